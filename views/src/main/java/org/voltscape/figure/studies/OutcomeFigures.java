package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Axis;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Marker;
import org.voltscape.figure.Series;
import org.voltscape.figure.Shade;
import org.voltscape.figure.pins.PinLetters;

/**
 * Accuracy of every scheme of a study, or the application error of a regression network, with its
 * intervals. Pure functions.
 */
public final class OutcomeFigures {
  /** Failure probabilities below are left out: no memory has so many cells. */
  private static final double LEAST_PROBABILITY = 1e-10;

  /** The grey of the data colours: what the fault-free network does is no scheme's. */
  private static final int GREY = 6;

  private OutcomeFigures() {}

  /** The figure of a run so far with everything there is, against an axis. */
  public static LineFigure of(
      Snapshot now, Snapshot ghost, ErrorCurve cells, HorizontalAxis axis, double operatingVolts) {
    return of(now, ghost, cells, OutcomeOptions.against(axis), operatingVolts);
  }

  /**
   * The figure of a run so far.
   *
   * @param now the run; points without a trial yet are left out
   * @param ghost the run before, drawn pale where its schemes are still in the study; or null
   * @param cells the study's error curve, for the extrapolated range; or null
   * @param options what is drawn of it
   * @param operatingVolts marked supply voltage in V; NaN for none. Against budgets, the supply
   *     that is shown, or the nearest one studied; NaN for the array's own
   */
  public static LineFigure of(
      Snapshot now,
      Snapshot ghost,
      ErrorCurve cells,
      OutcomeOptions options,
      double operatingVolts) {
    return beside(now, GhostRun.previous(ghost), cells, options, operatingVolts);
  }

  /**
   * The same beside other runs.
   *
   * @param others drawn pale; against budgets none of them is
   */
  public static LineFigure beside(
      Snapshot now,
      List<GhostRun> others,
      ErrorCurve cells,
      OutcomeOptions options,
      double operatingVolts) {
    Study study = now.study();
    HorizontalAxis axis = options.axis();
    if (axis == HorizontalAxis.BUDGET) {
      return BudgetFigures.of(now, options, operatingVolts);
    }
    // Timing errors have nothing to do with the cells of a memory.
    ErrorCurve curve = !study.memoryFails() ? null : cells;
    OutcomeText words = OutcomeText.of(study);
    SiPrefix prefix = StudyLines.energyPrefix(now);
    List<Series> series = new ArrayList<>();
    List<Series> dies = new ArrayList<>();
    List<PointResult> results = new ArrayList<>();
    ToDoubleFunction<PointResult> place = p -> abscissa(study, p, axis, prefix);
    CurveEffectLines effects = new CurveEffectLines(now, curve);
    int[] colours = SchemeColours.of(study.schemes());
    for (int s = 0; s < study.schemes().size(); s++) {
      List<PointResult> points = shown(now, s, axis);
      String label = study.schemes().get(s).label();
      Series line = OutcomeLines.of(words, label, colours[s], points, place, options.intervals());
      series.add(line.withRemarks(effects.remarks(points)));
      dies.add(OutcomeLines.dies(now, line, points, place));
      results.addAll(points);
    }
    others.forEach(other -> addGhost(series, now, other, axis, prefix));
    addFaultFree(series, now, axis, prefix);
    // Against the probability itself a curve leaves no doubt.
    boolean doubted = !ofProbability(axis) && series.addAll(effects.bands(place));
    dies.removeIf(each -> !options.dies() || each.x().length == 0);
    series.addAll(dies);
    series.addAll(
        PinLetters.of(now, place, p -> p.outcome() == null ? Double.NaN : p.outcome().mean()));
    LineFigure figure =
        new LineFigure(
            study.name(),
            horizontal(now, axis, prefix),
            words.axis(),
            series,
            markers(now, curve, axis, prefix, operatingVolts),
            shades(study, curve, axis),
            IntervalNotes.of(now, results, options, !dies.isEmpty())
                + note(now, words, axis)
                + (doubted
                    ? " Pale, dotted edge: " + words.word() + " over the curve's 95 % band."
                    : ""));
    return axis == HorizontalAxis.VOLTAGE ? ZoneMarks.on(figure, now, options.zonesOf()) : figure;
  }

