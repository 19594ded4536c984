package org.voltscape.views.chart;

import org.voltscape.engine.stats.Interval;
import org.voltscape.figure.Axis;
import org.voltscape.figure.Certainty;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;

/**
 * The point of a figure under the mouse.
 *
 * @param series place of the series in the figure
 * @param item place of the point in the series
 * @param text for people: series, abscissa, ordinate and interval
 * @param remark what else there is to say; may be empty
 * @param certainty how sure the point is, over several lines; may be empty
 */
public record NearestPoint(int series, int item, String text, String remark, String certainty) {
  NearestPoint(int series, int item, String text, String remark) {
    this(series, item, text, remark, "");
  }

  /** What appears beside the mouse; empty where all there is to say fits above the chart. */
  String tip() {
    if (certainty.isEmpty()) {
      return "";
    }
    return text + (remark.isEmpty() ? "\n" : "\n" + remark + "\n") + certainty;
  }

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
    if (s.certainty() != null) {
      text.append(intervals(y, s.certainty(), item));
    } else if (s.hasBand() && Double.isFinite(s.low()[item]) && Double.isFinite(s.high()[item])) {
      text.append(" (").append(y.valueText(s.low()[item]));
      text.append(" to ").append(y.valueText(s.high()[item])).append(')');
    }
    String remark = s.remarks() == null ? "" : s.remarks()[item];
    String certainty = s.certainty() == null ? "" : s.certainty().text(item);
    return new NearestPoint(series, item, text.toString(), remark, certainty);
  }

  private static String intervals(Axis y, Certainty certainty, int item) {
    StringBuilder text = new StringBuilder();
    Interval seen = certainty.seen(item);
    if (seen.known()) {
      text.append(" (").append(y.valueText(seen.low())).append(" to ");
      text.append(y.valueText(seen.high())).append(' ');
      text.append(certainty.words().thing()).append("s seen)");
    }
    Interval outer = certainty.outer(item);
    if (outer.known()) {
      text.append(", 95 %: ").append(y.valueText(outer.low())).append(" to ");
      text.append(y.valueText(outer.high()));
    }
    return text.toString();
  }
}
