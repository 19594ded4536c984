package org.voltscape.engine.array.errors;

import java.util.Objects;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.random.Gaps;

/**
 * Partial sums that are latched with a wrong bit and go on down the column. The sum a unit hands on
 * is a two's complement number of {@link #bits} bits, of its tile alone; any of its bits is as
 * likely to be the late one (model). Each error is worked out against the error-free partial sum,
 * as if it were the only one of its column. Confined to one thread.
 */
public final class WrongSums extends PlannedErrors {
  /** Bits of a partial sum of the published unit, whose words have 8 bits (SHI-006). */
  private static final int PRINTED_BITS = 24;

  private static final int PRINTED_WORD = Byte.SIZE;

  private final Gaps gaps = new Gaps();
  private float[][] rows = new float[0][];

  /** A sampler without a trial. */
  public WrongSums() {
    super(true);
  }

  /**
   * Bits of a partial sum: those of a product and as many more as the rows of a column can add. The
   * published unit's words, and shorter ones, keep the 24 bits it has, however many rows there are.
   *
   * @param weight bits of a weight
   * @param value bits of a value
   * @param rows of the array
   */
  static int bits(int weight, int value, int rows) {
    if (weight <= PRINTED_WORD && value <= PRINTED_WORD) {
      return PRINTED_BITS;
    }
    int carries = Integer.SIZE - Integer.numberOfLeadingZeros(rows - 1);
    return Math.max(PRINTED_BITS, weight + value + carries);
  }

  @Override
  public void disturb(int layer, int chunk, Products products, float[][] deltas) {
    begin(products);
    ErrorPlan.LayerPlan of = plan().layer(layer);
    Matrix x = products.values();
    if (rows.length < x.rows() || rows[0].length != x.columns()) {
      rows = new float[x.rows()][x.columns()];
    }
    for (int tap = 0; tap < x.rows(); tap++) {
      x.readRow(tap, rows[tap]);
    }
    int bits = bits(products.weightBits(), products.valueBits(), of.blockRows());
    for (int c = 0; c < of.classes().size(); c++) {
      ErrorPlan.WeightClass weights = of.classes().get(c);
      gaps.start(
          CounterHash.hash(CounterHash.hash(seed(), layer, chunk), c), weights.probability());
      flip(of, weights, x.columns(), products.weights(), bits, deltas);
    }
  }

  private void flip(
      ErrorPlan.LayerPlan plan,
      ErrorPlan.WeightClass of,
      int columns,
      int[] weights,
      int bits,
      float[][] deltas) {
    int tap = 0;
    int first = of.starts()[0];
    long left = (long) (of.starts()[1] - first) * columns;
    long at = gaps.next();
    int changed = 0;
    while (true) {
      while (at >= left) {
        at -= left;
        if (++tap == plan.patch()) {
          count(changed);
          return;
        }
        first = of.starts()[tap];
        left = (long) (of.starts()[tap + 1] - first) * columns;
      }
      int entry = (int) (at / columns);
      int column = (int) (at - (long) entry * columns);
      int filter = of.filters()[first + entry];
      long sum = partial(plan, filter, tap, column, weights);
      int bit = gaps.below(bits);
      boolean set = (sum >> bit & 1) == 1;
      long value = bit == bits - 1 ? -(1L << bit) : 1L << bit;
      deltas[filter][column] += set ? -value : value;
      changed += counts(column) ? 1 : 0;
      at += 1 + gaps.next();
    }
  }

  /** The partial sum of a filter's tile down to the unit of one of its inputs. */
  private long partial(ErrorPlan.LayerPlan plan, int filter, int tap, int column, int[] weights) {
    int[] order = Objects.requireNonNull(plan.order());
    int filterRows = order.length / plan.filters();
    int blockStart = filter * filterRows + tap / plan.blockRows() * plan.blockRows();
    long sum = 0;
    for (int r = blockStart; ; r++) {
      int t = order[r];
      if (t >= 0) {
        sum += (long) weights[filter * plan.patch() + t] * (long) rows[t][column];
        if (t == tap) {
          return sum;
        }
      }
    }
  }
}
