package org.voltscape.engine.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.network.inference.Kernels;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.training.InitialWeights;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.word.FixedPoint;

/**
 * Times trials of a network with random weights in 8-bit words on random inputs, transient flips
 * and no protection: drawing the faults, working out the changed words, inference. Rounds of trials
 * alternate with rounds of the bare matrix products of the same shapes.
 */
public final class Bench {
  /** Processor time that every thread warms up for, unless told otherwise. */
  public static final double WARM_UP_SECONDS = 2;

  private static final int ROUNDS = 5;
  private static final int WARM_UP_TRIALS = 6;
  private static final long WEIGHT_SEED = 11;
  private static final long INPUT_SEED = 12;
  private static final long TRIAL_SEED = 13;
  private static final FixedPoint WEIGHTS = new FixedPoint(2, 6);
  private static final FixedPoint ACTIVATIONS = new FixedPoint(2, 4);

  private final double probability;
  private final int threads;
  private final int trials;
  private final double warmUp;
  private final InferenceSet set;

  /**
   * What was measured. Times are processor time of one thread, in milliseconds, but for that of the
   * process.
   *
   * @param trialsPerSecond by the wall clock, over all threads
   * @param warmUpSeconds processor time that each thread warmed up for, at least
   * @param cpuMsPerTrial all of a trial
   * @param processMsPerTrial processor time of the whole process a trial: more than all of a trial
   *     where a library has threads of its own, or Java compiles and collects garbage meanwhile
   * @param sampleMs drawing the faults
   * @param resampleMs drawing the faults of a die that was drawn at ten times the rate before, as
   *     in a sweep; not part of cpuMsPerTrial
   * @param injectMs working out the words used
   * @param forwardMs inference on all images
   * @param gemmBoundMs the bare matrix products of the same shapes, nothing else
   * @param meanAgreement share of images classified as by the fault-free network
   */
  public record Result(
      double trialsPerSecond,
      double warmUpSeconds,
      double cpuMsPerTrial,
      double processMsPerTrial,
      double sampleMs,
      double resampleMs,
      double injectMs,
      double forwardMs,
      double gemmBoundMs,
      double meanAgreement) {}

  /** A network to time. */
  public enum Net {
    /** The perceptron 784-256-256-256-10. */
    MLP(10_000, NetworkShape.mlp(Activation.RELU, 784, 256, 256, 256, 10)),
    /** The classic LeNet-5 on 28 x 28 pixels, padded to 32 x 32. */
    LENET5(
        1_000,
        new NetworkShape(
            List.of(
                new Convolution(1, 28, 28, 6, 5, 1, 2, Activation.RELU, Pooling.max(2)),
                new Convolution(6, 14, 14, 16, 5, 1, 0, Activation.RELU, Pooling.max(2)),
                new Dense(400, 120, Activation.RELU),
                new Dense(120, 84, Activation.RELU),
                new Dense(84, 10, Activation.IDENTITY))));

    private final int images;
    private final NetworkShape shape;

    Net(int images, NetworkShape shape) {
      this.images = images;
      this.shape = shape;
    }

    /** Name on the command line. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Number of inputs of a trial, unless told otherwise. */
    public int images() {
      return images;
    }

    /** Its layers. */
    public NetworkShape shape() {
      return shape;
    }
  }

  /**
   * A bench of a network.
   *
   * @param images number of inputs
   * @param probability of a bit to flip
   * @param threads running trials side by side
   * @param trials in all
   * @param warmUp processor seconds that each thread warms up for at least; never less than a few
   *     trials
   */
  public Bench(Net net, int images, double probability, int threads, int trials, double warmUp) {
    this.probability = probability;
    this.threads = threads;
    this.trials = trials;
    this.warmUp = warmUp;
    this.set = randomSet(net, images);
  }

  /** A network with random weights and its random inputs. */
  static InferenceSet randomSet(Net net, int images) {
    return new InferenceSet(
        Kernels.inUse(),
        QuantizedNetwork.of(randomNetwork(net.shape), WEIGHTS, ACTIVATIONS, false),
        randomInputs(images, net.shape.inputs()),
        () -> false);
  }

  private static Network randomNetwork(NetworkShape shape) {
    List<float[]> weights = new ArrayList<>();
    List<float[]> biases = new ArrayList<>();
    for (int l = 0; l < shape.layers().size(); l++) {
      Layer layer = shape.layers().get(l);
      long seed = CounterHash.hash(WEIGHT_SEED, l);
      weights.add(InitialWeights.draw(layer, TrainingRecipe.Initializer.HE, seed));
      biases.add(new float[layer.biases()]);
    }
    return new Network(shape, weights, biases);
  }

