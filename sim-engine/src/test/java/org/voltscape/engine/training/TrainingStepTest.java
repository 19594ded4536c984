package org.voltscape.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.training.TrainingRecipe.Initializer;
import org.voltscape.engine.training.TrainingRecipe.Loss;
import org.voltscape.engine.training.TrainingRecipe.Optimizer;
import org.voltscape.engine.training.TrainingRecipe.Schedule;

/** What a step makes of gradients: update rules, clipping, schedules. */
class TrainingStepTest {
  private static final int BATCH = 16;
  private static final double RATE = 0.3;
  private static final double MOMENTUM = 0.5;
  private static final NetworkShape SHAPE = NetworkShape.mlp(Activation.SIGMOID, 12, 9, 4);
  private static final Examples DATA = RandomExamples.ofClasses(BATCH, 12, 4);

  private static TrainingRecipe recipe(int epochs) {
    return new TrainingRecipe(
        epochs,
        0,
        BATCH,
        Optimizer.SGD,
        RATE,
        Schedule.CONSTANT,
        MOMENTUM,
        0,
        0,
        Initializer.GLOROT,
        0,
        3);
  }

  private static Trainer trained(TrainingRecipe recipe, Network start, WeightRead read) {
    Trainer trainer = new Trainer(new JavaKernel(), start, recipe, DATA, read, null);
    trainer.train(TrainingWatch.NONE, new TrainingControl(() -> false));
    return trainer;
  }

  private static List<float[]> parameters(Network network) {
    List<float[]> all = new ArrayList<>();
    for (int l = 0; l < network.weights().size(); l++) {
      all.add(network.weights().get(l));
      all.add(network.biases().get(l));
    }
    return all;
  }

  /** Three steps as the rules are written, with gradients by SameDiff. */
  @ParameterizedTest
  @EnumSource(UpdateRule.class)
  void update_rules_step_as_they_are_written(UpdateRule rule) {
    StuckWeights read = new StuckWeights(true);
    TrainingRecipe recipe = recipe(3).withRule(rule);
    Network kept = Trainer.start(SHAPE, recipe);
    // One weight next to the end of the range, where it is clipped.
    kept.weights().get(1)[5] = 1.98f;
    Network stepped = trained(recipe, kept, read).network();
    List<double[]> velocity = new ArrayList<>();
    parameters(kept).forEach(p -> velocity.add(new double[p.length]));
    Network expected = kept.copy();
    int stuck = 0;
    for (int step = 0; step < 3; step++) {
      Network used = read.used(expected);
      List<double[]> gradients =
          new SameDiffNetwork(used, Loss.SOFTMAX_CROSS_ENTROPY)
              .gradients(DATA, SHAPE.layers().get(0), SHAPE.outputs());
      for (int t = 0; t < gradients.size(); t++) {
        float[] w = parameters(expected).get(t);
        float[] m = parameters(used).get(t);
        double[] v = velocity.get(t);
        for (int i = 0; i < w.length; i++) {
          double nearest = StuckWeights.word(w[i]) * StuckWeights.LSB;
          double from = rule == UpdateRule.PRINTED ? m[i] + (w[i] - nearest) : w[i];
          stuck += m[i] == nearest ? 0 : 1;
          v[i] = MOMENTUM * v[i] + gradients.get(t)[i];
          w[i] = (float) Math.max(-2, Math.min(127.0 / 64, from - RATE * v[i]));
        }
      }
    }
    assertThat(stuck).isGreaterThan(100);
    for (int t = 0; t < velocity.size(); t++) {
      assertThat(parameters(stepped).get(t))
          .containsExactly(parameters(expected).get(t), within(2e-6f));
    }
  }

  /** What the straight-through rule is for: small steps in one direction add up. */
  @Test
  void only_the_straight_through_rule_crosses_a_forbidden_gap() {
    // One weight; its cell of 1/2 cannot be 1, so that between 31/64 and 1 nothing can be read.
    WeightRead gap =
        new WeightRead() {
          @Override
          public boolean keeps(int layer, boolean biases) {
            return !biases;
          }

          @Override
          public void read(int layer, boolean biases, float[] kept, float[] used) {
            used[0] = (StuckWeights.word(kept[0]) & ~32) / 64f;
          }

          @Override
          public void round(int layer, boolean biases, float[] kept, float[] rounded) {
            rounded[0] = StuckWeights.word(kept[0]) / 64f;
          }

          @Override
          public float lowest(int layer, boolean biases) {
            return -2;
          }

          @Override
          public float highest(int layer, boolean biases) {
            return 127 / 64f;
          }
        };
    NetworkShape one = NetworkShape.mlp(Activation.SIGMOID, 1, 1);
    Examples positive = new Examples(1, 1, new float[] {1}, new int[] {1});
    for (UpdateRule rule : UpdateRule.values()) {
      TrainingRecipe recipe =
          recipe(60)
              .withEffort(60, 0, 1)
              .withLoss(Loss.LOGISTIC)
              .withRule(rule)
              .withSteps(Optimizer.SGD, 0.05, Schedule.CONSTANT, 0);
      Network start = new Network(one, List.of(new float[] {0.45f}), List.of(new float[1]));
      Trainer trainer = new Trainer(new JavaKernel(), start, recipe, positive, gap, null);
      float[] kept =
          trainer.train(TrainingWatch.NONE, new TrainingControl(() -> false)).weights().get(0);
      float[] used = new float[1];
      gap.read(0, false, kept, used);
      if (rule == UpdateRule.STRAIGHT_THROUGH) {
        assertThat(used[0]).isGreaterThanOrEqualTo(1);
      } else {
        assertThat(used[0]).isLessThan(0.5f);
      }
    }
  }

