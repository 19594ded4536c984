package org.voltscape.engine.canary.cells;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.voltscape.engine.canary.cells.CellDrift.Condition;
import org.voltscape.engine.study.canary.CanarySettings.Pick;

/**
 * The canary cells of a die (MATIC, section III-D; claims MAT-034 and MAT-035): of each weight
 * memory the most marginal cells, those that fail at the target and hold one step above it, as the
 * calibration finds them. Immutable.
 *
 * @param cells of all memories, memory by memory, the most marginal ones first
 * @param shortMemories memories that have fewer marginal cells than were asked for
 */
public record Canaries(List<Canary> cells, int shortMemories) {
  /**
   * A canary cell.
   *
   * @param memory its memory's number
   * @param cell {@code word * bits + bit}
   * @param bits cells per word of its memory
   * @param volts its minimum voltage at the calibration temperature as the calibration finds it, V
   * @param marginal whether it fails at the target and holds one step above; else it is one of the
   *     nearest cells, taken where there are too few of those
   */
  public record Canary(int memory, long cell, int bits, double volts, boolean marginal) {
    /** Address of its word. */
    public long word() {
      return cell / bits;
    }

    /** Its bit in the word. */
    public int bit() {
      return (int) (cell % bits);
    }
  }

  private static final Comparator<Canary> MOST_MARGINAL =
      Comparator.comparingDouble((Canary c) -> -c.volts()).thenComparingLong(Canary::cell);

  public Canaries {
    cells = List.copyOf(cells);
  }

  /**
   * Chooses the canaries of a die.
   *
   * @param memories of the die; only those that are watched get canaries
   * @param target supply at the calibration temperature, V
   * @param step of the regulator, V
   * @param count canaries of each memory
   * @param pick which marginal cells are taken where there are more
   * @param reads reads of each cell that the calibration takes the mean of
   */
  public static Canaries choose(
      DriftingDie die,
      List<WeightMemory> memories,
      double target,
      double step,
      int count,
      Pick pick,
      int reads) {
    List<Canary> all = new ArrayList<>();
    int few = 0;
    for (WeightMemory memory : memories) {
      if (memory.watched()) {
        List<Canary> of = choose(die, memory, target, step, count, pick, reads);
        few += of.stream().filter(Canary::marginal).count() < count ? 1 : 0;
        all.addAll(of);
      }
    }
    return new Canaries(all, few);
  }

  private static List<Canary> choose(
      DriftingDie die,
      WeightMemory memory,
      double target,
      double step,
      int count,
      Pick pick,
      int reads) {
    Condition calibrated = die.drift().calibrated();
    double mean = die.drift().mean(calibrated.celsius());
    // No reading is further off than this, so that whatever is not gathered is no candidate.
    double reach = CellDrift.FURTHEST * die.drift().noise() / Math.sqrt(reads);
    double from = target;
    while (true) {
      DriftingDie.Cells some =
          die.gather(
              memory.memory(), memory.bits(), memory.size(), from - mean - reach, calibrated);
      List<Canary> marginal = new ArrayList<>();
      List<Canary> others = new ArrayList<>();
      for (int i = 0; i < some.count(); i++) {
        long cell = some.cell()[i];
        if (cell < memory.size() && memory.can(cell)) {
          double volts = some.volts()[i] + mean + die.profiling(memory.memory(), cell, reads);
          boolean fits = volts > target && volts <= target + step;
          (fits ? marginal : others)
              .add(new Canary(memory.memory(), cell, memory.bits(), volts, fits));
        }
      }
      marginal.sort(
          pick == Pick.HIGHEST
              ? MOST_MARGINAL
              : Comparator.comparingDouble((Canary c) -> Math.abs(c.volts() - target - step / 2))
                  .thenComparing(MOST_MARGINAL));
      if (marginal.size() >= count) {
        return List.copyOf(marginal.subList(0, count));
      }
      others.sort(
          Comparator.comparingDouble((Canary c) -> distance(c.volts(), target, step))
              .thenComparing(MOST_MARGINAL));
      int missing = count - marginal.size();
      double seen = some.from() + mean + reach;
      boolean whole = some.from() == Double.NEGATIVE_INFINITY;
      boolean enough =
          others.size() >= missing
              && target - distance(others.get(missing - 1).volts(), target, step) >= seen;
      if (enough || whole) {
        marginal.addAll(others.subList(0, Math.min(missing, others.size())));
        return List.copyOf(marginal);
      }
      // Further down, in growing strides, until there are enough or no more cells.
      from = from - 2 * Math.max(step, target - from);
      if (from < 0) {
        from = Double.NEGATIVE_INFINITY;
      }
    }
  }

  private static double distance(double volts, double target, double step) {
    return volts > target + step ? volts - target - step : Math.max(0, target - volts);
  }

  /** Those of one memory. */
  public List<Canary> of(int memory) {
    return cells.stream().filter(c -> c.memory() == memory).toList();
  }
}