  private static Examples randomInputs(int images, int features) {
    float[] inputs = new float[images * features];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) CounterHash.unit(CounterHash.hash(INPUT_SEED, i));
    }
    return new Examples(images, features, inputs, new int[images]);
  }

  /**
   * Runs the bench.
   *
   * @param progress told of every finished round
   */
  public Result run(Consumer<String> progress) throws InterruptedException {
    Runner[] runners = new Runner[threads];
    for (int t = 0; t < threads; t++) {
      runners[t] = new Runner(t);
    }
    parallel(runners, Runner::warmUp);
    double warm = Arrays.stream(runners).mapToLong(r -> r.warmUpNanos).min().orElseThrow() * 1e-9;
    double wall = 0;
    double process = 0;
    int done = 0;
    List<Double> bounds = new ArrayList<>();
    for (Runner r : runners) {
      r.reset();
    }
    for (int round = 0; round < ROUNDS; round++) {
      int count = trials / ROUNDS + (round < trials % ROUNDS ? 1 : 0);
      if (count == 0) {
        continue;
      }
      long start = System.nanoTime();
      long processStart = processNanos();
      AtomicInteger next = new AtomicInteger();
      parallel(runners, r -> r.trials(next, count));
      wall += (System.nanoTime() - start) * 1e-9;
      process += (processNanos() - processStart) * 1e-6;
      done += count;
      for (Runner r : runners) {
        r.boundNanos = 0;
        r.bounds = 0;
      }
      AtomicInteger nextSwept = new AtomicInteger();
      parallel(runners, r -> r.sweeps(nextSwept, count));
      AtomicInteger nextBound = new AtomicInteger();
      parallel(runners, r -> r.bounds(nextBound, count));
      bounds.add(
          Arrays.stream(runners).mapToLong(r -> r.boundNanos).sum()
              * 1e-6
              / Arrays.stream(runners).mapToInt(r -> r.bounds).sum());
      progress.accept("round " + (round + 1) + " of " + ROUNDS + ": " + done + " trials");
    }
    bounds.sort(null);
    double n = done;
    double sample = Arrays.stream(runners).mapToLong(r -> r.sampleNanos).sum() * 1e-6 / n;
    double inject = Arrays.stream(runners).mapToLong(r -> r.injectNanos).sum() * 1e-6 / n;
    double forward = Arrays.stream(runners).mapToLong(r -> r.forwardNanos).sum() * 1e-6 / n;
    double agreement = Arrays.stream(runners).mapToLong(r -> r.agreeing).sum() / n / set.images();
    return new Result(
        n / wall,
        warm,
        sample + inject + forward,
        process / n,
        sample,
        Arrays.stream(runners).mapToLong(r -> r.resampleNanos).sum() * 1e-6 / n,
        inject,
        forward,
        bounds.get(bounds.size() / 2),
        agreement);
  }

  /** Processor time of all threads of this process. */
  private static long processNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private void parallel(Runner[] runners, Consumer<Runner> work) throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread[] workers = new Thread[threads];
    for (int t = 0; t < threads; t++) {
      Runner runner = runners[t];
      workers[t] = new Thread(() -> work.accept(runner));
      workers[t].setUncaughtExceptionHandler((w, e) -> failure.compareAndSet(null, e));
      workers[t].start();
    }
    for (Thread worker : workers) {
      worker.join();
    }
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
  }

  /** Scratch space and clocks of one thread. */
  private final class Runner {
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final BenchTrial trial = new BenchTrial(set, probability);
    private final FloatProducts products =
        new FloatProducts(MatrixKernels.fast(), set.network().shape(), set.chunk());
    private final int thread;
    private long warmUpNanos;
    private long counter;
    private long sampleNanos;
    private long resampleNanos;
    private long swept;
    private long injectNanos;
    private long forwardNanos;
    private long boundNanos;
    private int bounds;
    private long agreeing;

    Runner(int thread) {
      this.thread = thread;
    }

    /**
     * Trials, and some products, until Java has compiled what there is to compile and the processor
     * has reached its speed.
     */
    void warmUp() {
      long start = clock.getCurrentThreadCpuTime();
      for (int i = 0; i < WARM_UP_TRIALS || warmUpNanos * 1e-9 < warmUp; i++) {
        trial();
        sweep();
        warmUpNanos = clock.getCurrentThreadCpuTime() - start;
      }
      for (int i = 0; i < WARM_UP_TRIALS; i++) {
        bound();
      }
    }

    void trials(AtomicInteger next, int count) {
      while (next.getAndIncrement() < count) {
        trial();
      }
    }

    void sweeps(AtomicInteger next, int count) {
      while (next.getAndIncrement() < count) {
        sweep();
      }
    }

    /** A die once more, among the cells kept from a higher rate. */
    private void sweep() {
      long seed = CounterHash.hash(TRIAL_SEED, thread, swept++);
      trial.keep(seed);
      long start = clock.getCurrentThreadCpuTime();
      trial.drawKept(seed);
      resampleNanos += clock.getCurrentThreadCpuTime() - start;
    }

    void bounds(AtomicInteger next, int count) {
      while (next.getAndIncrement() < count) {
        bound();
      }
    }

    /** However long the warm-up took, the trials that are timed are the same ones. */
    void reset() {
      counter = WARM_UP_TRIALS;
      sampleNanos = 0;
      resampleNanos = 0;
      injectNanos = 0;
      forwardNanos = 0;
      agreeing = 0;
    }

    void trial() {
      long seed = CounterHash.hash(TRIAL_SEED, thread, counter++);
      long start = clock.getCurrentThreadCpuTime();
      trial.draw(seed);
      long drawn = clock.getCurrentThreadCpuTime();
      WordChanges[] changes = trial.changes();
      long injected = clock.getCurrentThreadCpuTime();
      agreeing += trial.classify(changes);
      long end = clock.getCurrentThreadCpuTime();
      sampleNanos += drawn - start;
      injectNanos += injected - drawn;
      forwardNanos += end - injected;
    }

    void bound() {
      long start = clock.getCurrentThreadCpuTime();
      for (int from = 0; from < set.images(); from += set.chunk()) {
        products.multiply();
      }
      boundNanos += clock.getCurrentThreadCpuTime() - start;
      bounds++;
    }
  }
}
