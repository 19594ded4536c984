package org.voltscape.views.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.voltscape.engine.curve.CurveFit;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.SupplyVolts;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.figure.studies.ProbabilityText;
import org.voltscape.figure.studies.SupplyText;

/**
 * An error curve being edited. Points never pass their neighbours in voltage nor in probability, so
 * the curve stays one at every moment. Needs no window; FX thread only, as its views read it.
 *
 * <p>A finished edit is reported once; what happens while the mouse is down is only previewed.
 */
public final class CurveModel {
  /** What a curve changed by hand is called. */
  public static final String CUSTOM = "custom";

  /** Least distance of two control points in V. */
  static final double LEAST_GAP = 1e-4;

  /** Smallest probability the mouse gives to a point. */
  static final double LEAST_PROBABILITY = 1e-10;

  private static final String BY_HAND = "Control points changed by hand";
  private static final String SINCE = ", starting from: ";

  /** Where a curve had one: it was that of the points before. */
  private static final String NO_BAND = ", their 95 % band left out";

  private static final double LOWEST_VOLTS = 1e-3;
  private static final double HIGHEST_VOLTS = SupplyVolts.HIGHEST;

  private final ReadOnlyObjectWrapper<ErrorCurve> curve = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
  private final BooleanProperty snap = new SimpleBooleanProperty(false);
  private final ObservableList<ErrorCurve> overlays = FXCollections.observableArrayList();
  private BiConsumer<ErrorCurve, String> onEdit = (c, text) -> {};
  private Consumer<ErrorCurve> onPreview = c -> {};

  private ErrorCurve beforeDrag;
  private boolean onlyShown;
  private ErrorCurve studyCurve;

  /** A model that starts from a curve. */
  public CurveModel(ErrorCurve start) {
    curve.set(start);
  }

  /** The curve as it is shown: while a point is dragged, where it is now. */
  public ReadOnlyObjectProperty<ErrorCurve> curveProperty() {
    return curve.getReadOnlyProperty();
  }

  /** The curve as it is shown. */
  public ErrorCurve curve() {
    return curve.get();
  }

  /** Place of the selected control point, by voltage; -1 for none. */
  public ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** Place of the selected control point; -1 for none. */
  public int selected() {
    return selected.get();
  }

  /**
   * Whether the curve shown is none a study can have, because its axis is not a supply voltage: it
   * can be looked at and compared, not edited.
   */
  public boolean onlyShown() {
    return onlyShown;
  }

  /** The study's curve, which is the one shown unless that is only shown. */
  ErrorCurve studyCurve() {
    return onlyShown ? studyCurve : curve.get();
  }

  /** Whether points move in steps of 5 mV and 1-2-5 probabilities. */
  public BooleanProperty snapProperty() {
    return snap;
  }

  /** Curves shown for comparison; may be changed. */
  public ObservableList<ErrorCurve> overlays() {
    return overlays;
  }

  /** The curves that ship with the program. */
  public List<ErrorCurve> presets() {
    return CurvePresets.all();
  }

  /** Told of every finished edit: the new curve and what was done, for undo. */
  public void setOnEdit(BiConsumer<ErrorCurve, String> receiver) {
    onEdit = receiver;
  }

  /** Told of every intermediate curve while a point is dragged, and of the old one on Escape. */
  public void setOnPreview(Consumer<ErrorCurve> receiver) {
    onPreview = receiver;
  }

  /** Shows a curve that comes from outside, as by undo: reported to nobody. */
  public void setCurve(ErrorCurve next) {
    beforeDrag = null;
    onlyShown = false;
    if (!next.equals(curve.get())) {
      if (next.points().size() <= selected.get()) {
        selected.set(-1);
      }
      curve.set(next);
    }
  }

  /**
   * Takes another curve, from the presets or a file; one edit. A curve over anything but a supply
   * voltage is only shown.
   */
  public void choose(ErrorCurve next) {
    if (!next.equals(curve.get())) {
      beforeDrag = null;
      selected.set(-1);
      studyCurve = studyCurve();
      onlyShown = !next.axis().isSupply();
      curve.set(next);
      if (!onlyShown) {
        onEdit.accept(next, "Curve " + next.title());
      }
    }
  }

  /** Takes a fitted curve with its band; one edit. */
  public void apply(CurveFit fit) {
    if (fit.curve().axis().isSupply() && !fit.curve().equals(curve.get())) {
      selected.set(-1);
      onlyShown = false;
      finish(
          fit.curve(),
          "Fit "
              + fit.model().title().toLowerCase(Locale.ROOT)
              + " to "
              + fit.points().size()
              + " points");
    }
  }

