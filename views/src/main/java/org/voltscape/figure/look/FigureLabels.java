package org.voltscape.figure.look;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.Figure;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.Shade;

/** The labels of a figure that an author can rename. */
public final class FigureLabels {
  private FigureLabels() {}

  /** The labels in the order of the legend, then those of axes; each once. */
  public static List<String> of(Figure figure) {
    Set<String> labels = new LinkedHashSet<>();
    if (figure instanceof LineFigure lines) {
      lines.series().stream()
          .filter(s -> s.style() != Series.Style.CONTOUR)
          .map(Series::label)
          .forEach(labels::add);
      lines.shades().stream().map(Shade::label).forEach(labels::add);
      labels.add(lines.x().label());
      labels.add(lines.y().label());
    } else if (figure instanceof BarFigure bars) {
      bars.series().stream().map(BarFigure.Bars::label).forEach(labels::add);
      bars.lines().stream().map(Series::label).forEach(labels::add);
      labels.add(bars.categoryLabel());
      labels.add(bars.y().label());
    } else if (figure instanceof HeatFigure heat) {
      labels.addAll(heat.panels());
      heat.bands().forEach(b -> labels.add(b.axis().label()));
    }
    labels.remove("");
    return new ArrayList<>(labels);
  }
}
