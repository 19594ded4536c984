package org.voltscape.engine.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.decide.Fit.Certainty;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.accuracy.AccuracyTarget;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.decide.Quantity;

/**
 * Which design of a run is best: that of the lowest energy of those that do what is asked, ties to
 * the lower supply, then to the order of the study; and how sure that is. Immutable.
 *
 * <p>Two families of statements are made, each with 95 % confidence for all of its statements
 * together: which designs are beaten by others ({@link Verdict#front}), whatever accuracy is asked
 * for; and which are not the best of those as accurate as asked ({@link Verdict#best}). Of the
 * second only one can be wrong that is said of the one design that is truly best: that it misses
 * the accuracy, or that one of those of less energy reaches it.
 *
 * @param points all designs in the run's order
 * @param asked what is asked; see {@link #asked}
 * @param verdicts one a design
 * @param best place of the best design by the means seen; -1 where none does what is asked
 * @param sure how sure it is that this one is the best
 */
public record Decision(
    List<DesignPoint> points,
    DecideSettings asked,
    List<Verdict> verdicts,
    int best,
    Certainty sure) {
  private static final double ROUNDING = 1e-9;

  /**
   * What is said of a design.
   *
   * @param fit whether it does what is asked
   * @param front what is shown of whether another one beats it, of those whose costs are as asked
   * @param onFront whether none does by the means seen
   * @param beatenBy place of one that does, as far as is shown or by the means seen; -1 for none
   * @param best what is shown of whether it is the best
   */
  public record Verdict(Fit fit, Standing front, boolean onFront, int beatenBy, Standing best) {}

  public Decision {
    points = List.copyOf(points);
    verdicts = List.copyOf(verdicts);
  }

  /**
   * What a study asks of its designs: with its accuracy target where it names no accuracy.
   *
   * @param baseline accuracy of the fault-free network; NaN before it is known
   */
  public static DecideSettings asked(Study study, double baseline) {
    DecideSettings own = study.decide();
    AccuracyTarget target = study.target();
    if (target == null || !study.task().higherIsBetter() || !Double.isNaN(own.minAccuracy())) {
      return own;
    }
    return own.withMinAccuracy(
        target.form() == AccuracyTarget.Form.MIN ? target.share() : baseline - target.share());
  }

  /** Of the results of a run so far. */
  public static Decision of(Snapshot run, DecideSettings asked) {
    List<DesignPoint> points = DesignPoint.of(run);
    List<@Nullable Observed> observed = new ArrayList<>();
    for (DesignPoint p : points) {
      observed.add(
          p.index() < run.points().size()
              ? Observed.of(run.study(), run.points().get(p.index()))
              : null);
    }
    return of(points, observed, asked, run.task().higherIsBetter());
  }

  /**
   * Of designs.
   *
   * @param observed one a design, null where nothing is
   * @param more whether more of the outcome is better
   */
  static Decision of(
      List<DesignPoint> points,
      List<? extends @Nullable Observed> observed,
      DecideSettings asked,
      boolean more) {
    double wanted = more ? asked.minAccuracy() : 0.0 - asked.maxError();
    List<Fit> fits = points.stream().map(p -> fit(p, asked, more)).toList();
    List<Front.Entry> entries = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      entries.add(entry(points.get(i), fits.get(i), observed.get(i), asked));
    }
    List<Front.Place> places = Front.of(entries);
    Contest contest = new Contest(points, fits, observed, wanted);
    List<Standing> standings = contest.standings();
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Front.Place p = places.get(i);
      verdicts.add(new Verdict(fits.get(i), p.standing(), p.onFront(), p.by(), standings.get(i)));
    }
    int best = contest.best();
    return new Decision(points, asked, verdicts, best, sure(best, fits, standings));
  }

  /** What costs too much beats nobody and is compared with nobody. */
  private static Front.Entry entry(
      DesignPoint point, Fit fit, @Nullable Observed observed, DecideSettings asked) {
    List<Double> costs = new ArrayList<>();
    costs.add(point.joules());
    asked.objectives().forEach(q -> costs.add(point.value(q)));
    return new Front.Entry(
        costs.stream().mapToDouble(c -> fit.affordable() ? c : Double.NaN).toArray(), observed);
  }

  private static Fit fit(DesignPoint point, DecideSettings asked, boolean more) {
    Set<Quantity> missed = EnumSet.noneOf(Quantity.class);
    Set<Quantity> unknown = EnumSet.noneOf(Quantity.class);
    for (Quantity q :
        List.of(Quantity.ENERGY, Quantity.AREA, Quantity.LATENCY, Quantity.EXTRA_BITS)) {
      double most = asked.most(q);
      if (!Double.isNaN(most)) {
        double value = point.value(q);
        if (Double.isNaN(value)) {
          unknown.add(q);
        } else if (value > most + ROUNDING * Math.abs(most)) {
          missed.add(q);
        }
      }
    }
    boolean retrained = asked.noRetraining() && point.retraining();
    Certainty sure = Certainty.WHATEVER_UNSEEN;
    double wanted = more ? asked.minAccuracy() : asked.maxError();
    if (!Double.isNaN(wanted)) {
      if (!point.settled()) {
        unknown.add(Quantity.OUTCOME);
      } else {
        boolean reached =
            more
                ? point.mean() >= wanted - ROUNDING * Math.max(1, Math.abs(wanted))
                : point.mean() <= wanted + ROUNDING * Math.abs(wanted);
        sure = sure(point, wanted, reached == more);
        if (!reached) {
          missed.add(Quantity.OUTCOME);
        }
      }
    }
    boolean costsTooMuch = retrained || missed.stream().anyMatch(q -> q != Quantity.OUTCOME);
    return new Fit(
        missed.isEmpty() && unknown.isEmpty() && !retrained,
        // What is too dear is so whatever its accuracy is.
        costsTooMuch ? Certainty.WHATEVER_UNSEEN : sure,
        missed,
        unknown,
        retrained);
  }

  /** Whether the intervals of a mean lie as the mean does: above what is wanted, or below. */
  private static Certainty sure(DesignPoint point, double wanted, boolean above) {
    var outcome = Objects.requireNonNull(point.outcome());
    if (beyond(outcome.outer(), wanted, above)) {
      return Certainty.WHATEVER_UNSEEN;
    }
    return beyond(outcome.seen(), wanted, above) ? Certainty.DIES_SEEN : Certainty.MEAN;
  }

  private static boolean beyond(Interval interval, double wanted, boolean above) {
    return above ? interval.low() >= wanted : interval.high() < wanted;
  }

  private static Certainty sure(int best, List<Fit> fits, List<Standing> standings) {
    if (best < 0) {
      return Certainty.MEAN;
    }
    Certainty sure = fits.get(best).sure();
    for (int i = 0; i < standings.size(); i++) {
      if (i != best) {
        sure =
            sure.and(
                switch (standings.get(i)) {
                  case NOT -> Certainty.WHATEVER_UNSEEN;
                  case NOT_SEEN -> Certainty.DIES_SEEN;
                  case POSSIBLE, UNKNOWN -> Certainty.MEAN;
                });
      }
    }
    return sure;
  }

  /** The best design by the means seen; null where none does what is asked. */
  public @Nullable DesignPoint bestPoint() {
    return best < 0 ? null : points.get(best);
  }

  /**
   * The designs beside the best that may be the best instead, the likeliest to be looked at first.
   */
  public List<DesignPoint> rivals() {
    return points.stream()
        .filter(p -> p.index() != best && verdicts.get(p.index()).best().open())
        .sorted(Comparator.comparingDouble(DesignPoint::joules))
        .toList();
  }

  /** Whether an accuracy, or a largest error, is asked for. */
  public boolean asksForOutcome() {
    return !Double.isNaN(asked.minAccuracy()) || !Double.isNaN(asked.maxError());
  }
}
