package org.voltscape.engine.results.compared;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.array.circuit.ArrayCircuit;
import org.voltscape.engine.array.circuit.DatapathFactors;
import org.voltscape.engine.array.errors.ErrorEffect;
import org.voltscape.engine.energy.MacArrayTable;
import org.voltscape.engine.energy.SchemeCost;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;

/**
 * The lowest logic supply of every scheme at about the same accuracy, and what its array saves
 * there, as Table II of Shin et al. (JETCAS 2019) compares arrays.
 *
 * <p>The supply is a step of the sweep, which resampled trials would move by whole steps or not at
 * all. So what is not known of it is measured by the interval of every mean (decision 0004): a
 * supply is too low where even the better end of its interval loses too much, and high enough where
 * the worse end does not. Between the two lies the lowest supply that will do.
 */
public final class IsoAccuracy {
  /** Losses of accuracy that are looked at, as shares: the paper's 3 % and 0.5 %, and 1 %. */
  public static final List<Double> LOSSES = List.of(0.005, 0.01, 0.03);

  private IsoAccuracy() {}

  /**
   * One scheme at one loss.
   *
   * @param scheme place in the study's schemes
   * @param maxLoss of accuracy against the fault-free quantized network, as a share of 1
   * @param volts lowest swept supply at which, and at all higher ones swept, the mean loss is not
   *     larger; not a number where there is none
   * @param watts power of an array of 65,536 units there: Table II scaled by its footnote
   * @param powerSaved against the reference at its own supply, as a share (as the paper compares
   *     arrays, each at its own clock); not a number where either has no supply
   * @param energySaved the same per operation
   * @param lowest lower end of the 95 % interval of the supply, V: the lowest swept supply whose
   *     mean loss may be no larger, by the better end of its interval; not a number where there is
   *     none. The interval may reach further down where it is the lowest supply of the sweep
   * @param highest upper end: the lowest swept supply at which, and at all higher ones swept, the
   *     mean loss is no larger by the worse end of its interval, too; not a number where there is
   *     none, so that the interval may reach further up than the sweep
   */
  public record Row(
      int scheme,
      double maxLoss,
      double volts,
      double watts,
      double powerSaved,
      double energySaved,
      double lowest,
      double highest) {
    /** Whether a supply of the sweep will do. */
    public boolean found() {
      return !Double.isNaN(volts);
    }
  }

  /** Whether a study has such supplies: of timing errors, in a network whose answers count. */
  public static boolean of(Study study) {
    return !study.memoryFails() && study.task().counts();
  }

  /**
   * The scheme that others are compared with: the first that leaves out the next product, else the
   * first of all.
   */
  public static int reference(Study study) {
    for (int s = 0; s < study.schemes().size(); s++) {
      if (study.designs().get(s).handling().effect() == ErrorEffect.DROP_NEXT) {
        return s;
      }
    }
    return 0;
  }

  /**
   * All schemes of a run at all losses.
   *
   * @param run of a study of timing errors whose network classifies
   */
  public static List<Row> of(Snapshot run) {
    int reference = reference(run.study());
    List<Row> rows = new ArrayList<>();
    for (double loss : LOSSES) {
      Point against = point(run, reference, loss);
      for (int s = 0; s < run.study().schemes().size(); s++) {
        Point p = point(run, s, loss);
        rows.add(
            new Row(
                s,
                loss,
                p.volts,
                p.watts(),
                1 - p.watts() / against.watts(),
                1 - p.watts() / p.datapath.clock() / (against.watts() / against.datapath.clock()),
                p.lowest,
                p.highest));
      }
    }
    return rows;
  }

  /** A scheme at the lowest supply that will do, and what is known of that. */
  private record Point(double volts, double lowest, double highest, DatapathFactors datapath) {
    double watts() {
      return MacArrayTable.watts(ArrayCircuit.TPU, volts) * datapath.power();
    }
  }

  private static Point point(Snapshot run, int scheme, double loss) {
    Study study = run.study();
    // A millionth of an image forgives the rounding of means that are just as low as allowed.
    double least = run.clean() - loss - 1e-9;
    List<SchemeCost> costs = StudyEnergy.costs(study, study.schemes().get(scheme));
    SweptEdge supply = SweptEdge.lowestKeeping(run, scheme, least);
    return new Point(
        supply.volts(),
        supply.lowest(),
        supply.highest(),
        costs.isEmpty() ? DatapathFactors.NONE : costs.get(0).datapath());
  }

  /** The rows as CSV; what is not known is left empty. */
  public static void csv(Snapshot run, OutputStream out) throws IOException {
    CsvWriter writer =
        new CsvWriter(
            out,
            List.of(),
            List.of(
                "study",
                "scheme",
                "reference",
                "max_accuracy_loss",
                "voltage_v",
                "power_w",
                "power_saved",
                "energy_per_operation_saved",
                "voltage_ci_low_v",
                "voltage_ci_high_v"));
    List<SchemeChoice> schemes = run.study().schemes();
    String reference = schemes.get(reference(run.study())).label();
    for (Row row : of(run)) {
      writer.row(
          run.study().name(),
          schemes.get(row.scheme()).label(),
          reference,
          row.maxLoss(),
          row.volts(),
          row.watts(),
          row.powerSaved(),
          row.energySaved(),
          row.lowest(),
          row.highest());
    }
    writer.flush();
  }
}
