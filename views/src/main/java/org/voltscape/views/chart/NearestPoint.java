package org.voltscape.views.chart;

import org.voltscape.engine.stats.Interval;
import org.voltscape.figure.Axis;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;

/**
 * The point of a figure under the mouse.
 *
 * @param series place of the series in the figure
 * @param item place of the point in the series
 * @param text for people: series, abscissa, ordinate and interval
 * @param remark what else there is to say; may be empty
 * @param certainty which point it is and how sure, over several lines; may be empty
 */
public record NearestPoint(int series, int item, String text, String remark, String certainty) {
  NearestPoint(int series, int item, String text, String remark) {
    this(series, item, text, remark, "");
  }

  /** All there is to say, over several lines. */
  public String everything() {
    return certainty.isEmpty() ? whole() : certainty;
  }

  /** Text and remark. */
  public String whole() {
    return remark.isEmpty() ? text : text + "; " + remark;
  }

  static NearestPoint of(LineFigure figure, int series, int item) {
    Series s = figure.series().get(series);
    Axis y = figure.y();
    String x = figure.x().valueText(s.x()[item]);
    String remark = s.remarks() == null ? "" : s.remarks()[item];
    StringBuilder text = new StringBuilder();
    if (!s.label().isEmpty()) {
      text.append(s.label()).append(": ");
    }
    text.append(x).append(", ").append(y.valueText(s.y()[item]));
    if (s.certainty() == null) {
      if (s.hasBand()) {
        text.append(range(y, new Interval(s.low()[item], s.high()[item]), ""));
      }
      return new NearestPoint(series, item, text.toString(), remark, "");
    }
    text.append(range(y, s.certainty().outer(item), "95 %: "));
    String head = s.label() + ", " + x + (remark.isEmpty() ? "" : "; " + remark);
    return new NearestPoint(
        series, item, text.toString(), remark, head + "\n" + s.certainty().text(item));
  }

  private static String range(Axis y, Interval of, String what) {
    return of.known()
        ? " (" + what + y.valueText(of.low()) + " to " + y.valueText(of.high()) + ")"
        : "";
  }
}
