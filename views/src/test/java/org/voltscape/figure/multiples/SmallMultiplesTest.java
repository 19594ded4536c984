package org.voltscape.figure.multiples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.Axis;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.PanelFigure;
import org.voltscape.figure.SampleFigures;
import org.voltscape.figure.Series;
import org.voltscape.figure.SvgWords;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.figure.look.AppliedLook;
import org.voltscape.figure.look.AxisChoice;
import org.voltscape.figure.look.FigureLook;

class SmallMultiplesTest {
  private static final String RECIPE = "{}";

  @TempDir Path folder;

  private static LineFigure figure(String note, Series... series) {
    return new LineFigure(
        "t",
        Axis.linear("Supply", "V"),
        Axis.percent("Accuracy"),
        List.of(series),
        List.of(),
        List.of(),
        note);
  }

  private static Series line(String label, int colour, double from, double to) {
    return Series.of(
        label,
        new double[] {0.4, 0.6},
        new double[] {from, to},
        Series.Style.LINE_AND_MARKERS,
        colour);
  }

  private static PanelFigure studies(int columns, Figure... figures) {
    List<NamedFigure> named = new ArrayList<>();
    for (Figure figure : figures) {
      named.add(new NamedFigure("Study " + (char) ('A' + named.size()), figure));
    }
    return SmallMultiples.ofStudies(named, columns);
  }

  private SvgWords svg(PanelFigure figure, double width, double height) throws Exception {
    Path out = folder.resolve("panels.svg");
    FigureWriter.write(figure, FigureTheme.PAPER, FigureFormat.SVG, width, height, RECIPE, out);
    return SvgWords.read(out);
  }

  private static List<String> texts(SvgWords words) {
    return words.words().stream().map(SvgWords.Word::text).toList();
  }

  @Test
  void the_same_name_has_the_same_colour_in_all_panels_and_no_other_name_has_it() {
    PanelFigure panels =
        studies(
            0,
            figure("Bars: 95 %. Five dies.", line("none", 0, 0, 1), line("mask", 1, 0, 1)),
            figure("Bars: 95 %.", line("none", 0, 0, 1), line("secded", 1, 0, 1)),
            figure("Bars: 95 %.", line("secded", 0, 0, 1), line("mask", 1, 0, 1)));
    assertThat(
            panels.panels().stream()
                .flatMap(p -> ((LineFigure) p.figure()).series().stream())
                .map(s -> s.label() + s.colourIndex()))
        .containsExactly("none0", "mask1", "none0", "secded2", "secded2", "mask1");
    assertThat(panels.note()).isEqualTo("Bars: 95 %. Study A: Five dies.");
  }

  @Test
  void each_scheme_has_a_panel_with_what_is_no_scheme_s() {
    LineFigure all =
        figure("", line("none", 0, 0, 1), line("mask", 1, 0, 1), line("without faults", 6, 1, 1));
    PanelFigure panels = SmallMultiples.ofSchemes(all, List.of("none", "mask", "absent"), 2);
    assertThat(panels.columns()).isEqualTo(2);
    assertThat(panels.panels().stream().map(PanelFigure.Panel::name))
        .containsExactly("none", "mask");
    assertThat(((LineFigure) panels.panels().get(1).figure()).series().stream().map(Series::label))
        .containsExactly("mask", "without faults");
    assertThatThrownBy(() -> SmallMultiples.ofSchemes(all, List.of("absent"), 0))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> SmallMultiples.ofSchemes(SampleFigures.map(), List.of("none"), 0))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void axes_are_named_once_numbered_outside_and_have_one_range() throws Exception {
    PanelFigure panels =
        studies(
            2,
            figure("", line("none", 0, 0.2, 0.4)),
            figure("", line("none", 0, 0.6, 0.8)),
            figure("", line("none", 0, 0.3, 0.5)));
    List<String> words = texts(svg(panels, 3.5, 3.5));
    assertThat(words).containsOnlyOnce("Supply (V)", "Accuracy (%)", "none");
    assertThat(words).contains("(a) Study A", "(b) Study B", "(c) Study C");
    // Two rows have upright numbers, two columns level ones.
    assertThat(words.stream().filter("40"::equals)).hasSize(2);
    assertThat(words.stream().filter("80"::equals)).as("of the second, too").hasSize(2);
    assertThat(words.stream().filter("0.50"::equals)).hasSize(2);
  }

  @Test
  void other_quantities_keep_their_own_axes() throws Exception {
    PanelFigure panels = studies(2, figure("", line("none", 0, 0.2, 0.4)), SampleFigures.curve());
    assertThat(texts(svg(panels, 7.16, 3)))
        .contains("Supply (V)", "SRAM supply (V)", "Accuracy (%)", "Failure probability");
  }

