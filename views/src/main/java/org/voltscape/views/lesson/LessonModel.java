package org.voltscape.views.lesson;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.voltscape.engine.lesson.AnswerCheck;
import org.voltscape.engine.lesson.Lesson;
import org.voltscape.engine.lesson.Question;
import org.voltscape.engine.lesson.Solution;
import org.voltscape.engine.lesson.Step;
import org.voltscape.engine.lesson.StudyRunner;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.TaskThreads;

/**
 * A lesson being taken: which step, what was answered, and what that does to the window. Remembers
 * how far each lesson was taken until the window closes. FX thread only; needs no stage.
 */
public final class LessonModel {
  private static final String SOURCE = "answer";

  private final LessonHost host;
  private final Function<BooleanSupplier, StudyRunner> runners;
  private final BackgroundTask<Computed> solving;
  private final ReadOnlyObjectWrapper<LessonPage> page = new ReadOnlyObjectWrapper<>(this, "page");
  private final Map<String, LessonPage> taken = new HashMap<>();

  /** What waits for the computed answer. */
  private UnaryOperator<StepState> awaiting;

  /** The study before the lesson, and the one the lesson put on the workbench last. */
  private Study before;

  private Study applied;

  /** A computed answer, or why there is none. */
  private record Computed(Solution solution, String problem) {}

  /**
   * @param runners makes a runner that stops once it is told to
   */
  public LessonModel(
      LessonHost host, Function<BooleanSupplier, StudyRunner> runners, TaskThreads threads) {
    this.host = host;
    this.runners = runners;
    this.solving = new BackgroundTask<>(threads, BackgroundTask.Outdated.DROP, this::computed);
  }

  /** What to show; null while no lesson is open. */
  ReadOnlyObjectProperty<LessonPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** What is being computed, in words; empty for nothing. */
  public ObservableValue<String> workProperty() {
    return page.map(p -> p.busy() ? "Computing the answer…" : "").orElse("");
  }

  private LessonPage page() {
    return page.get();
  }

  /** Whether a lesson is open. */
  public boolean isOpen() {
    return page() != null;
  }

  /** Tells whether a lesson is open, now and at every change. */
  public void onOpen(Consumer<Boolean> listener) {
    page.addListener(
        (o, was, is) -> {
          if ((was == null) != (is == null)) {
            listener.accept(is != null);
          }
        });
  }

  /** Opens a lesson where it was left, else at its start. */
  public void open(Lesson lesson) {
    if (isOpen()) {
      stopSolving();
      remember();
    } else {
      before = host.study();
      applied = null;
    }
    LessonPage last = taken.get(lesson.id());
    boolean same = last != null && last.lesson().equals(lesson) && !last.atEnd();
    LessonPage opened =
        same
            ? last
            : new LessonPage(lesson, 0, StepState.fresh(lesson.steps().size()), false, false);
    page.set(opened.at(opened.index()));
    arrange();
  }

  /** Goes to the step before, if there is one. */
  public void back() {
    goTo(page().index() - 1);
  }

  /** Goes to the next step; after the last to the end. */
  public void next() {
    goTo(page().index() + 1);
  }

  private void goTo(int index) {
    if (index >= 0 && index <= page().lesson().steps().size()) {
      stopSolving();
      page.set(page().at(index));
      arrange();
    }
  }

  /** Starts the lesson over; what was answered is forgotten. */
  public void restart() {
    stopSolving();
    Lesson lesson = page().lesson();
    page.set(new LessonPage(lesson, 0, StepState.fresh(lesson.steps().size()), false, false));
    arrange();
  }

  /** Brings the window to the step. */
  private void arrange() {
    host.highlight(null);
    Step step = page().step();
    if (step == null) {
      return;
    }
    if (step.study() != null) {
      applied = step.study();
      host.apply(step.study(), "lesson step " + (page().index() + 1));
    }
    if (step.voltage() != null) {
      host.voltage(step.voltage());
    }
    if (step.view() != null) {
      host.view(step.view());
    }
    if (step.highlight() != null) {
      host.highlight(step.highlight());
    }
    showWord();
  }

