package org.voltscape.engine.results.compared;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.TrialValues;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;

/**
 * Differences between the schemes of a run on the same trials: same dies, images and seeds. Beyond
 * {@link TrialValues#MOST} trials the first ones tell it.
 */
public final class Comparisons {
  private Comparisons() {}

  /** Receives one comparison after the other. */
  @FunctionalInterface
  public interface Receiver {
    void take(PointResult scheme, PointResult reference, PairedDifference difference)
        throws IOException;
  }

  /**
   * How much higher the outcome of one scheme is than that of another at a voltage: accuracy as a
   * share of 1, or application error in its own unit.
   *
   * @param scheme place in the study's schemes
   * @param reference likewise
   * @param voltage place in the study's voltages
   * @return empty while they have no trial on the same images in common
   */
  public static Optional<PairedDifference> of(
      Snapshot run, int scheme, int reference, int voltage) {
    Optional<PointResult> one = run.point(scheme, voltage);
    Optional<PointResult> other = run.point(reference, voltage);
    return one.isEmpty() || other.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(of(run.study(), one.get(), other.get()));
  }

  /**
   * How much higher the outcome of one point of a run is than that of any other, at whatever
   * voltages: trial k is the same die, or the same seed, at all of them.
   *
   * @param study of the one; that of the other has the same task and dies
   * @return null where one of them has no trial, only one of them is a first estimate, or they have
   *     no trial in common
   */
  public static @Nullable PairedDifference of(Study study, PointResult one, PointResult other) {
    if (one.outcome() == null || other.outcome() == null || one.rough() != other.rough()) {
      return null;
    }
    PairedDifference ofTrials =
        PairedDifference.of(
            one.values().toArray(),
            other.values().toArray(),
            // Of one die nothing is known of others.
            study.singleDie() ? Double.POSITIVE_INFINITY : study.task().largest(),
            study.task().counts()
                ? 1.0 / Math.min(one.images(study.images()), other.images(study.images()))
                : 0,
            one.known().looks().with(other.known().looks()));
    if (ofTrials == null) {
      return null;
    }
    PairedDifference ofScout =
        PairedDifference.of(
            one.scout().toArray(),
            other.scout().toArray(),
            study.task().largest(),
            0,
            Looks.PLANNED);
    PairedDifference difference = ofScout == null ? ofTrials : ofTrials.withOuterOf(ofScout);
    return one.faultless() == null || other.faultless() == null
        ? difference
        : difference.limit(one.faultless().minus(other.faultless()), study.task().largest());
  }

  /** All pairs of schemes, each with those before it in the study, voltage by voltage. */
  public static void settled(Snapshot run, Receiver receiver) throws IOException {
    int voltages = run.study().voltages().size();
    int schemes = run.points().size() / voltages;
    for (int s = 1; s < schemes; s++) {
      for (int r = 0; r < s; r++) {
        for (int v = 0; v < voltages; v++) {
          PointResult one = run.points().get(s * voltages + v);
          PointResult other = run.points().get(r * voltages + v);
          if (one.settled() && other.settled()) {
            PairedDifference difference = of(run.study(), one, other);
            if (difference != null) {
              receiver.take(one, other, difference);
            }
          }
        }
      }
    }
  }

  /**
   * The comparisons as CSV, one row a pair of schemes and voltage. An interval that is not known
   * (fewer than two common trials) is left empty.
   */
  public static void csv(Snapshot run, OutputStream out) throws IOException {
    String difference = run.task().word() + "_difference_";
    CsvWriter writer =
        new CsvWriter(
            out,
            List.of(),
            List.of(
                "study",
                "scheme",
                "reference",
                "voltage_v",
                "trials",
                difference + "mean",
                difference + "ci_low",
                difference + "ci_high",
                difference + "seen_low",
                difference + "seen_high",
                "dies_higher",
                "dies_lower",
                "share_higher_ci_low",
                "share_higher_ci_high",
                difference + "reversal",
                "interval_method"));
    List<SchemeChoice> schemes = run.study().schemes();
    settled(
        run,
        (one, other, d) ->
            writer.row(
                run.study().name(),
                schemes.get(one.scheme()).label(),
                schemes.get(other.scheme()).label(),
                one.volts(),
                d.trials(),
                d.mean(),
                d.outer().low(),
                d.outer().high(),
                d.seen().low(),
                d.seen().high(),
                d.more(),
                d.less(),
                d.moreShare().low(),
                d.moreShare().high(),
                Double.isInfinite(d.reversal()) ? Double.NaN : d.reversal(),
                d.methodText()));
    writer.flush();
  }
}
