package org.voltscape.engine.eden.tolerance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.eden.ApproximateNetwork;
import org.voltscape.engine.eden.ApproximateTests;
import org.voltscape.engine.eden.ErrorRates;
import org.voltscape.engine.eden.MapRanges;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.storage.Bounding;
import org.voltscape.engine.storage.StorageFormat;
import org.voltscape.engine.storage.StorageFormats;

class NetworkToleranceTest {
  private static final int IMAGES = 500;
  private static final int BITS = 8;

  /** One value, of which the network tells the sign: what is lost can be counted by hand. */
  private static ApproximateTests signs() {
    Network network =
        new Network(
            new NetworkShape(List.of(new Dense(1, 1, Activation.IDENTITY))),
            List.of(new float[] {1}),
            List.of(new float[1]));
    float[] inputs = new float[IMAGES];
    int[] labels = new int[IMAGES];
    for (int i = 0; i < IMAGES; i++) {
      labels[i] = i % 2;
      float size = (float) (0.5 + 0.5 * CounterHash.unit(CounterHash.hash(1, i)));
      inputs[i] = labels[i] == 1 ? size : -size;
    }
    StorageFormat sym8 = StorageFormats.parse("sym" + BITS, "", "");
    return new ApproximateTests(
        ApproximateNetwork.of(
            network,
            sym8,
            sym8,
            List.of(new MapRanges.Range(-1, 1)),
            Bounding.NONE,
            FaultKind.FLIPS),
        new Examples(IMAGES, 1, inputs, labels));
  }

  private static Tolerance find(ApproximateTests tests, boolean weights, boolean maps) {
    return NetworkTolerance.find(
        tests,
        weights,
        maps,
        new ToleranceQuestion(0.05, 40, IMAGES, 9),
        2,
        (done, total) -> {},
        () -> false);
  }

  @Test
  void maps_alone_lose_an_image_with_each_wrong_sign() {
    ApproximateTests tests = signs();
    assertThat(tests.baseline()).isEqualTo(IMAGES);
    Tolerance found = find(tests, false, true);
    // A flipped sign is the only error that matters, so five points are lost at 5 %.
    assertThat(found.interval().contains(0.05)).as("%s", found).isTrue();
    assertThat(found.interval().high() / found.interval().low()).isLessThan(1.3);
    assertThat(found.trials()).isEqualTo(40);
  }

  @Test
  void weights_alone_lose_all_images_with_one_wrong_sign() {
    Tolerance found = find(signs(), true, false);
    // All is lost where the sign flips: again a share of 5 % at 5 %, but of the trials.
    assertThat(found.interval().contains(0.05)).as("%s", found).isTrue();
    assertThat(found.interval().high() / found.interval().low()).isGreaterThan(1.3);
    assertThat(found.trials()).isGreaterThan(300);
  }

  @Test
  void a_point_of_the_curve_is_the_mean_of_its_trials() {
    ApproximateTests tests = signs();
    Tolerance found = find(tests, true, true);
    Tolerance.Point point = found.curve().get(found.curve().size() - 1);
    int correct = 0;
    for (int i = 0; i < 40; i++) {
      correct +=
          tests.correct(ErrorRates.uniform(2, point.rate()), CounterHash.hash(9, i), () -> false);
    }
    assertThat(point.accuracy().mean()).isCloseTo(correct / (40.0 * IMAGES), within(1e-12));
  }
}
