package org.voltscape.engine.mapping.device;

/**
 * What an inference costs in the memory under a plan.
 *
 * @param joules energy of the whole memory, J/inference
 * @param nominalJoules the same with everything at the nominal point
 * @param moving share of the energy, nominal, that goes into moving tensors, 0 to 1; the rest keeps
 *     the memory ready
 * @param waiting time that rows are waited for, s/inference
 * @param nominalWaiting the same at the nominal point
 * @param nominalSeconds time of an inference at the nominal point, s
 */
public record PlanCost(
    double joules,
    double nominalJoules,
    double moving,
    double waiting,
    double nominalWaiting,
    double nominalSeconds) {
  /** Share of the nominal energy that is saved. */
  public double saving() {
    return nominalJoules == 0 ? 0 : 1 - joules / nominalJoules;
  }

  /** Time of an inference, s: what is not waited for rows is as at the nominal point. */
  public double seconds() {
    return nominalSeconds - nominalWaiting + waiting;
  }

  /** Nominal time over this time, less 1. */
  public double speedUp() {
    return nominalSeconds / seconds() - 1;
  }
}
