package org.voltscape.views.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.array.sensitivity.Grain;
import org.voltscape.engine.array.sensitivity.Reading;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.sensitivity.SensitivityCase;
import org.voltscape.engine.trial.sensitivity.SensitivityOn;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.sensitivity.LayerSensitivity;
import org.voltscape.figure.sensitivity.SmallCase;
import org.voltscape.views.fx.Preparation;
import org.voltscape.views.fx.TaskThreads;

/** Gradients are computed once and only where they can be seen; injections only when asked for. */
class SensitivityModelTest {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int measured;

  private SensitivityCase small(
      Study study, SensitivityOn on, int images, BooleanSupplier cancelled) {
    measured++;
    return SmallCase.of(on, Math.min(images, 20));
  }

  private SensitivityModel model() {
    return new SensitivityModel(
        TaskThreads.sameThread(), new TaskThreads(waiting::add, Runnable::run), this::small);
  }

  private SensitivityModel shown() {
    SensitivityModel model = model();
    model.setStudy(SmallCase.study(""));
    model.setShown(true);
    return model;
  }

  private static LayerSensitivity layer(SensitivityModel model) {
    return model.frameProperty().get().layer();
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }

  @Test
  void nothing_is_computed_while_the_view_is_hidden_and_gradients_only_once() {
    SensitivityModel model = model();
    model.setStudy(SmallCase.study(""));
    assertThat(measured).isZero();
    assertThatThrownBy(model::figure).isInstanceOf(BadInputException.class);
    model.setShown(true);
    assertThat(measured).isEqualTo(1);
    assertThat(layer(model).groups()).isEqualTo(32);
    double before = layer(model).taylor()[3];

    model.change(s -> s.withP(0.02));
    assertThat(layer(model).taylor()[3]).isCloseTo(2 * before, within(1e-6 * before));
    model.change(s -> s.withLayer(1));
    assertThat(layer(model).groups()).isEqualTo(10);
    model.change(s -> s.withGrain(Grain.CHANNEL).withReading(Reading.MEAN_GRADIENT));
    assertThat(layer(model).groups()).isEqualTo(32);
    // An edit that has nothing to do with the network.
    model.setStudy(SmallCase.study(", \"voltages\": [0.5]"));
    assertThat(measured).isEqualTo(1);

    model.change(s -> s.withImages(10));
    model.change(s -> s.withOn(SensitivityOn.TRAIN));
    model.setStudy(SmallCase.study(", \"format\": {\"weights\": \"Q2.6\"}"));
    assertThat(measured).isEqualTo(4);
    model.forget();
    assertThat(measured).isEqualTo(5);
    assertThat(((BarFigure) model.figure()).categories()).hasSize(32);
  }

  @Test
  void flips_are_injected_when_asked_for_and_kept() {
    SensitivityModel model = shown();
    model.change(s -> s.withLayer(1).withDraws(2));
    assertThat(model.hasInjection()).isFalse();
    model.inject();
    model.inject();
    assertThat(waiting).hasSize(1);
    assertThat(model.settled()).isFalse();
    assertThat(model.injectingProperty().get())
        .isEqualTo("Flipping bits of 10 filters in layer 2…");
    // Another layer meanwhile: the answer belongs to the one it was asked for.
    model.change(s -> s.withLayer(0));
    work();
    assertThat(model.settled()).isTrue();
    assertThat(model.injectingProperty().get()).isEmpty();
    assertThat(model.hasInjection()).isFalse();
    model.change(s -> s.withLayer(1));
    assertThat(model.hasInjection()).isTrue();
    // Another reading is compared with the same flips, another error rate is not.
    model.change(s -> s.withReading(Reading.MEAN_GRADIENT));
    assertThat(model.hasInjection()).isTrue();
    model.change(s -> s.withP(0.5));
    assertThat(model.hasInjection()).isFalse();
    model.change(s -> s.withP(0.01));
    assertThat(model.hasInjection()).isTrue();
    assertThat(measured).isEqualTo(1);
    model.forget();
    assertThat(model.hasInjection()).isFalse();
  }

  @Test
  void an_injection_ends_when_cancelled_or_outdated() {
    SensitivityModel model = shown();
    model.inject();
    model.cancelInjection();
    assertThat(model.injectingProperty().get()).isEmpty();
    work();
    assertThat(model.hasInjection()).isFalse();

    model.inject();
    model.setStudy(SmallCase.study(", \"format\": {\"weights\": \"Q2.6\"}"));
    assertThat(model.injectingProperty().get()).isEmpty();
    work();
    assertThat(model.hasInjection()).isFalse();
    // The next one is not kept from starting.
    model.inject();
    work();
    assertThat(model.hasInjection()).isTrue();
    assertThat(model.progressProperty().get()).isBetween(0.0, 1.0);
  }

  @Test
  void answers_for_another_network_are_dropped() {
    SensitivityModel model =
        new SensitivityModel(
            new TaskThreads(waiting::add, Runnable::run), TaskThreads.sameThread(), this::small);
    model.setStudy(SmallCase.study(""));
    model.setShown(true);
    assertThat(model.statusProperty().get().message()).contains("500 test images");
    model.setStudy(SmallCase.study(", \"seed\": 7"));
    work();
    assertThat(model.hasFigures()).isTrue();
    // The first was outdated before it began.
    assertThat(measured).isEqualTo(1);
    model.forget();
    model.cancel();
    work();
    assertThat(model.statusProperty().get().state()).isEqualTo(Preparation.State.CANCELLED);
    assertThat(model.hasFigures()).isFalse();
    model.measureAgain();
    work();
    assertThat(model.hasFigures()).isTrue();
  }

  @Test
  void missing_data_are_one_sentence_and_can_be_tried_again() {
    boolean[] there = new boolean[1];
    SensitivityModel model =
        new SensitivityModel(
            TaskThreads.sameThread(),
            TaskThreads.sameThread(),
            (study, on, images, cancelled) -> {
              if (!there[0]) {
                throw new BadInputException("mnist", "", "no file", "the training images");
              }
              return SmallCase.of(on, 20);
            });
    model.setStudy(SmallCase.study(""));
    model.setShown(true);
    assertThat(model.statusProperty().get().state()).isEqualTo(Preparation.State.FAILED);
    assertThat(model.statusProperty().get().message()).contains("no file");
    model.inject();
    there[0] = true;
    model.measureAgain();
    assertThat(model.hasFigures()).isTrue();
  }

  @Test
  void what_is_asked_for_fits_the_network() {
    SensitivityModel model = shown();
    model.change(s -> s.withImages(1_000_000));
    assertThat(model.settingsProperty().get().images()).isEqualTo(model.mostImages());
    // All draws of all weights together are as many as can be kept.
    model.change(s -> s.withGrain(Grain.WEIGHT).withDraws(100_000));
    assertThat(model.question().draws()).isEqualTo(1_000_000 / 3200);
    model.change(s -> s.withLayer(1));
    model.setStudy(StudyReader.parse("{\"workload\": \"inversek2j\"}", "s"));
    assertThat(model.settingsProperty().get().layer()).isEqualTo(1);
  }
}
