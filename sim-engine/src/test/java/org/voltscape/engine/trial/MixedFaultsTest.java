package org.voltscape.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.array.errors.DroppedProducts;
import org.voltscape.engine.array.errors.ErrorHandling;
import org.voltscape.engine.array.errors.ErrorPlan;
import org.voltscape.engine.attribution.TrialExplainer;
import org.voltscape.engine.attribution.TrialExplanation;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.deviation.DeviationMeter;
import org.voltscape.engine.deviation.DeviationReport;
import org.voltscape.engine.deviation.Deviations;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.inference.SumDisturbance;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.workload.DataPlace;

/**
 * Trials of stuck weights, flipped activations and dropped products together, words of different
 * lengths in different layers: against a plain computation, image by image and sum by sum.
 */
class MixedFaultsTest {
  private static final String STUDY =
      """
      { "voltscape": 2, "workload": "digits-mlp-256x3", "images": 24, "trials": 3, "seed": 5,
        "at": { "logic_v": 0.7 },
        "sweep": { "sram_v": [0.50, 0.52] },
        "formats": { "weights": "Q2.6", "activations": "Q3.4",
                     "layers": { "2": { "weights": "Q2.4" }, "4": { "weights": "Q2.8" } } },
        "media": { "sram": { "curve": "snnac-65nm", "faults": "stuck-at", "biases": "clean" },
                   "buffer": { "supply": "sram_v", "curve": "snnac-65nm", "faults": "flips",
                               "on": "activations", "layers": [2, 3] },
                   "array": { "rows": 32, "cols": 32 } },
        "designs": [ { "memory": "none", "logic": "te-drop" },
                     { "label": "masked", "memory": "bit-masking", "logic": "te-drop" },
                     "none" ] }
      """;

