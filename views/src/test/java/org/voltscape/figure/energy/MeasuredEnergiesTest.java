package org.voltscape.figure.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.energy.MeasuredEnergy;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;

/** What was measured of a platform stands beside its model. */
class MeasuredEnergiesTest {
  private static final List<MeasuredEnergy> POINTS =
      List.of(
          new MeasuredEnergy(0.55, 5e-11, 4.5e-11, 5.75e-11),
          new MeasuredEnergy(0.50, 4e-11),
          new MeasuredEnergy(0.85, 9e-11));

  @TempDir Path directory;

  private static Study study(String format) {
    Study study =
        StudyReader.parse(
            """
            { "workload": "digits-mlp-256x3", "voltages": [0.48, 0.52, 0.56],
              "format": {"weights": "%s", "activations": "%s"},
              "schemes": ["none", "secded"], "trials": 2, "images": 10 }
            """
                .formatted(format, format),
            "sample");
    DataPlatform own =
        new DataPlatform(
            ((DataPlatform) EnergyPlatforms.byId("snnac-65nm"))
                .data()
                .named("my-chip", "My chip")
                .with("reference_bits", 8, Tier.MEASURED, "bench")
                .withMeasured(POINTS));
    return study.withOwnPlatform(own, "en-opt-split");
  }

  private static LineFigure figure(Study study) {
    return EnergyFigures.of(
        StudyEnergy.snapshot(study, CurvePresets.find("snnac-65nm").orElseThrow()),
        null,
        Double.NaN);
  }

  private static double cycles(Study study) {
    return study.energyPlatform().cycles(StudyEnergy.work(study, study.schemes().get(0), null));
  }

  @Test
  void they_are_a_series_with_a_colour_and_intervals_of_their_own() {
    Study study = study("Q2.6");
    LineFigure figure = figure(study);
    Series measured = figure.series().get(2);
    assertThat(EnergyFigures.hasMeasured(figure)).isTrue();
    assertThat(measured.label()).isEqualTo("measured");
    assertThat(measured.style()).isEqualTo(Series.Style.POINTS);
    assertThat(measured.colourIndex()).isEqualTo(2);
    // That at 0.85 V is outside the sweep.
    assertThat(measured.x()).containsExactly(0.50, 0.55);
    double scale = figure.y().unit().equals("µJ") ? 1e6 : 1e9;
    assertThat(measured.y()[1]).isEqualTo(5e-11 * cycles(study) * scale);
    assertThat(measured.low()[0]).isNaN();
    assertThat(measured.low()[1]).isEqualTo(4.5e-11 * cycles(study) * scale);
    assertThat(measured.high()[1]).isEqualTo(5.75e-11 * cycles(study) * scale);
    assertThat(figure.note())
        .contains(
            "Measured: energy of a cycle times "
                + String.format(Locale.ROOT, "%,.0f", cycles(study))
                + " cycles of an inference");
    assertThat(figure.note()).doesNotContain("measured with weights");
    assertThat(figure(study("Q2.4")).note())
        .contains("an inference, measured with weights of 8 bits and values of 8.");
    assertThat(FigureCharts.chart(figure, FigureTheme.LIGHT).createBufferedImage(500, 300))
        .isNotNull();
  }

  @Test
  void the_figures_data_hold_them_and_every_joule_to_the_last_digit() throws Exception {
    Study study = study("Q2.6");
    Path file = directory.resolve("energy.csv");
    FigureWriter.write(figure(study), FigureTheme.PAPER, FigureFormat.CSV, 3, 2, "{}", file);
    List<String> lines = Files.readAllLines(file).stream().filter(l -> !l.startsWith("#")).toList();
    assertThat(lines.get(0)).startsWith("series,x (V),y (").endsWith(",energy_j_per_inference");
    int line = 1;
    for (int s = 0; s < 2; s++) {
      for (int v = 0; v < 3; v++) {
        String joules = CsvWriter.number(StudyEnergy.of(study)[s][v].total());
        assertThat(lines.get(line++))
            .startsWith(study.schemes().get(s).label() + ",")
            .endsWith("," + joules);
      }
    }
    assertThat(lines.get(line++))
        .startsWith("measured,0.5,")
        .endsWith("," + CsvWriter.number(4e-11 * cycles(study)));
    assertThat(lines.get(line)).startsWith("measured,0.55,").doesNotContain(",,,");
    assertThat(lines).hasSize(line + 1);
  }

  private static MeasuredEnergy of(String part, double volts, double hertz) {
    return new MeasuredEnergy(volts, 2e-11, Double.NaN, Double.NaN, part, hertz);
  }

  private static Study measured(String scenario, MeasuredEnergy... points) {
    Study study = study("Q2.6");
    DataPlatform own = (DataPlatform) study.energyPlatform();
    return study
        .withVoltages(List.of(0.6, 0.7, 0.8))
        .withOwnPlatform(new DataPlatform(own.data().withMeasured(List.of(points))), scenario);
  }

  @Test
  void points_of_a_part_are_not_drawn_over_another_part_s_supply() {
    LineFigure figure = figure(measured("high-perf", of("logic", 0.7, 100e6)));
    assertThat(figure.series()).hasSize(2);
    assertThat(EnergyFigures.hasMeasured(figure)).isFalse();
    String sentence =
        "Left out: 1 measured: logic, 100 MHz, whose supply is not the one that is swept.";
    assertThat(figure.note()).contains(sentence);
    assertThat(figure.table().comments()).anyMatch(c -> c.contains(sentence));
  }

  @Test
  void points_of_a_part_stand_beside_the_model_of_that_part_at_their_clock() {
    Study study = measured("high-perf", of("weights", 0.7, 250e6), of("weights", 0.75, 100e6));
    LineFigure figure = figure(study);
    assertThat(figure.series().stream().map(Series::label).skip(2))
        .containsExactly("measured: SRAM, 250 MHz", "SRAM alone");
    Series model = figure.series().get(3);
    Series total = figure.series().get(0);
    assertThat(model.colourIndex()).isEqualTo(figure.series().get(2).colourIndex());
    double sram =
        StudyEnergy.of(study)[0][1].terms().stream()
            .filter(t -> t.name().startsWith("SRAM"))
            .mapToDouble(EnergyTerm::value)
            .sum();
    double scale = total.y()[1] / StudyEnergy.of(study)[0][1].total();
    assertThat(model.y()[1]).isCloseTo(sram * scale, Percentage.withPercentage(1e-9));
    assertThat(figure.note())
        .contains("Left out: 1 measured: SRAM, 100 MHz, at another clock than the 250 MHz here.");
  }

  @Test
  void a_platform_without_measurements_has_no_such_series() {
    LineFigure figure = figure(study("Q2.6").withEnergy("snnac-65nm", "en-opt-split"));
    assertThat(figure.series()).hasSize(2);
    assertThat(EnergyFigures.hasMeasured(figure)).isFalse();
    assertThat(figure.note()).doesNotContain("Measured");
  }
}
