package org.voltscape.engine.workload;

import java.util.Optional;

/**
 * Workloads on one data set that differ in what their ids say, such as the layers: there are too
 * many to list. One implementation a file, found as a service. Thread-safe.
 */
public interface WorkloadFamily {
  /** Name of the family; ids of its members begin with it: {@code mnist-mlp}. */
  String id();

  /** Name for people. */
  String title();

  /** What follows the family's id in those of its members: {@code -WIDTH[xWIDTH...]}. */
  String naming();

  /** An id that there is a member of, for complaints. */
  String example();

  /** One or two sentences for lists and documentation. */
  String help();

  /**
   * The member of an id. Spellings that mean the same give workloads of the same id.
   *
   * @param source file or option for the complaint
   * @param place field for the complaint
   * @return empty where the id is not of this family
   * @throws org.voltscape.engine.param.BadInputException where it is, and there is no such member
   */
  Optional<Workload> member(String id, String source, String place);
}
