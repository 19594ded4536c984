package org.voltscape.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.ErrorMeasure;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyReader;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.engine.trial.Trial;

class PointTableTest {
  private static final ErrorMeasure DISTANCE =
      new ErrorMeasure() {
        @Override
        public String id() {
          return "distance";
        }

        @Override
        public String title() {
          return "mean distance";
        }

        @Override
        public String unit() {
          return "m";
        }

        @Override
        public boolean share() {
          return false;
        }

        @Override
        public double of(double[] outputs, float[] targets, int at) {
          return Math.abs(outputs[0] - targets[at]);
        }

        @Override
        public boolean rootMeanSquare() {
          return false;
        }
      };

  private static Study study(String more) {
    return StudyReader.parse(
        "{\"workload\": \"digits-10x10\", \"voltages\": [0.5], \"schemes\": [\"none\"],"
            + " \"trials\": 5000"
            + more
            + "}",
        "sample");
  }

  private static PointTable table(Study study, ErrorMeasure measure) {
    return new PointTable(
        study, measure, 100, false, new double[][] {{0.1}}, StudyEnergy.of(study));
  }

  private static Trial error(double error) {
    return new Trial(0, error, 0.5, 100, 7, 3, null, 0, List.of());
  }

  private static Trial classes(int correct) {
    return new Trial(correct, Double.NaN, Double.NaN, 100, 7, 3, null, 0, List.of());
  }

  private static PointResult filled(PointTable table, List<Integer> order, boolean errors) {
    for (int k : order) {
      double unit = CounterHash.unit(CounterHash.hash(3, k));
      table.put(0, 0, k, errors ? error(unit * 10) : classes((int) (unit * 101)));
    }
    return table.results().get(0);
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
    PointTable table = table(study(""), DISTANCE);
    table.put(0, 0, 2, error(4));
    table.put(0, 0, 0, error(1));
    PointResult two = table.results().get(0);
    assertThat(two.outcome().mean()).isEqualTo(2.5);
    assertThat(two.values().toArray()).containsExactly(1, Double.NaN, 4);
    table.put(0, 0, 1, error(100));
    PointResult three = table.results().get(0);
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
        ErrorMeasure measure = errors ? DISTANCE : null;
        PointResult expected = filled(table(study(""), measure), order(trials, 0), errors);
        assertThat(expected.outcome().count()).isEqualTo(trials);
        for (int seed = 1; seed <= 3; seed++) {
          PointTable table = table(study(""), measure);
          table.results();
          assertThat(filled(table, order(trials, seed), errors)).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void values_of_further_trials_are_not_carried_but_counted() {
    PointResult many = filled(table(study(""), DISTANCE), order(4500, 1), true);
    assertThat(many.values().length()).isEqualTo(TrialValues.MOST);
    assertThat(many.outcome().count()).isEqualTo(4500);
    double sum = 0;
    for (int k = 0; k < 4500; k++) {
      sum += CounterHash.unit(CounterHash.hash(3, k)) * 10;
    }
    assertThat(many.outcome().mean()).isCloseTo(sum / 4500, within(1e-9));
    assertThat(many.outcome().method()).isEqualTo(Summary.Method.STUDENT);
    PointResult classes = filled(table(study(""), null), order(4500, 1), false);
    assertThat(classes.values().length()).isEqualTo(TrialValues.MOST);
    assertThat(classes.outcome().count()).isEqualTo(4500);
  }

  @Test
  void one_die_has_its_interval_over_examples() {
    PointTable table = table(study(", \"memory\": {\"die\": 4}"), DISTANCE);
    table.put(0, 0, 0, error(3));
    Summary s = table.results().get(0).outcome();
    assertThat(s.method()).isEqualTo(Summary.Method.NORMAL);
    assertThat(s.high()).isCloseTo(3 + 1.959964 * 0.5, within(1e-6));
  }

  @Test
  void outputs_that_are_no_numbers_are_as_wrong_as_can_be() {
    PointTable table = table(study(""), DISTANCE);
    table.put(0, 0, 0, error(Double.NaN));
    table.put(0, 0, 1, error(1));
    table.put(0, 0, 2, error(2));
    PointResult point = table.results().get(0);
    assertThat(point.outcome().count()).isEqualTo(3);
    assertThat(point.outcome().method()).isEqualTo(Summary.Method.UNBOUNDED);
    assertThat(point.values().median()).isEqualTo(2);
  }

  @Test
  void errors_stop_in_their_own_unit() {
    PointTable table = table(study(", \"stop\": {\"halfWidth\": 0.5}"), DISTANCE);
    table.put(0, 0, 0, error(30));
    table.put(0, 0, 1, error(30.1));
    table.stopIfEnough(0, 0);
    assertThat(table.active(0, 0)).isTrue();
    table.put(0, 0, 2, error(30.2));
    table.stopIfEnough(0, 0);
    assertThat(table.active(0, 0)).isFalse();
  }

  @Test
  void trainings_that_failed_and_restarts_are_counted() {
    PointTable table = table(study(""), DISTANCE);
    table.put(0, 0, 0, new Trial(0, 1, 0, 0, 0, 0, TrainingVerdict.LEARNED, 2, List.of()));
    table.put(0, 0, 1, new Trial(0, 1, 0, 0, 0, 0, TrainingVerdict.DEAD, 3, List.of()));
    table.put(0, 0, 2, new Trial(0, 1, 0, 0, 0, 0, TrainingVerdict.DIVERGED, 0, List.of()));
    table.put(0, 0, 3, new Trial(0, 1, 0, 0, 0, 0, TrainingVerdict.LEARNED, 0, List.of()));
    TrainingTally tally = table.results().get(0).training();
    assertThat(tally).isEqualTo(new TrainingTally(4, 1, 1, 5, TrainingHistories.NONE));
    assertThat(tally.failed()).isEqualTo(2);
  }
}
