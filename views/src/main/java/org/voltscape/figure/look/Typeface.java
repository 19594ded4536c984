package org.voltscape.figure.look;

import java.util.Locale;

/**
 * A typeface that comes with the program, so that a figure measures and looks the same on every
 * machine. All have the Greek letters, superscripts and minus sign of axis labels.
 */
public enum Typeface {
  /** Without serifs. */
  SANS("DejaVu Sans", "DejaVuSans", "Verdana, sans-serif"),
  /** Without serifs and a tenth narrower: more words in a column. */
  CONDENSED("DejaVu Sans Condensed", "DejaVuSansCondensed", "Arial, sans-serif"),
  /** With serifs, beside a text in Times. */
  SERIF("DejaVu Serif", "DejaVuSerif", "Georgia, serif");

  private final String family;
  private final String file;
  private final String substitutes;

  Typeface(String family, String file, String substitutes) {
    this.family = family;
    this.file = file;
    this.substitutes = substitutes;
  }

  /** What the command line calls it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name of the family as other programs know it. */
  public String family() {
    return family;
  }

  /** Name of the bundled TrueType file. */
  public String file(boolean bold) {
    return file + (bold ? "-Bold" : "") + ".ttf";
  }

  /** Families for programs that do not have it, as CSS lists them. */
  public String substitutes() {
    return substitutes;
  }
}
