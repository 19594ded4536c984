package org.voltscape.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.figure.Axis;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.Marker;
import org.voltscape.figure.SampleFigures;
import org.voltscape.figure.Series;
import org.voltscape.figure.Shade;
import org.voltscape.figure.SvgWords;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;

class FigureChartsTest {
  @TempDir Path folder;

  private static BufferedImage draw(JFreeChart chart, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    chart.draw(g2, new Rectangle2D.Double(0, 0, width, height));
    g2.dispose();
    return image;
  }

  @Test
  void anUpdateIsHeardOnceAndKeepsTheZoom() {
    JFreeChart chart = FigureCharts.chart(SampleFigures.accuracy(), FigureTheme.LIGHT);
    chart.getXYPlot().getDomainAxis().setRange(0.48, 0.52);
    draw(chart, 600, 400);
    AtomicInteger heard = new AtomicInteger();
    chart.addChangeListener(event -> heard.incrementAndGet());

    LineFigure before = SampleFigures.accuracy();
    LineFigure after =
        new LineFigure(
            "Later",
            before.x(),
            before.y(),
            before.series().subList(0, 2),
            List.of(new Marker(0.49, "0.49 V")),
            List.of(new Shade(0.46, 0.47, "unknown")),
            "");
    FigureCharts.update(chart, after);

    assertThat(heard).hasValue(1);
    assertThat(FigureCharts.figureOf(chart)).contains(after);
    assertThat(chart.getXYPlot().getDataset().getSeriesCount()).isEqualTo(2);
    ValueAxis x = chart.getXYPlot().getDomainAxis();
    assertThat(x.getLowerBound()).isEqualTo(0.48);
    assertThat(x.getUpperBound()).isEqualTo(0.52);
    assertThat(chart.getTitle().getText()).isEqualTo("Later");

    draw(chart, 600, 400);
    assertThat(heard).as("drawing asks for no other drawing").hasValue(1);
  }

  @Test
  void anAxisNobodyZoomedFollowsTheData() {
    LineFigure small = line(new double[] {0.1, 0.2});
    JFreeChart chart = FigureCharts.chart(small, FigureTheme.LIGHT);
    FigureCharts.update(chart, line(new double[] {5, 9}));
    assertThat(chart.getXYPlot().getRangeAxis().getUpperBound()).isBetween(9.0, 9.5);
    assertThat(chart.getXYPlot().getRangeAxis().getLowerBound()).isBetween(4.5, 5.0);
  }

  @Test
  void aFixedBoundComesBackWhenTheUserZoomsOut() {
    JFreeChart chart = FigureCharts.chart(SampleFigures.curve(), FigureTheme.LIGHT);
    ValueAxis y = chart.getXYPlot().getRangeAxis();
    y.setRange(1e-4, 1e-2);
    y.setAutoRange(true);
    assertThat(y.getLowerBound()).isEqualTo(1e-8);
    assertThat(y.getUpperBound()).isEqualTo(1);
  }

  @Test
  void lettersAreDrawnBesideTheirPointsAndStandInNoLegend() {
    LineFigure plain = line(new double[] {0.2, 0.8});
    Series letters =
        Series.of("a", new double[] {1}, new double[] {0.8}, Series.Style.LETTERS, 0)
            .withRemarks(new String[] {"B"});
    LineFigure lettered =
        new LineFigure(
            "",
            plain.x(),
            plain.y(),
            List.of(plain.series().get(0), letters),
            List.of(),
            List.of(),
            "");
    BufferedImage one = draw(FigureCharts.chart(plain, FigureTheme.LIGHT), 600, 400);
    BufferedImage other = draw(FigureCharts.chart(lettered, FigureTheme.LIGHT), 600, 400);
    int changed = 0;
    int right = 0;
    for (int x = 0; x < 600; x++) {
      for (int y = 0; y < 400; y++) {
        if (one.getRGB(x, y) != other.getRGB(x, y)) {
          changed++;
          right += x > 500 && y < 120 ? 1 : 0;
        }
      }
    }
    assertThat(changed).isBetween(20, 600);
    assertThat(right).as("all beside the last point, within the plot").isEqualTo(changed);
  }

  private static LineFigure line(double[] y) {
    return new LineFigure(
        "",
        Axis.linear("Time", "s"),
        Axis.linear("Loss", ""),
        List.of(Series.of("a", new double[] {0, 1}, y, Series.Style.LINE, 0)),
        List.of(),
        List.of(),
        "");
  }

