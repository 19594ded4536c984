package org.voltscape.engine.network.datapath;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.word.FixedPoint;

/**
 * Runs examples through a {@link Datapath}, product by product, in whole numbers. An activity that
 * is skipped costs nothing here either.
 *
 * <p>A product is rounded to the step of its format, halves to the even step, and saturates; where
 * a weight and an activity have no more fraction bits together than the format, it is exact.
 * Products of short words often lie half-way: rounded upwards, thousands of them would move every
 * sum. Sums of products are exact.
 */
public final class DatapathPass {
  /** Examples of a chunk: the unit of work of a thread. */
  private static final int CHUNK = 256;

  private final Datapath path;
  private final int[][] weights;
  private final int[][] largest;
  private final int[][] activities;
  private final int[][] sums;
  private final long[] skipped;
  private final double[] outputs;

  /** A pass for one thread. */
  private DatapathPass(Datapath path, List<Words> words) {
    this.path = path;
    int layers = path.layers();
    this.weights = words.stream().map(Words::integers).toArray(int[][]::new);
    this.largest = words.stream().map(Words::largest).toArray(int[][]::new);
    this.activities = new int[layers][];
    this.sums = new int[layers][];
    for (int l = 0; l < layers; l++) {
      activities[l] = new int[path.inputs(l)];
      sums[l] = new int[path.outputs(l)];
    }
    this.skipped = new long[layers];
    this.outputs = new double[path.outputs(layers - 1)];
  }

  /**
   * Classifies examples on all processors.
   *
   * @param cancelled looked at between chunks
   * @throws CancellationException if cancelled
   */
  public static DatapathCounts run(Datapath path, Examples examples, BooleanSupplier cancelled) {
    return run(path, words(path, null), examples, cancelled);
  }

  /**
   * Classifies examples with some weights read otherwise than they were written.
   *
   * @param changes one entry a layer: words by their place [output][input] and the integers read
   * @see #run(Datapath, Examples, BooleanSupplier)
   */
  public static DatapathCounts run(
      Datapath path, WordChanges[] changes, Examples examples, BooleanSupplier cancelled) {
    return run(path, words(path, changes), examples, cancelled);
  }

