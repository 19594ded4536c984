package org.voltscape.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.voltscape.engine.param.PlainText;

/**
 * Bars over named categories, side by side for each series: a histogram.
 *
 * @param title one line naming the figure; may be empty
 * @param categoryLabel what the categories are, with their unit
 * @param categories names of the categories, from left to right
 * @param y the vertical axis, both bounds fixed; bars stand on its lower end
 * @param series the bars in the order of the legend
 * @param note small print under the figure; may be empty
 * @param comments further lines for the file of the data, not drawn
 * @param lines drawn over the bars; their x is the number of a category, the first one 0
 * @param grouped whether the bars of a category share its width; else each has all of it, for
 *     series of which every category has one only
 */
public record BarFigure(
    String title,
    String categoryLabel,
    List<String> categories,
    Axis y,
    List<Bars> series,
    String note,
    List<String> comments,
    List<Series> lines,
    boolean grouped)
    implements Figure {

  /** Bars side by side. */
  public BarFigure(
      String title,
      String categoryLabel,
      List<String> categories,
      Axis y,
      List<Bars> series,
      String note,
      List<String> comments,
      List<Series> lines) {
    this(title, categoryLabel, categories, y, series, note, comments, lines, true);
  }

  /** Bars without lines over them. */
  public BarFigure(
      String title,
      String categoryLabel,
      List<String> categories,
      Axis y,
      List<Bars> series,
      String note,
      List<String> comments) {
    this(title, categoryLabel, categories, y, series, note, comments, List.of());
  }

  /**
   * The bars of one series. The array belongs to it from here on: nobody writes to it again.
   *
   * @param label name in the legend
   * @param values a height for each category in the unit of the axis; on a logarithmic axis 0 is no
   *     bar
   * @param colourIndex 0, 1, 2, ...: the same index keeps its colour in every figure
   */
  public record Bars(String label, double[] values, int colourIndex) {
    public Bars {
      label = PlainText.visible(label);
      if (colourIndex < 0) {
        throw new IllegalArgumentException("Bars " + label + " have a negative colour index.");
      }
    }

    /** Equal by content, so that a view can tell that nothing has changed. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Bars b
          && label.equals(b.label)
          && colourIndex == b.colourIndex
          && Arrays.equals(values, b.values);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(values) + label.hashCode();
    }
  }

  /**
   * @throws IllegalArgumentException without categories, for bars of another number, or for an axis
   *     with a free bound
   */
  public BarFigure {
    title = PlainText.visible(title);
    Objects.requireNonNull(categoryLabel);
    note = PlainText.visible(note);
    categories = categories.stream().map(PlainText::visible).toList();
    series = List.copyOf(series);
    comments = List.copyOf(comments);
    lines = List.copyOf(lines);
    if (categories.isEmpty()) {
      throw new IllegalArgumentException("The figure " + title + " has no categories.");
    }
    if (Double.isNaN(y.lower()) || Double.isNaN(y.upper())) {
      throw new IllegalArgumentException("The axis " + y.label() + " of bars needs two bounds.");
    }
    for (Bars bars : series) {
      if (bars.values().length != categories.size()) {
        throw new IllegalArgumentException(
            "Bars "
                + bars.label()
                + " are "
                + bars.values().length
                + " for "
                + categories.size()
                + " categories.");
      }
    }
  }

  /** Share of a category's width that its bars take. */
  static final double GROUP = 0.84;

  /** Where a bar begins along the categories, the first of which is centred on 0. */
  public double left(int bars, int category) {
    return category - GROUP / 2 + (grouped ? GROUP * bars / series.size() : 0);
  }

  /** Where a bar ends. */
  public double right(int bars, int category) {
    return grouped ? left(bars + 1, category) : category + GROUP / 2;
  }
}
