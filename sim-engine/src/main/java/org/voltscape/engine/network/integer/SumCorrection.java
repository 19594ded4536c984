package org.voltscape.engine.network.integer;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.SumOutput;
import org.voltscape.engine.network.WordChanges;

/**
 * Outputs of a layer of which a few weights or biases are changed, made from the baseline's sums;
 * filters without a change keep the baseline's outputs. Scratch space of one thread.
 *
 * <p>Loops run over plain arrays of 32-bit numbers, without calls or branches, so that the compiler
 * can vectorise them.
 */
final class SumCorrection {
  /** Filters whose outputs make up one 32-bit number of a row. */
  private static final int GROUP = 4;

  /** Groups that are written to a row together: a cache line. */
  private static final int LINE = 16;

  private final StoredSums stored;
  private final LayerPlan plan;
  private final Layer shape;
  private final PairRuns runs;
  private final FourWeights four;
  private final int low;
  private final int high;
  private final int[] firstChange;
  private int[] nextChange = new int[64];
  private final boolean[] touched;
  private final int[] sums;
  private final int[] otherSums;
  private final int[] pooled;
  private final int[] otherPooled;

  /** Outputs of pairs of images of the filters of a group. */
  private final int[][] outputs;

  /** Groups of outputs of first and second images that wait to be written. */
  private final int[][] lines;

  private final int[][] otherLines;
  private final int[] waiting = new int[LINE];
  private final boolean grouped;
  private final byte[] rows;
  private final int[] words;

  /**
   * Room for the corrections of a layer.
   *
   * @param block images at a time
   */
  SumCorrection(StoredSums stored, int block) {
    this.stored = stored;
    this.plan = stored.plan();
    this.shape = plan.shape();
    this.runs = new PairRuns(shape);
    this.four = new FourWeights(plan.largest());
    SumOutput output = Objects.requireNonNull(plan.output());
    this.low = output.least();
    this.high = output.greatest();
    this.firstChange = new int[shape.filters()];
    this.touched = new boolean[shape.filters()];
    int pairs = (block + 1) / 2;
    int places = shape.outputs() / shape.filters();
    this.sums = new int[shape.positions() * pairs];
    this.otherSums = new int[sums.length];
    this.pooled = runs.pools() ? new int[places * pairs] : sums;
    this.otherPooled = runs.pools() ? new int[places * pairs] : otherSums;
    this.grouped = shape.positions() == 1 && shape.filters() % GROUP == 0;
    this.outputs = new int[grouped ? GROUP : 1][places * pairs];
    this.lines = new int[grouped ? LINE : 0][pairs];
    this.otherLines = new int[lines.length][pairs];
    this.rows = new byte[grouped ? 0 : block * shape.outputs()];
    this.words = new int[grouped ? block * shape.outputs() / GROUP : 0];
  }

  /**
   * Takes the changes of a trial.
   *
   * @param changes of the layer's weights
   * @param state of the layer with its biases
   */
  void take(WordChanges changes, ByteLayerState state) {
    Arrays.fill(firstChange, -1);
    if (nextChange.length < changes.size()) {
      nextChange = new int[Math.max(changes.size(), 2 * nextChange.length)];
    }
    for (int i = changes.size() - 1; i >= 0; i--) {
      int filter = changes.word(i) / shape.patch();
      nextChange[i] = firstChange[filter];
      firstChange[filter] = i;
    }
    for (int o = 0; o < touched.length; o++) {
      touched[o] = firstChange[o] >= 0 || state.biasChanged(o);
    }
  }

  /**
   * The outputs of a block of images.
   *
   * @param changes taken last
   * @param clean the baseline's outputs of the block; null where they are not kept
   * @param images of the block
   * @param out refilled
   */
  void outputs(
      int b,
      WordChanges changes,
      ByteLayerState state,
      @Nullable ByteRows clean,
      int images,
      ByteRows out) {
    if (grouped) {
      groups(b, changes, state, clean, images, out);
    } else {
      filters(b, changes, state, clean, images, out);
    }
  }

  /** Filter by filter, byte by byte. */
  private void filters(
      int b,
      WordChanges changes,
      ByteLayerState state,
      @Nullable ByteRows clean,
      int images,
      ByteRows out) {
    if (clean != null) {
      clean.bytes().get(0, rows, 0, images * shape.outputs());
    }
    int pairs = stored.pairs(b);
    int places = shape.outputs() / shape.filters();
    int[] both = outputs[0];
    for (int o = 0; o < touched.length; o++) {
      if (clean != null && !touched[o]) {
        continue;
      }
      output(b, o, changes, state, both);
      for (int n = 0; n < images; n++) {
        int up = 16 * (n % 2);
        int at = n * shape.outputs() + o;
        for (int place = 0, i = n / 2; place < places; place++, i += pairs) {
          rows[at] = (byte) (both[i] >>> up);
          at += touched.length;
        }
      }
    }
    out.bytes().put(0, rows, 0, images * shape.outputs());
  }

