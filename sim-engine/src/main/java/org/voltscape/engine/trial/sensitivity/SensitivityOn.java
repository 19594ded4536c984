package org.voltscape.engine.trial.sensitivity;

import java.util.Arrays;
import java.util.Optional;

/** Which examples sensitivities are measured on. */
public enum SensitivityOn {
  /** Examples the network has not seen: the first of a study's seeded order. */
  TEST("test"),

  /**
   * Examples it was trained on, as Algorithm 1 of Shin et al. (JETCAS 2019) has it: the first of a
   * fixed order, those the design of an array begins with.
   */
  TRAIN("train");

  private final String id;

  SensitivityOn(String id) {
    this.id = id;
  }

  /** Name on the command line. */
  public String id() {
    return id;
  }

  /** For people, in front of images or examples: {@code test} or {@code training}. */
  public String text() {
    return this == TEST ? "test" : "training";
  }

  /** The one of a name, empty where there is none. */
  public static Optional<SensitivityOn> of(String id) {
    return Arrays.stream(values()).filter(o -> o.id.equals(id)).findFirst();
  }
}
