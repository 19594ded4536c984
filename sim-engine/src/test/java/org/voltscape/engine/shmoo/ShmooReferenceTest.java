package org.voltscape.engine.shmoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.random.Gaps;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.Trial;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.workload.DataPlace;

/**
 * Memory errors and timing errors together in 20 cells of a plane, against a simple computation:
 * stuck bits cell by cell, products one after the other, sums in double loops.
 */
class ShmooReferenceTest {
  private static final int IMAGES = 16;
  private static final int DIES = 2;

  @TempDir static Path cache;

  private final EngineContext engine =
      new EngineContext(new DataPlace(Optional.empty(), cache, message -> {}, () -> false));

  @ParameterizedTest
  @ValueSource(strings = {"te-propagate", "te-drop"})
  void twenty_cells_equal_a_plain_computation(String logic) {
    Study study =
        StudyReader.parse(
            """
            { "voltscape": 2, "workload": "digits-mlp-256x3", "seed": 7,
              "formats": { "weights": "Q2.6", "activations": "Q2.4" },
              "at": { "logic_v": 0.7 }, "sweep": { "sram_v": [0.5] },
              "media": { "sram": { "curve": "snnac-65nm", "faults": "stuck-at", "biases": "clean" } },
              "accuracyTarget": { "min": 0.9 },
              "designs": [ { "memory": "none", "logic": "%s" } ],
              "shmoo": { "supply_v": { "from": 0.66, "to": 0.78, "count": 5 },
                         "clock_mhz": { "from": 300, "to": 900, "count": 4 },
                         "sram_offset_v": -0.19, "images": %d, "dies": %d } }
            """
                .formatted(logic, IMAGES, DIES),
            "study.json");
    ErrorCurve curve = CurvePresets.find("snnac-65nm").orElseThrow();
    ShmooPlan plan = ShmooPlan.of(study, curve, study.shmoo(), "study.json");
    ShmooResult result =
        ShmooRun.run(
            plan,
            new ShmooRun.Setting(curve, null, engine, 2, () -> false),
            (done, total, now) -> {});
    Network network = engine.trainedNetwork(study, () -> false);
    Examples examples = engine.testExamples(plan.study(), IMAGES, () -> false);
    TreeSet<Integer> seen = new TreeSet<>();
    int compared = 0;
    for (int r = 0; r < 5; r++) {
      for (int c = 0; c < 4; c++) {
        double late =
            MacTiming.mac65nm().probability(unitArea(), 0.66 + 0.03 * r, 1000 / (300 + 200.0 * c));
        double failing = curve.probability(0.47 + 0.03 * r);
        int holding = 0;
        int correct = 0;
        for (int die = 0; die < DIES; die++) {
          int k = reference(network, examples, die, failing, late, logic.equals("te-drop"));
          holding += k >= Math.ceil(0.9 * IMAGES - 1e-9) ? 1 : 0;
          correct += k;
          seen.add(k);
        }
        ShmooCell cell = result.cell(r, c);
        assertThat(cell.dies()).isEqualTo(DIES);
        assertThat(cell.holding()).as("row %d, column %d", r, c).isEqualTo(holding);
        assertThat(Math.round(cell.accuracy() * IMAGES * DIES))
            .as("row %d, column %d", r, c)
            .isEqualTo(correct);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(20);
    assertThat(seen.size()).isGreaterThan(5);
  }

  /** All units have the largest area that the budget of 1885 um2 pays for. */
  private static double unitArea() {
    return MacTiming.mac65nm().areas().stream()
        .filter(a -> a <= 1885)
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  private int reference(
      Network network, Examples examples, int trial, double failing, double late, boolean drops) {
    long seed = Trial.seed(7, trial);
    Die die = new Die(seed, 0.5);
    List<Layer> layers = network.shape().layers();
    WordFormat activations = WordFormats.activations("Q2.4", "", "");
    double[][] values = new double[examples.features()][IMAGES];
    for (int n = 0; n < IMAGES; n++) {
      for (int i = 0; i < values.length; i++) {
        values[i][n] =
            activations.integer(activations.encode(examples.inputs()[n * values.length + i]));
      }
    }
    for (int l = 0; l < layers.size(); l++) {
      WordFormat format = WordFormats.weights("Q2.6", "", "").of(network.weights().get(l));
      int[] weights = stuck(format, network.weights().get(l), die, 2 * l, failing);
      double[][] sums = sums(weights, values, l, seed, late, drops);
      double unit = format.scale() * activations.scale();
      double[][] next = new double[sums.length][IMAGES];
      for (int o = 0; o < sums.length; o++) {
        double bias = Math.rint(network.biases().get(l)[o] / unit);
        for (int n = 0; n < IMAGES; n++) {
          double z = sums[o][n] + bias;
          next[o][n] =
              l == layers.size() - 1
                  ? z
                  : activations.integer(
                      activations.encode((float) layers.get(l).activation().apply(z * unit)));
        }
      }
      values = next;
    }
    int correct = 0;
    for (int n = 0; n < IMAGES; n++) {
      int best = 0;
      for (int o = 1; o < values.length; o++) {
        best = values[o][n] > values[best][n] ? o : best;
      }
      correct += best == examples.labels()[n] ? 1 : 0;
    }
    return correct;
  }

  private static int[] stuck(WordFormat format, float[] values, Die die, int memory, double p) {
    int bits = format.bits();
    int[] integers = new int[values.length];
    for (int w = 0; w < values.length; w++) {
      int code = format.encode(values[w]);
      for (int b = 0; b < bits; b++) {
        long cell = (long) w * bits + b;
        if (die.quantile(memory, cell) < p) {
          code = die.prefersOne(memory, cell) ? code | 1 << b : code & ~(1 << b);
        }
      }
      integers[w] = (code & 1 << (bits - 1)) != 0 ? code - (1 << bits) : code;
    }
    return integers;
  }

  /** Sums with timing errors: which ones follows from the seed, tap by tap and filter by filter. */
  private static double[][] sums(
      int[] weights, double[][] values, int layer, long seed, double late, boolean drops) {
    int taps = values.length;
    int filters = weights.length / taps;
    double[][] sums = new double[filters][IMAGES];
    boolean[][][] hit = late > 0 ? new boolean[taps][filters][IMAGES] : null;
    int[][][] bit = new int[taps][filters][IMAGES];
    if (late > 0) {
      draw(hit, bit, values, layer, seed, (float) late, drops);
    }
    for (int f = 0; f < filters; f++) {
      for (int n = 0; n < IMAGES; n++) {
        long tile = 0;
        for (int t = 0; t < taps; t++) {
          // A column of the array adds 256 products.
          tile = t % 256 == 0 ? 0 : tile;
          long product = (long) weights[f * taps + t] * (long) values[t][n];
          tile += product;
          sums[f][n] += product;
          if (hit != null && hit[t][f][n]) {
            if (drops) {
              sums[f][n] -= product;
            } else {
              long value = bit[t][f][n] == 23 ? -(1L << 23) : 1L << bit[t][f][n];
              sums[f][n] += (tile >> bit[t][f][n] & 1) == 1 ? -value : value;
            }
          }
        }
      }
    }
    return sums;
  }

  private static void draw(
      boolean[][][] hit,
      int[][][] bit,
      double[][] values,
      int layer,
      long seed,
      float late,
      boolean drops) {
    Gaps gaps = new Gaps();
    gaps.start(CounterHash.hash(CounterHash.hash(seed, layer, 0), 0), late);
    int filters = hit[0].length;
    // With drops the product of the unit below the late one is lost: never that of the top row.
    double perValue = 0;
    for (int t = 0; t < hit.length; t++) {
      perValue += drops && t % 256 == 0 ? 0 : (double) late * filters / hit.length;
    }
    boolean sorted = drops && perValue > 0.05;
    long left = gaps.next();
    for (int t = 0; t < hit.length; t++) {
      if (drops && t % 256 == 0) {
        continue;
      }
      List<Integer> places = new ArrayList<>();
      for (int n = 0; n < IMAGES; n++) {
        if (!sorted || values[t][n] != 0) {
          places.add(n);
        }
      }
      for (int f = 0; f < filters; f++) {
        for (int n : places) {
          if (left-- > 0) {
            continue;
          }
          hit[t][f][n] = true;
          bit[t][f][n] = drops ? 0 : gaps.below(24);
          left = gaps.next();
        }
      }
    }
  }
}
