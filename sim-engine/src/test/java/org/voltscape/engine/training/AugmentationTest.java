package org.voltscape.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.matrix.JavaKernel;

class AugmentationTest {
  /** A filter of one weight copies the image, so a step of descent shows what was trained on. */
  private static final NetworkShape SHAPE =
      new NetworkShape(
          List.of(
              new Convolution(1, 4, 5, 1, 1, 1, 0, Activation.IDENTITY, Pooling.NONE),
              new Dense(20, 2, Activation.IDENTITY)));

  /** One bright pixel in the second row, off the middle. */
  private static Examples pixel() {
    float[] image = new float[20];
    image[5 + 1] = 1;
    return new Examples(1, 20, image, new int[1]);
  }

  private static TrainingRecipe recipe(int epochs, long seed, Augmentation augmentation) {
    return new TrainingRecipe(
            epochs,
            0,
            1,
            TrainingRecipe.Optimizer.SGD,
            0.1,
            TrainingRecipe.Schedule.CONSTANT,
            0,
            0,
            0,
            TrainingRecipe.Initializer.HE,
            0,
            seed)
        .withAugmentation(augmentation);
  }

  /** Places of the image the first step trained on: where the dense layer's weights moved. */
  private static Set<Integer> moved(TrainingRecipe recipe) {
    Trainer trainer = new Trainer(new JavaKernel(), SHAPE, recipe, pixel());
    Network before = trainer.network();
    Network after = trainer.train(p -> {}, () -> false);
    Set<Integer> places = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      if (before.weights().get(1)[i] != after.weights().get(1)[i]) {
        places.add(i);
      }
    }
    return places;
  }

  @Test
  void images_are_shifted_and_mirrored_within_what_the_recipe_says() {
    assertThat(moved(recipe(1, 1, null))).containsExactly(6);
    Set<Integer> shifted = new HashSet<>();
    Set<Integer> mirrored = new HashSet<>();
    for (long seed = 0; seed < 200; seed++) {
      shifted.addAll(moved(recipe(1, seed, new Augmentation(1, false))));
      mirrored.addAll(moved(recipe(1, seed, new Augmentation(0, true))));
    }
    assertThat(shifted).containsExactlyInAnyOrder(0, 1, 2, 5, 6, 7, 10, 11, 12);
    assertThat(mirrored).containsExactlyInAnyOrder(6, 8);
  }

  @Test
  void every_epoch_draws_anew() {
    assertThat(moved(recipe(60, 3, new Augmentation(1, true))).size()).isGreaterThan(6);
  }

  @Test
  void only_images_can_be_augmented() {
    NetworkShape dense = NetworkShape.mlp(Activation.RELU, 20, 2);
    assertThatThrownBy(
            () ->
                new Trainer(
                    new JavaKernel(), dense, recipe(1, 1, new Augmentation(1, true)), pixel()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("convolution");
    assertThatThrownBy(() -> new Augmentation(-1, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