  /** Selects a control point; -1 for none. */
  public void select(int index) {
    boolean there = !onlyShown && index < curve.get().points().size();
    selected.set(there ? Math.max(-1, index) : -1);
  }

  /** Takes hold of a control point. */
  public void beginDrag(int index) {
    select(index);
    beforeDrag = onlyShown ? null : curve.get();
  }

  /** Whether a point is held. */
  public boolean dragging() {
    return beforeDrag != null;
  }

  /**
   * Moves the held point as near to a place as its neighbours allow.
   *
   * @param volts in V
   * @param probability from 0 to 1
   * @param snapping whether to round to 5 mV and 1-2-5, also when the switch is off
   */
  public void drag(double volts, double probability, boolean snapping) {
    if (beforeDrag == null) {
      return;
    }
    List<CurvePoint> points = beforeDrag.points();
    int i = selected.get();
    boolean round = snapping || snap.get();
    CurvePoint before = points.get(i);
    double v =
        volts == before.x() ? volts : round ? CurveSnap.volts(volts) : CurveSnap.tidyVolts(volts);
    double p =
        probability == before.probability()
            ? probability
            : round ? CurveSnap.probability(probability) : CurveSnap.tidyProbability(probability);
    ErrorCurve moved = withPoint(beforeDrag, i, clamped(points, i, v, p)).orElse(curve.get());
    if (!moved.points().equals(curve.get().points())) {
      curve.set(moved.points().equals(points) ? beforeDrag : moved);
      onPreview.accept(curve.get());
    }
  }

  /** Lets go of the point: one edit, none if it is where it was. */
  public void endDrag() {
    ErrorCurve before = beforeDrag;
    beforeDrag = null;
    if (before != null && !before.points().equals(curve.get().points())) {
      onEdit.accept(curve.get(), "Move curve point to " + text(selectedPoint()));
    }
  }

  /** Puts the held point back. */
  public void cancelDrag() {
    if (beforeDrag != null) {
      ErrorCurve before = beforeDrag;
      beforeDrag = null;
      if (!before.equals(curve.get())) {
        curve.set(before);
        onPreview.accept(before);
      }
    }
  }

  /**
   * Moves the selected point by keys; one edit.
   *
   * @param volts to add to its voltage
   * @param factor to multiply its probability by
   */
  public void nudge(double volts, double factor) {
    int i = selected.get();
    if (i < 0) {
      return;
    }
    CurvePoint point = curve.get().points().get(i);
    double v = volts == 0 ? point.x() : CurveSnap.tidyVolts(point.x() + volts);
    double p =
        factor == 1
            ? point.probability()
            : CurveSnap.tidyProbability(
                Math.min(1, Math.max(point.probability(), LEAST_PROBABILITY) * factor));
    CurvePoint moved = clamped(curve.get().points(), i, v, p);
    if (!moved.equals(point)) {
      withPoint(curve.get(), i, moved)
          .ifPresent(next -> finish(next, "Move curve point to " + text(moved)));
    }
  }

  /**
   * Adds a control point and selects it; one edit.
   *
   * @param probability taken as near as the neighbours allow
   * @return false where there is a point at this voltage already
   */
  public boolean add(double volts, double probability, boolean snapping) {
    if (onlyShown) {
      return false;
    }
    boolean round = snapping || snap.get();
    double v = round ? CurveSnap.volts(volts) : CurveSnap.tidyVolts(volts);
    double p = round ? CurveSnap.probability(probability) : CurveSnap.tidyProbability(probability);
    List<CurvePoint> points = curve.get().points();
    int i = 0;
    while (i < points.size() && points.get(i).x() < v) {
      i++;
    }
    boolean taken =
        (i > 0 && v - points.get(i - 1).x() < LEAST_GAP * 0.999)
            || (i < points.size() && points.get(i).x() - v < LEAST_GAP * 0.999);
    if (taken || v < LOWEST_VOLTS || v > HIGHEST_VOLTS) {
      return false;
    }
    double high = i > 0 ? points.get(i - 1).probability() : 1;
    double low = i < points.size() ? points.get(i).probability() : LEAST_PROBABILITY;
    CurvePoint added = new CurvePoint(v, Math.max(Math.min(low, high), Math.min(high, p)));
    List<CurvePoint> more = new ArrayList<>(points);
    more.add(i, added);
    selected.set(-1);
    finish(edited(curve.get(), more), "Add curve point at " + text(added));
    selected.set(i);
    return true;
  }

