package org.voltscape.engine.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.results.SampleSnapshots;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.Crossings;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.AutoSweep;
import org.voltscape.engine.study.Study;

/** Points placed on curves whose crossings are known, against a sweep of all voltages there are. */
class SweepPlanTest {
  private static final double CLEAN = 0.99;
  private static final int TRIALS = 20;
  private static final AutoSweep SWEEP = AutoSweep.of(0.46, 0.56);
  private static final Study STUDY =
      SampleSnapshots.study(
          "digits-mlp-256x3", "\"none\", \"word-masking\", \"bit-masking\"", "0.5, 0.6");

  /** [scheme][place on the lattice][trial]: what trials would come to. */
  private static double[][][] trials(long seed, List<DoubleUnaryOperator> curves, double noise) {
    List<Double> lattice = SWEEP.lattice();
    double[][][] all = new double[curves.size()][lattice.size()][TRIALS];
    Random random = new Random(seed);
    for (int s = 0; s < curves.size(); s++) {
      // A die is better or worse at all voltages.
      double[] dies = random.doubles(TRIALS, -1, 1).toArray();
      for (int v = 0; v < lattice.size(); v++) {
        for (int k = 0; k < TRIALS; k++) {
          double shifted = curves.get(s).applyAsDouble(lattice.get(v) + noise * dies[k]);
          all[s][v][k] = Math.round(shifted * 2000) / 2000.0;
        }
      }
    }
    return all;
  }

  /** A fall from the baseline to a floor. */
  private static DoubleUnaryOperator fall(double middle, double width, double floor) {
    return v -> floor + (CLEAN - floor) / (1 + Math.exp(-(v - middle) / width));
  }

  /** One that falls faster at its lower end than at its upper. */
  private static DoubleUnaryOperator skewed(double middle, double width, double floor) {
    return v -> floor + (CLEAN - floor) * Math.exp(-Math.exp(-(v - middle) / width));
  }

  private static DoubleUnaryOperator random(Random random) {
    double middle = 0.465 + 0.085 * random.nextDouble();
    double width = 0.0004 * Math.pow(20, random.nextDouble());
    double floor = 0.1 + 0.3 * random.nextDouble();
    return switch (random.nextInt(4)) {
      case 0 -> skewed(middle, width, floor);
      case 1 -> v -> CLEAN;
      default -> fall(middle, width, floor);
    };
  }

  /** What a run by the plan shows. */
  private static Snapshot placed(SweepPlan plan, double[][][] trials) {
    SweepPlan.Outcomes outcomes = (s, p) -> summary(trials[s][p]);
    List<SweepPlan.Cell> made = new ArrayList<>();
    for (List<SweepPlan.Cell> cells = plan.next(outcomes, CLEAN);
        !cells.isEmpty();
        cells = plan.next(outcomes, CLEAN)) {
      made.addAll(cells);
    }
    assertThat(made).doesNotHaveDuplicates().hasSize(plan.cells());
    double[][][] shown = new double[trials.length][plan.placed().size()][];
    for (int s = 0; s < trials.length; s++) {
      for (int v = 0; v < plan.placed().size(); v++) {
        int point = plan.placed().get(v);
        shown[s][v] =
            made.contains(new SweepPlan.Cell(s, point)) ? trials[s][point] : new double[0];
      }
    }
    List<Double> lattice = SWEEP.lattice();
    return SampleSnapshots.of(
        STUDY.withVoltages(plan.placed().stream().map(lattice::get).toList()), CLEAN, shown);
  }

  private static Summary summary(double[] trials) {
    Study one = STUDY.withVoltages(List.of(0.5));
    return Objects.requireNonNull(SampleSnapshots.point(one, 0, 0, trials, false).outcome());
  }

