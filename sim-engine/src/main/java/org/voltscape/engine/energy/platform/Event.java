package org.voltscape.engine.energy.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often a term is spent. */
public enum Event {
  /** Once a clock cycle. */
  CYCLE("cycles"),
  /** Once a multiply-accumulate operation. */
  MAC("MACs"),
  /** Once a weight that is read, which every MAC does. */
  WEIGHT_READ("weights read"),
  /** Once a value that is read for all MACs of a cycle that share it. */
  ACTIVATION_READ("values read"),
  /** Once a value that a layer gives. */
  ACTIVATION_WRITE("values written");

  private final String plural;

  Event(String plural) {
    this.plural = plural;
  }

  /** Name in platform files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For people. */
  String plural() {
    return plural;
  }

  /** The one of a name; empty where there is none. */
  public static Optional<Event> of(String id) {
    return Arrays.stream(values()).filter(e -> e.id().equals(id)).findFirst();
  }
}
