package org.voltscape.engine.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.canary.CanarySettings;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.temperature.TemperatureTrace;
import org.voltscape.engine.temperature.TemperatureTrace.Step;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;

class CanaryRunTest {
  private static final String CURVE =
      "{ \"points\": [[0.46, 0.65], [0.5, 0.28], [0.53, 0.0000136]],"
          + " \"temperature\": { \"voltsPerDegree\": -0.0004, \"celsius\": 25 } }";

  private static final TemperatureTrace TRACE =
      new TemperatureTrace(
          "t",
          "t",
          "made up",
          List.of(new Step(0, 25, 0), new Step(300, -15, 0.1), new Step(600, 85, 0.2)),
          List.of());

  @TempDir static Path cache;

  private final EngineContext engine =
      new EngineContext(new DataPlace(Optional.empty(), cache, message -> {}, () -> false));

  private static Study study(String schemes) {
    return StudyReader.parse(
        "{ \"workload\": \"digits-10x10\", \"images\": 200, \"trials\": 5, \"seed\": 3,"
            + " \"memory\": { \"curve\": "
            + CURVE
            + " }, \"voltages\": [0.52], \"schemes\": ["
            + schemes
            + (schemes.contains("]") ? " }" : "] }"),
        "study.json");
  }

  private static CanarySettings still() {
    return CanarySettings.DEFAULT.with(
        s -> s.target(0.52).slopeSpread(0).ageing(0).ageingSpread(0).noise(0).polls(8).dies(5));
  }

  private CanaryResult played(
      Study study, CanarySettings settings, int threads, BooleanSupplier cancelled) {
    ErrorCurve curve = StudyCurves.resolve(study, Path.of(""));
    SchemeChoice scheme = study.schemes().get(study.schemes().size() - 1);
    return CanaryRun.run(
        study,
        scheme,
        CanaryPlan.of(study, curve, settings, TRACE, "study.json"),
        new CanaryRun.Setting(curve, null, engine, threads, cancelled),
        (done, total, what) -> {});
  }

  /** What the trials of a plain study come to at a supply and a temperature. */
  private double[] direct(String scheme, double volts, double celsius) {
    String text =
        String.format(
            Locale.ROOT,
            "{ \"voltscape\": 2, \"workload\": \"digits-10x10\", \"images\": 200, \"trials\": 5,"
                + " \"seed\": 3, \"at\": { \"temperature_c\": %s },"
                + " \"media\": { \"sram\": { \"curve\": %s } },"
                + " \"sweep\": { \"sram_v\": [%s] }, \"designs\": [%s] }",
            celsius,
            CURVE,
            volts,
            scheme);
    Study study = StudyReader.parse(text, "direct");
    StudyRun run =
        StudyRun.create(
            study,
            StudyCurves.resolve(study, Path.of("")),
            null,
            engine,
            new StudyRun.RunOptions(2, false),
            snapshot -> {});
    run.start();
    try {
      Snapshot end = run.await();
      return end.point(0, 0).orElseThrow().values().toArray();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"\"none\"", "\"bit-masking\"", "\"secded\""})
  void without_spreads_accuracies_are_those_of_plain_studies(String scheme) {
    CanaryResult result = played(study(scheme), still(), 2, () -> false);
    for (int s = 0; s < 3; s++) {
      int step = s;
      double held = 0.52 - 0.0004 * (TRACE.steps().get(s).celsius() - 25);
      assertThat(result.dies().stream().mapToDouble(d -> d.held()[step]).toArray())
          .isEqualTo(direct(scheme, held, TRACE.steps().get(s).celsius()));
      double fixed = result.margin();
      int k = (int) Math.round((fixed - 0.52) / 0.005);
      assertThat(result.dies().stream().mapToDouble(d -> d.fixed().get(k)[step]).toArray())
          .isEqualTo(direct(scheme, fixed, TRACE.steps().get(s).celsius()));
    }
  }

  @Test
  void without_spreads_the_supply_settles_on_the_target_and_a_step_above() {
    CanarySettings patient = still().with(s -> s.polls(24));
    CanaryResult result = played(study("\"none\""), patient, 2, () -> false);
    for (DieTrace die : result.dies()) {
      assertThat(Arrays.copyOfRange(die.supply(), 0, 8)).containsExactly(1, 0, 1, 0, 1, 0, 1, 0);
      assertThat(die.missed()).isZero();
      assertThat(die.needless()).isZero();
    }
    // The target is at 0.536 V: control ends within the steps around it and the one above.
    assertThat(result.steps().get(1).held()).isCloseTo(0.536, within(1e-12));
    assertThat(result.steps().get(1).mostVolts()).isBetween(0.54, 0.545);
    assertThat(result.steps().get(2).volts()).isLessThan(result.steps().get(0).volts());
    assertThat(result.steps().get(1).volts()).isGreaterThan(result.steps().get(0).volts());
  }

