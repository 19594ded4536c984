package org.voltscape.engine.adapt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

class TrainingPlanTest {
  private static final Study STUDY =
      StudyReader.parse(
          "{\"workload\": \"digits-10x10\", \"trials\": 8, \"voltages\": [0.46, 0.5, 0.54],"
              + " \"training\": {\"epochs\": 5, \"samplesPerEpoch\": 2000}}",
          "test");

  private static SchemeChoice with(String id, Map<String, Object> values) {
    SchemeChoice scheme = SchemeChoice.of(id);
    return new SchemeChoice(
        id, id + 2, ParamValues.of(scheme.scheme().parameters(), values, "test", ""));
  }

  private static TrainingPlan plan(Study study, SchemeChoice... schemes) {
    return TrainingPlan.of(study.withSchemes(List.of(schemes)));
  }

  @Test
  void schemes_that_train_nothing_make_no_plan() {
    assertThat(TrainingPlan.of(STUDY).isEmpty()).isTrue();
    assertThat(TrainingPlan.of(STUDY).networks()).isZero();
  }

  @Test
  void a_map_is_trained_for_every_die_and_voltage() {
    TrainingPlan plan = plan(STUDY, SchemeChoice.of("none"), SchemeChoice.of("mat"));
    assertThat(plan.networks()).isEqualTo(24);
    assertThat(plan.text())
        .isEqualTo("8 dies × 3 voltages = 24 networks, each 5 epochs of 2,000 examples");
  }

  @Test
  void one_die_is_trained_for_once_a_voltage() {
    Study one = STUDY.withMemory(STUDY.memory().withDie(1L));
    assertThat(plan(one, SchemeChoice.of("mat-nwr")).text())
        .startsWith("1 die × 3 voltages = 3 networks");
  }

  @Test
  void faults_drawn_anew_need_one_network_a_voltage_unless_every_trial_wants_its_own() {
    assertThat(plan(STUDY, SchemeChoice.of("eden-retrain")).text())
        .startsWith("3 networks, one a voltage for all trials, each 5 epochs");
    assertThat(plan(STUDY, with("eden-retrain", Map.of("perTrial", true))).networks())
        .isEqualTo(24);
  }

  @Test
  void a_scheme_may_have_epochs_of_its_own_and_several_are_summed() {
    SchemeChoice longer = with("mat", Map.of("epochs", 40));
    assertThat(plan(STUDY, longer).text()).endsWith("each 40 epochs of 2,000 examples");
    assertThat(plan(STUDY, SchemeChoice.of("mat"), longer, SchemeChoice.of("eden-retrain")).text())
        .isEqualTo(
            "51 networks: mat 8 dies × 3 voltages = 24 networks; mat2 8 dies × 3 voltages = 24"
                + " networks; eden-retrain 3 networks, one a voltage for all trials");
  }
}
