package org.voltscape.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.figure.Axis;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.look.AxisChoice;
import org.voltscape.figure.look.FigureLook;
import org.voltscape.figure.look.LegendPlace;
import org.voltscape.figure.look.NotePlace;
import org.voltscape.figure.look.Palette;
import org.voltscape.figure.look.Typeface;

/** Figures of several schemes in a column of a paper. */
class PaperFigureTest {
  private static final int WIDE = 252;
  private static final int HIGH = 187;
  private static final int SCALE = 4;
  private static final String[] SCHEMES = {
    "No protection", "Bit masking", "Word masking", "SECDED code", "LSB approximation"
  };

  /** Lines of which all but the first are the same. */
  private static LineFigure figure() {
    List<Series> series = new ArrayList<>();
    double[] x = {0.46, 0.48, 0.50, 0.52, 0.54, 0.56};
    for (int s = 0; s < SCHEMES.length; s++) {
      double[] y = s == 0 ? new double[] {10, 10, 10, 75, 98, 98} : new double[6];
      if (s > 0) {
        Arrays.fill(y, 50);
      }
      series.add(Series.of(SCHEMES[s], x, y, Series.Style.LINE_AND_MARKERS, s));
    }
    series.add(
        Series.of(
            "without faults",
            new double[] {0.46, 0.56},
            new double[] {98, 98},
            Series.Style.LINE,
            6));
    return new LineFigure(
        "five",
        Axis.linear("SRAM supply", "V"),
        Axis.linear("Accuracy", "%").within(0, 100),
        series,
        List.of(),
        List.of(),
        "A note of some length that says what bands and whiskers are, and where values end.");
  }

  private static FigureLook look(LegendPlace legend, NotePlace note, boolean dashed) {
    return new FigureLook(
        Typeface.SANS,
        7.5,
        legend,
        false,
        note,
        Palette.OKABE_ITO,
        dashed,
        Map.of(),
        AxisChoice.FREE,
        AxisChoice.FREE);
  }

  private record Drawn(BufferedImage image, Rectangle2D plot, FigureChart chart) {
    static Drawn of(LineFigure figure, FigureLook look) {
      JFreeChart chart = FigureCharts.chart(figure, FigureTheme.PAPER.with(look));
      BufferedImage image =
          new BufferedImage(WIDE * SCALE, HIGH * SCALE, BufferedImage.TYPE_INT_RGB);
      Graphics2D g2 = image.createGraphics();
      g2.scale(SCALE, SCALE);
      ChartRenderingInfo info = new ChartRenderingInfo();
      chart.draw(g2, new Rectangle2D.Double(0, 0, WIDE, HIGH), info);
      g2.dispose();
      return new Drawn(image, info.getPlotInfo().getDataArea(), FigureCharts.own(chart));
    }

    /** Pixels of a series' colour inside the plot. */
    int ink(int colourIndex) {
      int wanted = FigureTheme.PAPER.seriesColour(colourIndex).getRGB();
      int count = 0;
      for (int y = (int) (plot.getY() * SCALE); y < plot.getMaxY() * SCALE; y++) {
        for (int x = (int) (plot.getX() * SCALE); x < plot.getMaxX() * SCALE; x++) {
          count += image.getRGB(x, y) == wanted ? 1 : 0;
        }
      }
      return count;
    }
  }

  @Test
  void the_plot_of_five_schemes_takes_three_fifths_of_the_height() {
    Drawn drawn = Drawn.of(figure(), look(LegendPlace.TOP, NotePlace.CAPTION, true));
    assertThat(drawn.plot().getHeight() / HIGH).isGreaterThan(0.6);
    assertThat(drawn.chart().lacksLegend()).isFalse();
  }

  @Test
  void lines_that_are_the_same_are_all_seen_on_paper() {
    Drawn paper = Drawn.of(figure(), look(LegendPlace.TOP, NotePlace.CAPTION, true));
    Drawn window = Drawn.of(figure(), look(LegendPlace.TOP, NotePlace.CAPTION, false));
    // Six markers of some ten square units each, less their rims.
    int most = 300;
    for (int hidden = 2; hidden < SCHEMES.length; hidden++) {
      assertThat(paper.ink(hidden)).as(SCHEMES[hidden]).isGreaterThan(most);
      assertThat(window.ink(hidden)).as(SCHEMES[hidden]).isLessThan(most / 3);
    }
  }

  private static LineFigure lines(Series... series) {
    return new LineFigure(
        "",
        Axis.linear("x", "").within(0, 1),
        Axis.linear("y", "").within(0, 1),
        List.of(series),
        List.of(),
        List.of(),
        "");
  }

