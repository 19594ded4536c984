package org.voltscape.engine.array.sensitivity;

import java.util.Arrays;
import java.util.Optional;

/** Which gradient of a weight its sensitivity is taken from. */
public enum Reading {
  /**
   * The mean over the examples of the magnitude of each one's gradient: stays large where the
   * network is trained.
   */
  MEAN_ABSOLUTE("mean-absolute"),

  /**
   * The magnitude of the mean gradient, as Algorithm 1 of Shin et al. is published; examples cancel
   * each other where the network is trained.
   */
  MEAN_GRADIENT("mean-gradient");

  private final String id;

  Reading(String id) {
    this.id = id;
  }

  /** Name in files and on the command line. */
  public String id() {
    return id;
  }

  /** The reading of a name, empty where there is none. */
  public static Optional<Reading> of(String id) {
    return Arrays.stream(values()).filter(r -> r.id.equals(id)).findFirst();
  }
}
