package org.voltscape.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.inference.Answers;
import org.voltscape.engine.network.inference.FloatInference;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.training.Trainer;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordFormats;

class WorkloadsTest {
  private static final DataPlace NOWHERE =
      new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false);

  static List<Workload> all() {
    return Workloads.all();
  }

  private static WordFormat activations(Workload workload) {
    return workload.activationFormat().equals("float")
        ? null
        : WordFormats.parse(workload.activationFormat(), "test", "");
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_workload_introduces_itself_and_can_be_computed(Workload workload) {
    assertThat(workload.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(workload.title()).isNotBlank();
    assertThat(workload.help()).isNotBlank().endsWith(".");
    assertThat(workload.dataSource()).isNotBlank();
    assertThat(workload.testImages()).isPositive();
    assertThat(workload.recipe().epochs()).isPositive();
    assertThat(Workloads.byId(workload.id(), "test", "")).isSameAs(workload);
    TensorFormat weights = WordFormats.weights(workload.weightFormat(), "test", "");
    assertThat(QuantizedNetwork.computable(workload.shape(), weights, activations(workload)))
        .isTrue();
  }

  @Test
  void ids_differ_and_the_default_is_there() {
    assertThat(all().stream().map(Workload::id))
        .doesNotHaveDuplicates()
        .isSorted()
        .contains(
            Workloads.DEFAULT,
            "digits-10x10",
            "digits-lenet5",
            "mnist-lenet5",
            "cifarnet",
            "resnet-cifar");
  }

  @Test
  void an_unknown_workload_is_refused_with_the_known_ones() {
    assertThatThrownBy(() -> Workloads.byId("imagenet", "study.json", "field workload"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(
            "study.json, field workload: found \"imagenet\", expected a workload: ")
        .hasMessageContaining("digits-mlp-256x3");
  }

  @ParameterizedTest
  @CsvSource({
    "digits-mlp-256x3, 10000, 0.98, 1",
    "digits-10x10, 10000, 0.9, 0.97",
    "digits-lenet5, 10000, 0.99, 1",
    "face-like-400x8, 2000, 0.9, 0.97"
  })
  void embedded_networks_know_their_images_at_the_default_formats(
      String id, int count, double least, double most) {
    Workload workload = Workloads.byId(id, "test", "");
    Network network = workload.network(NOWHERE);
    assertThat(network.shape()).isEqualTo(workload.shape());
    Examples test = workload.testExamples(NOWHERE);
    assertThat(test.count()).isEqualTo(workload.testImages()).isEqualTo(count);
    assertThat(test.features()).isEqualTo(workload.shape().inputs());
    for (float x : test.inputs()) {
      if (!(x >= 0 && x <= 1)) {
        throw new AssertionError("input " + x);
      }
    }
    InferenceSet set = quantized(workload, network, test);
    double accuracy = (double) set.cleanCorrect() / count;
    assertThat(accuracy).isBetween(least, most);
    Answers plain = FloatInference.answers(MatrixKernels.fast(), network, test, () -> false);
    assertThat((double) plain.correct() / count).isCloseTo(accuracy, within(0.004));
    assertThat(plain.error()).isNaN();
  }

  private static InferenceSet quantized(Workload workload, Network network, Examples test) {
    return new InferenceSet(
        MatrixKernels.fast(),
        QuantizedNetwork.of(
            network,
            WordFormats.weights(workload.weightFormat(), "test", ""),
            activations(workload),
            workload.faultyBiases()),
        test,
        () -> false);
  }

  @ParameterizedTest
  @CsvSource({"inversek2j, 0.08, 0.10", "bscholes, 0.005, 0.011"})
  void embedded_networks_compute_their_functions_at_the_default_formats(
      String id, double least, double most) {
    Workload workload = Workloads.byId(id, "test", "");
    Network network = workload.network(NOWHERE);
    Examples test = workload.testExamples(NOWHERE);
    assertThat(test.count()).isEqualTo(workload.testImages()).isEqualTo(1_000);
    assertThat(test.task()).isEqualTo(workload.task());
    InferenceSet set = quantized(workload, network, test);
    assertThat(set.cleanError()).isBetween(least, most);
    Answers plain = FloatInference.answers(MatrixKernels.fast(), network, test, () -> false);
    assertThat(plain.error()).isCloseTo(set.cleanError(), within(2e-4));
  }

  /** Plain Java arithmetic gives the same on every machine. */
  @ParameterizedTest
  @ValueSource(strings = {"inversek2j", "bscholes", "digits-10x10", "face-like-400x8"})
  void tiny_embedded_networks_are_what_their_recipe_gives(String id) {
    Workload workload = Workloads.byId(id, "test", "");
    Network trained =
        new Trainer(
                MatrixKernels.forTraining(workload.shape()),
                workload.shape(),
                workload.recipe(),
                workload.trainingExamples(NOWHERE))
            .train(progress -> {}, () -> false);
    Network shipped = workload.network(NOWHERE);
    for (int l = 0; l < shipped.weights().size(); l++) {
      assertThat(trained.weights().get(l)).isEqualTo(shipped.weights().get(l));
      assertThat(trained.biases().get(l)).isEqualTo(shipped.biases().get(l));
    }
  }
}
