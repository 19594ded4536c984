package org.voltscape.engine.results.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.SweptEdge;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.accuracy.AccuracyTarget;
import org.voltscape.engine.study.accuracy.CrashLevel;

/**
 * The zones of the supply under one scheme, as studies of undervolted FPGAs tell them apart (Salami
 * et al., MICRO 2018): from the nominal supply down to Vmin nothing is lost, the guardband; from
 * Vmin down to Vcrash accuracy is; below Vcrash nothing works. There Vcrash is where the board
 * hangs. Nothing hangs here: a network has crashed that has lost half of what it knows beyond
 * guessing ({@link CrashLevel}).
 *
 * @param scheme place in the study's schemes
 * @param target mean accuracy over the dies that is kept down to Vmin, a share
 * @param crashed mean accuracy up to which the network has crashed, a share; below the target
 * @param vmin lowest supply from which on up the target is kept, see {@link
 *     SweptEdge#lowestKeeping}
 * @param vcrash highest supply from which on down the network has crashed, see {@link
 *     SweptEdge#highestLosing}; below Vmin
 * @param from lowest supply that was run, V
 * @param to highest supply that was run, V
 * @param nominal supply that the guardband begins at: that of the energy platform, where it is told
 *     for the supply that is swept and not below the sweep's end, else the highest that was run, V
 */
public record Zones(
    int scheme,
    double target,
    double crashed,
    SweptEdge vmin,
    SweptEdge vcrash,
    double from,
    double to,
    double nominal) {
  /** A millionth of an image forgives the rounding of means that are just at a level. */
  private static final double ROUNDING = 1e-9;

  /** What happens in a zone. */
  public enum Kind {
    /** The network has crashed. */
    CRASH("crash"),
    /** Accuracy is below the target and above the crash. */
    CRITICAL("critical"),
    /** The target is kept. */
    GUARDBAND("guardband");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** Name for people. */
    public String title() {
      return title;
    }
  }

  /**
   * One zone.
   *
   * @param from lower end, V; minus infinity for that of the crash
   * @param to upper end, V
   */
  public record Zone(Kind kind, double from, double to) {}

  /** Whether a run of a study may come to zones: of an accuracy over several supplies. */
  public static boolean of(Study study) {
    return study.task().counts()
        && study.swept().unit().equals("V")
        && (study.voltages().size() > 1 || study.placesVoltages());
  }

  /** The zones of a scheme; empty where they are not known, see {@link #missing}. */
  public static Optional<Zones> of(Snapshot run, int scheme) {
    if (!missing(run, scheme).isEmpty()) {
      return Optional.empty();
    }
    List<Double> volts = points(run, scheme).stream().map(PointResult::volts).toList();
    double from = volts.get(0);
    double to = volts.get(volts.size() - 1);
    double target = target(run);
    double crashed = CrashLevel.accuracy(run.clean(), run.guessing());
    return Optional.of(
        new Zones(
            scheme,
            target,
            crashed,
            SweptEdge.lowestKeeping(run, scheme, target - ROUNDING),
            SweptEdge.highestLosing(run, scheme, crashed + ROUNDING),
            from,
            to,
            nominal(run.study(), to).orElse(to)));
  }

  /** Why a scheme has no zones, a phrase; empty where it has. */
  public static String missing(Snapshot run, int scheme) {
    Study study = run.study();
    if (!study.task().counts()) {
      return "the network answers with numbers, and nothing says which error a crash is";
    }
    if (!study.swept().unit().equals("V")) {
      return study.swept().title() + " is swept, and no supply";
    }
    if (run.points().isEmpty() || Double.isNaN(run.clean()) || Double.isNaN(run.guessing())) {
      return "nothing is known yet";
    }
    if (study.placesVoltages() && run.state() != Snapshot.State.DONE) {
      return "the run still places its supplies";
    }
    for (int v = 0; v < study.voltages().size(); v++) {
      Optional<PointResult> point = run.point(scheme, v);
      boolean known = point.map(PointResult::settled).orElse(study.placesVoltages());
      if (!known) {
        return String.format(Locale.ROOT, "%.4f V is not run yet", study.voltages().get(v));
      }
    }
    if (points(run, scheme).size() < 2) {
      return "a single supply has no zones";
    }
    return target(run) - ROUNDING > CrashLevel.accuracy(run.clean(), run.guessing()) + ROUNDING
        ? ""
        : "the accuracy target is no more than a crashed network has";
  }

  private static double target(Snapshot run) {
    AccuracyTarget target = run.study().target();
    return run.clean() - (target == null ? AccuracyTarget.STANDARD : target).drop(run.clean());
  }

  /** What was run of a scheme, supplies ascending. */
  private static List<PointResult> points(Snapshot run, int scheme) {
    List<PointResult> points = new ArrayList<>();
    for (int v = 0; v < run.study().voltages().size(); v++) {
      run.point(scheme, v).ifPresent(points::add);
    }
    return points;
  }

  /** The platform's nominal supply, where it is one of the supply that is swept. */
  private static OptionalDouble nominal(Study study, double highest) {
    if (study.energyVolts(highest) != highest) {
      return OptionalDouble.empty();
    }
    try {
      double nominal = study.energyPlatform().supply().nominalVolts();
      return nominal >= highest ? OptionalDouble.of(nominal) : OptionalDouble.empty();
    } catch (BadInputException e) {
      // A platform that is not there says nothing; whoever needs it complains.
      return OptionalDouble.empty();
    }
  }

  /** Whether Vmin lies above all supplies that were run. */
  public boolean vminAbove() {
    return Double.isNaN(vmin.volts());
  }

  /** Whether the target is kept at all supplies that were run, so that Vmin may be lower still. */
  public boolean vminBelow() {
    return vmin.volts() == from;
  }

  /** Whether Vcrash lies below all supplies that were run. */
  public boolean vcrashBelow() {
    return Double.isNaN(vcrash.volts());
  }

  /** Whether the network has crashed at all supplies that were run: Vcrash may be higher still. */
  public boolean vcrashAbove() {
    return vcrash.volts() == to;
  }

  /** The zones that the supplies run reach, ascending. */
  public List<Zone> zones() {
    List<Zone> zones = new ArrayList<>();
    if (!vcrashBelow()) {
      zones.add(new Zone(Kind.CRASH, Double.NEGATIVE_INFINITY, vcrash.volts()));
    }
    double low = vcrashBelow() ? from : vcrash.volts();
    double high = vminAbove() ? to : vmin.volts();
    if (low < high) {
      zones.add(new Zone(Kind.CRITICAL, low, high));
    }
    if (!vminAbove() && vmin.volts() < nominal) {
      zones.add(new Zone(Kind.GUARDBAND, vmin.volts(), nominal));
    }
    return zones;
  }
}
