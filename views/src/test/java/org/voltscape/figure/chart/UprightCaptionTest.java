package org.voltscape.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.voltscape.figure.Axis;

/** The caption of an upright axis in charts of any height. */
class UprightCaptionTest {
  private static final Axis AXIS = Axis.linear("Energy per inference", "nJ");

  private final Graphics2D g2 =
      new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB).createGraphics();
  private final FontMetrics metrics = g2.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
  private final double whole = metrics.getStringBounds(AXIS.caption(), g2).getWidth();

  private UprightCaption in(double height, double plotTop, double plotHeight) {
    return UprightCaption.of(
        AXIS,
        metrics,
        g2,
        new Rectangle2D.Double(0, 10, 200, height),
        new Rectangle2D.Double(40, 10 + plotTop, 150, plotHeight));
  }

  @Test
  void with_room_it_is_beside_the_middle_of_the_plot() {
    UprightCaption caption = in(3 * whole, 5, 2 * whole);
    assertThat(caption.text()).isEqualTo("Energy per inference (nJ)");
    assertThat(caption.beside().getCenterY()).isCloseTo(15 + whole, within(1e-9));
    assertThat(caption.beside().getX()).isEqualTo(40);
  }

  @Test
  void longer_than_the_plot_it_is_moved_into_the_chart() {
    UprightCaption top = in(1.2 * whole, 0, 0.5 * whole);
    assertThat(top.text()).isEqualTo("Energy per inference (nJ)");
    assertThat(top.beside().getCenterY()).isCloseTo(10 + whole / 2, within(1e-9));
    UprightCaption bottom = in(1.2 * whole, 0.7 * whole, 0.5 * whole);
    assertThat(bottom.beside().getCenterY()).isCloseTo(10 + 0.7 * whole, within(1e-9));
  }

  @Test
  void longer_than_the_chart_its_unit_stays() {
    UprightCaption caption = in(0.9 * whole, 0.2 * whole, 0.4 * whole);
    assertThat(caption.text()).isEqualTo("nJ");
    assertThat(caption.beside().getCenterY()).isCloseTo(10 + 0.4 * whole, within(1e-9));
  }

  @Test
  void without_a_unit_as_much_stays_as_fits() {
    Axis plain = Axis.linear("Failure probability of a cell", "");
    double length = metrics.getStringBounds("Failure prob…", g2).getWidth();
    Rectangle2D low = new Rectangle2D.Double(0, 0, 200, length + 1);
    assertThat(UprightCaption.of(plain, metrics, g2, low, low).text()).isEqualTo("Failure prob…");
    Rectangle2D none = new Rectangle2D.Double(0, 0, 200, 3);
    assertThat(UprightCaption.of(plain, metrics, g2, none, none).text()).isEmpty();
  }
}
