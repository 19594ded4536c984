package org.voltscape.engine.trial.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.LineRepair;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.word.FixedPoint;

/** What the injector does with cells beyond the word, with schemes of the test's own. */
class FaultSamplerTest {
  private static final QuantizedNetwork NETWORK = network();

  private static QuantizedNetwork network() {
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, 40, 30, 10);
    List<float[]> weights = new ArrayList<>();
    List<float[]> biases = new ArrayList<>();
    for (int l = 0; l < 2; l++) {
      float[] w = new float[shape.layers().get(l).weights()];
      for (int i = 0; i < w.length; i++) {
        w[i] = (float) (CounterHash.unit(CounterHash.hash(l, i)) * 3.9 - 1.95);
      }
      weights.add(w);
      biases.add(new float[shape.layers().get(l).biases()]);
    }
    return QuantizedNetwork.of(
        new Network(shape, weights, biases), new FixedPoint(2, 6), new FixedPoint(2, 4), false);
  }

  /** Plain reading with a number of check cells, whose content is given out as the word. */
  private record Checked(int checkCells) implements WordProtection {
    @Override
    public int encode(int word, int stuckMask, int stuckValue) {
      return word;
    }

    @Override
    public int decode(int raw, int detectedMask) {
      return raw >>> 8;
    }
  }

  /** Robust top bits; the rest is used as read. */
  private record Robust(int robustCells) implements WordProtection {
    @Override
    public int encode(int word, int stuckMask, int stuckValue) {
      return word;
    }

    @Override
    public int decode(int raw, int detectedMask) {
      return raw;
    }
  }

  private static ProtectedNetwork of(WordProtection protection) {
    return ProtectedNetwork.of(NETWORK, region -> protection);
  }

  private static List<Map<Integer, Integer>> changes(
      FaultSampler injector, WordProtection protection) {
    List<Map<Integer, Integer>> all = new ArrayList<>();
    for (WordChanges c : injector.changes(of(protection))) {
      Map<Integer, Integer> one = new HashMap<>();
      for (int i = 0; i < c.size(); i++) {
        assertThat(i == 0 || c.word(i) > c.word(i - 1)).isTrue();
        one.put(c.word(i), c.integer(i));
      }
      all.add(one);
    }
    return all;
  }

  @Test
  void check_cells_fail_as_often_as_others_and_schemes_with_more_of_them_share_the_first() {
    FaultSampler injector = new FaultSampler(NETWORK);
    injector.draw(new Die(3, 1), 0.2, FaultKind.STUCK_AT, FaultScope.WEIGHTS);
    List<Map<Integer, Integer>> two = changes(injector, new Checked(2));
    List<Map<Integer, Integer>> three = changes(injector, new Checked(3));
    long[] cells = new long[3];
    for (int r = 0; r < 2; r++) {
      int[] codes = NETWORK.regions().get(r).codes();
      for (int w = 0; w < codes.length; w++) {
        // Check cells are stored as zeros and stick at 1 here: what is read is what failed.
        int wide = three.get(r).getOrDefault(w, codes[w]);
        int narrow = two.get(r).getOrDefault(w, codes[w]);
        assertThat(narrow).isEqualTo(wide & 3);
        for (int b = 0; b < 3; b++) {
          cells[b] += wide >>> b & 1;
        }
      }
    }
    for (long failing : cells) {
      // 1500 words: five standard deviations of the binomial.
      assertThat(failing / 1500.0).isBetween(0.148, 0.252);
    }
  }

  @Test
  void robust_cells_never_fail_and_all_others_as_without_them() {
    FaultSampler injector = new FaultSampler(NETWORK);
    for (FaultKind kind : FaultKind.values()) {
      injector.draw(new Die(4, 0.5), 0.3, kind, FaultScope.WEIGHTS);
      List<Map<Integer, Integer>> plain = changes(injector, new Robust(0));
      List<Map<Integer, Integer>> robust = changes(injector, new Robust(0xE0));
      for (int r = 0; r < 2; r++) {
        QuantizedNetwork.Region region = NETWORK.regions().get(r);
        for (int w = 0; w < region.codes().length; w++) {
          int code = region.codes()[w];
          int was =
              region.format().code(plain.get(r).getOrDefault(w, region.format().integer(code)));
          int is =
              region.format().code(robust.get(r).getOrDefault(w, region.format().integer(code)));
          assertThat(is).isEqualTo((was & 0x1F) | (code & 0xE0));
        }
      }
    }
  }

  @Test
  void faults_stay_inside_their_scope() {
    FaultSampler injector = new FaultSampler(NETWORK);
    FaultScope scope = new FaultScope(true, false, List.of(2), List.of(0, 7));
    for (FaultKind kind : FaultKind.values()) {
      injector.draw(new Die(5, 0.5), 0.4, kind, scope);
      List<Map<Integer, Integer>> changed = changes(injector, new Robust(0));
      assertThat(changed.get(0)).isEmpty();
      assertThat(changed.get(1)).isNotEmpty();
      changed
          .get(1)
          .forEach(
              (word, integer) -> {
                QuantizedNetwork.Region region = NETWORK.regions().get(1);
                int difference = region.format().code(integer) ^ region.codes()[word];
                assertThat(difference & ~0x81).isZero();
              });
    }
  }

  @Test
  void realised_rates_of_the_error_models_are_those_of_their_definitions() {
    FaultSampler injector = new FaultSampler(NETWORK);
    double p = 0.12;
    for (FaultKind kind : FaultKind.values()) {
      if (!kind.transientFaults() || kind.wholeWords()) {
        continue;
      }
      long[] cells = new long[2];
      long[] flipped = new long[2];
      for (int k = 0; k < 40; k++) {
        injector.draw(new Die(k, 0.5), p, kind, FaultScope.WEIGHTS);
        List<Map<Integer, Integer>> changed = changes(injector, new Robust(0));
        for (int r = 0; r < 2; r++) {
          QuantizedNetwork.Region region = NETWORK.regions().get(r);
          for (int w = 0; w < region.codes().length; w++) {
            int code = region.codes()[w];
            int used =
                region.format().code(changed.get(r).getOrDefault(w, region.format().integer(code)));
            for (int b = 0; b < 8; b++) {
              cells[code >>> b & 1]++;
              flipped[code >>> b & 1] += (code ^ used) >>> b & 1;
            }
          }
        }
      }
      double ones = kind == FaultKind.EDEN_1 ? 4.0 / 3 : kind == FaultKind.EDEN_3 ? 2.0 / 3 : 1;
      // 480,000 cells, about half of them ones: five standard deviations are 0.0033.
      assertThat((double) flipped[1] / cells[1]).isBetween(p * ones - 0.004, p * ones + 0.004);
      assertThat((double) flipped[0] / cells[0])
          .isBetween(p * (2 - ones) - 0.004, p * (2 - ones) + 0.004);
    }
  }

  @Test
  void whole_words_flip_together_with_their_check_cells() {
    FaultSampler injector = new FaultSampler(NETWORK);
    injector.draw(new Die(6, 0.5), 0.1, FaultKind.EDEN_2, FaultScope.WEIGHTS);
    int flipped = 0;
    for (Map<Integer, Integer> region : changes(injector, new Robust(0))) {
      flipped += region.size();
    }
    assertThat(flipped / 1500.0).isBetween(0.06, 0.14);
    int checks = 0;
    for (int r = 0; r < 2; r++) {
      int[] codes = NETWORK.regions().get(r).codes();
      Map<Integer, Integer> read = changes(injector, new Checked(3)).get(r);
      for (int w = 0; w < codes.length; w++) {
        int seen = read.getOrDefault(w, codes[w] == 0 ? 0 : -1);
        checks += seen == 7 ? 1 : 0;
        assertThat(seen).isIn(0, 7);
      }
    }
    assertThat(checks).isEqualTo(flipped);
  }

  /** Repairs every cell of the first faulty words of a line, one for each sound spare cell. */
  private record Spares(int lineWords, int spareCells) implements LineRepair {
    @Override
    public void repair(
        int[] words, int[] masks, int[] values, int count, long spareMask, long spareValue) {
      int sound = spareCells - Long.bitCount(spareMask);
      for (int i = 0; i < count && i < sound; i++) {
        masks[i] = 0;
      }
    }
  }

  private record Repaired(LineRepair lineRepair) implements WordProtection {
    @Override
    public int encode(int word, int stuckMask, int stuckValue) {
      return word;
    }

    @Override
    public int decode(int raw, int detectedMask) {
      return raw;
    }
  }

  @Test
  void spare_cells_serve_their_line_and_fail_themselves() {
    FaultSampler injector = new FaultSampler(NETWORK);
    injector.draw(new Die(7, 0.5), 0.05, FaultKind.STUCK_AT, FaultScope.WEIGHTS);
    int plain = changes(injector, new Robust(0)).stream().mapToInt(Map::size).sum();
    int none =
        changes(injector, new Repaired(new Spares(16, 0))).stream().mapToInt(Map::size).sum();
    int few = changes(injector, new Repaired(new Spares(16, 3))).stream().mapToInt(Map::size).sum();
    int many =
        changes(injector, new Repaired(new Spares(16, 40))).stream().mapToInt(Map::size).sum();
    assertThat(none).isEqualTo(plain);
    assertThat(few).isLessThan(plain * 2 / 3).isGreaterThan(plain / 4);
    // 40 spare cells hardly ever leave fewer than 16 sound ones.
    assertThat(many).isZero();
    injector.draw(new Die(7, 0.5), 0.05, FaultKind.FLIPS, FaultScope.WEIGHTS);
    int flips = changes(injector, new Robust(0)).stream().mapToInt(Map::size).sum();
    assertThat(
            changes(injector, new Repaired(new Spares(16, 40))).stream().mapToInt(Map::size).sum())
        .isEqualTo(flips);
  }

  @Test
  void spare_cells_work_where_faults_are_restricted_to_bits() {
    FaultSampler injector = new FaultSampler(NETWORK);
    FaultScope scope = FaultScope.WEIGHTS.onBits(List.of(7));
    injector.draw(new Die(7, 0.5), 0.3, FaultKind.STUCK_AT, scope);
    assertThat(changes(injector, new Robust(0)).stream().mapToInt(Map::size).sum()).isPositive();
    // As many spare cells as words: none is left over where nearly every word fails.
    injector.draw(new Die(7, 0.5), 0.95, FaultKind.STUCK_AT, scope);
    assertThat(changes(injector, new Repaired(new Spares(16, 16))))
        .allSatisfy(region -> assertThat(region).isEmpty());
  }

  @Test
  void words_moved_on_a_clean_memory_are_moved_in_every_trial() {
    WordProtection even =
        new WordProtection() {
          @Override
          public int encode(int word, int stuckMask, int stuckValue) {
            return word & ~1;
          }

          @Override
          public int decode(int raw, int detectedMask) {
            return raw;
          }
        };
    FaultSampler injector = new FaultSampler(NETWORK);
    injector.draw(new Die(8, 0.5), 0.01, FaultKind.STUCK_AT, FaultScope.WEIGHTS);
    List<Map<Integer, Integer>> changed = changes(injector, even);
    for (int r = 0; r < 2; r++) {
      QuantizedNetwork.Region region = NETWORK.regions().get(r);
      for (int w = 0; w < region.codes().length; w++) {
        int mask = 0;
        int value = 0;
        for (int i = 0; i < injector.faults(r).size(); i++) {
          if (injector.faults(r).word(i) == w) {
            mask = injector.faults(r).mask(i);
            value = injector.faults(r).value(i);
          }
        }
        int wanted = ((region.codes()[w] & ~1) & ~mask) | value;
        int used = changed.get(r).getOrDefault(w, region.format().integer(region.codes()[w]));
        assertThat(used).isEqualTo(region.format().integer(wanted));
      }
    }
  }

  @Test
  void parameters_reach_the_scheme_of_every_region() {
    SchemeChoice zero =
        new SchemeChoice(
            "bit-masking",
            "zero",
            ParamValues.of(
                SchemeChoice.of("bit-masking").scheme().parameters(),
                Map.of("sign", "zero-word"),
                "test",
                ""));
    ProtectedNetwork made = ProtectedNetwork.of(zero, NETWORK);
    assertThat(made.regions()).hasSize(2);
    assertThat(made.regions().get(1).protection().decode(0x80, 0x80)).isZero();
  }
}