  private final EngineContext engine =
      new EngineContext(
          new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));

  private final Study study = StudyReader.parse(STUDY, "mixed.json");
  private final ErrorCurve curve = CurvePresets.find("snnac-65nm").orElseThrow();

  @Test
  void a_study_of_all_faults_together_is_written_and_read_again() {
    assertThat(StudyReader.parse(StudyWriter.toJson(study), "again")).isEqualTo(study);
    assertThat(StudyWriter.toJson(study)).contains("\"voltscape\" : 2", "\"te-drop\"", "buffer");
    Design both = study.designs().get(1);
    assertThat(both.memoryFails()).isTrue();
    assertThat(both.logicFails()).isTrue();
    assertThat(study.designs().get(2).logicFails()).isFalse();
    assertThat(study.singleDie()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void trials_equal_those_of_a_plain_computation(int design) {
    InferenceWorkspace prepared = engine.prepare(study, study.images(), () -> false);
    ArrayTrials arrays = engine.arrays(study, () -> false);
    ResolvedStudy resolved = ResolvedStudy.of(study, curve, null, prepared);
    TrialContext context = new TrialContext(resolved, prepared, () -> arrays, null);
    Network network = engine.trainedNetwork(study, () -> false);
    Examples examples = engine.testExamples(study, study.images(), () -> false);
    int[] corrects = new int[6];
    try (TrialRunner runner = context.runner()) {
      for (int i = 0; i < 6; i++) {
        int point = i % 2;
        int trial = i / 2;
        TrialResult.Classification made =
            (TrialResult.Classification)
                runner.run(resolved.spec(design, point, trial), () -> false);
        corrects[i] = reference(network, examples, arrays, design, point, trial);
        assertThat(made.correct()).as("point %d, trial %d", point, trial).isEqualTo(corrects[i]);
        assertThat(made.faults().scheduled()).isPositive();
      }
    }
    assertThat(Arrays.stream(corrects).distinct().count()).isGreaterThan(1);
  }

  /** Whatever tells of a trial tells of the faults of all its memories. */
  @Test
  void explanations_and_deviations_have_the_faults_of_the_trials() {
    Study memories = study.withSchemes(List.of(study.schemes().get(2)));
    InferenceWorkspace prepared = engine.prepare(memories, memories.images(), () -> false);
    ResolvedStudy resolved = ResolvedStudy.of(memories, curve, null, prepared);
    TrialContext context = new TrialContext(resolved, prepared, () -> null, null);
    FaultPlan plan = FaultPlan.at(memories, curve, null, 0.5);
    TrialResult.Classification made;
    try (TrialRunner runner = context.runner()) {
      made = (TrialResult.Classification) runner.run(resolved.spec(0, 0, 1), () -> false);
    }
    SchemeChoice scheme = memories.schemes().get(0);
    TrialExplanation told =
        new TrialExplainer(engine, (done, total) -> {}, () -> false)
            .explain(memories, plan, scheme, 1, 0);
    assertThat(told.correct()).isEqualTo(made.correct());
    assertThat(told.agreeing()).isEqualTo(made.agreeing());
    assertThat(told.changedWords()).isEqualTo(made.faults().words());
    DeviationReport deviations =
        new DeviationMeter(engine.network(memories, () -> false), memories.schemes(), () -> false)
            .measure(memories, plan, 1, 1, () -> false);
    Deviations all = deviations.all().schemes().get(0);
    assertThat(all.words() - all.counts()[0]).isEqualTo(made.faults().words());
    assertThat(Arrays.stream(all.counts()).sum()).isEqualTo(all.words());
  }

  /** Images classified correctly, computed in the plainest way. */
  private int reference(
      Network network, Examples examples, ArrayTrials arrays, int design, int point, int trial) {
    double p = curve.probability(study.voltages().get(point));
    long seed = Trial.seed(study.seed(), trial);
    Die die = new Die(seed, study.memory().stuckAtOne());
    List<Layer> layers = network.shape().layers();
    WordFormat activations = study.activations();
    List<int[]> weights = new ArrayList<>();
    List<Double> scales = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      TensorFormat family =
          l == 1
              ? WordFormats.weights("Q2.4", "", "")
              : l == 3 ? WordFormats.weights("Q2.8", "", "") : WordFormats.weights("Q2.6", "", "");
      WordFormat format = family.of(network.weights().get(l));
      weights.add(stuck(format, network.weights().get(l), die, 2 * l, p, design == 1));
      scales.add(format.scale());
    }
    DroppedProducts drops = new DroppedProducts();
    if (design < 2) {
      Design of = study.designs().get(design);
      ErrorHandling handling = of.handling();
      ErrorPlan plan = arrays.plan(handling, 0.7);
      drops.begin(plan, seed);
    }
    int images = examples.count();
    double[][] values = new double[examples.features()][images];
    for (int n = 0; n < images; n++) {
      for (int i = 0; i < values.length; i++) {
        values[i][n] =
            activations.integer(activations.encode(examples.inputs()[n * values.length + i]));
      }
    }
    for (int l = 0; l < layers.size(); l++) {
      if (l == 1 || l == 2) {
        flip(values, activations, die, l, layers.size(), p, design == 1);
      }
      double[][] sums = product(weights.get(l), values);
      if (design < 2) {
        drop(drops, l, weights.get(l), values, sums);
      }
      double unit = scales.get(l) * activations.scale();
      boolean last = l == layers.size() - 1;
      double[][] next = new double[sums.length][images];
      for (int o = 0; o < sums.length; o++) {
        double bias = Math.rint(network.biases().get(l)[o] / unit);
        for (int n = 0; n < images; n++) {
          double z = sums[o][n] + bias;
          next[o][n] =
              last
                  ? z
                  : activations.integer(
                      activations.encode((float) layers.get(l).activation().apply(z * unit)));
        }
      }
      values = next;
    }
    int correct = 0;
    for (int n = 0; n < images; n++) {
      int best = 0;
      for (int o = 1; o < values.length; o++) {
        best = values[o][n] > values[best][n] ? o : best;
      }
      correct += best == examples.labels()[n] ? 1 : 0;
    }
    return correct;
  }

  /** Whole numbers of the words as their stuck cells leave them, masked bit by bit or not. */
  private static int[] stuck(
      WordFormat format, float[] values, Die die, int memory, double p, boolean masked) {
    int bits = format.bits();
    int[] integers = new int[values.length];
    int sign = 1 << (bits - 1);
    for (int w = 0; w < values.length; w++) {
      int code = format.encode(values[w]);
      for (int b = 0; b < bits; b++) {
        long cell = (long) w * bits + b;
        if (die.quantile(memory, cell) < p) {
          int bit = 1 << b;
          boolean one = die.prefersOne(memory, cell);
          boolean negative = (code & sign) != 0;
          boolean readWrongly = one != ((code & bit) != 0);
          if (!masked) {
            code = one ? code | bit : code & ~bit;
          } else if (readWrongly && bit != sign) {
            // The flagged bit is replaced by the sign, whose column is read correctly.
            code = negative ? code | bit : code & ~bit;
          }
        }
      }
      integers[w] = (code & sign) != 0 ? code - (1 << bits) : code;
    }
    return integers;
  }

  private static void flip(
      double[][] values,
      WordFormat format,
      Die die,
      int layer,
      int layers,
      double p,
      boolean masked) {
    int sign = 1 << (format.bits() - 1);
    FaultList flips = new FaultList();
    for (int n = 0; n < values[0].length; n++) {
      // Every image and layer has memories of its own: 33 for a word's cells and its check cells.
      int memory = -1 - (n * layers + layer) * 33;
      FaultKind.FLIPS.draw(die, memory, values.length, format.bits(), p, flips);
      for (int i = 0; i < flips.size(); i++) {
        int code = format.code((int) values[flips.word(i)][n]);
        int mask = flips.mask(i);
        int low = mask & ~sign;
        int read = !masked ? code ^ mask : (code & sign) != 0 ? code | low : code & ~low;
        values[flips.word(i)][n] = format.integer(read);
      }
    }
  }

  private static double[][] product(int[] weights, double[][] values) {
    int patch = values.length;
    double[][] sums = new double[weights.length / patch][values[0].length];
    for (int o = 0; o < sums.length; o++) {
      for (int i = 0; i < patch; i++) {
        for (int n = 0; n < sums[o].length; n++) {
          sums[o][n] += weights[o * patch + i] * values[i][n];
        }
      }
    }
    return sums;
  }

  /** The drawn products are left out of the sums; only which ones is taken from the sampler. */
  private static void drop(
      DroppedProducts drops, int layer, int[] weights, double[][] values, double[][] sums) {
    MatrixKernel kernel = new JavaKernel();
    Matrix x = kernel.allocate(values.length, values[0].length);
    float[] all = new float[values.length * values[0].length];
    for (int i = 0; i < values.length; i++) {
      for (int n = 0; n < values[0].length; n++) {
        all[i * values[0].length + n] = (float) values[i][n];
      }
    }
    x.write(all, 0);
    float[][] deltas = new float[sums.length][values[0].length];
    drops.disturb(
        layer,
        0,
        new SumDisturbance.Products() {
          @Override
          public Matrix values() {
            return x;
          }

          @Override
          public int[] weights() {
            return weights;
          }

          @Override
          public boolean exact() {
            return true;
          }

          @Override
          public int weightBits() {
            return 8;
          }

          @Override
          public int valueBits() {
            return 8;
          }

          @Override
          public int chunk() {
            return values[0].length;
          }

          @Override
          public int images() {
            return values[0].length;
          }

          @Override
          public MatrixKernel kernel() {
            return kernel;
          }
        },
        deltas);
    for (int o = 0; o < sums.length; o++) {
      for (int n = 0; n < deltas[o].length; n++) {
        sums[o][n] += deltas[o][n];
      }
    }
  }
}
