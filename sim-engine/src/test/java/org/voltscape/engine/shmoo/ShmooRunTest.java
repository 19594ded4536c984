package org.voltscape.engine.shmoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.accuracy.AccuracyTarget;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.shmoo.ShmooSettings;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;

class ShmooRunTest {
  @TempDir static Path cache;

  private final EngineContext engine =
      new EngineContext(new DataPlace(Optional.empty(), cache, message -> {}, () -> false));

  private static Study study(String scheme, String shmoo) {
    return StudyReader.parse(
        "{ \"workload\": \"digits-10x10\", \"seed\": 3, \"images\": 2000, \"format\": {"
            + " \"activations\": \"Q2.6\" }, \"schemes\": ["
            + scheme
            + "], \"shmoo\": "
            + shmoo
            + " }",
        "study.json");
  }

  private static String plane(int rows, int columns, String more) {
    return "{ \"supply_v\": { \"from\": 0.64, \"to\": 0.80, \"count\": "
        + rows
        + " }, \"clock_mhz\": { \"from\": 300, \"to\": 900, \"count\": "
        + columns
        + " }"
        + more
        + " }";
  }

  private static ShmooPlan plan(Study study) {
    ErrorCurve curve = StudyCurves.resolve(study, Path.of(""));
    ShmooSettings settings = study.shmoo();
    assertThat(settings).isNotNull();
    return ShmooPlan.of(study, curve, settings, "study.json");
  }

  private ShmooRun.Setting setting(Study study, int threads, BooleanSupplier cancelled) {
    return new ShmooRun.Setting(
        StudyCurves.resolve(study, Path.of("")), null, engine, threads, cancelled);
  }

  private ShmooResult tested(Study study, int threads) {
    return ShmooRun.run(
        plan(study), setting(study, threads, () -> false), (done, total, now) -> {});
  }

  /** Trials of a cell as a run makes them: how many images each gets right. */
  private List<Integer> direct(Study cell, int dies) throws InterruptedException {
    StudyRun run =
        StudyRun.create(
            cell.with(s -> s.trials(dies)),
            StudyCurves.resolve(cell, Path.of("")),
            null,
            new EngineContext(new DataPlace(Optional.empty(), cache, message -> {}, () -> false)),
            new StudyRun.RunOptions(2, false),
            snapshot -> {});
    run.start();
    Snapshot end = run.await();
    assertThat(end.state()).isEqualTo(Snapshot.State.DONE);
    List<Integer> correct = new ArrayList<>();
    for (double value : end.point(0, 0).orElseThrow().values().toArray()) {
      correct.add((int) Math.round(value * cell.images()));
    }
    return correct;
  }

  @Test
  void cells_are_the_studies_of_their_operating_points() throws InterruptedException {
    Study study = study("\"bit-masking\"", plane(5, 4, ", \"images\": 100, \"dies\": 16"));
    ShmooResult result = tested(study, 2);
    assertThat(result.whole()).isTrue();
    ShmooPlan plan = result.plan();
    Set<String> kinds = new TreeSet<>();
    for (int[] at :
        new int[][] {{0, 0}, {1, 1}, {2, 1}, {3, 2}, {4, 0}, {4, 3}, {2, 2}, {0, 3}, {1, 3}}) {
      ShmooCell cell = result.cell(at[0], at[1]);
      Study direct = plan.cell(at[0], at[1], cell.images());
      List<Integer> correct = direct(direct, cell.dies());
      boolean few = cell.images() < 100;
      int least = (int) Math.ceil(result.level().holds() * 100 - 1e-9);
      int crash = (int) Math.floor(result.level().crash() * 100 + 1e-9);
      double mean = correct.stream().mapToInt(k -> k).average().orElseThrow();
      assertThat(cell.accuracy()).isCloseTo(mean / cell.images(), within(1e-12));
      if (few) {
        ClearCase clear = ClearCase.of(cell.images(), result.level());
        assertThat(correct).allMatch(clear::holds);
        assertThat(cell.holding()).isZero();
        assertThat(cell.crashed())
            .isEqualTo((int) correct.stream().filter(k -> k <= clear.crashed()).count());
      } else {
        assertThat(cell.holding())
            .isEqualTo((int) correct.stream().filter(k -> k >= least).count());
        assertThat(cell.crashed())
            .isEqualTo((int) correct.stream().filter(k -> k <= crash).count());
      }
      kinds.add(few ? "few" : cell.holding() == cell.dies() ? "all" : "some");
      assertThat(cell.timingProbability() > 0 || cell.memoryProbability() > 0).isTrue();
      assertThat(result.energy(at[0], at[1]))
          .isEqualTo(
              StudyEnergy.of(direct, direct.schemes().get(0), direct.voltages().get(0), null)
                  .total());
    }
    assertThat(kinds).contains("few", "all");
  }

  @Test
  void threads_change_nothing_and_a_whole_run_says_so() {
    Study study = study("\"none\"", plane(4, 4, ", \"images\": 60, \"dies\": 12"));
    AtomicInteger last = new AtomicInteger();
    ShmooResult one =
        ShmooRun.run(
            plan(study),
            setting(study, 1, () -> false),
            (done, total, now) -> {
              last.set(done);
              assertThat(done).isLessThanOrEqualTo(total);
              assertThat(now.get().whole()).isFalse();
            });
    ShmooResult three = tested(study, 3);
    assertThat(last.get()).isGreaterThanOrEqualTo(16);
    for (int r = 0; r < 4; r++) {
      for (int c = 0; c < 4; c++) {
        assertThat(three.cell(r, c)).isEqualTo(one.cell(r, c));
      }
    }
    assertThat(three.limits(1)).isEqualTo(one.limits(1));
  }

