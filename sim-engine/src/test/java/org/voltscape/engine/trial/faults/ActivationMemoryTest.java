package org.voltscape.engine.trial.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
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
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.word.FixedPoint;
import org.voltscape.engine.word.WordShape;

class ActivationMemoryTest {
  private static final FixedPoint FORMAT = new FixedPoint(2, 4);
  private static final int BITS = 6;
  private static final int INPUTS = 40;
  private static final int IMAGES = 90;
  private static final InferenceSet SET = set();
  private static final FaultScope BOTH = new FaultScope(true, true, List.of(), List.of());

  private static InferenceSet set() {
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, INPUTS, 30, 4);
    Network network =
        new Network(
            shape,
            List.of(random(INPUTS * 30, 1), random(30 * 4, 2)),
            List.of(random(30, 3), random(4, 4)));
    float[] inputs = random(IMAGES * INPUTS, 5);
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = Math.abs(inputs[i]);
    }
    return new InferenceSet(
        new JavaKernel(),
        QuantizedNetwork.of(network, new FixedPoint(2, 6), FORMAT, false),
        new Examples(IMAGES, INPUTS, inputs, new int[IMAGES]),
        () -> false);
  }

  private static float[] random(int count, long seed) {
    float[] all = new float[count];
    for (int i = 0; i < count; i++) {
      all[i] = (float) (2 * CounterHash.unit(CounterHash.hash(seed, i)) - 1);
    }
    return all;
  }

  /** Values of a place and image, over the whole range of the format. */
  private static int written(int place, int image) {
    return (int) (CounterHash.hash(77, place, image) >>> 58) - 32;
  }

  private static float[] plane(int first, int places, int firstImage, int count, int stride) {
    float[] plane = new float[places * stride];
    for (int p = 0; p < places; p++) {
      for (int n = 0; n < count; n++) {
        plane[p * stride + n] = written(first + p, firstImage + n);
      }
    }
    return plane;
  }

  /** What is read, [address][image], by chunks of images and planes of places. */
  private static int[][] read(ActivationMemory memory, int layer, int images, int places) {
    int words = layer == 0 ? INPUTS : 30;
    int[][] read = new int[words][IMAGES];
    for (int from = 0; from < IMAGES; from += images) {
      int count = Math.min(images, IMAGES - from);
      memory.begin(layer, from, count);
      for (int first = 0; first < words; first += places) {
        int stride = images + 3;
        float[] plane = plane(first, places, from, count, stride);
        memory.pass(layer, first, plane, stride);
        for (int p = 0; p < places; p++) {
          for (int n = 0; n < stride; n++) {
            if (n < count) {
              read[first + p][from + n] = (int) plane[p * stride + n];
            } else {
              assertThat(plane[p * stride + n]).isZero();
            }
          }
        }
      }
    }
    return read;
  }

  private static ActivationMemory memory(FaultKind kind, FaultScope scope, ProtectedNetwork with) {
    ActivationMemory memory = new ActivationMemory(SET);
    memory.draw(new Die(9, 0.3), 0.15, kind, scope);
    memory.protect(with);
    return memory;
  }

  private static ProtectedNetwork scheme(String id) {
    return ProtectedNetwork.of(SchemeChoice.of(id), SET);
  }

  @Test
  void nothing_depends_on_how_many_images_or_places_come_at_a_time() {
    for (FaultKind kind : FaultKind.values()) {
      for (String id : List.of("none", "word-masking", "bit-masking")) {
        ProtectedNetwork scheme = scheme(id);
        for (int layer = 0; layer < 2; layer++) {
          int[][] whole = read(memory(kind, BOTH, scheme), layer, IMAGES, 10);
          int[][] parts = read(memory(kind, BOTH, scheme), layer, 7, 5);
          assertThat(parts).isDeepEqualTo(whole);
        }
      }
    }
  }

  @Test
  void stuck_cells_are_those_of_the_die_and_the_same_for_all_images() {
    ActivationMemory memory = memory(FaultKind.STUCK_AT, BOTH, scheme("none"));
    FailureMap map = FailureMap.of(new Die(9, 0.3), (1 << 18) + 1, 30, BITS, 0.15);
    assertThat(memory.touches(0)).isTrue();
    int[][] read = read(memory, 1, 20, 6);
    for (int word = 0; word < 30; word++) {
      for (int image = 0; image < IMAGES; image++) {
        int code = FORMAT.code(written(word, image));
        int raw = (code & ~map.stuckMask(word)) | map.stuckValue(word);
        assertThat(read[word][image]).isEqualTo(FORMAT.integer(raw));
      }
    }
    assertThat(memory.flips()).isZero();
  }

  @Test
  void razor_flags_tell_which_bits_were_read_wrongly() {
    int[][] none = read(memory(FaultKind.STUCK_AT, BOTH, scheme("none")), 0, 30, 10);
    int[][] masked = read(memory(FaultKind.STUCK_AT, BOTH, scheme("word-masking")), 0, 30, 10);
    int wrong = 0;
    for (int word = 0; word < INPUTS; word++) {
      for (int image = 0; image < IMAGES; image++) {
        boolean hit = none[word][image] != written(word, image);
        wrong += hit ? 1 : 0;
        assertThat(masked[word][image]).isEqualTo(hit ? 0 : written(word, image));
      }
    }
    assertThat(wrong).isPositive();
  }

  @Test
  void transient_faults_are_drawn_for_each_image_at_their_rate() {
    ActivationMemory memory = memory(FaultKind.FLIPS, BOTH, scheme("none"));
    int[][] read = read(memory, 0, 30, 10);
    long flipped = 0;
    int differentFromFirst = 0;
    for (int word = 0; word < INPUTS; word++) {
      for (int image = 0; image < IMAGES; image++) {
        int flips = FORMAT.code(read[word][image]) ^ FORMAT.code(written(word, image));
        flipped += Integer.bitCount(flips);
        int first = FORMAT.code(read[word][0]) ^ FORMAT.code(written(word, 0));
        differentFromFirst += flips != first ? 1 : 0;
      }
    }
    assertThat(memory.flips()).isEqualTo(flipped);
    double cells = INPUTS * IMAGES * (double) BITS;
    assertThat(flipped / cells).isCloseTo(0.15, within(4 * Math.sqrt(0.15 * 0.85 / cells)));
    assertThat(differentFromFirst).isGreaterThan(INPUTS * IMAGES / 2);
    // The two layers are not the same draw.
    int[][] other = read(memory(FaultKind.FLIPS, BOTH, scheme("none")), 1, 30, 10);
    assertThat(Arrays.copyOf(read, 30)).isNotEqualTo(other);
  }

  @Test
  void only_covered_layers_and_bits_are_touched() {
    FaultScope second = new FaultScope(false, true, List.of(2), List.of(0));
    ActivationMemory memory = memory(FaultKind.FLIPS, second, scheme("none"));
    assertThat(memory.touches(0)).isFalse();
    assertThat(memory.touches(1)).isTrue();
    int[][] read = read(memory, 1, 30, 10);
    int wrong = 0;
    for (int word = 0; word < 30; word++) {
      for (int image = 0; image < IMAGES; image++) {
        int flips = FORMAT.code(read[word][image]) ^ FORMAT.code(written(word, image));
        assertThat(flips & ~1).isZero();
        wrong += flips;
      }
    }
    assertThat((double) wrong / (30 * IMAGES)).isCloseTo(0.15, within(0.03));
  }

  /** Stores a parity bit beside the word, and uses words of odd value as the next lower one. */
  private static final class Testing implements ProtectionScheme {
    private int parityErrors;

    @Override
    public String id() {
      return "none";
    }

    @Override
    public String title() {
      return "";
    }

    @Override
    public String help() {
      return "";
    }

    @Override
    public SchemeGroup group() {
      return SchemeGroup.BASELINE;
    }

    @Override
    public String source() {
      return "";
    }

    @Override
    public ProtectionCost cost(WordShape shape, ParamValues values) {
      return ProtectionCost.FREE;
    }

    @Override
    public WordProtection create(WordShape shape, ParamValues values) {
      return new WordProtection() {
        @Override
        public int encode(int word, int stuckMask, int stuckValue) {
          assertThat(stuckMask).isZero();
          return word | (Integer.bitCount(word) & 1) << shape.bits();
        }

        @Override
        public int decode(int raw, int detectedMask) {
          boolean odd = (Integer.bitCount(raw) & 1) != 0;
          parityErrors += odd ? 1 : 0;
          return odd ? 0 : raw & shape.mask() & ~1;
        }

        @Override
        public int checkCells() {
          return 1;
        }

        @Override
        public int robustCells() {
          return shape.topBit();
        }
      };
    }
  }

  @Test
  void check_cells_fail_too_robust_ones_never_and_unfaithful_schemes_change_every_word() {
    for (FaultKind kind : FaultKind.values()) {
      Testing scheme = new Testing();
      WordShape shape = SET.activationShape(0);
      WordProtection protection = scheme.create(shape, ParamValues.defaults(List.of()));
      ProtectedNetwork network =
          ProtectedNetwork.ofActivations(
              List.of(
                  ProtectedNetwork.ProtectedActivations.of(protection, shape),
                  ProtectedNetwork.ProtectedActivations.of(protection, shape)));
      assertThat(network.activations().get(0).faithful()).isFalse();
      scheme.parityErrors = 0;
      int[][] read = read(memory(kind, BOTH, network), 0, IMAGES, 8);
      // Six of the seven cells inverted together, the robust one being left, keep the parity.
      assertThat(scheme.parityErrors > 0).isEqualTo(!kind.wholeWords());
      int untouched = 0;
      for (int word = 0; word < INPUTS; word++) {
        for (int image = 0; image < IMAGES; image++) {
          int code = FORMAT.code(read[word][image]);
          assertThat(code & 1).isZero();
          boolean signKept = (code ^ FORMAT.code(written(word, image))) >>> (BITS - 1) == 0;
          assertThat(code == 0 || signKept).isTrue();
          untouched += code == (FORMAT.code(written(word, image)) & ~1) ? 1 : 0;
        }
      }
      assertThat(untouched).isGreaterThan(INPUTS * IMAGES / 4);
      int[][] parts = read(memory(kind, BOTH, network), 0, 11, 4);
      assertThat(parts).isDeepEqualTo(read);
    }
  }
}
