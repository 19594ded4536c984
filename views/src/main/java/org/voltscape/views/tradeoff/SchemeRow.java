package org.voltscape.views.tradeoff;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.TrainingTally;
import org.voltscape.engine.results.compared.AverageErrorIncrease;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.stats.Summary;
import org.voltscape.figure.studies.EnergyText;
import org.voltscape.figure.studies.OutcomeText;

/**
 * A scheme at one voltage.
 *
 * @param label what results call it
 * @param colour of the scheme in figures
 * @param words for what the study measures
 * @param point its result so far
 * @param reference label of the scheme it is compared with; empty for that scheme itself
 * @param difference of the outcomes on the same trials; null where there is none
 * @param increase the average error increase of the run's schemes; null where there is none
 * @param increaseRemark what must stand beside the increase; may be empty
 * @param energyRemark what must stand beside its energy, or why there is none; may be empty
 * @param extrapolated whether its failure probability is beyond the points of the curve
 */
public record SchemeRow(
    String label,
    int colour,
    OutcomeText words,
    PointResult point,
    String reference,
    PairedDifference difference,
    AverageErrorIncrease increase,
    String increaseRemark,
    String energyRemark,
    boolean extrapolated) {
  /** Letters there is room for in a narrow table. */
  private static final int LONGEST_VERDICT = 16;

  /** Place in the study. */
  public int scheme() {
    return point.scheme();
  }

  /** A voltage of the study, in V. */
  public double volts() {
    return point.volts();
  }

  /** Over the trials so far; null before the first. */
  public Summary outcome() {
    return point.outcome();
  }

  /** Accuracy or error with its interval; a first estimate says so. */
  public String outcomeText() {
    return outcome() == null
        ? "not run"
        : words.interval(outcome()) + (point.rough() ? ", rough" : "");
  }

  /**
   * How sure it is, the comparison, the method, the median and what became of trainings; empty
   * before a trial.
   */
  public String outcomeDetail() {
    if (outcome() == null) {
      return "";
    }
    // What is asked first comes first: a low screen may not have room for all.
    StringBuilder text = new StringBuilder(words.certainty().sentence(outcome()));
    if (difference != null) {
      text.append('\n').append(differenceDetail());
    }
    text.append('\n').append(words.certainty().explanation(outcome()));
    String images = words.images(point);
    text.append(images.isEmpty() ? "" : "\n" + images);
    if (outcome().count() > 1) {
      text.append("\nMedian over trials: ").append(words.value(point.values().median()));
      text.append(", worst ").append(words.value(worst()));
    }
    TrainingTally training = point.training();
    if (training != null) {
      text.append("\nTrained for ")
          .append(training.trials())
          .append(training.trials() == 1 ? " trial: " : " trials: ")
          .append(training.dead())
          .append(" learned nothing, ")
          .append(training.diverged())
          .append(" diverged, ")
          .append(training.restarts())
          .append(training.restarts() == 1 ? " restart" : " restarts");
    }
    return text.toString();
  }

  /** Of the trials kept one by one: the lowest accuracy, or the highest error. */
  private double worst() {
    DoubleStream known =
        Arrays.stream(point.values().toArray()).filter(value -> !Double.isNaN(value));
    return (words.task().higherIsBetter() ? known.min() : known.max()).orElse(Double.NaN);
  }

  /** Whether there are other dies than those seen to be asked about. */
  public boolean ofDies() {
    return outcome() == null || !Double.isNaN(outcome().unseen());
  }

  /** The 95 % interval, whatever unseen dies do; empty before a trial. */
  public String outerText() {
    return outcome() == null ? "" : words.outer(outcome());
  }

  /**
   * On how many dies it is better than the reference, on the same trials.
   *
   * @param whole whether the mean difference is told too; shorter still where not
   */
  public String differenceText(boolean whole) {
    if (reference.isEmpty()) {
      return "reference";
    }
    if (difference == null) {
      return "";
    }
    String verdict = words.verdict(difference);
    if (whole) {
      return words.difference(difference.mean()) + ", " + verdict;
    }
    String brief = verdict.replace(" of ", "/");
    return brief.length() > LONGEST_VERDICT ? brief.replace(" on ", " ") : brief;
  }

  /** All that is known of it; empty where there is none. */
  public String differenceDetail() {
    return difference == null ? "" : "Against " + reference + ":\n" + words.full(difference);
  }

  /** The average error increase, and how it compares with the unprotected scheme's. */
  public String increaseText() {
    return increase == null ? "" : IncreaseTexts.entry(words, increase, scheme());
  }

  /** The same with intervals and medians, over several lines. */
  public String increaseDetail() {
    return increase == null
        ? ""
        : IncreaseTexts.detail(words, increase, scheme())
            + (increaseRemark.isEmpty() ? "" : "\nThis is " + increaseRemark + ".");
  }

  /** Energy per inference. */
  public String energyText() {
    return EnergyText.joules(point.joules());
  }

  /** What the mouse tells of the energy. */
  public String energyDetail() {
    String remark = energyRemark.isEmpty() ? "" : "\nEnergy: " + energyRemark + ".";
    return Double.isNaN(point.joules())
        ? remark.strip()
        : "Against "
            + EnergyText.joules(point.joules() / point.relativeEnergy())
            + " without any scheme at the platform's nominal supply: "
            + relativeText()
            + ". Why this number? (Enter)"
            + remark;
  }

  /** The comparison with the nominal supply. */
  public String relativeText() {
    return EnergyText.relative(point.relativeEnergy()).replace(" energy", "");
  }
}
