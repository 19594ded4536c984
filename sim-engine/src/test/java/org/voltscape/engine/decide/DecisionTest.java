package org.voltscape.engine.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.decide.Fit.Certainty;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.results.TrialValues;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.decide.Quantity;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;

/** Which design is named, and what is said of the others. */
class DecisionTest {
  private static final int DIES = 400;

  private static double[] alike(double accuracy) {
    return IntStream.range(0, DIES).mapToDouble(k -> accuracy + (k % 2) * 0.001).toArray();
  }

  private static Decision decide(
      DecideSettings asked, double[] joules, double[] volts, double[]... accuracies) {
    List<DesignPoint> points =
        IntStream.range(0, joules.length)
            .mapToObj(
                i -> Designs.point(i, joules[i], volts[i], 1, 1, false, Designs.of(accuracies[i])))
            .toList();
    return Decision.of(
        points,
        Arrays.stream(accuracies).map(a -> Observed.of(a, 0, 1, 0.001)).toList(),
        asked,
        true);
  }

  private static final DecideSettings NINETY = DecideSettings.NONE.withMinAccuracy(0.9);

  @Test
  void the_best_has_the_least_energy_of_those_accurate_enough() {
    Decision d =
        decide(
            NINETY,
            new double[] {1e-6, 1.2e-6, 1.1e-6},
            new double[] {0.5, 0.5, 0.5},
            alike(0.5),
            alike(0.95),
            alike(0.96));
    assertThat(d.best()).isEqualTo(2);
    assertThat(d.sure()).isEqualTo(Certainty.WHATEVER_UNSEEN);
    assertThat(d.rivals()).isEmpty();
    assertThat(d.verdicts().get(0).fit().missed()).containsExactly(Quantity.OUTCOME);
    // Dearer and less accurate than the third; the first is cheaper than all.
    assertThat(d.verdicts().get(1).onFront()).isFalse();
    assertThat(d.verdicts().get(1).beatenBy()).isEqualTo(2);
    assertThat(d.verdicts().get(0).front()).isEqualTo(Standing.POSSIBLE);
    assertThat(d.verdicts().get(0).onFront()).isTrue();
  }

  @Test
  void equal_energies_go_to_the_lower_supply_then_to_the_order() {
    double[] joules = {1e-6, 1e-6, 1e-6};
    assertThat(
            decide(
                    NINETY,
                    joules,
                    new double[] {0.6, 0.5, 0.5},
                    alike(0.95),
                    alike(0.92),
                    alike(0.95))
                .best())
        .isEqualTo(1);
  }

  @Test
  void joules_of_a_millionth_that_differ_by_a_thousandth_are_different() {
    Decision d =
        decide(
            NINETY,
            new double[] {1.001e-6, 1.000e-6},
            new double[] {0.5, 0.6},
            alike(0.95),
            alike(0.95));
    assertThat(d.best()).isEqualTo(1);
    assertThat(d.verdicts().get(0).onFront()).isFalse();
  }

  @Test
  void few_dies_leave_it_open() {
    double[] few = {0.9, 0.93, 0.89, 0.9};
    double[] rival = {0.89, 0.9, 0.92, 0.88};
    Decision d = decide(NINETY, new double[] {1.1e-6, 1e-6}, new double[] {0.5, 0.5}, few, rival);
    assertThat(d.best()).isZero();
    assertThat(d.sure()).isEqualTo(Certainty.MEAN);
    assertThat(d.rivals()).extracting(DesignPoint::index).containsExactly(1);
    assertThat(d.verdicts().get(1).best()).isEqualTo(Standing.POSSIBLE);
  }

  @Test
  void what_costs_too_much_is_no_design_and_what_is_unknown_is_not_known_to_do() {
    List<DesignPoint> points =
        List.of(
            Designs.point(0, 1e-6, 0.5, 1.2, 1, false, Designs.of(alike(0.95))),
            Designs.point(1, 2e-6, 0.5, 1.1, 1, true, Designs.of(alike(0.95))),
            Designs.point(2, 3e-6, 0.5, 1.1, Double.NaN, false, Designs.of(alike(0.95))),
            Designs.point(3, 4e-6, 0.5, 1.1, 1.05, false, Designs.of(alike(0.95))),
            Designs.point(4, Double.NaN, 0.5, 1.1, 1, false, Designs.of(alike(0.95))));
    List<Observed> seen = points.stream().map(p -> Observed.of(alike(0.95), 0, 1, 0.001)).toList();
    DecideSettings asked = NINETY.withMaxArea(1.1).withMaxLatency(1.05).withNoRetraining(true);
    Decision d = Decision.of(points, seen, asked, true);
    assertThat(d.best()).isEqualTo(3);
    assertThat(d.verdicts().get(0).fit().missed()).containsExactly(Quantity.AREA);
    assertThat(d.verdicts().get(1).fit().retrained()).isTrue();
    assertThat(d.verdicts().get(2).fit().unknown()).containsExactly(Quantity.LATENCY);
    assertThat(d.verdicts().get(2).fit().meets()).isFalse();
    assertThat(d.verdicts().get(2).best()).isEqualTo(Standing.UNKNOWN);
    assertThat(d.verdicts().get(4).best()).isEqualTo(Standing.UNKNOWN);
    assertThat(d.verdicts().get(0).best()).isEqualTo(Standing.NOT);
    // A cheaper one may do, once its latency is known.
    assertThat(d.sure()).isEqualTo(Certainty.MEAN);
    assertThat(d.rivals()).extracting(DesignPoint::index).containsExactly(2, 4);
  }

