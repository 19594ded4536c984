package org.voltscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.memory.Profiler;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.parts.ResultsWriter;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.trial.StudyProfile;
import org.voltscape.engine.workload.DataPlace;

class StudyRunTest {
  /** Shared, so that the test images are drawn once; its cached trials are of other seeds. */
  private static final EngineContext SHARED = engine();

  private static EngineContext engine() {
    return new EngineContext(
        new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));
  }

  private static Study study(String fields) {
    return StudyReader.parse("{\"workload\": \"digits-10x10\", " + fields + "}", "study.json");
  }

  private static StudyRun start(
      Study study,
      EngineContext lab,
      int threads,
      boolean roughFirst,
      Consumer<Snapshot> listener) {
    return StudyRun.start(
        study,
        StudyCurves.resolve(study, Path.of("")),
        lab,
        new StudyRun.RunOptions(threads, roughFirst),
        listener);
  }

  private static Snapshot run(Study study, EngineContext lab, int threads, boolean roughFirst)
      throws InterruptedException {
    return start(study, lab, threads, roughFirst, s -> {}).await();
  }

  private static Snapshot run(Study study) throws InterruptedException {
    return run(study, SHARED, 2, false);
  }

  private static String csv(Snapshot snapshot) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultsWriter.csv(snapshot, StudyCurves.resolve(snapshot.study(), Path.of("")), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A finer look at the same thing than the CSV file gives. */
  private static List<PointResult> sorted(Snapshot snapshot) {
    assertThat(snapshot.state()).isEqualTo(Snapshot.State.DONE);
    assertThat(snapshot.done()).isEqualTo(snapshot.total());
    return snapshot.points();
  }

  @Test
  void results_do_not_depend_on_the_number_of_threads_or_on_a_rough_start() throws Exception {
    Study study =
        study("\"trials\": 9, \"images\": 300, \"seed\": 11, \"voltages\": [0.49, 0.51, 0.52]");
    EngineContext one = engine();
    Snapshot expected = run(study, one, 1, false);
    String table = csv(expected);
    assertThat(table.lines()).hasSize(1 + 3 * 3);
    for (int threads : new int[] {2, 5}) {
      Snapshot other = run(study, engine(), threads, threads == 5);
      assertThat(sorted(other)).isEqualTo(sorted(expected));
      assertThat(csv(other)).isEqualTo(table);
    }
    assertThat(expected.points()).noneMatch(PointResult::rough);
  }

  @Test
  void whole_number_networks_give_the_same_whatever_the_threads() throws Exception {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-mlp-256x3\", \"trials\": 3, \"images\": 260, \"seed\": 12,"
                + " \"voltages\": [0.5, 0.52]}",
            "study.json");
    EngineContext lab = engine();
    List<PointResult> expected = sorted(run(study, lab, 1, true));
    // Another study seed and back: nothing kept from the run between leaks into the results.
    run(study.withEffort(1, 260, 13), lab, 2, false);
    assertThat(sorted(run(study, lab, 3, false))).isEqualTo(expected);
    assertThat(sorted(run(study, engine(), 5, false))).isEqualTo(expected);
  }

  @Test
  void fewer_schemes_and_voltages_give_the_same_rows() throws Exception {
    Study study =
        study("\"trials\": 5, \"images\": 200, \"seed\": 21, \"voltages\": [0.5, 0.51, 0.52]");
    List<String> rows = csv(run(study, engine(), 2, false)).lines().toList();
    Study part =
        study.withSchemes(List.of(study.schemes().get(2))).withVoltages(List.of(0.5, 0.52));
    List<String> partRows = csv(run(part, engine(), 2, false)).lines().toList();
    assertThat(partRows).hasSize(3).isSubsetOf(rows);
  }

  @Test
  void more_trials_continue_the_same_trials() throws Exception {
    Study study = study("\"trials\": 4, \"images\": 200, \"seed\": 22, \"voltages\": [0.51]");
    EngineContext lab = engine();
    run(study.withEffort(9, 200, 22), lab, 2, false);
    assertThat(sorted(run(study, lab, 2, false))).isEqualTo(sorted(run(study, engine(), 1, false)));
  }

  @Test
  void what_was_made_before_shows_before_a_further_scheme_makes_its_first_trial() throws Exception {
    for (String stop : List.of("", ", \"stop\": {\"halfWidth\": 0.01}")) {
      String fields =
          "\"trials\": 700, \"images\": 40, \"seed\": 23, \"voltages\": [0.51, 0.56]" + stop;
      EngineContext lab = engine();
      Study study = study(fields + ", \"schemes\": [\"none\"]");
      List<PointResult> before = sorted(run(study, lab, 2, false));
      Study more = study(fields + ", \"schemes\": [\"none\", \"bit-masking\"]");
      List<Snapshot> seen = Collections.synchronizedList(new ArrayList<>());
      Snapshot last = start(more, lab, 2, false, seen::add).await();
      Snapshot first = seen.stream().filter(s -> !s.points().isEmpty()).findFirst().orElseThrow();
      assertThat(first.points()).filteredOn(p -> p.outcome() != null).isEqualTo(before);
      assertThat(first.points())
          .filteredOn(p -> p.scheme() == 1)
          .allMatch(p -> p.outcome() == null);
      assertThat(first.done()).isEqualTo(before.stream().mapToLong(p -> p.outcome().count()).sum());
      assertThat(sorted(last)).isEqualTo(sorted(run(more, engine(), 2, false)));
    }
  }

  @Test
  void cancelling_keeps_finished_trials() throws Exception {
    Study study =
        study("\"trials\": 1000000, \"images\": 100, \"seed\": 41, \"voltages\": [0.5, 0.52]");
    EngineContext lab = engine();
    AtomicReference<StudyRun> run = new AtomicReference<>();
    AtomicReference<Snapshot> told = new AtomicReference<>();
    Consumer<Snapshot> listener =
        s -> {
          told.set(s);
          if (s.done() >= 10) {
            run.get().cancel();
          }
        };
    run.set(
        StudyRun.create(
            study,
            StudyCurves.resolve(study, Path.of("")),
            lab,
            new StudyRun.RunOptions(2, false),
            listener));
    run.get().start();
    Snapshot last = run.get().await();
    assertThat(last.state()).isEqualTo(Snapshot.State.CANCELLED);
    assertThat(last.finished()).isTrue();
    assertThat(last).isSameAs(told.get()).isSameAs(run.get().latest());
    assertThat(last.done()).isGreaterThanOrEqualTo(10).isLessThan(last.total());
    assertThat(last.points()).hasSize(6);
    int kept = 0;
    for (PointResult point : last.points()) {
      kept += point.outcome() == null ? 0 : point.outcome().count();
    }
    assertThat(kept).isEqualTo((int) last.done());
    // Going on in the same engine ends where a run that was never stopped does.
    Study shorter = study.withEffort(5, 100, 41);
    assertThat(sorted(run(shorter, lab, 2, false)))
        .isEqualTo(sorted(run(shorter, engine(), 1, false)));
  }

  @Test
  void cancelling_after_the_rough_start_keeps_its_points() throws Exception {
    Study study =
        study("\"trials\": 1000000, \"images\": 9999, \"seed\": 42, \"voltages\": [0.5, 0.52]");
    AtomicReference<StudyRun> run = new AtomicReference<>();
    run.set(
        StudyRun.create(
            study,
            StudyCurves.resolve(study, Path.of("")),
            SHARED,
            new StudyRun.RunOptions(2, true),
            s -> {
              if (s.points().stream().filter(p -> p.outcome() != null).count() == 6) {
                run.get().cancel();
              }
            }));
    run.get().start();
    Snapshot last = run.get().await();
    assertThat(last.state()).isEqualTo(Snapshot.State.CANCELLED);
    assertThat(last.points()).hasSize(6).allMatch(p -> p.outcome() != null);
    assertThat(last.points()).anyMatch(PointResult::rough);
  }

  @Test
  void cancelling_before_anything_was_done_ends_without_points() throws Exception {
    Study study = study("\"images\": 9998, \"seed\": 43");
    StudyRun run =
        StudyRun.create(
            study,
            StudyCurves.resolve(study, Path.of("")),
            SHARED,
            new StudyRun.RunOptions(1, false),
            s -> {});
    run.cancel();
    run.start();
    Snapshot last = run.await();
    assertThat(last.state()).isEqualTo(Snapshot.State.CANCELLED);
    assertThat(last.points()).isEmpty();
    assertThat(last.point(0, 0)).isEmpty();
  }

  @Test
  void snapshots_only_grow() throws Exception {
    Study study =
        study("\"trials\": 40, \"images\": 300, \"seed\": 44, \"voltages\": [0.5, 0.51, 0.52]");
    List<Snapshot> all = Collections.synchronizedList(new ArrayList<>());
    start(study, SHARED, 2, true, all::add).await();
    assertThat(all.get(0).state()).isEqualTo(Snapshot.State.PREPARING);
    assertThat(all.get(0).clean()).isNaN();
    for (int i = 1; i < all.size(); i++) {
      Snapshot before = all.get(i - 1);
      Snapshot now = all.get(i);
      assertThat(now.done()).isBetween(before.done(), now.total());
      assertThat(now.state()).isGreaterThanOrEqualTo(before.state());
      assertThat(now.runId()).isEqualTo(before.runId());
      for (PointResult point : before.points()) {
        if (point.outcome() != null) {
          PointResult later = now.point(point.scheme(), point.voltage()).orElseThrow();
          assertThat(later.rough() && !point.rough()).isFalse();
          assertThat(later.outcome().count()).isGreaterThanOrEqualTo(point.outcome().count());
        }
      }
    }
    assertThat(all.stream().filter(Snapshot::finished)).hasSize(1);
  }

  @Test
  void one_die_is_tested_once_with_an_interval_over_images() throws Exception {
    Study study =
        study(
            "\"trials\": 50, \"images\": 400, \"seed\": 51, \"memory\": {\"die\": 5},"
                + " \"voltages\": [0.49, 0.5, 0.51, 0.52]");
    Snapshot result = run(study);
    for (PointResult point : sorted(result)) {
      Summary a = point.outcome();
      assertThat(a.count()).isEqualTo(1);
      assertThat(a.method()).isEqualTo(Summary.Method.WILSON);
      assertThat(a.sd()).isNaN();
      assertThat(a.low()).isLessThan(a.mean());
      assertThat(a.high()).isGreaterThan(a.mean());
    }
    // One die and the same images: only the choice of images may depend on the study's seed.
    Study all = study.withEffort(1, 10_000, 1);
    assertThat(sorted(run(all))).isEqualTo(sorted(run(study.withEffort(1, 10_000, 2))));
  }

  @Test
  void less_voltage_never_has_fewer_faulty_cells_on_the_same_dies() throws Exception {
    Study study =
        study(
            "\"trials\": 2, \"images\": 20, \"seed\": 61, \"schemes\": [\"none\"],"
                + " \"voltages\": {\"from\": 0.4, \"to\": 0.56, \"step\": 0.005}");
    List<PointResult> points = sorted(run(study));
    for (int i = 1; i < points.size(); i++) {
      assertThat(points.get(i).meanFaultyCells())
          .isLessThanOrEqualTo(points.get(i - 1).meanFaultyCells());
    }
    long cells = (100 * 32 + 32 + 32 * 10 + 10) * 16;
    assertThat(points.get(0).meanFaultyCells()).isBetween(0.999 * cells, (double) cells);
    assertThat(points.get(points.size() - 1).meanFaultyCells()).isZero();
  }

  @Test
  void without_faults_every_scheme_has_the_fault_free_accuracy() throws Exception {
    Snapshot result =
        run(study("\"trials\": 3, \"images\": 500, \"seed\": 62, \"voltages\": [0.8]"));
    for (PointResult point : sorted(result)) {
      assertThat(point.outcome().mean()).isEqualTo(result.clean());
      assertThat(point.outcome().sd()).isZero();
      // Three dies say little, but hardly a die in a million has a failing cell at all.
      assertThat(point.outcome().unseen()).isBetween(0.0, 1e-4);
      assertThat(point.outcome().outer().halfWidth()).isLessThan(1e-4);
      assertThat(point.meanAgreement()).isEqualTo(1);
      assertThat(point.meanChangedWords()).isZero();
    }
  }

  @Test
  void the_stop_rule_ends_points_at_its_looks() throws Exception {
    Study study =
        study(
            "\"trials\": 50, \"images\": 200, \"seed\": 71, \"voltages\": [0.5, 0.51, 0.515, 0.6],"
                + " \"stop\": {\"halfWidth\": 0.02}");
    List<PointResult> expected = sorted(run(study, engine(), 1, false));
    assertThat(sorted(run(study, engine(), 5, true))).isEqualTo(expected);
    List<Integer> counts = expected.stream().map(p -> p.outcome().count()).toList();
    assertThat(counts).allMatch(n -> n >= 16 && n % 8 == 0 || n == 50).contains(16);
    assertThat(counts.stream().collect(Collectors.toSet())).hasSizeGreaterThan(1);
    for (PointResult point : expected) {
      if (point.outcome().count() < 50) {
        assertThat(point.outcome().seen().halfWidth()).isLessThan(0.02);
      }
      assertThat(point.outcome().looks()).isEqualTo(Looks.SCHEDULED);
    }
    // A point that went on after a look was not narrow enough at it.
    List<PointResult> never = sorted(run(study.withEffort(16, 200, 71)));
    for (int i = 0; i < never.size(); i++) {
      if (counts.get(i) > 16) {
        assertThat(never.get(i).outcome().seen().halfWidth()).isGreaterThanOrEqualTo(0.02);
      }
    }
  }

  /** Where no cell fails in 16 dies and hardly one can, whatever unseen dies do is known, too. */
  @Test
  void supplies_without_faults_need_no_hundreds_of_trials() throws Exception {
    Study study =
        study(
            "\"trials\": 1000, \"images\": 50, \"seed\": 72, \"voltages\": [0.52, 0.8],"
                + " \"schemes\": [\"none\", \"lsb\", \"secded\"],"
                + " \"stop\": {\"halfWidth\": 0.02, \"rule\": \"all-dies\"}");
    List<PointResult> points = sorted(run(study));
    assertThat(points.get(0).outcome().count()).isGreaterThan(64);
    // Words that are moved on a clean memory are the same on every such die, too.
    for (int scheme = 0; scheme < 3; scheme++) {
      assertThat(points.get(2 * scheme + 1).volts()).isEqualTo(0.8);
      assertThat(points.get(2 * scheme + 1).outcome().count()).isEqualTo(16);
    }
  }

  @Test
  void a_million_allowed_trials_end_with_the_last_point() throws Exception {
    Study study =
        study(
            "\"trials\": 1000000, \"images\": 50, \"seed\": 72, \"voltages\": [0.7, 0.8],"
                + " \"stop\": {\"halfWidth\": 0.01}");
    List<PointResult> points = sorted(run(study));
    assertThat(points).allMatch(p -> p.outcome().count() == 16);
  }

  @Test
  void missing_data_reach_whoever_waits() {
    Study study = StudyReader.parse("{\"workload\": \"mnist-10x10\"}", "study.json");
    List<Snapshot> all = Collections.synchronizedList(new ArrayList<>());
    StudyRun run = start(study, engine(), 2, true, all::add);
    assertThatThrownBy(run::await)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("mnist-10x10: found no data folder, expected --data DIR");
    Snapshot last = all.get(all.size() - 1);
    assertThat(last.state()).isEqualTo(Snapshot.State.FAILED);
    assertThat(last.message()).contains("no data folder");
    assertThat(run.latest()).isSameAs(last);
  }

  @Test
  void other_failures_name_their_kind() {
    Study study = study("\"seed\": 81, \"images\": 10, \"trials\": 1, \"voltages\": [0.5]");
    Consumer<Snapshot> broken =
        s -> {
          if (s.state() == Snapshot.State.RUNNING || s.state() == Snapshot.State.DONE) {
            throw new UnsupportedOperationException();
          }
        };
    StudyRun run = start(study, SHARED, 1, false, broken);
    assertThatThrownBy(run::await)
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(UnsupportedOperationException.class);
    assertThat(run.latest().message()).isEqualTo("UnsupportedOperationException");
  }

  @Test
  void at_least_one_thread_is_needed() {
    assertThatThrownBy(() -> new StudyRun.RunOptions(0, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void flips_are_drawn_anew_for_each_trial_even_on_one_die() throws Exception {
    Study study =
        study(
            "\"trials\": 6, \"images\": 100, \"seed\": 91, \"schemes\": [\"none\"],"
                + " \"memory\": {\"faults\": \"flips\", \"die\": 5}, \"voltages\": [0.515]");
    PointResult flips = sorted(run(study)).get(0);
    assertThat(flips.outcome().count()).isEqualTo(6);
    // Every flip changes its word (some words have two); of stuck cells only half do.
    assertThat(flips.meanChangedWords()).isGreaterThan(0.75 * flips.meanFaultyCells());
  }

  @Test
  void voltages_are_visited_coarse_to_fine_and_each_once() {
    assertThat(SweepOrder.coarseToFine(1)).containsExactly(0);
    assertThat(SweepOrder.coarseToFine(6)).containsExactly(0, 4, 2, 1, 3, 5);
    for (int n = 0; n < 70; n++) {
      int[] order = SweepOrder.coarseToFine(n);
      assertThat(Arrays.stream(order).sorted().toArray())
          .isEqualTo(IntStream.range(0, n).toArray());
    }
  }

  @Test
  void walls_of_a_curve_are_exact_in_a_run() throws Exception {
    Study study = study("\"trials\": 1, \"images\": 10, \"seed\": 92, \"voltages\": [0.5, 0.6]");
    ErrorCurve wall =
        new ErrorCurve(
            "wall",
            "wall",
            "test",
            CurveAxis.SRAM_SUPPLY,
            List.of(new CurvePoint(0.5, 1), new CurvePoint(0.6, 0)),
            "test");
    Snapshot result =
        StudyRun.start(study, wall, SHARED, new StudyRun.RunOptions(2, false), s -> {}).await();
    assertThat(result.point(0, 0).orElseThrow().meanFaultyCells())
        .isEqualTo((100 * 32 + 32 + 32 * 10 + 10) * 16);
    assertThat(result.point(0, 1).orElseThrow().meanFaultyCells()).isZero();
  }

  @Test
  void faulty_activations_give_the_same_whatever_the_threads() throws Exception {
    for (String faults : List.of("stuck-at", "flips", "eden-1", "eden-2", "eden-3")) {
      Study study =
          StudyReader.parse(
              "{\"workload\": \"digits-mlp-256x3\", \"trials\": 2, \"images\": 260,"
                  + " \"voltages\": [0.5, 0.52], \"schemes\": [\"none\", \"bit-masking\"],"
                  + " \"memory\": {\"on\": \"both\", \"faults\": \""
                  + faults
                  + "\", \"rowCorrelation\": 0.1}}",
              "study.json");
      List<PointResult> expected = sorted(run(study, engine(), 1, false));
      assertThat(sorted(run(study, engine(), 3, true))).isEqualTo(expected);
      Study weights = study.withMemory(study.memory().withScope(FaultScope.WEIGHTS));
      List<PointResult> without = sorted(run(weights, engine(), 2, false));
      for (int i = 0; i < expected.size(); i++) {
        assertThat(expected.get(i).meanFaultyCells())
            .isGreaterThan(without.get(i).meanFaultyCells());
      }
      assertThat(expected.get(0).outcome().mean()).isNotEqualTo(without.get(0).outcome().mean());
    }
  }

  @Test
  void activations_of_a_clean_memory_change_nothing() throws Exception {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-mlp-256x3\", \"trials\": 1, \"images\": 260,"
                + " \"voltages\": [0.9], \"memory\": {\"on\": \"activations\"}}",
            "study.json");
    Snapshot snapshot = run(study, engine(), 1, false);
    for (PointResult point : snapshot.points()) {
      assertThat(point.outcome().mean()).isEqualTo(snapshot.clean());
      assertThat(point.meanAgreement()).isEqualTo(1);
    }
  }

  @Test
  void a_study_on_the_profile_of_its_die_gives_the_results_of_the_die() throws Exception {
    Study study =
        study(
            "\"images\": 200, \"voltages\": [0.49, 0.5, 0.52], \"memory\": {\"die\": 7,"
                + " \"stuckAtOne\": \"4:1\", \"columnCorrelation\": 0.2}");
    ErrorCurve curve = StudyCurves.resolve(study, Path.of(""));
    MeasuredMap map =
        StudyProfile.measure(study, curve, null, Profiler.Options.STANDARD, n -> {}, () -> false)
            .map();
    Study measured = study.withMemory(study.memory().withCorrelation(0, 0).withMap("profile.csv"));
    List<PointResult> expected = sorted(run(study, engine(), 2, false));
    StudyRun onMap =
        StudyRun.create(measured, curve, map, engine(), new StudyRun.RunOptions(2, false), s -> {});
    onMap.start();
    Snapshot snapshot = onMap.await();
    List<PointResult> found = sorted(snapshot);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found.get(i).outcome().mean()).isEqualTo(expected.get(i).outcome().mean());
      assertThat(found.get(i).meanAgreement()).isEqualTo(expected.get(i).meanAgreement());
      assertThat(found.get(i).meanFaultyCells()).isEqualTo(expected.get(i).meanFaultyCells());
      // The probability is the share of the map's cells, not what the curve expects.
      assertThat(found.get(i).probability())
          .isEqualTo(found.get(i).meanFaultyCells() / map.cellCount());
    }
  }
}