  private void showWord() {
    Step step = page().step();
    if (step.word() != null && page().wordRevealed()) {
      host.showWord(step.word());
    }
  }

  /** Takes an entry that is not yet to be checked. */
  public void enter(String text) {
    if (!text.equals(page().state().entry())) {
      page.set(page().with(page().state().withEntry(text)));
    }
  }

  /** Judges the entry, at once or as soon as its answer is computed. */
  public void check() {
    Question question = page().step().question();
    if (question == null || page().busy()) {
      return;
    }
    String entry = page().state().entry();
    try {
      AnswerCheck.requireReadable(question, entry, SOURCE);
    } catch (BadInputException e) {
      page.set(page().with(page().state().withComplaint("Please enter " + e.expected() + ".")));
      return;
    }
    withSolution(
        state -> state.judged(AnswerCheck.check(question, state.solution(), entry, SOURCE)));
  }

  /** Shows one more hint. */
  public void hint() {
    if (page().moreHints()) {
      page.set(page().with(page().state().withHint()));
    }
  }

  /** Shows the answer to whoever has tried. */
  public void reveal() {
    if (page().mayReveal()) {
      withSolution(StepState::revealed);
    }
  }

  /** Stops computing an answer. */
  public void stopSolving() {
    solving.cancel();
    awaiting = null;
    if (isOpen() && page().busy()) {
      page.set(page().busy(false));
    }
  }

  private void withSolution(UnaryOperator<StepState> then) {
    Question question = page().step().question();
    if (page().state().solution() != null) {
      settle(then);
    } else if (!question.needsRun()) {
      Solution solution = AnswerCheck.solve(question, runners.apply(() -> false));
      page.set(page().with(page().state().withSolution(solution)));
      settle(then);
    } else {
      awaiting = then;
      page.set(page().busy(true));
      solving.request(
          outdated -> {
            try {
              return new Computed(AnswerCheck.solve(question, runners.apply(outdated)), null);
            } catch (BadInputException | IllegalStateException e) {
              return new Computed(null, String.valueOf(e.getMessage()));
            }
          });
    }
  }

  private void computed(Computed computed) {
    UnaryOperator<StepState> then = awaiting;
    awaiting = null;
    LessonPage now = page().busy(false);
    if (computed.solution() == null) {
      page.set(
          now.with(
              now.state().withComplaint("The answer cannot be computed: " + computed.problem())));
      return;
    }
    page.set(now.with(now.state().withSolution(computed.solution())));
    settle(then);
  }

  private void settle(UnaryOperator<StepState> then) {
    boolean hidden = !page().wordRevealed();
    page.set(page().with(then.apply(page().state())));
    if (hidden) {
      showWord();
    }
  }

  /** Leaves the lesson; asks first where its study is still on the workbench. */
  public void leave() {
    stopSolving();
    if (applied == null || host.study().equals(before)) {
      close();
    } else {
      page.set(page().leaving(true));
    }
  }

  /** Goes on with the lesson after all. */
  public void stay() {
    page.set(page().leaving(false));
  }

  /** Leaves the lesson and brings the study from before back, as one edit. */
  public void leaveAndRestore() {
    host.apply(before, "lesson");
    close();
  }

  /** Leaves the lesson; its study stays. */
  public void leaveAndKeep() {
    close();
  }

  /**
   * Ends the lesson because something else takes the workbench. A lesson's study that nobody has
   * changed is no work to lose: the study from before comes back.
   */
  public void putBack() {
    if (!isOpen()) {
      return;
    }
    stopSolving();
    if (host.study().equals(applied)) {
      host.apply(before, "lesson");
    }
    close();
  }

  private void close() {
    host.highlight(null);
    remember();
    page.set(null);
    before = null;
    applied = null;
  }

  private void remember() {
    taken.put(page().lesson().id(), page());
  }
}
