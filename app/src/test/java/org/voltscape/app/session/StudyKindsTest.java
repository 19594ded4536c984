package org.voltscape.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

class StudyKindsTest {
  @Test
  void schemes_of_the_other_kind_make_it_a_study_of_that_kind() {
    Study study = StudyReader.parse("{\"workload\": \"digits-10x10\"}", "study");
    Study timing =
        StudyReader.parse("{\"workload\": \"digits-10x10\", \"schemes\": [\"te-drop\"]}", "timing");
    Study next = StudyKinds.with(study, List.of(study.schemes().get(0), timing.schemes().get(0)));
    assertThat(next.schemes()).extracting(SchemeChoice::id).containsExactly("te-drop");
    assertThat(next.voltages()).isEqualTo(timing.voltages());
  }

  @Test
  void a_study_that_states_both_supplies_keeps_both_kinds() {
    Study mixed =
        StudyReader.parse(
            "{\"voltscape\": 2, \"workload\": \"digits-10x10\", \"at\": {\"logic_v\": 0.7}, \"sweep\":"
                + " {\"sram_v\": [0.5]}, \"designs\": [\"none\", \"te-drop\"]}",
            "mixed");
    Study next = StudyKinds.with(mixed, List.of(mixed.schemes().get(1), mixed.schemes().get(0)));
    assertThat(next.schemes()).containsExactly(mixed.schemes().get(1), mixed.schemes().get(0));
    assertThat(next.voltages()).isEqualTo(mixed.voltages());
    assertThat(next.platform()).isEqualTo(mixed.platform());
  }

  @Test
  void a_kind_that_goes_leaves_no_value_that_means_something_else() {
    Study mixed =
        StudyReader.parse(
            "{\"voltscape\": 2, \"workload\": \"digits-10x10\", \"at\": {\"logic_v\": 0.7}, \"sweep\":"
                + " {\"sram_v\": [0.5]}, \"designs\": [\"none\", \"te-drop\"]}",
            "mixed");
    Study memory = StudyKinds.with(mixed, List.of(mixed.schemes().get(0)));
    assertThat(memory.swept()).isEqualTo(OperatingAxis.SRAM_V);
    assertThat(memory.voltages()).containsExactly(0.5);
    assertThat(memory.operation().at()).isEmpty();
    Study logic = StudyKinds.with(mixed, List.of(mixed.schemes().get(1)));
    assertThat(logic.swept()).isEqualTo(OperatingAxis.LOGIC_V);
    assertThat(logic.voltages()).containsExactly(0.7);
    assertThat(logic.operation().at()).isEmpty();
    assertThat(logic.platform())
        .isEqualTo(
            StudyReader.parse("{\"workload\": \"digits-10x10\", \"schemes\": [\"te-drop\"]}", "t")
                .platform());
  }
}
