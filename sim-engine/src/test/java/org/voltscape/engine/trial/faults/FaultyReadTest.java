package org.voltscape.engine.trial.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordFormats;

class FaultyReadTest {
  private static final double P = 0.2;

  private static Network network(long seed) {
    NetworkShape shape = NetworkShape.mlp(Activation.SIGMOID, 7, 11, 3);
    return new Network(
        shape,
        List.of(numbers(77, seed), numbers(33, seed + 1)),
        List.of(numbers(11, seed + 2), numbers(3, seed + 3)));
  }

  private static float[] numbers(int count, long seed) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (5 * CounterHash.unit(CounterHash.hash(seed, i)) - 2.5);
    }
    return values;
  }

  private static QuantizedNetwork quantized(String format, boolean faultyBiases) {
    return QuantizedNetwork.of(network(1), WordFormats.weights(format, "", ""), null, faultyBiases);
  }

  private static List<WordProtection> protections(QuantizedNetwork network, String scheme) {
    SchemeChoice choice = SchemeChoice.of(scheme);
    return network.regions().stream()
        .map(r -> choice.scheme().create(r.shape(), choice.values()))
        .toList();
  }

  /** Word by word, from the definitions: quantize, write, let the stuck cells have it, read. */
  private static float expected(
      WordFormat format, WordProtection protection, float kept, int mask, int value, int word) {
    int code = format.encode(kept);
    return (float) format.decode(protection.throughStuckCells(code, mask, value, word));
  }

  @ParameterizedTest
  @CsvSource({
    "mat, Q2.14",
    "mat, Q1.5",
    "mat, sym8",
    "mat, u4",
    "mat-nwr, Q2.14",
    "mat-nwr, sym7",
    "mat-nwr, u6"
  })
  void every_word_is_read_as_the_die_gives_it_back(String scheme, String format) {
    QuantizedNetwork network = quantized(format, true);
    List<WordProtection> protections = protections(network, scheme);
    Die die = new Die(5, 0.5);
    FaultyRead read =
        FaultyRead.ofMap(network, protections, FaultKind.STUCK_AT, FaultScope.WEIGHTS, die, P);
    Network other = network(40);
    int changed = 0;
    for (int r = 0; r < network.regions().size(); r++) {
      QuantizedNetwork.Region region = network.regions().get(r);
      List<float[]> values = region.bias() ? other.biases() : other.weights();
      float[] kept = values.get(region.layer());
      float[] used = new float[kept.length];
      float[] rounded = new float[kept.length];
      int[] integers = new int[kept.length];
      assertThat(read.keeps(region.layer(), region.bias())).isTrue();
      read.read(region.layer(), region.bias(), kept, used);
      read.round(region.layer(), region.bias(), kept, rounded);
      read.integers(region.layer(), region.bias(), kept, integers);
      FaultList faults = new FaultList();
      die.faults(region.memory(), kept.length, network.bits(), P, faults);
      int next = 0;
      for (int i = 0; i < kept.length; i++) {
        boolean faulty = next < faults.size() && faults.word(next) == i;
        int mask = faulty ? faults.mask(next) : 0;
        int value = faulty ? faults.value(next) : 0;
        next += faulty ? 1 : 0;
        float wanted = expected(region.format(), protections.get(r), kept[i], mask, value, i);
        assertThat(used[i]).isEqualTo(wanted);
        assertThat((float) (integers[i] * region.format().scale())).isEqualTo(wanted);
        assertThat(rounded[i])
            .isEqualTo((float) region.format().decode(region.format().encode(kept[i])));
        changed += used[i] == rounded[i] ? 0 : 1;
      }
      assertThat(read.lowest(region.layer(), region.bias()))
          .isEqualTo((float) region.format().min());
      assertThat(read.highest(region.layer(), region.bias()))
          .isEqualTo((float) region.format().max());
    }
    assertThat(changed).isPositive();
  }

  @Test
  void faults_stay_in_their_layers_and_clean_biases_out_of_the_memory() {
    QuantizedNetwork network = quantized("Q2.6", false);
    FaultScope second = FaultScope.WEIGHTS.inLayers(List.of(2));
    FaultyRead read =
        FaultyRead.ofMap(
            network, protections(network, "mat"), FaultKind.STUCK_AT, second, new Die(1, 0.5), 0.5);
    float[] kept = numbers(77, 9);
    float[] used = new float[77];
    float[] rounded = new float[77];
    read.read(0, false, kept, used);
    read.round(0, false, kept, rounded);
    assertThat(used).isEqualTo(rounded);
    kept = numbers(33, 9);
    used = new float[33];
    rounded = new float[33];
    read.read(1, false, kept, used);
    read.round(1, false, kept, rounded);
    assertThat(used).isNotEqualTo(rounded);
    assertThat(read.keeps(0, true)).isFalse();
  }

  @Test
  void faults_drawn_anew_differ_from_step_to_step_and_come_back_with_the_step() {
    QuantizedNetwork network = quantized("sym8", true);
    for (FaultKind kind : FaultKind.values()) {
      double[] rates = new double[2];
      FaultyRead read =
          FaultyRead.ofDrawn(
              network,
              protections(network, "eden-retrain"),
              kind,
              FaultScope.WEIGHTS,
              P,
              new FaultyRead.Drawn() {
                @Override
                public DieCells source(long step) {
                  return new Die(CounterHash.hash(3, step), 0.5);
                }

                @Override
                public double rate(double full, double progress) {
                  rates[0] = full;
                  rates[1] = progress;
                  return full * progress;
                }
              });
      float[] kept = numbers(77, 4);
      float[] first = at(read, 1, 0.5, kept);
      assertThat(rates).containsExactly(P, 0.5);
      assertThat(at(read, 2, 0.5, kept)).isNotEqualTo(first);
      assertThat(at(read, 1, 0.5, kept)).isEqualTo(first);
      float[] rounded = new float[77];
      read.round(0, false, kept, rounded);
      assertThat(at(read, 1, 0, kept)).as(kind.id()).isEqualTo(rounded);
      assertThat(first).as(kind.id()).isNotEqualTo(rounded);
      // A tenth of the bits are wrong, at most all bits of a tenth of the words and some.
      assertThat(differing(first, rounded)).isLessThan(77);
    }
  }

  private static float[] at(FaultyRead read, long step, double progress, float[] kept) {
    read.begin(step, progress);
    float[] used = new float[kept.length];
    read.read(0, false, kept, used);
    return used;
  }

  private static int differing(float[] a, float[] b) {
    int n = 0;
    for (int i = 0; i < a.length; i++) {
      n += a[i] == b[i] ? 0 : 1;
    }
    return n;
  }

  @Test
  void cells_beside_the_word_are_not_trained_through() {
    QuantizedNetwork network = quantized("Q2.6", true);
    assertThatThrownBy(
            () ->
                FaultyRead.ofMap(
                    network,
                    protections(network, "secded"),
                    FaultKind.STUCK_AT,
                    FaultScope.WEIGHTS,
                    new Die(1, 0.5),
                    P))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
