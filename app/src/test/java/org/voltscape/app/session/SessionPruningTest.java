package org.voltscape.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;

/** What a session knows of skipped operations is of the study as it stands, or nothing. */
class SessionPruningTest extends SessionBench {
  private static final Study STUDY =
      small(
          "\"voltages\": [0.7], \"trials\": 8, \"images\": 400,"
              + " \"schemes\": [\"none\"], \"energy\": \"minerva-40nm\","
              + " \"pruning\": {\"threshold\": 0.3}");

  SessionPruningTest() {
    super(STUDY);
  }

  private String line() throws Exception {
    return onFx(() -> session.point().labelProperty().get());
  }

  private SkippedOperations skipped() throws Exception {
    return onFx(() -> session.runs().skipped());
  }

  @Test
  void counts_come_with_results_and_go_with_an_edit() throws Exception {
    String before =
        onFx(
            () -> {
              session.begin();
              session.point().setVolts(0.7);
              return session.point().labelProperty().get();
            });
    assertThat(before).endsWith(StudyEnergy.NOT_COUNTED);
    assertThat(finished().skipped()).isEqualTo(engine.skipped(STUDY, () -> false));
    assertThat(skipped()).isEqualTo(engine.skipped(STUDY, () -> false));
    String counted = line();
    assertThat(counted).endsWith("× less energy than at 0.9 V");
    String edited =
        onFx(
            () -> {
              session
                  .document()
                  .apply(STUDY.withPruning(Pruning.uniform(0.6)), "another threshold");
              assertThat(session.runs().skipped()).as("not of the old threshold").isNull();
              return session.point().labelProperty().get();
            });
    assertThat(edited).endsWith(StudyEnergy.NOT_COUNTED);
    finished();
    assertThat(skipped().share()).isGreaterThan(engine.skipped(STUDY, () -> false).share());
    assertThat(line()).endsWith("× less energy than at 0.9 V").isNotEqualTo(counted);
    String whole =
        onFx(
            () -> {
              session.document().apply(STUDY.withPruning(Pruning.NONE), "no pruning");
              return session.point().labelProperty().get();
            });
    assertThat(whole).endsWith("× less energy than at 0.9 V");
    finished();
    assertThat(skipped()).isNull();
  }

  @Test
  void a_quick_run_counts_them_as_well() throws Exception {
    act(
        () -> {
          session.useBudget(RunBudget.QUICK);
          session.begin();
        });
    Snapshot quick = finished();
    assertThat(quick.study().trials()).as("a study of its own").isLessThan(8);
    assertThat(skipped()).isEqualTo(engine.skipped(quick.study(), () -> false));
  }
}
