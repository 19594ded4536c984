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
import org.voltscape.engine.training.Adaptation;
import org.voltscape.engine.word.WordShape;

/** What every scheme on the class path must keep, also those written later. */
class ProtectionSchemeContractTest {
  /** Schemes that give up the lowest bit of some words on a clean memory. */
  private static final List<String> ROUNDING =
      List.of("lsb", "count-one", "optimal-lsb", "optimal-count-one");

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
    assertThat(scheme.group()).isNotNull();
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
        assertThat(cost.extraBitsPerWord())
            .isGreaterThanOrEqualTo(scheme.create(new WordShape(bits, true), values).checkCells());
        assertThat(cost.sramPowerFactor()).isBetween(0.5, 10.0);
        assertThat(cost.sramAreaFactor()).isBetween(1.0, 10.0);
        assertThat(cost.totalSramPower(bits)).isBetween(1.0, 10.0);
        assertThat(cost.circuit().describe()).isNotBlank();
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
            if (!stored(values, wanted)) {
              continue;
            }
            int used = shape.integer(protection.throughStuckCells(word, 0, 0));
            assertThat(used).isBetween(wanted - 1, wanted + 1);
            assertThat(protection.throughFlips(word, 0)).isEqualTo(shape.code(used));
            moved += used == wanted ? 0 : 1;
          }
          if (!ROUNDING.contains(scheme.id())) {
            assertThat(moved).isZero();
          }
        }
      }
    }
  }

  /** Whether a value lies inside bounds that the user gave; all do where there are none. */
  private static boolean stored(ParamValues values, int wanted) {
    return !"given".equals(values.asMap().get("bounds"))
        || (wanted >= values.integer("lowest") && wanted <= values.integer("highest"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_is_a_pure_function_that_stays_inside_the_word(ProtectionScheme scheme) {
    for (ParamValues values : settings(scheme)) {
      for (int bits : new int[] {2, 3, 5, 8, 13, 16}) {
        WordShape shape = new WordShape(bits, bits % 2 == 0);
        WordProtection one = scheme.create(shape, values);
        WordProtection two = scheme.create(shape, values);
        int cells = (1 << (bits + one.checkCells())) - 1;
        assertThat(bits + one.checkCells()).isLessThan(WordProtection.MOST_CELLS);
        assertThat(one.robustCells() & ~cells).isZero();
        for (int i = 0; i < 3000; i++) {
          int word = (int) (CounterHash.hash(1, i) >>> 40) & shape.mask();
          int mask = (int) (CounterHash.hash(2, i) >>> 36) & cells;
          int value = (int) (CounterHash.hash(3, i) >>> 36) & mask;
          int stored = one.encode(word, mask, value, i);
          int used = one.throughStuckCells(word, mask, value, i);
          int flipped = one.throughFlips(word, mask);
          assertThat(stored & ~cells).isZero();
          assertThat(used & ~shape.mask()).isZero();
          assertThat(flipped & ~shape.mask()).isZero();
          assertThat(two.throughFlips(word, mask)).isEqualTo(flipped);
          assertThat(two.encode(word, mask, value, i)).isEqualTo(stored);
          assertThat(two.throughStuckCells(word, mask, value, i)).isEqualTo(used);
          assertThat(one.encode(word, mask, value)).isEqualTo(one.encode(word, mask, value, 0));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void its_line_repair_takes_only_failing_cells_away(ProtectionScheme scheme) {
    for (ParamValues values : settings(scheme)) {
      for (int bits : new int[] {2, 3, 8, 16}) {
        LineRepair repair = scheme.create(new WordShape(bits, true), values).lineRepair();
        if (repair == null) {
          continue;
        }
        assertThat(repair.lineWords()).isPositive();
        assertThat(repair.spareCells()).isBetween(1, 64);
        int words = repair.lineWords();
        int[] content = new int[words];
        int[] masks = new int[words];
        int[] states = new int[words];
        for (int i = 0; i < words; i++) {
          content[i] = (int) (CounterHash.hash(4, i) >>> 48) & ((1 << bits) - 1);
          masks[i] = (int) (CounterHash.hash(5, i) >>> 48) & ((1 << bits) - 1);
          states[i] = (int) (CounterHash.hash(6, i) >>> 48) & masks[i];
        }
        int[] before = masks.clone();
        repair.repair(content, masks, states, words, 0, 0);
        for (int i = 0; i < words; i++) {
          assertThat(masks[i] & ~before[i]).isZero();
        }
        assertThat(masks).isNotEqualTo(before);
      }
    }
  }

  static List<TrainingScheme> training() {
    return all().stream()
        .filter(TrainingScheme.class::isInstance)
        .map(TrainingScheme.class::cast)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void training_schemes_are_those_of_the_group_and_those_that_retrain(ProtectionScheme scheme) {
    boolean trains = scheme instanceof TrainingScheme;
    assertThat(scheme.group() == SchemeGroup.TRAINING).isEqualTo(trains);
    for (ParamValues values : settings(scheme)) {
      assertThat(scheme.cost(new WordShape(8, true), values).retraining()).isEqualTo(trains);
    }
  }

  @ParameterizedTest
  @MethodSource("training")
  void a_training_scheme_leaves_to_the_study_what_nobody_set(TrainingScheme scheme) {
    Adaptation left = scheme.adaptation(ParamValues.defaults(scheme.parameters()));
    assertThat(left.rule()).isNull();
    assertThat(left.epochs()).isZero();
    assertThat(left.rate()).isZero();
    assertThat(left.clipNorm()).isNaN();
    assertThat(left.restarts()).isPositive();
    assertThat(left.model()).isEqualTo(Adaptation.MATCHED);
    for (ParamValues values : settings(scheme)) {
      Adaptation set = scheme.adaptation(values);
      boolean map = set.faults() == Adaptation.Faults.MAP;
      assertThat(set.perTrial() || !map).as("a map has a network for every die").isTrue();
      assertThat(scheme.cost(new WordShape(8, true), values).mapAtDeployment()).isEqualTo(map);
    }
  }

  /** Training reads every word through the scheme at every step: nothing may lie beside it. */
  @ParameterizedTest
  @MethodSource("training")
  void a_training_scheme_needs_no_cells_beside_the_word(TrainingScheme scheme) {
    for (ParamValues values : settings(scheme)) {
      for (int bits = 2; bits <= 16; bits++) {
        WordProtection protection = scheme.create(new WordShape(bits, true), values);
        assertThat(protection.checkCells()).isZero();
        assertThat(protection.lineRepair()).isNull();
        assertThat(scheme.cost(new WordShape(bits, true), values).extraBitsPerWord()).isZero();
      }
    }
  }

  /** What a die makes of a word, it makes of that again: else trained words would drift. */
  @ParameterizedTest
  @MethodSource("training")
  void a_word_that_was_read_is_read_again_as_it_is(TrainingScheme scheme) {
    ParamValues values = ParamValues.defaults(scheme.parameters());
    for (int bits : new int[] {2, 3, 6, 8, 16}) {
      for (boolean signed : new boolean[] {true, false}) {
        WordShape shape = new WordShape(bits, signed);
        WordProtection protection = scheme.create(shape, values);
        int moved = 0;
        for (int i = 0; i < 5000; i++) {
          int word = (int) (CounterHash.hash(7, i) >>> 40) & shape.mask();
          int mask = (int) (CounterHash.hash(8, i) >>> 36) & shape.mask();
          int value = (int) (CounterHash.hash(9, i) >>> 36) & mask;
          int read = protection.throughStuckCells(word, mask, value);
          assertThat(protection.throughStuckCells(read, mask, value)).isEqualTo(read);
          assertThat(read & mask).as("as the stuck cells are").isEqualTo(value);
          moved += read == word ? 0 : 1;
        }
        assertThat(moved).isPositive();
      }
    }
  }

  @Test
  void schemes_are_found_group_by_group() {
    assertThat(all().get(0).id()).isEqualTo("none");
    assertThat(all().stream().map(ProtectionScheme::group)).isSorted();
    assertThat(all().stream().map(ProtectionScheme::id))
        .doesNotHaveDuplicates()
        .contains(
            ("word-masking bit-masking parity-zero secded bounding-zero bounding-saturate"
                    + " hybrid-8t6t ecp add-sub lsb count-one nearest optimal-plain optimal-lsb"
                    + " optimal-count-one mat mat-nwr mat-pretrained defect-retrain eden-retrain")
                .split(" "));
  }

  @Test
  void an_unknown_scheme_is_refused_with_the_known_ones() {
    assertThatThrownBy(() -> ProtectionSchemes.byId("magic", "study.json", "field schemes[0]"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(
            "study.json, field schemes[0]: found \"magic\", expected a scheme: none, ");
  }
}
