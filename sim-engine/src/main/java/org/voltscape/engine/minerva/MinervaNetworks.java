package org.voltscape.engine.minerva;

import java.util.List;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;

/** The networks and examples of a data set; thread-safe. */
public interface MinervaNetworks {
  /**
   * Id of the workload of a topology.
   *
   * @param hidden widths of its hidden layers
   * @param epochs 0 for those of the data set's recipe
   */
  String workload(List<Integer> hidden, double l1, double l2, long seed, int epochs);

  /**
   * The trained network of a workload: trained now, or before.
   *
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  Network network(String workload);

  /** Training examples that no network is trained on: all decisions are made on them. */
  Examples validation();

  /** Examples that no decision is made on. */
  Examples test();

  /** All that networks and examples depend on beside the workload, as text for keys. */
  String content();
}