  private static List<PointResult> known(Snapshot run, int scheme) {
    return StudyLines.points(run, scheme).stream().filter(p -> p.outcome() != null).toList();
  }

  /** Points without an energy have no place against energies. */
  private static List<PointResult> shown(Snapshot run, int scheme, HorizontalAxis axis) {
    return axis == HorizontalAxis.ENERGY
        ? known(run, scheme).stream().filter(p -> !Double.isNaN(p.joules())).toList()
        : known(run, scheme);
  }

  private static double abscissa(
      Study study, PointResult point, HorizontalAxis axis, SiPrefix prefix) {
    return switch (axis) {
      case VOLTAGE -> point.volts();
      case FAILURE_PROBABILITY -> point.probability();
      case NETWORK_SHARE -> study.failingShare(point.probability());
      case ENERGY -> prefix.scale(point.joules());
      case BUDGET -> throw otherFigure();
    };
  }

  private static void addGhost(
      List<Series> series, Snapshot now, GhostRun other, HorizontalAxis axis, SiPrefix prefix) {
    Snapshot ghost = other.run();
    String label = other.name();
    List<SchemeChoice> schemes = ghost.study().schemes();
    for (int s = 0; s < schemes.size(); s++) {
      int colour = StudyLines.colour(now.study(), other, s);
      if (colour >= 0) {
        List<PointResult> points = shown(ghost, s, axis);
        Series line =
            Series.of(
                label,
                StudyLines.values(points, p -> abscissa(ghost.study(), p, axis, prefix)),
                StudyLines.values(points, p -> p.outcome().mean()),
                other.style(),
                colour);
        if (line.x().length > 0 && series.stream().noneMatch(l -> StudyLines.hides(l, line))) {
          series.add(line);
          label = "";
        }
      }
    }
  }

  private static void addFaultFree(
      List<Series> series, Snapshot now, HorizontalAxis axis, SiPrefix prefix) {
    double clean = now.clean();
    if (Double.isNaN(clean) || now.points().isEmpty()) {
      return;
    }
    double least = axis == HorizontalAxis.FAILURE_PROBABILITY ? LEAST_PROBABILITY : 0;
    double[] at =
        now.points().stream()
            .mapToDouble(p -> abscissa(now.study(), p, axis, prefix))
            .filter(x -> !Double.isNaN(x))
            .sorted()
            .toArray();
    if (at.length > 0) {
      Axis along = horizontal(now, axis, prefix);
      double from = Math.max(at[0], least);
      double to = at[at.length - 1];
      // Of a single voltage the line would be a dot.
      boolean wide = from == to && along.lower() < from && along.upper() > to;
      series.add(faultFree(wide ? along.lower() : from, wide ? along.upper() : to, clean));
    }
  }

  private static Axis horizontal(Snapshot now, HorizontalAxis axis, SiPrefix prefix) {
    return switch (axis) {
      case VOLTAGE -> StudyLines.supply(now.study());
      case FAILURE_PROBABILITY -> probabilityAxis(now);
      case NETWORK_SHARE ->
          Axis.percent("Failing cells of the whole network").within(0, Double.NaN);
      case ENERGY -> Axis.linear("Energy per inference", prefix.symbol() + "J");
      case BUDGET -> throw otherFigure();
    };
  }

  private static IllegalStateException otherFigure() {
    return new IllegalStateException("Lines over budgets join schemes, not voltages.");
  }

  /** Whether an axis is a function of the probability alone, whatever curve it is from. */
  private static boolean ofProbability(HorizontalAxis axis) {
    return axis == HorizontalAxis.FAILURE_PROBABILITY || axis == HorizontalAxis.NETWORK_SHARE;
  }

  private static String probabilityName(Study study) {
    return !study.memoryFails() ? "Timing errors per product" : "Failure probability of a cell";
  }

