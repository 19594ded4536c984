package org.voltscape.engine.results.compared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.results.SampleSnapshots;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.Crossings.Level;
import org.voltscape.engine.results.compared.Crossings.Place;
import org.voltscape.engine.results.compared.Crossings.Row;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.accuracy.AccuracyTarget;

class CrossingsTest {
  private static final Study STUDY =
      SampleSnapshots.study(
          "digits-mlp-256x3", "\"none\", \"bit-masking\"", "0.50, 0.51, 0.52, 0.53");

  private static double[] near(double mean) {
    return new double[] {mean - 0.01, mean, mean, mean + 0.01};
  }

  private static Snapshot run(Study study, double[] none, double[] masked) {
    double[][][] outcomes = new double[2][4][];
    for (int v = 0; v < 4; v++) {
      outcomes[0][v] = Double.isNaN(none[v]) ? new double[0] : near(none[v]);
      outcomes[1][v] = Double.isNaN(masked[v]) ? new double[0] : near(masked[v]);
    }
    return SampleSnapshots.of(study, 0.98, outcomes);
  }

  private static final Snapshot RUN =
      run(STUDY, new double[] {0.1, 0.3, 0.7, 0.97}, new double[] {0.9, Double.NaN, 0.97, 0.97});

  private static Row at(Snapshot run, int scheme, double accuracy) {
    return Crossings.at(run, new Level(0.98 - accuracy, accuracy, false)).get(scheme);
  }

  @Test
  void a_crossing_lies_between_the_voltages_around_it() {
    Row half = at(RUN, 0, 0.5);
    assertThat(half.place()).isEqualTo(Place.BETWEEN);
    // Halfway from 0.3 to 0.7 on a scale that is nearly even around its middle.
    assertThat(half.volts()).isCloseTo(0.515, within(0.0005));
    assertThat(half.lowest()).isLessThan(half.volts()).isGreaterThan(0.51);
    assertThat(half.highest()).isGreaterThan(half.volts()).isLessThan(0.52);
    assertThat(half.bracketLow()).isEqualTo(0.51);
    assertThat(half.bracketHigh()).isEqualTo(0.52);
    assertThat(half.joules()).isPositive();
    assertThat(half.relativeEnergy()).isBetween(0.3, 0.9);
    // What was run is met.
    assertThat(at(RUN, 0, 0.7).volts()).isCloseTo(0.52, within(1e-6));
    assertThat(at(RUN, 0, 0.7).bracketHigh()).isEqualTo(0.53);
  }

  @Test
  void points_that_were_not_run_are_passed_over() {
    Row row = at(RUN, 1, 0.95);
    assertThat(row.volts()).isBetween(0.50, 0.52);
    assertThat(row.bracketLow()).isEqualTo(0.50);
    assertThat(row.bracketHigh()).isEqualTo(0.52);
  }

  @Test
  void levels_beyond_the_sweep_say_on_which_side() {
    Row below = at(RUN, 1, 0.5);
    assertThat(below.place()).isEqualTo(Place.BELOW);
    assertThat(below.volts()).isNaN();
    assertThat(below.highest()).isEqualTo(0.50);
    assertThat(below.bracketLow()).isNaN();
    assertThat(below.bracketHigh()).isEqualTo(0.50);
    Row above = at(RUN, 0, 0.979);
    assertThat(above.place()).isEqualTo(Place.ABOVE);
    assertThat(above.volts()).isNaN();
    assertThat(above.bracketHigh()).isNaN();
    Snapshot empty = run(STUDY, new double[] {0.1, 0.3, 0.7, 0.97}, fill());
    assertThat(at(empty, 1, 0.5).place()).isEqualTo(Place.UNKNOWN);
  }

  private static double[] fill() {
    return new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
  }

  @Test
  void the_crossing_is_the_one_above_which_the_accuracy_stays() {
    Snapshot dip =
        run(STUDY, new double[] {0.4, 0.8, 0.45, 0.97}, new double[] {0.9, 0.9, 0.97, 0.97});
    Row row = at(dip, 0, 0.5);
    assertThat(row.volts()).isBetween(0.52, 0.53);
    // It may be lower by chance, as the accuracy was there once before.
    assertThat(row.lowest()).isBetween(0.50, 0.51);
    assertThat(row.bracketLow()).isEqualTo(0.50);
  }

  @Test
  void levels_are_those_of_the_target_and_the_usual_ones() {
    assertThat(Crossings.levels(RUN)).hasSize(6);
    Study target = STUDY.withTarget(new AccuracyTarget(AccuracyTarget.Form.MAX_DROP, 0.02));
    Snapshot run = RUN.withStudy(target);
    assertThat(Crossings.levels(run).get(0)).isEqualTo(new Level(0.02, 0.96, true));
    assertThat(Crossings.levels(run)).hasSize(7);
    Study min = STUDY.withTarget(new AccuracyTarget(AccuracyTarget.Form.MIN, 0.95));
    assertThat(Crossings.levels(RUN.withStudy(min)).get(0).accuracy())
        .isCloseTo(0.95, within(1e-12));
    assertThat(Crossings.of(run)).hasSize(14);
  }

  @Test
  void only_accuracies_over_a_supply_cross_levels() {
    assertThat(Crossings.of(STUDY)).isTrue();
    assertThat(Crossings.of(STUDY.withVoltages(List.of(0.5)))).isFalse();
    assertThat(Crossings.of(SampleSnapshots.study("inversek2j", "\"none\"", "0.5, 0.6"))).isFalse();
    assertThat(Crossings.of(SampleSnapshots.study("digits-10x10", "\"te-drop\"", "0.7, 0.8")))
        .isTrue();
  }

  @Test
  void the_table_has_a_row_a_level_and_scheme() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Crossings.csv(RUN, out);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(0))
        .isEqualTo(
            "study,scheme,max_accuracy_drop,accuracy,place,voltage_v,voltage_seen_low_v,"
                + "voltage_seen_high_v,bracket_low_v,bracket_high_v,energy_j_per_inference,"
                + "energy_relative");
    assertThat(lines).hasSize(13);
    assertThat(lines).anyMatch(l -> l.startsWith("Sample,none,,0.5,between,0.51"));
    assertThat(lines)
        .anyMatch(l -> l.startsWith("Sample,bit-masking,,0.5,below the sweep,,,0.5,,0.5"));
  }
}
