package org.voltscape.engine.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.CorrectImages;
import org.voltscape.engine.results.compared.Comparisons;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.RareFaults;
import org.voltscape.engine.trial.TrialResult;
import org.voltscape.engine.trial.TrialSpec;

/**
 * For how many looks the intervals of a point are made, and what is known where faults are rare.
 */
class RunTallyLooksTest {
  private static final int IMAGES = 100;

  private static Study study(String stop) {
    return StudyReader.parse(
        "{\"workload\": \"digits-10x10\", \"voltages\": [0.5], \"schemes\": [\"none\", \"lsb\"],"
            + " \"images\": 100, \"trials\": 20"
            + stop
            + "}",
        "sample");
  }

  private static RunTally filled(Study study, int from, int to) {
    RunTally tally = new RunTally(study, false);
    for (int design = 0; design < 2; design++) {
      for (int k = from; k < to; k++) {
        put(tally, design, k, 7, 3);
      }
    }
    return tally;
  }

  private static void put(RunTally tally, int design, int trial, int scheduled, int words) {
    tally.add(
        new TrialSpec("any", design, 0, trial),
        new TrialResult.Classification(
            CorrectImages.of(IMAGES, i -> i < 95),
            90,
            new TrialResult.Faults(scheduled, words),
            null));
  }

  private static PointResult point(RunTally tally, Study study, int design) {
    return tally.results((d, p) -> 0.1, StudyEnergy.of(study)).get(design);
  }

  private static Looks looks(RunTally tally, Study study) {
    return point(tally, study, 0).known().looks();
  }

  @Test
  void a_point_on_its_way_may_be_looked_at_any_time_and_a_whole_one_was_planned() {
    Study study = study("");
    assertThat(looks(filled(study, 0, 19), study)).isEqualTo(Looks.ANY);
    assertThat(looks(filled(study, 0, 20), study)).isEqualTo(Looks.PLANNED);
    // Put together of parts it is as whole.
    RunTally parts = filled(study, 0, 8);
    parts.addAll(filled(study, 8, 20));
    assertThat(looks(parts, study)).isEqualTo(Looks.PLANNED);
  }

  @Test
  void a_stop_rule_looks_by_its_schedule() {
    Study study = study(", \"stop\": {\"halfWidth\": 0.01}");
    RunTally tally = filled(study, 0, 16);
    assertThat(tally.atLook(0, 0).looks()).isEqualTo(Looks.SCHEDULED);
    assertThat(looks(tally, study)).isEqualTo(Looks.ANY);
    tally.end(0, 0);
    assertThat(looks(tally, study)).isEqualTo(Looks.SCHEDULED);
    // A difference is made for the freer of both looks.
    assertThat(point(tally, study, 1).known().looks()).isEqualTo(Looks.ANY);
    Snapshot run =
        new Snapshot(
            1,
            study,
            Snapshot.State.RUNNING,
            "",
            tally.results((d, p) -> 0.1, StudyEnergy.of(study)),
            0.95,
            1,
            1,
            1,
            1);
    assertThat(Comparisons.of(run, 1, 0, 0).orElseThrow().looks()).isEqualTo(Looks.ANY);
    // Its last trial is a look, too.
    assertThat(looks(filled(study, 0, 20), study)).isEqualTo(Looks.SCHEDULED);
    RunTally merged = filled(study, 16, 17);
    merged.addAll(tally);
    assertThat(looks(merged, study)).isEqualTo(Looks.SCHEDULED);
  }

  @Test
  void a_rule_for_any_look_stays_one() {
    Study study = study(", \"stop\": {\"halfWidth\": 0.01, \"rule\": \"any-look\"}");
    RunTally tally = filled(study, 0, 20);
    assertThat(looks(tally, study)).isEqualTo(Looks.ANY);
    assertThat(tally.atLook(0, 0).looks()).isEqualTo(Looks.ANY);
  }

  /** Only the second design's words have no cells beside those that are counted. */
  private static final RareFaults RARE =
      new RareFaults() {
        @Override
        public double share(int design, int point) {
          return 1e-3;
        }

        @Override
        public boolean countsAllCells(int design) {
          return design == 1;
        }
      };

  @Test
  void a_trial_is_faultless_where_no_cell_can_have_failed() {
    Study study = study("");
    RunTally tally = new RunTally(study, false, RARE);
    for (int design = 0; design < 2; design++) {
      put(tally, design, 0, 0, 3);
      put(tally, design, 1, 2, 0);
    }
    // No counted cell failed, but words are moved: a check cell may be why, where there are any.
    assertThat(point(tally, study, 0).faultless()).isNull();
    assertThat(point(tally, study, 0).known().low()).isLessThan(0.5);
    assertThat(point(tally, study, 1).faultless().value()).isEqualTo(0.95);
    assertThat(point(tally, study, 1).known().low()).isGreaterThan(0.949);
    put(tally, 0, 2, 0, 0);
    assertThat(point(tally, study, 0).faultless().share()).isEqualTo(1e-3);
  }
}
