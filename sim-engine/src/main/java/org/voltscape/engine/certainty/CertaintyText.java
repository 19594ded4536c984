package org.voltscape.engine.certainty;

import java.util.List;
import java.util.Locale;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.MoreDies;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.stats.Scouted;
import org.voltscape.engine.stats.Shares;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;

/**
 * How sure a result is, in sentences: what the dies seen say, what share of dies may be of a kind
 * that was not seen, and how far such dies could move the mean.
 *
 * @param task what the network is for
 * @param thing what is observed again and again: {@code die}, or {@code trial} where no dies differ
 * @param images how many images every trial tests
 */
public record CertaintyText(Task task, String thing, int images) {
  /** The distance of the outer end from the mean that people are told how to reach. */
  private static final double WANTED = 0.01;

  /** The words for the results of a study. */
  public static CertaintyText of(Study study) {
    return new CertaintyText(
        study.task(), study.diesDiffer() || study.singleDie() ? "die" : "trial", study.images());
  }

  private OutcomeNumbers numbers() {
    return new OutcomeNumbers(task);
  }

  /**
   * One sentence, for example {@code 10 dies: 98.40 %, 98.28 to 98.52 % over the dies seen; a kind
   * of die up to 26 % of all may be unseen; if such dies were dead, the mean could be as low as
   * 68.07 %.}
   */
  public String sentence(Summary summary) {
    String mean = numbers().value(summary.mean());
    return switch (summary.method()) {
      case WILSON -> "One die: " + mean + ", " + range(summary.outer()) + over();
      case NORMAL -> "One die: " + mean + ", " + range(summary.outer()) + " over its examples.";
      case UNKNOWN -> counted(summary.count()) + ": " + mean + "; its interval is not known.";
      case UNBOUNDED ->
          counted(summary.count()) + ": an error beyond all bounds leaves no interval.";
      case BOUND, BOUND_BELOW, SEEN ->
          counted(summary.count())
              + ": "
              + mean
              + seen(summary.seen(), summary.count())
              + "; "
              + unseen(summary)
              + ".";
    };
  }

  private String seen(Interval seen, int count) {
    if (seen.known()) {
      return ", " + range(seen) + " over the " + thing + "s seen";
    }
    return count == 1
        ? ", which says nothing of how " + thing + "s differ"
        : ", equal on all " + thing + "s seen";
  }

  private String unseen(Summary s) {
    if (s.unseen() == 0) {
      return "by the curve no " + thing + " has a fault";
    }
    String share = OutcomeNumbers.percent(s.unseen());
    Scouted scouted = s.scouted();
    Summary dies = scouted == null ? s : scouted.dies();
    String kind =
        s.unseen() < Shares.unseen(dies.count())
            ? byTheCurve(s.unseen())
            : "a kind of " + thing + " up to " + share + " of all may be unseen";
    if (scouted != null) {
      kind =
          String.format(
              Locale.ROOT,
              "%s on %s: mean %s, and %s",
              scout(dies.count()),
              counted(scouted.images(), task.example()),
              numbers().value(dies.mean()),
              kind);
    }
    if (task.higherIsBetter()) {
      return kind
          + "; if such "
          + thing
          + "s were "
          + dead()
          + ", the mean could be as low as "
          + numbers().value(s.low());
    }
    return s.method() == Summary.Method.BOUND
        ? kind
            + "; if such "
            + thing
            + "s were as wrong as can be, the mean could be as high as "
            + numbers().value(s.high())
        : kind + "; an error has no largest value, so such " + thing + "s could raise the mean";
  }

  private String byTheCurve(double share) {
    return "by the curve at most "
        + OutcomeNumbers.percent(share)
        + " of "
        + thing
        + "s have any fault";
  }

  /** What becomes of the worst: dies are dead, single trials fail. */
  private String dead() {
    return thing.equals("die") ? "dead" : "all wrong";
  }

