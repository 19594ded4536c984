package org.voltscape.views.chart;

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
 */
public record NearestPoint(int series, int item, String text, String remark) {
  /** Text and remark. */
  public String whole() {
    return remark.isEmpty() ? text : text + "; " + remark;
  }

  static NearestPoint of(LineFigure figure, int series, int item) {
    Series s = figure.series().get(series);
    Axis y = figure.y();
    StringBuilder text = new StringBuilder();
    if (!s.label().isEmpty()) {
      text.append(s.label()).append(": ");
    }
    text.append(figure.x().valueText(s.x()[item])).append(", ");
    text.append(y.valueText(s.y()[item]));
    if (s.hasBand() && Double.isFinite(s.low()[item]) && Double.isFinite(s.high()[item])) {
      text.append(" (").append(y.valueText(s.low()[item]));
      text.append(" to ").append(y.valueText(s.high()[item])).append(')');
    }
    String remark = s.remarks() == null ? "" : s.remarks()[item];
    return new NearestPoint(series, item, text.toString(), remark);
  }
}
