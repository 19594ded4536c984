package org.voltscape.figure;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.PlainText;

/**
 * Lines over a common x axis, with interval bands, vertical markers and shaded ranges.
 *
 * @param title one line naming the figure; may be empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series the lines in the order of the legend
 * @param verticalMarkers vertical lines, such as the operating voltage
 * @param shades shaded ranges of the x axis
 * @param note small print under the figure; may be empty
 * @param table what a file of the data holds in place of the points drawn; null for those
 * @param marks on the x axis
 * @param ground coloured cells under the lines; null for none. Over them lines, bars of intervals
 *     and markers are drawn in ink with a rim instead of the series' colours.
 */
public record LineFigure(
    String title,
    Axis x,
    Axis y,
    List<Series> series,
    List<Marker> verticalMarkers,
    List<Shade> shades,
    String note,
    @Nullable DataTable table,
    AxisMarks marks,
    @Nullable CellGround ground)
    implements Figure {
  /** What the legend calls all series of the style {@link Series.Style#PALE_BAND}. */
  public static final String PALE_BAND_NAME = "curve's uncertainty";

  /** A figure without marks on its axis and coloured cells. */
  public LineFigure(
      String title,
      Axis x,
      Axis y,
      List<Series> series,
      List<Marker> verticalMarkers,
      List<Shade> shades,
      String note,
      @Nullable DataTable table) {
    this(title, x, y, series, verticalMarkers, shades, note, table, AxisMarks.NONE, null);
  }

  /** A figure whose points are its data. */
  public LineFigure(
      String title,
      Axis x,
      Axis y,
      List<Series> series,
      List<Marker> verticalMarkers,
      List<Shade> shades,
      String note) {
    this(title, x, y, series, verticalMarkers, shades, note, null);
  }

  /** The same figure for a place that tells its title and wants no file of its data. */
  public LineFigure pictureOnly() {
    return new LineFigure("", x, y, series, verticalMarkers, shades, note, null, marks, ground);
  }

  /** Whether the operating point is marked. */
  public boolean marksOperatingPoint() {
    return verticalMarkers.stream().anyMatch(Marker::operating);
  }

  /** The same figure without the mark of the operating point. */
  public LineFigure withoutOperatingPoint() {
    return new LineFigure(
        title,
        x,
        y,
        series,
        verticalMarkers.stream().filter(m -> !m.operating()).toList(),
        shades,
        note,
        table,
        marks,
        ground);
  }

  /** The same figure without what a run before this one came to. */
  public LineFigure withoutPreviousRun() {
    List<Series> own = series.stream().filter(s -> s.style() != Series.Style.GHOST).toList();
    return own.size() == series.size()
        ? this
        : new LineFigure(title, x, y, own, verticalMarkers, shades, note, table, marks, ground);
  }

  /** The same figure under another title. */
  public LineFigure withTitle(String other) {
    return new LineFigure(other, x, y, series, verticalMarkers, shades, note, table, marks, ground);
  }

  /** The same figure with its y axis between other bounds; NaN leaves a bound to the data. */
  public LineFigure withY(double lower, double upper) {
    Axis bounded = y.within(lower, upper);
    return new LineFigure(
        title, x, bounded, series, verticalMarkers, shades, note, table, marks, ground);
  }

  /** The same figure with marks on its x axis, explained at the end of its note. */
  public LineFigure withMarks(AxisMarks other) {
    String both = (note + " " + other.sentence()).strip();
    return new LineFigure(title, x, y, series, verticalMarkers, shades, both, table, other, ground);
  }

  /** Copies the lists, not the arrays inside the series. */
  public LineFigure {
    title = PlainText.visible(title);
    Objects.requireNonNull(x);
    Objects.requireNonNull(y);
    Objects.requireNonNull(marks);
    note = PlainText.visible(note);
    series = List.copyOf(series);
    verticalMarkers = List.copyOf(verticalMarkers);
    shades = List.copyOf(shades);
  }
}
