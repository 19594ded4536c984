package org.voltscape.figure.look;

import java.util.Locale;

/** Where the legend of a figure stands. */
public enum LegendPlace {
  /** Above the plot. */
  TOP,
  /** Below the axis. */
  BOTTOM,
  /** Beside the plot, one name below the other. */
  RIGHT,
  /** Nowhere: a caption names the lines. */
  NONE;

  /** What the command line calls it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
