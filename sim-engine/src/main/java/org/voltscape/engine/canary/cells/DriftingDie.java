package org.voltscape.engine.canary.cells;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.voltscape.engine.canary.cells.CellDrift.Condition;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.FailureScan;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.random.CounterHash;

/**
 * A die whose cells move with temperature and age. {@link #at} gives it as it is under one
 * condition, as cells that any trial can be made on.
 *
 * <p>Only cells that can fail at the supplies asked for so far are held. Voltages here are those of
 * the curve's own temperature: a supply less what the curve moves as a whole. Thread-safe.
 */
public final class DriftingDie {
  /** Cells are gathered a bit further than asked for, V, so that it is seldom done again. */
  private static final double AHEAD = 0.02;

  private final DieCells cells;
  private final MinimumVolts curve;
  private final CellDrift drift;
  private final long seed;
  private final Map<Integer, Cells> held = new HashMap<>();

  /**
   * A die.
   *
   * @param cells as they are at the calibration
   * @param curve of the cells
   * @param seed of all that the cells' deviations and reads are drawn from
   */
  public DriftingDie(DieCells cells, MinimumVolts curve, CellDrift drift, long seed) {
    this.cells = cells;
    this.curve = curve;
    this.drift = drift;
    this.seed = seed;
  }

  /** How its cells move. */
  public CellDrift drift() {
    return drift;
  }

  /**
   * Those cells of a memory that fail above some voltage, in ascending order.
   *
   * @param bits cells per word
   * @param size number of all cells of the memory
   * @param from cells that fail at no higher voltage are left out, V
   */
  record Cells(
      int bits,
      long size,
      double from,
      int count,
      long[] cell,
      long[] quantile,
      double[] volts,
      float[] slope,
      float[] ageing) {
    /** How far a cell has moved beside the curve, V. */
    double moved(int i, double degrees, double aged) {
      return slope[i] * degrees + ageing[i] * aged;
    }

    /** Place of a cell; below 0 where it is left out. */
    int find(long asked) {
      return Arrays.binarySearch(cell, 0, count, asked);
    }
  }

  /** The cells of a memory that can fail at a voltage of the curve under a condition. */
  Cells gather(int memory, int bits, long size, double equivalent, Condition at) {
    double needed = equivalent - drift.most(at);
    synchronized (held) {
      Cells known = held.get(memory);
      if (known == null || known.bits != bits || known.size < size || known.from > needed) {
        known = collect(memory, bits, size, needed - AHEAD);
        held.put(memory, known);
      }
      return known;
    }
  }

  private Cells collect(int memory, int bits, long size, double from) {
    double lowest = Math.max(from, 0);
    boolean all = lowest == 0;
    double probability = all ? 1 : curve.threshold(lowest) * 0x1.0p-53;
    int capacity = (int) Math.min(size, 64 + (long) (size * probability * 1.2));
    Collected to = new Collected(capacity);
    cells.<RuntimeException>scan(
        memory, bits, size, probability, (cell, one) -> to.add(memory, bits, cell));
    return to.cells(bits, size, all ? Double.NEGATIVE_INFINITY : lowest);
  }

  private final class Collected {
    private int count;
    private long[] cell;
    private long[] quantile;
    private double[] volts;
    private float[] slope;
    private float[] ageing;

    Collected(int capacity) {
      cell = new long[capacity];
      quantile = new long[capacity];
      volts = new double[capacity];
      slope = new float[capacity];
      ageing = new float[capacity];
    }

    void add(int memory, int bits, long one) {
      if (count == cell.length) {
        int more = count + (count >> 1) + 16;
        cell = Arrays.copyOf(cell, more);
        quantile = Arrays.copyOf(quantile, more);
        volts = Arrays.copyOf(volts, more);
        slope = Arrays.copyOf(slope, more);
        ageing = Arrays.copyOf(ageing, more);
      }
      cell[count] = one;
      quantile[count] = cells.quantile53(memory, bits, one);
      volts[count] = curve.of(quantile[count]);
      slope[count] = (float) drift.slopeOf(seed, memory, one);
      ageing[count] = (float) drift.ageingOf(seed, memory, one);
      count++;
    }

    Cells cells(int bits, long size, double from) {
      return new Cells(bits, size, from, count, cell, quantile, volts, slope, ageing);
    }
  }

