package org.voltscape.engine.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.AutoSweep;

/**
 * Places the points of a sweep in rounds. The first round is a coarse grid of all schemes. Then, as
 * long as there is a budget, one point after the other is put into the middle of the gap, of some
 * scheme, in which most is unknown: of an outcome that rises with the supply, as all do but for
 * chance, nothing is known between two neighbours but the rectangle they span. Its sides are
 * measured in volts and on {@link AccuracyScale}. Gaps whose ends differ by no more than their
 * intervals say nothing and get no point.
 *
 * <p>A voltage that another scheme has near the middle of the gap is taken in place of the middle,
 * as the number of voltages is limited, too. What comes next depends on nothing but the outcomes of
 * the rounds before, and so on the study and its seed. Not thread-safe.
 */
public final class SweepPlan {
  /** How far from the middle of a gap a voltage may be that is there already, in gaps. */
  private static final double NEAR_MIDDLE = 0.25;

  private final AutoSweep sweep;
  private final Task task;
  private final List<Double> lattice;
  private final int schemes;

  /** [scheme][place on the lattice]: the round that a point is made in, from 1 on; 0 for none. */
  private final int[][] rounds;

  private final TreeSet<Integer> placed = new TreeSet<>();
  private int round;
  private int cells;

  /**
   * A point of the sweep.
   *
   * @param scheme place in the study's schemes
   * @param point place on the lattice
   */
  public record Cell(int scheme, int point) {}

  /** What points came to. */
  public interface Outcomes {
    /** What all trials of a point came to; null without a trial. */
    @Nullable Summary at(int scheme, int point);
  }

  /**
   * A plan without a point.
   *
   * @param task what outcomes are of
   * @param schemes their number
   */
  public SweepPlan(AutoSweep sweep, Task task, int schemes) {
    this.sweep = sweep;
    this.task = task;
    this.schemes = schemes;
    this.lattice = sweep.lattice();
    this.rounds = new int[schemes][lattice.size()];
  }

  /** The values that points are placed at, ascending, as places on the lattice. */
  public List<Integer> placed() {
    return List.copyOf(placed);
  }

  /** The round that a point is made in, from 1 on; 0 where it is not placed, or not yet. */
  public int round(int scheme, int point) {
    return rounds[scheme][point];
  }

  /** Number of points placed. */
  public int cells() {
    return cells;
  }

  /**
   * The points of the next round.
   *
   * @param outcomes of all rounds before
   * @param best outcome of the network without faults
   * @return empty where no further point would tell anything, or the budget is spent
   */
  public List<Cell> next(Outcomes outcomes, double best) {
    round++;
    if (round == 1) {
      List<Cell> grid = new ArrayList<>();
      for (int point : sweep.coarse()) {
        for (int s = 0; s < schemes; s++) {
          grid.add(place(s, point));
        }
      }
      return grid;
    }
    if (cells >= sweep.cells(schemes)) {
      return List.of();
    }
    List<Gap> gaps = gaps(outcomes, best);
    gaps.sort(
        Comparator.comparingDouble((Gap g) -> -g.unknown)
            .thenComparingInt(g -> g.scheme)
            .thenComparingInt(g -> g.low));
    for (Gap gap : gaps) {
      int point = inside(gap);
      if (point >= 0) {
        return List.of(place(gap.scheme, point));
      }
    }
    return List.of();
  }

  private Cell place(int scheme, int point) {
    rounds[scheme][point] = round;
    placed.add(point);
    cells++;
    return new Cell(scheme, point);
  }

  /** Two points of a scheme with none between them, and how much is unknown there. */
  private record Gap(int scheme, int low, int high, double unknown) {}

  private List<Gap> gaps(Outcomes outcomes, double best) {
    AccuracyScale scale = new AccuracyScale(task, worst(outcomes, best), best);
    List<Gap> gaps = new ArrayList<>();
    for (int s = 0; s < schemes; s++) {
      int before = -1;
      for (int p = 0; p < lattice.size(); p++) {
        Summary here = known(outcomes, s, p);
        if (here == null) {
          continue;
        }
        if (before >= 0 && p - before > 1) {
          Summary there = Objects.requireNonNull(known(outcomes, s, before));
          double unknown =
              Math.abs(scale.at(here.mean()) - scale.at(there.mean()))
                  * (lattice.get(p) - lattice.get(before));
          if (unknown > 0 && differ(here, there)) {
            gaps.add(new Gap(s, before, p, unknown));
          }
        }
        before = p;
      }
    }
    return gaps;
  }

  private @Nullable Summary known(Outcomes outcomes, int scheme, int point) {
    return rounds[scheme][point] == 0 ? null : outcomes.at(scheme, point);
  }

  private double worst(Outcomes outcomes, double best) {
    double worst = best;
    for (int s = 0; s < schemes; s++) {
      for (int p = 0; p < lattice.size(); p++) {
        Summary here = known(outcomes, s, p);
        if (here != null && !task.asGood(here.mean(), worst)) {
          worst = here.mean();
        }
      }
    }
    return worst;
  }

  /** Whether two outcomes differ by more than the spread of their trials. */
  private static boolean differ(Summary one, Summary other) {
    double spread = halfWidth(one) + halfWidth(other);
    return Math.abs(one.mean() - other.mean()) > spread || !Double.isFinite(spread);
  }

  /** Of a single trial nothing is known, and it counts as it is. */
  private static double halfWidth(Summary of) {
    double half = of.seen().halfWidth();
    return Double.isNaN(half) ? 0 : half;
  }

  /** Where a point of a gap goes; -1 where the voltages are used up and none lies inside. */
  private int inside(Gap gap) {
    double middle = (gap.low + gap.high) / 2.0;
    boolean free = placed.size() < sweep.points();
    double most = free ? NEAR_MIDDLE * (gap.high - gap.low) : gap.high - gap.low;
    int nearest = -1;
    for (int point : placed.subSet(gap.low, false, gap.high, false)) {
      double distance = Math.abs(point - middle);
      if (distance <= most && (nearest < 0 || distance < Math.abs(nearest - middle))) {
        nearest = point;
      }
    }
    return nearest < 0 && free ? (gap.low + gap.high) / 2 : nearest;
  }
}
