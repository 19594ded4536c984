package org.voltscape.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.CorrectImages;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.stats.DiesAndImages;
import org.voltscape.engine.stats.DirichletBound;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.engine.trial.TrialResult;
import org.voltscape.engine.trial.TrialSpec;

class RunTallyTest {
  /** A study of a regression network. */
  private static Study study(String more) {
    return study("inversek2j", more);
  }

  private static Study study(String workload, String more) {
    return StudyReader.parse(
        "{\"workload\": \""
            + workload
            + "\", \"voltages\": [0.5], \"schemes\": [\"none\"],"
            + " \"trials\": 5000"
            + more
            + "}",
        "sample");
  }

  private static RunTally tally(Study study) {
    return new RunTally(study.withEffort(study.trials(), 100, study.seed()), false);
  }

  private static List<PointResult> results(RunTally tally) {
    return tally.results((d, p) -> 0.1, StudyEnergy.of(study("")));
  }

  private static void put(RunTally tally, int trial, TrialResult result) {
    tally.add(new TrialSpec("any", 0, 0, trial), result);
  }

  private static TrialResult error(double error) {
    return new TrialResult.Regression(error, 0.5, new TrialResult.Faults(7, 3), null);
  }

  private static TrialResult classes(int correct) {
    return new TrialResult.Classification(
        CorrectImages.of(100, i -> i < correct), 90, new TrialResult.Faults(7, 3), null);
  }

  private static TrialResult trained(TrainingVerdict verdict, int restarts) {
    return new TrialResult.Regression(
        1, 0, new TrialResult.Faults(0, 0), new TrialResult.Training(verdict, restarts, List.of()));
  }

  private static PointResult filled(RunTally tally, List<Integer> order, boolean errors) {
    for (int k : order) {
      double unit = CounterHash.unit(CounterHash.hash(3, k));
      put(tally, k, errors ? error(unit * 10) : classes((int) (unit * 101)));
    }
    return results(tally).get(0);
  }

  private static List<Integer> order(int trials, int seed) {
    List<Integer> order = new ArrayList<>();
    for (int k = 0; k < trials; k++) {
      order.add(k);
    }
    if (seed > 0) {
      Collections.shuffle(order, new Random(seed));
    }
    return order;
  }

  @Test
  void errors_are_summed_up_with_median_and_values() {
    RunTally table = tally(study(""));
    put(table, 2, error(4));
    put(table, 0, error(1));
    PointResult two = results(table).get(0);
    assertThat(two.outcome().mean()).isEqualTo(2.5);
    assertThat(two.values().toArray()).containsExactly(1, Double.NaN, 4);
    put(table, 1, error(100));
    PointResult three = results(table).get(0);
    assertThat(three.outcome().mean()).isEqualTo(35);
    assertThat(three.outcome().count()).isEqualTo(3);
    assertThat(three.values().median()).isEqualTo(4);
    assertThat(three.meanFaultyCells()).isEqualTo(7);
    assertThat(three.meanAgreement()).isNaN();
    assertThat(three.training()).isNull();
    // A snapshot taken before does not change with the table.
    assertThat(two.values().length()).isEqualTo(3);
    assertThat(two.values().at(1)).isNaN();
  }