  /**
   * A cell's minimum voltage on the curve's own temperature, V: what it is under a condition, less
   * what the curve moves as a whole.
   */
  double volts(int memory, int bits, long cell, Condition at) {
    double degrees = at.celsius() - drift.calibration();
    return curve.of(cells.quantile53(memory, bits, cell))
        + (float) drift.slopeOf(seed, memory, cell) * degrees
        + (float) drift.ageingOf(seed, memory, cell) * drift.aged(at.hours());
  }

  /**
   * Whether a cell fails under a condition that holds at the calibration, before ageing.
   *
   * @param here supply under the condition, of the curve's own temperature, V
   * @param there supply at the calibration, likewise, V
   */
  public boolean beyond(WeightMemory memory, Condition at, double here, double there) {
    Cells some = gather(memory.memory(), memory.bits(), memory.size(), here, at);
    double degrees = at.celsius() - drift.calibration();
    double aged = drift.aged(at.hours());
    for (int i = 0; i < some.count() && some.cell()[i] < memory.size(); i++) {
      if (some.volts()[i] <= there
          && some.volts()[i] + some.moved(i, degrees, aged) > here
          && memory.can(some.cell()[i])) {
        return true;
      }
    }
    return false;
  }

  /** What a read adds to a cell's minimum voltage, V. */
  double noise(int memory, long cell, long read) {
    return drift.noiseOf(seed, memory, cell, read);
  }

  /** What the calibration adds to a cell's minimum voltage, V. */
  double profiling(int memory, long cell, int reads) {
    return drift.profilingOf(seed, memory, cell, reads);
  }

  /** The state a cell falls to. */
  boolean prefersOne(int memory, int bits, long cell) {
    return cells.prefersOne(memory, bits, cell);
  }

  /** The die under a condition: a cell's quantile is then where the curve has its voltage. */
  public DieCells at(Condition condition) {
    return new Moved(condition);
  }

  private final class Moved implements DieCells {
    private final Condition at;
    private final double degrees;
    private final double aged;

    Moved(Condition at) {
      this.at = at;
      this.degrees = at.celsius() - drift.calibration();
      this.aged = drift.aged(at.hours());
    }

    @Override
    public long quantile53(int memory, int bits, long cell) {
      long own = cells.quantile53(memory, bits, cell);
      double moved =
          (float) drift.slopeOf(seed, memory, cell) * degrees
              + (float) drift.ageingOf(seed, memory, cell) * aged;
      return moved == 0 ? own : Math.max(0, curve.threshold(curve.of(own) + moved) - 1);
    }

    @Override
    public boolean prefersOne(int memory, int bits, long cell) {
      return cells.prefersOne(memory, bits, cell);
    }

    @Override
    public boolean worthKeeping() {
      return false;
    }

    @Override
    public void faults(int memory, int words, int bits, double probability, FaultList out) {
      out.clear();
      this.<RuntimeException>scan(
          memory,
          bits,
          (long) words * bits,
          probability,
          (cell, one) -> {
            int bit = 1 << (int) (cell % bits);
            out.add((int) (cell / bits), bit, one ? bit : 0);
          });
    }

    @Override
    public void flips(int memory, int words, int bits, double probability, FaultList out) {
      throw new UnsupportedOperationException("cells of a die have no transient flips");
    }

    @Override
    public void nestedFlips(
        int memory, int words, int bits, double high, double low, FaultList out) {
      flips(memory, words, bits, high, out);
    }

    @Override
    public <E extends Exception> FailureScan scan(
        int memory, int bits, long size, double probability, FailureScan.Visitor<E> visitor)
        throws E {
      long threshold = CounterHash.threshold(probability);
      if (threshold == 0) {
        return new FailureScan(size, 0, 0);
      }
      double equivalent = curve.of(threshold - 1);
      Cells some = gather(memory, bits, size, equivalent, at);
      long failing = 0;
      long ones = 0;
      for (int i = 0; i < some.count && some.cell[i] < size; i++) {
        if (fails(some, i, equivalent, threshold)) {
          boolean one = cells.prefersOne(memory, bits, some.cell[i]);
          failing++;
          ones += one ? 1 : 0;
          if (visitor != null) {
            visitor.failing(some.cell[i], one);
          }
        }
      }
      return new FailureScan(size, failing, ones);
    }

    private boolean fails(Cells some, int i, double equivalent, long threshold) {
      double moved = some.moved(i, degrees, aged);
      double above = some.volts[i] + moved - equivalent;
      // Where nothing has moved, the curve's own rule holds to the last bit.
      return moved == 0 || Double.isNaN(above) ? some.quantile[i] < threshold : above > 0;
    }
  }
}
