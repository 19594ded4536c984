package org.voltscape.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.certainty.CertaintyText;
import org.voltscape.engine.stats.Summary;
import org.voltscape.figure.Axis;
import org.voltscape.figure.Certainty;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.studies.SampleRuns;
import org.voltscape.figure.studies.SampleSummaries;

/** Bars, whiskers, hairlines and dies as they are drawn. */
class CertaintyPainterTest {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int SCALE = 6;

  /** A mean of 0.6, seen from 0.55 to 0.65, outer from 0.275 to 0.66. */
  private static final Summary SUMMARY = SampleSummaries.of(10, 0.6, 0.02, 0.55, 0.65);

  private static Series series(int colour, boolean whiskers, double... x) {
    double[] y = filled(x.length, 0.6);
    return new Series(
            "scheme " + colour,
            x,
            y,
            filled(x.length, 0.55),
            filled(x.length, 0.65),
            Series.Style.LINE_AND_MARKERS,
            colour)
        .withCertainty(
            new Certainty(
                CertaintyText.of(SampleRuns.study()),
                Collections.nCopies(x.length, SUMMARY),
                whiskers));
  }

  private static double[] filled(int n, double value) {
    double[] all = new double[n];
    Arrays.fill(all, value);
    return all;
  }

  private static LineFigure figure(Axis y, Series... series) {
    return new LineFigure(
        "", Axis.linear("V", "").within(0, 1), y, List.of(series), List.of(), List.of(), "");
  }

  /** A picture, so many pixels a layout unit that a hairline fills some, and where things are. */
  private record Drawn(BufferedImage image, JFreeChart chart, Rectangle2D area) {
    double x(double value) {
      return area.getX() + value * area.getWidth();
    }

    double y(double value) {
      XYPlot plot = chart.getXYPlot();
      return plot.getRangeAxis().valueToJava2D(value, area, plot.getRangeAxisEdge());
    }

    private boolean is(double x, double y, Color colour) {
      Color there = new Color(image.getRGB((int) (x * SCALE), (int) (y * SCALE)));
      return Math.abs(there.getRed() - colour.getRed()) < 30
          && Math.abs(there.getGreen() - colour.getGreen()) < 30
          && Math.abs(there.getBlue() - colour.getBlue()) < 30;
    }

    /** Layout units beside a place at which a row has a colour. */
    List<Double> columns(double at, double reach, double value, Color colour) {
      List<Double> found = new ArrayList<>();
      for (double dx = -reach; dx <= reach; dx += 1.0 / SCALE) {
        if (is(x(at) + dx, y(value), colour)) {
          found.add(dx);
        }
      }
      return found;
    }

    /** The share of pixels along a row that have a colour within a unit of it. */
    double joined(double from, double to, double value, Color colour) {
      int there = 0;
      int all = 0;
      for (double x = x(from); x < x(to); x += 1.0 / SCALE) {
        all++;
        for (int dy = -SCALE; dy <= SCALE; dy++) {
          if (is(x, y(value) + (double) dy / SCALE, colour)) {
            there++;
            break;
          }
        }
      }
      return (double) there / all;
    }
  }

