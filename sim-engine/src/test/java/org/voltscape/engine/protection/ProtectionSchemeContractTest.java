package org.voltscape.engine.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.word.WordShape;

/** What every scheme on the class path must keep, also those written later. */
class ProtectionSchemeContractTest {
  private static final List<String> SILENT = List.of("none", "word-masking", "bit-masking");

  static List<ProtectionScheme> all() {
    return ProtectionSchemes.all();
  }

  /** The scheme at its defaults and once for every choice or flag of every parameter. */
  private static List<ParamValues> settings(ProtectionScheme scheme) {
    List<ParamValues> all = new ArrayList<>();
    all.add(ParamValues.defaults(scheme.parameters()));
    for (ParamSpec spec : scheme.parameters()) {
      List<Object> values =
          switch (spec.type()) {
            case CHOICE -> List.copyOf(spec.choices());
            case FLAG -> List.of(true, false);
            case INTEGER -> List.of((long) spec.min(), (long) spec.max());
            case NUMBER -> List.of(spec.min(), spec.max());
          };
      for (Object value : values) {
        all.add(ParamValues.of(scheme.parameters(), Map.of(spec.id(), value), "test", ""));
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_introduces_itself(ProtectionScheme scheme) {
    assertThat(scheme.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(scheme.title()).isNotBlank();
    assertThat(scheme.help()).isNotBlank().endsWith(".");
    assertThat(scheme.source()).isNotBlank();
    assertThat(ProtectionSchemes.byId(scheme.id(), "test", "")).isSameAs(scheme);
  }

  @ParameterizedTest
  @MethodSource("all")
  void its_parameters_accept_their_defaults_and_are_explained(ProtectionScheme scheme) {
    for (ParamSpec spec : scheme.parameters()) {
      assertThat(spec.id()).isNotBlank().isNotIn("id", "label");
      assertThat(spec.help()).isNotBlank().endsWith(".");
      assertThat(spec.check(spec.defaultValue(), "test", "")).isEqualTo(spec.defaultValue());
      assertThat(spec.check(String.valueOf(spec.defaultValue()), "test", ""))
          .isEqualTo(spec.defaultValue());
    }
    assertThat(scheme.parameters().stream().map(ParamSpec::id)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void its_cost_is_declared_with_a_source(ProtectionScheme scheme) {
    for (ParamValues values : settings(scheme)) {
      for (int bits : new int[] {2, 8, 16}) {
        ProtectionCost cost = scheme.cost(new WordShape(bits, true), values);
        assertThat(cost.extraBitsPerWord()).isBetween(0.0, 64.0);
        assertThat(cost.sramPowerFactor()).isBetween(0.5, 10.0);
        assertThat(cost.source()).isNotBlank();
      }
    }
  }

  /** Schemes that give the lowest bit another meaning may be one unit off, all others never are. */
  @ParameterizedTest
  @MethodSource("all")
  void clean_memory_returns_words_to_the_last_unit(ProtectionScheme scheme) {
    for (ParamValues values : settings(scheme)) {
      for (int bits = 2; bits <= 16; bits++) {
        for (boolean signed : new boolean[] {true, false}) {
          WordShape shape = new WordShape(bits, signed);
          WordProtection protection = scheme.create(shape, values);
          int moved = 0;
          for (int word = 0; word < 1 << bits; word += bits < 12 ? 1 : 37) {
            int wanted = shape.integer(word);
            int used = shape.integer(protection.throughStuckCells(word, 0, 0));
            assertThat(used).isBetween(wanted - 1, wanted + 1);
            assertThat(protection.throughFlips(word, 0)).isEqualTo(shape.code(used));
            moved += used == wanted ? 0 : 1;
          }
          if (SILENT.contains(scheme.id())) {
            assertThat(moved).isZero();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_is_a_pure_function_that_stays_inside_the_word(ProtectionScheme scheme) {
    for (ParamValues values : settings(scheme)) {
      for (int bits : new int[] {2, 3, 5, 8, 13, 16}) {
        WordShape shape = new WordShape(bits, bits % 2 == 0);
        WordProtection one = scheme.create(shape, values);
        WordProtection two = scheme.create(shape, values);
        for (int i = 0; i < 3000; i++) {
          int word = (int) (CounterHash.hash(1, i) >>> 40) & shape.mask();
          int mask = (int) (CounterHash.hash(2, i) >>> 40) & shape.mask();
          int value = (int) (CounterHash.hash(3, i) >>> 40) & mask;
          int stored = one.encode(word, mask, value);
          int used = one.throughStuckCells(word, mask, value);
          int flipped = one.throughFlips(word, mask);
          assertThat(stored & ~shape.mask()).isZero();
          assertThat(used & ~shape.mask()).isZero();
          assertThat(flipped & ~shape.mask()).isZero();
          assertThat(two.throughFlips(word, mask)).isEqualTo(flipped);
          assertThat(two.encode(word, mask, value)).isEqualTo(stored);
          assertThat(two.throughStuckCells(word, mask, value)).isEqualTo(used);
        }
      }
    }
  }

  @Test
  void schemes_are_found_simplest_first() {
    assertThat(all().get(0).id()).isEqualTo("none");
    assertThat(all().stream().map(ProtectionScheme::id))
        .doesNotHaveDuplicates()
        .contains("word-masking", "bit-masking");
    assertThat(all().stream().skip(1).map(ProtectionScheme::id)).isSorted();
  }

  @Test
  void an_unknown_scheme_is_refused_with_the_known_ones() {
    assertThatThrownBy(() -> ProtectionSchemes.byId("magic", "study.json", "field schemes[0]"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(
            "study.json, field schemes[0]: found \"magic\", expected a scheme: none, ");
  }
}
