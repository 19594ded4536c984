package org.voltscape.engine.network.inference;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.ActivationStore;
import org.voltscape.engine.network.BiasUnits;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.LayerArithmetic;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.planes.FilterOutput;
import org.voltscape.engine.network.planes.Patches;
import org.voltscape.engine.network.planes.ShortcutSums;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.word.WordFormat;

/**
 * Weights, biases, sums and buffers of one layer in a {@link FloatPass}. Confined to its thread.
 */
final class LayerState {
  private final InferenceSet set;
  private final PlaneBaseline planes;
  private final int layer;
  private final Layer shape;
  private final LayerArithmetic arithmetic;
  private final WordFormat format;

  private final BiasUnits nominalBiases;

  /** Null for single precision. */
  private final @Nullable WordFormat activationFormat;

  private final int[] codes;
  private final int[] integers;
  private final float[] biases;
  private final Matrix[] weightParts;
  private final Matrix[] products;
  private final float[] digits;
  private final float[] row;

  /** Null where sums fit single precision. */
  private final double @Nullable [] wideRow;

  private final FilterOutput output;
  private final Patches patches;
  private final float[] tapRow;

  /** Below it a value counts as 0; 0 where all count. */
  private final float limit;

  /** A plane without the values that do not count; empty where all count. */
  private float[] counting = {};

  private final float[][] corrected;
  private final float[][] rows;
  private @Nullable Matrix input;

  /** The outputs as read from their memory, where a shortcut begins; null elsewhere. */
  private float @Nullable [][] kept;

  /** What a shortcut brings, where one ends; null elsewhere. */
  private @Nullable ShortcutSums shortcut;

  private boolean changed;
  private boolean fromProduct;
  private float[][] deltas = {};
  private boolean disturbed;
  private @Nullable Multiplied multiplied;

  LayerState(InferenceSet set, PlaneBaseline planes, int layer) {
    this.set = set;
    this.planes = planes;
    this.layer = layer;
    this.shape = set.network().shape().layers().get(layer);
    this.arithmetic = set.arithmetic(layer);
    this.format = set.network().weightFormat(layer);
    this.nominalBiases = new BiasUnits(set.network(), layer, arithmetic);
    this.activationFormat = set.network().activationFormat();
    this.codes = set.network().weightCodes().get(layer);
    this.integers = new int[codes.length];
    for (int i = 0; i < codes.length; i++) {
      integers[i] = meant(i);
    }
    this.biases = new float[shape.biases()];
    for (int o = 0; o < biases.length; o++) {
      biases[o] = nominalBiases.nominal(o);
    }
    int columns = shape.positions() * set.chunk();
    this.weightParts = new Matrix[arithmetic.parts()];
    this.products = new Matrix[arithmetic.parts()];
    for (int p = 0; p < weightParts.length; p++) {
      weightParts[p] = set.kernel().allocate(shape.filters(), shape.patch());
      products[p] = set.kernel().allocate(shape.filters(), columns);
    }
    this.digits = new float[codes.length];
    this.row = new float[columns];
    this.wideRow = arithmetic.parts() > 1 ? new double[columns] : null;
    this.output = new FilterOutput(shape, activationFormat, arithmetic.sumScale(), set.chunk());
    this.patches = new Patches(shape, set.chunk());
    this.limit = limit(set.network(), layer);
    boolean correctable = layer == 0 && planes.cleanSumsKept();
    int correctedRows = correctable ? shape.filters() : 0;
    this.tapRow = new float[correctable ? columns : 0];
    this.corrected = new float[correctedRows][columns];
    this.rows = new float[correctedRows][];
    this.changed = true;
    upload();
  }

  /** The whole number a weight stands for where nothing fails. */
  private int meant(int word) {
    return format.integer(codes[word]);
  }

  void apply(WordChanges changes, boolean bias) {
    for (int i = 0; i < changes.size(); i++) {
      if (bias) {
        biases[changes.word(i)] = nominalBiases.ofInteger(changes.integer(i));
      } else {
        integers[changes.word(i)] = changes.integer(i);
      }
    }
    changed |= !bias && changes.size() > 0;
  }

