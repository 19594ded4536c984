package org.voltscape.figure.studies;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.certainty.OutcomeNumbers;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.engine.workload.Workloads;

/** Trainings in words. */
public final class TrainingText {
  private TrainingText() {}

  /** The unit of a workload's loss; empty for squares. */
  static String lossUnit(String workload) {
    TrainingRecipe.Loss loss =
        Workloads.byId(workload, "study", "field workload").adaptationRecipe().loss();
    return loss == TrainingRecipe.Loss.SQUARED_ERROR ? "" : "nat";
  }

  /** A validation with its unit. */
  public static String validation(double value, Task task) {
    return new OutcomeNumbers(task).value(value);
  }

  /** A loss or a norm to four significant digits. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "not a number" : "infinite";
    }
    double size = Math.abs(value);
    return size == 0 || size >= 1e-3 && size < 1e6
        ? new BigDecimal(value).round(new MathContext(4)).toPlainString().replace('-', '−')
        : String.format(Locale.ROOT, "%.3e", value).replace('-', '−');
  }

  /** One line about an epoch, for example {@code epoch 2 of 5: loss 0.4312, ...}. */
  public static String epoch(TrainingProgress p, Task task) {
    return String.format(
        Locale.ROOT,
        "epoch %,d of %,d: loss %s, %s",
        p.epoch(),
        p.epochs(),
        number(p.loss()),
        details(p, task));
  }

  /** What else is known of an epoch besides its loss. */
  static String details(TrainingProgress p, Task task) {
    List<String> parts = new ArrayList<>();
    if (!Double.isNaN(p.accuracy())) {
      parts.add("training accuracy " + new OutcomeNumbers(Task.CLASSIFICATION).value(p.accuracy()));
    }
    if (!Double.isNaN(p.validation())) {
      parts.add(
          (task.counts() ? "validation " : "validation " + task.title() + " ")
              + validation(p.validation(), task));
    }
    parts.add("gradient norm " + number(p.gradientNorm()));
    return String.join(", ", parts);
  }

  /** What became of a training, in a sentence. */
  public static String verdict(TrainingCourse course) {
    if (course.verdict() == null) {
      return "";
    }
    String begun =
        switch (course.restarts()) {
          case 0 -> "";
          case 1 -> ", begun again once";
          case 2 -> ", begun again twice";
          default -> ", begun again " + course.restarts() + " times";
        };
    return switch (course.verdict()) {
      case LEARNED -> "Learned" + begun + ".";
      case DEAD -> "Dead: learned nothing" + begun + ". This die may be beyond training.";
      case DIVERGED ->
          "Diverged" + since(course) + begun + ". Gradient clipping or a lower rate may help.";
    };
  }

  /** Since when the loss is no finite number; empty where it only grew. */
  private static String since(TrainingCourse course) {
    for (TrainingProgress p : course.history()) {
      if (!Double.isFinite(p.loss())) {
        return " in epoch " + p.epoch();
      }
    }
    return "";
  }

  /** A verdict in one word or two. */
  public static String word(TrainingVerdict verdict) {
    return switch (verdict) {
      case LEARNED -> "learned";
      case DEAD -> "dead";
      case DIVERGED -> "diverged";
    };
  }

  /** Voltage and die, for example {@code 0.500 V, trial 0}. */
  public static String setting(double volts, int trial) {
    return setting(volts, "", trial);
  }

  /**
   * The same.
   *
   * @param mark what follows the voltage, such as that its failure probability is extrapolated; may
   *     be empty
   */
  public static String setting(double volts, String mark, int trial) {
    return SupplyText.volts(volts) + mark + ", trial " + trial;
  }
}