  @Test
  void area_as_an_objective_puts_a_small_design_on_the_front() {
    List<DesignPoint> points =
        List.of(
            Designs.point(0, 1e-6, 0.5, 1.3, 1, false, Designs.of(alike(0.95))),
            Designs.point(1, 2e-6, 0.5, 1.0, 1, false, Designs.of(alike(0.94))));
    List<Observed> seen =
        List.of(Observed.of(alike(0.95), 0, 1, 0.001), Observed.of(alike(0.94), 0, 1, 0.001));
    assertThat(Decision.of(points, seen, DecideSettings.NONE, true).verdicts().get(1).onFront())
        .isFalse();
    assertThat(
            Decision.of(
                    points, seen, DecideSettings.NONE.withObjectives(Set.of(Quantity.AREA)), true)
                .verdicts()
                .get(1)
                .onFront())
        .isTrue();
  }

  private static Snapshot run(String study, double[][] accuracies) {
    Study recipe = StudyReader.parse(study, "test");
    Snapshot energies = StudyEnergy.snapshot(recipe, StudyCurves.resolve(recipe, Path.of("")));
    List<PointResult> points =
        energies.points().stream()
            .map(
                p -> {
                  double[] values = accuracies[p.scheme()];
                  return new PointResult(
                      p.scheme(),
                      p.voltage(),
                      p.volts(),
                      p.probability(),
                      Intervals.ofAccuracies(Sample.of(values), 2000, Looks.PLANNED),
                      TrialValues.copyOf(values, values.length),
                      null,
                      0,
                      0,
                      1,
                      p.joules(),
                      p.relativeEnergy(),
                      false);
                })
            .toList();
    return new Snapshot(1, recipe, Snapshot.State.DONE, "", points, 0.99, 1, 1, 1, Double.NaN);
  }

  @Test
  void the_designs_of_a_run_have_the_costs_of_their_schemes() {
    Snapshot run =
        run(
            """
            {"workload": "digits-mlp-256x3", "voltages": [0.48, 0.52],
             "schemes": ["none", "bit-masking", "secded", "mat"],
             "accuracyTarget": {"min": 0.95}}
            """,
            new double[][] {alike(0.2), alike(0.96), alike(0.98), alike(0.97)});
    DecideSettings asked = Decision.asked(run.study(), run.clean());
    assertThat(asked.minAccuracy()).isEqualTo(0.95);
    Decision d = Decision.of(run, asked);
    assertThat(d.points()).hasSize(8);
    DesignPoint none = d.points().get(0);
    DesignPoint secded = d.points().get(4);
    assertThat(none.area()).isEqualTo(1);
    assertThat(none.latency()).isEqualTo(1);
    assertThat(secded.extraBits()).isEqualTo(5);
    assertThat(secded.area()).isEqualTo(13 / 8.0);
    assertThat(secded.latency()).isNaN();
    assertThat(secded.joules()).isGreaterThan(none.joules());
    assertThat(d.points().get(6).retraining()).isTrue();
    assertThat(d.points().get(6).mapAtDeployment()).isTrue();
    DesignPoint best = d.bestPoint();
    assertThat(best.volts()).isEqualTo(0.48);
    // Trained networks need no added cells: MAT takes no more energy than no protection.
    assertThat(best.label()).isEqualTo("mat");
    assertThat(Decision.of(run, asked.withNoRetraining(true)).bestPoint().label())
        .isEqualTo("bit-masking");
  }

  @Test
  void timing_schemes_have_the_area_and_clock_of_their_units() {
    Snapshot run =
        run(
            """
            {"workload": "digits-mlp-256x3", "voltages": [0.78],
             "schemes": ["te-drop", "hetero-mac"]}
            """,
            new double[][] {alike(0.9), alike(0.9)});
    for (DesignPoint p : DesignPoint.of(run)) {
      assertThat(p.area()).isEqualTo(p.arrayArea());
      assertThat(p.latency()).isFinite().isPositive();
    }
    assertThat(DesignPoint.of(run)).extracting(DesignPoint::latency).doesNotHaveDuplicates();
  }

  @Test
  void a_drop_is_from_the_baseline_and_what_the_study_asks_comes_first() {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"accuracyTarget\": {\"maxDrop\": 0.02}}", "test");
    assertThat(Decision.asked(study, 0.97).minAccuracy()).isEqualTo(0.97 - 0.02);
    assertThat(Decision.asked(study, Double.NaN).minAccuracy()).isNaN();
    assertThat(Decision.asked(study.withDecide(NINETY), 0.97).minAccuracy()).isEqualTo(0.9);
  }
}
