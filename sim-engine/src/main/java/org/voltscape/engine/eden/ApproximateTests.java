package org.voltscape.engine.eden;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultSource;
import org.voltscape.engine.memory.QuickDie;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.random.CounterHash;

/**
 * Tests of a network whose tensors lie in memory that errs (EDEN, section 4.3: a store and a load
 * as a noisy channel): every value is written in the format of its tensor, its word read with
 * errors, turned into single precision and bounded. Computation itself does not err.
 *
 * <p>Which bits err is a function of the seed, the tensor and, in feature maps, the number of the
 * image: not of the rates of other tensors, nor of how many images are computed at a time. Of one
 * seed, the errors at a lower rate are among those at a higher one.
 *
 * <p>Has scratch space: confined to its thread. {@link #another} makes one for another thread.
 */
public final class ApproximateTests {
  /** Separates errors from what else is drawn under the same seed. */
  private static final long STREAM = 0x4544454E45727273L;

  /** The preferred state of cells, which transient errors have none of. */
  private static final double EITHER = 0.5;

  private static final int UNKNOWN = -1;

  /** Bytes of what is read halfway that are worth keeping. */
  private static final long MOST_KEPT = 200L << 20;

  private final ApproximateNetwork network;
  private final Examples examples;
  private final MatrixKernel kernel;
  private final int chunk;
  private final int depth;
  private final List<float[]> cleanWeights;
  private final ChunkPass pass;
  private final WeightMemory weights;
  private final MapMemory maps;
  private final ErrorRates none;

  /**
   * Filled with the examples that the test under way classifies correctly; null where not asked.
   */
  private @Nullable BitSet right;

  private final Faultless clean;

  /** What is known where nothing errs; shared between threads, which find the same. */
  private static final class Faultless {
    /** Images of each chunk classified correctly. */
    final AtomicIntegerArray correct;

    /** The layer whose inputs are kept; 0 for none. */
    final int half;

    volatile @Nullable KeptOutputs outputs;

    Faultless(int chunks, int half) {
      this.correct = unknown(chunks);
      this.half = half;
    }
  }

  /**
   * Tests on some examples.
   *
   * @param examples of classes
   */
  public ApproximateTests(ApproximateNetwork network, Examples examples) {
    this(
        network,
        examples,
        MatrixKernels.fast(),
        Math.max(1, Math.min(InferenceSet.chunk(network.network().shape()), examples.count())));
  }

  /**
   * @param chunk images computed at a time
   */
  ApproximateTests(ApproximateNetwork network, Examples examples, MatrixKernel kernel, int chunk) {
    this(network, examples, kernel, chunk, WeightMemory.clean(network), null);
  }

  private ApproximateTests(
      ApproximateNetwork network,
      Examples examples,
      MatrixKernel kernel,
      int chunk,
      List<float[]> cleanWeights,
      @Nullable Faultless clean) {
    if (!examples.task().counts()) {
      throw new IllegalArgumentException("examples of numbers");
    }
    this.network = network;
    this.examples = examples;
    this.kernel = kernel;
    this.chunk = chunk;
    this.cleanWeights = cleanWeights;
    Network plain = network.network();
    this.depth = plain.shape().layers().size();
    Network stored = new Network(plain.shape(), cleanWeights, plain.biases());
    this.pass = new ChunkPass(stored, examples, kernel, chunk);
    this.weights = new WeightMemory(network, cleanWeights);
    this.maps = new MapMemory(network);
    this.none = ErrorRates.uniform(network.tensors().size(), 0);
    this.clean = clean == null ? new Faultless(pass.chunks(), half()) : clean;
  }

  private static AtomicIntegerArray unknown(int chunks) {
    int[] counts = new int[chunks];
    Arrays.fill(counts, UNKNOWN);
    return new AtomicIntegerArray(counts);
  }

  /** The first layer with half of the work before it, where what it reads can be kept; else 0. */
  private int half() {
    NetworkShape shape = network.network().shape();
    long before = 0;
    for (int l = 1; l < depth; l++) {
      before += shape.layers().get(l - 1).macs();
      if (2 * before >= shape.macs()) {
        return lateStartBytes(l) <= MOST_KEPT ? l : 0;
      }
    }
    return 0;
  }

  /** The same tests for another thread; shares what is not written to. */
  public ApproximateTests another() {
    return new ApproximateTests(network, examples, kernel, chunk, cleanWeights, clean);
  }

  /** The same tests with errors of another kind. */
  public ApproximateTests withKind(FaultKind kind) {
    return new ApproximateTests(
        network.withKind(kind), examples, kernel, chunk, cleanWeights, clean);
  }

  /** What is tested. */
  public ApproximateNetwork network() {
    return network;
  }

  /** Number of examples. */
  public int images() {
    return examples.count();
  }

  /**
   * Number of examples classified correctly where nothing errs: values are stored and bounded all
   * the same.
   */
  public int baseline() {
    return correct(none, 0, () -> false);
  }

  /**
   * Number of examples classified correctly.
   *
   * @param rates of each tensor's errors
   * @param seed of the errors
   * @param cancelled looked at between chunks; {@link CancellationException} is thrown then
   */
  public int correct(ErrorRates rates, long seed, BooleanSupplier cancelled) {
    require(rates);
    return correct(rates, source(seed), 0, null, clean.correct, cancelled);
  }