  @Test
  void words_stand_clear_of_each_other_at_the_widths_of_columns() throws Exception {
    List<PanelFigure> all =
        List.of(
            studies(0, SampleFigures.accuracy(), SampleFigures.accuracy()),
            studies(0, SampleFigures.curve(), SampleFigures.curve(), SampleFigures.curve()),
            studies(0, SampleFigures.map(), SampleFigures.map()),
            studies(0, bars(), bars()),
            SmallMultiples.ofSchemes(
                SampleFigures.accuracy(),
                List.of("no protection", "word masking", "bit masking", "bit masking + MAT"),
                0));
    for (PanelFigure panels : all) {
      for (double width : new double[] {3.5, 7.16}) {
        double height = PanelGrid.height(panels, width, 7);
        assertThat(height).isBetween(1.5, 7.0);
        SvgWords words = svg(panels, width, height);
        Rectangle2D page = new Rectangle2D.Double(0, 0, width * 72, height * 72);
        List<SvgWords.Word> level = words.words().stream().filter(w -> w.box() != null).toList();
        for (int i = 0; i < level.size(); i++) {
          assertThat(page.contains(level.get(i).box())).as(level.get(i).text()).isTrue();
          for (int j = 0; j < i; j++) {
            assertThat(level.get(i).box().intersects(level.get(j).box()))
                .as(
                    String.format(
                        Locale.ROOT,
                        "%s: \"%s\" on \"%s\" at %.2f in",
                        panels.title(),
                        level.get(i).text(),
                        level.get(j).text(),
                        width))
                .isFalse();
          }
        }
      }
    }
  }

  private static BarFigure bars() {
    return new BarFigure(
        "",
        "|Deviation| (LSB)",
        List.of("0", "1", "2–3", "4–7", "16384–32767", "32768–65535"),
        Axis.log("Share of words", "").within(1e-4, 1),
        List.of(new BarFigure.Bars("none", new double[] {1, 0.1, 0.1, 0.1, 0.1, 0.2}, 0)),
        "",
        List.of());
  }

  @Test
  void a_grid_has_as_many_columns_as_fit_evenly_filled() {
    assertThat(PanelGrid.of(4, 0, 36, false)).isEqualTo(new PanelGrid(2, 2));
    assertThat(PanelGrid.of(5, 0, 73.6, false)).isEqualTo(new PanelGrid(3, 2));
    assertThat(PanelGrid.of(4, 0, 73.6, false)).isEqualTo(new PanelGrid(4, 1));
    assertThat(PanelGrid.of(3, 0, 36, true)).isEqualTo(new PanelGrid(1, 3));
    assertThat(PanelGrid.of(3, 0, 3, false)).isEqualTo(new PanelGrid(1, 3));
    assertThat(PanelGrid.of(3, 8, 36, false)).isEqualTo(new PanelGrid(3, 1));
  }

  @Test
  void letters_go_on_after_z() {
    assertThat(List.of(0, 25, 26, 51, 52, 702).stream().map(PanelFigure::letter))
        .containsExactly("(a)", "(z)", "(aa)", "(az)", "(ba)", "(aaa)");
  }

  @Test
  void a_table_has_the_panel_first_and_the_columns_of_all() throws Exception {
    Series noted =
        new Series(
            "none",
            new double[] {0.5},
            new double[] {0.25},
            null,
            null,
            Series.Style.POINTS,
            0,
            new String[] {"a, \"b\""});
    Path out = folder.resolve("panels.csv");
    FigureWriter.write(
        studies(0, figure("", line("none", 0, 0.2, 0.4)), figure("Said.", noted)),
        FigureTheme.PAPER,
        FigureFormat.CSV,
        3.5,
        2.6,
        RECIPE,
        out);
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.stream().filter(l -> !l.startsWith("#")))
        .containsExactly(
            "panel,series,x (V),y (fraction),low (fraction),high (fraction),note",
            "Study A,none,0.4,0.2,,,",
            "Study A,none,0.6,0.4,,,",
            "Study B,none,0.5,0.25,,,\"a, \"\"b\"\"\"");
    assertThat(lines).containsOnlyOnce("# x: Supply", "# Study B: Said.");
    assertThat(FigureWriter.readRecipe(out)).isEqualTo(RECIPE);
  }

  @Test
  void names_and_ranges_are_those_of_every_panel() {
    PanelFigure panels =
        studies(0, figure("", line("none", 0, 0, 1)), figure("", line("none", 0, 0, 1)));
    FigureLook its = FigureTheme.PAPER.look();
    FigureLook look =
        new FigureLook(
            its.typeface(),
            its.points(),
            its.legend(),
            its.titled(),
            its.note(),
            its.palette(),
            its.dashed(),
            Map.of("none", "No protection", "Study B", "Second"),
            new AxisChoice(0.45, 0.55, Double.NaN),
            AxisChoice.FREE);
    PanelFigure chosen = (PanelFigure) AppliedLook.of(panels, look);
    assertThat(chosen.panels().stream().map(PanelFigure.Panel::name))
        .containsExactly("Study A", "Second");
    for (PanelFigure.Panel panel : chosen.panels()) {
      LineFigure each = (LineFigure) panel.figure();
      assertThat(each.series().get(0).label()).isEqualTo("No protection");
      assertThat(each.x().lower()).isEqualTo(0.45);
    }
  }

  @Test
  void every_format_is_written_and_the_same_bytes_again() throws Exception {
    PanelFigure panels = studies(0, SampleFigures.accuracy(), SampleFigures.accuracy());
    for (FigureFormat format : FigureFormat.values()) {
      Path first = folder.resolve("panels" + format.ending());
      Path again = folder.resolve("again/panels" + format.ending());
      for (Path out : List.of(first, again)) {
        FigureWriter.write(panels, FigureTheme.PAPER, format, 3.5, 2.2, RECIPE, out);
      }
      assertThat(first).hasSameBinaryContentAs(again);
    }
  }
}