  /** What the two intervals are, how they were made, and what would narrow them; some lines. */
  public String explanation(Summary summary) {
    if (Double.isNaN(summary.unseen())) {
      return "95 % interval: " + summary.methodInWords(task.example()) + ".";
    }
    StringBuilder text = new StringBuilder();
    text.append("Whatever unseen ").append(thing).append("s do (thin): ");
    text.append(range(summary.outer()))
        .append(", 95 %, ")
        .append(summary.methodInWords(task.example()));
    text.append(".\n").append(capital(thing)).append("s seen (thick): ");
    text.append(summary.seen().known() ? range(summary.seen()) : "not known yet");
    text.append(", right if no unlike ").append(thing).append(" is unseen.");
    if (summary.seen().high() > summary.outer().high()
        || summary.seen().low() < summary.outer().low()) {
      text.append(" It reaches as far to both sides, though only one needs it.");
    }
    if (!task.counts() && summary.seen().known()) {
      text.append(" Errors are skewed: from few ").append(thing).append("s it is too narrow.");
    }
    String more = more(summary);
    return more.isEmpty() ? text.toString() : text.append('\n').append(more).toString();
  }

  /**
   * What images add, for example {@code Over dies and images, as drawn from all there could be:
   * 67.95 to 99.11 %; the intervals above are on these 2,000 images.}
   *
   * @param summary the accuracy on just these images
   * @param both its 95 % interval over dies and images
   */
  public String images(Summary summary, Interval both) {
    return both.known() && !Double.isNaN(summary.unseen())
        ? String.format(
            Locale.ROOT,
            "On these %,d %ss. Over %ss and %ss, as drawn from all there could be: %s.",
            images,
            task.example(),
            thing,
            task.example(),
            range(both))
        : "";
  }

  /**
   * How many dies would narrow the outer interval, for example {@code About 370 dies would bring
   * the lower end of the 95 % interval within 1 pt of the mean.} Empty where it is narrow enough,
   * or nothing can.
   */
  public String more(Summary summary) {
    if (summary.method() != Summary.Method.BOUND || !task.share()) {
      return "";
    }
    boolean below = task.higherIsBetter();
    Scouted scouted = summary.scouted();
    Summary of = scouted == null ? summary : scouted.dies();
    double gap = below ? of.mean() - of.low() : of.high() - of.mean();
    if (!(gap > WANTED)) {
      return "";
    }
    double room = below ? of.mean() : task.largest() - of.mean();
    long dies = MoreDies.forDistance(of, room, WANTED);
    return String.format(
        Locale.ROOT,
        "About %,d %s%ss would bring the %s end of the 95 %% interval within %s of the mean%s.",
        dies,
        scouted == null ? "" : "scout ",
        thing,
        below ? "lower" : "upper",
        numbers().amount(WANTED),
        // Only accuracies can be told from few images.
        scouted == null && task.counts()
            ? "; scout " + thing + "s on few " + task.example() + "s are the cheap way"
            : "");
  }

  /**
   * What is known of a difference, three statements: on how many dies, how much over the dies seen
   * and what would reverse that, and whether it holds whatever unseen dies do.
   */
  public List<String> statements(PairedDifference d) {
    return List.of(share(d), overSeen(d), whatever(d));
  }

  /** For example {@code Better on 9 of 10 dies, worse on 1 (95 %: better on 56 to 100 % ...).} */
  public String share(PairedDifference d) {
    int better = task.higherIsBetter() ? d.more() : d.less();
    int worse = d.trials() - d.equal() - better;
    if (d.trials() == 1) {
      return (better == 1 ? "Better" : worse == 1 ? "Worse" : "Equal")
          + " on the one "
          + thing
          + ".";
    }
    if (better + worse == 0) {
      return "Equal on all " + counted(d.trials()) + ".";
    }
    Interval share = d.moreShare();
    double low = task.higherIsBetter() ? share.low() : 1 - share.high();
    double high = task.higherIsBetter() ? share.high() : 1 - share.low();
    return String.format(
        Locale.ROOT,
        "Better on %,d of %s, worse on %,d%s (95 %%: better on %s to %s of those that differ).",
        better,
        counted(d.trials()),
        worse,
        d.equal() == 0 ? "" : String.format(Locale.ROOT, ", equal on %,d", d.equal()),
        OutcomeNumbers.percent(low).replace(" %", ""),
        OutcomeNumbers.percent(high));
  }