  @Test
  void the_order_of_arrival_does_not_matter() {
    for (int trials : new int[] {37, 2000, 2001, 4500}) {
      for (boolean errors : new boolean[] {true, false}) {
        Study study = errors ? study("") : study("digits-10x10", "");
        PointResult expected = filled(tally(study), order(trials, 0), errors);
        assertThat(expected.outcome().count()).isEqualTo(trials);
        for (int seed = 1; seed <= 3; seed++) {
          RunTally table = tally(study);
          results(table);
          assertThat(filled(table, order(trials, seed), errors)).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void values_of_further_trials_are_not_carried_but_counted() {
    PointResult many = filled(tally(study("")), order(4500, 1), true);
    assertThat(many.values().length()).isEqualTo(TrialValues.MOST);
    assertThat(many.outcome().count()).isEqualTo(4500);
    double sum = 0;
    for (int k = 0; k < 4500; k++) {
      sum += CounterHash.unit(CounterHash.hash(3, k)) * 10;
    }
    assertThat(many.outcome().mean()).isCloseTo(sum / 4500, within(1e-9));
    assertThat(many.outcome().method()).isEqualTo(Summary.Method.BOUND);
    PointResult classes = filled(tally(study("digits-10x10", "")), order(4500, 1), false);
    assertThat(classes.values().length()).isEqualTo(TrialValues.MOST);
    assertThat(classes.outcome().count()).isEqualTo(4500);
  }

  @Test
  void accuracies_have_intervals_over_dies_and_images_too() {
    RunTally table = tally(study("digits-10x10", ""));
    assertThat(results(table).get(0).withImages()).isNull();
    for (int k = 0; k < 5; k++) {
      put(table, k, classes(90 + k));
    }
    PointResult point = results(table).get(0);
    double[] shares = new double[100];
    for (int i = 0; i < 100; i++) {
      shares[i] = i < 90 ? 1 : i >= 94 ? 0 : (94 - i) / 5.0;
    }
    Summary dies = point.known();
    Interval images = DirichletBound.of(Sample.of(shares), 0, 1, 0.05);
    assertThat(point.withImages())
        .isEqualTo(
            new WithImages(
                DiesAndImages.combine(dies.mean(), dies.outer(), images),
                DiesAndImages.combine(dies.mean(), dies.seen(), images)));
    assertThat(point.withImages().seen().halfWidth())
        .isGreaterThan(0.05)
        .isLessThan(point.withImages().outer().halfWidth());
  }

  @Test
  void where_images_are_not_counted_it_says_why() {
    assertThat(WithImages.missing(study("")))
        .hasValueSatisfying(t -> assertThat(t).contains("errors"));
    Study oneDie = study("digits-10x10", ", \"memory\": {\"die\": 4}");
    assertThat(WithImages.missing(oneDie))
        .hasValueSatisfying(t -> assertThat(t).contains("one die"));
    Study classes = study("digits-10x10", "");
    assertThat(WithImages.missing(classes)).isEmpty();
    List<Double> volts = new ArrayList<>();
    for (int v = 0; v < 10_000; v++) {
      volts.add(0.4 + v * 1e-5);
    }
    Study many = classes.withVoltages(volts).withEffort(2, 2000, 1);
    assertThat(WithImages.missing(many)).isEmpty();
    Study more = many.withSchemes(List.of(SchemeChoice.of("none"), SchemeChoice.of("bit-masking")));
    assertThat(WithImages.missing(more))
        .hasValue(
            "20,000 points of 2,000 images are more than the 33,554,432 counts that are kept");
    for (Study study : List.of(oneDie, more)) {
      RunTally table = new RunTally(study.withEffort(2, 2000, 1), false);
      for (int k = 0; k < 2; k++) {
        TrialResult.Faults none = new TrialResult.Faults(0, 0);
        put(
            table,
            k,
            new TrialResult.Classification(CorrectImages.of(2000, i -> true), 9, none, null));
      }
      PointResult point = table.results((d, p) -> 0.1, StudyEnergy.of(study)).get(0);
      assertThat(point.outcome()).isNotNull();
      assertThat(point.withImages()).isNull();
    }
  }

  @Test
  void one_die_has_its_interval_over_examples() {
    RunTally table = tally(study(", \"memory\": {\"die\": 4}"));
    put(table, 0, error(3));
    Summary s = results(table).get(0).outcome();
    assertThat(s.method()).isEqualTo(Summary.Method.NORMAL);
    assertThat(s.high()).isCloseTo(3 + 1.959964 * 0.5, within(1e-6));
  }

  @Test
  void outputs_that_are_no_numbers_are_as_wrong_as_can_be() {
    RunTally table = tally(study(""));
    put(table, 0, error(Double.NaN));
    put(table, 1, error(1));
    put(table, 2, error(2));
    PointResult point = results(table).get(0);
    assertThat(point.outcome().count()).isEqualTo(3);
    assertThat(point.outcome().method()).isEqualTo(Summary.Method.UNBOUNDED);
    assertThat(point.values().median()).isEqualTo(2);
  }

  @Test
  void trainings_that_failed_and_restarts_are_counted() {
    RunTally table = tally(study(""));
    put(table, 0, trained(TrainingVerdict.LEARNED, 2));
    put(table, 1, trained(TrainingVerdict.DEAD, 3));
    put(table, 2, trained(TrainingVerdict.DIVERGED, 0));
    put(table, 3, trained(TrainingVerdict.LEARNED, 0));
    TrainingTally tally = results(table).get(0).training();
    assertThat(tally).isEqualTo(new TrainingTally(4, 1, 1, 5, TrainingHistories.NONE));
    assertThat(tally.failed()).isEqualTo(2);
  }
}