  void restore(WordChanges changes, boolean bias) {
    for (int i = 0; i < changes.size(); i++) {
      int word = changes.word(i);
      if (bias) {
        biases[word] = nominalBiases.nominal(word);
      } else {
        integers[word] = meant(word);
      }
    }
    changed |= !bias && changes.size() > 0;
  }

  /** Takes other clean biases; faulty ones are words and come as changes. */
  void useBiases(float[] values) {
    for (int o = 0; !nominalBiases.words() && o < biases.length; o++) {
      biases[o] = nominalBiases.of(values[o]);
    }
  }

  /** Takes the network's own biases again. */
  void restoreBiases() {
    for (int o = 0; !nominalBiases.words() && o < biases.length; o++) {
      biases[o] = nominalBiases.nominal(o);
    }
  }

  /** Has the outputs of an earlier layer of the same planes added to the sums from now on. */
  void addOutputsOf(LayerState earlier) {
    if (earlier.kept == null) {
      earlier.kept = new float[earlier.biases.length][earlier.output.size()];
    }
    shortcut = new ShortcutSums(earlier.kept, format.scale(), arithmetic.exact());
  }

  /** Brings the weights to the kernel if they are not there. */
  private void upload() {
    if (!changed) {
      return;
    }
    for (int p = 0; p < weightParts.length; p++) {
      for (int i = 0; i < digits.length; i++) {
        digits[i] = arithmetic.digit(integers[i], p);
      }
      weightParts[p].write(digits, 0);
    }
    changed = false;
  }

  /** The layer's own matrix of inputs, made when it is first needed. */
  Matrix input() {
    if (input == null) {
      input = Patches.allocate(set.kernel(), shape, set.chunk());
    }
    return input;
  }

  /**
   * What the magnitude of a value that enters a layer must reach to count.
   *
   * @return 0 where all values count
   */
  static float limit(QuantizedNetwork network, int layer) {
    WordFormat format = network.activationFormat();
    return network.pruning().limit(layer, format == null ? 0 : format.scale());
  }

  /** Takes in one plane of values, which stays as it is. */
  void take(int channel, float[] plane) {
    if (limit == 0) {
      patches.cut(channel, plane, input());
      return;
    }
    if (counting.length != plane.length) {
      counting = new float[plane.length];
    }
    System.arraycopy(plane, 0, counting, 0, plane.length);
    Pruning.apply(limit, counting);
    patches.cut(channel, counting, input());
  }

  void multiply(Matrix x) {
    upload();
    for (int p = 0; p < weightParts.length; p++) {
      set.kernel().multiply(weightParts[p], x, products[p]);
    }
    fromProduct = true;
    disturbed = false;
  }

  /**
   * Lets errors change the sums.
   *
   * @param images that are asked for in the chunk
   * @param x the values they were made of
   */
  void disturb(SumDisturbance errors, int c, int images, Matrix x) {
    if (multiplied == null) {
      deltas = new float[shape.filters()][row.length];
      multiplied = new Multiplied(x);
    }
    for (float[] delta : deltas) {
      Arrays.fill(delta, 0);
    }
    multiplied.values = x;
    multiplied.images = images;
    errors.disturb(layer, c, multiplied, deltas);
    disturbed = true;
  }

  /** What was multiplied last. */
  private final class Multiplied implements SumDisturbance.Products {
    private Matrix values;
    private int images;

    Multiplied(Matrix values) {
      this.values = values;
    }

    @Override
    public Matrix values() {
      return values;
    }

    @Override
    public int[] weights() {
      return integers;
    }

    @Override
    public boolean exact() {
      return arithmetic.exact();
    }

    @Override
    public int weightBits() {
      return format.bits();
    }

    @Override
    public int valueBits() {
      return activationFormat == null ? 0 : activationFormat.bits();
    }

    @Override
    public int chunk() {
      return set.chunk();
    }

    @Override
    public int images() {
      return images;
    }

    @Override
    public MatrixKernel kernel() {
      return set.kernel();
    }
  }

