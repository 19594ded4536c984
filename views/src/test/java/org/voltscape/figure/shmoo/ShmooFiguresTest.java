package org.voltscape.figure.shmoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.io.shmoo.MeasuredShmoo;
import org.voltscape.engine.io.shmoo.MeasuredShmooReader;
import org.voltscape.engine.shmoo.ShmooLimits;
import org.voltscape.engine.shmoo.ShmooResult;
import org.voltscape.figure.CellGround;
import org.voltscape.figure.ColourScale;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.chart.FigureTheme;

/** Where cells, lines and symbols of a plane stand. */
class ShmooFiguresTest {
  private static final MeasuredShmoo MEASURED =
      MeasuredShmooReader.parse("V \\ MHz,300,1000\n0.8,P,F\n0.65,F,F\n2.0,P,P\n", "measured.csv");

  @TempDir static Path cache;

  private static ShmooResult result;

  @BeforeAll
  static void test() {
    result = ShmooSample.result(cache);
  }

  private static Series named(LineFigure figure, String start) {
    return figure.series().stream()
        .filter(s -> s.label().startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void cells_have_the_share_that_holds_and_those_beyond_the_models_are_hatched() {
    CellGround ground = ShmooFigures.plane(result, null, -1, -1).ground();
    assertThat(ground.columnEdges()).containsExactly(-50, 650, 1350, 2050, 2750);
    assertThat(ground.rowEdges()[0]).isCloseTo(0.625, offset(1e-9));
    assertThat(ground.rowEdges()[4]).isCloseTo(0.825, offset(1e-9));
    int unknown = 0;
    for (int r = 0; r < 4; r++) {
      for (int c = 0; c < 4; c++) {
        double share = ground.values()[r * 4 + c];
        boolean beyond = ground.marks().get(1).cells().get(r * 4 + c);
        assertThat(beyond).isEqualTo(!result.plan().known(r, c)).isEqualTo(Double.isNaN(share));
        unknown += beyond ? 1 : 0;
        if (!beyond) {
          assertThat(share).isEqualTo(result.cell(r, c).share());
          assertThat(ground.marks().get(0).cells().get(r * 4 + c))
              .isEqualTo(result.cell(r, c).crashShare() >= 0.5);
        }
      }
    }
    assertThat(unknown).isEqualTo(4);
    assertThat(ground.marks().get(0).cells().cardinality()).isPositive();
    assertThat(ground.marks().get(2).cells().isEmpty()).isTrue();
    assertThat(ShmooFigures.plane(result, null, 2, 1).ground().marks().get(2).cells().get(9))
        .isTrue();
  }

  @Test
  void limits_run_between_the_cells_that_they_part() {
    LineFigure figure = ShmooFigures.plane(result, null, -1, -1);
    Series vmin = named(figure, "Vmin");
    Series vcrash = named(figure, "Vcrash");
    double[] rows = figure.ground().rowEdges();
    int found = 0;
    for (int c = 0; c < 4; c++) {
      ShmooLimits limits = result.limits(c);
      if (limits.known() && limits.vmin() != ShmooLimits.ABOVE) {
        assertThat(vmin.y()[3 * c]).isEqualTo(rows[limits.vmin()]).isEqualTo(vmin.y()[3 * c + 2]);
        assertThat(vmin.x()[3 * c]).isEqualTo(figure.ground().columnEdges()[c]);
        assertThat(vmin.low()[3 * c + 1]).isEqualTo(rows[limits.vminLow()]);
        found++;
      } else {
        assertThat(vmin.y()[3 * c]).isNaN();
      }
      if (limits.known() && limits.vcrash() != ShmooLimits.BELOW) {
        assertThat(vcrash.y()[3 * c]).isEqualTo(rows[limits.vcrash() + 1]);
        assertThat(vcrash.high()[3 * c + 1]).isEqualTo(rows[limits.vcrashHigh() + 1]);
        found++;
      }
    }
    assertThat(found).isGreaterThan(1);
    assertThat(vmin.y()[11]).isNaN();
  }

  @Test
  void energies_are_told_on_their_lines_with_a_unit() {
    List<Series> lines =
        ShmooFigures.plane(result, null, -1, -1).series().stream()
            .filter(s -> s.style() == Series.Style.CONTOUR)
            .toList();
    assertThat(lines).hasSameSizeAs(result.contours()).isNotEmpty();
    assertThat(lines).allMatch(s -> s.label().matches("[0-9.]+ [fpnµm]?J"));
    assertThat(ShmooWords.joules(2.5e-7)).isEqualTo("250 nJ");
  }

  @Test
  void measured_cells_stand_at_their_own_places_and_are_counted() {
    LineFigure figure = ShmooFigures.plane(result, MEASURED, -1, -1);
    assertThat(named(figure, "measured: pass").x()).containsExactly(300, 300, 1000);
    assertThat(named(figure, "measured: pass").y()).containsExactly(0.8, 2.0, 2.0);
    assertThat(named(figure, "measured: fail").x()).containsExactlyInAnyOrder(300, 1000, 1000);
    assertThat(figure.note()).contains("measured cells agree with the plane").contains("2 beside");
    MeasuredShmoo other =
        MeasuredShmooReader.parse("V \\ °C,-10,25\n0.8,P,F\n0.65,F,F\n", "warm.csv");
    LineFigure without = ShmooFigures.plane(result, other, -1, -1);
    assertThat(without.series()).noneMatch(s -> s.label().startsWith("measured"));
    assertThat(without.note()).contains("is over temperature");
  }

  @Test
  void data_of_the_figure_are_those_of_the_table() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ShmooTable.cells(result, out);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    var table = ShmooFigures.plane(result, null, -1, -1).table();
    assertThat(lines).hasSize(17);
    assertThat(lines.get(0)).isEqualTo(String.join(",", table.columns()));
    for (int i = 0; i < 16; i++) {
      assertThat(lines.get(i + 1)).isEqualTo(String.join(",", table.rows().get(i)));
    }
  }

  @Test
  void cells_are_drawn_in_the_colours_of_their_shares_and_blank_ones_are_not() {
    LineFigure figure = ShmooFigures.picture(result, null, -1, -1);
    JFreeChart chart = FigureCharts.chart(figure, FigureTheme.LIGHT);
    BufferedImage image = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
    ChartRenderingInfo info = new ChartRenderingInfo();
    chart.draw(image.createGraphics(), new Rectangle2D.Double(0, 0, 900, 700), null, info);
    Rectangle2D area = info.getPlotInfo().getDataArea();
    assertThat(area.getWidth()).isGreaterThan(600);
    CellGround ground = figure.ground();
    int seen = 0;
    for (int i = 0; i < 16; i++) {
      // Off the middle, where dots and bars are.
      int x = (int) (area.getX() + (i % 4 + 0.12) / 4 * area.getWidth());
      int y = (int) (area.getMaxY() - (i / 4 + 0.2) / 4 * area.getHeight());
      double share = ground.values()[i];
      int colour = image.getRGB(x, y) & 0xFFFFFF;
      if (share == 0 || share == 1) {
        seen += colour == ColourScale.colour(share == 0 ? 0 : ColourScale.SIZE - 1) ? 1 : 0;
      } else if (Double.isNaN(share)) {
        assertThat(colour & 0xFF).as("no yellow").isGreaterThan(0x50);
      }
    }
    assertThat(seen).as("clear cells").isGreaterThan(6);
    assertThat(FigureCharts.own(chart).legendItems().stream().map(l -> l.getLabel()))
        .contains("Vmin, 95 %", "Vcrash, 95 %", "crashed", "beyond the models");
  }
}
