package org.voltscape.engine.training;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a training step makes of a weight w whose cells are read as m (MATIC, equation 3). */
public enum UpdateRule {
  /**
   * {@code w <- clip(w - a dJ/dm)}: the float weight collects small steps until they carry it over
   * values its stuck cells forbid. The published equation read with the whole difference w - m as
   * its quantization error.
   */
  STRAIGHT_THROUGH("straight-through"),
  /**
   * {@code w <- clip(m - a dJ/dm + (w - Q(w)))}: the equation as published, with the remainder
   * below one least significant bit. A weight cannot cross a forbidden gap by small steps.
   */
  PRINTED("printed");

  private final String id;

  UpdateRule(String id) {
    this.id = id;
  }

  /** Name in studies. */
  public String id() {
    return id;
  }

  /** The rule of this name; null where there is none. */
  public static @Nullable UpdateRule byId(String id) {
    return Arrays.stream(values()).filter(r -> r.id.equals(id)).findFirst().orElse(null);
  }
}
