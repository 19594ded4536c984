package org.voltscape.figure.ground;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.LegendItem;
import org.jspecify.annotations.Nullable;
import org.voltscape.figure.Series;

/**
 * Draws series over coloured cells: lines solid or dashed by their colour index, intervals of a
 * line as thin bars, points as open circles (index 0) and crosses (others), contours as thin lines
 * with their label.
 */
public final class OverGround {
  private static final float THIN = 1.3f;

  private final GroundStyle style;

  /** Labels of the drawing that goes on; none lies over another. */
  private final List<Rectangle2D> labels = new ArrayList<>();

  /** What of all series is drawn before the next. */
  public enum Pass {
    LINES,
    BARS,
    SYMBOLS,
    LABELS
  }

  public OverGround(GroundStyle style) {
    this.style = style;
  }

  /** A drawing begins. */
  public void begin() {
    labels.clear();
  }

  /**
   * Draws of a series what belongs to a pass.
   *
   * @param x where a value of the x axis is drawn
   * @param y the same of the y axis
   * @param area of the plot
   */
  public void draw(
      Graphics2D g2,
      Pass pass,
      Series series,
      DoubleUnaryOperator x,
      DoubleUnaryOperator y,
      Rectangle2D area) {
    boolean points = series.style() == Series.Style.POINTS;
    boolean contour = series.style() == Series.Style.CONTOUR;
    switch (pass) {
      case LINES -> {
        if (!points) {
          line(g2, series, x, y, contour);
        }
      }
      case BARS -> {
        if (series.hasBand()) {
          bars(g2, series, x, y);
        }
      }
      case SYMBOLS -> {
        if (points) {
          symbols(g2, series, x, y, area);
        }
      }
      case LABELS -> {
        if (contour) {
          label(g2, series, x, y, area);
        }
      }
    }
  }

  private void line(
      Graphics2D g2, Series s, DoubleUnaryOperator x, DoubleUnaryOperator y, boolean thin) {
    Path2D path = new Path2D.Double();
    boolean open = false;
    for (int i = 0; i < s.x().length; i++) {
      if (Double.isFinite(s.y()[i])) {
        double px = x.applyAsDouble(s.x()[i]);
        double py = y.applyAsDouble(s.y()[i]);
        if (open) {
          path.lineTo(px, py);
        } else {
          path.moveTo(px, py);
        }
        open = true;
      } else {
        open = false;
      }
    }
    style.draw(g2, path, thin ? style.hair() : style.line(), thin ? null : dashes(s));
  }

  private float @Nullable [] dashes(Series s) {
    float u = style.line();
    return s.colourIndex() == 0 ? null : new float[] {3.5f * u, 2f * u};
  }

  private void bars(Graphics2D g2, Series s, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    double cap = 0.3 * style.marker();
    Path2D path = new Path2D.Double();
    double[] low = s.low();
    double[] high = s.high();
    for (int i = 0; low != null && high != null && i < low.length; i++) {
      if (high[i] > low[i]) {
        double at = x.applyAsDouble(s.x()[i]);
        double from = y.applyAsDouble(low[i]);
        double to = y.applyAsDouble(high[i]);
        path.append(new Line2D.Double(at, from, at, to), false);
        path.append(new Line2D.Double(at - cap, from, at + cap, from), false);
        path.append(new Line2D.Double(at - cap, to, at + cap, to), false);
      }
    }
    style.draw(g2, path, THIN * style.hair(), null);
  }

  private void symbols(
      Graphics2D g2, Series s, DoubleUnaryOperator x, DoubleUnaryOperator y, Rectangle2D area) {
    Shape symbol = symbol(s);
    for (int i = 0; i < s.x().length; i++) {
      double px = x.applyAsDouble(s.x()[i]);
      double py = y.applyAsDouble(s.y()[i]);
      if (Double.isFinite(px) && Double.isFinite(py) && area.contains(px, py)) {
        style.draw(
            g2,
            AffineTransform.getTranslateInstance(px, py).createTransformedShape(symbol),
            THIN * style.hair(),
            null);
      }
    }
  }

  private Shape symbol(Series s) {
    double r = 0.42 * style.marker();
    if (s.colourIndex() == 0) {
      return new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
    }
    Path2D cross = new Path2D.Double();
    cross.append(new Line2D.Double(-r, -r, r, r), false);
    cross.append(new Line2D.Double(-r, r, r, -r), false);
    return cross;
  }

  /** At the right end of what can be seen of the line. */
  private void label(
      Graphics2D g2, Series s, DoubleUnaryOperator x, DoubleUnaryOperator y, Rectangle2D area) {
    if (s.label().isEmpty()) {
      return;
    }
    double right = Double.NEGATIVE_INFINITY;
    double height = 0;
    for (int i = 0; i < s.x().length; i++) {
      double px = x.applyAsDouble(s.x()[i]);
      double py = y.applyAsDouble(s.y()[i]);
      if (area.contains(px, py) && px > right) {
        right = px;
        height = py;
      }
    }
    if (right == Double.NEGATIVE_INFINITY) {
      return;
    }
    Rectangle2D size =
        new TextLayout(s.label(), style.font(), g2.getFontRenderContext()).getBounds();
    double margin = 0.3 * style.font().getSize2D();
    double left = Math.max(right - size.getWidth(), area.getMinX() + margin);
    double base =
        Math.max(
            area.getMinY() + size.getHeight() + margin,
            Math.min(area.getMaxY() - margin, height + size.getHeight() / 2));
    Rectangle2D box =
        new Rectangle2D.Double(
            left - margin,
            base - size.getHeight() - margin,
            size.getWidth() + 2 * margin,
            size.getHeight() + 2 * margin);
    if (box.getMaxX() > area.getMaxX() + margin || labels.stream().anyMatch(box::intersects)) {
      return;
    }
    labels.add(box);
    // A label of its own ground: the line it names, and cells, would strike it through.
    g2.setPaint(style.rim());
    g2.fill(box);
    g2.setPaint(style.ink());
    g2.setFont(style.font());
    g2.drawString(s.label(), (float) (left - size.getX()), (float) (base - size.getMaxY()));
  }

  /**
   * What a legend names; null for a series it leaves out.
   *
   * @param u height of the type
   */
  public @Nullable LegendItem legendItem(Series s, double u) {
    if (s.label().isEmpty() || s.style() == Series.Style.CONTOUR) {
      return null;
    }
    boolean points = s.style() == Series.Style.POINTS;
    return new LegendItem(
        s.label(),
        null,
        null,
        null,
        points,
        symbol(s),
        false,
        style.ink(),
        true,
        style.ink(),
        GroundStyle.stroke(THIN * style.hair(), null),
        !points,
        new Line2D.Double(-1.15 * u, 0, 1.15 * u, 0),
        GroundStyle.stroke(style.line(), points ? null : dashes(s)),
        style.ink());
  }
}
