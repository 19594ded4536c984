package org.voltscape.engine.workload.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.inference.FloatInference;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.training.Trainer;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.ImageSet;
import org.voltscape.engine.workload.Split;

class FaceGeneratorTest {
  private static String sha256(ImageSet set) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(set.pixels());
    digest.update(set.labels());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A network trained on the patches is shipped: they must never change by accident. */
  @Test
  void the_patches_are_these_for_good() throws NoSuchAlgorithmException {
    assertThat(sha256(FaceGenerator.images(Split.TRAIN, 0, 1000)))
        .isEqualTo("811e6f85979cc5187202083d7ab4ebffff57cb53d74bdb5ce992119eceb1d966");
    assertThat(sha256(FaceGenerator.images(Split.TEST, 0, 2000)))
        .isEqualTo("38a6927ccceb58a2338ca49e159e324ae84b4664e56f3d166d6b908c6ab5d2e3");
  }

  @Test
  void a_patch_depends_on_its_index_alone() {
    ImageSet together = FaceGenerator.images(Split.TRAIN, 3000, 700);
    for (int i = 699; i >= 0; i -= 37) {
      ImageSet alone = FaceGenerator.images(Split.TRAIN, 3000 + i, 1);
      assertThat(alone.pixels()).isEqualTo(together.subset(new int[] {i}).pixels());
      assertThat(alone.label(0)).isEqualTo(FaceGenerator.label(Split.TRAIN, 3000 + i));
    }
  }

  @Test
  void of_every_two_one_is_a_face_in_changing_order() {
    for (Split split : Split.values()) {
      int pairs = FaceGenerator.size(split) / 2;
      int first = 0;
      for (int i = 0; i < pairs; i++) {
        int label = FaceGenerator.label(split, 2 * i);
        assertThat(label + FaceGenerator.label(split, 2 * i + 1)).isEqualTo(1);
        first += label;
      }
      assertThat(first).isBetween((int) (0.45 * pairs), (int) (0.55 * pairs));
    }
    assertThat(FaceGenerator.size(Split.TRAIN)).isEqualTo(7 * FaceGenerator.size(Split.TEST));
  }

  @Test
  void no_patch_comes_twice() {
    Set<String> seen = new HashSet<>();
    for (Split split : Split.values()) {
      ImageSet set = FaceGenerator.images(split, 0, 2000);
      for (int i = 0; i < 2000; i++) {
        seen.add(Arrays.toString(set.subset(new int[] {i}).pixels()));
      }
    }
    assertThat(seen).hasSize(4000);
  }

  @Test
  void faces_have_dark_eyes_and_a_dark_mouth_and_others_need_not() {
    ImageSet set = FaceGenerator.images(Split.TEST, 0, 2000);
    double[][][] mean = new double[2][FaceGenerator.SIDE][FaceGenerator.SIDE];
    for (int i = 0; i < set.count(); i++) {
      for (int y = 0; y < FaceGenerator.SIDE; y++) {
        for (int x = 0; x < FaceGenerator.SIDE; x++) {
          mean[set.label(i)][y][x] += set.pixel(i, y, x) / 1000.0;
        }
      }
    }
    double[][] face = mean[1];
    // The eyes against the bridge of the nose, the mouth against the lip below.
    assertThat(face[7][10] - face[7][6]).isGreaterThan(15);
    assertThat(face[7][10] - face[7][13]).isGreaterThan(15);
    assertThat(face[17][10] - face[16][10]).isGreaterThan(5);
    // Neither is brighter as a whole.
    assertThat(total(mean[1]) / total(mean[0])).isBetween(0.85, 1.15);
  }

  private static double total(double[][] patch) {
    return Arrays.stream(patch).flatMapToDouble(Arrays::stream).sum();
  }

  /** The patches are neither trivial nor noise: a linear classifier learns them, but not well. */
  @Test
  void a_logistic_classifier_misses_between_8_and_20_percent() {
    NetworkShape shape = NetworkShape.mlp(Activation.SIGMOID, FaceGenerator.PIXELS, 1);
    TrainingRecipe recipe =
        new TrainingRecipe(
                15,
                0,
                32,
                TrainingRecipe.Optimizer.SGD,
                0.03,
                TrainingRecipe.Schedule.STEPS,
                0.9,
                0,
                0,
                TrainingRecipe.Initializer.GLOROT,
                0,
                1)
            .withLoss(TrainingRecipe.Loss.LOGISTIC);
    Network network =
        new Trainer(new JavaKernel(), shape, recipe, examples(Split.TRAIN))
            .train(progress -> {}, () -> false);
    Examples test = examples(Split.TEST);
    int correct = FloatInference.correct(new JavaKernel(), network, test, () -> false);
    assertThat(1 - (double) correct / test.count()).isBetween(0.08, 0.20);
  }

  private static Examples examples(Split split) {
    int count = FaceGenerator.size(split);
    ImageSet set = FaceGenerator.images(split, 0, count);
    float[] inputs = new float[set.pixels().length];
    int[] labels = new int[count];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (set.pixels()[i] & 0xff) / 255f;
    }
    Arrays.setAll(labels, set::label);
    return new Examples(count, FaceGenerator.PIXELS, inputs, labels);
  }

  @Test
  void refuses_patches_that_do_not_exist() {
    assertThatThrownBy(() -> FaceGenerator.images(Split.TEST, 1_999, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> FaceGenerator.label(Split.TRAIN, -1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
