package org.voltscape.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.InferenceSet;
import org.voltscape.engine.network.MatrixKernels;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.param.BadInputException;
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
        .contains(Workloads.DEFAULT, "digits-10x10", "digits-lenet5", "mnist-lenet5", "cifarnet");
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
  @CsvSource({"digits-mlp-256x3, 0.98", "digits-10x10, 0.9", "digits-lenet5, 0.99"})
  void embedded_networks_know_their_digits_at_the_default_formats(String id, double least) {
    Workload workload = Workloads.byId(id, "test", "");
    Network network = workload.network(NOWHERE);
    assertThat(network.shape()).isEqualTo(workload.shape());
    Examples test = workload.testExamples(NOWHERE);
    assertThat(test.count()).isEqualTo(workload.testImages()).isEqualTo(10_000);
    assertThat(test.features()).isEqualTo(workload.shape().inputs());
    for (float x : test.inputs()) {
      if (!(x >= 0 && x <= 1)) {
        throw new AssertionError("input " + x);
      }
    }
    InferenceSet set =
        new InferenceSet(
            MatrixKernels.fast(),
            QuantizedNetwork.of(
                network,
                WordFormats.weights(workload.weightFormat(), "test", ""),
                activations(workload),
                workload.faultyBiases()),
            test,
            () -> false);
    assertThat(set.cleanCorrect() / 10_000.0).isGreaterThan(least);
  }
}
