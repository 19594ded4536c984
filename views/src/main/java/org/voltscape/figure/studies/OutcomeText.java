package org.voltscape.figure.studies;

import java.util.Locale;
import org.voltscape.engine.certainty.CertaintyText;
import org.voltscape.engine.certainty.OutcomeNumbers;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Axis;

/**
 * What a study measures, with its intervals, in words: accuracy in percent, or the application
 * error of a regression network, a share in percent too and anything else as a plain number.
 *
 * @param certainty the sentences on how sure a result is
 */
public record OutcomeText(CertaintyText certainty) {
  /** The words for what a study measures. */
  public static OutcomeText of(Study study) {
    return new OutcomeText(CertaintyText.of(study));
  }

  /** What the network is for. */
  public Task task() {
    return certainty.task();
  }

  private OutcomeNumbers numbers() {
    return new OutcomeNumbers(task());
  }

  /** What is measured, for example {@code accuracy} or {@code mean relative error}. */
  public String name() {
    return task().title();
  }

  /** The same at the beginning of a line. */
  public String heading() {
    return task().heading();
  }

  /** The same in one word. */
  public String word() {
    return task().word();
  }

  /** One of what it is measured on: {@code image}, or {@code example}. */
  public String example() {
    return task().example();
  }

  /** What it is measured on: images, or test examples. */
  public String examples() {
    return task().example() + "s";
  }

  /** What is observed again and again: {@code die}, or {@code trial} where no dies differ. */
  public String thing() {
    return certainty.thing();
  }

  /** Unit of values in tables: percent, the error's own, or empty. */
  public String unit() {
    return task().unit();
  }

  /** The axis of it: accuracies fit their data, errors begin at 0. */
  public Axis axis() {
    Axis axis = task().share() ? Axis.percent(heading()) : Axis.linear(heading(), unit());
    return task().higherIsBetter() ? axis : axis.within(0, Double.NaN);
  }

  /** A value with its unit, for example {@code 98.81 %} or {@code 0.00981}. */
  public String value(double value) {
    return numbers().value(value);
  }

  /** A value without its unit, in percent where it is a share. */
  public String number(double value) {
    return numbers().number(value);
  }

  /** Two values, for example {@code 98.75 to 98.87 %}. */
  public String range(double low, double high) {
    return numbers().range(low, high);
  }

  /** Two values without their unit, for example {@code 98.75 to 98.87}. */
  public String numbers(double low, double high) {
    return numbers().numbers(low, high);
  }

  /** A difference, for example {@code +0.52 pt} (percentage points) or {@code −0.00310}. */
  public String difference(double difference) {
    return numbers().difference(difference);
  }

  /** The interval of a difference, for example {@code +0.31 to +0.73 pt}. */
  public String differenceRange(double low, double high) {
    return numbers().differenceRange(low, high);
  }

  /**
   * The mean with the spread of the dies seen, for example {@code 98.81 % (98.75 to 98.87)}; of one
   * die with its only interval.
   */
  public String interval(Summary summary) {
    Interval inner = Double.isNaN(summary.unseen()) ? summary.outer() : summary.seen();
    return inner.known()
        ? value(summary.mean()) + " (" + numbers(inner.low(), inner.high()) + ")"
        : value(summary.mean());
  }

  /** The 95 % interval, for example {@code 68.07 to 98.93}, without its unit. */
  public String outer(Summary summary) {
    return ends(summary.outer());
  }

  /** The spread of the dies seen, likewise; empty for a single die. */
  public String seen(Summary summary) {
    return Double.isNaN(summary.unseen()) ? "" : ends(summary.seen());
  }

  private String ends(Interval interval) {
    if (interval.known()) {
      return numbers(interval.low(), interval.high());
    }
    return Double.isNaN(interval.low()) ? "not known" : "above " + number(interval.low());
  }

  /**
   * How sure the result is: the sentence, then what its intervals are and what would narrow them.
   */
  public String full(Summary summary) {
    return certainty.sentence(summary) + "\n" + certainty.explanation(summary);
  }

  /** A difference with the spread of the dies seen: {@code +0.52 pt (+0.31 to +0.73 pt)}. */
  public String brief(PairedDifference difference) {
    String mean = difference(difference.mean());
    return difference.seen().known()
        ? mean + " (" + differenceRange(difference.seen().low(), difference.seen().high()) + ")"
        : mean;
  }

  /**
   * On how many dies the one is better, in a few words, for example {@code better on 9 of 10}; of
   * one that is worse on more of them {@code worse on 9 of 10}.
   */
  public String verdict(PairedDifference difference) {
    int better = task().higherIsBetter() ? difference.more() : difference.less();
    int worse = difference.trials() - difference.equal() - better;
    if (better + worse == 0) {
      return String.format(Locale.ROOT, "equal on %,d", difference.trials());
    }
    return String.format(
        Locale.ROOT,
        better >= worse ? "better on %,d of %,d" : "worse on %,d of %,d",
        Math.max(better, worse),
        difference.trials());
  }

  /**
   * What another draw of images would add, or that each die was tested on images of its own, in a
   * sentence; empty where neither is known.
   */
  public String images(PointResult point) {
    return point.withImages() == null
        ? certainty.ownImages(point.ownImages()).strip()
        : certainty.images(point.known(), point.withImages().outer());
  }

  /** What is known of a difference: three statements. */
  public String full(PairedDifference difference) {
    return String.join("\n", certainty.statements(difference));
  }

  /**
   * At how many points the trials of a finished run were too few for the half-width it wants, where
   * more are all that it takes; empty where at none, and while a run goes on.
   */
  public static String beyond(Snapshot run) {
    return run.state() != Snapshot.State.DONE
        ? ""
        : CertaintyText.beyond(
            run.study(),
            run.points().stream().filter(PointResult::settled).map(PointResult::known).toList());
  }

  /**
   * How many trials are made: {@code 340 of 1,650 trials}; {@code 340 trials, 165,000 at most}
   * where points end early.
   */
  public static String trials(Snapshot snapshot) {
    return snapshot.endsEarly() && snapshot.message().isEmpty()
        ? String.format(Locale.ROOT, "%,d trials, %,d at most", snapshot.trials(), snapshot.total())
        : String.format(Locale.ROOT, "%,d of %,d trials", snapshot.done(), snapshot.total());
  }
}
