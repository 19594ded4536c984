package org.voltscape.figure.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.energy.EnergyFigures;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;

/** What figures say of numbers that are extrapolated, of other words, or not there. */
class QualifiedNumbersTest {
  /** At 0.40 V the clock of SNNAC stops, above 0.53 V its curve has no point. */
  private static final Study LOW = SampleRuns.study().withVoltages(List.of(0.40, 0.50, 0.55));

  @TempDir Path directory;

  private static Study wide() {
    return LOW.withFormats(WordFormats.weights("Q2.14", "test", ""), null);
  }

  /** A whole run with the energies that the engine gives. */
  private static Snapshot run(Study study) {
    Snapshot run = SampleRuns.whole(1, study);
    List<PointResult> points =
        run.points().stream()
            .map(
                p -> {
                  double joules = StudyEnergy.of(study)[p.scheme()][p.voltage()].total();
                  return new PointResult(
                      p.scheme(),
                      p.voltage(),
                      p.volts(),
                      p.probability(),
                      p.outcome(),
                      p.values(),
                      p.training(),
                      p.meanFaultyCells(),
                      p.meanChangedWords(),
                      p.meanAgreement(),
                      joules,
                      joules / 3e-6,
                      p.rough());
                })
            .toList();
    return new Snapshot(1, study, Snapshot.State.DONE, "", points, 0.985, 9, 9, 0, 0);
  }

  private String csv(LineFigure figure) throws Exception {
    Path file = directory.resolve("f.csv");
    FigureWriter.write(figure, FigureTheme.PAPER, FigureFormat.CSV, 3, 2, "{}", file);
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Test
  void energies_have_a_gap_where_the_clock_stops_and_the_note_says_why() throws Exception {
    LineFigure figure = EnergyFigures.of(run(LOW), null, 0.5);
    Series none = figure.series().get(0);
    assertThat(none.y()[0]).isNaN();
    assertThat(none.y()[1]).isPositive();
    assertThat(figure.note())
        .contains("Energy at 0.400 V: no operating point at 0.403 V and below");
    assertThat(figure.note()).doesNotContain("8-bit");
    assertThat(csv(figure))
        .contains("series,x (V),y (µJ),low,high,note".replace("low,high", "low (µJ),high (µJ)"))
        .contains("none,0.4,,,,no operating point at 0.403 V and below: the clock stops");
  }

  @Test
  void energies_of_longer_words_are_marked() {
    LineFigure energies = EnergyFigures.of(run(wide()), null, 0.5);
    assertThat(energies.note())
        .contains("Energy at 0.500 V to 0.550 V: logic charged as for 16-bit operands");
    LineFigure against =
        OutcomeFigures.of(run(wide()), null, SampleRuns.curve(), HorizontalAxis.ENERGY, 0.5);
    assertThat(against.note())
        .contains("logic charged as for 16-bit operands")
        .contains("no operating point");
  }

  @Test
  void points_without_an_energy_have_no_place_against_energies() {
    LineFigure figure =
        OutcomeFigures.of(run(LOW), null, SampleRuns.curve(), HorizontalAxis.ENERGY, 0.4);
    for (Series line : figure.series()) {
      if (line.style() == Series.Style.DIES) {
        assertThat(Arrays.stream(line.y()).filter(y -> !Double.isNaN(y))).hasSize(20 * 2);
        continue;
      }
      assertThat(Arrays.stream(line.x())).noneMatch(x -> Double.isNaN(x)).hasSize(2);
    }
    assertThat(figure.verticalMarkers()).isEmpty();
  }

  @Test
  void a_data_file_says_at_which_points_the_curve_is_extrapolated() throws Exception {
    String text =
        csv(OutcomeFigures.of(run(LOW), null, SampleRuns.curve(), HorizontalAxis.VOLTAGE, 0.5));
    assertThat(text.lines().filter(l -> l.startsWith("none,")))
        .hasSize(3)
        .filteredOn(l -> l.contains(",curve extrapolated,"))
        .singleElement()
        .asString()
        .startsWith("none,0.55,");
    String curve = csv(CurveFigures.of(List.of(SampleRuns.curve()), 0, Double.NaN, 0.38, 0.56));
    assertThat(curve.lines().filter(l -> l.endsWith(",extrapolated")).count()).isBetween(80L, 120L);
    assertThat(curve.lines().filter(l -> l.contains(",0.45,"))).noneMatch(l -> l.contains("extra"));
  }

  @Test
  void of_a_measured_map_nothing_is_extrapolated_by_a_curve() {
    Study mapped = LOW.withMemory(LOW.memory().withMap("map.csv"));
    assertThat(ExtrapolationText.applies(LOW, SampleRuns.curve(), 0.55)).isTrue();
    assertThat(ExtrapolationText.applies(LOW, SampleRuns.curve(), 0.50)).isFalse();
    assertThat(ExtrapolationText.applies(mapped, SampleRuns.curve(), 0.55)).isFalse();
    assertThat(ExtrapolationText.mark(LOW, SampleRuns.curve(), 0.55)).isEqualTo(" (extrapolated)");
    assertThat(ExtrapolationText.mark(LOW, null, 0.55)).isEmpty();
  }
}