  @Test
  void dashes_lie_over_a_solid_line_that_shows_in_their_gaps() {
    double[] x = {0.1, 0.9};
    double[] y = {0.5, 0.5};
    Drawn drawn =
        Drawn.of(
            lines(
                Series.of("solid", x, y, Series.Style.LINE_AND_MARKERS, 0),
                Series.of("dashed", x, y, Series.Style.LINE_AND_MARKERS, 1)),
            look(LegendPlace.NONE, NotePlace.NONE, true));
    Rectangle2D plot = drawn.plot();
    int row = (int) Math.round(plot.getCenterY() * SCALE);
    int[] seen = new int[2];
    for (int px = (int) (plot.getX() + 0.3 * plot.getWidth()) * SCALE;
        px < (plot.getX() + 0.7 * plot.getWidth()) * SCALE;
        px++) {
      for (int s = 0; s < 2; s++) {
        seen[s] += drawn.image().getRGB(px, row) == theme(s) ? 1 : 0;
      }
    }
    assertThat(seen[0]).as("solid in the gaps").isGreaterThan(40);
    assertThat(seen[1]).as("dashes").isGreaterThan(80);
  }

  private static int theme(int colourIndex) {
    return FigureTheme.PAPER.seriesColour(colourIndex).getRGB();
  }

  @Test
  void many_points_are_not_hidden_by_the_rims_of_their_neighbours() {
    double[] x = new double[300];
    double[] y = new double[300];
    Arrays.setAll(x, i -> 0.1 + 0.8 * i / 299);
    Arrays.fill(y, 0.5);
    Drawn drawn =
        Drawn.of(
            lines(Series.of("points", x, y, Series.Style.POINTS, 0)),
            look(LegendPlace.NONE, NotePlace.NONE, true));
    Rectangle2D plot = drawn.plot();
    int row = (int) Math.round(plot.getCenterY() * SCALE);
    int from = (int) (plot.getX() + 0.2 * plot.getWidth()) * SCALE;
    int to = (int) (plot.getX() + 0.8 * plot.getWidth()) * SCALE;
    int inked = 0;
    for (int px = from; px < to; px++) {
      inked += drawn.image().getRGB(px, row) == theme(0) ? 1 : 0;
    }
    assertThat((double) inked / (to - from)).isGreaterThan(0.95);
  }

  /** Markers beyond the plot crowd each other too: they and their whiskers stay where they are. */
  @Test
  void what_lies_beyond_a_range_does_not_step_into_the_plot() {
    PlotCanvas.Scale x = scale(0.48, 0.54, RectangleEdge.BOTTOM);
    PlotCanvas.Scale y = scale(0, 100, RectangleEdge.LEFT);
    List<Series> series =
        figure().series().stream().filter(s -> s.style() == Series.Style.LINE_AND_MARKERS).toList();
    SteppingAside aside = SteppingAside.of(series, new PlotCanvas(x, y), 0.6, 4.2);
    double[] atEdge = new double[SCHEMES.length];
    for (int s = 1; s < SCHEMES.length; s++) {
      Series each = series.get(s);
      assertThat(aside.shift(each, 0.46)).as("beyond").isZero();
      assertThat(aside.shift(each, 0.56)).as("beyond").isZero();
      double place = x.at(0.48) + aside.shift(each, 0.48);
      assertThat(place).isBetween(x.area().getMinX() + 1, x.area().getMinX() + 20);
      atEdge[s] = place;
    }
    assertThat(aside.shift(series.get(0), 0.48)).as("it hides no other").isZero();
    assertThat(Arrays.stream(atEdge).skip(1).boxed().toList()).isSorted().doesNotHaveDuplicates();
    double middle = aside.shift(series.get(1), 0.50) + aside.shift(series.get(4), 0.50);
    assertThat(middle).isCloseTo(0, within(1e-9));
  }

