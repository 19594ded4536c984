package org.voltscape.engine.microscope;

/** What a cell does to the bit written to it. */
public enum CellState {
  /** It keeps the bit. */
  SOUND("sound"),
  /** It reads 0 whatever is written. */
  STUCK_AT_0("stuck at 0"),
  /** It reads 1 whatever is written. */
  STUCK_AT_1("stuck at 1");

  private final String title;

  CellState(String title) {
    this.title = title;
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  /** The state that follows when a person goes through all of them. */
  public CellState next() {
    return values()[(ordinal() + 1) % values().length];
  }
}
