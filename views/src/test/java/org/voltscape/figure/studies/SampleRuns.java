package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.TrialValues;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

/** Snapshots of runs that were never made: every number tells where it stands. */
public final class SampleRuns {
  private SampleRuns() {}

  /** Four voltages from 0.50 to 0.56 V, three schemes. */
  public static Study study() {
    return study("\"none\", \"word-masking\", \"bit-masking\"");
  }

  /** The same with other schemes. */
  public static Study study(String schemes) {
    return StudyReader.parse(
        """
        { "voltscape": 1, "name": "Sample", "workload": "digits-mlp-256x3",
          "voltages": [0.50, 0.52, 0.54, 0.56], "schemes": [%s], "trials": 20, "images": 1000 }
        """
            .formatted(schemes),
        "sample");
  }

  /** The curve of the study. */
  public static ErrorCurve curve() {
    return CurvePresets.find("snnac-65nm").orElseThrow();
  }

  /** Accuracy of a scheme at a voltage in {@link #whole}. */
  public static double accuracy(int scheme, int voltage) {
    return 0.5 + 0.1 * voltage + 0.01 * scheme;
  }

  /** Energy of a scheme at a voltage in every run, in J. */
  public static double joules(int scheme, int voltage) {
    return 1.2e-6 + 1e-7 * voltage + 1e-8 * scheme;
  }

  /** Dies turn by turn a hundredth above and below the mean. */
  private static TrialValues values(double mean) {
    double[] values = new double[20];
    Arrays.setAll(values, k -> mean + (k % 2 == 0 ? 0.01 : -0.01));
    return TrialValues.copyOf(values, 20);
  }

  /** The same of a regression network, whose error is a share. */
  public static Study arm() {
    return other("inversek2j");
  }

  /** The same of a regression network, whose error is a plain number. */
  public static Study options() {
    return other("bscholes");
  }

  private static Study other(String workload) {
    return StudyReader.parse(
        """
        { "voltscape": 1, "name": "Numbers", "workload": "%s",
          "voltages": [0.50, 0.52, 0.54, 0.56], "schemes": ["none", "bit-masking"], "trials": 20 }
        """
            .formatted(workload),
        "sample");
  }

  /** A finished run. */
  public static Snapshot whole(long id, Study study) {
    return run(id, study, Integer.MAX_VALUE, false, Snapshot.State.DONE, "");
  }

  /** A run that has results for its first points only. */
  public static Snapshot partial(long id, Study study, int known, boolean rough) {
    return run(id, study, known, rough, Snapshot.State.RUNNING, "");
  }

  /** A run that has not begun. */
  public static Snapshot preparing(long id, Study study) {
    return new Snapshot(
        id,
        study,
        Snapshot.State.PREPARING,
        "Preparing the network and its test images",
        List.of(),
        Double.NaN,
        0,
        0,
        0,
        Double.NaN);
  }

  /** A run in some state. */
  public static Snapshot run(
      long id, Study study, int known, boolean rough, Snapshot.State state, String message) {
    List<PointResult> points = new ArrayList<>();
    for (int s = 0; s < study.schemes().size(); s++) {
      for (int v = 0; v < study.voltages().size(); v++) {
        double mean = accuracy(s, v);
        double volts = study.voltages().get(v);
        points.add(
            new PointResult(
                s,
                v,
                volts,
                curve().probability(volts),
                points.size() < known
                    ? SampleSummaries.of(20, mean, 0.01, mean - 0.02, mean + 0.03)
                    : null,
                points.size() < known ? values(mean) : TrialValues.NONE,
                null,
                10,
                5,
                0.9,
                joules(s, v),
                joules(s, v) / 3e-6,
                rough));
      }
    }
    return new Snapshot(id, study, state, message, points, 0.985, 100, 240, 50, 2.8);
  }
}
