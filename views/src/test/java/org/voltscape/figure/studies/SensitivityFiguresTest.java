package org.voltscape.figure.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.array.sensitivity.Grain;
import org.voltscape.engine.stats.Summary;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;

class SensitivityFiguresTest {
  private static final double[] TAYLOR = {2e-6, 6e-6, 1e-6};

  @TempDir Path directory;

  private static Summary change(double mean) {
    return SampleSummaries.of(9, mean, mean, 0.5 * mean, 1.6 * mean);
  }

  private static BarFigure figure() {
    return SensitivityFigures.byGroup(
        "Layer", Grain.FILTER, TAYLOR, List.of(change(0.2), change(0.5), change(0.2)), "note");
  }

  @Test
  void both_ways_are_shown_as_multiples_of_their_means() {
    BarFigure figure = figure();
    assertThat(figure.categoryLabel()).isEqualTo("Filter");
    assertThat(figure.categories()).containsExactly("1", "2", "3");
    assertThat(figure.series().get(0).values())
        .containsExactly(new double[] {2 / 3.0, 5 / 3.0, 2 / 3.0}, within(1e-12));
    Series taylor = figure.lines().get(0);
    assertThat(taylor.x()).containsExactly(0, 1, 2);
    assertThat(taylor.y()).containsExactly(new double[] {2 / 3.0, 2, 1 / 3.0}, within(1e-12));
    Series whiskers = figure.lines().get(1);
    assertThat(whiskers.high()[1]).isCloseTo(1.6 * 5 / 3.0, within(1e-12));
    assertThat(figure.y().upper()).isGreaterThan(whiskers.high()[1]);
  }

  @Test
  void without_injection_the_estimate_has_the_bars() {
    BarFigure figure = SensitivityFigures.byGroup("", Grain.CHANNEL, TAYLOR, null, "");
    assertThat(figure.series().get(0).values()[1]).isCloseTo(2, within(1e-12));
    assertThat(figure.lines()).isEmpty();
    BarFigure silent = SensitivityFigures.byGroup("", Grain.CHANNEL, new double[2], null, "");
    assertThat(silent.series().get(0).values()).containsOnly(0);
  }

  @Test
  void weights_of_a_large_layer_are_thinned_and_it_is_said() {
    LineFigure all = SensitivityFigures.againstValues("", new float[4000], new float[4000], "n.");
    assertThat(all.series().get(0).x()).hasSize(4000);
    assertThat(all.note()).isEqualTo("n.");
    LineFigure some = SensitivityFigures.againstValues("", new float[9000], new float[9000], "n.");
    assertThat(some.series().get(0).x()).hasSize(3000);
    assertThat(some.note()).isEqualTo("n. Shown: one weight in 3 of 9,000.");
  }

  /** The data of bars and line go into the file; the line is drawn, whatever lies below it. */
  @Test
  void files_hold_bars_and_line() throws IOException {
    Path csv = directory.resolve("f.csv");
    FigureWriter.write(figure(), FigureTheme.PAPER, FigureFormat.CSV, 3, 2, "{}", csv);
    assertThat(Files.readAllLines(csv))
        .contains("injection,2,1.6666666666666667", "Taylor,2,2")
        .noneMatch(line -> line.startsWith(","));
    Path svg = directory.resolve("f.svg");
    FigureWriter.write(figure(), FigureTheme.PAPER, FigureFormat.SVG, 3, 2, "{}", svg);
    assertThat(Files.readString(svg)).contains(">injection</text>").contains(">Taylor</text>");
  }

  @Test
  void a_chart_takes_newer_lines_but_no_fewer() {
    JFreeChart chart = FigureCharts.chart(figure(), FigureTheme.PAPER);
    FigureCharts.update(chart, figure());
    assertThat(FigureCharts.figureOf(chart)).contains(figure());
    BarFigure bare =
        new BarFigure(
            "Layer", "Filter", figure().categories(), figure().y(), List.of(), "", List.of());
    assertThatThrownBy(() -> FigureCharts.update(chart, bare))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
