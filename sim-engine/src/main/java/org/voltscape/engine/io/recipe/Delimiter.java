package org.voltscape.engine.io.recipe;

import java.util.List;
import java.util.Optional;

/** What separates the cells of a row. */
public enum Delimiter {
  COMMA("comma", ','),
  SEMICOLON("semicolon", ';'),
  TAB("tab", '\t'),
  BAR("bar", '|'),
  /** Any number of spaces. */
  SPACES("spaces", ' ');

  private final String id;
  private final char sign;

  Delimiter(String id, char sign) {
    this.id = id;
    this.sign = sign;
  }

  /** Name in recipes and options. */
  public String id() {
    return id;
  }

  public char sign() {
    return sign;
  }

  /** The delimiter of that name, or that sign. */
  public static Optional<Delimiter> find(String name) {
    return List.of(values()).stream()
        .filter(d -> d.id.equals(name) || name.equals(String.valueOf(d.sign)))
        .findFirst();
  }

  /** All names. */
  public static List<String> ids() {
    return List.of(values()).stream().map(Delimiter::id).toList();
  }
}
