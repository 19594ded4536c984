package org.voltscape.engine.io.recipe;

import java.util.List;
import java.util.Optional;

/** What a table is imported as. */
public enum ImportKind {
  /** An error curve: every voltage once, probabilities that do not rise with it. */
  CURVE("curve", "an error curve"),
  /** Measured points, to be fitted: they may scatter and repeat. */
  POINTS("points", "measured points"),
  /** The failing cells of a memory. */
  MAP("map", "a failure map");

  private final String id;
  private final String title;

  ImportKind(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** Name in recipes and options. */
  public String id() {
    return id;
  }

  /** In words, with its article. */
  public String title() {
    return title;
  }

  /** Whether its rows are voltages with probabilities. */
  public boolean isPoints() {
    return this != MAP;
  }

  /** The kind of that name. */
  public static Optional<ImportKind> find(String id) {
    return List.of(values()).stream().filter(k -> k.id.equals(id)).findFirst();
  }

  /** All names. */
  public static List<String> ids() {
    return List.of(values()).stream().map(ImportKind::id).toList();
  }
}
