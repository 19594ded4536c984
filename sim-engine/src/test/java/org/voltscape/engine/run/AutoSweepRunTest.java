package org.voltscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.AutoSweep;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;

/** Runs that place their voltages. */
class AutoSweepRunTest {
  private static final String AUTO =
      "\"voltages\": {\"auto\": true, \"from\": 0.47, \"to\": 0.55, \"points\": 12}, ";
  private static final String FIELDS =
      "\"workload\": \"digits-10x10\", \"images\": 60, \"trials\": 12,"
          + " \"schemes\": [\"none\", \"bit-masking\"]";

  @TempDir Path dir;
  private final List<Long> found = new ArrayList<>();

  /** With no trial in its cache, so that every run makes its own. */
  private static EngineContext engine() {
    return new EngineContext(
        new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));
  }

  private static Study study(String fields) {
    return StudyReader.parse("{" + fields + "}", "study.json");
  }

  private Snapshot run(
      Study study, EngineContext engine, int threads, Path kept, Consumer<Snapshot> seen, long stop)
      throws Exception {
    AtomicReference<StudyRun> self = new AtomicReference<>();
    StudyRun run =
        StudyRun.create(
            study,
            StudyCurves.resolve(study, Path.of("")),
            engine,
            new StudyRun.RunOptions(threads, true),
            s -> {
              seen.accept(s);
              if (s.done() >= stop) {
                self.get().cancel();
              }
            });
    self.set(run);
    if (kept != null) {
      run.keepTrials(new Checkpoint(kept, "1", found::add, reason -> {}));
    }
    run.start();
    return run.await();
  }

  private Snapshot run(Study study, int threads) throws Exception {
    return run(study, engine(), threads, null, s -> {}, Long.MAX_VALUE);
  }

  private static List<PointResult> made(Snapshot run) {
    return run.points().stream().filter(p -> p.outcome() != null).toList();
  }

  @Test
  void points_are_those_of_a_sweep_of_all_voltages_within_the_budget() throws Exception {
    Study study = study(AUTO + FIELDS);
    Snapshot auto = run(study, 2);
    AutoSweep sweep = study.sweep();
    assertThat(auto.state()).isEqualTo(Snapshot.State.DONE);
    assertThat(auto.study().voltages())
        .hasSizeBetween(6, 12)
        .isSorted()
        .contains(0.47, 0.55)
        .isSubsetOf(sweep.lattice());
    assertThat(auto.points()).hasSize(2 * auto.study().voltages().size());
    assertThat((long) made(auto).size()).isLessThanOrEqualTo(study.mostCells());
    assertThat(auto.trials()).isEqualTo(12L * made(auto).size());
    assertThat(auto.done()).isEqualTo(auto.total()).isEqualTo(auto.trials());
    Snapshot given = run(study.withVoltages(auto.study().voltages()), 2);
    for (PointResult p : made(auto)) {
      assertThat(p).isEqualTo(given.point(p.scheme(), p.voltage()).orElseThrow());
      assertThat(p.volts()).isEqualTo(auto.study().voltages().get(p.voltage()));
    }
    // The recipe stays what it was.
    assertThat(StudyWriter.toJson(auto.study())).isEqualTo(StudyWriter.toJson(study));
    assertThat(auto.study().beforePlacing()).isEqualTo(study);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        AUTO + FIELDS,
        AUTO + FIELDS + ", \"stop\": {\"halfWidth\": 0.05}",
        AUTO + FIELDS + ", \"scout\": {\"dies\": 100, \"images\": 4}"
      })
  void results_depend_neither_on_threads_nor_on_what_is_known(String fields) throws Exception {
    Study study = study(fields);
    Snapshot one = run(study, 1);
    EngineContext shared = engine();
    assertThat(run(study, shared, 4, null, s -> {}, Long.MAX_VALUE).points())
        .isEqualTo(one.points());
    // All trials are in the cache of this engine now.
    Snapshot again = run(study, shared, 3, null, s -> {}, Long.MAX_VALUE);
    assertThat(again.points()).isEqualTo(one.points());
    assertThat(again.study()).isEqualTo(one.study());
    assertThat(again.done()).isEqualTo(again.total());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        AUTO + FIELDS,
        AUTO + FIELDS + ", \"stop\": {\"halfWidth\": 0.05}",
        AUTO + FIELDS + ", \"scout\": {\"dies\": 100, \"images\": 4}",
        AUTO
            + "\"workload\": \"digits-10x10\", \"images\": 10, \"trials\": 600,"
            + " \"schemes\": [\"none\"]"
      })
  void a_run_that_was_stopped_again_and_again_ends_at_the_same_results(String fields)
      throws Exception {
    Study study = study(fields);
    Snapshot whole = run(study, 2);
    long stops = 6;
    long known = 0;
    for (int i = 1; i < stops; i++) {
      run(study, engine(), 2, dir, s -> {}, i * whole.trials() / stops);
      assertThat(found).hasSize(i);
      assertThat(found.get(i - 1)).isGreaterThanOrEqualTo(known);
      known = found.get(i - 1);
    }
    assertThat(known).isPositive();
    Snapshot resumed = run(study, engine(), 4, dir, s -> {}, Long.MAX_VALUE);
    assertThat(resumed.points()).isEqualTo(whole.points());
    assertThat(resumed.study()).isEqualTo(whole.study());
    // Whatever was finished is known now, and nothing is made any more.
    Snapshot last = run(study, engine(), 2, dir, s -> {}, Long.MAX_VALUE);
    assertThat(last.points()).isEqualTo(whole.points());
    assertThat(last.trialsPerSecond()).isZero();
    long scouts = study.scouting().dies() * (long) made(whole).size();
    assertThat(found.get(found.size() - 1)).isEqualTo(whole.trials() + scouts);
  }

  @Test
  void voltages_appear_as_they_are_placed() throws Exception {
    Study study = study(AUTO + FIELDS);
    List<Integer> sizes = new ArrayList<>();
    Snapshot end =
        run(
            study,
            engine(),
            2,
            null,
            s -> {
              synchronized (sizes) {
                sizes.add(s.study().voltages().size());
              }
              assertThat(s.points().size())
                  .isIn(0, s.study().schemes().size() * s.study().voltages().size());
              assertThat(s.done()).isLessThanOrEqualTo(Math.max(s.total(), s.done()));
            },
            Long.MAX_VALUE);
    assertThat(sizes).isSorted().startsWith(5).endsWith(end.study().voltages().size());
    assertThat(sizes.stream().distinct().count()).isGreaterThan(3);
  }

  @Test
  void timing_studies_and_application_errors_are_placed_too() throws Exception {
    Study timing =
        study(
            "\"workload\": \"digits-mlp-256x3\", \"images\": 40, \"trials\": 4,"
                + " \"voltages\": \"auto\", \"schemes\": [\"te-propagate\", \"te-drop\"],"
                + " \"array\": {\"rows\": 16, \"cols\": 16}");
    Snapshot late = run(timing, 2);
    assertThat(late.study().voltages()).hasSizeBetween(6, 15);
    Study errors =
        study(
            "\"workload\": \"inversek2j\", \"images\": 40, \"trials\": 4, \"voltages\": \"auto\","
                + " \"schemes\": [\"none\"]");
    Snapshot run = run(errors, 2);
    assertThat(run.study().voltages()).hasSizeBetween(6, 15);
    assertThat(run(errors, 4).points()).isEqualTo(run.points());
  }
}
