package org.voltscape.app.actions;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.memory.Profiler;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyPaths;

/**
 * What was done with a document since its window was opened: every change of the study, also those
 * that were undone again, and everything that was exported. Confined to the thread that edits.
 */
public final class ActionList {
  /** So many are kept; the oldest go first. */
  public static final int MOST = 1000;

  private final StudyDocument document;
  private final Supplier<Instant> clock;
  private final List<Action> actions = new ArrayList<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private List<String> history;
  private int done;
  private Study study;
  private Path file;
  private boolean unsaved;

  /** What redo would bring back; null where nothing was undone. */
  private Study undone;

  /** Follows a document from now on. */
  public ActionList(StudyDocument document, Supplier<Instant> clock) {
    this.document = document;
    this.clock = clock;
    add(Action.change(clock.get(), opened(), whole(document.study())));
    note();
    document.addListener(d -> changed());
  }

  /** The actions, the first one first. */
  public List<Action> actions() {
    return List.copyOf(actions);
  }

  /** Tells when there is another one. */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * A figure was written.
   *
   * @param view what shows it, for people
   * @param shown the study that made it; null where none did
   * @param arguments what the command is to draw; empty where no command draws it
   */
  public void figure(String view, Study shown, FigureArguments arguments, Path to) {
    String what = "Figure \"" + view + "\" written to " + to.getFileName();
    Study of = whole(shown == null ? document.study() : shown);
    add(
        arguments.words().isEmpty() || shown == null && arguments.words().contains("-")
            ? Action.without(clock.get(), what, of)
            : Action.writing(
                clock.get(), what, of, arguments.words(), to.getFileName().toString()));
  }

  /**
   * The results of a study were written.
   *
   * @param of the study as it is without the budget of the run
   * @param budget of the run
   * @param options of the command {@code run} that say what else was chosen; may be empty
   */
  public void results(Study of, RunBudget budget, List<String> options, Path to) {
    String name = to.getFileName().toString();
    int dot = name.lastIndexOf('.');
    List<String> words = new ArrayList<>(List.of("run", "-"));
    if (budget != RunBudget.NORMAL) {
      words.addAll(List.of("--budget", budget.id()));
    }
    words.addAll(options);
    words.add("--out");
    add(
        Action.writing(
            clock.get(),
            "Results written to " + name,
            whole(of),
            words,
            dot > 0 ? name.substring(0, dot) : name));
  }

  /** The die of a study was profiled and its map written. */
  public void profile(Study profiled, Profiler.Options options, Path to) {
    List<String> words = new ArrayList<>(List.of("profile", "-", "--patterns"));
    words.add(
        options.patterns().stream().map(Profiler.Pattern::id).collect(Collectors.joining(",")));
    words.addAll(List.of("--reads", String.valueOf(options.reads())));
    words.addAll(List.of("--noise", CsvWriter.number(options.noiseVolts()), "--out"));
    String name = to.getFileName().toString();
    add(
        Action.writing(
            clock.get(), "Failure map written to " + name, whole(profiled), words, name));
  }

  private void changed() {
    Study now = document.study();
    List<String> all = document.history();
    int count = document.done();
    if (all.isEmpty() && (!history.isEmpty() || !now.equals(study))) {
      change(opened());
    } else if (count < done) {
      change("Undo " + all.get(count));
    } else if (count > done && all.equals(history) && (undone == null || redone(now, count))) {
      change("Redo " + all.get(count - 1));
    } else if (count > done) {
      String what = all.get(count - 1);
      change(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1));
    } else if (!document.unsaved() && (unsaved || !Objects.equals(file, document.file()))) {
      change("Saved to " + document.file().getFileName());
    }
    note();
  }

  /** An edit after undoing may have the name of the one that was undone. */
  private boolean redone(Study now, int count) {
    return count > done + 1 || now.equals(undone);
  }

  private void note() {
    Study now = document.study();
    undone = document.done() < done && document.done() == done - 1 ? study : null;
    history = document.history();
    done = document.done();
    study = now;
    file = document.file();
    unsaved = document.unsaved();
  }

  private String opened() {
    Path from = document.file();
    return "Opened \"" + document.study().name() + "\"" + (from == null ? "" : " from " + from);
  }

  private void change(String what) {
    add(Action.change(clock.get(), what, whole(document.study())));
  }

  private Study whole(Study held) {
    // From anywhere else the paths of its files would not be found.
    return StudyPaths.moved(held, document.folder(), document.folder().resolve("elsewhere"));
  }

  private void add(Action action) {
    actions.add(action);
    if (actions.size() > MOST) {
      actions.remove(0);
    }
    listeners.forEach(Runnable::run);
  }
}