  @Test
  void cells_have_more_dies_only_where_their_side_is_not_certain() {
    Study study = study("\"none\"", plane(9, 3, ", \"images\": 100, \"dies\": 32"));
    ShmooResult result = tested(study, 2);
    boolean more = false;
    for (int r = 0; r < 9; r++) {
      for (int c = 0; c < 3; c++) {
        ShmooCell cell = result.cell(r, c);
        assertThat(cell.dies()).isIn(8, 16, 32);
        assertThat(cell.decided(0.5) || cell.dies() == 32).isTrue();
        more |= cell.dies() > 8;
      }
    }
    assertThat(more).isTrue();
  }

  /** Supplies where hardly a cell fails: that no die has a fault is known without any die. */
  @Test
  void hardly_any_faults_bound_the_share_of_dies() {
    Study study =
        study(
            "\"none\"",
            "{ \"sram_v\": 0.60, \"supply_v\": { \"from\": 0.9, \"to\": 1.0, \"count\": 2 },"
                + " \"clock_mhz\": { \"from\": 210, \"to\": 250, \"count\": 2 }, \"images\": 60 }");
    ShmooCell cell = tested(study, 1).cell(0, 0);
    assertThat(cell.timingProbability()).isZero();
    assertThat(cell.holds().low()).isGreaterThan(0.999);
    assertThat(cell.crashes().high()).isLessThan(0.001);
    assertThat(cell.dies()).isEqualTo(8);
  }

  @Test
  void what_models_do_not_speak_of_is_not_tested() {
    Study study =
        study(
            "\"none\"",
            "{ \"supply_v\": { \"from\": 0.60, \"to\": 0.70, \"count\": 3 }, \"clock_mhz\": {"
                + " \"from\": 150, \"to\": 300, \"count\": 2 }, \"images\": 60, \"dies\": 8 }");
    ShmooResult result = tested(study, 2);
    assertThat(result.total()).isEqualTo(2);
    assertThat(result.cell(0, 1)).isNull();
    assertThat(result.cell(1, 0)).isNull();
    assertThat(result.cell(1, 1)).isNotNull();
    assertThat(result.limits(0).known()).isFalse();
    assertThat(result.limits(1).lowest()).isEqualTo(1);
    assertThat(result.remarks()).anyMatch(r -> r.startsWith("4 cells lie beyond"));
  }

  @Test
  void one_die_is_all_dies_where_the_study_has_one_and_no_unit_is_late() {
    Study study =
        StudyReader.parse(
            "{ \"workload\": \"digits-10x10\", \"memory\": { \"die\": 5, \"curve\": { \"points\":"
                + " [[0.46, 0.65], [0.53, 1e-5]], \"temperature\": { \"voltsPerDegree\": -0.0004,"
                + " \"celsius\": 25 } } }, \"schemes\": [\"none\"], \"shmoo\": { \"temperature_c\":"
                + " { \"count\": 3 }, \"images\": 60, \"supply_v\": {\"from\":"
                + " 0.48, \"to\": 0.56, \"count\": 3 } } }",
            "study.json");
    ShmooResult result = tested(study, 1);
    assertThat(result.cell(2, 1).dies()).isEqualTo(1);
    assertThat(result.cell(2, 1).holds().halfWidth()).isZero();
    // Cells fail less where it is hot.
    assertThat(result.cell(1, 2).memoryProbability())
        .isLessThan(result.cell(1, 0).memoryProbability());
  }

  @Test
  void a_run_ends_when_it_is_cancelled() {
    Study study = study("\"none\"", plane(6, 6, ", \"images\": 60"));
    AtomicInteger cells = new AtomicInteger();
    assertThatThrownBy(
            () ->
                ShmooRun.run(
                    plan(study),
                    setting(study, 2, () -> cells.get() >= 5),
                    (done, total, now) -> cells.set(done)))
        .isInstanceOf(CancellationException.class);
    assertThat(cells.get()).isLessThan(36);
  }

  @Test
  void few_images_decide_only_what_is_far_away() {
    ShmooResult.Level level = new ShmooResult.Level(AccuracyTarget.STANDARD, 0.95, 0.94, 0.53, 500);
    ClearCase clear = ClearCase.of(32, level);
    assertThat(clear.holds(3)).isTrue();
    assertThat(clear.holds(clear.crashed() + 1)).isFalse();
    assertThat(clear.holds(17)).isFalse();
    assertThat(clear.holds(clear.alive())).isEqualTo(clear.alive() <= clear.fails());
    assertThat(clear.holds(32)).isFalse();
    assertThat(clear.crashed()).isBetween(5, 12);
    assertThat(clear.fails()).isBetween(20, 27);
  }

  @Test
  void a_target_that_a_crashed_network_has_is_refused() {
    Study study =
        study("\"none\"", plane(2, 2, ", \"images\": 60"))
            .withTarget(new AccuracyTarget(AccuracyTarget.Form.MIN, 0.3));
    assertThatThrownBy(() -> tested(study, 1))
        .hasMessageStartingWith(
            "study.json, field accuracyTarget: found 0.3000, which a crashed network has, expected an"
                + " accuracy above 0.5");
  }

  @Test
  void supplies_beyond_a_regulator_are_told_as_those_of_the_plane() {
    Study study =
        StudyReader.parse(
            "{ \"workload\": \"digits-10x10\", \"schemes\": [\"canary\"], \"canary\": {"
                + " \"min_v\": 0.48, \"max_v\": 0.6 }, \"voltages\": [0.5], \"shmoo\": "
                + plane(2, 2, ", \"images\": 60")
                + " }",
            "study.json");
    assertThatThrownBy(() -> tested(study, 1))
        .hasMessageStartingWith(
            "study.json, field shmoo.supply_v: found 0.640 V, the memory at 0.43 V");
  }
}
