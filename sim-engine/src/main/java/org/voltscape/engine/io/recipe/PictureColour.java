package org.voltscape.engine.io.recipe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The two colours of a picture of a memory. */
public enum PictureColour {
  /** The darker one. */
  BLACK,
  /** The lighter one. */
  WHITE;

  /** Name in recipes and options. */
  public String id() {
    return this == BLACK ? "black" : "white";
  }

  /** All names. */
  public static List<String> ids() {
    return Stream.of(values()).map(PictureColour::id).toList();
  }

  /** The colour of that name. */
  public static Optional<PictureColour> find(String name) {
    return Stream.of(values()).filter(c -> c.id().equals(name)).findFirst();
  }
}
