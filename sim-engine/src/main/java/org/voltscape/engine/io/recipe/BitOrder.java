package org.voltscape.engine.io.recipe;

import java.util.List;
import java.util.Optional;

/** Which bit of a word a map numbers 0. */
public enum BitOrder {
  /** The least significant one, as in this program. */
  LSB("lsb", "bit 0 is the least significant"),
  /** The most significant one. */
  MSB("msb", "bit 0 is the most significant");

  private final String id;
  private final String title;

  BitOrder(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** Name in recipes and options. */
  public String id() {
    return id;
  }

  /** In words. */
  public String title() {
    return title;
  }

  /** The order of that name. */
  public static Optional<BitOrder> find(String name) {
    return List.of(values()).stream().filter(d -> d.id.equals(name)).findFirst();
  }
}