  private static double norm(List<float[]> gradients) {
    double squares = 0;
    for (float[] gradient : gradients) {
      for (float g : gradient) {
        squares += (double) g * g;
      }
    }
    return Math.sqrt(squares);
  }

  @Test
  void clipping_keeps_the_direction_and_gives_the_norm() {
    Network start = Trainer.start(SHAPE, recipe(1));
    List<float[]> whole = trained(recipe(1), start, null).gradients();
    double norm = norm(whole);
    for (double share : new double[] {0.01, 0.5, 0.999}) {
      Trainer trainer = trained(recipe(1).withClipNorm(share * norm), start, null);
      List<float[]> clipped = trainer.gradients();
      assertThat(norm(clipped)).isCloseTo(share * norm, within(1e-6 * norm));
      for (int t = 0; t < whole.size(); t++) {
        float[] moved = parameters(trainer.network()).get(t);
        for (int i = 0; i < whole.get(t).length; i++) {
          double wanted = share * whole.get(t)[i];
          assertThat(clipped.get(t)[i]).isCloseTo((float) wanted, within((float) (1e-6 * norm)));
          double from = parameters(start).get(t)[i];
          assertThat(from - moved[i]).isCloseTo(RATE * wanted, within(1e-6));
        }
      }
    }
    for (double above : new double[] {1.001 * norm, 1e6, 0}) {
      List<float[]> unclipped = trained(recipe(1).withClipNorm(above), start, null).gradients();
      for (int t = 0; t < whole.size(); t++) {
        assertThat(unclipped.get(t)).isEqualTo(whole.get(t));
      }
    }
  }

  @Test
  void the_norm_reported_is_the_largest_of_an_epoch_before_clipping() {
    Network start = Trainer.start(SHAPE, recipe(1));
    double norm = norm(trained(recipe(1), start, null).gradients());
    List<TrainingProgress> seen = new ArrayList<>();
    new Trainer(new JavaKernel(), start, recipe(2).withClipNorm(norm / 10), DATA, null, null)
        .train(seen::add, new TrainingControl(() -> false));
    assertThat(seen.get(0).gradientNorm()).isCloseTo(norm, within(1e-9));
    // The second step's own, after a short first one; not what the first epoch had.
    assertThat(seen.get(1).gradientNorm()).isLessThan(norm).isGreaterThan(0.9 * norm);
    List<TrainingProgress> halves = new ArrayList<>();
    new Trainer(
            new JavaKernel(),
            start,
            recipe(1)
                .withEffort(1, 0, BATCH / 2)
                .withSteps(Optimizer.SGD, 1e-9, Schedule.CONSTANT, 0),
            DATA,
            null,
            null)
        .train(halves::add, new TrainingControl(() -> false));
    // Of two halves whose mean is the whole, one is at least as long.
    assertThat(halves.get(0).gradientNorm()).isGreaterThan(norm * (1 - 1e-6));
  }

  @Test
  void schedules_fall_as_they_say() {
    assertThat(Schedule.COSINE.factor(0)).isEqualTo(1);
    assertThat(Schedule.COSINE.factor(1.0 / 3)).isCloseTo(0.75, within(1e-12));
    assertThat(Schedule.COSINE.factor(0.5)).isCloseTo(0.5, within(1e-12));
    assertThat(Schedule.COSINE.factor(2.0 / 3)).isCloseTo(0.25, within(1e-12));
    assertThat(Schedule.COSINE.factor(1)).isCloseTo(0, within(1e-12));
    assertThat(Schedule.LATE_STEP.factor(0)).isEqualTo(1);
    assertThat(Schedule.LATE_STEP.factor(Math.nextDown(0.75))).isEqualTo(1);
    assertThat(Schedule.LATE_STEP.factor(0.75)).isEqualTo(0.1);
    assertThat(Schedule.LATE_STEP.factor(0.999)).isEqualTo(0.1);
  }

  /** The rate of each step is the schedule's at the share of steps done before it. */
  @Test
  void steps_follow_their_schedule() {
    TrainingRecipe four = recipe(4).withSteps(Optimizer.SGD, 0.01, Schedule.LATE_STEP, 0);
    Network start = Trainer.start(SHAPE, four);
    List<Network> after = new ArrayList<>(List.of(start));
    Trainer trainer = new Trainer(new JavaKernel(), start, four, DATA, null, null);
    trainer.train(p -> after.add(trainer.network()), new TrainingControl(() -> false));
    double[] lengths = new double[4];
    for (int s = 0; s < 4; s++) {
      for (int t = 0; t < 4; t++) {
        float[] from = parameters(after.get(s)).get(t);
        float[] to = parameters(after.get(s + 1)).get(t);
        for (int i = 0; i < from.length; i++) {
          lengths[s] += Math.pow(to[i] - from[i], 2);
        }
      }
      lengths[s] = Math.sqrt(lengths[s]);
    }
    assertThat(lengths[2] / lengths[0]).isCloseTo(1, within(0.05));
    assertThat(lengths[3] / lengths[0]).isCloseTo(0.1, within(0.005));
  }
}
