package org.voltscape.engine.eden.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.eden.ApproximateNetwork;
import org.voltscape.engine.eden.ApproximateTests;
import org.voltscape.engine.eden.ErrorRates;
import org.voltscape.engine.eden.MapRanges;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.storage.Bounding;
import org.voltscape.engine.storage.StorageFormat;
import org.voltscape.engine.storage.StorageFormats;
import org.voltscape.engine.training.Trainer;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.TrainingWatch;

class RetrainingTest {
  private static final RetrainingMethod RISING = RetrainingMethod.USUAL;
  private static final RetrainingMethod FULL = RISING.withCurriculum(false);
  private static final TrainingControl ON = new TrainingControl(() -> false);

  private static ApproximateNetwork retrained(
      ApproximateNetwork memory, double rate, TrainingRecipe recipe, RetrainingMethod method) {
    return Retraining.retrain(
        memory,
        memory.network(),
        ErrorRates.uniform(memory.tensors().size(), rate),
        recipe,
        Spots.TRAINING,
        method,
        TrainingWatch.NONE,
        ON);
  }

  private static void assertSame(Network one, Network other) {
    for (int l = 0; l < one.weights().size(); l++) {
      assertThat(one.weights().get(l)).isEqualTo(other.weights().get(l));
      assertThat(one.biases().get(l)).isEqualTo(other.biases().get(l));
    }
  }

  @ParameterizedTest
  @EnumSource(Bounding.class)
  void without_errors_in_single_precision_it_is_plain_training(Bounding bounding) {
    // Without a range of weights and with one that clips.
    for (double range : new double[] {0, 0.3}) {
      TrainingRecipe recipe = Spots.recipe(3, range);
      Network start = Spots.network();
      Network plain =
          new Trainer(
                  MatrixKernels.forTraining(start.shape()),
                  start,
                  recipe,
                  Spots.TRAINING,
                  null,
                  null)
              .train(TrainingWatch.NONE, ON);
      ApproximateNetwork memory = Spots.memory("fp32", Bounding.NONE, FaultKind.FLIPS);
      assertSame(retrained(memory, 0, recipe, new RetrainingMethod(true, 0)).network(), plain);
    }
  }

  @Test
  void the_seed_decides() {
    ApproximateNetwork memory = Spots.memory("sym8", Bounding.ZERO, FaultKind.FLIPS);
    TrainingRecipe recipe = Spots.recipe(1, 0);
    Network one = retrained(memory, 0.02, recipe, RISING).network();
    assertSame(one, retrained(memory, 0.02, recipe, RISING).network());
    for (ApproximateNetwork other :
        List.of(
            retrained(memory, 0.02, recipe.withSeed(4), RISING),
            retrained(memory, 0.03, recipe, RISING),
            retrained(memory, 0.02, recipe, FULL),
            retrained(memory.withKind(FaultKind.EDEN_3), 0.02, recipe, RISING))) {
      assertThat(other.network().weights().get(1)).isNotEqualTo(one.weights().get(1));
    }
  }

  @Test
  void errors_are_drawn_again_for_every_step_and_image() {
    ApproximateNetwork memory = Spots.memory("sym8", Bounding.NONE, FaultKind.FLIPS);
    ErringMemory erring = erring(memory, 0.05, FULL);
    // One image four times: without errors its columns are equal.
    float[][] written = new float[1][64 * 4];
    Arrays.fill(written[0], 0.5f);
    float[][] first = new float[1][64 * 4];
    float[][] second = new float[1][64 * 4];
    erring.begin(0, 0);
    erring.readMap(0, written, first);
    int different = 0;
    for (int place = 0; place < 64; place++) {
      different += first[0][place * 4] == first[0][place * 4 + 1] ? 0 : 1;
    }
    assertThat(different).isBetween(20, 60);
    erring.begin(1, 0);
    erring.readMap(0, written, second);
    assertThat(second[0]).isNotEqualTo(first[0]);
    erring.begin(0, 0);
    erring.readMap(0, written, second);
    assertThat(second[0]).isEqualTo(first[0]);
    assertThat(erring.keeps(0, true)).isFalse();
  }

  @Test
  void rates_rise_over_the_first_half() {
    ApproximateNetwork memory = Spots.memory("sym8", Bounding.NONE, FaultKind.FLIPS);
    int atFirst = wrong(erring(memory, 0.08, RISING), 0);
    int late = wrong(erring(memory, 0.08, RISING), 0.5);
    int never = wrong(erring(memory, 0.08, FULL), 0);
    assertThat(late).isEqualTo(never);
    assertThat((double) late / atFirst).isBetween(4.0, 11.0);
  }

  private static ErringMemory erring(
      ApproximateNetwork memory, double rate, RetrainingMethod method) {
    List<StorageFormat> formats =
        memory.tensors().stream()
            .map(t -> StorageFormats.parse(t.format().id(), "test", ""))
            .toList();
    return new ErringMemory(
        memory, formats, memory.network(), ErrorRates.uniform(formats.size(), rate), method, 0, 6);
  }

