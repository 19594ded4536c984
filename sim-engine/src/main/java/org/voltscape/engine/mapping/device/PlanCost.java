package org.voltscape.engine.mapping.device;

/**
 * What an inference costs in the memory under a plan.
 *
 * @param joules energy of the whole memory, J/inference
 * @param nominalJoules the same with everything at the nominal point
 * @param movingJoules what of the energy goes into moving tensors; the rest keeps the memory ready
 * @param nominalMovingJoules the same at the nominal point
 * @param emptyJoules energy of the whole memory if the domains that hold nothing stay at the
 *     nominal point
 * @param waiting time that rows are waited for, s/inference
 * @param nominalWaiting the same at the nominal point
 * @param nominalSeconds time of an inference at the nominal point, s
 */
public record PlanCost(
    double joules,
    double nominalJoules,
    double movingJoules,
    double nominalMovingJoules,
    double emptyJoules,
    double waiting,
    double nominalWaiting,
    double nominalSeconds) {
  /** Share of the nominal energy that is saved. */
  public double saving() {
    return saving(joules, nominalJoules);
  }

  /** The same of moving tensors alone. */
  public double movingSaving() {
    return saving(movingJoules, nominalMovingJoules);
  }

  /** The same as {@link #saving} if the domains that hold nothing stay at the nominal point. */
  public double emptyNominalSaving() {
    return saving(emptyJoules, nominalJoules);
  }

  private static double saving(double now, double before) {
    return before == 0 ? 0 : 1 - now / before;
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
