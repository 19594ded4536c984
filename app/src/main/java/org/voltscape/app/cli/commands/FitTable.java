package org.voltscape.app.cli.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.app.cli.shared.ResultTable;
import org.voltscape.engine.curve.CurveFit;
import org.voltscape.engine.curve.FitModel;
import org.voltscape.engine.curve.FitParameter;
import org.voltscape.engine.curve.MeasuredPoint;
import org.voltscape.engine.curve.ProbabilityBand;
import org.voltscape.engine.io.csv.CsvWriter;

/** A fit as a table for people. */
final class FitTable {
  private static final String NOT_KNOWN = "not known";

  private FitTable() {}

  /**
   * The lines: model and reason, its parameters, every point with its fit, what is extrapolated.
   *
   * @param title of the measurement
   */
  static List<String> lines(String title, CurveFit fit) {
    List<String> lines = new ArrayList<>();
    boolean counted = fit.points().stream().allMatch(MeasuredPoint::counted);
    lines.add(
        title
            + ": "
            + fit.points().size()
            + " points "
            + (counted ? "with counted cells" : "without counts"));
    lines.add(fit.model().title() + ": " + fit.model().formula() + ". " + fit.reason());
    if (!fit.parameters().isEmpty()) {
      lines.addAll(ResultTable.aligned(parameters(fit)));
    }
    lines.addAll(ResultTable.aligned(points(fit)));
    if (fit.model() != FitModel.POINTS) {
      lines.add(String.format(Locale.ROOT, "Rms misfit: %.3g decades.", fit.rmsDecades()));
    }
    if (fit.dispersion() > 1) {
      lines.add(
          String.format(
              Locale.ROOT,
              "The points scatter more than counting explains (dispersion %.3g): errors and band"
                  + " are widened by it.",
              fit.dispersion()));
    }
    lines.add(
        "Extrapolated below "
            + CsvWriter.number(fit.curve().lowest())
            + " V and above "
            + CsvWriter.number(fit.curve().highest())
            + " V.");
    return lines;
  }

  private static List<String[]> parameters(CurveFit fit) {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"parameter", "value", "standard error", "unit"});
    for (FitParameter p : fit.parameters()) {
      boolean known = !Double.isNaN(p.standardError());
      rows.add(
          new String[] {
            p.name(),
            String.format(Locale.ROOT, "%.6g", p.value()),
            known ? String.format(Locale.ROOT, "%.2g", p.standardError()) : NOT_KNOWN,
            p.unit()
          });
    }
    return rows;
  }

  private static List<String[]> points(CurveFit fit) {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"voltage (V)", "measured", "cells", "fitted", "95 % band"});
    for (int i = 0; i < fit.points().size(); i++) {
      MeasuredPoint p = fit.points().get(i);
      ProbabilityBand band = fit.bands().isEmpty() ? null : fit.bands().get(i);
      rows.add(
          new String[] {
            CsvWriter.number(p.x()),
            rounded(p.probability()),
            p.counted() ? String.format(Locale.ROOT, "%,d", p.cells()) : NOT_KNOWN,
            rounded(fit.curve().probability(p.x())),
            band == null ? NOT_KNOWN : rounded(band.low()) + " to " + rounded(band.high())
          });
    }
    return rows;
  }

  private static String rounded(double probability) {
    return String.format(Locale.ROOT, probability > 0.99 ? "%.5g" : "%.3g", probability);
  }
}