  /** Four filters at a time, cache line by cache line. */
  private void groups(
      int b,
      WordChanges changes,
      ByteLayerState state,
      @Nullable ByteRows clean,
      int images,
      ByteRows out) {
    int width = touched.length / GROUP;
    if (clean != null) {
      clean.bytes().asIntBuffer().get(0, words, 0, images * width);
    }
    int pairs = stored.pairs(b);
    int count = 0;
    for (int group = 0; group < width; group++) {
      boolean any = clean == null;
      for (int o = group * GROUP; o < (group + 1) * GROUP; o++) {
        any |= touched[o];
      }
      if (any) {
        for (int k = 0; k < GROUP; k++) {
          output(b, group * GROUP + k, changes, state, outputs[k]);
        }
        join(pairs, lines[count], otherLines[count]);
        waiting[count++] = group;
      }
      if (count == LINE || count > 0 && group == width - 1) {
        write(count, width, images);
        count = 0;
      }
    }
    IntBuffer to = out.bytes().asIntBuffer();
    to.put(0, words, 0, images * width);
  }

  /** Outputs of four filters of pairs of images, as four bytes an image. */
  private void join(int pairs, int[] one, int[] other) {
    int[] a = outputs[0];
    int[] b = outputs[1];
    int[] c = outputs[2];
    int[] d = outputs[3];
    for (int i = 0; i < pairs; i++) {
      int lower = a[i] | b[i] << 8;
      int upper = c[i] | d[i] << 8;
      one[i] = lower & 0xFFFF | upper << 16;
      other[i] = lower >>> 16 | upper & 0xFFFF0000;
    }
  }

  private void write(int count, int width, int images) {
    for (int n = 0; n < images; n++) {
      int[][] from = n % 2 == 0 ? lines : otherLines;
      int at = n * width;
      int i = n / 2;
      for (int k = 0; k < count; k++) {
        words[at + waiting[k]] = from[k][i];
      }
    }
  }

  /** The outputs of a filter, pairs of images in one number. */
  private void output(int b, int filter, WordChanges changes, ByteLayerState state, int[] out) {
    int pairs = stored.pairs(b);
    int count = shape.positions() * pairs;
    int[] one = stored.first(b)[filter];
    int[] other = stored.second(b)[filter];
    if (firstChange[filter] >= 0) {
      System.arraycopy(one, 0, sums, 0, count);
      System.arraycopy(other, 0, otherSums, 0, count);
      for (int i = firstChange[filter]; i >= 0; i = nextChange[i]) {
        int tap = changes.word(i) % shape.patch();
        int[] values = stored.values(b, tap / runs.taps());
        if (values != null) {
          int delta = changes.integer(i) - state.nominal(changes.word(i));
          if (runs.taps() > 1) {
            runs.add(tap % runs.taps(), delta, values, pairs, sums, otherSums);
          } else {
            four.add(delta, values, count, sums, otherSums);
          }
        }
      }
      four.flush(count, sums, otherSums);
      one = sums;
      other = otherSums;
    }
    if (runs.pools()) {
      runs.pool(one, pairs, pooled);
      runs.pool(other, pairs, otherPooled);
      one = pooled;
      other = otherPooled;
    }
    int half = 1 << stored.shift() >> 1;
    int bias = (int) state.biases()[filter] + half;
    int places = shape.outputs() / shape.filters();
    rescale(one, other, out, places * pairs, bias, stored.shift(), low, high);
  }

  /** Cut to a range by the signs of differences: minima are not vectorised by older compilers. */
  private static void rescale(
      int[] one, int[] other, int[] out, int count, int bias, int shift, int low, int high) {
    int range = high - low;
    for (int i = 0; i < count; i++) {
      int p = (one[i] + bias >> shift) - low;
      int q = (other[i] + bias >> shift) - low;
      p = range - (p & ~(p >> 31));
      q = range - (q & ~(q >> 31));
      p = high - (p & ~(p >> 31));
      q = high - (q & ~(q >> 31));
      out[i] = p | q << 16;
    }
  }
}
