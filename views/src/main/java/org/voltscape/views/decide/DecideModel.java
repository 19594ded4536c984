package org.voltscape.views.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.decide.DesignPoint;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.decide.DecideSettings.Range;
import org.voltscape.engine.study.decide.Pin;
import org.voltscape.engine.study.decide.Quantity;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.LiveModel;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.kept.OutdatedFlag;

/** The designs of the run, what is asked of them, and which is looked at. FX thread only. */
final class DecideModel extends LiveModel<DecideFrame> {
  /** No design. */
  static final int NONE = -1;

  private final ReadOnlyObjectWrapper<@Nullable DecideFrame> frame =
      new ReadOnlyObjectWrapper<>(this, "frame");
  private final ReadOnlyObjectWrapper<DecideSettings> settings =
      new ReadOnlyObjectWrapper<>(this, "settings", DecideSettings.NONE);
  private final ObjectProperty<Map<Quantity, Range>> brush =
      new SimpleObjectProperty<>(this, "brush", Map.of());
  private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", NONE);
  private final OutdatedFlag outdated = new OutdatedFlag();
  private @Nullable Snapshot run;

  DecideModel(TaskThreads threads) {
    super(threads, BackgroundTask.Outdated.DELIVER, false);
  }

  /** What is shown; null before the first result. */
  ReadOnlyObjectProperty<@Nullable DecideFrame> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /** What the study asks, or what is under the mouse. */
  ReadOnlyObjectProperty<DecideSettings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** Ranges outside which designs are set back; while dragged ahead of the study. */
  ObjectProperty<Map<Quantity, Range>> brushProperty() {
    return brush;
  }

  /** Place of the design that is looked at; {@link #NONE} for none. */
  IntegerProperty selectedProperty() {
    return selected;
  }

  /** Whether the designs are of the study before its last edit. */
  ReadOnlyBooleanProperty outdatedProperty() {
    return outdated.property();
  }

  void setStudy(Study study) {
    outdated.setStudy(study);
    brush.set(study.decide().brush());
    ask(study.decide());
  }

  /** Shows what would be if this were asked; the study is not changed. */
  void ask(DecideSettings next) {
    if (!next.withBrush(Map.of()).equals(settings.get().withBrush(Map.of()))) {
      settings.set(next);
      refresh();
    } else {
      settings.set(next);
    }
  }

  /**
   * Takes newer results.
   *
   * @param budget of the run
   */
  void setSnapshot(Snapshot next, RunBudget budget) {
    outdated.setBudget(budget);
    outdated.setRun(next);
    Snapshot before = run;
    run = next;
    if (before != null
        && !(before.study().schemes().equals(next.study().schemes())
            && before.study().voltages().equals(next.study().voltages()))) {
      selected.set(NONE);
    }
    refresh();
  }

  /** Whether a design lies in all ranges of the brush. */
  boolean inBrush(DesignPoint point) {
    return brush.get().entrySet().stream()
        .allMatch(e -> e.getValue().contains(point.value(e.getKey())));
  }

  /** The design that is looked at, or else the best; null where there is neither. */
  @Nullable DesignPoint chosen() {
    DecideFrame shown = frame.get();
    if (shown == null) {
      return null;
    }
    int at = selected.get();
    return at >= 0 && at < shown.decision().points().size()
        ? shown.point(at)
        : shown.decision().bestPoint();
  }

  /** Why no further design can be pinned, in a sentence; empty where one can. */
  String whyNotPinned(DesignPoint point) {
    DecideFrame shown = frame.get();
    return shown == null
            || !shown.pinned().letter(point.index()).isEmpty()
            || shown.pinned().designs().size() < DecideSettings.MOST_PINS
        ? ""
        : "At most "
            + DecideSettings.MOST_PINS
            + " designs are pinned: unpin one of them first (choose it, then P).";
  }

  /**
   * What is asked with a design pinned, or unpinned where it was. Pins of designs that the study
   * does not have make room for it where there are too many.
   */
  DecideSettings pinOrUnpin(DesignPoint point) {
    DecideSettings now = settings.get();
    List<Pin> pins = new ArrayList<>(now.pins());
    if (!pins.removeIf(p -> p.isOf(point.label(), point.volts()))) {
      DecideFrame shown = frame.get();
      if (pins.size() >= DecideSettings.MOST_PINS && shown != null) {
        pins.removeIf(
            p -> shown.decision().points().stream().noneMatch(d -> p.isOf(d.label(), d.volts())));
      }
      pins.add(new Pin(point.label(), point.volts()));
    }
    return now.withPins(pins);
  }

  /** Looks at the design that lies so many places further by energy. */
  void step(int places) {
    DecideFrame shown = frame.get();
    if (shown == null || shown.byEnergy().isEmpty()) {
      return;
    }
    var order = shown.byEnergy();
    DesignPoint from = chosen();
    int at = from == null ? -1 : order.indexOf(from.index());
    int to = selected.get() < 0 && at >= 0 ? at : at + places;
    selected.set(order.get(Math.max(0, Math.min(order.size() - 1, to))));
  }

  /** Least and largest value of a quantity; NaN where no design's is known. */
  double[] extent(Quantity quantity) {
    DecideFrame shown = Objects.requireNonNull(frame.get());
    double[] known =
        IntStream.range(0, shown.decision().points().size())
            .mapToDouble(i -> shown.point(i).value(quantity))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return known.length == 0
        ? new double[] {Double.NaN, Double.NaN}
        : new double[] {known[0], known[known.length - 1]};
  }

  @Override
  protected BackgroundTask.@Nullable Computation<DecideFrame> next() {
    Snapshot now = run;
    DecideSettings asked = settings.get();
    DecideFrame before = frame.get();
    return now == null || now.points().isEmpty()
        ? null
        : outdated -> DecideFrame.of(now, asked, before);
  }

  @Override
  protected void take(DecideFrame answer) {
    frame.set(answer);
  }
}
