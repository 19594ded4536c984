package org.voltscape.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.stats.Intervals;

class IsoAccuracyTest {
  private static final Study STUDY =
      StudyReader.parse(
          """
          {"workload": "digits-mlp-256x3", "voltages": [0.68, 0.73, 0.78],
           "schemes": ["te-drop",
             {"id": "hetero-mac", "label": "4-to-1", "mapping": "column-wise-4to1"}]}
          """,
          "test");

  /** Accuracies of a fault-free 0.9: [scheme][voltage], ascending. */
  private static Snapshot run(double[]... accuracies) {
    List<PointResult> points = new ArrayList<>();
    for (int s = 0; s < 2; s++) {
      for (int v = 0; v < 3; v++) {
        double a = accuracies[s][v];
        points.add(
            new PointResult(
                s,
                v,
                STUDY.voltages().get(v),
                0.01,
                Intervals.ofTrials(new double[] {a, a}),
                TrialValues.NONE,
                null,
                0,
                0,
                1,
                1,
                1,
                false));
      }
    }
    return new Snapshot(1, STUDY, Snapshot.State.DONE, "", points, 0.9, 6, 6, 1, Double.NaN);
  }

  private static IsoAccuracy.Row row(Snapshot run, int scheme, double loss) {
    return IsoAccuracy.of(run).stream()
        .filter(r -> r.scheme() == scheme && r.maxLoss() == loss)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_papers_comparison_comes_out_with_the_footnotes_power() {
    Snapshot run = run(new double[] {0.8, 0.86, 0.9}, new double[] {0.875, 0.9, 0.9});
    IsoAccuracy.Row drop = row(run, 0, 0.03);
    IsoAccuracy.Row four = row(run, 1, 0.03);
    assertThat(drop.volts()).isEqualTo(0.78);
    assertThat(four.volts()).isEqualTo(0.68);
    assertThat(drop.watts()).isCloseTo(40.9, within(0.1));
    assertThat(four.watts()).isCloseTo(30.6, within(0.1));
    // 25.5 % of power, not the 34.2 % that the misprinted 46.4 W gives; more per operation.
    assertThat(four.powerSaved()).isCloseTo(0.253, within(0.003));
    assertThat(four.energySaved()).isCloseTo(1 - 0.747 * 526 / 641, within(0.005));
    assertThat(drop.powerSaved()).isZero();
  }

  @Test
  void a_supply_counts_only_where_all_higher_ones_do() {
    Snapshot run = run(new double[] {0.9, 0.8, 0.9}, new double[] {0.5, 0.5, 0.5});
    assertThat(row(run, 0, 0.03).volts()).isEqualTo(0.78);
    assertThat(row(run, 1, 0.03).volts()).isNaN();
    assertThat(row(run, 1, 0.03).powerSaved()).isNaN();
  }
}
