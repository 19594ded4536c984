package org.voltscape.engine.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

/** Snapshots of runs that were never made, from the outcomes of their single trials. */
public final class SampleSnapshots {
  private SampleSnapshots() {}

  public static Study study(String workload, String schemes, String voltages) {
    return StudyReader.parse(
        "{\"name\": \"Sample\", \"workload\": \""
            + workload
            + "\", \"voltages\": ["
            + voltages
            + "], \"schemes\": ["
            + schemes
            + "], \"trials\": 20}",
        "sample");
  }

  /**
   * A finished run.
   *
   * @param outcomes [scheme][voltage][trial], NaN where a trial was not made; a point without any
   *     has no outcome
   */
  public static Snapshot of(Study study, double clean, double[][][] outcomes) {
    List<PointResult> points = new ArrayList<>();
    for (int s = 0; s < outcomes.length; s++) {
      for (int v = 0; v < outcomes[s].length; v++) {
        points.add(point(study, s, v, outcomes[s][v], false));
      }
    }
    return new Snapshot(1, study, Snapshot.State.DONE, "", points, clean, 1, 1, 1, Double.NaN);
  }

  public static PointResult point(Study study, int s, int v, double[] values, boolean rough) {
    double[] known = Arrays.stream(values).filter(x -> !Double.isNaN(x)).toArray();
    Summary summary =
        known.length == 0
            ? null
            : study.task().counts()
                ? Intervals.ofAccuracies(Sample.of(known), study.images(), Looks.PLANNED)
                : Intervals.ofErrors(known, known.length, study.task().largest(), Looks.PLANNED);
    return new PointResult(
        s,
        v,
        study.voltages().get(v),
        0.1,
        summary,
        TrialValues.copyOf(values, values.length),
        null,
        1,
        1,
        1,
        1e-6,
        0.5,
        rough);
  }
}