  private static DatapathCounts run(
      Datapath path, List<Words> words, Examples examples, BooleanSupplier cancelled) {
    int chunks = (examples.count() + CHUNK - 1) / CHUNK;
    boolean[] wrong = new boolean[examples.count()];
    long[] macs = new long[path.layers()];
    Arrays.setAll(macs, path::macs);
    long[] skipped =
        IntStream.range(0, chunks)
            .parallel()
            .mapToObj(
                chunk -> {
                  if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                  }
                  int from = chunk * CHUNK;
                  return new DatapathPass(path, words)
                      .run(examples, from, Math.min(examples.count(), from + CHUNK), wrong);
                })
            .reduce(DatapathPass::sum)
            .orElseThrow();
    return new DatapathCounts(examples.count(), wrong, skipped, macs);
  }

  private static long[] sum(long[] a, long[] b) {
    long[] both = a.clone();
    for (int l = 0; l < both.length; l++) {
      both[l] += b[l];
    }
    return both;
  }

  /** The weights of a layer as they are read, and the largest size in each row. */
  private record Words(int[] integers, int[] largest) {}

  private static List<Words> words(Datapath path, WordChanges @Nullable [] changes) {
    return IntStream.range(0, path.layers())
        .mapToObj(
            l ->
                changes == null || changes[l].size() == 0
                    ? new Words(path.weights(l), path.largest(l))
                    : changed(path, l, changes[l]))
        .toList();
  }

  private static Words changed(Datapath path, int layer, WordChanges changes) {
    int[] integers = path.weights(layer).clone();
    int[] largest = path.largest(layer).clone();
    int inputs = path.inputs(layer);
    int outputs = path.outputs(layer);
    for (int i = 0; i < changes.size(); i++) {
      int input = changes.word(i) % inputs;
      integers[input * outputs + changes.word(i) / inputs] = changes.integer(i);
      largest[input] = Math.max(largest[input], Math.abs(changes.integer(i)));
    }
    return new Words(integers, largest);
  }

  /** Runs some of the examples; gives the MACs skipped by layer. */
  private long[] run(Examples examples, int from, int to, boolean[] wrong) {
    for (int n = from; n < to; n++) {
      enter(examples.inputs(), n * examples.features());
      for (int l = 0; l < path.layers(); l++) {
        layer(l);
      }
      wrong[n] = answer() != examples.labels()[n];
    }
    return skipped;
  }

  private void enter(float[] inputs, int from) {
    FixedPoint format = path.formats(0).activities();
    int[] entering = activities[0];
    for (int i = 0; i < entering.length; i++) {
      entering[i] = format.integer(format.encode(inputs[from + i]));
    }
  }

  private void layer(int l) {
    SignalFormats signals = path.formats(l);
    int exact = signals.weights().fractionBits() + signals.activities().fractionBits();
    int fraction = Math.min(exact, signals.products().fractionBits());
    int shift = exact - fraction;
    int half = shift == 0 ? 0 : (1 << (shift - 1)) - 1;
    int odd = shift == 0 ? 0 : 1;
    // Where the step is the exact one, the format's own largest product may need more bits.
    long top = 1L << (signals.products().integerBits() - 1 + fraction);
    int high = (int) Math.min(Integer.MAX_VALUE, top - 1);
    int low = (int) Math.max(Integer.MIN_VALUE, -top);
    double threshold = path.threshold(l);
    double step = signals.activities().scale();
    int[] entering = activities[l];
    int[] into = sums[l];
    int[] matrix = weights[l];
    int width = into.length;
    Arrays.fill(into, 0);
    for (int i = 0; i < entering.length; i++) {
      int x = entering[i];
      if (x == 0 || Math.abs(x) * step < threshold) {
        skipped[l] += width;
      } else {
        // Most rows cannot saturate, whatever the sign: that is looked at once, not at every
        // product.
        long most = ((long) largest[l][i] * Math.abs(x) + half + odd) >> shift;
        if (most <= high) {
          addProducts(matrix, i * width, x, half, odd, shift, into);
        } else {
          addProducts(matrix, i * width, x, half, odd, shift, low, high, into);
        }
      }
    }
    leave(l, Math.scalb(1.0, -fraction));
  }

  /** The inner loop: whole numbers only, so that it is done several at a time. */
  private static void addProducts(
      int[] matrix, int from, int x, int half, int odd, int shift, int[] into) {
    for (int o = 0; o < into.length; o++) {
      int product = matrix[from + o] * x;
      into[o] += (product + half + ((product >> shift) & odd)) >> shift;
    }
  }

  /** The same with products that saturate. */
  private static void addProducts(
      int[] matrix, int from, int x, int half, int odd, int shift, int low, int high, int[] into) {
    for (int o = 0; o < into.length; o++) {
      int product = matrix[from + o] * x;
      int rounded = (product + half + ((product >> shift) & odd)) >> shift;
      into[o] += Math.max(low, Math.min(high, rounded));
    }
  }

  private void leave(int l, double step) {
    float[] biases = path.network().biases().get(l);
    Activation activation = path.activation(l);
    boolean last = l == path.layers() - 1;
    int[] into = sums[l];
    if (last) {
      for (int o = 0; o < into.length; o++) {
        outputs[o] = into[o] * step + biases[o];
      }
      return;
    }
    FixedPoint next = path.formats(l + 1).activities();
    int[] entering = activities[l + 1];
    for (int o = 0; o < into.length; o++) {
      double value = activation.apply(into[o] * step + biases[o]);
      entering[o] = next.integer(next.encode(value));
    }
  }

  /** The class of the largest output; of equal ones the first. A single output tells two apart. */
  private int answer() {
    if (outputs.length == 1) {
      return outputs[0] > 0 ? 1 : 0;
    }
    int best = 0;
    for (int o = 1; o < outputs.length; o++) {
      best = outputs[o] > outputs[best] ? o : best;
    }
    return best;
  }
}
