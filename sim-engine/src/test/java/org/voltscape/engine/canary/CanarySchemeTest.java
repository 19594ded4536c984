package org.voltscape.engine.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.attribution.TrialExplainer;
import org.voltscape.engine.canary.cells.WeightMemory;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.canary.CanarySettings;
import org.voltscape.engine.study.canary.CanarySettings.Pick;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.temperature.TemperatureTrace;
import org.voltscape.engine.temperature.TemperatureTrace.Step;
import org.voltscape.engine.trial.FaultPlan;
import org.voltscape.engine.trial.InferenceWorkspace;
import org.voltscape.engine.trial.ResolvedStudy;
import org.voltscape.engine.trial.ResolvedStudyJson;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;

/** The scheme {@code canary}: trials at the supply that each die settles on. */
class CanarySchemeTest {
  private static final String CURVE =
      "{ \"points\": [[0.46, 0.65], [0.5, 0.28], [0.53, 0.0000136]],"
          + " \"temperature\": { \"voltsPerDegree\": -0.0004, \"celsius\": 25 } }";

  private static final int DIES = 6;
  private static final int IMAGES = 200;

  @TempDir static Path cache;

  private final EngineContext engine =
      new EngineContext(new DataPlace(Optional.empty(), cache, message -> {}, () -> false));

  private static Study study(String volts, double celsius, String designs, CanarySettings canary) {
    return StudyReader.parse(
            String.format(
                Locale.ROOT,
                "{ \"voltscape\": 2, \"workload\": \"digits-10x10\", \"images\": %d, \"trials\": %d,"
                    + " \"seed\": 3, \"at\": { \"temperature_c\": %s },"
                    + " \"media\": { \"sram\": { \"curve\": %s } },"
                    + " \"sweep\": { \"sram_v\": [%s] }, \"designs\": [%s] }",
                IMAGES,
                DIES,
                celsius,
                CURVE,
                volts,
                designs),
            "study.json")
        .withCanary(canary);
  }

  private static String canary(double hours) {
    return "{ \"id\": \"canary\", \"label\": \"canary "
        + hours
        + "\", \"ageing_h\": "
        + hours
        + " }";
  }

  private static CanarySettings settings() {
    return CanarySettings.DEFAULT.with(s -> s.calibration(25).dies(DIES).slopeSpread(0.0001));
  }

  private static CanarySettings still() {
    return settings().with(s -> s.slopeSpread(0).ageing(0).ageingSpread(0).noise(0));
  }

