package org.voltscape.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.TrialValues;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Shares;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

/** The state of a run in one line. */
class StatusTextTest {
  private static Study study(String images) {
    return StudyReader.parse(
        """
        {"name": "Small", "workload": "digits-10x10", "voltages": [0.5], "schemes": ["none"],
         "trials": 20, "images": %s, "stop": {"halfWidth": 0.02}}
        """
            .formatted(images),
        "test");
  }

  private static Snapshot run(Study study, Snapshot.State state, String message) {
    Summary summary =
        new Summary(
            20,
            0.9,
            0.1,
            new Interval(0.8, 0.95),
            new Interval(0.85, 0.95),
            Shares.unseen(20),
            Summary.Method.BOUND,
            Looks.PLANNED);
    PointResult point =
        new PointResult(
            0, 0, 0.5, 0.01, summary, TrialValues.NONE, null, 10, 5, 0.9, 1e-6, 0.5, false);
    return new Snapshot(1, study, state, message, List.of(point), 0.985, 20, 28, 50, 2.8);
  }

  @Test
  void a_pilot_says_what_it_is() {
    assertThat(
            StatusText.of(
                run(study("\"auto\""), Snapshot.State.RUNNING, "pilot: tests dies"),
                RunBudget.NORMAL))
        .isEqualTo("Pilot: tests dies; 20 of 28 trials");
  }

  @Test
  void a_finished_run_says_what_its_trials_were_too_few_for() {
    assertThat(StatusText.of(run(study("300"), Snapshot.State.DONE, ""), RunBudget.NORMAL))
        .isEqualTo("Small: done, 20 trials; baseline accuracy 98.50 %");
    assertThat(StatusText.of(run(study("\"auto\""), Snapshot.State.DONE, ""), RunBudget.NORMAL))
        .isEqualTo(
            "Small: done, 20 trials; baseline accuracy 98.50 %. 1 result is wider than the"
                + " half-width wanted, 2.00 pt: 20 trials were too few; more narrow them.");
  }

  @Test
  void a_run_says_its_budget_unless_that_is_the_usual_one() {
    Study ran = RunBudget.QUICK.of(study("300"));
    assertThat(StatusText.of(run(ran, Snapshot.State.RUNNING, ""), RunBudget.QUICK))
        .startsWith("Quick budget: 20 ");
    assertThat(StatusText.of(run(ran, Snapshot.State.DONE, ""), RunBudget.QUICK))
        .isEqualTo(
            "Small: done, 20 trials; baseline accuracy 98.50 %. Quick budget, a first look: "
                + ran.trials()
                + " trials a point at most, fewer where the half-width wanted, 8.00 pt, is reached"
                + " before. The study as it stands takes budget Normal.");
    assertThat(StatusText.of(run(ran, Snapshot.State.FAILED, "No."), RunBudget.QUICK))
        .isEqualTo("No.");
  }
}
