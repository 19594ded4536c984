package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.TrialValues;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

/** Snapshots of studies of timing errors that were never made. */
public final class TimingRuns {
  private TimingRuns() {}

  /** Three supplies; two schemes at three budgets. */
  public static Study overBudgets() {
    List<String> schemes = new ArrayList<>();
    for (int um2 : new int[] {1785, 1885, 1985}) {
      schemes.add(scheme("te-drop", "te-drop " + um2, "\"budget\": " + um2));
      schemes.add(
          scheme(
              "hetero-mac",
              "4-to-1 " + um2,
              "\"mapping\": \"column-wise-4to1\", \"budget\": " + um2));
    }
    return study(String.join(",", schemes));
  }

  /** The same supplies; schemes at one budget. */
  public static Study study() {
    return study(
        "\"te-drop\", " + scheme("hetero-mac", "4-to-1", "\"mapping\": \"column-wise-4to1\""));
  }

  private static String scheme(String id, String label, String more) {
    return "{\"id\": \"" + id + "\", \"label\": \"" + label + "\", " + more + "}";
  }

  private static Study study(String schemes) {
    return StudyReader.parse(
        "{\"name\": \"Late\", \"workload\": \"digits-mlp-256x3\", \"voltages\": [0.68, 0.73, 0.78],"
            + " \"schemes\": ["
            + schemes
            + "]}",
        "sample");
  }

  /** Mean of a scheme at a voltage in {@link #of}: fault-free is 0.9. */
  public static double accuracy(int scheme, int voltage) {
    return 0.82 + 0.03 * voltage + 0.02 * scheme / 2.0;
  }

  /** A finished run, its intervals a hundredth to both sides. */
  public static Snapshot of(Study study) {
    List<PointResult> points = new ArrayList<>();
    for (int s = 0; s < study.schemes().size(); s++) {
      for (int v = 0; v < study.voltages().size(); v++) {
        double mean = accuracy(s, v);
        points.add(
            new PointResult(
                s,
                v,
                study.voltages().get(v),
                1e-2 / (v + 1),
                SampleSummaries.of(20, mean, 0.02, mean - 0.01, mean + 0.01),
                TrialValues.NONE,
                null,
                0,
                0,
                0.9,
                1e-6 * (v + 1),
                0.3 * (v + 1),
                false));
      }
    }
    return new Snapshot(1, study, Snapshot.State.DONE, "", points, 0.9, 100, 100, 50, Double.NaN);
  }
}
