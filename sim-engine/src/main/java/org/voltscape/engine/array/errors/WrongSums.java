package org.voltscape.engine.array.errors;

import java.util.Arrays;
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

  /**
   * How much longer a term of a sum takes that is worked out alone: its values are not in a row.
   */
  private static final double SLOWER = 4;

  private final Gaps gaps = new Gaps();
  private float[] row = new float[0];

  /** Values by column, [column * taps + tap]: a partial sum reads neighbours. */
  private float[] values = new float[0];

  /** The same as whole numbers, where sums of them fit. */
  private int[] whole = new int[0];

  /** Partial sums down to the tap that is visited, [filter * columns + column]. */
  private int[] sums = new int[0];

  private int[] ofTap = new int[0];

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
    return Math.max(PRINTED_BITS, weight + value + carries(rows));
  }

  private static int carries(int rows) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(rows - 1);
  }

  @Override
  public void disturb(int layer, int chunk, Products products, float[][] deltas) {
    begin(products);
    ErrorPlan.LayerPlan of = plan().layer(layer);
    Matrix x = products.values();
    transpose(x);
    int bits = bits(products.weightBits(), products.valueBits(), of.blockRows());
    boolean small =
        products.weightBits() + products.valueBits() + carries(of.blockRows()) < Integer.SIZE - 1;
    for (int c = 0; c < of.classes().size(); c++) {
      ErrorPlan.WeightClass weights = of.classes().get(c);
      gaps.start(
          CounterHash.hash(CounterHash.hash(seed(), layer, chunk), c), weights.probability());
      flip(of, weights, x.columns(), products.weights(), bits, small, deltas);
    }
  }

  private void transpose(Matrix x) {
    int taps = x.rows();
    int columns = x.columns();
    if (row.length != columns || values.length < taps * columns) {
      row = new float[columns];
      values = new float[taps * columns];
      whole = new int[taps * columns];
    }
    for (int tap = 0; tap < taps; tap++) {
      x.readRow(tap, row);
      for (int c = 0; c < columns; c++) {
        values[c * taps + tap] = row[c];
        whole[c * taps + tap] = (int) row[c];
      }
    }
  }

  private void flip(
      ErrorPlan.LayerPlan plan,
      ErrorPlan.WeightClass of,
      int columns,
      int[] weights,
      int bits,
      boolean small,
      float[][] deltas) {
    int tap = 0;
    int first = of.starts()[0];
    long left = (long) (of.starts()[1] - first) * columns;
    long at = gaps.next();
    int changed = 0;
    boolean inOrder = small && plan.ascending();
    boolean running = inOrder && running(plan, of);
    if (running) {
      add(plan, tap, columns, weights);
    }
    while (true) {
      while (at >= left) {
        at -= left;
        if (++tap == plan.patch()) {
          count(changed);
          return;
        }
        if (running) {
          add(plan, tap, columns, weights);
        }
        first = of.starts()[tap];
        left = (long) (of.starts()[tap + 1] - first) * columns;
      }
      // A whole tap of one layer: the number of products fits an int, and its division is faster.
      int entry = at == (int) at ? (int) at / columns : (int) (at / columns);
      int column = (int) (at - (long) entry * columns);
      int filter = of.filters()[first + entry];
      long sum =
          running
              ? sums[filter * columns + column]
              : inOrder
                  ? ordered(plan, filter, tap, column, weights)
                  : partial(plan, filter, tap, column, weights);
      int bit = gaps.below(bits);
      boolean set = (sum >> bit & 1) == 1;
      long value = bit == bits - 1 ? -(1L << bit) : 1L << bit;
      deltas[filter][column] += set ? -value : value;
      changed += counts(column) ? 1 : 0;
      at += 1 + gaps.next();
    }
  }

  /**
   * Whether it pays to have all partial sums at hand as taps are visited rather than to work out
   * each that is wrong: either way they are the same whole numbers.
   */
  private static boolean running(ErrorPlan.LayerPlan plan, ErrorPlan.WeightClass of) {
    double each = SLOWER * Math.min(plan.blockRows(), plan.patch()) / 2.0;
    double errors = of.probability() * of.filters().length * each;
    return errors > (double) plan.filters() * plan.patch();
  }

  /** The partial sum of a filter's tile where inputs are summed in the order of their numbers. */
  private int ordered(ErrorPlan.LayerPlan plan, int filter, int tap, int column, int[] weights) {
    int ofFilter = filter * plan.patch();
    int ofColumn = column * plan.patch();
    int sum = 0;
    for (int t = tap / plan.blockRows() * plan.blockRows(); t <= tap; t++) {
      sum += weights[ofFilter + t] * whole[ofColumn + t];
    }
    return sum;
  }

  /** The sums down to a tap; called for each tap, the first one first. */
  private void add(ErrorPlan.LayerPlan plan, int tap, int columns, int[] weights) {
    int filters = plan.filters();
    if (sums.length < filters * columns || ofTap.length != columns) {
      sums = new int[filters * columns];
      ofTap = new int[columns];
    }
    if (tap % plan.blockRows() == 0) {
      Arrays.fill(sums, 0, filters * columns, 0);
    }
    for (int c = 0; c < columns; c++) {
      ofTap[c] = whole[c * plan.patch() + tap];
    }
    for (int f = 0; f < filters; f++) {
      int weight = weights[f * plan.patch() + tap];
      int start = f * columns;
      for (int c = 0; c < columns; c++) {
        sums[start + c] += weight * ofTap[c];
      }
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
        sum += (long) weights[filter * plan.patch() + t] * (long) values[column * plan.patch() + t];
        if (t == tap) {
          return sum;
        }
      }
    }
  }
}
