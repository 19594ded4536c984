package org.voltscape.views.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.lesson.StudyRunner;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.views.fx.TaskThreads;

class LessonModelTest {
  private final LessonFixture.Window window = new LessonFixture.Window();
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<BooleanSupplier> told = new ArrayList<>();
  private final Study mine = window.study;
  private StudyRunner runner = LessonFixture.runner(0.42);
  private LessonModel model;

  @BeforeEach
  void open() {
    model =
        new LessonModel(
            window,
            cancelled -> {
              told.add(cancelled);
              return study -> runner.run(study);
            },
            new TaskThreads(work::add, Runnable::run));
    model.open(LessonFixture.LESSON);
  }

  private LessonPage page() {
    return model.pageProperty().get();
  }

  private StepState state() {
    return page().state();
  }

  private void answer(String entry) {
    model.enter(entry);
    model.check();
  }

  private void work() {
    for (Runnable task = work.poll(); task != null; task = work.poll()) {
      task.run();
    }
  }

  @Test
  void an_answer_is_judged_and_the_word_is_secret_until_then() {
    assertThat(page().progress()).isEqualTo("1 of 3");
    assertThat(page().wordRevealed()).isFalse();
    assertThat(window.words).isEmpty();
    answer("76");
    assertThat(state().verdict().right()).isFalse();
    assertThat(state().verdict().feedback()).isEqualTo("No.");
    assertThat(page().wordRevealed()).isFalse();
    answer("12");
    assertThat(state().verdict().feedback()).isEqualTo("Yes, 12.");
    assertThat(state().attempts()).isEqualTo(2);
    assertThat(page().wordRevealed()).isTrue();
    assertThat(window.words).hasSize(1);
    assertThat(window.done).isEmpty();
  }

  @Test
  void an_entry_that_is_no_answer_is_no_attempt() {
    answer("twelve");
    assertThat(state().complaint()).isEqualTo("Please enter a number with a point for decimals.");
    assertThat(state().attempts()).isZero();
    model.enter("1");
    assertThat(state().complaint()).isEmpty();
  }

  @Test
  void hints_come_one_by_one_and_the_answer_only_after_a_try() {
    model.hint();
    assertThat(state().hints()).isEqualTo(1);
    model.hint();
    model.hint();
    assertThat(state().hints()).isEqualTo(2);
    assertThat(page().moreHints()).isFalse();
    model.reveal();
    assertThat(state().shown()).isFalse();
    answer("1");
    assertThat(page().mayReveal()).isTrue();
    model.reveal();
    assertThat(state().entry()).isEqualTo("12");
    assertThat(page().wordRevealed()).isTrue();
    model.check();
    assertThat(state().right()).isTrue();
    assertThat(page().rightAnswers()).as("shown, not found").isZero();
  }

  @Test
  void a_step_brings_the_window_along_as_one_edit() {
    model.next();
    assertThat(window.study).isEqualTo(LessonFixture.LESSON.steps().get(1).study());
    assertThat(window.done)
        .containsExactly("lesson step 2", "voltage 0.5", "view tradeoff", "highlight voltage");
    model.back();
    assertThat(page().index()).isZero();
    model.back();
    assertThat(page().index()).isZero();
  }

  @Test
  void an_answer_of_a_run_is_computed_beside_the_window_and_once() {
    model.next();
    answer("0.42");
    assertThat(page().busy()).isTrue();
    assertThat(state().verdict()).isNull();
    model.check();
    assertThat(work).hasSize(1);
    work();
    assertThat(page().busy()).isFalse();
    assertThat(state().verdict().right()).isTrue();
    answer("0.5");
    assertThat(work).isEmpty();
    assertThat(state().verdict().right()).isFalse();
    assertThat(state().right()).as("once right").isTrue();
  }

  @Test
  void a_computation_can_be_cancelled_and_leaving_the_step_cancels_it() {
    model.next();
    answer("0.42");
    model.stopSolving();
    assertThat(page().busy()).isFalse();
    work();
    assertThat(state().verdict()).isNull();
    model.check();
    model.next();
    work();
    assertThat(page().progress()).isEqualTo("3 of 3");
    assertThat(told).allMatch(BooleanSupplier::getAsBoolean);
    model.back();
    assertThat(state().verdict()).isNull();
    assertThat(state().entry()).isEqualTo("0.42");
  }

  @Test
  void what_cannot_be_computed_is_said() {
    runner =
        study -> {
          throw new BadInputException("data", "", "no folder", "a folder");
        };
    model.next();
    answer("0.42");
    work();
    assertThat(state().complaint())
        .isEqualTo("The answer cannot be computed: data: found no folder, expected a folder.");
    assertThat(page().busy()).isFalse();
  }

  @Test
  void the_end_counts_what_was_answered() {
    answer("12");
    model.next();
    model.next();
    answer("b");
    model.next();
    assertThat(page().atEnd()).isTrue();
    assertThat(page().summary()).isEqualTo("You answered 2 of 3 questions yourself.");
    model.next();
    assertThat(page().atEnd()).isTrue();
    model.restart();
    assertThat(page().index()).isZero();
    assertThat(page().rightAnswers()).isZero();
  }

  @Test
  void leaving_asks_what_becomes_of_the_study_only_where_it_is_another() {
    model.leave();
    assertThat(model.isOpen()).isFalse();
    model.open(LessonFixture.LESSON);
    model.next();
    model.leave();
    assertThat(page().leaving()).isTrue();
    model.stay();
    assertThat(page().leaving()).isFalse();
    model.leave();
    model.leaveAndRestore();
    assertThat(model.isOpen()).isFalse();
    assertThat(window.study).isEqualTo(mine);
  }

  @Test
  void the_lesson_s_study_may_be_kept() {
    model.next();
    model.leave();
    model.leaveAndKeep();
    assertThat(model.isOpen()).isFalse();
    assertThat(window.study).isEqualTo(LessonFixture.LESSON.steps().get(1).study());
  }

  @Test
  void a_lesson_goes_on_where_it_was_left() {
    answer("12");
    model.next();
    model.leave();
    model.leaveAndRestore();
    model.open(LessonFixture.LESSON);
    assertThat(page().progress()).isEqualTo("2 of 3");
    assertThat(page().states().get(0).right()).isTrue();
    assertThat(window.study).isEqualTo(LessonFixture.LESSON.steps().get(1).study());
  }

  @Test
  void whatever_takes_the_workbench_gets_my_study_back_unless_i_changed_the_lesson_s() {
    model.next();
    model.putBack();
    assertThat(model.isOpen()).isFalse();
    assertThat(window.study).isEqualTo(mine);
    model.open(LessonFixture.LESSON);
    Study changed = window.study.withName("changed");
    window.study = changed;
    model.putBack();
    assertThat(window.study).isEqualTo(changed);
  }
}