  private static PlotCanvas.Scale scale(double lower, double upper, RectangleEdge edge) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(lower, upper);
    return new PlotCanvas.Scale(axis, edge, new Rectangle2D.Double(30, 10, 210, 130), 0);
  }

  @Test
  void a_marker_that_hides_no_other_stays_in_its_place() {
    Drawn drawn = Drawn.of(figure(), look(LegendPlace.NONE, NotePlace.NONE, true));
    Rectangle2D plot = drawn.plot();
    double lower = ((JFreeChart) drawn.chart()).getXYPlot().getDomainAxis().getLowerBound();
    double upper = ((JFreeChart) drawn.chart()).getXYPlot().getDomainAxis().getUpperBound();
    double at = plot.getX() + (0.52 - lower) / (upper - lower) * plot.getWidth();
    double down = plot.getMaxY() - 0.75 * plot.getHeight();
    int wanted = FigureTheme.PAPER.seriesColour(0).getRGB();
    for (double[] corner : new double[][] {{-1.4, 0}, {1.4, 0}, {0, -1.4}, {0, 1.4}}) {
      assertThat(
              drawn
                  .image()
                  .getRGB((int) ((at + corner[0]) * SCALE), (int) ((down + corner[1]) * SCALE)))
          .isEqualTo(wanted);
    }
  }

  @ParameterizedTest
  @EnumSource(LegendPlace.class)
  void the_legend_stands_where_it_is_asked_for(LegendPlace place) {
    Rectangle2D plot = Drawn.of(figure(), look(place, NotePlace.CAPTION, true)).plot();
    double above = plot.getY();
    double below = HIGH - plot.getMaxY();
    double right = WIDE - plot.getMaxX();
    switch (place) {
      case TOP -> assertThat(above).isBetween(20.0, 40.0);
      case BOTTOM -> assertThat(below).isGreaterThan(45);
      case RIGHT -> assertThat(right).isGreaterThan(60);
      case NONE -> {
        assertThat(above).isLessThan(12);
        assertThat(below).isLessThan(35);
        assertThat(right).isLessThan(20);
      }
    }
  }

  @Test
  void small_print_is_under_the_figure_only_where_it_is_wanted() {
    double with =
        Drawn.of(figure(), look(LegendPlace.TOP, NotePlace.FIGURE, true)).plot().getMaxY();
    double without =
        Drawn.of(figure(), look(LegendPlace.TOP, NotePlace.CAPTION, true)).plot().getMaxY();
    assertThat(without - with).isGreaterThan(15);
    Drawn caption = Drawn.of(figure(), look(LegendPlace.TOP, NotePlace.CAPTION, true));
    assertThat(caption.chart().note()).startsWith("A note of some length");
  }

  /** Bars of equal height: the share of each that is filled, on paper and in the window. */
  @Test
  void bars_of_other_colours_have_other_stripes_on_paper() {
    List<BarFigure.Bars> bars = new ArrayList<>();
    for (int s = 0; s < Palette.SIZE; s++) {
      bars.add(new BarFigure.Bars("series " + s, new double[] {1}, s));
    }
    BarFigure figure =
        new BarFigure(
            "bars",
            "Size",
            List.of("all"),
            Axis.linear("Share", "").within(0, 1.1),
            bars,
            "",
            List.of());
    for (boolean dashed : new boolean[] {true, false}) {
      FigureTheme theme = FigureTheme.PAPER.with(look(LegendPlace.NONE, NotePlace.NONE, dashed));
      BarShapes shapes = new BarShapes(theme, figure);
      Rectangle2D box = new Rectangle2D.Double(10, 20, 14, 60);
      List<Double> filled = new ArrayList<>();
      for (int s = 0; s < Palette.SIZE; s++) {
        filled.add(inside(shapes.pattern(box, s), box));
      }
      assertThat(filled.get(0)).isEqualTo(1);
      if (dashed) {
        assertThat(filled.subList(1, Palette.SIZE)).allMatch(f -> f > 0.55 && f < 0.9);
      } else {
        assertThat(filled).allMatch(f -> f == 1);
      }
    }
  }

  private static double inside(Shape shape, Rectangle2D box) {
    int count = 0;
    int all = 0;
    for (double x = box.getMinX() + 0.05; x < box.getMaxX(); x += 0.1) {
      for (double y = box.getMinY() + 0.05; y < box.getMaxY(); y += 0.1) {
        all++;
        count += shape.contains(x, y) ? 1 : 0;
      }
    }
    return (double) count / all;
  }

  @Test
  void greys_of_the_grey_palette_have_no_colour() {
    for (int i = 0; i < Palette.SIZE; i++) {
      for (boolean dark : new boolean[] {false, true}) {
        Color c = new Color(Palette.GREY.colour(i, dark));
        assertThat(c.getRed()).isEqualTo(c.getGreen()).isEqualTo(c.getBlue());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Palette.class)
  void colours_of_a_palette_differ_and_can_be_seen(Palette palette) {
    int[] light = new int[Palette.SIZE];
    Arrays.setAll(light, i -> palette.colour(i, false));
    assertThat(Arrays.stream(light).distinct().count()).isEqualTo(Palette.SIZE);
    for (int colour : light) {
      Color c = new Color(colour);
      double luma = 0.2126 * c.getRed() + 0.7152 * c.getGreen() + 0.0722 * c.getBlue();
      assertThat(luma).as(palette + " on white").isLessThan(200);
    }
  }
}
