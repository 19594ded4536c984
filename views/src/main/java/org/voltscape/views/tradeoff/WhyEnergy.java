package org.voltscape.views.tradeoff;

/** Opens an energy figure into its terms. */
@FunctionalInterface
public interface WhyEnergy {
  /**
   * @param scheme place in the study's schemes
   * @param volts supply voltage in V
   */
  void explain(int scheme, double volts);
}
