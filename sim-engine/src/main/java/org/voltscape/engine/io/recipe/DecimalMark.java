package org.voltscape.engine.io.recipe;

import java.util.List;
import java.util.Optional;

/** The sign before the decimals of a file's numbers. */
public enum DecimalMark {
  POINT("point"),
  COMMA("comma");

  private final String id;

  DecimalMark(String id) {
    this.id = id;
  }

  /** Name in recipes and options. */
  public String id() {
    return id;
  }

  /** The mark of that name. */
  public static Optional<DecimalMark> find(String name) {
    return List.of(values()).stream().filter(d -> d.id.equals(name)).findFirst();
  }
}
