package org.voltscape.engine.network.integer;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.ActivationRanges;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;

/**
 * Inference of one worker thread in bytes. A trial starts at the first layer that faults touch,
 * from the baseline's values; behind the last such layer it drops the images whose values are those
 * of the baseline. All buffers are made once. Confined to its thread.
 */
public final class BytePass {
  private final ByteBaseline baseline;
  private final List<QuantizedNetwork.Region> regions;
  private final ByteLayerState[] layers;
  private final ByteRows[] outputs;
  private final @Nullable ByteRows[][] blocks;
  private final int[] places;
  private final int[] weightRegions;
  private final @Nullable SumCorrection[] corrections;

  /** Told what the last layer makes of an image. */
  @FunctionalInterface
  public interface Answered {
    /**
     * An answer that can differ from the baseline's.
     *
     * @param image its number
     * @param sums of the last layer without bias, one a filter; overwritten afterwards
     * @param biases one a filter, in the same unit
     */
    void answer(int image, double[] sums, float[] biases);
  }

  /** A pass for one thread. */
  public BytePass(ByteBaseline baseline) {
    this.baseline = baseline;
    BytePlan plan = baseline.plan();
    this.regions = plan.network().regions();
    int depth = plan.layers().size();
    this.layers = new ByteLayerState[depth];
    this.outputs = new ByteRows[depth];
    for (int l = 0; l < depth; l++) {
      layers[l] = new ByteLayerState(plan, l, baseline.block());
      outputs[l] = ByteRows.allocate(baseline.block(), plan.layers().get(l).shape().outputs());
    }
    this.blocks = new ByteRows[depth][baseline.blocks()];
    this.places = new int[baseline.block()];
    this.corrections = new SumCorrection[depth];
    this.weightRegions = new int[depth];
    for (int r = 0; r < regions.size(); r++) {
      if (!regions.get(r).bias()) {
        weightRegions[regions.get(r).layer()] = r;
      }
    }
  }

  /** Sets a bias of the network, faulty or not, in units of the sums. */
  public void bias(int layer, int filter, float units) {
    layers[layer].bias(filter, units);
  }

  /**
   * Fills the baseline behind the inputs.
   *
   * @param ranges shown the values that enter each layer
   * @param answered told of all images
   * @throws CancellationException if cancelled
   */
  public void fill(ActivationRanges ranges, Answered answered, BooleanSupplier cancelled) {
    for (int b = 0; b < baseline.blocks(); b++) {
      stopIf(cancelled);
      int images = baseline.imagesIn(b);
      ByteRows in = Objects.requireNonNull(values(0, b));
      baseline.addTo(ranges, 0, in, images);
      for (int l = 0; l + 1 < layers.length; l++) {
        ByteRows out = values(l + 1, b);
        out = out == null ? outputs[l] : out;
        layers[l].outputs(in, out, images);
        baseline.addTo(ranges, l + 1, out, images);
        in = out;
      }
      start(b, images);
      answer(b, in, images, answered);
    }
  }

  /**
   * Runs all images with some words changed; the weights are restored afterwards, biases are not.
   *
   * @param changes one entry a region of {@link QuantizedNetwork#regions()}, in that order; those
   *     of biases are set by {@link #bias}
   * @param first the first layer in which anything is other than in the baseline
   * @param last the last such layer: what is as in the baseline behind it stays so
   * @param answered told of the images whose answer can differ from the baseline's
   * @param cancelled looked at between blocks
   * @throws CancellationException if cancelled; the weights are restored then too
   */
  public void run(
      WordChanges[] changes, int first, int last, Answered answered, BooleanSupplier cancelled) {
    int from = first;
    while (baseline.values(from) == null) {
      from--;
    }
    try {
      for (int r = 0; r < changes.length; r++) {
        if (!regions.get(r).bias()) {
          layers[regions.get(r).layer()].apply(changes[r]);
        }
      }
      SumCorrection correction = from == first ? correction(changes, first) : null;
      for (int b = 0; b < baseline.blocks(); b++) {
        stopIf(cancelled);
        run(b, from, last, correction, changes, answered);
      }
    } finally {
      for (int r = 0; r < changes.length; r++) {
        if (!regions.get(r).bias()) {
          layers[regions.get(r).layer()].restore(changes[r]);
        }
      }
    }
  }

  private static void stopIf(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  /** What corrects the sums of a layer, where that is faster than multiplying; else null. */
  private @Nullable SumCorrection correction(WordChanges[] changes, int layer) {
    WordChanges words = changes[weightRegions[layer]];
    BytePlan plan = baseline.plan();
    double most = plan.kernel().correctionLimit() * plan.layers().get(layer).shape().weights();
    if (words.size() > most || !layers[layer].smallBiases()) {
      return null;
    }
    SumCorrection known = corrections[layer];
    StoredSums sums = known == null ? baseline.sums(layer) : null;
    if (sums != null) {
      known = new SumCorrection(sums, baseline.block());
      corrections[layer] = known;
    }
    if (known != null) {
      known.take(words, layers[layer]);
    }
    return known;
  }

  private void run(
      int b,
      int first,
      int last,
      @Nullable SumCorrection correction,
      WordChanges[] changes,
      Answered answered) {
    int images = baseline.imagesIn(b);
    start(b, images);
    ByteRows in = Objects.requireNonNull(values(first, b));
    for (int l = first; l + 1 < layers.length && images > 0; l++) {
      if (l == first && correction != null) {
        WordChanges words = changes[weightRegions[l]];
        correction.outputs(b, words, layers[l], values(l + 1, b), images, outputs[l]);
      } else {
        layers[l].outputs(in, outputs[l], images);
      }
      in = outputs[l];
      ByteRows clean = l < last ? null : values(l + 1, b);
      if (clean != null) {
        images = changed(in, clean, images);
      }
    }
    answer(b, in, images, answered);
  }

  private void start(int b, int images) {
    for (int n = 0; n < images; n++) {
      places[n] = n;
    }
  }

  /** The baseline's values of a block; null where they are not kept. */
  private @Nullable ByteRows values(int layer, int b) {
    ByteRows all = baseline.values(layer);
    if (blocks[layer][b] == null && all != null) {
      blocks[layer][b] = all.part(b * baseline.block(), baseline.imagesIn(b));
    }
    return blocks[layer][b];
  }

  /** Moves the images whose values differ from the baseline's together; their number. */
  private int changed(ByteRows rows, ByteRows clean, int images) {
    int kept = 0;
    int width = rows.width();
    for (int n = 0; n < images; n++) {
      if (differs(rows, n * width, clean, places[n] * width, width)) {
        if (kept < n) {
          rows.bytes().put(kept * width, rows.bytes(), n * width, width);
          places[kept] = places[n];
        }
        kept++;
      }
    }
    return kept;
  }

  private static boolean differs(ByteRows a, int from, ByteRows b, int other, int width) {
    int i = 0;
    for (; i + Long.BYTES <= width; i += Long.BYTES) {
      if (a.bytes().getLong(from + i) != b.bytes().getLong(other + i)) {
        return true;
      }
    }
    for (; i < width; i++) {
      if (a.bytes().get(from + i) != b.bytes().get(other + i)) {
        return true;
      }
    }
    return false;
  }

  private void answer(int b, ByteRows in, int images, Answered answered) {
    if (images == 0) {
      return;
    }
    ByteLayerState last = layers[layers.length - 1];
    last.multiply(in, images);
    for (int n = 0; n < images; n++) {
      answered.answer(b * baseline.block() + places[n], last.sums(n), last.biases());
    }
  }
}
