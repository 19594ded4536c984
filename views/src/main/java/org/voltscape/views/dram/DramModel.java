package org.voltscape.views.dram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.dram.PlacedTensors;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.LiveModel;
import org.voltscape.views.fx.TaskThreads;

/**
 * A device, what it is asked to do, and where the tensors of the study's network lie in it; every
 * choice can be taken back. FX thread only.
 */
final class DramModel extends LiveModel<DramFrame> {
  private static final int MOST_UNDO = 100;

  private final Placing placing = new Placing();
  private final ReadOnlyObjectWrapper<DramSettings> settings;
  private final ReadOnlyObjectWrapper<@Nullable DramFrame> frame = new ReadOnlyObjectWrapper<>();
  private final IntegerProperty piece = new SimpleIntegerProperty(-1);
  private final IntegerProperty part = new SimpleIntegerProperty(-1);
  private final Deque<DramSettings> undo = new ArrayDeque<>();
  private final Deque<DramSettings> redo = new ArrayDeque<>();
  private String lastKind = "";
  private @Nullable Study study;

  /**
   * @param threads where plans are computed, which may take seconds
   */
  DramModel(TaskThreads threads) {
    super(threads, BackgroundTask.Outdated.DROP, false);
    settings = new ReadOnlyObjectWrapper<>(DramSettings.first());
  }

  /** Takes another study; only its network and its words matter. */
  void setStudy(Study next) {
    Study was = study;
    study = next;
    boolean same =
        was != null
            && was.workload().equals(next.workload())
            && was.weights().bits() == next.weights().bits()
            && Objects.equals(was.activations(), next.activations());
    if (!same) {
      refresh();
    }
  }

  /**
   * Changes what is asked for.
   *
   * @param kind several changes of one kind in a row, such as those of a slider, are taken back at
   *     once; empty for one that stands alone
   */
  void change(String kind, UnaryOperator<DramSettings> edit) {
    DramSettings next = edit.apply(settings.get());
    if (next.equals(settings.get())) {
      return;
    }
    if (kind.isEmpty() || !kind.equals(lastKind) || undo.isEmpty()) {
      undo.push(settings.get());
      if (undo.size() > MOST_UNDO) {
        undo.removeLast();
      }
    }
    lastKind = kind;
    redo.clear();
    show(next);
  }

  private void show(DramSettings next) {
    settings.set(next);
    refresh();
  }

  /** Takes the last choice back. */
  void undo() {
    if (canUndo()) {
      lastKind = "";
      redo.push(settings.get());
      show(undo.pop());
    }
  }

  /** Makes the choice taken back last again. */
  void redo() {
    if (canRedo()) {
      lastKind = "";
      undo.push(settings.get());
      show(redo.pop());
    }
  }

  boolean canUndo() {
    return !undo.isEmpty();
  }

  boolean canRedo() {
    return !redo.isEmpty();
  }

  /** Has a method place the tensors; by hand they stay where they are. */
  void setMethod(String id) {
    if (id.equals(settings.get().method())) {
      return;
    }
    change("", s -> id.equals(DramSettings.BY_HAND) ? s.withHand(places()) : s.withMethod(id));
  }

  /** Places a piece by hand, all others stay where they are. */
  void place(int which, int where) {
    DramFrame shown = frame.get();
    PlacedTensors placed = shown == null ? null : shown.placed();
    if (placed == null
        || which < 0
        || which >= placed.mapping().pieces().size()
        || where < 0
        || where >= placed.mapping().parts().size()) {
      return;
    }
    List<Integer> places = new ArrayList<>(places());
    places.set(which, where);
    piece.set(which);
    part.set(where);
    change("", s -> s.withHand(places));
  }

  /** Where everything is shown to lie, or where a start by hand puts it. */
  private List<Integer> places() {
    DramSettings now = settings.get();
    DramFrame shown = frame.get();
    PlacedTensors placed = shown == null ? null : shown.placed();
    if (now.byHand() && placed != null && now.hand().size() == placed.mapping().pieces().size()) {
      // The latest choice may not be shown yet.
      return now.hand();
    }
    if (placed == null) {
      return List.of();
    }
    return placed.plan() == null ? placed.mapping().firstPlaces() : placed.plan().partitions();
  }

  @Override
  protected BackgroundTask.@Nullable Computation<DramFrame> next() {
    Study of = study;
    DramSettings asked = settings.get();
    return of == null ? null : outdated -> placing.frame(of, asked);
  }

  @Override
  protected void take(DramFrame next) {
    if (next.placed() != null) {
      int pieces = next.placed().mapping().pieces().size();
      int parts = next.placed().mapping().parts().size();
      piece.set(Math.min(Math.max(0, piece.get()), pieces - 1));
      part.set(part.get() >= parts ? -1 : part.get());
    }
    if (!Objects.equals(next.asked().hand(), settings.get().hand())
        && next.asked().byHand()
        && settings.get().byHand()) {
      // For another memory places were found from the start.
      settings.set(settings.get().withHand(next.asked().hand()));
    }
    frame.set(next);
  }

  @Override
  protected String work() {
    return busy() ? "Placing the tensors…" : "";
  }

  /** What is asked for. */
  ReadOnlyObjectProperty<DramSettings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** The latest answer; null before the first. */
  ReadOnlyObjectProperty<@Nullable DramFrame> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /** Number of the tensor, or part of one, that is selected; -1 for none. */
  IntegerProperty pieceProperty() {
    return piece;
  }

  /** Number of the partition that is selected; -1 for none. */
  IntegerProperty partProperty() {
    return part;
  }

  /** The study; null before the first. */
  @Nullable Study study() {
    return study;
  }
}
