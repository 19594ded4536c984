package org.voltscape.engine.results.compared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.SampleSnapshots;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.trial.Trial;
import org.voltscape.engine.workload.DataPlace;

class RunDifferencesTest {
  private static final EngineContext ENGINE =
      new EngineContext(new DataPlace(Optional.empty(), Path.of("target"), m -> {}, () -> false));

  private static Study study(String more) {
    return StudyReader.parse(
        "{\"name\": \"S\", \"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.52], \"schemes\":"
            + " [\"none\", \"bit-masking\"], \"trials\": 6, \"images\": 80"
            + more
            + "}",
        "test");
  }

  private static Snapshot run(Study study) throws InterruptedException {
    return StudyRun.start(
            study,
            StudyCurves.resolve(study, Path.of("")),
            ENGINE,
            new StudyRun.RunOptions(1, false),
            s -> {})
        .await();
  }

  /** A run that nobody made: enough to ask whether its dies are those of another. */
  private static Snapshot unmade(Study study) {
    return SampleSnapshots.of(study, 0.9, new double[][][] {});
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", \"trials\": 9|",
        ", \"voltages\": [0.51]|",
        ", \"schemes\": [\"secded\"]|",
        ", \"memory\": {\"curve\": {\"points\": [[0.4, 0.2], [0.6, 0.001]]}}|",
        ", \"memory\": {\"biases\": \"faulty\"}|",
        ", \"seed\": 99|the seeds differ (1 and 99)",
        ", \"images\": 81|the images differ",
        ", \"memory\": {\"stuckAtOne\": 0.3}|the dies are drawn otherwise",
        ", \"memory\": {\"rowCorrelation\": 0.3}|the dies are drawn otherwise",
        ", \"memory\": {\"die\": 5}|the dies are drawn otherwise",
        ", \"memory\": {\"faults\": \"flips\"}|the kinds of faults differ",
        ", \"format\": {\"weights\": \"Q1.4\"}|other widths",
        ", \"workload\": \"digits-lenet5\"|the workloads differ",
      })
  void dies_are_the_same_where_every_cell_of_every_trial_is(String more, String reason)
      throws Exception {
    ObjectMapper json = new ObjectMapper();
    var fields =
        (ObjectNode)
            json.readTree(
                "{\"name\": \"S\", \"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.52],"
                    + " \"schemes\": [\"none\", \"bit-masking\"], \"trials\": 6, \"images\": 80,"
                    + " \"seed\": 1}");
    Study a = StudyReader.parse(fields.toString(), "a");
    fields.setAll((ObjectNode) json.readTree("{" + more.substring(2) + "}"));
    Study b = StudyReader.parse(fields.toString(), "b");
    String found = SameDies.whyNot(unmade(a), unmade(b));
    if (reason == null) {
      assertThat(found).isEmpty();
      // Cell by cell, which the comparison does not look at.
      for (int k = 0; k < 3; k++) {
        for (long cell = 0; cell < 200; cell++) {
          assertThat(Trial.die(a, null, k).quantile53(0, 8, cell))
              .isEqualTo(Trial.die(b, null, k).quantile53(0, 8, cell));
        }
      }
    } else {
      assertThat(found).contains(reason);
    }
    assertThat(SameDies.whyNot(unmade(b), unmade(a)).isEmpty()).isEqualTo(found.isEmpty());
  }

  @Test
  void differences_of_the_same_dies_are_told_die_by_die() throws Exception {
    Study a = study(", \"seed\": 4");
    Study b =
        study(", \"seed\": 4, \"memory\": {\"curve\": {\"points\": [[0.4, 0.3], [0.6, 0.01]]}}")
            .withEffort(9, 80, 4);
    Snapshot one = run(a);
    Snapshot other = run(b);
    RunDifferences all = RunDifferences.of(one, other);
    assertThat(all.notPaired()).isEmpty();
    assertThat(all.rows()).hasSize(4);
    assertThat(all.onlyInA()).isZero();
    for (RunDifferences.Row row : all.rows()) {
      double[] left = row.a().values().toArray();
      double[] right = row.b().values().toArray();
      double sum = 0;
      int higher = 0;
      for (int k = 0; k < 6; k++) {
        sum += right[k] - left[k];
        higher += right[k] > left[k] ? 1 : 0;
      }
      assertThat(row.paired()).isNotNull();
      assertThat(row.paired().trials()).isEqualTo(6);
      assertThat(row.mean()).isCloseTo(sum / 6, within(1e-12));
      assertThat(row.paired().more()).isEqualTo(higher);
      // The means beside it are of the same dies.
      assertThat(row.partly()).isTrue();
      assertThat(row.meanB() - row.meanA()).isCloseTo(row.mean(), within(1e-12));
      assertThat(row.identical()).isEqualTo(row.paired().equal() == 6);
      assertThat(row.energyRatio()).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void a_run_against_itself_differs_by_nothing() throws Exception {
    Snapshot run = run(study(""));
    assertThat(RunDifferences.of(run, run).rows())
        .hasSize(4)
        .allSatisfy(
            row -> {
              assertThat(row.mean()).isZero();
              assertThat(row.identical()).isTrue();
              assertThat(row.partly()).isFalse();
              assertThat(row.interval().low()).isLessThanOrEqualTo(0);
              assertThat(row.interval().high()).isGreaterThanOrEqualTo(0);
            });
  }

  @Test
  void other_seeds_are_never_paired_and_their_interval_takes_both_in() {
    Study a = SampleSnapshots.study("digits-10x10", "\"none\"", "0.5");
    Study b = a.withEffort(a.trials(), a.images(), 9);
    Snapshot one = SampleSnapshots.of(a, 0.9, new double[][][] {{{0.5, 0.6, 0.7, 0.6}}});
    Snapshot other = SampleSnapshots.of(b, 0.9, new double[][][] {{{0.7, 0.8, 0.7, 0.8}}});
    RunDifferences all = RunDifferences.of(one, other);
    RunDifferences.Row row = all.rows().get(0);
    assertThat(all.notPaired()).contains("seeds");
    assertThat(row.paired()).isNull();
    assertThat(row.notPaired()).contains("seeds");
    assertThat(row.mean()).isCloseTo(0.15, within(1e-12));
    Interval left = one.points().get(0).known().outer();
    Interval right = other.points().get(0).known().outer();
    assertThat(row.interval())
        .isEqualTo(new Interval(right.low() - left.high(), right.high() - left.low()));
  }

  @Test
  void only_schemes_and_voltages_of_both_are_compared_and_the_others_counted() {
    Study a = SampleSnapshots.study("digits-10x10", "\"none\", \"secded\"", "0.5, 0.52");
    Study b = SampleSnapshots.study("digits-10x10", "\"bit-masking\", \"none\"", "0.52, 0.54");
    double[] some = {0.5, 0.6};
    Snapshot one = SampleSnapshots.of(a, 0.9, new double[][][] {{some, some}, {some, some}});
    Snapshot other =
        SampleSnapshots.of(b, 0.9, new double[][][] {{some, some}, {{0.7, 0.6}, some}});
    RunDifferences all = RunDifferences.of(one, other);
    assertThat(all.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.label()).isEqualTo("none");
              assertThat(row.volts()).isEqualTo(0.52);
              assertThat(row.scheme()).isEqualTo(1);
              assertThat(row.mean()).isCloseTo(0.1, within(1e-12));
            });
    assertThat(all.onlyInA()).isEqualTo(3);
    assertThat(all.onlyInB()).isEqualTo(3);
  }

  @Test
  void first_estimates_are_not_compared() {
    Study a = SampleSnapshots.study("digits-10x10", "\"none\"", "0.5");
    Snapshot whole = SampleSnapshots.of(a, 0.9, new double[][][] {{{0.5, 0.6}}});
    PointResult rough = SampleSnapshots.point(a, 0, 0, new double[] {0.5, 0.6}, true);
    assertThat(RunDifferences.of(whole, whole.withPoints(List.of(rough))).rows()).isEmpty();
  }

  @Test
  void an_accuracy_and_an_error_have_nothing_in_common() {
    Snapshot one = unmade(SampleSnapshots.study("digits-10x10", "\"none\"", "0.5"));
    Snapshot other = unmade(SampleSnapshots.study("inversek2j", "\"none\"", "0.5"));
    assertThatThrownBy(() -> RunDifferences.of(one, other))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
