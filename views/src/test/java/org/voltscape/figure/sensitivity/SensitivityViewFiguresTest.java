package org.voltscape.figure.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.array.sensitivity.Grain;
import org.voltscape.engine.stats.RankCorrelation;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;

class SensitivityViewFiguresTest {
  @TempDir Path directory;

  @Test
  void few_groups_have_their_numbers_below_the_most_sensitive_first() {
    LayerSensitivity s = SmallCase.layer(1, Grain.FILTER, 0.01, 0);
    GroupFigure made = RankedSensitivity.of(s);
    BarFigure bars = (BarFigure) made.figure();
    assertThat(bars.categories()).hasSize(10).doesNotHaveDuplicates();
    double[] values = bars.series().get(0).values();
    assertThat(values[0]).isEqualTo(Arrays.stream(s.taylor()).max().getAsDouble());
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).isEqualTo(s.taylor()[made.groups()[i]]);
      assertThat(bars.categories().get(i)).isEqualTo(Integer.toString(made.groups()[i] + 1));
      assertThat(s.ranks()[made.groups()[i]]).isEqualTo(i + 1);
    }
    assertThat(bars.y().caption()).isEqualTo("Sensitivity (nats)");
    assertThat(bars.note()).contains("20 test images", "bit error rate 0.01", "filter's weights");
    assertThat(FigureCharts.chart(bars, FigureTheme.PAPER)).isNotNull();
  }

  @Test
  void values_over_decades_are_points_on_a_log_axis_and_zeros_are_told() {
    LayerSensitivity s = SmallCase.layer(1, Grain.FILTER, 0.01, 0);
    double[] wide = s.taylor().clone();
    wide[3] = 0;
    wide[5] = 1e-9;
    int[] order = s.order().clone();
    LayerSensitivity over =
        new LayerSensitivity(
            s.study(), s.of(), s.question(), wide, order, s.ranks(), 0, null, null);
    BarFigure points = (BarFigure) RankedSensitivity.of(over).figure();
    assertThat(points.y().logarithmic()).isTrue();
    assertThat(points.series()).isEmpty();
    assertThat(points.lines().get(0).y()).contains(1e-9).contains(Double.NaN);
    assertThat(points.note()).endsWith("Not drawn: 1 filter with a sensitivity of 0.");
    assertThat(FigureCharts.chart(points, FigureTheme.PAPER)).isNotNull();
  }

  @Test
  void thousands_of_weights_are_a_sorted_line_whose_file_has_all() throws IOException {
    LayerSensitivity s = SmallCase.layer(0, Grain.WEIGHT, 0.01, 0);
    GroupFigure made = RankedSensitivity.of(s);
    LineFigure line = (LineFigure) made.figure();
    Series series = line.series().get(0);
    assertThat(series.style()).isEqualTo(Series.Style.LINE);
    assertThat(series.x()).hasSize(2500).startsWith(1, 2, 3).endsWith(3200);
    assertThat(series.y()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(series.remarks()[0]).startsWith("weight ").contains("filter").contains("input");
    assertThat(line.table().rows()).hasSize(3200);
    Path csv = directory.resolve("all.csv");
    String recipe = StudyWriter.toJson(SmallCase.study(""));
    FigureWriter.write(line, FigureTheme.PAPER, FigureFormat.CSV, 3, 2, recipe, csv);
    assertThat(Files.readAllLines(csv)).contains("rank,weight,taylor").hasSizeGreaterThan(3200);
    assertThat(FigureWriter.readRecipe(csv)).isEqualTo(recipe);
    assertThat(SensitivityText.report(s, 150))
        .startsWith("Weight 151 (filter 2, input 51): Taylor ")
        .contains(" of 3,200, value ");
  }

  @Test
  void taylor_is_proportional_to_the_error_rate_and_ranks_do_not_move() {
    LayerSensitivity low = SmallCase.layer(0, Grain.FILTER, 0.01, 0);
    LayerSensitivity high = SmallCase.layer(0, Grain.FILTER, 0.03, 0);
    assertThat(high.order()).isEqualTo(low.order());
    assertThat(high.taylor()[4]).isCloseTo(3 * low.taylor()[4], within(1e-6 * high.taylor()[4]));
  }

  @Test
  void the_scatter_says_how_far_both_ways_agree() {
    LayerSensitivity s = SmallCase.layer(0, Grain.FILTER, 0.05, 4);
    LineFigure scatter = (LineFigure) SensitivityScatter.of(s).figure();
    assertThat(scatter.x().logarithmic() && scatter.y().logarithmic()).isTrue();
    Series series = scatter.series().get(0);
    assertThat(series.x()).hasSize(32);
    for (int i = 0; i < 32; i++) {
      assertThat(series.low()[i]).isBetween(scatter.y().lower(), series.y()[i]);
      assertThat(series.high()[i]).isBetween(series.y()[i], scatter.y().upper());
    }
    RankCorrelation r = RankCorrelation.of(s.taylor(), s.injected().found().changes());
    assertThat(scatter.note())
        .startsWith(
            String.format(
                    "Rank correlation %.2f, 95 %% interval %.2f to %.2f, over 32 filters.",
                    r.r(), r.low(), r.high())
                .replace("-", "−"))
        .contains("4 draws of each; whiskers: spread of the draws.");
    assertThat(scatter.table().columns()).startsWith("rank", "filter", "taylor", "injection");
    assertThat(scatter.table().rows()).hasSize(32);
    assertThat(SensitivityText.report(s, s.order()[0]))
        .contains("rank 1 of 32; flips changed the cost by ", " (draws seen ", ", accuracy by ");
    assertThat(SensitivityText.cost(s)).contains(" passes; Taylor: ").startsWith("Injection: ");
    assertThat(FigureCharts.chart(scatter, FigureTheme.PAPER)).isNotNull();
  }

  @Test
  void flips_that_met_nothing_leave_an_empty_chart_that_says_so() {
    LayerSensitivity s = SmallCase.layer(1, Grain.FILTER, 1e-9, 1);
    LineFigure scatter = (LineFigure) SensitivityScatter.of(s).figure();
    assertThat(scatter.series().get(0).x()).isEmpty();
    assertThat(scatter.note())
        .contains("No rank correlation over 10 filters: all are alike.")
        .contains("Not drawn: 10 filters without any change.");
    for (FigureTheme theme : List.of(FigureTheme.PAPER, FigureTheme.DARK)) {
      assertThat(FigureCharts.chart(scatter, theme)).isNotNull();
    }
    FigureWriter.write(
        scatter, FigureTheme.PAPER, FigureFormat.PNG, 3, 2, "{}", directory.resolve("e.png"));
  }

  @Test
  void layers_are_named_by_what_goes_in_and_out() {
    LayerSensitivity s = SmallCase.layer(0, Grain.FILTER, 0.01, 0);
    assertThat(SensitivityText.layer(0, s.layer())).isEqualTo("1: 100 to 32");
  }
}
