package org.voltscape.views.kept;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.diff.Reach;
import org.voltscape.engine.study.diff.SettingChange;
import org.voltscape.engine.study.diff.StudyDiff;
import org.voltscape.figure.runs.RunComparison;
import org.voltscape.figure.studies.GhostRun;

/**
 * The runs of a window that ended with results, the oldest first. A run of the same settings takes
 * the place of the one before. JavaFX thread only; needs no stage.
 */
public final class KeptRuns {
  /** Runs kept at most: the oldest that is not pinned goes. */
  public static final int MOST = 50;

  /** Longer names are cut. */
  private static final int LONGEST_NAME = 80;

  private final ObservableList<KeptRun> runs = FXCollections.observableArrayList();

  /** Held here: a wrapper nobody holds is collected, and its listeners with it. */
  private final ObservableList<KeptRun> readOnly = FXCollections.unmodifiableObservableList(runs);

  private final Supplier<LocalTime> clock;
  private int count;

  /** Number of the run that ended last; 0 before the first. */
  private int last;

  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
  private final ReadOnlyObjectWrapper<@Nullable KeptRun> removed =
      new ReadOnlyObjectWrapper<>(this, "removed");

  /** No runs yet. */
  public KeptRuns() {
    this(LocalTime::now);
  }

  /**
   * No runs yet.
   *
   * @param clock tells the time of day
   */
  public KeptRuns(Supplier<LocalTime> clock) {
    this.clock = clock;
  }

  /** All of them; nobody else changes the list. */
  public ObservableList<KeptRun> all() {
    return readOnly;
  }

  /** Which run went last and why, in a sentence; empty for none. */
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** The run that was removed last and can be put back; null for none. */
  public ReadOnlyObjectProperty<@Nullable KeptRun> removedProperty() {
    return removed.getReadOnlyProperty();
  }

  /** The run of a number, if it is still kept. */
  public Optional<KeptRun> find(int number) {
    return runs.stream().filter(r -> r.number() == number).findFirst();
  }

  /** The run that ended last, if it is still kept. */
  public Optional<KeptRun> latest() {
    return find(last);
  }

  /**
   * Keeps a run that ended with results; others are passed over, and so is one that was stopped
   * where the same one was complete before.
   *
   * @param curve of the run; null where no cell fails by one
   * @return the names of runs that had to go for it
   */
  public List<String> add(Snapshot run, @Nullable ErrorCurve curve) {
    boolean ended = run.state() == Snapshot.State.DONE || run.state() == Snapshot.State.CANCELLED;
    if (!ended || run.points().stream().noneMatch(PointResult::settled)) {
      return List.of();
    }
    Optional<KeptRun> same = runs.stream().filter(r -> isSame(r, run, curve)).findFirst();
    if (same.isPresent()) {
      KeptRun before = same.get();
      last = before.number();
      if (before.stopped() || run.state() == Snapshot.State.DONE) {
        runs.set(runs.indexOf(before), before.again(run, curve, clock.get()));
      }
      return List.of();
    }
    LocalTime now = clock.get();
    KeptRun next = new KeptRun(count + 1, given(run, curve), "", run, curve, now, false);
    count++;
    last = next.number();
    runs.add(next);
    KeptRun gone = removed.get();
    if (gone != null && isSame(gone, run, curve)) {
      forget();
    }
    return shorten(next);
  }

  private void forget() {
    removed.set(null);
    notice.set("");
  }

  private static boolean isSame(KeptRun kept, Snapshot run, @Nullable ErrorCurve curve) {
    boolean files =
        !kept.run().provenance().known()
            || !run.provenance().known()
            || Objects.equals(kept.run().provenance(), run.provenance());
    return files && changes(kept, run, curve).stream().allMatch(c -> c.reach() == Reach.NOTHING);
  }

  private static List<SettingChange> changes(
      KeptRun kept, Snapshot run, @Nullable ErrorCurve curve) {
    ErrorCurve its = kept.curve();
    return its == null || curve == null
        ? StudyDiff.of(kept.run().study(), run.study())
        : StudyDiff.of(kept.run().study(), its, run.study(), curve);
  }

