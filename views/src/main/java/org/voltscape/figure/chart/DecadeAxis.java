package org.voltscape.figure.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.plot.ValueAxisPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.voltscape.figure.Axis;
import org.voltscape.figure.AxisBounds;
import org.voltscape.figure.TickNumbers;

/**
 * A logarithmic axis with labels such as 10⁻⁵ as plain text, which stays text in an exported file;
 * the parent's raised exponents become outlines there. Zoomed into less than a decade or two it
 * labels round numbers between the decades.
 */
final class DecadeAxis extends LogAxis {
  private static final long serialVersionUID = 1L;
  private static final int[] STRIDES = {1, 2, 3, 4, 5, 10, 20, 50, 100};

  /** Digits that are labelled, the more the better. */
  private static final int[][] DIGITS = {{1, 2, 5}, {1, 3}, {1}};

  /** As many decades say enough by themselves. */
  private static final int ENOUGH = 3;

  private final transient Axis axis;

  DecadeAxis(Axis axis) {
    super(axis.caption());
    this.axis = axis;
    setAutoRange(true);
    autoAdjustRange();
  }

  @Override
  protected void autoAdjustRange() {
    // The constructor of the parent comes here before there is an axis.
    if (axis == null) {
      return;
    }
    Range data = getPlot() instanceof ValueAxisPlot plot ? plot.getDataRange(this) : null;
    setRange(AxisBounds.logarithmic(axis, data), false, false);
  }

  @Override
  protected AxisState drawLabel(
      String label,
      Graphics2D g2,
      Rectangle2D all,
      Rectangle2D plot,
      RectangleEdge edge,
      AxisState state) {
    if (label == null || RectangleEdge.isTopOrBottom(edge)) {
      return super.drawLabel(label, g2, all, plot, edge, state);
    }
    UprightCaption caption =
        UprightCaption.of(axis, g2.getFontMetrics(getLabelFont()), g2, all, plot);
    return super.drawLabel(caption.text(), g2, all, caption.beside(), edge, state);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
    Room room = new Room(g2.getFontMetrics(getTickLabelFont()), area, edge);
    double lower = getRange().getLowerBound();
    double upper = getRange().getUpperBound();
    int first = (int) Math.ceil(Math.log10(lower) - 1e-9);
    int last = (int) Math.floor(Math.log10(upper) + 1e-9);
    if (last - first + 1 >= ENOUGH) {
      return decades(first, last, room);
    }
    if (upper / lower >= 4) {
      return digits(first - 1, last, room);
    }
    return evenSteps(lower, upper, room);
  }

  private List<NumberTick> decades(int first, int last, Room room) {
    int stride = STRIDES[STRIDES.length - 1];
    int[] wanted =
        Double.isNaN(axis.step())
            ? STRIDES
            : new int[] {(int) Math.max(1, Math.round(axis.step()))};
    for (int candidate : wanted) {
      if (wanted.length == 1 || room.fits(decadeLabels(first, last, candidate))) {
        stride = candidate;
        break;
      }
    }
    List<NumberTick> ticks = decadeLabels(first, last, stride);
    for (int e = first - 1; e <= last; e++) {
      if (stride > 1) {
        addMinor(ticks, Math.pow(10, e), Math.floorMod(e, stride) != 0);
      } else {
        for (int digit = 2; digit <= 9; digit++) {
          addMinor(ticks, digit * Math.pow(10, e), true);
        }
      }
    }
    return ticks;
  }

  private List<NumberTick> decadeLabels(int first, int last, int stride) {
    List<NumberTick> ticks = new ArrayList<>();
    for (int e = first; e <= last; e++) {
      if (Math.floorMod(e, stride) == 0) {
        ticks.add(major(Math.pow(10, e), e == 0 ? "1" : TickNumbers.power(e)));
      }
    }
    return ticks;
  }

  private List<NumberTick> digits(int first, int last, Room room) {
    List<NumberTick> ticks = List.of();
    for (int[] some : DIGITS) {
      ticks = digits(first, last, some);
      if (room.fits(ticks)) {
        break;
      }
    }
    for (int e = first; e <= last; e++) {
      for (int digit = 1; digit <= 9; digit++) {
        double value = digit * Math.pow(10, e);
        addMinor(ticks, value, ticks.stream().noneMatch(tick -> tick.getValue() == value));
      }
    }
    return ticks;
  }

  private List<NumberTick> digits(int first, int last, int[] labelled) {
    List<NumberTick> ticks = new ArrayList<>();
    for (int e = first; e <= last; e++) {
      for (int digit : labelled) {
        double value = digit * Math.pow(10, e);
        if (shows(value)) {
          ticks.add(major(value, TickNumbers.multiple(value, Math.pow(10, e))));
        }
      }
    }
    return ticks;
  }

  private List<NumberTick> evenSteps(double lower, double upper, Room room) {
    double step = TickNumbers.stepAtLeast((upper - lower) / 8);
    while (true) {
      List<NumberTick> ticks = new ArrayList<>();
      for (double k = Math.ceil(lower / step - 1e-9); k * step <= upper * (1 + 1e-12); k++) {
        ticks.add(major(k * step, TickNumbers.multiple(k * step, step)));
      }
      if (ticks.size() <= 2 || room.fits(ticks)) {
        return ticks;
      }
      step = TickNumbers.stepAfter(step);
    }
  }

  private void addMinor(List<NumberTick> ticks, double value, boolean wanted) {
    if (wanted && shows(value)) {
      ticks.add(tick(TickType.MINOR, value, ""));
    }
  }

  private boolean shows(double value) {
    return value >= getRange().getLowerBound() * (1 - 1e-12)
        && value <= getRange().getUpperBound() * (1 + 1e-12);
  }

  private NumberTick major(double value, String text) {
    return tick(TickType.MAJOR, value, text);
  }

  private NumberTick tick(TickType type, double value, String text) {
    boolean horizontal = getPlot() instanceof XYPlot plot && plot.getDomainAxis() == this;
    TextAnchor anchor = horizontal ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    return new NumberTick(type, value, text, anchor, TextAnchor.CENTER, 0.0);
  }

  /** Whether labels stand clear of each other in the room the axis has. */
  private final class Room {
    private final FontMetrics metrics;
    private final Rectangle2D area;
    private final RectangleEdge edge;

    Room(FontMetrics metrics, Rectangle2D area, RectangleEdge edge) {
      this.metrics = metrics;
      this.area = area;
      this.edge = edge;
    }

    boolean fits(List<NumberTick> ticks) {
      boolean horizontal = RectangleEdge.isTopOrBottom(edge);
      for (int i = 1; i < ticks.size(); i++) {
        NumberTick a = ticks.get(i - 1);
        NumberTick b = ticks.get(i);
        double gap =
            Math.abs(
                valueToJava2D(a.getValue(), area, edge) - valueToJava2D(b.getValue(), area, edge));
        double needed =
            horizontal
                ? (metrics.stringWidth(a.getText()) + metrics.stringWidth(b.getText())) / 2.0
                    + metrics.stringWidth("0")
                : metrics.getHeight() * 1.25;
        if (gap < needed) {
          return false;
        }
      }
      return true;
    }
  }
}
