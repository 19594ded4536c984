package org.voltscape.engine.trial.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.memory.Die;
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

/** What training uses of weights in faulty cells, against the scheme asked word by word. */
class FaultyReadWordsTest {
  private static final NetworkShape SHAPE = NetworkShape.mlp(Activation.RELU, 40, 30, 3);

  private static Network network(double spread) {
    Network network =
        new Network(
            SHAPE, List.of(new float[1200], new float[90]), List.of(new float[30], new float[3]));
    for (List<float[]> parameters : List.of(network.weights(), network.biases())) {
      for (float[] values : parameters) {
        for (int i = 0; i < values.length; i++) {
          values[i] = (float) (spread * (CounterHash.unit(CounterHash.hash(3, i)) - 0.5));
        }
      }
    }
    return network;
  }

  @ParameterizedTest
  @CsvSource({
    "mat, Q2.6, stuck-at",
    "mat, Q1.15, stuck-at",
    "mat, sym8, stuck-at",
    "mat, u8, stuck-at",
    "mat-nwr, Q2.6, stuck-at",
    "mat-nwr, u4, stuck-at",
    "lsb, Q2.6, stuck-at",
    "count-one, sym6, stuck-at",
    "mat, Q2.6, flips",
    "count-one, u8, flips",
  })
  void words_are_used_as_the_scheme_uses_them(String scheme, String format, String faults) {
    Network network = network(3);
    QuantizedNetwork words =
        QuantizedNetwork.of(network, WordFormats.weights(format, "test", "format"), null, true);
    SchemeChoice choice = SchemeChoice.of(scheme);
    List<WordProtection> protections =
        words.regions().stream()
            .map(r -> choice.scheme().create(r.shape(), choice.values()))
            .toList();
    FaultKind kind = FaultKind.parse(faults, "test", "faults");
    Die die = new Die(5, 0.4);
    FaultyRead onMap = FaultyRead.ofMap(words, protections, kind, FaultScope.WEIGHTS, die, 0.2);
    FaultyRead again =
        FaultyRead.ofDrawn(
            words, protections, kind, FaultScope.WEIGHTS, 0.2, step -> new Die(6 + step, 0.4));
    // Weights move from step to step, some by less than a word's least significant bit, some out of
    // the range of words.
    for (int step = 0; step < 4; step++) {
      again.begin(step, 0);
      Network moved = network(3 + 0.01 * step + (step == 3 ? 2 : 0));
      check(words, protections, kind, die, true, onMap, moved);
      check(words, protections, kind, new Die(6 + step, 0.4), false, again, moved);
    }
  }

  private static void check(
      QuantizedNetwork words,
      List<WordProtection> protections,
      FaultKind kind,
      Die die,
      boolean mapKnown,
      FaultyRead read,
      Network kept) {
    FaultList faults = new FaultList();
    int changed = 0;
    for (int r = 0; r < words.regions().size(); r++) {
      QuantizedNetwork.Region region = words.regions().get(r);
      WordFormat format = region.format();
      float[] values = (region.bias() ? kept.biases() : kept.weights()).get(region.layer());
      float[] used = new float[values.length];
      float[] rounded = new float[values.length];
      read.read(region.layer(), region.bias(), values, used);
      read.round(region.layer(), region.bias(), values, rounded);
      kind.draw(die, region.memory(), values.length, format.bits(), 0.2, faults);
      for (int i = 0, f = 0; i < values.length; i++) {
        boolean faulty = f < faults.size() && faults.word(f) == i;
        int mask = faulty ? faults.mask(f) : 0;
        int value = faulty ? faults.value(f) : 0;
        f += faulty ? 1 : 0;
        int code = format.encode(values[i]);
        int meant =
            FaultyWord.used(
                kind, protections.get(r), format.bits(), mapKnown, code, mask, value, i);
        assertThat(used[i])
            .as("word %d of region %d", i, r)
            .isEqualTo((float) (format.integer(meant) * format.scale()));
        assertThat(rounded[i]).isEqualTo((float) (format.integer(code) * format.scale()));
        changed += used[i] == rounded[i] ? 0 : 1;
      }
    }
    assertThat(changed).isGreaterThan(100);
  }
}
