package org.voltscape.engine.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.training.Trainer;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.TrainingWatch;
import org.voltscape.engine.training.WeightRead;
import org.voltscape.engine.trial.faults.FaultyRead;
import org.voltscape.engine.word.FixedPoint;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;

/**
 * Times one epoch of training on random examples: plain, with the weights read through a memory of
 * stuck cells (MAT), and with nearest words read from it, beside the bare matrix products of the
 * same steps. Rounds of all four alternate, so that what else the machine does meets them alike.
 */
public final class TrainingBench {
  /** Share of cells that fail: MATIC's 0.50 V. */
  public static final double FAILING = 0.28;

  private static final int WARM_UP_SHARE = 10;
  private static final long INPUT_SEED = 21;
  private static final long LABEL_SEED = 22;
  private static final long DIE_SEED = 23;

  private final MatrixKernel kernel;
  private final TrainingRecipe recipe;
  private final Network start;
  private final Examples data;
  private final QuantizedNetwork words;
  private final int rounds;
  private final double warmUp;

  /** A network to time. */
  public enum Net {
    /** The perceptron 784-256-256-256-10, 128 examples a step, 8-bit words. */
    MLP("digits-mlp-256x3", 60_000, 128, new FixedPoint(2, 6)),
    /** Caffe's LeNet-5, 32 examples a step, 16-bit words. */
    LENET5("digits-lenet5", 6_000, 32, new FixedPoint(1, 15));

    private final String workload;
    private final int samples;
    private final int batch;
    private final TensorFormat format;

    Net(String workload, int samples, int batch, TensorFormat format) {
      this.workload = workload;
      this.samples = samples;
      this.batch = batch;
      this.format = format;
    }

    /** Name on the command line. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Examples of an epoch, unless told otherwise. */
    public int samples() {
      return samples;
    }
  }

  /**
   * What was measured: medians over the rounds. Times are processor time of the one training
   * thread, in seconds; ratios are taken within each round.
   *
   * @param samples examples trained on in an epoch: whole steps
   * @param batch examples a step
   * @param epoch plain
   * @param mat with weights read through stuck cells
   * @param ratioMat of that to the plain epoch
   * @param nearest with nearest words read from stuck cells
   * @param ratioNearest of that to the plain epoch
   * @param gemm the bare matrix products of an epoch, forwards and backwards, nothing else
   */
  public record Result(
      int samples,
      int batch,
      double epoch,
      double mat,
      double ratioMat,
      double nearest,
      double ratioNearest,
      double gemm) {}

  /**
   * A bench of a network, trained as its workload trains around faults but for the batch.
   *
   * @param samples of an epoch
   * @param rounds how often each is timed
   * @param warmUp processor seconds to warm up for at least
   */
  public TrainingBench(Net net, int samples, int rounds, double warmUp) {
    Workload workload = Workloads.byId(net.workload, "bench", "net");
    this.rounds = rounds;
    this.warmUp = warmUp;
    this.recipe = workload.adaptationRecipe().withEffort(1, 0, Math.min(net.batch, samples));
    this.start = Trainer.start(workload.shape(), recipe);
    this.kernel = MatrixKernels.forTraining(workload.shape());
    this.data = random(samples, workload.shape().inputs(), workload.shape().outputs());
    this.words = QuantizedNetwork.of(start, net.format, null, false);
  }

  private static Examples random(int count, int features, int classes) {
    float[] inputs = new float[Math.multiplyExact(count, features)];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) CounterHash.unit(CounterHash.hash(INPUT_SEED, i));
    }
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (int) (CounterHash.unit(CounterHash.hash(LABEL_SEED, i)) * classes);
    }
    return new Examples(count, features, inputs, labels);
  }

  /**
   * Runs the bench on the calling thread.
   *
   * @param progress told of every finished round
   */
  public Result run(Consumer<String> progress) {
    WeightRead mat = read("mat");
    WeightRead nearest = read("mat-nwr");
    List<Matrix[]> products = products();
    Examples few = data.subset(first(Math.max(recipe.batch(), data.count() / WARM_UP_SHARE)));
    double warm = 0;
    do {
      for (WeightRead read : Arrays.asList(null, mat, nearest)) {
        warm += epoch(few, read);
      }
      warm += multiply(products, few.count());
    } while (warm < warmUp);
    double[][] seconds = new double[4][rounds];
    for (int r = 0; r < rounds; r++) {
      seconds[0][r] = epoch(data, null);
      seconds[1][r] = epoch(data, mat);
      seconds[2][r] = epoch(data, nearest);
      seconds[3][r] = multiply(products, data.count());
      progress.accept("round " + (r + 1) + " of " + rounds);
    }
    return new Result(
        steps(data.count()) * recipe.batch(),
        recipe.batch(),
        median(seconds[0]),
        median(seconds[1]),
        median(ratios(seconds[1], seconds[0])),
        median(seconds[2]),
        median(ratios(seconds[2], seconds[0])),
        median(seconds[3]));
  }

  private static int[] first(int count) {
    int[] positions = new int[count];
    Arrays.setAll(positions, i -> i);
    return positions;
  }

  private WeightRead read(String schemeId) {
    SchemeChoice scheme = SchemeChoice.of(schemeId);
    List<WordProtection> protections =
        words.regions().stream()
            .map(r -> scheme.scheme().create(r.shape(), scheme.values()))
            .toList();
    return FaultyRead.ofMap(
        words,
        protections,
        FaultKind.STUCK_AT,
        FaultScope.WEIGHTS,
        new Die(DIE_SEED, 0.5),
        FAILING);
  }

  private double epoch(Examples examples, @Nullable WeightRead read) {
    Trainer trainer = new Trainer(kernel, start, recipe, examples, read, null);
    long begun = cpuNanos();
    trainer.train(TrainingWatch.NONE, new TrainingControl(() -> false));
    return (cpuNanos() - begun) * 1e-9;
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private int steps(int examples) {
    return Trainer.stepsPerEpoch(recipe, examples);
  }

  /** For each layer weights, inputs, sums, and gradients of weights and inputs. */
  private List<Matrix[]> products() {
    List<Matrix[]> products = new ArrayList<>();
    for (Layer layer : start.shape().layers()) {
      int columns = layer.positions() * recipe.batch();
      boolean first = products.isEmpty();
      products.add(
          new Matrix[] {
            kernel.allocate(layer.filters(), layer.patch()),
            kernel.allocate(layer.patch(), columns),
            kernel.allocate(layer.filters(), columns),
            kernel.allocate(layer.filters(), layer.patch()),
            first ? null : kernel.allocate(layer.patch(), columns)
          });
    }
    return products;
  }

  private double multiply(List<Matrix[]> products, int examples) {
    long begun = cpuNanos();
    for (int s = 0; s < steps(examples); s++) {
      for (Matrix[] p : products) {
        kernel.multiply(p[0], p[1], p[2]);
        kernel.multiply(p[2], false, p[1], true, 0, p[3]);
        if (p[4] != null) {
          kernel.multiply(p[0], true, p[2], false, 0, p[4]);
        }
      }
    }
    return (cpuNanos() - begun) * 1e-9;
  }

  private static double[] ratios(double[] above, double[] below) {
    double[] ratios = new double[above.length];
    Arrays.setAll(ratios, i -> above[i] / below[i]);
    return ratios;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
