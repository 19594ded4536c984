package org.voltscape.figure.look;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an author chooses of a figure's looks, beside its preset and size.
 *
 * @param typeface of all words
 * @param points size of the axis labels in points; NaN for that of the preset. Other type follows.
 * @param legend where the legend stands
 * @param titled whether the title stands above the figure
 * @param note where the small print goes
 * @param palette colours of the series
 * @param dashed whether lines differ in their dashes too, which a grey print keeps
 * @param names what is written in place of labels of series, panels and categories, by label
 * @param x the horizontal axis
 * @param y the vertical axis
 */
public record FigureLook(
    Typeface typeface,
    double points,
    LegendPlace legend,
    boolean titled,
    NotePlace note,
    Palette palette,
    boolean dashed,
    Map<String, String> names,
    AxisChoice x,
    AxisChoice y) {
  /** The least size of axis labels, in points. */
  public static final double LEAST_POINTS = 4;

  /** The largest size of axis labels, in points. */
  public static final double MOST_POINTS = 72;

  /**
   * @throws IllegalArgumentException for type smaller than 4 or larger than 72 points
   */
  public FigureLook {
    if (points < LEAST_POINTS || points > MOST_POINTS) {
      throw new IllegalArgumentException("Type is 4 to 72 points.");
    }
    names = Map.copyOf(names);
  }

  /** The same with other names. */
  public FigureLook withNames(Map<String, String> other) {
    return new FigureLook(typeface, points, legend, titled, note, palette, dashed, other, x, y);
  }

  /** The names in the order of their labels. */
  public Map<String, String> sortedNames() {
    return new TreeMap<>(names);
  }

  /** The same look without words around the plot, for a part of a figure that is named already. */
  public FigureLook ofPanel() {
    return new FigureLook(
        typeface, points, LegendPlace.NONE, false, NotePlace.NONE, palette, dashed, Map.of(), x, y);
  }
}
