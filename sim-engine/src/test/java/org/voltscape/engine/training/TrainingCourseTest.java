package org.voltscape.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.inference.FloatInference;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.training.TrainingRecipe.Initializer;
import org.voltscape.engine.training.TrainingRecipe.Loss;
import org.voltscape.engine.training.TrainingRecipe.Optimizer;
import org.voltscape.engine.training.TrainingRecipe.Schedule;

/** Trainings from their start to their end: repeated, held, cancelled, watched, diverging. */
@Timeout(60)
class TrainingCourseTest {
  private static final int BATCH = 20;

  /** Networks and memories. */
  enum Case {
    MLP(NetworkShape.mlp(Activation.RELU, 64, 30, 3), null),
    MLP_STUCK(NetworkShape.mlp(Activation.SIGMOID, 64, 30, 3), new StuckWeights(true)),
    CONVOLUTIONS(convolutions(), null),
    CONVOLUTIONS_STUCK(convolutions(), new StuckWeights(false));

    private final NetworkShape shape;
    private final StuckWeights read;

    Case(NetworkShape shape, StuckWeights read) {
      this.shape = shape;
      this.read = read;
    }

    private static NetworkShape convolutions() {
      return new NetworkShape(
          List.of(
              new Convolution(1, 8, 8, 4, 3, 1, 1, Activation.RELU, Pooling.max(2)),
              new Convolution(4, 4, 4, 6, 3, 1, 1, Activation.RELU, Pooling.average(2)),
              new Dense(24, 3, Activation.IDENTITY)));
    }

    private Trainer trainer(Examples data, Examples validation) {
      TrainingRecipe recipe = recipe();
      return new Trainer(
          MatrixKernels.fast(), Trainer.start(shape, recipe), recipe, data, read, validation);
    }
  }

  private static TrainingRecipe recipe() {
    return new TrainingRecipe(
            4, 0, BATCH, Optimizer.ADAM, 0.01, Schedule.COSINE, 0.9, 0, 1e-4, Initializer.HE, 0, 21)
        .withClipNorm(2);
  }

  private static void assertEqual(Network one, Network other) {
    for (int l = 0; l < one.weights().size(); l++) {
      assertThat(other.weights().get(l)).isEqualTo(one.weights().get(l));
      assertThat(other.biases().get(l)).isEqualTo(one.biases().get(l));
    }
  }

  private static Network train(Trainer trainer) {
    return trainer.train(TrainingWatch.NONE, new TrainingControl(() -> false));
  }

  @ParameterizedTest
  @EnumSource(Case.class)
  void the_same_recipe_gives_the_same_weights(Case c) {
    Examples data = RandomExamples.ofClasses(130, 64, 3);
    Network once = train(c.trainer(data, null));
    assertEqual(once, train(c.trainer(data, null)));
    // Looking at other examples in between changes nothing.
    Examples others = RandomExamples.ofClasses(33, 64, 3);
    assertEqual(once, train(c.trainer(data, others)));
  }

  @ParameterizedTest
  @EnumSource(Case.class)
  void a_training_held_goes_on_where_it_was(Case c) throws Exception {
    Examples data = RandomExamples.ofClasses(130, 64, 3);
    Network straight = train(c.trainer(data, null));
    TrainingControl control = new TrainingControl(() -> false);
    CountDownLatch held = new CountDownLatch(1);
    AtomicLong steps = new AtomicLong();
    FutureTask<Network> training =
        inThread(
            c.trainer(data, null),
            control,
            (done, total) -> {
              assertThat(total).isEqualTo(24);
              steps.set(done);
              if (done == 9) {
                control.pause(true);
                held.countDown();
              }
            });
    held.await();
    Thread.sleep(60);
    assertThat(control.paused()).isTrue();
    assertThat(training.isDone()).isFalse();
    assertThat(steps).hasValue(9);
    control.pause(false);
    assertEqual(straight, training.get());
    assertThat(steps).hasValue(24);
  }

  @Test
  void a_training_held_can_be_cancelled() throws Exception {
    AtomicBoolean cancelled = new AtomicBoolean();
    TrainingControl control = new TrainingControl(cancelled::get);
    CountDownLatch held = new CountDownLatch(1);
    FutureTask<Network> training =
        inThread(
            Case.MLP.trainer(RandomExamples.ofClasses(130, 64, 3), null),
            control,
            (done, total) -> {
              if (done == 3) {
                control.pause(true);
                held.countDown();
              }
            });
    held.await();
    cancelled.set(true);
    try {
      training.get(10, TimeUnit.SECONDS);
      throw new AssertionError("the training was not cancelled");
    } catch (ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(CancellationException.class);
    }
  }

