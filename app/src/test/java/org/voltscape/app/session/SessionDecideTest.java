package org.voltscape.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.canary.CanarySettings;
import org.voltscape.engine.study.decide.DecideSettings;

/** What a study asks of its designs changes no trial: results stay, and nothing runs again. */
class SessionDecideTest extends SessionBench {
  private static final DecideSettings ASKED = DecideSettings.NONE.withMinAccuracy(0.9);
  private static final Study STUDY =
      small("\"voltages\": [0.5], \"trials\": 4, \"images\": 20," + " \"schemes\": [\"none\"]");

  SessionDecideTest() {
    super(STUDY);
  }

  @Test
  void results_stay_and_carry_what_is_asked() throws Exception {
    act(() -> session.begin());
    Snapshot before = finished();
    edit(STUDY.withDecide(ASKED));
    assertThat(onFx(() -> session.runs().currentRun())).isEqualTo(before.runId());
    Snapshot after = onFx(() -> session.runs().latest());
    assertThat(after.points()).isSameAs(before.points());
    assertThat(after.study()).isEqualTo(STUDY.withDecide(ASKED));
    assertThat(onFx(() -> session.runs().beforeBudget(after.study())))
        .contains(STUDY.withDecide(ASKED));
    assertThat(onFx(() -> session.document().unsaved())).isTrue();
    // Undo is an edit as well; any other edit runs the study.
    act(() -> session.document().undo());
    assertThat(onFx(() -> session.runs().latest().study())).isEqualTo(STUDY);
    edit(STUDY.withDecide(ASKED).withVoltages(List.of(0.52)));
    Snapshot other = finished();
    assertThat(other.runId()).isGreaterThan(before.runId());
    assertThat(other.study().decide()).isEqualTo(ASKED);
  }

  @Test
  void another_question_to_canaries_runs_nothing_again() throws Exception {
    act(session::begin);
    Snapshot before = finished();
    Study asked = STUDY.withCanary(CanarySettings.DEFAULT.withDies(50));
    edit(asked);
    assertThat(onFx(() -> session.runs().currentRun())).isEqualTo(before.runId());
    Snapshot after = onFx(() -> session.runs().latest());
    assertThat(after.points()).isSameAs(before.points());
    assertThat(after.study()).isEqualTo(asked);
  }
}
