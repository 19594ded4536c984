package org.voltscape.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.chart.FigureTheme;

class TicksTest {
  @Test
  void powersAndDecimalsAreWrittenTheSameEverywhere() {
    assertThat(TickNumbers.power(-12)).isEqualTo("10⁻¹²");
    assertThat(TickNumbers.power(3)).isEqualTo("10³");
    assertThat(TickNumbers.multiple(-0.25, 0.05)).isEqualTo("−0.25");
    assertThat(TickNumbers.multiple(-1e-17, 0.1)).isEqualTo("0");
    assertThat(TickNumbers.multiple(0.30000000000000004, 0.1)).isEqualTo("0.3");
    assertThat(TickNumbers.multiple(2.5e-12, 5e-13)).isEqualTo("2.5×10⁻¹²");
    assertThat(TickNumbers.multiple(1e-9, 1e-9)).isEqualTo("10⁻⁹");
    assertThat(TickNumbers.multiple(20000, 5000)).isEqualTo("20000");
  }

  @Test
  void stepsAreOneTwoFive() {
    assertThat(TickNumbers.stepAtLeast(0.011)).isEqualTo(0.02);
    assertThat(TickNumbers.stepAtLeast(5)).isEqualTo(5);
    assertThat(TickNumbers.stepAfter(5)).isEqualTo(10);
    assertThat(TickNumbers.stepAfter(0.001)).isEqualTo(0.002);
  }

  @Test
  void valuesUnderTheMouseHaveTheirUnit() {
    assertThat(PointText.value(Axis.percent("a"), 0.98765)).isEqualTo("98.77 %");
    assertThat(PointText.value(Axis.linear("a", "V"), 0.48)).isEqualTo("0.48 V");
    assertThat(PointText.value(Axis.log("a", ""), 1.2345e-7)).isEqualTo("1.235×10⁻⁷");
    assertThat(PointText.value(Axis.linear("a", "mV"), -20)).isEqualTo("−20 mV");
    assertThat(PointText.value(Axis.linear("a", "V"), Double.NaN)).isEqualTo("missing");
  }

  @Test
  void logarithmicLabelsFollowTheRange() {
    assertThat(labels(1e-8, 1, 300)).startsWith("10⁻⁸").endsWith("1").hasSize(9);
    assertThat(labels(1e-8, 1, 60)).hasSizeBetween(2, 5).contains("10⁻⁸", "10⁻⁴");
    assertThat(labels(1e-3, 7e-3, 300)).contains("0.001", "0.002", "0.005");
    assertThat(labels(0.0111, 0.0119, 300)).contains("0.0112", "0.0116").hasSizeBetween(4, 10);
    assertThat(labels(1e-300, 1, 150)).hasSizeBetween(2, 8);
    assertThat(labels(7e-7, 1.5e-5, 300))
        .containsExactly("10⁻⁶", "2×10⁻⁶", "5×10⁻⁶", "10⁻⁵")
        .isEqualTo(labels(7e-7, 1.5e-5, 120));
    assertThat(labels(7e-7, 1.5e-5, 45)).containsExactly("10⁻⁶", "3×10⁻⁶", "10⁻⁵");
    assertThat(labels(7e-7, 1.5e-5, 25)).containsExactly("10⁻⁶", "10⁻⁵");
  }

  @Test
  void longLabelsOfALinearAxisStandApart() {
    JFreeChart chart = FigureCharts.chart(SampleFigures.accuracy(), FigureTheme.PAPER);
    ValueAxis axis = chart.getXYPlot().getDomainAxis();
    Rectangle2D area = new Rectangle2D.Double(0, 0, 110, 100);
    Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    for (double[] range : new double[][] {{0.4712, 0.4733}, {123456.1, 123456.2}, {1e-9, 3e-9}}) {
      axis.setRange(range[0], range[1]);
      List<?> ticks = axis.refreshTicks(g2, new AxisState(), area, RectangleEdge.BOTTOM);
      double free = Double.NEGATIVE_INFINITY;
      int labelled = 0;
      for (Object each : ticks) {
        NumberTick tick = (NumberTick) each;
        if (tick.getTickType() == TickType.MAJOR) {
          double half =
              g2.getFontMetrics(axis.getTickLabelFont()).stringWidth(tick.getText()) / 2.0;
          double middle = axis.valueToJava2D(tick.getValue(), area, RectangleEdge.BOTTOM);
          assertThat(middle - half).as(tick.getText()).isGreaterThan(free);
          free = middle + half;
          labelled++;
        }
      }
      assertThat(labelled).isBetween(2, 9);
    }
  }

  private static List<String> labels(double lower, double upper, double height) {
    JFreeChart chart = FigureCharts.chart(SampleFigures.curve(), FigureTheme.PAPER);
    ValueAxis axis = chart.getXYPlot().getRangeAxis();
    axis.setRange(lower, upper);
    Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    List<?> ticks =
        axis.refreshTicks(
            g2, new AxisState(), new Rectangle2D.Double(0, 0, 200, height), RectangleEdge.LEFT);
    return ticks.stream()
        .map(NumberTick.class::cast)
        .filter(tick -> tick.getTickType() == TickType.MAJOR)
        .map(NumberTick::getText)
        .toList();
  }
}
