package org.voltscape.engine.results;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.csv.CsvWriter;

/** How fast the schemes of a run train, and how many steps one saves against another. */
public final class Convergences {
  private Convergences() {}

  /**
   * When one scheme is as good as another at its end.
   *
   * @param scheme place in the study's schemes
   * @param reference likewise
   * @param volts supply voltage in V
   * @param level mean validation of the reference after its last epoch
   * @param steps steps after which the scheme's mean validation is as good; NaN where it never is
   * @param referenceSteps steps of the reference in all
   */
  public record Convergence(
      int scheme, int reference, double volts, double level, double steps, double referenceSteps) {
    /** How many times fewer steps; NaN where the level is never reached. */
    public double fewer() {
      return referenceSteps / steps;
    }
  }

  /** All ordered pairs of schemes that train, voltage by voltage. */
  public static List<Convergence> of(Snapshot run) {
    List<Convergence> all = new ArrayList<>();
    for (PointResult one : run.points()) {
      for (PointResult other : run.points()) {
        if (one.voltage() != other.voltage()
            || one.scheme() == other.scheme()
            || !trained(one)
            || !trained(other)) {
          continue;
        }
        TrainingHistories reference = histories(other);
        long[] steps = reference.steps();
        double level = reference.last();
        all.add(
            new Convergence(
                one.scheme(),
                other.scheme(),
                one.volts(),
                level,
                histories(one).stepsToReach(level, run.task()),
                steps[steps.length - 1]));
      }
    }
    return all;
  }

  private static boolean trained(PointResult point) {
    return histories(point).epochs() > 0;
  }

  private static TrainingHistories histories(PointResult point) {
    TrainingTally training = point.training();
    return point.settled() && training != null ? training.histories() : TrainingHistories.NONE;
  }

  /** Whether any scheme of a run trained a network. */
  public static boolean any(Snapshot run) {
    return run.points().stream().anyMatch(Convergences::trained);
  }

  /**
   * Means over the trainings as CSV, one row a scheme, voltage and epoch.
   *
   * @param curve of the run, for the last column: whether the failure probability is extrapolated
   */
  public static void csv(Snapshot run, ErrorCurve curve, OutputStream out) throws IOException {
    String validation = "validation_" + run.task().word() + "_mean";
    CsvWriter writer =
        new CsvWriter(
            out,
            List.of(),
            List.of(
                "study",
                "scheme",
                "voltage_v",
                "failure_probability",
                "trainings",
                "epoch",
                "steps",
                "loss_mean",
                validation,
                "extrapolated"));
    for (PointResult p : run.points()) {
      if (!trained(p)) {
        continue;
      }
      TrainingHistories histories = histories(p);
      long[] steps = histories.steps();
      double[] loss = histories.loss();
      double[] values = histories.validation();
      for (int e = 0; e < steps.length; e++) {
        writer.row(
            run.study().name(),
            run.study().schemes().get(p.scheme()).label(),
            p.volts(),
            p.probability(),
            histories.trials(),
            e + 1,
            steps[e],
            loss[e],
            values[e],
            run.extrapolated(p, curve));
      }
    }
    writer.flush();
  }
}
