package org.voltscape.figure.look;

import java.util.Locale;

/** Where the small print of a figure goes, such as what an interval covers. */
public enum NotePlace {
  /** Under the figure. */
  FIGURE,
  /** Into a text file beside the figure, for the caption in a paper. */
  CAPTION,
  /** Nowhere. */
  NONE;

  /** What the command line calls it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
