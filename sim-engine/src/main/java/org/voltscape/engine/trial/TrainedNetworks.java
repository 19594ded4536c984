package org.voltscape.engine.trial;

/** Where trials get the networks that were trained against their faults. Thread-safe. */
@FunctionalInterface
public interface TrainedNetworks {
  /**
   * The network of a trial: one that is kept, or trained now, which may take minutes.
   *
   * @param spec the trial, whose design trains
   * @param probability failure probability of a cell, or bit error rate
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  AdaptedNetwork network(TrialSpec spec, double probability);
}
