package org.voltscape.views.changed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.attribution.LayerCost;
import org.voltscape.engine.attribution.TrialExplanation;
import org.voltscape.engine.attribution.WeightCost;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;

class ChangedModelTest {
  static final ErrorCurve CURVE = CurvePresets.find("snnac-65nm").orElseThrow();
  static final Study STUDY =
      StudyReader.parse(
          "{\"workload\": \"digits-10x10\", \"schemes\": [\"none\", \"bit-masking\"],"
              + " \"trials\": 4, \"images\": 100}",
          "study.json");

  private final OperatingPoint point = new OperatingPoint(0.50);
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final TaskThreads threads = new TaskThreads(waiting::add, Runnable::run);
  private final List<BooleanSupplier> asked = new ArrayList<>();
  private String complaint;

  private final ChangedModel model =
      new ChangedModel(
          point,
          threads,
          (study, faults, scheme, trial, top, progress, cancelled) -> {
            asked.add(cancelled);
            if (complaint != null) {
              throw new BadInputException(complaint, "", "nothing", "something");
            }
            return explanation(scheme, faults.probability(), trial);
          });

  static TrialExplanation explanation(SchemeChoice scheme, double probability, int trial) {
    return new TrialExplanation(
        scheme.label(),
        probability,
        trial,
        100,
        90,
        80,
        78,
        12,
        2,
        50,
        3562,
        40,
        4,
        List.of(new LayerCost(0, 3232, 30, 82, 88), new LayerCost(1, 330, 10, 88, 82)),
        List.of(
            new WeightCost(2, 2, 1, false, 7, 0, 7, 3, -5, 0.5, 6, 1.5, 84, 84),
            new WeightCost(3, 3, 1, true, 2, 2, -1, 3, 4, 0.5, 7, 0.5, 82, 86)));
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  @Test
  void explains_at_the_operating_voltage_and_tells_when_that_has_moved() {
    model.setStudy(STUDY, CURVE, null);
    model.explain(1, 3, 2);
    assertThat(model.runningProperty().get()).isTrue();
    work();
    assertThat(model.runningProperty().get()).isFalse();
    assertThat(model.explanationProperty().get().trial()).isEqualTo(3);
    assertThat(model.explanationProperty().get().probability()).isEqualTo(CURVE.probability(0.50));
    assertThat(model.subjectProperty().get()).isEqualTo("bit-masking, 0.500 V, trial 3");
    assertThat(model.outdatedProperty().get()).isFalse();
    point.setVolts(0.51);
    assertThat(model.outdatedProperty().get()).isTrue();
    point.setVolts(0.50);
    assertThat(model.outdatedProperty().get()).isFalse();
    model.setStudy(STUDY.withSchemes(List.of(SchemeChoice.of("none"))), CURVE, null);
    assertThat(model.outdatedProperty().get()).isTrue();
    assertThat(model.explanationProperty().get()).isNotNull();
  }

  @Test
  void says_where_the_curve_is_extrapolated() {
    model.setStudy(STUDY, CURVE, null);
    point.setVolts(0.55);
    model.explain(1, 3, 2);
    work();
    assertThat(model.subjectProperty().get())
        .isEqualTo("bit-masking, 0.550 V (extrapolated), trial 3");
    point.setVolts(0.50);
    assertThat(model.subjectProperty().get()).as("what it was asked for").contains("extrapolated");
  }

  @Test
  void what_is_cancelled_or_outdated_is_never_shown() {
    model.setStudy(STUDY, CURVE, null);
    model.explain(0, 0, 2);
    model.cancel();
    assertThat(model.runningProperty().get()).isFalse();
    work();
    assertThat(model.explanationProperty().get()).isNull();
    model.explain(0, 1, 2);
    model.setStudy(STUDY.withVoltages(List.of(0.5)), CURVE, null);
    work();
    assertThat(model.explanationProperty().get()).isNull();
    model.explain(0, 2, 2);
    work();
    assertThat(model.explanationProperty().get().trial()).isEqualTo(2);
    assertThat(asked.get(asked.size() - 1).getAsBoolean()).isFalse();
    model.cancel();
    assertThat(asked.get(asked.size() - 1).getAsBoolean()).isTrue();
  }

  @Test
  void complaints_leave_what_was_found_before() {
    model.setStudy(STUDY, CURVE, null);
    model.explain(0, 1, 2);
    work();
    complaint = "mnist";
    model.explain(0, 2, 2);
    work();
    assertThat(model.complaintProperty().get()).startsWith("mnist: found nothing");
    assertThat(model.runningProperty().get()).isFalse();
    assertThat(model.explanationProperty().get().trial()).isEqualTo(1);
    complaint = null;
    model.explain(0, 2, 2);
    assertThat(model.complaintProperty().get()).isEmpty();
  }
}