  /**
   * Removes the selected control point; one edit.
   *
   * @return false where none is selected, or a curve would be left with fewer than two, or with
   *     nothing but 0 or 1
   */
  public boolean delete() {
    int i = selected.get();
    List<CurvePoint> points = curve.get().points();
    if (i < 0 || points.size() <= 2) {
      return false;
    }
    List<CurvePoint> fewer = new ArrayList<>(points);
    CurvePoint removed = fewer.remove(i);
    if (!saysSomething(fewer)) {
      return false;
    }
    selected.set(-1);
    finish(edited(curve.get(), fewer), "Delete curve point at " + text(removed));
    selected.set(Math.min(i, fewer.size() - 1));
    return true;
  }

  /**
   * Gives a control point other values, as typed; one edit.
   *
   * @return empty, or a sentence saying why not
   */
  public String set(int index, double volts, double probability) {
    if (onlyShown) {
      return CurveText.onlyShown(curve.get()) + ".";
    }
    List<CurvePoint> changed = new ArrayList<>(curve.get().points());
    CurvePoint typed = new CurvePoint(volts, probability);
    if (changed.get(index).equals(typed)) {
      return "";
    }
    changed.set(index, typed);
    ErrorCurve next;
    try {
      next = edited(curve.get(), changed);
    } catch (BadInputException e) {
      return e.getMessage();
    }
    selected.set(-1);
    finish(next, "Set curve point to " + text(typed));
    selected.set(next.points().indexOf(typed));
    return "";
  }

  /** The selected point. */
  private CurvePoint selectedPoint() {
    return curve.get().points().get(selected.get());
  }

  private void finish(ErrorCurve next, String text) {
    beforeDrag = null;
    curve.set(next);
    onEdit.accept(next, text);
  }

  private static CurvePoint clamped(List<CurvePoint> points, int i, double volts, double p) {
    CurvePoint before = points.get(i);
    double left = i > 0 ? points.get(i - 1).x() + LEAST_GAP : LOWEST_VOLTS;
    double right = i < points.size() - 1 ? points.get(i + 1).x() - LEAST_GAP : HIGHEST_VOLTS;
    double high = i > 0 ? points.get(i - 1).probability() : 1;
    double low = i < points.size() - 1 ? points.get(i + 1).probability() : LEAST_PROBABILITY;
    // Neighbours too close to each other leave the point where it is.
    double v = left > right ? before.x() : Math.max(left, Math.min(right, volts));
    double kept = Math.min(low, before.probability());
    return new CurvePoint(v, Math.max(kept, Math.min(high, p)));
  }

  /** The curve with another point; empty where it would be 0 or 1 everywhere. */
  private static Optional<ErrorCurve> withPoint(ErrorCurve curve, int index, CurvePoint point) {
    List<CurvePoint> changed = new ArrayList<>(curve.points());
    changed.set(index, point);
    return saysSomething(changed) ? Optional.of(edited(curve, changed)) : Optional.empty();
  }

  /** No curve is 0 or 1 everywhere. */
  private static boolean saysSomething(List<CurvePoint> points) {
    return points.stream().anyMatch(p -> p.probability() > 0)
        && points.stream().anyMatch(p -> p.probability() < 1);
  }

  /** A curve changed by hand is neither the preset nor the fit any more and says so. */
  private static ErrorCurve edited(ErrorCurve curve, List<CurvePoint> points) {
    ErrorCurve changed = curve.withPoints(points);
    boolean said = curve.source().startsWith(BY_HAND);
    boolean fitted = curve.hasMeasuredRange() && !said;
    boolean custom = curve.id().equals(CUSTOM) && !fitted;
    boolean told = said || curve.source().equals(CurveChoice.Points.UNTOLD);
    // Points that a study gives without a source leave nothing to be said but of their band.
    if (custom && told && !curve.hasBand()) {
      return changed;
    }
    String lost = curve.hasBand() ? NO_BAND : "";
    return changed.named(
        CUSTOM,
        custom ? curve.title() : "Custom curve, from " + curve.title(),
        said
            ? BY_HAND + lost + curve.source().substring(BY_HAND.length())
            : BY_HAND + lost + SINCE + curve.source());
  }

  /** What is said of an edit that leaves a curve without the band that it had; empty for others. */
  public static String lostBand(ErrorCurve before, ErrorCurve after) {
    return before.hasBand() && !after.hasBand() && after.source().startsWith(BY_HAND + NO_BAND)
        ? "The curve has no 95 % band any more: it was that of the points before. Undo brings both"
            + " back."
        : "";
  }

  private static String text(CurvePoint point) {
    return SupplyText.volts(point.x()) + ", p = " + ProbabilityText.of(point.probability());
  }
}
