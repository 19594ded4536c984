package org.voltscape.figure.look;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.voltscape.figure.Axis;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;

/** What of a figure lies within the ranges an author chose: a table holds what is drawn. */
public final class ShownPart {
  private ShownPart() {}

  /**
   * The figure without points beyond the chosen ranges of its axes; the same one where none is
   * chosen, or its table is one of its own.
   *
   * @param figure with the look applied
   */
  public static Figure of(Figure figure, FigureLook look) {
    if (!(figure instanceof LineFigure lines)
        || lines.table() != null
        || look.x().isFree() && look.y().isFree()) {
      return figure;
    }
    return new LineFigure(
        lines.title(),
        lines.x(),
        lines.y(),
        lines.series().stream().map(s -> within(s, lines, look)).toList(),
        lines.verticalMarkers(),
        lines.shades(),
        lines.note(),
        null,
        lines.marks(),
        lines.ground());
  }

  private static Series within(Series s, LineFigure lines, FigureLook look) {
    int[] kept =
        IntStream.range(0, s.x().length)
            .filter(
                i -> holds(lines.x(), look.x(), s.x()[i]) && holds(lines.y(), look.y(), s.y()[i]))
            .toArray();
    if (kept.length == s.x().length) {
      return s;
    }
    return new Series(
        s.label(),
        picked(s.x(), kept),
        picked(s.y(), kept),
        s.low() == null ? null : picked(s.low(), kept),
        s.high() == null ? null : picked(s.high(), kept),
        s.style(),
        s.colourIndex(),
        s.remarks() == null
            ? null
            : Arrays.stream(kept).mapToObj(i -> s.remarks()[i]).toArray(String[]::new),
        s.certainty() == null ? null : s.certainty().only(kept));
  }

  /** A missing value stays missing in the table. */
  private static boolean holds(Axis axis, AxisChoice chosen, double value) {
    return chosen.isFree()
        || Double.isNaN(value)
        || !(value < axis.lower()) && !(value > axis.upper());
  }

  private static double[] picked(double @Nullable [] values, int[] kept) {
    return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
  }
}
