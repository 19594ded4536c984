package org.voltscape.engine.network.integer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.SumOutput;

/**
 * The baseline's sums of one layer and the values they were made of, so that a few changed weights
 * can be added to the sums instead of multiplying again. Images lie in pairs: the values of the
 * first and the second in the lower and upper half of a 32-bit number, their sums in two arrays.
 * Immutable, shared between threads.
 */
final class StoredSums {
  /** Largest power of two that sums are divided by: beyond, cut outputs could still be rounded. */
  private static final int MOST_SHIFT = 14;

  /** Sums stay below, so that differences of two fit, too. */
  private static final double LARGEST_SUM = 0x1.0p30;

  private final ByteBaseline baseline;
  private final LayerPlan plan;
  private final int shift;
  private final int[][][] first;
  private final int[][][] second;
  private final int[][][] values;
  private final boolean[][] silent;

  /**
   * Computes the sums.
   *
   * @param baseline whose values enter the layer
   */
  StoredSums(ByteBaseline baseline, int layer) {
    this.baseline = baseline;
    this.plan = baseline.plan().layers().get(layer);
    this.shift = shift(Objects.requireNonNull(plan.output()));
    int blocks = baseline.blocks();
    this.first = new int[blocks][][];
    this.second = new int[blocks][][];
    this.values = new int[blocks][][];
    this.silent = new boolean[blocks][];
    ByteLayerState state = new ByteLayerState(baseline.plan(), layer, baseline.block(), true);
    ByteRows all = Objects.requireNonNull(baseline.values(layer));
    for (int b = 0; b < blocks; b++) {
      ByteRows rows = all.part(b * baseline.block(), baseline.imagesIn(b));
      readValues(b, rows);
      state.multiply(rows, baseline.imagesIn(b));
      readSums(b, state);
    }
  }

  /** Whether the sums of a layer can be corrected and turned to outputs in whole numbers. */
  static boolean possible(LayerPlan plan) {
    SumOutput output = plan.output();
    if (output == null
        || plan.offset() != 0
        || !output.linear()
        || !output.exactFactor()
        || output.least() < 0
        || output.greatest() > 255
        || plan.shape().pooling().kind() == Pooling.Kind.AVERAGE) {
      return false;
    }
    int shift = shift(output);
    double largest = Math.scalb((double) plan.shape().patch() * plan.largest(), 8 * plan.digits());
    return shift >= 0 && shift <= MOST_SHIFT && largest < LARGEST_SUM;
  }

  private static int shift(SumOutput output) {
    return -Math.getExponent(output.factor());
  }

  /** Bytes of the sums and values of a layer. */
  static long bytes(LayerPlan plan, int images) {
    Layer shape = plan.shape();
    long sums = (long) shape.positions() * shape.filters() * Integer.BYTES;
    return images * (sums + (long) shape.inputs() * Short.BYTES);
  }

  private void readValues(int b, ByteRows rows) {
    int channels = plan.shape().channels();
    int places = plan.shape().inputs() / channels;
    int pairs = pairs(b);
    int[][] planes = new int[channels][places * pairs];
    byte[] row = new byte[rows.width()];
    for (int n = 0; n < baseline.imagesIn(b); n++) {
      rows.bytes().get(n * row.length, row);
      int up = 16 * (n % 2);
      for (int channel = 0; channel < channels; channel++) {
        for (int place = 0; place < places; place++) {
          int at = places == 1 ? plan.place(channel) : place * channels + channel;
          planes[channel][place * pairs + n / 2] |= (row[at] & 0xFF) << up;
        }
      }
    }
    values[b] = planes;
    silent[b] = new boolean[channels];
    for (int channel = 0; channel < channels; channel++) {
      int any = 0;
      for (int value : planes[channel]) {
        any |= value;
      }
      silent[b][channel] = any == 0;
    }
  }

  private void readSums(int b, ByteLayerState state) {
    int filters = plan.shape().filters();
    int positions = plan.shape().positions();
    int pairs = pairs(b);
    first[b] = new int[filters][positions * pairs];
    second[b] = new int[filters][positions * pairs];
    for (int n = 0; n < baseline.imagesIn(b); n++) {
      double[] sums = state.sums(n);
      int[][] half = n % 2 == 0 ? first[b] : second[b];
      for (int place = 0, i = 0; place < positions; place++) {
        for (int o = 0; o < filters; o++, i++) {
          half[o][place * pairs + n / 2] = (int) sums[i];
        }
      }
    }
  }

  /** How the layer is computed. */
  LayerPlan plan() {
    return plan;
  }

  /** Power of two that sums are divided by. */
  int shift() {
    return shift;
  }

  /** Pairs of images in a block. */
  int pairs(int b) {
    return (baseline.imagesIn(b) + 1) / 2;
  }

  /** Sums of the first images of all pairs, [filter][place * pairs + pair]. */
  int[][] first(int b) {
    return first[b];
  }

  /** Sums of the second images of all pairs. */
  int[][] second(int b) {
    return second[b];
  }

  /** Values of a plane, [place * pairs + pair]; null where all of a block are zero. */
  int @Nullable [] values(int b, int channel) {
    return silent[b][channel] ? null : values[b][channel];
  }
}