  private static SweepPlan plan() {
    return new SweepPlan(SWEEP, STUDY.task(), STUDY.schemes().size());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.0005, 0.002})
  void crossings_of_many_shapes_are_those_of_a_sweep_of_all_voltages(double noise) {
    int crossed = 0;
    double sum = 0;
    List<Double> beyond = new ArrayList<>();
    for (int seed = 1; seed <= 80; seed++) {
      Random random = new Random(seed);
      double[][][] trials =
          trials(seed, List.of(random(random), random(random), random(random)), noise);
      SweepPlan plan = plan();
      Snapshot shown = placed(plan, trials);
      assertThat(plan.placed()).hasSizeLessThanOrEqualTo(15);
      assertThat(plan.cells()).isLessThanOrEqualTo(33);
      Snapshot whole = SampleSnapshots.of(STUDY.withVoltages(SWEEP.lattice()), CLEAN, trials);
      List<Crossings.Row> got = Crossings.of(shown);
      List<Crossings.Row> all = Crossings.of(whole);
      for (int i = 0; i < all.size(); i++) {
        Crossings.Row mine = got.get(i);
        Crossings.Row right = all.get(i);
        if (right.place() != Crossings.Place.BETWEEN) {
          assertThat(mine.place()).as("seed %d %s", seed, right).isEqualTo(right.place());
          continue;
        }
        if (right.level().asDrop()) {
          continue;
        }
        assertThat(mine.place()).isEqualTo(Crossings.Place.BETWEEN);
        double error = Math.abs(mine.volts() - right.volts());
        crossed++;
        sum += error;
        if (error > 0.002) {
          beyond.add(error);
        }
        // The bracket holds for every curve that rises with the supply.
        assertThat(right.volts())
            .as("seed %d", seed)
            .isBetween(low(mine) - 1e-9, high(mine) + 1e-9);
      }
    }
    assertThat(crossed).isGreaterThan(300);
    assertThat(sum / crossed).isLessThan(0.0004);
    // Where three schemes fall far apart, fifteen voltages are few.
    assertThat(beyond).hasSizeLessThan(crossed / 50);
    assertThat(beyond).allMatch(e -> e < 0.006);
  }

  private static double low(Crossings.Row row) {
    return Double.isNaN(row.bracketLow()) ? SWEEP.from() : row.bracketLow();
  }

  private static double high(Crossings.Row row) {
    return Double.isNaN(row.bracketHigh()) ? SWEEP.to() : row.bracketHigh();
  }

  @Test
  void schemes_that_are_flat_get_the_coarse_grid_only() {
    double[][][] trials = trials(1, List.of(fall(0.52, 0.001, 0.1), v -> CLEAN, v -> 0.1), 0.001);
    SweepPlan plan = plan();
    placed(plan, trials);
    int[] of = new int[3];
    for (int s = 0; s < 3; s++) {
      for (int p = 0; p < SWEEP.lattice().size(); p++) {
        of[s] += plan.round(s, p) > 0 ? 1 : 0;
      }
    }
    assertThat(of).startsWith(of[0]).endsWith(5, 5);
    assertThat(of[0]).isBetween(8, 15);
  }

  @Test
  void nothing_more_is_placed_where_nothing_changes() {
    SweepPlan plan = plan();
    placed(plan, trials(1, List.of(v -> 0.1, v -> 0.1, v -> 0.1), 0));
    assertThat(plan.placed()).containsExactly(0, 25, 50, 75, 100);
    assertThat(plan.cells()).isEqualTo(15);
  }

  @Test
  void differences_within_the_intervals_of_both_ends_are_chance() {
    Random random = new Random(3);
    double[][][] trials = new double[3][SWEEP.lattice().size()][TRIALS];
    for (double[][] scheme : trials) {
      for (double[] point : scheme) {
        Arrays.setAll(point, k -> 0.5 + 0.4 * (random.nextDouble() - 0.5));
      }
    }
    SweepPlan plan = plan();
    placed(plan, trials);
    assertThat(plan.cells()).isLessThan(20);
  }

  @Test
  void the_plan_depends_on_nothing_but_the_outcomes() {
    double[][][] trials =
        trials(
            5,
            List.of(fall(0.52, 0.001, 0.1), skewed(0.5, 0.004, 0.1), fall(0.47, 0.006, 0.2)),
            0.001);
    SweepPlan one = plan();
    SweepPlan other = plan();
    assertThat(placed(one, trials)).isEqualTo(placed(other, trials));
    for (int s = 0; s < 3; s++) {
      for (int p = 0; p < SWEEP.lattice().size(); p++) {
        assertThat(one.round(s, p)).isEqualTo(other.round(s, p));
      }
    }
    assertThat(new TreeSet<>(one.placed())).hasSameSizeAs(one.placed());
  }

  @Test
  void a_short_lattice_is_run_whole_at_most() {
    AutoSweep few = new AutoSweep(0.5, 0.504, 0.001, 15);
    SweepPlan plan = new SweepPlan(few, STUDY.task(), 1);
    double[] means = {0.1, 0.3, 0.5, 0.7, 0.9};
    SweepPlan.Outcomes outcomes = (s, p) -> summary(new double[] {means[p], means[p]});
    assertThat(plan.next(outcomes, CLEAN)).hasSize(5);
    assertThat(plan.next(outcomes, CLEAN)).isEmpty();
  }
}
