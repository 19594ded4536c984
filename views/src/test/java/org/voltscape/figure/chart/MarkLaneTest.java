package org.voltscape.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.figure.AxisMarks;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.SampleFigures;
import org.voltscape.figure.SvgWords;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;

class MarkLaneTest {
  private static final double OPEN = Double.POSITIVE_INFINITY;

  @TempDir Path folder;

  /** The sample's supply goes from 0.46 to 0.56 V. */
  private static LineFigure marked(double vmin) {
    return SampleFigures.accuracy()
        .withMarks(
            new AxisMarks(
                List.of(
                    new AxisMarks.Tick("Vmin", vmin, vmin - 0.01, OPEN),
                    new AxisMarks.Tick("Vcrash", 0.49, 0.48, 0.50)),
                List.of(
                    new AxisMarks.Range("crash", -OPEN, 0.49, 1),
                    new AxisMarks.Range("critical", 0.49, vmin, 0.5),
                    new AxisMarks.Range("guardband", vmin, 0.9, 0)),
                "masking",
                "Zones."));
  }

  /** A drawn chart, to look at its pixels. */
  private record Drawn(JFreeChart chart, BufferedImage image, Rectangle2D plot) {
    static Drawn of(LineFigure figure, FigureTheme theme) {
      JFreeChart chart = FigureCharts.chart(figure, theme);
      BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
      ChartRenderingInfo info = new ChartRenderingInfo();
      Graphics2D g2 = image.createGraphics();
      chart.draw(g2, new Rectangle2D.Double(0, 0, 800, 600), null, info);
      g2.dispose();
      return new Drawn(chart, image, info.getPlotInfo().getDataArea());
    }

    int x(double value) {
      return (int)
          Math.floor(
              chart.getXYPlot().getDomainAxis().valueToJava2D(value, plot, RectangleEdge.BOTTOM));
    }

    double lane() {
      return chart.getXYPlot().getAxisOffset().getBottom();
    }

    Color at(double value, double share) {
      return new Color(image.getRGB(x(value), (int) (plot.getMaxY() + share * lane())));
    }
  }

  private static double apart(Color a, Color b) {
    return Math.abs(a.getRed() - b.getRed())
        + Math.abs(a.getGreen() - b.getGreen())
        + Math.abs(a.getBlue() - b.getBlue());
  }

  static List<FigureTheme> windowThemes() {
    return List.of(FigureTheme.LIGHT, FigureTheme.DARK);
  }

  @ParameterizedTest
  @MethodSource("windowThemes")
  void ticks_and_greys_stand_between_plot_and_axis(FigureTheme theme) {
    Drawn drawn = Drawn.of(marked(0.52), theme);
    assertThat(drawn.lane()).isGreaterThan(theme.tickSize());
    for (double share : new double[] {0.5, 0.8}) {
      for (double tick : new double[] {0.49, 0.52}) {
        assertThat(apart(drawn.at(tick, share), theme.text())).isLessThan(120);
        assertThat(apart(drawn.at(tick + 0.004, share), theme.text())).isGreaterThan(250);
      }
    }
    // From the darkest to the plot's own ground, told apart without a colour.
    double crash = apart(drawn.at(0.463, 0.85), theme.plotBackground());
    double critical = apart(drawn.at(0.494, 0.85), theme.plotBackground());
    assertThat(crash).isGreaterThan(critical + 40);
    assertThat(critical).isGreaterThan(40);
    assertThat(apart(drawn.at(0.525, 0.85), theme.plotBackground())).isZero();
  }

  @Test
  void intervals_are_bars_in_rows_of_their_own_and_open_ends_reach_the_edge() {
    Drawn drawn = Drawn.of(marked(0.52), FigureTheme.LIGHT);
    double u = FigureTheme.LIGHT.tickSize();
    double first = (0.22 * u) / drawn.lane();
    double second = (0.56 * u) / drawn.lane();
    Color ink = FigureTheme.LIGHT.text();
    for (double on : new double[] {0.512, 0.53, 0.559}) {
      assertThat(apart(drawn.at(on, first), ink)).as("Vmin at " + on).isLessThan(200);
    }
    assertThat(apart(drawn.at(0.505, first), ink)).isGreaterThan(250);
    for (double on : new double[] {0.482, 0.498}) {
      assertThat(apart(drawn.at(on, second), ink)).as("Vcrash at " + on).isLessThan(200);
    }
    for (double beside : new double[] {0.475, 0.503}) {
      assertThat(apart(drawn.at(beside, second), ink)).isGreaterThan(250);
    }
  }

  @Test
  void a_figure_without_marks_has_no_lane() {
    Drawn plain = Drawn.of(SampleFigures.accuracy(), FigureTheme.LIGHT);
    Drawn emptied = Drawn.of(SampleFigures.accuracy().withMarks(AxisMarks.NONE), FigureTheme.LIGHT);
    assertThat(plain.lane()).isZero();
    assertThat(emptied.plot()).isEqualTo(plain.plot());
    JFreeChart chart = FigureCharts.chart(marked(0.52), FigureTheme.LIGHT);
    FigureCharts.update(chart, SampleFigures.accuracy());
    assertThat(chart.getXYPlot().getAxisOffset().getBottom()).isZero();
  }

  @Test
  void files_have_names_where_there_is_room_and_what_they_mean() throws IOException {
    String wide = svg(marked(0.53));
    assertThat(wide).contains(">crash<", ">critical (masking)<", ">guardband<", "Zones.");
    // A critical zone of 3 mV is too narrow for its name.
    String narrow = svg(marked(0.493));
    assertThat(narrow).contains(">crash<", ">guardband (masking)<").doesNotContain(">critical");
  }

  @Test
  void no_word_of_a_file_lies_on_another() throws Exception {
    for (double vmin : new double[] {0.493, 0.51, 0.53, 0.557}) {
      svg(marked(vmin));
      List<SvgWords.Word> words =
          SvgWords.read(folder.resolve("figure.svg")).words().stream()
              .filter(w -> w.box() != null)
              .toList();
      assertThat(words).hasSizeGreaterThan(12);
      for (int i = 0; i < words.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertThat(words.get(i).box().intersects(words.get(j).box()))
              .as(words.get(i).text() + " on " + words.get(j).text())
              .isFalse();
        }
      }
    }
  }

  private String svg(LineFigure figure) throws IOException {
    Path file = folder.resolve("figure.svg");
    FigureWriter.write(
        figure, FigureTheme.PAPER, FigureFormat.SVG, 3.5, 2.6, SampleFigures.RECIPE, file);
    return Files.readString(file);
  }
}
