package org.voltscape.engine.trial.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FailureMap;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.word.FixedPoint;

/**
 * Faulty activations against a plain reference that looks at the map of every memory, word by word
 * and image by image. The numbers of the memories are part of what a seed means.
 */
class ActivationMemoryReferenceTest {
  private static final double P = 0.15;
  private static final Die DIE = new Die(41, 0.6);
  private static final int[] INPUTS = {21, 13};
  private static final int IMAGES = 70;
  private static final int CHUNK = 9;

  private static InferenceSet set(int bits) {
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, INPUTS[0], INPUTS[1], 3);
    Network network =
        new Network(
            shape,
            shape.layers().stream().map(l -> new float[l.weights()]).toList(),
            shape.layers().stream().map(l -> new float[l.biases()]).toList());
    return new InferenceSet(
        new JavaKernel(),
        QuantizedNetwork.of(network, new FixedPoint(2, 6), new FixedPoint(2, bits - 2), false),
        new Examples(IMAGES, INPUTS[0], new float[IMAGES * INPUTS[0]], new int[IMAGES]),
        () -> false);
  }

  /** A word with its lowest bits beside it; moved by one on a clean memory where asked. */
  private record Folded(int bits, int checkCells, boolean moves) implements WordProtection {
    @Override
    public int encode(int word, int stuckMask, int stuckValue) {
      int meant = moves ? word ^ 1 : word;
      return meant | (meant & ((1 << checkCells) - 1)) << bits;
    }

    @Override
    public int decode(int raw, int detectedMask) {
      int own = raw & ((1 << bits) - 1);
      int checks = raw >>> bits;
      // The checks say what the lowest bits were, but where nothing is wrong.
      return own ^ (checks ^ own & ((1 << checkCells) - 1)) << 1;
    }
  }

  private static int written(int bits, int place, int image) {
    return (int) (CounterHash.hash(77, place, image) >>> (64 - bits)) - (1 << (bits - 1));
  }

  private static int[][] read(ActivationMemory memory, int bits, int layer) {
    int words = INPUTS[layer];
    int[][] read = new int[words][IMAGES];
    for (int from = 0; from < IMAGES; from += CHUNK) {
      int count = Math.min(CHUNK, IMAGES - from);
      memory.begin(layer, from, count);
      for (int first = 0; first < words; first += 4) {
        int places = Math.min(4, words - first);
        int stride = CHUNK + 1;
        float[] plane = new float[places * stride];
        for (int p = 0; p < places; p++) {
          for (int n = 0; n < count; n++) {
            plane[p * stride + n] = written(bits, first + p, from + n);
          }
        }
        memory.pass(layer, first, plane, stride);
        for (int p = 0; p < places; p++) {
          for (int n = 0; n < count; n++) {
            read[first + p][from + n] = (int) plane[p * stride + n];
          }
        }
      }
    }
    return read;
  }

  private static ProtectedNetwork protect(InferenceSet set, WordProtection protection) {
    return ProtectedNetwork.ofActivations(
        List.of(
            ProtectedNetwork.ProtectedActivations.of(protection, set.activationShape(0)),
            ProtectedNetwork.ProtectedActivations.of(protection, set.activationShape(1))));
  }

  /** Memories of stuck cells, and of one image's flips: [own cells, then check columns]. */
  private static FailureMap[] maps(FaultKind kind, int layer, int image, int bits, int checks) {
    FailureMap[] maps = new FailureMap[1 + checks];
    for (int j = 0; j <= checks; j++) {
      int memory =
          kind == FaultKind.STUCK_AT
              ? (1 << 18) + layer + j * (1 << 20)
              : -1 - (image * 2 + layer) * 33 - j;
      maps[j] = FailureMap.of(DIE, memory, INPUTS[layer], j == 0 ? bits : 1, P);
    }
    return maps;
  }

  @ParameterizedTest
  @CsvSource({
    "STUCK_AT, 6, 0, false, all", "STUCK_AT, 6, 3, false, all", "STUCK_AT, 6, 3, true, all",
    "STUCK_AT, 6, 3, true, some", "STUCK_AT, 10, 1, false, all", "FLIPS, 6, 0, false, all",
    "FLIPS, 6, 3, false, all", "FLIPS, 6, 3, true, all", "FLIPS, 6, 3, true, some",
    "FLIPS, 3, 1, true, all", "FLIPS, 10, 2, false, some"
  })
  void every_word_of_every_image_is_used_as_its_cells_have_it(
      FaultKind kind, int bits, int checks, boolean moves, String cells) {
    InferenceSet set = set(bits);
    FixedPoint format = new FixedPoint(2, bits - 2);
    WordProtection protection = new Folded(bits, checks, moves);
    FaultScope scope = new FaultScope(false, true, List.of(), List.of());
    scope = cells.equals("all") ? scope : scope.onBits(List.of(0, bits - 1));
    boolean checked = scope.bits().isEmpty();
    ActivationMemory memory = new ActivationMemory(set);
    long drawn = memory.draw(DIE, P, kind, scope);
    memory.protect(protect(set, protection));
    long stuck = 0;
    long flips = 0;
    for (int layer = 0; layer < 2; layer++) {
      assertThat(memory.touches(layer)).isTrue();
      int[][] read = read(memory, bits, layer);
      for (int image = 0; image < IMAGES; image++) {
        FailureMap[] maps = maps(kind, layer, image, bits, checks);
        for (int word = 0; word < INPUTS[layer]; word++) {
          int mask = maps[0].stuckMask(word) & scope.cells();
          int value = maps[0].stuckValue(word) & scope.cells();
          stuck += image == 0 ? Integer.bitCount(mask) : 0;
          flips += Integer.bitCount(mask);
          for (int j = 0; j < checks && checked; j++) {
            mask |= maps[1 + j].stuckMask(word) << (bits + j);
            value |= maps[1 + j].stuckValue(word) << (bits + j);
          }
          int stored = protection.encode(format.code(written(bits, word, image)), 0, 0);
          int raw = kind == FaultKind.FLIPS ? stored ^ mask : (stored & ~mask) | value;
          assertThat(read[word][image])
              .as("word %d of image %d, layer %d", word, image, layer)
              .isEqualTo(format.integer(protection.decode(raw, raw ^ stored)));
        }
      }
    }
    assertThat(drawn).isEqualTo(kind == FaultKind.STUCK_AT ? stuck : 0);
    assertThat(memory.flips()).isEqualTo(kind == FaultKind.STUCK_AT ? 0 : flips);
  }

  @Test
  void a_memory_is_touched_only_where_something_can_happen() {
    InferenceSet set = set(6);
    FaultScope second = new FaultScope(false, true, List.of(2), List.of());
    ProtectedNetwork plain = protect(set, new Folded(6, 0, false));
    ActivationMemory memory = new ActivationMemory(set);
    for (FaultKind kind : FaultKind.values()) {
      memory.draw(DIE, P, kind, second);
      memory.protect(plain);
      assertThat(memory.touches(0)).isFalse();
      assertThat(memory.touches(1)).isTrue();
      assertThat(memory.draw(DIE, 0, kind, second)).isZero();
      memory.protect(plain);
      assertThat(memory.touches(1)).isFalse();
      memory.protect(protect(set, new Folded(6, 0, true)));
      assertThat(memory.touches(0)).isFalse();
      assertThat(memory.touches(1)).isTrue();
    }
    // Cells of another draw are forgotten, also of layers that it leaves out.
    FaultScope both = new FaultScope(false, true, List.of(), List.of());
    long all = memory.draw(DIE, P, FaultKind.STUCK_AT, both);
    long part = memory.draw(DIE, P, FaultKind.STUCK_AT, second);
    assertThat(part).isPositive().isLessThan(all);
    memory.protect(plain);
    assertThat(memory.touches(0)).isFalse();
    assertThat(memory.draw(DIE, P, FaultKind.STUCK_AT, FaultScope.WEIGHTS)).isZero();
    memory.protect(plain);
    assertThat(memory.touches(1)).isFalse();
  }
}