  @Test
  void aFigureWithOtherAxesNeedsItsOwnChart() {
    JFreeChart chart = FigureCharts.chart(SampleFigures.accuracy(), FigureTheme.LIGHT);
    AtomicInteger heard = new AtomicInteger();
    chart.addChangeListener(event -> heard.incrementAndGet());
    for (Figure other : List.of(SampleFigures.curve(), SampleFigures.map())) {
      assertThatThrownBy(() -> FigureCharts.update(chart, other))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a chart of its own");
    }
    assertThat(chart.isNotify()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.voltscape.figure.chart.FigureTheme#values")
  void noWordsOverlapOrLeaveThePage(FigureTheme theme) throws Exception {
    double[][] sizes = {{3.5, 2.4}, {7.2, 3}, {1000 / 72.0, 600 / 72.0}};
    for (Figure figure : SampleFigures.all()) {
      for (double[] size : sizes) {
        Path out = folder.resolve("words.svg");
        FigureWriter.write(figure, theme, FigureFormat.SVG, size[0], size[1], "{}", out);
        SvgWords svg = SvgWords.read(out);
        String[] page = svg.root().getAttribute("viewBox").split(" ");
        Rectangle2D paper =
            new Rectangle2D.Double(0, 0, Double.parseDouble(page[2]), Double.parseDouble(page[3]));
        List<SvgWords.Word> words =
            svg.words().stream().filter(word -> word.box() != null).toList();
        assertThat(words).hasSizeGreaterThan(8);
        for (int i = 0; i < words.size(); i++) {
          assertThat(paper.contains(words.get(i).box())).as(words.get(i).text()).isTrue();
          for (int j = 0; j < i; j++) {
            assertThat(words.get(i).box().intersects(words.get(j).box()))
                .as("%s over %s in %s", words.get(i), words.get(j), theme)
                .isFalse();
          }
        }
      }
    }
  }

  @Test
  void aBandThatReachesZeroIsDrawnDownToTheEdgeOfALogarithmicAxis() {
    double[] x = {1, 2, 3};
    double[] y = {1e-2, 1e-2, 1e-2};
    double[] low = {0, 0, 0};
    double[] high = {1e-1, 1e-1, 1e-1};
    LineFigure figure =
        new LineFigure(
            "",
            Axis.linear("x", "").within(1, 3),
            Axis.log("y", "").within(1e-4, 1),
            List.of(new Series("a", x, y, low, high, Series.Style.LINE, 0)),
            List.of(),
            List.of(),
            "");
    JFreeChart chart = FigureCharts.chart(figure, FigureTheme.PAPER);
    ChartRenderingInfo info = new ChartRenderingInfo();
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    chart.draw(g2, new Rectangle2D.Double(0, 0, 400, 300), info);
    g2.dispose();
    Rectangle2D plot = info.getPlotInfo().getDataArea();
    int column = (int) (plot.getX() + plot.getWidth() * 0.4);
    assertThat(isWhite(image, column, plot.getMaxY() - 5)).as("band at the bottom").isFalse();
    assertThat(isWhite(image, column, plot.getMinY() + 5)).as("nothing on top").isTrue();
  }

  private static boolean isWhite(BufferedImage image, int x, double y) {
    return new Color(image.getRGB(x, (int) y)).equals(Color.WHITE);
  }

  @Test
  void aMissingValueInterruptsTheLine() {
    double[] x = {0, 1, 2, 3};
    double[] whole = {1, 1, 1, 1};
    double[] broken = {1, Double.NaN, 1, 1};
    int all = inked(whole, x);
    int left = inked(broken, x);
    // Two of three stretches are gone.
    assertThat(left).isBetween(all / 5, all / 2);
  }

  private static int inked(double[] y, double[] x) {
    LineFigure figure =
        new LineFigure(
            "",
            Axis.linear("x", ""),
            Axis.linear("y", "").within(0, 2),
            List.of(Series.of("", x, y, Series.Style.LINE, 1)),
            List.of(),
            List.of(),
            "");
    BufferedImage image = draw(FigureCharts.chart(figure, FigureTheme.PAPER), 600, 400);
    int ink = 0;
    for (int row = 0; row < image.getHeight(); row++) {
      for (int column = 0; column < image.getWidth(); column++) {
        Color c = new Color(image.getRGB(column, row));
        ink += c.getRed() - c.getBlue() > 100 ? 1 : 0;
      }
    }
    return ink;
  }

  @Test
  void aSingleFailingCellAmongAMillionIsSeenInEveryThemeAndFormat() throws Exception {
    byte[] none = new byte[1_000_000];
    for (int where : new int[] {0, 500_999, 999_999}) {
      byte[] one = none.clone();
      one[where] = MapFigure.STUCK_AT_1;
      for (FigureTheme theme : FigureTheme.values()) {
        int marked = differing(map(none), map(one), theme);
        assertThat(marked).as("pixels of cell %d in %s", where, theme).isGreaterThanOrEqualTo(4);
      }
    }
  }

  private static MapFigure map(byte[] cells) {
    return new MapFigure("", "Word", "Bit", 1000, 1000, cells, "");
  }

  private static int differing(MapFigure a, MapFigure b, FigureTheme theme) {
    BufferedImage first = draw(FigureCharts.chart(a, theme), 640, 480);
    BufferedImage second = draw(FigureCharts.chart(b, theme), 640, 480);
    int[] p = first.getRGB(0, 0, 640, 480, null, 0, 640);
    int[] q = second.getRGB(0, 0, 640, 480, null, 0, 640);
    int count = 0;
    for (int i = 0; i < p.length; i++) {
      count += p[i] == q[i] ? 0 : 1;
    }
    return count;
  }

  @Test
  void schemesKeepTheirColourAndColoursDiffer() {
    for (FigureTheme theme : FigureTheme.values()) {
      Color[] colours = new Color[7];
      Arrays.setAll(colours, theme::seriesColour);
      assertThat(colours).doesNotHaveDuplicates();
      assertThat(theme.seriesColour(7)).isEqualTo(colours[0]);
    }
  }
}