  private Snapshot run(Study study) {
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
      return run.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A trace that stays at a temperature and an age. */
  private CanaryResult traced(Study study, CanarySettings settings, double celsius, double hours) {
    TemperatureTrace trace =
        new TemperatureTrace(
            "one",
            "one",
            "made up",
            List.of(new Step(0, celsius, hours), new Step(60, celsius, hours)),
            List.of());
    ErrorCurve curve = StudyCurves.resolve(study, Path.of(""));
    return CanaryRun.run(
        study,
        study.schemes().get(0),
        CanaryPlan.of(study, curve, settings, trace, "study.json"),
        new CanaryRun.Setting(curve, null, engine, 2, () -> false),
        (done, total, what) -> {});
  }

  @ParameterizedTest
  @CsvSource({
    "0.50, -15, 0, HIGHEST, 16",
    "0.50, 85, 0, MIDDLE, 16",
    "0.52, 25, 20000, HIGHEST, 9",
    "0.51, 60, 87600, MIDDLE, 12"
  })
  void trials_are_those_of_a_run_on_a_trace_that_stays(
      double target, double celsius, double hours, Pick pick, int polls) {
    CanarySettings settings = settings().with(s -> s.target(target).pick(pick).polls(polls));
    Study study = study(String.valueOf(target), celsius, canary(hours), settings);
    double[] scheme = run(study).point(0, 0).orElseThrow().values().toArray();
    CanaryResult played = traced(study, settings, celsius, hours);
    assertThat(scheme).hasSize(DIES);
    for (int d = 0; d < DIES; d++) {
      int settled = played.dies().get(d).supply()[polls - 1];
      // A run that polls once tests at the supply it starts from, and at no other.
      double volts = played.plan().volts(settled);
      CanaryResult there =
          traced(study, settings.with(s -> s.polls(1).start(volts)), celsius, hours);
      assertThat(there.dies().get(d).supply()[0]).isEqualTo(settled);
      assertThat(Math.round(scheme[d] * IMAGES))
          .isEqualTo(Math.round(there.dies().get(d).control()[0] * IMAGES));
      assertThat(scheme[d]).isEqualTo(there.dies().get(d).control()[0]);
    }
  }

  /** With an even number of polls the last one is at the target, else a step above it. */
  @Test
  void where_nothing_drifts_trials_are_those_of_the_target_or_a_step_above() {
    String plain = "\"none\"";
    for (int polls : new int[] {8, 9}) {
      Study study = study("0.5, 0.51", 25, canary(1000), still().with(s -> s.polls(polls)));
      double above = polls == 8 ? 0 : 0.005;
      Study other =
          study(String.format(Locale.ROOT, "%s, %s", 0.5 + above, 0.51 + above), 25, plain, null);
      Snapshot canary = run(study);
      Snapshot direct = run(other);
      for (int v = 0; v < 2; v++) {
        assertThat(canary.point(0, v).orElseThrow().values().toArray())
            .isEqualTo(direct.point(0, v).orElseThrow().values().toArray());
      }
    }
  }

  /** One after the other on the same thread, trials of other designs keep their own faults. */
  @Test
  void designs_beside_it_have_the_results_they_have_alone() {
    CanarySettings settings = settings();
    String three = "\"none\", " + canary(0) + ", \"secded\", " + canary(50_000);
    Snapshot together = run(study("0.5, 0.52", 0, three, settings));
    String[] designs = {"\"none\"", canary(0), "\"secded\"", canary(50_000)};
    for (int d = 0; d < designs.length; d++) {
      Snapshot alone = run(study("0.5, 0.52", 0, designs[d], settings));
      for (int v = 0; v < 2; v++) {
        assertThat(together.point(d, v).orElseThrow().values().toArray())
            .isEqualTo(alone.point(0, v).orElseThrow().values().toArray());
      }
    }
    assertThat(together.point(1, 0).orElseThrow().values().toArray())
        .isNotEqualTo(together.point(3, 0).orElseThrow().values().toArray());
  }

  private ResolvedStudy resolved(Study study) {
    InferenceWorkspace prepared = engine.prepare(study, study.images(), () -> false);
    return ResolvedStudy.of(study, StudyCurves.resolve(study, Path.of("")), null, prepared);
  }

  @Test
  void what_canaries_do_is_part_of_a_study_with_the_scheme_and_of_no_other() {
    Study plain = study("0.5", 25, "\"none\"", settings());
    assertThat(resolved(plain).hash())
        .isEqualTo(resolved(plain.withCanary(null)).hash())
        .isEqualTo(resolved(plain.withCanary(still())).hash());
    Study with = study("0.5", 25, canary(10), settings());
    String hash = resolved(with).hash();
    assertThat(resolved(with.withCanary(still())).hash()).isNotEqualTo(hash);
    assertThat(resolved(with.withCanary(settings().withPolls(3))).hash()).isNotEqualTo(hash);
    // The scheme looks at none of these.
    assertThat(
            resolved(
                    with.withCanary(
                        settings().with(s -> s.target(0.51).dies(3).loss(0.3).start(0.6))))
                .hash())
        .isEqualTo(hash);
    // Left out, it is the usual one.
    assertThat(resolved(with.withCanary(null)).hash())
        .isEqualTo(resolved(with.withCanary(CanarySettings.DEFAULT)).hash());
    // Another program comes to the same study.
    String json = ResolvedStudyJson.write(resolved(with));
    InferenceWorkspace prepared = engine.prepare(with, with.images(), () -> false);
    assertThat(ResolvedStudyJson.read(json, "other").resolve(prepared).hash()).isEqualTo(hash);
  }

  /** An edit of the field makes trials again that were found before, in one program. */
  @Test
  void an_edited_field_makes_other_trials() {
    Study study = study("0.5", 25, canary(0), still());
    double[] before = run(study).point(0, 0).orElseThrow().values().toArray();
    double[] odd =
        run(study.withCanary(still().withPolls(9))).point(0, 0).orElseThrow().values().toArray();
    assertThat(odd).isNotEqualTo(before);
    assertThat(run(study).point(0, 0).orElseThrow().values().toArray()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "25, 0, HIGHEST, 0.505", "25, 0, MIDDLE, 0.5", "-15, 0, HIGHEST, 0.525",
    "-15, 0, MIDDLE, 0.52", "85, 0, HIGHEST, 0.485", "25, 87600, MIDDLE, 0.515",
    "-175, 0, HIGHEST, 0.585"
  })
  void energy_is_told_at_what_canaries_settle_on(
      double celsius, double hours, Pick pick, double expected) {
    CanarySettings settings =
        settings().with(s -> s.pick(pick).most(celsius < -100 ? 0.585 : Double.NaN));
    Study study = study("0.5", Math.max(celsius, -39), canary(hours), settings);
    if (celsius < -100) {
      study = study.withCanary(settings.with(s -> s.slope(-0.01)));
    }
    EnergyReport report = StudyEnergy.of(study)[0][0];
    EnergyReport there = StudyEnergy.of(study, SchemeChoice.of("none"), expected, null);
    assertThat(report.total()).isCloseTo(there.total(), within(1e-20));
    assertThat(report.remarks())
        .anyMatch(r -> r.startsWith(String.format(Locale.ROOT, "energy at %s V, which", expected)));
    assertThat(there.remarks()).noneMatch(r -> r.contains("canaries"));
  }

  @Test
  void explanations_show_the_faults_of_such_a_trial() {
    Study study = study("0.5", -15, canary(0), settings());
    ErrorCurve curve = StudyCurves.resolve(study, Path.of(""));
    double[] values = run(study).point(0, 0).orElseThrow().values().toArray();
    TrialExplainer explainer = new TrialExplainer(engine, (done, total) -> {}, () -> false);
    for (int t = 0; t < 3; t++) {
      int correct =
          explainer
              .explain(study, FaultPlan.at(study, curve, null, 0.5), study.schemes().get(0), t, 0)
              .correct();
      assertThat(correct).isEqualTo((int) Math.round(values[t] * IMAGES));
    }
    assertThatThrownBy(() -> FaultPlan.of(study, null, 0.1).under(study.schemes().get(0)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a supply that it aims at");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"memory\": {\"faults\": \"flips\"}, \"voltages\": [0.5] | canaries are cells that always",
        "\"voltages\": [0.5], \"canary\": {\"min_v\": 0.51} | a target within the regulator's 0.51",
        "\"voltages\": [0.5], \"canary\": {\"max_v\": 3} | the energy platform speaks for"
      })
  void what_canaries_make_no_sense_for_is_refused(String fields, String expected) {
    Study study =
        StudyReader.parse(
            "{ \"workload\": \"digits-10x10\", \"images\": 20, \"trials\": 2,"
                + " \"schemes\": [\"canary\"], "
                + fields
                + " }",
            "study.json");
    assertThatThrownBy(() -> run(study))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(expected);
  }

  @Test
  void trials_on_images_of_their_own_and_one_die_for_all_work() {
    String start = "{ \"workload\": \"digits-10x10\", \"voltages\": [0.51], \"seed\": 5,";
    Study own =
        StudyReader.parse(
            start
                + " \"images\": \"auto\", \"trials\": 20, \"stop\": {\"halfWidth\": 0.02},"
                + " \"schemes\": [\"canary\"] }",
            "s");
    assertThat(run(own).point(0, 0).orElseThrow().values().toArray().length).isGreaterThan(9);
    Study one =
        StudyReader.parse(
            start
                + " \"images\": 50, \"trials\": 4, \"memory\": {\"die\": 7},"
                + " \"schemes\": [\"canary\"] }",
            "s");
    assertThat(run(one).point(0, 0).orElseThrow().values().toArray()).hasSize(1);
  }

  @Test
  void memories_of_a_study_are_those_of_its_network() {
    Study study = study("0.5", 25, "\"none\"", null);
    QuantizedNetwork network = engine.network(study, () -> false);
    List<WeightMemory> memories = WeightMemory.of(study);
    assertThat(memories.stream().map(WeightMemory::name))
        .containsExactlyElementsOf(
            network.regions().stream().map(QuantizedNetwork.Region::name).toList());
    for (int m = 0; m < memories.size(); m++) {
      QuantizedNetwork.Region region = network.regions().get(m);
      assertThat(memories.get(m).memory()).isEqualTo(region.memory());
      assertThat(memories.get(m).words()).isEqualTo(region.codes().length);
      assertThat(memories.get(m).bits()).isEqualTo(region.shape().bits());
      assertThat(memories.get(m).watched()).isEqualTo(!region.bias());
    }
  }
}