  private static Drawn draw(LineFigure figure, FigureTheme theme) {
    JFreeChart chart = FigureCharts.chart(figure, theme);
    ChartRenderingInfo info = new ChartRenderingInfo();
    BufferedImage image =
        new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    g2.scale(SCALE, SCALE);
    chart.draw(g2, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), info);
    g2.dispose();
    return new Drawn(image, chart, info.getPlotInfo().getDataArea());
  }

  private static double width(List<Double> columns) {
    return columns.isEmpty() ? 0 : columns.get(columns.size() - 1) - columns.get(0) + 1.0 / SCALE;
  }

  @Test
  void first_estimates_are_hollow_and_joined_to_none() {
    Series sure = series(0, false, 0.1, 0.3, 0.5, 0.7, 0.9);
    BitSet third = new BitSet();
    third.set(2);
    Certainty known = sure.certainty();
    Series rough = sure.withCertainty(new Certainty(known.words(), known.points(), false, third));
    Axis y = Axis.linear("y", "").within(0, 1);
    Color line = FigureTheme.LIGHT.seriesColour(0);
    Drawn all = draw(figure(y, sure), FigureTheme.LIGHT);
    Drawn but = draw(figure(y, rough), FigureTheme.LIGHT);
    assertThat(all.joined(0.35, 0.45, 0.6, line)).isEqualTo(1);
    for (double from : new double[] {0.35, 0.55}) {
      assertThat(but.joined(from, from + 0.1, 0.6, line)).isZero();
    }
    for (double from : new double[] {0.15, 0.75}) {
      assertThat(but.joined(from, from + 0.1, 0.6, line)).isEqualTo(1);
    }
    assertThat(all.is(all.x(0.5), all.y(0.6), line)).isTrue();
    assertThat(but.is(but.x(0.5), but.y(0.6), FigureTheme.LIGHT.plotBackground())).isTrue();
    assertThat(but.is(but.x(0.7), but.y(0.6), line)).isTrue();
  }

  @Test
  void the_axis_holds_the_whiskers_that_are_drawn() {
    Axis free = Axis.percent("y");
    Range with =
        FigureCharts.chart(figure(free, series(0, true, 0.5)), FigureTheme.LIGHT)
            .getXYPlot()
            .getRangeAxis()
            .getRange();
    assertThat(with.getLowerBound()).isBetween(0.2, 0.275);
    Range without =
        FigureCharts.chart(figure(free, series(0, false, 0.5)), FigureTheme.LIGHT)
            .getXYPlot()
            .getRangeAxis()
            .getRange();
    assertThat(without.getLowerBound()).isBetween(0.5, 0.55);
  }

  @ParameterizedTest
  @MethodSource("org.voltscape.figure.chart.FigureTheme#values")
  void the_bar_of_a_point_is_thick_and_its_whisker_thin(FigureTheme theme) {
    Drawn drawn = draw(figure(Axis.percent("y"), series(1, true, 0.5)), theme);
    double reach = 2 * theme.markerSize();
    double hair = theme.hairline().getLineWidth();
    assertThat(width(drawn.columns(0.5, reach, 0.35, theme.seriesColour(1))))
        .as("whisker beyond the dies seen")
        .isCloseTo(hair, within(0.4));
    assertThat(width(drawn.columns(0.5, reach, 0.35, theme.ghost(1))))
        .as("no bar beyond the dies seen")
        .isLessThan(hair + 0.4);
    assertThat(width(drawn.columns(0.5, reach, 0.56, theme.ghost(1))))
        .as("bar of the dies seen")
        .isCloseTo(0.5 * theme.markerSize(), within(0.5));
    assertThat(drawn.columns(0.5, reach, 0.25, theme.seriesColour(1))).as("beyond both").isEmpty();
  }

  @Test
  void schemes_at_one_voltage_stand_side_by_side() {
    Series[] three = {series(0, true, 0.5), series(1, true, 0.5), series(2, true, 0.5)};
    Drawn drawn = draw(figure(Axis.percent("y"), three), FigureTheme.LIGHT);
    double last = Double.NEGATIVE_INFINITY;
    for (Series each : three) {
      double shift = FigureCharts.shift(drawn.chart(), each);
      assertThat(shift).isGreaterThan(last + FigureTheme.LIGHT.markerSize());
      last = shift;
      Color colour = FigureTheme.LIGHT.seriesColour(each.colourIndex());
      assertThat(drawn.columns(0.5, 60, 0.35, colour))
          .isNotEmpty()
          .allSatisfy(dx -> assertThat(dx).isCloseTo(shift, within(2.0)));
    }
    assertThat(FigureCharts.shift(drawn.chart(), three[1])).isZero();
  }

  @Test
  void in_a_sweep_points_stay_and_only_whiskers_stand_aside() {
    Series[] two = {series(0, true, 0.2, 0.5, 0.8), series(1, true, 0.2, 0.5, 0.8)};
    Drawn drawn = draw(figure(Axis.percent("y"), two), FigureTheme.LIGHT);
    assertThat(FigureCharts.shift(drawn.chart(), two[0])).isZero();
    double aside = 0.3 * FigureTheme.LIGHT.markerSize();
    assertThat(drawn.columns(0.5, 20, 0.35, FigureTheme.LIGHT.seriesColour(0)))
        .isNotEmpty()
        .allSatisfy(dx -> assertThat(dx).isCloseTo(-aside, within(2.0)));
    assertThat(drawn.columns(0.5, 20, 0.35, FigureTheme.LIGHT.seriesColour(1)))
        .isNotEmpty()
        .allSatisfy(dx -> assertThat(dx).isCloseTo(aside, within(2.0)));
    assertThat(drawn.columns(0.35, 20, 0.35, FigureTheme.LIGHT.seriesColour(0)))
        .as("nothing between the points")
        .isEmpty();
  }

  @Test
  void where_whiskers_have_no_room_hairlines_join_their_ends() {
    double[] dense = new double[101];
    Arrays.setAll(dense, i -> i / 100.0);
    Drawn drawn =
        draw(
            figure(Axis.percent("y"), series(0, true, dense), series(1, true, dense)),
            FigureTheme.LIGHT);
    assertThat(drawn.columns(0.5, 30, 0.40, FigureTheme.LIGHT.seriesColour(0)))
        .as("no whiskers")
        .isEmpty();
    // Two hairlines with gaps of their own lie over each other; the first is on top.
    Color colour = FigureTheme.LIGHT.seriesColour(0);
    assertThat(drawn.joined(0.3, 0.7, 0.275, colour)).as("dotted").isBetween(0.3, 0.7);
    assertThat(drawn.joined(0.3, 0.7, 0.66, colour)).isBetween(0.3, 0.7);
    assertThat(drawn.joined(0.3, 0.7, 0.45, colour)).isZero();
  }

  @Test
  void a_dead_die_among_many_is_seen_as_line_and_as_dot() {
    for (boolean sweep : new boolean[] {true, false}) {
      double[] x = sweep ? new double[] {0.2, 0.5, 0.8} : new double[] {0.5};
      int dies = 20;
      int row = x.length + 1;
      double[] at = filled(dies * row, Double.NaN);
      double[] y = filled(dies * row, Double.NaN);
      for (int k = 0; k < dies; k++) {
        for (int i = 0; i < x.length; i++) {
          at[k * row + i] = x[i];
          y[k * row + i] = k == 7 ? 0.1 : 0.6;
        }
      }
      Series means = series(0, true, x);
      Series single = Series.of(means.label(), at, y, Series.Style.DIES, 0);
      Drawn drawn = draw(figure(Axis.percent("y"), means, single), FigureTheme.LIGHT);
      Color colour = sweep ? FigureTheme.LIGHT.single(0) : FigureTheme.LIGHT.seriesColour(0);
      assertThat(drawn.columns(sweep ? 0.35 : 0.5, 12, 0.1, colour)).hasSizeGreaterThan(1);
      assertThat(drawn.chart().getLegend()).isNotNull();
      assertThat(drawn.chart().getXYPlot().getLegendItems().getItemCount())
          .as("dies stand in no legend")
          .isEqualTo(1);
      assertThat(drawn.chart().getXYPlot().getRangeAxis().getLowerBound()).isLessThan(0.1);
    }
  }

  /** A window makes its legend anew only where it says something else. */
  @Test
  void newer_data_of_the_same_schemes_have_an_equal_legend() {
    for (int colour = 0; colour < 16; colour++) {
      LegendItem older = legend(series(colour, true, 0.5));
      assertThat(legend(series(colour, true, 0.5, 0.6))).isEqualTo(older);
      assertThat(legend(series(colour + 1, true, 0.5))).isNotEqualTo(older);
    }
  }

  private static LegendItem legend(Series series) {
    return FigureCharts.chart(figure(Axis.percent("y"), series), FigureTheme.LIGHT)
        .getXYPlot()
        .getLegendItems()
        .get(0);
  }

  @Test
  void dots_that_would_cover_each_other_stand_side_by_side_and_are_squeezed() {
    DotRows few = new DotRows(4, 40);
    few.add(100, 50);
    few.add(100, 51);
    few.add(100, 90);
    assertThat(few.placed()).extracting(d -> d.getCenterX()).containsExactly(106.0, 110.0, 106.0);
    DotRows many = new DotRows(4, 40);
    for (int i = 0; i < 30; i++) {
      many.add(100, 50);
    }
    assertThat(many.placed()).allSatisfy(d -> assertThat(d.getCenterX()).isBetween(106.0, 146.0));
  }
}
