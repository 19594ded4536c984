package org.voltscape.engine.decide;

import java.util.List;
import java.util.Locale;
import org.voltscape.engine.certainty.CertaintyText;
import org.voltscape.engine.certainty.OutcomeNumbers;
import org.voltscape.engine.decide.Pinned.Design;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.Quantity;

/**
 * What pinned designs come to against the first of them, in sentences.
 *
 * @param certainty the words for the results of the study
 */
public record PinnedText(CertaintyText certainty) {
  /** Energies that differ by less are the same to people. */
  private static final double NOTHING = 5e-5;

  /** The words for a study. */
  public static PinnedText of(Study study) {
    return new PinnedText(CertaintyText.of(study));
  }

  private Task task() {
    return certainty.task();
  }

  private OutcomeNumbers numbers() {
    return new OutcomeNumbers(task());
  }

  /**
   * One sentence a design behind the first, for example {@code B reaches 1.20 points more than A
   * (0.80 to 1.70, the same 20 dies) and takes 9.1 % less energy.}
   */
  public List<String> sentences(Pinned pinned) {
    return pinned.designs().stream().skip(1).map(d -> sentence(d, d.letter(), "A")).toList();
  }

  /** The same with the names of the designs behind their letters, for where no table tells them. */
  public List<String> named(Pinned pinned) {
    return pinned.designs().stream()
        .skip(1)
        .map(d -> sentence(d, named(d), named(pinned.designs().get(0))))
        .toList();
  }

  private static String named(Design d) {
    // As in tables: to the millivolt, or finer where the study is.
    double volts = d.point().volts();
    boolean fine = Math.abs(volts * 1000 - Math.rint(volts * 1000)) > 0.05;
    return String.format(
        Locale.ROOT,
        fine ? "%s (%s at %.4f V)" : "%s (%s at %.3f V)",
        d.letter(),
        d.point().label(),
        volts);
  }

  private String sentence(Design design, String name, String reference) {
    Against against = design.against();
    if (against == null) {
      return "";
    }
    double ratio = against.ratio(Quantity.ENERGY);
    if (Double.isNaN(against.mean())) {
      return name
          + " is not compared with "
          + reference
          + " in "
          + task().word()
          + ", because "
          + against.unpaired()
          + (Double.isNaN(ratio) ? "." : "; it " + energy(ratio) + ".");
    }
    boolean better = task().higherIsBetter() ? against.mean() > 0 : against.mean() < 0;
    boolean worse = against.mean() != 0 && !better;
    String outcome = outcome(against, name, reference);
    if (Double.isNaN(ratio)) {
      return outcome + "; how much energy it takes against that is not known.";
    }
    boolean less = ratio < 1 - NOTHING;
    boolean more = ratio > 1 + NOTHING;
    return outcome
        + ((better && more) || (worse && less) ? " but " : " and ")
        + energy(ratio)
        + ".";
  }

  private String outcome(Against against, String name, String reference) {
    double mean = against.mean();
    String verb = task().higherIsBetter() ? " reaches " : " errs by ";
    String size =
        mean == 0
            ? "as much as "
            : amount(Math.abs(mean)) + (mean > 0 ? " more than " : " less than ");
    return name + verb + size + reference + " (" + certainty(against) + ")";
  }

  private String amount(double size) {
    return numbers()
        .amount(size)
        .replace(" pt", size * 100 < 0.995 || size * 100 >= 1.005 ? " points" : " point");
  }

  /** The interval, whose it is, and whether it tells the two apart. */
  private String certainty(Against against) {
    PairedDifference paired = against.paired();
    if (paired == null) {
      return (against.apart().known() ? range(against.apart(), against.mean()) + ", 95 %, " : "")
          + "not paired, because "
          + against.unpaired();
    }
    String dies = "the same " + certainty.counted(paired.trials());
    if (paired.more() + paired.less() == 0) {
      return "equal on " + dies;
    }
    return paired.seen().known()
        ? range(paired.seen(), paired.mean())
            + ", "
            + dies
            + (paired.seenClear() ? "" : ": not told apart")
        : dies;
  }

  /** Without signs where both ends are on the side that the words tell. */
  private String range(Interval interval, double mean) {
    if (mean > 0 && interval.low() >= 0) {
      return numbers().numbers(interval.low(), interval.high());
    }
    if (mean < 0 && interval.high() <= 0) {
      return numbers().numbers(0.0 - interval.high(), 0.0 - interval.low());
    }
    return numbers().differenceRange(interval.low(), interval.high()).replace(" pt", "");
  }

  private static String energy(double ratio) {
    if (Math.abs(ratio - 1) < NOTHING) {
      return "takes the same energy";
    }
    return "takes "
        + OutcomeNumbers.percent(Math.abs(ratio - 1))
        + (ratio < 1 ? " less energy" : " more energy");
  }

  /**
   * All that is known of the difference in outcome, in whole sentences: on how many dies, how much
   * over the dies seen, and whatever unseen dies do; where it is not paired, why.
   */
  public List<String> statements(Against against) {
    PairedDifference paired = against.paired();
    if (paired != null) {
      return certainty.statements(paired);
    }
    String why = "Not paired, because " + against.unpaired() + ".";
    return against.apart().known()
        ? List.of(
            why,
            "By what is known of each alone the difference lies within "
                + numbers().differenceRange(against.apart().low(), against.apart().high())
                + ", 95 %.")
        : List.of(why);
  }
}