  /** The rule itself, poll by poll, of the one die and its canaries. */
  @Test
  void alarms_are_those_of_the_canaries_and_are_judged_by_all_cells() {
    CanarySettings noisy =
        CanarySettings.DEFAULT.with(s -> s.target(0.51).noise(0.003).dies(3).polls(6).votes(2));
    CanaryResult result = played(study("\"none\""), noisy, 1, () -> false);
    int changes = 0;
    for (DieTrace die : result.dies()) {
      int missed = 0;
      int wrong = 0;
      for (int p = 0; p < die.polls(); p++) {
        if (p + 1 < die.polls()) {
          int way = die.alarms()[p] ? 1 : -1;
          assertThat(die.supply()[p + 1]).isEqualTo(die.supply()[p] + way);
          changes++;
        }
        missed += die.beyond()[p] && !die.alarms()[p] ? 1 : 0;
        wrong += die.alarms()[p] && !die.beyond()[p] ? 1 : 0;
      }
      assertThat(die.missed()).isEqualTo(missed);
      assertThat(die.falseAlarms()).isEqualTo(wrong);
    }
    assertThat(changes).isEqualTo(3 * 17);
    assertThat(result.missed().polls())
        .isEqualTo(result.dies().stream().mapToLong(DieTrace::missed).sum());
    assertThat(result.missed().diesShare().contains((double) result.missed().dies() / 3)).isTrue();
    assertThat(result.missed().perPoll().contains(result.missed().mean())).isTrue();
  }

  @Test
  void threads_change_nothing_and_seeds_do() {
    CanarySettings settings = CanarySettings.DEFAULT.with(s -> s.target(0.52).dies(4).polls(4));
    Study study = study("\"none\"");
    CanaryResult one = played(study, settings, 1, () -> false);
    CanaryResult three = played(study, settings, 3, () -> false);
    assertThat(three.steps()).isEqualTo(one.steps());
    assertThat(three.missed()).isEqualTo(one.missed());
    CanaryResult other = played(study.withEffort(5, 200, 4), settings, 1, () -> false);
    assertThat(other.steps()).isNotEqualTo(one.steps());
  }

  @Test
  void the_fixed_supply_is_the_smallest_good_one_and_energies_are_the_studys() {
    Study study = study("\"none\"");
    CanarySettings settings = CanarySettings.DEFAULT.with(s -> s.target(0.52).dies(6).polls(4));
    CanaryResult result = played(study, settings, 2, () -> false);
    assertThat(result.steps()).allMatch(s -> s.fixed() >= s.heldOutcome() - 0.005 - 1e-12);
    int k = (int) Math.round((result.margin() - 0.52) / 0.005);
    double worst =
        IntStream.range(0, 3)
            .mapToDouble(
                s ->
                    result.steps().get(s).heldOutcome()
                        - result.dies().stream()
                            .mapToDouble(d -> d.fixed().get(k - 1)[s])
                            .average()
                            .orElseThrow())
            .max()
            .orElseThrow();
    assertThat(worst).isGreaterThan(0.005);
    assertThat(result.fixedEnergy())
        .isEqualTo(StudyEnergy.of(study, study.schemes().get(0), result.margin(), null).total());
    assertThat(result.controlEnergy()).isLessThan(result.fixedEnergy());
  }

  /** A network that was trained for a die reads the same at the target and above it. */
  @Test
  void a_trained_network_does_not_suffer_where_its_cells_hold() {
    Study study =
        study("{ \"id\": \"mat\" }], \"training\": { \"epochs\": 6, \"samplesPerEpoch\": 2000 }");
    CanarySettings settings = still().with(s -> s.target(0.51).dies(2));
    CanaryResult result = played(study, settings, 2, () -> false);
    for (DieTrace die : result.dies()) {
      assertThat(die.held()[0]).isGreaterThan(0.5).isCloseTo(die.control()[0], within(1e-12));
    }
  }

  @Test
  void a_run_that_is_cancelled_ends() {
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                played(
                    study("\"none\""),
                    CanarySettings.DEFAULT.with(s -> s.dies(1000)),
                    2,
                    () -> asked.incrementAndGet() > 50))
        .isInstanceOf(CancellationException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"memory\": { \"faults\": \"flips\" }|field memory.faults: found \"flips\"",
        "\"schemes\": [\"te-drop\"], \"workload\": \"digits-mlp-256x3\"|timing errors",
        "\"canary\": { \"target_v\": 2 }|field canary.target_v: found 2 V, expected a target within",
        "\"canary\": { \"min_v\": 0.001 }|field canary.min_v: found 0.001 V, expected a supply that",
        "\"canary\": { \"max_v\": 0.53 }|t, -15 °C: found a temperature at which the target of 0.52",
        "\"canary\": { \"polls\": 10000, \"dies\": 100000 }|at most 40000000 polls",
      })
  void what_makes_no_sense_is_refused(String fields, String complaint) {
    Study study =
        StudyReader.parse(
            "{ "
                + (fields.contains("workload") ? "" : "\"workload\": \"digits-10x10\", ")
                + (fields.contains("schemes") ? "" : "\"voltages\": [0.52], ")
                + fields
                + " }",
            "study.json");
    CanarySettings own = study.canary() == null ? CanarySettings.DEFAULT : study.canary();
    assertThatThrownBy(
            () ->
                CanaryPlan.of(
                    study, StudyCurves.resolve(study, Path.of("")), own, TRACE, "study.json"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(complaint);
  }
}