  /** What changed against the run before, or else what the study is called. */
  private String given(Snapshot run, @Nullable ErrorCurve curve) {
    String changed =
        latest().map(before -> StudyDiff.brief(changes(before, run, curve))).orElse("");
    String name = changed.isEmpty() ? run.study().name() : changed;
    Optional<KeptRun> alike = called(cut(name));
    if (alike.isPresent()) {
      String apart = StudyDiff.brief(changes(alike.get(), run, curve));
      String against = "run " + alike.get().number();
      name = name + "; " + (apart.isEmpty() ? "after " + against : apart + " against " + against);
    }
    return called(cut(name)).isPresent() ? cut((count + 1) + ", " + name) : cut(name);
  }

  /** The newest run of a name. */
  private Optional<KeptRun> called(String name) {
    return runs.stream().filter(r -> r.name().equals(name)).reduce((older, newer) -> newer);
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  private List<String> shorten(KeptRun newest) {
    List<String> gone = new ArrayList<>();
    while (runs.size() > MOST) {
      Optional<KeptRun> oldest =
          runs.stream().filter(r -> !r.pinned() && r.number() != newest.number()).findFirst();
      if (oldest.isEmpty()) {
        break;
      }
      runs.remove(oldest.get());
      gone.add(oldest.get().title());
    }
    if (!gone.isEmpty()) {
      removed.set(null);
      notice.set(dropped(gone));
    }
    return gone;
  }

  /** That runs had to go, in a sentence. */
  public static String dropped(List<String> gone) {
    return "No longer kept, as there are " + MOST + " runs: " + String.join(", ", gone) + ".";
  }

  /**
   * Calls a run otherwise.
   *
   * @param name blank for what it is called by itself
   */
  public void rename(int number, String name) {
    change(number, r -> r.renamed(cut(name.strip())));
  }

  /** Draws a run pale behind later ones, or no longer. */
  public void pin(int number, boolean pinned) {
    change(number, r -> r.pinned(pinned));
  }

  /** Takes a run off the list; {@link #putBack} undoes it until another one is. */
  public void remove(int number) {
    Optional<KeptRun> gone = find(number);
    if (gone.isPresent()) {
      removed.set(gone.get());
      notice.set("Removed " + gone.get().title() + ".");
      runs.remove(gone.get());
    }
  }

  /** Puts the run back that was removed last, in its old place; nothing where there is none. */
  public void putBack() {
    KeptRun back = removed.get();
    if (back == null) {
      return;
    }
    forget();
    int place = 0;
    while (place < runs.size() && runs.get(place).number() < back.number()) {
      place++;
    }
    runs.add(place, back);
    shorten(back);
  }

  private void change(int number, UnaryOperator<KeptRun> how) {
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).number() == number) {
        KeptRun next = how.apply(runs.get(i));
        if (!next.equals(runs.get(i))) {
          runs.set(i, next);
        }
        return;
      }
    }
  }

  /** The pinned runs that can be drawn behind a run; it itself is none of them. */
  public List<GhostRun> ghosts(Snapshot now) {
    return pinned(now)
        .filter(r -> RunComparison.notComparable(r.run(), now).isEmpty())
        .map(r -> new GhostRun(r.title(), r.run(), false))
        .toList();
  }

  /** Why some pinned runs are not drawn behind a run, in sentences; empty where all are. */
  public String notDrawn(Snapshot now) {
    return String.join(
        " ",
        pinned(now)
            .map(r -> missing(r, RunComparison.notComparable(r.run(), now)))
            .filter(s -> !s.isEmpty())
            .toList());
  }

  private static String missing(KeptRun run, String why) {
    return why.isEmpty() ? "" : "The pinned run " + run.title() + " is not drawn: " + why + ".";
  }

  private Stream<KeptRun> pinned(Snapshot now) {
    return runs.stream().filter(r -> r.pinned() && r.run().runId() != now.runId());
  }
}
