package org.voltscape.engine.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

class RunBudgetTest {
  private static Study study(String more) {
    return StudyReader.parse(
        "{\"workload\": \"digits-10x10\", \"voltages\": [0.5], \"images\": 50" + more + "}",
        "test");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 16",
    "3, 3, 48",
    "4, 4, 64",
    "20, 4, 320",
    "65, 5, 1040",
    "312, 20, 4992",
    "313, 20, 5000",
    "5000, 313, 5000",
    "1000000, 62500, 1000000"
  })
  void trials_are_a_sixteenth_or_sixteen_times_as_many(int trials, int quick, int paper) {
    Study study = study(", \"trials\": " + trials);
    assertThat(RunBudget.QUICK.of(study).trials()).isEqualTo(quick);
    assertThat(RunBudget.NORMAL.of(study)).isSameAs(study);
    assertThat(RunBudget.PAPER.of(study).trials()).isEqualTo(paper);
  }

  @Test
  void the_half_width_wanted_follows_and_stays_what_a_study_can_say() {
    Study study = study(", \"stop\": {\"halfWidth\": 0.02, \"rule\": \"all-dies\"}");
    assertThat(RunBudget.QUICK.of(study).stop()).isEqualTo(new Stop(0.08, Stop.Rule.ALL_DIES));
    assertThat(RunBudget.PAPER.of(study).stop()).isEqualTo(new Stop(0.005, Stop.Rule.ALL_DIES));
    assertThat(RunBudget.QUICK.of(study(", \"stop\": {\"halfWidth\": 0.5}")).stop().halfWidth())
        .isEqualTo(1);
    assertThat(RunBudget.PAPER.of(study(", \"stop\": {\"halfWidth\": 2e-9}")).stop().halfWidth())
        .isEqualTo(1e-9);
    assertThat(RunBudget.QUICK.of(study("")).stop()).isEqualTo(Stop.NEVER);
    assertThat(RunBudget.PAPER.of(study("")).stop()).isEqualTo(Stop.NEVER);
  }

  @Test
  void a_quick_look_leaves_out_what_takes_long_and_a_paper_keeps_it() {
    Study study = study(", \"scout\": {\"dies\": 200, \"images\": 4}, \"lowRates\": true");
    Study quick = RunBudget.QUICK.of(study);
    assertThat(quick.scout()).isEqualTo(Scout.NONE);
    assertThat(quick.lowRates()).isFalse();
    Study paper = RunBudget.PAPER.of(study);
    assertThat(paper.scout()).isEqualTo(new Scout(200, 4));
    assertThat(paper.lowRates()).isTrue();
  }

  @Test
  void nothing_else_of_a_study_changes() {
    Study study = study(", \"trials\": 40, \"seed\": 7");
    for (RunBudget budget : RunBudget.values()) {
      assertThat(budget.of(study).withTrials(40)).isEqualTo(study);
    }
  }

  @Test
  void a_measured_map_has_only_so_many_dies() {
    Study drawn = study(", \"trials\": 4");
    Study measured =
        drawn.withMemory(drawn.memory().withMap("map.csv", new MapPart(0, 120, null, null, null)));
    assertThat(RunBudget.PAPER.of(measured).trials()).isEqualTo(64);
    assertThat(RunBudget.PAPER.of(measured.withTrials(10)).trials()).isEqualTo(120);
    assertThat(RunBudget.PAPER.of(measured.withTrials(500)).trials()).isEqualTo(500);
    Study scouted = measured.withTrials(10).withScout(new Scout(100, 2));
    scouted.scout().check(scouted, "test");
    Study paper = RunBudget.PAPER.of(scouted);
    assertThat(paper.trials()).isEqualTo(20);
    paper.scout().check(paper, "test");
    Study own =
        scouted.withTrials(10).withStop(new Stop(0.01, Stop.Rule.DIES_SEEN)).withAutoImages(true);
    OwnImages.check(own, "test");
    assertThat(RunBudget.PAPER.of(own).trials()).isEqualTo(12);
    OwnImages.check(RunBudget.PAPER.of(own), "test");
  }

  @ParameterizedTest
  @EnumSource
  void what_is_run_is_a_study_that_can_be_written_and_read(RunBudget budget) {
    Study study =
        study(
            ", \"trials\": 30, \"stop\": {\"halfWidth\": 0.3}, \"scout\": {\"dies\": 100},"
                + " \"lowRates\": true");
    Study ran = budget.of(study);
    assertThat(StudyReader.parse(StudyWriter.toJson(ran), "test")).isEqualTo(ran);
    assertThat(RunBudget.of(budget.id())).isEqualTo(budget);
  }

  @Test
  void there_are_three_and_no_others() {
    assertThat(RunBudget.of("thorough")).isNull();
    assertThat(RunBudget.of("Quick")).isNull();
    assertThat(RunBudget.values()).hasSize(3);
  }
}
