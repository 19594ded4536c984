package org.voltscape.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.CorrectImages;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.workload.DataPlace;

class TrialRunnerTest {
  private static final TrialResult MARKED =
      new TrialResult.Classification(
          CorrectImages.of(20, i -> i == 3), 20, new TrialResult.Faults(7, 5), null);
  private static final ErrorCurve CURVE =
      new ErrorCurve(
          "two points",
          "two points",
          "test",
          CurveAxis.SRAM_SUPPLY,
          List.of(new CurvePoint(0.4, 0.2), new CurvePoint(0.6, 1e-4)),
          "test");

  private final EngineContext engine =
      new EngineContext(
          new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));

  private static Study study() {
    return StudyReader.parse(
        "{\"workload\": \"digits-10x10\", \"images\": 20, \"voltages\": [0.48, 0.5]}",
        "study.json");
  }

  private TrialContext context(Study study) {
    InferenceWorkspace prepared = engine.prepare(study, study.images(), () -> false);
    return new TrialContext(
        ResolvedStudy.of(study, CURVE, null, prepared),
        prepared,
        () -> engine.arrays(study, () -> false),
        (spec, probability) -> {
          throw new AssertionError("nothing trains");
        });
  }

  private static TrialKey key(TrialContext of, int design, int point, int trial) {
    return TrialKey.of(of.study(), of.study().spec(design, point, trial), of.die(trial));
  }

  @Test
  void a_trial_made_before_is_not_made_again() {
    TrialContext context = context(study());
    TrialSpec spec = context.study().spec(1, 0, 4);
    try (TrialRunner runner = context.runner()) {
      TrialResult made = runner.run(spec, () -> false);
      assertThat(context.prepared().find(key(context, 1, 0, 4))).isEqualTo(made);
      // A recognisable result in place of the true one: whatever is computed again would show.
      context.prepared().keep(key(context, 1, 0, 4), MARKED);
      TrialContext again = context(study().withName("again"));
      try (TrialRunner other = again.runner()) {
        assertThat(other.run(again.study().spec(1, 0, 4), () -> false)).isEqualTo(MARKED);
        assertThat(other.run(again.study().spec(1, 0, 5), () -> false)).isNotEqualTo(MARKED);
      }
    }
  }

  @Test
  void what_a_trial_depends_on_keeps_results_apart() {
    Study study = study();
    TrialKey key = key(context(study), 0, 0, 0);
    Set<TrialKey> others = new HashSet<>();
    others.add(key(context(study), 0, 0, 1));
    others.add(key(context(study), 0, 1, 0));
    others.add(key(context(study), 1, 0, 0));
    List<UnaryOperator<Study>> changes = new ArrayList<>();
    changes.add(s -> s.withEffort(3, 19, 1));
    changes.add(s -> s.withEffort(3, 20, 2));
    changes.add(s -> s.withMemory(s.memory().withFaults(FaultKind.FLIPS)));
    changes.add(s -> s.withMemory(s.memory().withStuckAtOne(0.6)));
    changes.add(s -> s.withMemory(s.memory().withFaultyBiases(!s.memory().faultyBiases())));
    changes.add(s -> s.withMemory(s.memory().withDie(3L)));
    changes.add(s -> s.withMemory(s.memory().withCorrelation(0.1, 0)));
    changes.add(s -> s.withPruning(Pruning.uniform(0.2)));
    changes.add(s -> s.withPruning(Pruning.uniform(0.3)));
    changes.add(s -> s.withSchemes(List.of(SchemeChoice.of("te-drop"))).withVoltages(List.of(0.7)));
    changes.forEach(c -> others.add(key(context(c.apply(study)), 0, 0, 0)));
    assertThat(others).hasSize(3 + changes.size()).doesNotContain(key);
    assertThat(key(context(study.withName("other")), 0, 0, 0)).isEqualTo(key);
    assertThat(key(context(study.withEffort(77, 20, 1)), 0, 0, 0)).isEqualTo(key);
  }

  @Test
  void further_memories_formats_and_logic_keep_results_apart() {
    Set<TrialKey> keys = new HashSet<>();
    String format = "\"formats\": {\"activations\": \"Q2.6\"";
    String buffer = "\"media\": {\"buffer\": {\"supply\": \"ber\", \"on\": \"activations\"";
    List<String> studies =
        List.of(
            format + "}",
            format + ", \"layers\": {\"2\": {\"weights\": \"Q2.3\"}}}",
            "\"at\": {\"ber\": 0.01}, " + format + "}, " + buffer + "}}",
            "\"at\": {\"ber\": 0.02}, " + format + "}, " + buffer + "}}",
            "\"at\": {\"ber\": 0.02}, " + format + "}, " + buffer + ", \"faults\": \"flips\"}}",
            "\"at\": {\"logic_v\": 0.7}, "
                + format
                + "}, \"designs\": [{\"memory\": \"none\", \"logic\": \"te-drop\"}]",
            "\"at\": {\"logic_v\": 0.75}, "
                + format
                + "}, \"designs\": [{\"memory\": \"none\", \"logic\": \"te-drop\"}]");
    for (String fields : studies) {
      Study study =
          StudyReader.parse(
              "{\"voltscape\": 2, \"workload\": \"digits-10x10\", \"images\": 20, " + fields + "}",
              "study.json");
      keys.add(key(context(study), 0, 0, 0));
    }
    assertThat(keys).hasSize(studies.size());
  }

  @Test
  void the_trial_of_another_study_is_refused() {
    try (TrialRunner runner = context(study()).runner()) {
      assertThatThrownBy(() -> runner.run(new TrialSpec("other", 0, 0, 0), () -> false))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("other");
    }
  }

  @Test
  void the_order_of_trials_on_one_thread_does_not_show() {
    Study study = study().withSchemes(List.of(SchemeChoice.of("none"), SchemeChoice.of("secded")));
    List<TrialResult> forwards = new ArrayList<>();
    List<TrialResult> backwards = new ArrayList<>();
    TrialContext context = context(study);
    try (TrialRunner runner = context.runner()) {
      for (int i = 0; i < 12; i++) {
        forwards.add(runner.run(context.study().spec(i % 2, i / 2 % 2, i / 4), () -> false));
      }
    }
    EngineContext fresh =
        new EngineContext(
            new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));
    InferenceWorkspace prepared = fresh.prepare(study, study.images(), () -> false);
    TrialContext other =
        new TrialContext(ResolvedStudy.of(study, CURVE, null, prepared), prepared, null, null);
    try (TrialRunner runner = other.runner()) {
      for (int i = 11; i >= 0; i--) {
        backwards.add(0, runner.run(other.study().spec(i % 2, i / 2 % 2, i / 4), () -> false));
      }
    }
    assertThat(backwards).isEqualTo(forwards);
  }
}
