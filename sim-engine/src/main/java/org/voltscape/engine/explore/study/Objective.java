package org.voltscape.engine.explore.study;

import java.util.Arrays;
import java.util.Optional;

/** What a search makes small. */
public enum Objective {
  /** Energy of one inference, J. */
  ENERGY("energy", "J"),
  /** The swept supply, V. */
  VOLTAGE("voltage", "V"),
  /**
   * Area of the weight memory, or of the MAC array where timing errors are studied, against that of
   * the study's words without protection.
   */
  AREA("area", "factor"),
  /** Time of one inference against that without protection. */
  LATENCY("latency", "factor"),
  /** Cells added to a word. */
  EXTRA_BITS("extra-bits", "bits per word");

  private final String id;
  private final String unit;

  Objective(String id, String unit) {
    this.id = id;
    this.unit = unit;
  }

  /** Name on the command line. */
  public String id() {
    return id;
  }

  /** Unit of its values, {@code factor} for those against another. */
  public String unit() {
    return unit;
  }

  /** The objective of a name; empty where there is none. */
  public static Optional<Objective> of(String id) {
    return Arrays.stream(values()).filter(o -> o.id.equals(id)).findFirst();
  }
}
