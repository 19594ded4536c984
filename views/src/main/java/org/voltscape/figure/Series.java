package org.voltscape.figure;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.PlainText;

/**
 * One line of a figure. The arrays belong to the series from here on: nobody writes to them again.
 *
 * @param label name in the legend; a series without one is left out of the legend
 * @param x abscissae in the unit of the axis
 * @param y ordinates, as long as {@code x}; NaN where a value is missing, which interrupts the line
 * @param low lower ends of the interval band, as long as {@code x}, or null for no band; NaN where
 *     missing
 * @param high upper ends, present exactly when {@code low} is
 * @param style how it is drawn
 * @param colourIndex 0, 1, 2, ...: the same index keeps its colour and marker in every figure
 * @param remarks what else the mouse tells at each point, as long as {@code x}, empty where
 *     nothing; or null for no remarks
 * @param certainty how sure the points are, as many as {@code x}; null where the band, if there is
 *     one, is all there is to know
 */
public record Series(
    String label,
    double[] x,
    double[] y,
    double @Nullable [] low,
    double @Nullable [] high,
    Style style,
    int colourIndex,
    String @Nullable [] remarks,
    @Nullable Certainty certainty) {

  /** How a series is drawn. */
  public enum Style {
    /** A line with a marker at every point: few points with results. */
    LINE_AND_MARKERS,
    /** A line only, dashed differently for each colour index: a densely sampled curve. */
    LINE,
    /** A line only, never dashed: the outline of a histogram. */
    OUTLINE,
    /** The run before this one: thin, dashed and pale. */
    GHOST,
    /** Another run, which the figure compares with: thin and dashed, and part of the figure. */
    OTHER_RUN,
    /** Markers only, intervals as whiskers: measured points. */
    POINTS,
    /**
     * Only the band, paler than that of a line and with a dotted edge: what another uncertainty
     * than the line's own makes of it. All of them together are named once in the legend.
     */
    PALE_BAND,
    /**
     * Single dies, pale: the points of one after those of the other with a missing point between
     * them. A die's points are joined; one that stands alone is a dot. The label is that of the
     * series that holds their means and stands in no legend.
     */
    DIES,
    /**
     * Letters beside points of another series, which the remarks tell, and nothing else: no data of
     * its own. The label is that of the other series and stands in no legend.
     */
    LETTERS,
    /**
     * A thin line over coloured cells that has its label, a value with its unit, written on it, and
     * stands in no legend.
     */
    CONTOUR;

    /** Whether it is a run beside the one that the figure is of, drawn pale. */
    public boolean isPaleRun() {
      return this == GHOST || this == OTHER_RUN;
    }
  }

  /**
   * @throws IllegalArgumentException for arrays of different lengths, half a band or a negative
   *     colour index
   */
  public Series {
    label = PlainText.visible(label);
    Objects.requireNonNull(style);
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "Series " + label + " has " + x.length + " x values and " + y.length + " y values.");
    }
    if ((low == null) != (high == null)) {
      throw new IllegalArgumentException("Series " + label + " has only half a band.");
    }
    if (low != null && (low.length != x.length || high.length != x.length)) {
      throw new IllegalArgumentException(
          "Series " + label + " has " + x.length + " points but a band of another length.");
    }
    if (remarks != null && remarks.length != x.length) {
      throw new IllegalArgumentException("Series " + label + " has remarks of another length.");
    }
    if (certainty != null && certainty.points().size() != x.length) {
      throw new IllegalArgumentException("Series " + label + " has intervals of another length.");
    }
    if (colourIndex < 0) {
      throw new IllegalArgumentException("Series " + label + " has a negative colour index.");
    }
  }

  /** A series of which nothing else is known than its band. */
  public Series(
      String label,
      double[] x,
      double[] y,
      double @Nullable [] low,
      double @Nullable [] high,
      Style style,
      int colourIndex,
      String @Nullable [] remarks) {
    this(label, x, y, low, high, style, colourIndex, remarks, null);
  }

  /** A series without remarks. */
  public Series(
      String label,
      double[] x,
      double[] y,
      double @Nullable [] low,
      double @Nullable [] high,
      Style style,
      int colourIndex) {
    this(label, x, y, low, high, style, colourIndex, null);
  }

  /** A series without a band. */
  public static Series of(String label, double[] x, double[] y, Style style, int colourIndex) {
    return new Series(label, x, y, null, null, style, colourIndex);
  }

  /** The same series with other remarks. */
  public Series withRemarks(String[] other) {
    return new Series(label, x, y, low, high, style, colourIndex, other, certainty);
  }

  /** The same series with what is known of its points. */
  public Series withCertainty(Certainty other) {
    return new Series(label, x, y, low, high, style, colourIndex, remarks, other);
  }

  /** Whether the series has an interval band. */
  public boolean hasBand() {
    return low != null;
  }

  /** Whether outer intervals are drawn as whiskers beside the band. */
  public boolean hasWhiskers() {
    return certainty != null && certainty.whiskers();
  }

  /** Whether a point is a first estimate, which no line joins to its neighbours. */
  public boolean roughAt(int i) {
    return certainty != null && certainty.rough(i);
  }

  /** Equal by content, so that a view can tell that nothing has changed. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Series s
        && label.equals(s.label)
        && style == s.style
        && colourIndex == s.colourIndex
        && Arrays.equals(x, s.x)
        && Arrays.equals(y, s.y)
        && Arrays.equals(low, s.low)
        && Arrays.equals(high, s.high)
        && Arrays.equals(remarks, s.remarks)
        && Objects.equals(certainty, s.certainty);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(y) + label.hashCode();
  }
}