  private static Axis probabilityAxis(Snapshot now) {
    Axis axis = Axis.log(probabilityName(now.study()), "");
    double[] shown =
        now.points().stream()
            .mapToDouble(PointResult::probability)
            .filter(p -> p >= LEAST_PROBABILITY)
            .sorted()
            .toArray();
    return shown.length == 0
        ? axis.within(LEAST_PROBABILITY, 1)
        : axis.within(Math.pow(10, Math.floor(Math.log10(shown[0] * (1 - 1e-12)))), 1);
  }

  private static List<Marker> markers(
      Snapshot now, ErrorCurve curve, HorizontalAxis axis, SiPrefix prefix, double volts) {
    if (Double.isNaN(volts)) {
      return List.of();
    }
    return switch (axis) {
      case VOLTAGE -> StudyLines.operating(volts);
      case FAILURE_PROBABILITY ->
          curve == null || curve.probability(volts) < LEAST_PROBABILITY
              ? List.of()
              : List.of(Marker.operating(curve.probability(volts), SupplyText.volts(volts)));
      case NETWORK_SHARE ->
          curve == null
              ? List.of()
              : List.of(
                  Marker.operating(
                      now.study().failingShare(curve.probability(volts)), SupplyText.volts(volts)));
      case ENERGY -> energyMarkers(now, prefix, volts);
      case BUDGET -> throw otherFigure();
    };
  }

  /** One line a scheme, for each spends its own energy at the voltage; only the first is named. */
  private static List<Marker> energyMarkers(Snapshot now, SiPrefix prefix, double volts) {
    double[] energies =
        now.points().stream()
            .filter(p -> Math.abs(p.volts() - volts) < 1e-9)
            .mapToDouble(p -> prefix.scale(p.joules()))
            .filter(energy -> !Double.isNaN(energy))
            .sorted()
            .distinct()
            .toArray();
    List<Marker> markers = new ArrayList<>();
    for (double energy : energies) {
      markers.add(Marker.operating(energy, markers.isEmpty() ? SupplyText.volts(volts) : ""));
    }
    return markers;
  }

  private static List<Shade> shades(Study study, ErrorCurve curve, HorizontalAxis axis) {
    if (axis == HorizontalAxis.VOLTAGE) {
      return StudyLines.extrapolated(study, curve);
    }
    if (axis != HorizontalAxis.FAILURE_PROBABILITY || curve == null) {
      return List.of();
    }
    List<Shade> shades = new ArrayList<>();
    for (Shade shade : StudyLines.extrapolated(study, curve)) {
      if (shade.to() == curve.lowest()) {
        double p = curve.probability(curve.lowest());
        if (p < 1) {
          shades.add(new Shade(p, Double.POSITIVE_INFINITY, shade.label()));
        }
      } else if (curve.probability(curve.highest()) > 0) {
        shades.add(
            new Shade(LEAST_PROBABILITY / 1e6, curve.probability(curve.highest()), shade.label()));
      }
    }
    return shades;
  }

  private static String note(Snapshot now, OutcomeText words, HorizontalAxis axis) {
    int rough = 0;
    int known = 0;
    int hidden = 0;
    for (PointResult point : now.points()) {
      if (point.outcome() != null) {
        known++;
        rough += point.rough() ? 1 : 0;
        hidden += point.probability() < LEAST_PROBABILITY ? 1 : 0;
      }
    }
    StringBuilder note = new StringBuilder();
    if (rough > 0) {
      note.append(
          String.format(
              Locale.ROOT,
              " %,d of %,d points are first estimates on fewer %s (hollow, joined to none).",
              rough,
              known,
              words.examples()));
    }
    if (axis == HorizontalAxis.FAILURE_PROBABILITY && hidden > 0) {
      note.append(String.format(Locale.ROOT, " %,d points below 10⁻¹⁰ are not shown.", hidden));
    }
    if (axis == HorizontalAxis.ENERGY) {
      EnergyText.remarks(now).forEach(remark -> note.append(' ').append(remark));
    }
    return note.toString();
  }

  /** The line of the fault-free network, which is no scheme's. */
  static Series faultFree(double from, double to, double clean) {
    return Series.of(
        "without faults",
        new double[] {from, to},
        new double[] {clean, clean},
        Series.Style.LINE,
        GREY);
  }
}
