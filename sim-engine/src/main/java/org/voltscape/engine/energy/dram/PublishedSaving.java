package org.voltscape.engine.energy.dram;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What EDEN reports for a platform: for comparison, never for setting a constant.
 *
 * @param platform its id
 * @param energySaving share of the memory's energy that is saved, a mean over networks
 * @param speedUp speed-up, a mean over networks; empty where none is reported
 * @param source claims it is printed in
 */
public record PublishedSaving(
    String platform, double energySaving, OptionalDouble speedUp, String source) {
  /** All of them. */
  public static List<PublishedSaving> all() {
    return List.of(
        new PublishedSaving("cpu", 0.21, OptionalDouble.of(0.08), "EDE-112, EDE-113"),
        new PublishedSaving("gpu", 0.37, OptionalDouble.of(0.027), "EDE-112, EDE-114"),
        new PublishedSaving("eyeriss-like", 0.31, OptionalDouble.empty(), "EDE-112"),
        new PublishedSaving("tpu-like", 0.32, OptionalDouble.empty(), "EDE-112"));
  }
}
