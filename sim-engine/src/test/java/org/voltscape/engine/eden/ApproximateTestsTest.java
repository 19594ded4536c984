package org.voltscape.engine.eden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.ErrorMeasure;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Targets;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.network.inference.FloatInference;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.storage.Bounding;
import org.voltscape.engine.workload.Workloads;

class ApproximateTestsTest {
  private static final int[] NO_LABELS = new int[EdenCase.IMAGES];

  private static ApproximateTests tests(ApproximateNetwork network, int[] labels, int chunk) {
    return new ApproximateTests(network, EdenCase.examples(labels), new JavaKernel(), chunk);
  }

  private static List<FaultKind> kinds() {
    return Arrays.stream(FaultKind.values()).filter(FaultKind::transientFaults).toList();
  }

  private static int different(int[] a, int[] b) {
    return (int) IntStream.range(0, a.length).filter(i -> a[i] != b[i]).count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fp32", "fp16", "sym8", "Q2.6", "u4"})
  void every_image_is_classified_as_the_definition_says(String format) {
    int affected = 0;
    for (FaultKind kind : kinds()) {
      for (Bounding bounding : Bounding.values()) {
        ApproximateNetwork network = EdenCase.stored(format, format, bounding, kind);
        Examples examples = EdenCase.examples(NO_LABELS);
        ErrorRates none = ErrorRates.uniform(network.tensors().size(), 0);
        int[] clean = new NaiveTests(network, none, 3).classes(examples);
        assertThat(tests(network, clean, 7).baseline()).isEqualTo(EdenCase.IMAGES);
        for (double rate : new double[] {0.001, 0.01, 0.2}) {
          ErrorRates rates = EdenCase.rates(rate);
          int[] classes = new NaiveTests(network, rates, 3).classes(examples);
          affected += different(clean, classes);
          // All are right exactly where every single one is the definition's.
          assertThat(tests(network, classes, 7).correct(rates, 3, () -> false))
              .as("%s %s %s %s", format, kind, bounding, rate)
              .isEqualTo(EdenCase.IMAGES);
        }
      }
    }
    assertThat(affected).isGreaterThan(200);
  }

  @Test
  void weights_and_maps_may_have_other_formats() {
    ApproximateNetwork network = EdenCase.stored("fp16", "sym4", Bounding.ZERO, FaultKind.EDEN_1);
    ErrorRates rates = EdenCase.rates(0.01);
    int[] classes = new NaiveTests(network, rates, 8).classes(EdenCase.examples(NO_LABELS));
    assertThat(tests(network, classes, 30).correct(rates, 8, () -> false))
        .isEqualTo(EdenCase.IMAGES);
    assertThat(tests(network, classes, 30).correct(rates, 9, () -> false))
        .isLessThan(EdenCase.IMAGES);
  }

  @Test
  void without_errors_single_precision_is_the_networks_own() {
    ApproximateNetwork network = EdenCase.stored("fp32", "fp32", Bounding.NONE, FaultKind.FLIPS);
    int[] labels = IntStream.range(0, EdenCase.IMAGES).map(i -> i % EdenCase.CLASSES).toArray();
    Examples examples = EdenCase.examples(labels);
    int own = FloatInference.correct(MatrixKernels.fast(), EdenCase.NETWORK, examples, () -> false);
    ApproximateTests tests = new ApproximateTests(network, examples);
    ErrorRates none = ErrorRates.uniform(network.tensors().size(), 0);
    assertThat(tests.images()).isEqualTo(EdenCase.IMAGES);
    assertThat(tests.correct(none, 5, () -> false)).isEqualTo(own);
    assertThat(tests.baseline()).isEqualTo(own);
    for (int k = 0; k < EdenCase.CLASSES; k++) {
      int[] all = new int[EdenCase.IMAGES];
      Arrays.fill(all, k);
      Examples same = EdenCase.examples(all);
      assertThat(new ApproximateTests(network, same).baseline())
          .isEqualTo(
              FloatInference.correct(MatrixKernels.fast(), EdenCase.NETWORK, same, () -> false));
    }
  }

  @ParameterizedTest
  @EnumSource(Bounding.class)
  void results_depend_on_neither_chunk_nor_instance_nor_what_was_tested_before(Bounding bounding) {
    ApproximateNetwork network = EdenCase.stored("fp32", "sym8", bounding, FaultKind.FLIPS);
    int[] labels =
        new NaiveTests(network, EdenCase.rates(0), 1).classes(EdenCase.examples(NO_LABELS));
    ApproximateTests whole = tests(network, labels, EdenCase.IMAGES);
    ApproximateTests one = tests(network, labels, 1);
    ApproximateTests some = tests(network, labels, 8);
    ApproximateTests another = some.another();
    boolean affected = false;
    for (int i = 0; i < 12; i++) {
      // From high rates to such as leave most chunks without an error, and back.
      ErrorRates rates = EdenCase.rates(0.02 * Math.pow(10, -Math.abs(6 - i) / 1.5));
      int correct = whole.correct(rates, i, () -> false);
      affected |= correct < EdenCase.IMAGES;
      assertThat(one.correct(rates, i, () -> false)).isEqualTo(correct);
      assertThat(some.correct(rates, i, () -> false)).isEqualTo(correct);
      assertThat(another.correct(rates, i, () -> false)).isEqualTo(correct);
      assertThat(tests(network, labels, 8).correct(rates, i, () -> false)).isEqualTo(correct);
    }
    assertThat(affected).isTrue();
    assertThat(some.baseline()).isEqualTo(whole.baseline());
  }

  @Test
  void errors_everywhere_leave_nothing_behind_for_those_of_the_last_layers() {
    ApproximateNetwork network = EdenCase.stored("sym8", "sym8", Bounding.ZERO, FaultKind.FLIPS);
    ErrorRates late = ErrorRates.uniform(10, 0).with(7, 0.05).with(9, 0.05);
    int[] classes = new NaiveTests(network, late, 5).classes(EdenCase.examples(NO_LABELS));
    ApproximateTests tests = tests(network, classes, 8);
    assertThat(tests.correct(EdenCase.rates(0.3), 5, () -> false)).isLessThan(EdenCase.IMAGES - 5);
    assertThat(tests.correct(late, 5, () -> false)).isEqualTo(EdenCase.IMAGES);
    assertThat(tests.another().correct(late, 5, () -> false)).isEqualTo(EdenCase.IMAGES);
  }

  @Test
  void errors_of_another_kind_are_those_of_tests_of_that_kind() {
    ApproximateNetwork flips = EdenCase.stored("sym8", "sym8", Bounding.ZERO, FaultKind.FLIPS);
    ErrorRates rates = EdenCase.rates(0.05);
    ApproximateTests tests = tests(flips, NO_LABELS, 8);
    for (FaultKind kind : kinds()) {
      assertThat(tests.withKind(kind).correct(rates, 2, () -> false))
          .isEqualTo(tests(flips.withKind(kind), NO_LABELS, 8).correct(rates, 2, () -> false));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 16, 32})
  void bits_that_flip_at_a_rate_flip_at_every_higher_one(int bits) {
    FaultList low = new FaultList();
    FaultList high = new FaultList();
    for (FaultKind kind : kinds()) {
      int flips = 0;
      for (double rate : new double[] {1e-5, 1e-3, 0.01, 0.1, 0.6}) {
        int words = 20_000;
        kind.draw(ApproximateTests.source(4), -7, words, bits, rate, low);
        kind.draw(ApproximateTests.source(4), -7, words, bits, Math.min(1, 1.7 * rate), high);
        int at = 0;
        for (int i = 0; i < low.size(); i++) {
          int stored = (int) CounterHash.hash(11, low.word(i)) & -1 >>> (32 - bits);
          int flipped = stored ^ kind.raw(stored, low.mask(i), low.value(i));
          flips += Integer.bitCount(flipped);
          while (at < high.size() && high.word(at) < low.word(i)) {
            at++;
          }
          if (flipped != 0) {
            assertThat(high.word(at)).isEqualTo(low.word(i));
            int more = stored ^ kind.raw(stored, high.mask(at), high.value(at));
            assertThat(flipped & ~more).isZero();
          }
        }
      }
      assertThat(flips).isGreaterThan(1000);
    }
  }

  @Test
  void a_score_that_is_no_number_never_wins() {
    float nan = Float.NaN;
    Network one =
        new Network(
            NetworkShape.mlp(Activation.RELU, 1, 4),
            List.of(new float[] {nan, -3, -1, nan}),
            List.of(new float[4]));
    Network all =
        new Network(
            NetworkShape.mlp(Activation.RELU, 1, 4),
            List.of(new float[] {nan, nan, nan, nan}),
            List.of(new float[4]));
    Network lowest =
        new Network(
            NetworkShape.mlp(Activation.RELU, 1, 3),
            List.of(new float[] {nan, Float.NEGATIVE_INFINITY, nan}),
            List.of(new float[3]));
    assertThat(right(one, 2)).isEqualTo(1);
    assertThat(right(all, 0)).isEqualTo(1);
    assertThat(right(lowest, 1)).isEqualTo(1);
  }

  private static int right(Network network, int label) {
    ApproximateNetwork stored =
        ApproximateNetwork.of(
            network,
            EdenCase.format("fp32"),
            EdenCase.format("fp32"),
            List.of(new MapRanges.Range(0, 1)),
            Bounding.NONE,
            FaultKind.FLIPS);
    Examples examples = new Examples(1, 1, new float[] {1}, new int[] {label});
    return new ApproximateTests(stored, examples, new JavaKernel(), 1).baseline();
  }

  @Test
  void rounding_at_an_end_of_the_range_does_not_lead_out_of_it() {
    // In half precision both ends are rounded outwards.
    Network network =
        new Network(
            NetworkShape.mlp(Activation.IDENTITY, 1, 2),
            List.of(new float[] {1.0007f, -1.0007f}),
            List.of(new float[2]));
    ApproximateNetwork stored =
        ApproximateNetwork.of(
            network,
            EdenCase.format("fp16"),
            EdenCase.format("fp16"),
            List.of(new MapRanges.Range(-1.0007f, 1.0007f)),
            Bounding.ZERO,
            FaultKind.FLIPS);
    assertThat(stored.tensors()).allMatch(t -> t.highest() > 1.0007f && t.lowest() < -1.0007f);
    Examples examples = new Examples(1, 1, new float[] {-1.0007f}, new int[] {1});
    assertThat(new ApproximateTests(stored, examples, new JavaKernel(), 1).baseline()).isOne();
  }

  @Test
  void cancelling_ends_a_test() {
    ApproximateTests tests =
        tests(EdenCase.stored("sym8", "sym8", Bounding.ZERO, FaultKind.FLIPS), NO_LABELS, 8);
    ErrorRates rates = EdenCase.rates(0.01);
    assertThatThrownBy(() -> tests.correct(rates, 1, () -> true))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> tests.lateStart(2, rates, 1, () -> true))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(
            () -> MapRanges.of(EdenCase.NETWORK, EdenCase.examples(NO_LABELS), () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void networks_that_compute_numbers_are_refused() {
    assertThatThrownBy(
            () -> ApproximateNetwork.requireClassification(Workloads.byId("inversek2j", "", "")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("inversek2j")
        .hasMessageContaining("classification workloads");
    ApproximateNetwork.requireClassification(Workloads.byId("digits-lenet5", "", ""));
    Targets targets = new Targets(2, new float[2], measure());
    Examples numbers = Examples.ofNumbers(1, 72, new float[72], targets);
    ApproximateNetwork network = EdenCase.stored("sym8", "sym8", Bounding.ZERO, FaultKind.FLIPS);
    assertThatThrownBy(() -> new ApproximateTests(network, numbers))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ErrorMeasure measure() {
    return ((Task.Regression) Workloads.byId("inversek2j", "", "").task()).measure();
  }
}