  /**
   * Which examples are classified correctly, for {@link #correct} and tests that begin late.
   *
   * @param test made on this thread's scratch space
   * @return places of the examples
   */
  public BitSet rightOf(Runnable test) {
    BitSet filled = new BitSet(examples.count());
    right = filled;
    try {
      test.run();
    } finally {
      right = null;
    }
    return filled;
  }

  /**
   * Keeps what a layer reads, before it passes its memory, for tests that change only the rates of
   * tensors from there on: what the layer reads, its weights, and all behind.
   *
   * @param layer number of the layer, 0 the first
   * @param before rates of the tensors before; the others do not matter
   * @param seed of the errors, then and later
   * @param cancelled looked at between chunks; {@link CancellationException} is thrown then
   */
  public LateStart lateStart(int layer, ErrorRates before, long seed, BooleanSupplier cancelled) {
    require(before);
    if (layer < 0 || layer >= depth) {
      throw new IllegalArgumentException("layer " + layer + " of " + depth);
    }
    if (layer == 0) {
      return new LateStart(this, before, seed, 0, null, clean.correct);
    }
    FaultSource source = source(seed);
    for (int l = 0; l < layer; l++) {
      weights.read(source, l, before.of(ApproximateNetwork.weightsOf(l)), pass);
    }
    KeptOutputs kept = keep(layer, before, source, cancelled);
    return new LateStart(this, before, seed, layer, kept, unknown(pass.chunks()));
  }

  private KeptOutputs keep(
      int layer, ErrorRates before, FaultSource source, BooleanSupplier cancelled) {
    KeptOutputs kept = new KeptOutputs(network.network().shape(), layer, pass.chunks());
    for (int c = 0; c < pass.chunks(); c++) {
      stopIf(cancelled);
      maps.draw(source, before, 0, pass.first(c), pass.count(c));
      pass.keep(c, maps, kept);
    }
    return kept;
  }

  /**
   * Bytes that a late start at a layer keeps.
   *
   * @param layer number of the layer, 0 the first
   */
  public long lateStartBytes(int layer) {
    if (layer == 0) {
      return 0;
    }
    NetworkShape shape = network.network().shape();
    long values = shape.layers().get(layer - 1).outputs();
    for (int l = 0; l < layer - 1; l++) {
      int from = l;
      boolean brings =
          shape.shortcuts().stream().anyMatch(s -> s.from() == from && s.to() >= layer);
      values += brings ? shape.layers().get(l).outputs() : 0;
    }
    return values * pass.chunks() * chunk * Float.BYTES;
  }

  /** A test that begins late, computed by this thread's scratch space. */
  int correct(
      ErrorRates rates,
      long seed,
      int layer,
      @Nullable KeptOutputs kept,
      AtomicIntegerArray withoutLater,
      BooleanSupplier cancelled) {
    require(rates);
    return correct(rates, source(seed), layer, kept, withoutLater, cancelled);
  }

  /**
   * @param fromLayer first layer that is computed
   * @param kept what it reads; null for the first layer
   * @param withoutErrors images of each chunk classified correctly where nothing errs from that
   *     layer on; filled in where it is not known
   */
  private int correct(
      ErrorRates rates,
      FaultSource source,
      int fromLayer,
      @Nullable KeptOutputs kept,
      AtomicIntegerArray withoutErrors,
      BooleanSupplier cancelled) {
    int erring = depth;
    for (int l = fromLayer; l < depth; l++) {
      if (weights.read(source, l, rates.of(ApproximateNetwork.weightsOf(l)), pass)) {
        erring = Math.min(erring, l);
      }
    }
    KeptOutputs faultless = fromLayer == 0 ? faultless(erring, cancelled) : null;
    int correct = 0;
    for (int c = 0; c < pass.chunks(); c++) {
      stopIf(cancelled);
      int first =
          Math.min(erring, maps.draw(source, rates, fromLayer, pass.first(c), pass.count(c)));
      int known = first == depth && right == null ? withoutErrors.get(c) : UNKNOWN;
      if (known == UNKNOWN) {
        boolean later = faultless != null && first >= faultless.layer();
        known = pass.correct(c, maps, later ? faultless : kept);
        if (right != null) {
          pass.note(c, right);
        }
        if (first == depth) {
          withoutErrors.set(c, known);
        }
      }
      correct += known;
    }
    return correct;
  }

  /**
   * What is read halfway where nothing errs: most of the work of a test with few errors, as these
   * are mostly behind.
   *
   * @param erring first layer whose weights err
   * @return null where it is of no use
   */
  private @Nullable KeptOutputs faultless(int erring, BooleanSupplier cancelled) {
    if (erring < clean.half || clean.half == 0) {
      return null;
    }
    KeptOutputs known = clean.outputs;
    if (known == null) {
      known = keep(clean.half, none, source(0), cancelled);
      clean.outputs = known;
    }
    return known;
  }

  /**
   * Where the errors of a trial come from: those of the weights of layer {@code l} are in memory
   * {@code l}, those of what it reads of image {@code n} in memory {@code -1 - (n * layers + l)}.
   */
  static FaultSource source(long seed) {
    return new QuickDie(new Die(CounterHash.hash(seed, STREAM), EITHER));
  }

  private void require(ErrorRates rates) {
    if (rates.rates().size() != 2 * depth) {
      throw new IllegalArgumentException("rates of another network");
    }
  }

  private static void stopIf(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
