package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.results.BudgetSeries;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Axis;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;

/**
 * What schemes against timing errors come to over the area of their arrays, at one logic supply
 * (Fig. 13b of Shin et al.). Pure functions.
 */
final class BudgetFigures {
  /** Room at both ends, as a share of the range. */
  private static final double MARGIN = 0.05;

  private BudgetFigures() {}

  /**
   * The figure of a run so far.
   *
   * @param volts supply, or the nearest one studied; NaN for that of the study's array
   */
  static LineFigure of(Snapshot now, OutcomeOptions options, double volts) {
    Study study = now.study();
    int v =
        StudiedSupply.nearest(
            study.voltages(), Double.isNaN(volts) ? study.array().volts() : volts);
    OutcomeText words = OutcomeText.of(study);
    List<Series> series = new ArrayList<>();
    List<Series> dies = new ArrayList<>();
    List<PointResult> shown = new ArrayList<>();
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (BudgetSeries each : BudgetSeries.of(study)) {
      List<BudgetSeries.Place> places = each.places();
      low = Math.min(low, places.get(0).um2());
      high = Math.max(high, places.get(places.size() - 1).um2());
      addLines(now, v, each, options, series, dies, shown);
    }
    if (series.isEmpty()) {
      low = study.array().budget();
      high = low;
    }
    if (!Double.isNaN(now.clean()) && !now.points().isEmpty()) {
      series.add(OutcomeFigures.faultFree(low, high, now.clean()));
    }
    dies.removeIf(each -> !options.dies() || each.x().length == 0);
    series.addAll(dies);
    double margin = low == high ? 1 : (high - low) * MARGIN;
    return new LineFigure(
        study.name(),
        Axis.linear("Area per unit", "µm²").within(Math.max(0, low - margin), high + margin),
        words.axis(),
        series,
        List.of(),
        List.of(),
        "Logic supply "
            + SupplyText.volts(study.voltages().get(v))
            + ". "
            + IntervalNotes.of(now, shown, options, !dies.isEmpty())
            + (shown.stream().anyMatch(PointResult::rough) ? " Some are first estimates." : ""));
  }

  private static void addLines(
      Snapshot now,
      int v,
      BudgetSeries of,
      OutcomeOptions options,
      List<Series> series,
      List<Series> dies,
      List<PointResult> shown) {
    Map<PointResult, Double> budgets = new LinkedHashMap<>();
    // As in the other figures, a colour is a scheme's: here the first of those that are joined.
    int[] colours = SchemeColours.of(now.study().schemes());
    int colour = Integer.MAX_VALUE;
    for (BudgetSeries.Place place : of.places()) {
      colour = Math.min(colour, colours[place.scheme()]);
      now.point(place.scheme(), v).ifPresent(point -> budgets.put(point, place.um2()));
    }
    List<PointResult> points = List.copyOf(budgets.keySet());
    Series line =
        OutcomeLines.of(
            OutcomeText.of(now.study()),
            of.label(),
            colour,
            points,
            budgets::get,
            options.intervals());
    series.add(line);
    dies.add(OutcomeLines.dies(now, line, points, budgets::get));
    shown.addAll(points);
  }
}
