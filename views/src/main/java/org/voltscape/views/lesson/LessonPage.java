package org.voltscape.views.lesson;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.lesson.Lesson;
import org.voltscape.engine.lesson.Question;
import org.voltscape.engine.lesson.Step;

/**
 * All that the lesson view shows. Immutable.
 *
 * @param lesson being taken
 * @param index of the step; the number of steps for the page after the last
 * @param states of all steps
 * @param busy whether an answer is being computed
 * @param leaving whether the learner is asked what becomes of the lesson's study
 */
record LessonPage(Lesson lesson, int index, List<StepState> states, boolean busy, boolean leaving) {
  LessonPage {
    states = List.copyOf(states);
  }

  /** Whether all steps are behind. */
  boolean atEnd() {
    return index == lesson.steps().size();
  }

  /** The step; null on the page after the last. */
  Step step() {
    return atEnd() ? null : lesson.steps().get(index);
  }

  /** How far the learner is with the step. */
  StepState state() {
    return states.get(index);
  }

  /** {@code 3 of 8}, or that it is done. */
  String progress() {
    return atEnd() ? "Done" : (index + 1) + " of " + lesson.steps().size();
  }

  /** Whether what becomes of the step's word may be shown. */
  boolean wordRevealed() {
    Question question = step().question();
    return question == null || !question.asksForWord() || state().settled();
  }

  /** Whether there is a hint that is not shown yet. */
  boolean moreHints() {
    Question question = step().question();
    return question != null && !state().right() && state().hints() < question.hints().size();
  }

  /** Whether the answer may be shown: whoever tried once may give up. */
  boolean mayReveal() {
    return step().question() != null && state().attempts() > 0 && !state().settled();
  }

  /** Questions answered right without being shown the answer. */
  long rightAnswers() {
    return states.stream().filter(s -> s.right() && !s.shown()).count();
  }

  /** What is said at the end. */
  String summary() {
    int questions = lesson.questions();
    long right = rightAnswers();
    return right == questions
        ? "You answered all " + questions + " questions yourself."
        : "You answered " + right + " of " + questions + " questions yourself.";
  }

  LessonPage with(StepState state) {
    List<StepState> changed = new ArrayList<>(states);
    changed.set(index, state);
    return new LessonPage(lesson, index, changed, busy, leaving);
  }

  LessonPage at(int other) {
    return new LessonPage(lesson, other, states, false, false);
  }

  LessonPage busy(boolean now) {
    return new LessonPage(lesson, index, states, now, leaving);
  }

  LessonPage leaving(boolean now) {
    return new LessonPage(lesson, index, states, busy, now);
  }
}
