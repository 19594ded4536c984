package org.voltscape.engine.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.word.WordShape;

/** The best error that a scheme claims is the best of all contents, tried one by one. */
class OptimumTest {
  /** A scheme for small words. */
  record Case(String name, WordShape shape, WordProtection protection) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (ProtectionScheme scheme : ProtectionSchemes.all()) {
      List<Map<String, Object>> settings = new ArrayList<>(List.of(Map.of()));
      for (ParamSpec spec : scheme.parameters()) {
        spec.choices().forEach(choice -> settings.add(Map.of(spec.id(), choice)));
      }
      if (scheme.id().startsWith("bounding")) {
        settings.add(Map.of("bounds", "given", "lowest", -3L, "highest", 4L));
      }
      for (Map<String, Object> setting : settings) {
        for (WordShape shape : shapes()) {
          cases.add(
              new Case(
                  scheme.id() + " " + setting + " " + shape,
                  shape,
                  scheme.create(shape, ParamValues.of(scheme.parameters(), setting, "test", ""))));
        }
      }
    }
    return cases;
  }

  private static List<WordShape> shapes() {
    return List.of(
        new WordShape(2, true),
        new WordShape(4, true),
        new WordShape(5, true),
        new WordShape(5, false),
        new WordShape(4, false, 7),
        new WordShape(5, true).withRange(-6, 9));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void it_is_what_trying_all_contents_finds(Case one) {
    WordShape shape = one.shape;
    WordProtection protection = one.protection;
    int cells = (1 << (shape.bits() + protection.checkCells())) - 1;
    for (int i = 0; i < 300; i++) {
      int value = shape.integer((int) (CounterHash.hash(1, i) >>> 40) & shape.mask());
      // Few sound cells now and then, many most of the time.
      int mask =
          random(2, i) & (i % 3 == 0 ? -1 : random(3, i)) & cells & ~protection.robustCells();
      int state = random(4, i) & mask;
      int flips = i % 4 == 0 ? random(5, i) & random(6, i) & cells & ~protection.robustCells() : 0;
      int best = Integer.MAX_VALUE;
      for (int stored = 0; stored <= cells; stored++) {
        int raw = ((stored & ~mask) | state) ^ flips;
        int used = shape.integer(protection.decode(raw, raw ^ stored));
        best = Math.min(best, Math.abs(used - value));
      }
      assertThat(protection.optimalError(shape, value, mask, state, flips))
          .as(
              "%s: value %d, stuck %s at %s, flips %s",
              one, value, bin(mask), bin(state), bin(flips))
          .isEqualTo(best);
      WordOutcome outcome = WordOutcome.of(protection, shape, value, mask, state, flips);
      assertThat(outcome.optimalError()).isLessThanOrEqualTo(outcome.error());
    }
  }

  private static int random(int stream, int i) {
    return (int) (CounterHash.hash(stream, i) >>> 36);
  }

  private static String bin(int word) {
    return Integer.toBinaryString(word);
  }

  @Test
  void no_scheme_needs_more_cells_than_it_can_answer_for() {
    for (ProtectionScheme scheme : ProtectionSchemes.all()) {
      WordShape shape = new WordShape(16, true);
      WordProtection protection = scheme.create(shape, ParamValues.defaults(scheme.parameters()));
      WordOutcome outcome = WordOutcome.of(protection, shape, -12345, 0x90F1, 0x1051, 0x0204);
      assertThat(outcome.optimalError()).isBetween(0, outcome.error());
    }
  }
}
