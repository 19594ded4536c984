package org.voltscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.AverageErrorIncrease;
import org.voltscape.engine.results.compared.Comparisons;
import org.voltscape.engine.results.parts.ResultsWriter;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;

/** Runs of regression networks. */
class NumbersRunTest {
  private static Study study(String workload, String more) {
    return StudyReader.parse(
        "{\"name\": \"numbers\", \"workload\": \""
            + workload
            + "\", \"voltages\": [0.5, 0.51, 0.52], \"schemes\": [\"none\", \"bit-masking\","
            + " \"hybrid-8t6t\"], \"images\": 300, \"seed\": 5"
            + more
            + "}",
        "numbers");
  }

  private static Snapshot run(Study study, int threads, boolean roughFirst) throws Exception {
    return StudyRun.start(
            study,
            StudyCurves.resolve(study, Path.of("")),
            new EngineContext(
                new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false)),
            new StudyRun.RunOptions(threads, roughFirst),
            s -> {})
        .await();
  }

  private static String everything(Study study, Snapshot run) throws Exception {
    ErrorCurve curve = StudyCurves.resolve(study, Path.of(""));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultsWriter.csv(run, curve, out);
    Comparisons.csv(run, out);
    ResultsWriter.json(run, curve, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inversek2j", "bscholes"})
  void results_do_not_depend_on_threads_or_on_a_rough_start(String workload) throws Exception {
    Study study = study(workload, ", \"trials\": 9");
    Snapshot one = run(study, 1, false);
    String expected = everything(study, one);
    assertThat(expected).contains("error_mean,error_sd").contains("error_difference_mean");
    for (int threads : new int[] {2, 5}) {
      Snapshot other = run(study, threads, threads == 5);
      assertThat(other.points()).isEqualTo(one.points());
      assertThat(everything(study, other)).isEqualTo(expected);
    }
    for (PointResult point : one.points()) {
      assertThat(point.outcome().mean()).isGreaterThanOrEqualTo(0);
      assertThat(point.outcome().low()).isBetween(0.0, point.outcome().mean());
      assertThat(point.values().length()).isEqualTo(9);
    }
  }

  @Test
  void a_memory_without_faults_has_the_fault_free_error() throws Exception {
    Study study = study("inversek2j", ", \"trials\": 2").withVoltages(List.of(0.9));
    Snapshot run = run(study, 2, false);
    for (PointResult point : run.points()) {
      assertThat(point.outcome().mean()).isEqualTo(run.clean());
    }
    PairedDifference same = Comparisons.of(run, 1, 0, 0).orElseThrow();
    assertThat(same.mean()).isZero();
    // Hardly a die has a failing cell, so that unseen ones hardly matter.
    assertThat(same.outer().halfWidth()).isLessThan(1e-6);
    assertThat(same.equal()).isEqualTo(2);
    AverageErrorIncrease increase = AverageErrorIncrease.ofSweep(run);
    assertThat(increase.nominal()).isEqualTo(run.clean());
    assertThat(increase.schemes().get(0).increase().mean()).isCloseTo(0, within(1e-15));
    assertThat(increase.schemes().get(1).ratio().ratio()).isNaN();
  }

  @Test
  void one_die_is_run_once_with_its_interval_over_examples() throws Exception {
    Study study = study("bscholes", ", \"trials\": 9, \"memory\": {\"die\": 3}");
    Snapshot run = run(study, 2, false);
    for (PointResult point : run.points()) {
      assertThat(point.outcome().count()).isEqualTo(1);
      assertThat(point.outcome().method()).isEqualTo(Summary.Method.NORMAL);
    }
    PairedDifference d = Comparisons.of(run, 1, 0, 0).orElseThrow();
    assertThat(d.trials()).isEqualTo(1);
    assertThat(d.seen().known()).isFalse();
    assertThat(d.outer().known()).isFalse();
  }

  @Test
  void schemes_that_stopped_early_are_compared_on_what_they_have_in_common() throws Exception {
    Study study = study("inversek2j", ", \"trials\": 40, \"stop\": {\"halfWidth\": 0.06}");
    Snapshot run = run(study, 3, false);
    assertThat(everything(study, run(study, 1, false))).isEqualTo(everything(study, run));
    boolean differ = false;
    for (int v = 0; v < 3; v++) {
      int none = run.point(0, v).orElseThrow().outcome().count();
      int masking = run.point(1, v).orElseThrow().outcome().count();
      differ |= none != masking;
      assertThat(Comparisons.of(run, 1, 0, v).orElseThrow().trials())
          .isEqualTo(Math.min(none, masking));
    }
    assertThat(differ).isTrue();
  }
}