  /** Fault-free sums plus (changed - meant) * input for every changed weight. */
  void correct(int c, float[][] clean, WordChanges changes) {
    System.arraycopy(clean, 0, rows, 0, rows.length);
    for (int i = 0; i < changes.size(); i++) {
      int word = changes.word(i);
      int filter = word / shape.patch();
      int tap = word % shape.patch();
      if (planes.silent(c, patches.channel(tap))) {
        continue;
      }
      if (rows[filter] != corrected[filter]) {
        System.arraycopy(rows[filter], 0, corrected[filter], 0, row.length);
        rows[filter] = corrected[filter];
      }
      addScaled(
          rows[filter],
          changes.integer(i) - meant(word),
          patches.row(tap, planes.inputs(c), tapRow));
    }
    fromProduct = false;
    disturbed = false;
  }

  /** One index for both arrays, so that the compiler can vectorise the loop. */
  private static void addScaled(float[] z, float factor, float[] x) {
    for (int n = 0; n < z.length; n++) {
      z[n] += factor * x[n];
    }
  }

  /** The sums of a filter without bias; overwritten by the next call. */
  private float[] sums(int filter) {
    if (!fromProduct) {
      if (!disturbed) {
        return rows[filter];
      }
      System.arraycopy(rows[filter], 0, row, 0, row.length);
    } else {
      products[0].readRow(filter, row);
    }
    if (disturbed) {
      addScaled(row, 1, deltas[filter]);
    }
    return row;
  }

  private void wideSums(int filter, double[] wide) {
    for (int p = 0; p < products.length; p++) {
      products[p].readRow(filter, row);
      addPart(wide, p == 0 ? 0 : 1, arithmetic.digitWeight(p));
    }
    if (disturbed) {
      System.arraycopy(deltas[filter], 0, row, 0, row.length);
      addPart(wide, 1, 1);
    }
  }

  private void addPart(double[] wide, int keep, double weight) {
    for (int n = 0; n < wide.length; n++) {
      wide[n] = keep * wide[n] + weight * row[n];
    }
  }

  /** A copy of all sums without bias. */
  float[][] sumsCopy() {
    float[][] copy = new float[shape.filters()][];
    for (int o = 0; o < copy.length; o++) {
      copy[o] = sums(o).clone();
    }
    return copy;
  }

  /**
   * Hands the layer's outputs to the next one, and keeps them for a shortcut.
   *
   * @param store the memory they are kept in on the way, read once for both; null where they are
   *     read as written
   */
  void activate(LayerState next, @Nullable ActivationStore store) {
    for (int o = 0; o < biases.length; o++) {
      float[] plane = plane(o);
      if (store != null) {
        int places = plane.length / set.chunk();
        store.pass(next.layer, o * places, plane, set.chunk());
      }
      keep(o, plane);
      next.take(o, plane);
    }
  }

  /** Keeps the baseline's outputs of a filter for a shortcut. */
  void keep(int filter, float[] plane) {
    if (kept != null) {
      System.arraycopy(plane, 0, kept[filter], 0, plane.length);
    }
  }

  /** The outputs of a filter; overwritten by the next call. */
  private float[] plane(int filter) {
    if (wideRow == null) {
      float[] z = sums(filter);
      if (shortcut != null) {
        shortcut.addTo(z, filter);
      }
      return output.of(z, biases[filter]);
    }
    wideSums(filter, wideRow);
    if (shortcut != null) {
      shortcut.addTo(wideRow, filter);
    }
    return output.of(wideRow, biases[filter]);
  }

  /** The sum of the output layer with its bias. */
  void scores(int filter, double[] scores) {
    if (wideRow == null) {
      float[] z = sums(filter);
      for (int n = 0; n < scores.length; n++) {
        scores[n] = (double) z[n] + biases[filter];
      }
    } else {
      wideSums(filter, wideRow);
      for (int n = 0; n < scores.length; n++) {
        scores[n] = wideRow[n] + biases[filter];
      }
    }
  }

  /** Turns sums with bias into the outputs they stand for, in place. */
  void toOutputs(double[] scores) {
    for (int n = 0; n < scores.length; n++) {
      scores[n] = shape.activation().apply(scores[n] * arithmetic.sumScale());
    }
  }
}