  private String overSeen(PairedDifference d) {
    String mean = "Mean difference " + numbers().difference(d.mean());
    if (!d.seen().known()) {
      return mean + ".";
    }
    String known =
        mean
            + ", "
            + numbers().differenceRange(d.seen().low(), d.seen().high())
            + " over the "
            + thing
            + "s seen";
    if (!d.seenClear()) {
      return known + ": not told apart from 0.";
    }
    boolean better = task.asGood(d.mean(), 0);
    if (d.reversal() >= task.largest()) {
      return known
          + (d.clear()
              ? "; no kind of unseen " + thing + " can reverse that."
              : "; only "
                  + thing
                  + "s not seen that do the opposite in nearly all answers can"
                  + " reverse that.");
    }
    return known
        + "; it is "
        + (better ? "better" : "worse")
        + " unless "
        + thing
        + "s not seen (at most "
        + OutcomeNumbers.percent(d.unseen())
        + ") "
        + (better ? "lose" : "gain")
        + " more than "
        + numbers().amount(d.reversal())
        + " on average.";
  }

  /** Whether it is better or worse whatever unseen dies do. */
  public String whatever(PairedDifference d) {
    if (!d.outer().known()) {
      return "Nothing is known of unseen " + thing + "s.";
    }
    String of = d.scouted() == 0 ? "" : ", by " + scout(d.scouted());
    String range = numbers().differenceRange(d.outer().low(), d.outer().high()) + of;
    return d.clear()
        ? (task.asGood(d.mean(), 0) ? "Better" : "Worse")
            + " whatever unseen "
            + thing
            + "s do ("
            + range
            + ")."
        : "Whatever unseen " + thing + "s do, it lies within " + range + ".";
  }

  /** A number of dies, for example {@code 10 dies}. */
  public String counted(int count) {
    return counted(count, thing);
  }

  private String scout(int count) {
    return counted(count, "scout " + thing);
  }

  private String over() {
    return " over its " + task.example() + "s.";
  }

  private static String counted(int count, String things) {
    return String.format(Locale.ROOT, count == 1 ? "%,d %s" : "%,d %ss", count, things);
  }

  /**
   * Why a design of a study that has a scout has none, a sentence with a space before it; empty
   * where there is nothing to say.
   *
   * @param design its place
   */
  public static String withoutScout(Study study, int design) {
    return study.scouting().active() && !study.scouting(design).active()
        ? " It has no scout: the network would have to be trained for each of its dies."
        : "";
  }

  /**
   * On which images a point's trials were tested where each has its own, a sentence with a space
   * before it; empty where all test the same.
   *
   * @param each how many a trial tested; 0 where all tested the same
   */
  public String ownImages(int each) {
    return each == 0
        ? ""
        : String.format(
            Locale.ROOT,
            " Each %s was tested on %s of its own, drawn from %,d.",
            thing,
            counted(each, task.example()),
            images);
  }

  /**
   * At how many points the trials of a study were too few for the half-width it wants, where each
   * tests images of its own, so that their number is all that is in the way. Empty where none is.
   *
   * @param results of the points
   */
  public static String beyond(Study study, List<Summary> results) {
    if (!study.testsOwnImages()) {
      return "";
    }
    boolean seen = study.stop().rule() == Stop.Rule.DIES_SEEN;
    long wide =
        results.stream()
            .filter(s -> s.count() >= study.effectiveTrials())
            .map(s -> seen ? s.seen() : s.outer())
            .filter(i -> !(i.halfWidth() < study.stop().halfWidth()))
            .count();
    return wide == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "%s wider than the half-width wanted, %s: %,d trials were too few; more narrow them.",
            wide == 1 ? "1 result is" : String.format(Locale.ROOT, "%,d results are", wide),
            new OutcomeNumbers(study.task()).amount(study.stop().halfWidth()),
            study.effectiveTrials());
  }

  private String range(Interval interval) {
    if (interval.known()) {
      return numbers().range(interval.low(), interval.high());
    }
    return Double.isFinite(interval.low())
        ? "above " + numbers().value(interval.low())
        : "not known";
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