  /** Weights of the last layer but one that are read wrongly, in many steps. */
  private static int wrong(ErringMemory erring, double progress) {
    float[] kept = Spots.network().weights().get(1);
    float[] rounded = new float[kept.length];
    float[] used = new float[kept.length];
    int wrong = 0;
    for (int step = 0; step < 20; step++) {
      erring.begin(step, progress);
      erring.read(1, false, kept, used);
      erring.round(1, false, kept, rounded);
      for (int i = 0; i < used.length; i++) {
        wrong += used[i] == rounded[i] ? 0 : 1;
      }
    }
    return wrong;
  }

  @Test
  void numbers_beyond_all_bounds_do_not_end_in_the_weights() {
    ApproximateNetwork memory = Spots.memory("fp32", Bounding.NONE, FaultKind.FLIPS);
    int[] broken = {0};
    ApproximateNetwork made =
        Retraining.retrain(
            memory,
            memory.network(),
            ErrorRates.uniform(memory.tensors().size(), 1e-4),
            Spots.recipe(3, 0).withClipNorm(1),
            Spots.TRAINING,
            FULL,
            p -> broken[0] += Double.isFinite(p.gradientNorm()) && p.gradientNorm() < 1e6 ? 0 : 1,
            ON);
    assertThat(broken[0]).as("epochs that met such numbers").isGreaterThan(0);
    for (float[] weights : made.network().weights()) {
      for (float w : weights) {
        assertThat(Math.abs(w)).isLessThan(100);
      }
    }
    assertThat(new ApproximateTests(made, Spots.TEST).baseline())
        .isGreaterThan(Spots.TEST.count() * 9 / 10);
  }

  @Test
  void weights_are_stored_by_their_own_range_and_maps_as_before() {
    ApproximateNetwork memory = Spots.memory("sym8", Bounding.ZERO, FaultKind.EDEN_1);
    ApproximateNetwork made = retrained(memory, 0.02, Spots.recipe(1, 0), RISING);
    StorageFormat sym8 = StorageFormats.parse("sym8", "test", "");
    ApproximateNetwork expected =
        ApproximateNetwork.of(
            made.network(),
            sym8,
            sym8,
            MapRanges.of(memory.network(), Spots.TRAINING, () -> false),
            Bounding.ZERO,
            FaultKind.EDEN_1);
    assertThat(made.tensors()).isEqualTo(expected.tensors()).isNotEqualTo(memory.tensors());
    assertThat(made.kind()).isEqualTo(FaultKind.EDEN_1);
    assertThat(made.bounding()).isEqualTo(Bounding.ZERO);
  }

  @Test
  void weights_stay_within_a_spread() {
    ApproximateNetwork memory = Spots.memory("sym8", Bounding.ZERO, FaultKind.FLIPS);
    for (double spread : new double[] {1.5, 50}) {
      Network made =
          retrained(memory, 0.02, Spots.recipe(1, 0), new RetrainingMethod(true, spread)).network();
      for (int l = 0; l < 3; l++) {
        float[] start = memory.network().weights().get(l);
        double squares = 0;
        for (float w : start) {
          squares += w * w;
        }
        double limit = Math.min(largest(start), spread * Math.sqrt(squares / start.length));
        assertThat(largest(made.weights().get(l))).isLessThanOrEqualTo((float) (1.000001 * limit));
        if (spread < 2) {
          assertThat(largest(made.weights().get(l))).isCloseTo((float) limit, within(1e-5f));
        }
      }
    }
  }

  private static float largest(float[] values) {
    float largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"FLIPS", "EDEN_2", "EDEN_3"})
  void a_network_learns_to_bear_errors(FaultKind kind) {
    ApproximateNetwork memory = Spots.memory("sym8", Bounding.ZERO, kind);
    double rate = kind == FaultKind.EDEN_2 ? 0.08 : 0.03;
    double before = accuracy(memory, rate, Spots.TEST);
    double after = accuracy(retrained(memory, rate, Spots.recipe(10, 0), RISING), rate, Spots.TEST);
    assertThat(after).isGreaterThan(before + 0.05);
  }

  private static double accuracy(ApproximateNetwork memory, double rate, Examples test) {
    ApproximateTests tests = new ApproximateTests(memory, test);
    ErrorRates rates = ErrorRates.uniform(memory.tensors().size(), rate);
    double correct = 0;
    for (int seed = 0; seed < 20; seed++) {
      correct += tests.correct(rates, seed, () -> false);
    }
    return correct / 20 / test.count();
  }

  @Test
  void it_can_be_cancelled() {
    ApproximateNetwork memory = Spots.memory("sym8", Bounding.ZERO, FaultKind.FLIPS);
    int[] steps = {0};
    TrainingControl soon = new TrainingControl(() -> steps[0] >= 3);
    assertThatThrownBy(
            () ->
                Retraining.retrain(
                    memory,
                    memory.network(),
                    ErrorRates.uniform(memory.tensors().size(), 0.01),
                    Spots.recipe(1, 0),
                    Spots.TRAINING,
                    RISING,
                    new TrainingWatch() {
                      @Override
                      public void epoch(TrainingProgress progress) {}

                      @Override
                      public void step(long done, long total) {
                        steps[0]++;
                      }
                    },
                    soon))
        .isInstanceOf(CancellationException.class);
    assertThat(steps[0]).isEqualTo(3);
  }
}
