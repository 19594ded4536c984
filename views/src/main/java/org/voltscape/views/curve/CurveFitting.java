package org.voltscape.views.curve;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.voltscape.engine.curve.CurveFit;
import org.voltscape.engine.curve.CurveFitter;
import org.voltscape.engine.curve.CurveFitter.Measurement;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.FitModel;
import org.voltscape.engine.curve.FitParameter;
import org.voltscape.engine.curve.MeasuredPoint;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.TaskThreads;

/**
 * A fit being tried: which points, which model, what comes out. Needs no window; FX thread only, as
 * its views read it; fits are made in the background.
 */
final class CurveFitting {
  private static final String POINTS_OF = "; points: ";
  private static final String FIT_OF = " fit of ";

  private final ReadOnlyObjectWrapper<CurveFit> fit = new ReadOnlyObjectWrapper<>(this, "fit");
  private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper(this, "complaint", "");
  private final ObjectProperty<FitModel> model = new SimpleObjectProperty<>(this, "model");
  private final BackgroundTask<Outcome> task;
  private Measurement measurement;

  /** A fit, or why there is none. */
  private record Outcome(CurveFit fit, String complaint) {}

  /** A fit through what is known of a curve: its measured points, or its control points. */
  CurveFitting(ErrorCurve curve, TaskThreads threads) {
    task = new BackgroundTask<>(threads, BackgroundTask.Outdated.DROP, this::show);
    measurement = measurementOf(curve);
    model.addListener((o, was, is) -> refit());
    refit();
  }

  private static Measurement measurementOf(ErrorCurve curve) {
    List<MeasuredPoint> points =
        !curve.measured().isEmpty()
            ? curve.measured()
            : curve.points().stream()
                .filter(p -> p.x() >= curve.lowest() && p.x() <= curve.highest())
                .map(CurveFitting::uncounted)
                .toList();
    return new Measurement(
        after(curve.title(), FIT_OF), after(curve.source(), POINTS_OF), curve.axis(), points);
  }

  private static MeasuredPoint uncounted(CurvePoint point) {
    return new MeasuredPoint(point.x(), point.probability(), 0);
  }

  /** A fit of a fit is of the same points: their name is not wrapped again. */
  private static String after(String text, String mark) {
    int at = text.lastIndexOf(mark);
    return at < 0 ? text : text.substring(at + mark.length());
  }

  /** The result; null where the model cannot run through the points. */
  ReadOnlyObjectProperty<CurveFit> fitProperty() {
    return fit.getReadOnlyProperty();
  }

  CurveFit fit() {
    return fit.get();
  }

  /** Why there is no result; empty where there is. */
  ReadOnlyStringProperty complaintProperty() {
    return complaint.getReadOnlyProperty();
  }

  /** The model asked for; null for the better one. */
  ObjectProperty<FitModel> modelProperty() {
    return model;
  }

  /** What the points are, for example {@code 8 points of die 4, cells counted}. */
  String pointsText() {
    boolean counted = measurement.points().stream().allMatch(MeasuredPoint::counted);
    return String.format(
        Locale.ROOT,
        "%,d points of %s, %s",
        measurement.points().size(),
        measurement.title(),
        counted ? "cells counted" : "without counts");
  }

  /** Takes points, as a file has them. */
  void take(Measurement points) {
    measurement = points;
    refit();
  }

  /** Says why there are no points. */
  void complain(String sentence) {
    complaint.set(sentence);
  }

  private void refit() {
    Measurement points = measurement;
    FitModel asked = model.get();
    task.request(outdated -> outcome(points, asked));
  }

  private static Outcome outcome(Measurement points, FitModel asked) {
    try {
      CurveFit fit =
          asked == null
              ? CurveFitter.best(points, points.title())
              : CurveFitter.fit(points, asked, points.title());
      return new Outcome(fit, "");
    } catch (BadInputException e) {
      return new Outcome(null, e.getMessage());
    }
  }

  private void show(Outcome outcome) {
    complaint.set(outcome.complaint());
    fit.set(outcome.fit());
  }

  /** A parameter with its standard error, for example {@code 0.4900 ± 0.0001 V}. */
  static String text(FitParameter p) {
    String value = String.format(Locale.ROOT, "%.5g", p.value());
    String error =
        Double.isNaN(p.standardError())
            ? " (standard error not known from two points)"
            : String.format(Locale.ROOT, " ± %.2g", p.standardError());
    return value + error + (p.unit().isEmpty() ? "" : " " + p.unit().replace("1/", "per "));
  }

  /** The misfit, and what it did to the band. */
  static String misfit(CurveFit fit) {
    String text =
        fit.model() == FitModel.POINTS
            ? "The points are met exactly."
            : String.format(Locale.ROOT, "Rms misfit %.3g decades.", fit.rmsDecades());
    String band =
        fit.bands().isEmpty()
            ? " No band: nothing is left to judge errors by."
            : fit.dispersion() > 1
                ? String.format(
                    Locale.ROOT,
                    " The points scatter more than counting explains (dispersion %.3g): errors and"
                        + " band are widened by it.",
                    fit.dispersion())
                : "";
    return text + band;
  }
}
