package org.voltscape.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.views.fx.TaskThreads;

class TrainingGateTest {
  private static final Study PLAIN = StudyReader.defaultStudy();

  private final List<String> started = new ArrayList<>();
  private Set<String> missing = Set.of();
  private TrainingGate gate;

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() {
    gate =
        new TrainingGate(
            (study, curve, map, outdated) -> {
              if (missing == null) {
                throw new BadInputException("data", "", "no folder", "one");
              }
              return new TreeSet<>(missing);
            },
            TaskThreads.sameThread(),
            new TrainingGate.Runs() {
              @Override
              public void start(Study study, ErrorCurve curve, MeasuredMap map) {
                started.add(
                    String.join(" ", study.schemes().stream().map(SchemeChoice::label).toList()));
              }

              @Override
              public void stop() {
                started.add("stop");
              }
            });
  }

  private static Study of(String... schemes) {
    return PLAIN.withSchemes(List.of(schemes).stream().map(SchemeChoice::of).toList());
  }

  private void follow(Study study) {
    gate.follow(study, null, null);
  }

  @Test
  void studies_that_train_nothing_run_by_themselves() {
    missing = null;
    follow(of("none", "secded"));
    assertThat(started).containsExactly("none secded");
    assertThat(gate.waitingProperty().get()).isNull();
    assertThat(gate.leavesOutProperty().get()).isFalse();
  }

  @Test
  void missing_networks_wait_while_the_other_schemes_run() {
    missing = Set.of("a", "b");
    follow(of("none", "mat", "secded"));
    assertThat(started).containsExactly("none secded");
    assertThat(gate.leavesOutProperty().get()).isTrue();
    TrainingGate.Waiting waiting = gate.waitingProperty().get();
    assertThat(waiting.plan().networks()).isEqualTo(220);
    assertThat(waiting.missing()).isEqualTo(2);
    assertThat(waiting.shown()).isTrue();

    follow(of("none"));
    assertThat(gate.waitingProperty().get()).isNull();
    follow(of("mat"));
    assertThat(started).containsExactly("none secded", "none", "stop");
    assertThat(gate.waitingProperty().get().shown()).isFalse();
  }

  @Test
  void networks_that_are_kept_or_were_asked_for_need_no_asking() {
    follow(of("none", "mat"));
    assertThat(started).as("all kept").containsExactly("none mat");

    missing = Set.of("a", "b");
    gate.ask(of("none", "mat"), null, null);
    assertThat(gate.waitingProperty().get()).isNull();
    missing = Set.of("b");
    follow(of("none", "mat").withName("renamed"));
    assertThat(started).containsExactly("none mat", "none mat", "none mat");
    missing = Set.of("b", "c");
    follow(of("none", "mat").withEffort(21, 100, 1));
    assertThat(started).as("one more is another matter").endsWith("none");

    missing = Set.of("a", "b");
    gate.ask(of("none", "mat"), null, null);
    gate.stop();
    follow(of("none", "mat"));
    assertThat(started).as("stopped: nobody wants it any more").endsWith("none");
  }

  @Test
  void a_drag_shows_the_other_schemes_and_looks_for_nothing() {
    missing = Set.of("a");
    gate.ask(of("none", "mat"), null, null);
    missing = null;
    gate.preview(of("none", "mat"), null, null);
    assertThat(started).containsExactly("none mat", "none");
    assertThat(gate.leavesOutProperty().get()).isTrue();
  }

  @Test
  void what_cannot_be_looked_for_is_left_to_the_run_to_complain_about() {
    missing = null;
    follow(of("none", "mat"));
    assertThat(started).containsExactly("none mat");
  }

  @Test
  void very_many_networks_are_not_looked_for_one_by_one() {
    missing = Set.of();
    Study many = of("none", "mat").withEffort(Study.MAX_TRIALS, 100, 1);
    follow(many);
    assertThat(started).containsExactly("none");
    assertThat(gate.waitingProperty().get().missing()).isEqualTo(11_000_000);
  }
}