  private interface StepWatch {
    void step(long done, long total);
  }

  private static FutureTask<Network> inThread(
      Trainer trainer, TrainingControl control, StepWatch watch) {
    FutureTask<Network> training =
        new FutureTask<>(
            () ->
                trainer.train(
                    new TrainingWatch() {
                      @Override
                      public void epoch(TrainingProgress progress) {}

                      @Override
                      public void step(long done, long total) {
                        watch.step(done, total);
                      }
                    },
                    control));
    Thread thread = new Thread(training);
    thread.setDaemon(true);
    thread.start();
    return training;
  }

  @ParameterizedTest
  @EnumSource(Case.class)
  void validation_is_what_inference_makes_of_the_weights_as_read(Case c) {
    // Not a multiple of the batch: the last, partial batch counts too.
    Examples validation = RandomExamples.ofClasses(93, 64, 3);
    Trainer trainer = c.trainer(RandomExamples.ofClasses(130, 64, 3), validation);
    List<Double> expected = new ArrayList<>();
    List<Double> seen = new ArrayList<>();
    trainer.train(
        p -> {
          Network used = c.read == null ? trainer.network() : c.read.used(trainer.network());
          int right = FloatInference.correct(new JavaKernel(), used, validation, () -> false);
          expected.add(right / 93.0);
          seen.add(p.validation());
        },
        new TrainingControl(() -> false));
    assertThat(seen).hasSize(4).isEqualTo(expected);
  }

  @Test
  void validation_of_numbers_is_the_application_error() {
    NetworkShape shape =
        new NetworkShape(
            List.of(new Dense(6, 9, Activation.SIGMOID), new Dense(9, 2, Activation.SIGMOID)));
    TrainingRecipe recipe = recipe().withLoss(Loss.SQUARED_ERROR);
    Examples validation = RandomExamples.ofNumbers(47, 6, 2);
    Trainer trainer =
        new Trainer(
            new JavaKernel(),
            Trainer.start(shape, recipe),
            recipe,
            RandomExamples.ofNumbers(60, 6, 2),
            null,
            validation);
    List<Double> seen = new ArrayList<>();
    Network network =
        trainer.train(p -> seen.add(p.validation()), new TrainingControl(() -> false));
    double error =
        FloatInference.answers(new JavaKernel(), network, validation, () -> false).error();
    assertThat(seen.get(3)).isPositive().isCloseTo(error, within(1e-6));
  }

  @Test
  void without_validation_examples_there_is_no_validation() {
    List<TrainingProgress> seen = new ArrayList<>();
    Case.MLP
        .trainer(RandomExamples.ofClasses(40, 64, 3), null)
        .train(seen::add, new TrainingControl(() -> false));
    assertThat(seen).hasSize(4).allSatisfy(p -> assertThat(p.validation()).isNaN());
    assertThat(seen).extracting(TrainingProgress::steps).containsExactly(2L, 4L, 6L, 8L);
  }

  @Test
  void a_training_that_diverges_ends_and_shows_it() {
    for (Case c : List.of(Case.MLP, Case.CONVOLUTIONS)) {
      TrainingRecipe wild =
          recipe().withClipNorm(0).withSteps(Optimizer.SGD, 1e6, Schedule.CONSTANT, 0.9);
      List<TrainingProgress> seen = new ArrayList<>();
      new Trainer(
              MatrixKernels.fast(),
              Trainer.start(c.shape, wild),
              wild,
              RandomExamples.ofClasses(130, 64, 3),
              null,
              null)
          .train(seen::add, new TrainingControl(() -> false));
      assertThat(seen).hasSize(4);
      TrainingProgress last = seen.get(3);
      assertThat(last.loss()).as("loss").satisfies(TrainingCourseTest::beyondBounds);
      assertThat(seen).as("a norm of some epoch").anySatisfy(p -> beyondBounds(p.gradientNorm()));
    }
  }

  private static void beyondBounds(double value) {
    assertThat(Double.isNaN(value) || value > 1e3).as(value + " is beyond bounds").isTrue();
  }
}
