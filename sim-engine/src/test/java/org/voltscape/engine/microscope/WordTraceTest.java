package org.voltscape.engine.microscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.microscope.WordStep.Stage;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.protection.WordOutcome;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.word.WordShape;

class WordTraceTest {
  private static final WordShape BYTE = new WordShape(8, true);

  private static WordTrace trace(String scheme, int value, int mask, int states, int flips) {
    return WordTrace.of(WordSetup.of(scheme, Map.of(), BYTE, value, mask, states, flips, "test"));
  }

  private static String sentence(WordTrace trace, Stage stage) {
    return trace.steps().get(stage.ordinal()).sentence();
  }

  @Test
  void the_worked_example_is_told_step_by_step() {
    WordTrace trace = trace("none", 76, 0b0100_1000, 0b1000, 0);
    assertThat(trace.steps()).extracting(WordStep::stage).containsExactly(Stage.values());
    assertThat(trace.steps()).extracting(WordStep::content).containsExactly(76, 76, 12, 12, 64, 12);
    assertThat(trace.steps()).extracting(WordStep::changed).containsExactly(0, 0, 64, 0, 0, 0);
    assertThat(sentence(trace, Stage.STORED)).isEqualTo("The word is written as it is.");
    assertThat(sentence(trace, Stage.HELD))
        .isEqualTo(
            "Bit 6 is stuck at 0: holds 0 instead of 1. "
                + "Bit 3 is stuck as it should be: no harm.");
    assertThat(sentence(trace, Stage.RAW)).isEqualTo("No transient flip: read as held.");
    assertThat(sentence(trace, Stage.FLAGGED))
        .isEqualTo("Bit 6 read otherwise than stored; the flags change nothing here.");
    assertThat(sentence(trace, Stage.USED)).isEqualTo("Decoding leaves the word as read.");
    assertThat(trace.verdict())
        .isEqualTo("12 is used instead of 76: 64 LSB off, 25.1 % of full scale (255 LSB).");
    assertThat(trace.bestStored() & ~0b0100_1000).isEqualTo(63 & ~0b0100_1000);
    assertThat(trace.bestPossible()).startsWith("Best possible: storing ").endsWith("13 LSB off.");
  }

  @Test
  void flags_and_flips_are_told() {
    WordTrace trace = trace("word-masking", 5, 0, 0, 0b110);
    assertThat(sentence(trace, Stage.RAW)).isEqualTo("Bits 2 and 1 flip this time.");
    assertThat(sentence(trace, Stage.FLAGGED))
        .isEqualTo("Bits 2 and 1 read otherwise than stored.");
    assertThat(sentence(trace, Stage.USED))
        .isEqualTo("Decoding turns 3 into 0: bits 1 and 0 inverted.");
  }

  @Test
  void a_sound_word_comes_out_again_without_a_word_too_many() {
    WordTrace trace = trace("none", -3, 0, 0, 0);
    assertThat(trace.verdict()).isEqualTo("-3 is used, exactly as wanted.");
    assertThat(trace.bestPossible()).isEmpty();
    assertThat(sentence(trace, Stage.HELD))
        .isEqualTo("No cell is stuck: all hold what was written.");
  }

  @Test
  void every_scheme_is_traced_as_the_outcome_says_and_its_best_word_reaches_the_optimum() {
    WordShape shape = new WordShape(6, true);
    for (ProtectionScheme scheme : ProtectionSchemes.all()) {
      ParamValues values = ParamValues.defaults(scheme.parameters());
      WordProtection protection = scheme.create(shape, values);
      for (int i = 0; i < 200; i++) {
        int mask = (int) CounterHash.hash(1, i) & 0x7F & (int) CounterHash.hash(2, i);
        int states = (int) CounterHash.hash(3, i) & mask;
        int flips = i % 3 == 0 ? 1 << i % 6 : 0;
        int value = shape.integer((int) CounterHash.hash(4, i) & 63);
        WordTrace trace =
            WordTrace.of(new WordSetup(scheme, values, shape, value, mask, states, flips));
        int all = (1 << trace.cells()) - 1;
        WordOutcome outcome =
            WordOutcome.of(protection, shape, value, mask & all, states & all, flips);
        assertThat(trace.outcome()).as(scheme.id()).isEqualTo(outcome);
        assertThat(trace.steps().get(Stage.RAW.ordinal()).content()).isEqualTo(outcome.raw());
        assertThat(trace.held() ^ trace.flips()).isEqualTo(outcome.raw());
        if (trace.bestStored() >= 0) {
          int raw = (trace.bestStored() & ~trace.stuckMask() | trace.stuckValue()) ^ trace.flips();
          int used = shape.integer(protection.decode(raw, raw ^ trace.bestStored()));
          assertThat(Math.abs(used - value)).isEqualTo(outcome.optimalError());
        }
      }
    }
  }

  @Test
  void faults_of_check_cells_stay_but_only_meet_schemes_that_have_them() {
    WordTrace trace = trace("none", 1, 0b1_0000_0000, 0, 0b10_0000_0000);
    assertThat(trace.outcome().error()).isZero();
    assertThat(WordAnswer.command(trace))
        .isEqualTo("voltscape word --scheme none --bits 8 --value 1");
    assertThat(trace.setup().withShape(new WordShape(16, true)).stuckMask()).isZero();
    assertThat(trace.setup().withShape(new WordShape(8, false)).stuckMask()).isEqualTo(256);
  }

  @Test
  void a_setup_is_edited_bit_by_bit() {
    WordSetup setup = WordSetup.plain(BYTE, 76);
    WordSetup stuck = setup.withCell(6, CellState.STUCK_AT_0).withCell(3, CellState.STUCK_AT_1);
    assertThat(stuck.stuckMask()).isEqualTo(0b0100_1000);
    assertThat(stuck.stuckValue()).isEqualTo(0b1000);
    assertThat(stuck.cell(3)).isEqualTo(CellState.STUCK_AT_1);
    assertThat(stuck.withCell(3, CellState.SOUND).stuckValue()).isZero();
    assertThat(setup.withCode(0xB3).value()).isEqualTo(-77);
    assertThat(setup.withValue(4000).value()).isEqualTo(127);
    assertThat(setup.withShape(new WordShape(4, true)).value()).isEqualTo(7);
    assertThat(setup.withFlipToggled(2).withFlipToggled(2)).isEqualTo(setup);
    assertThatThrownBy(() -> WordSetup.plain(BYTE, 128))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_answer_and_the_command_reproduce_the_word() {
    WordSetup setup =
        WordSetup.of(
            "bit-masking",
            Map.of("sign", "zero-word"),
            new WordShape(8, false, 127),
            -3,
            0b1000_0001,
            1,
            0b100,
            "test");
    WordTrace trace = WordTrace.of(setup);
    assertThat(WordAnswer.command(trace))
        .isEqualTo(
            "voltscape word --scheme bit-masking --param sign=zero-word --bits 8 --unsigned"
                + " --zero 127 --value -3 --stuck 7:0,0:1 --flips 2");
    assertThat(WordAnswer.line(trace("none", 76, 0b0100_1000, 0b1000, 0)))
        .isEqualTo(
            "{\"scheme\":\"none\",\"value\":76,\"stored\":76,\"raw\":12,\"read\":12,"
                + "\"error\":64,\"optimal_error\":13}");
  }

  @Test
  void schemes_are_compared_in_the_same_cells_and_the_least_error_is_marked() {
    WordSetup setup = trace("none", 76, 0b0110_0000, 0b0010_0000, 0).setup();
    List<WordComparison.Row> rows = WordComparison.of(setup, WordComparison.all(), () -> false);
    assertThat(rows).hasSameSizeAs(ProtectionSchemes.all());
    int least = rows.stream().mapToInt(r -> r.trace().outcome().error()).min().orElseThrow();
    assertThat(rows)
        .allSatisfy(r -> assertThat(r.best()).isEqualTo(r.trace().outcome().error() == least));
    assertThat(rows)
        .filteredOn(r -> r.candidate().scheme().id().equals("none"))
        .extracting(r -> r.trace().used())
        .containsExactly(44);
    assertThat(WordComparison.of(setup, WordComparison.all(), () -> true)).isEmpty();
  }

  @Test
  void each_example_ends_as_its_title_says() {
    List<WordExample> examples = WordExamples.all();
    assertThat(examples).isNotEmpty();
    for (WordExample example : examples) {
      WordTrace trace = WordTrace.of(example.setup());
      String promised = example.title().substring(example.title().lastIndexOf(' ') + 1);
      String used =
          switch (promised) {
            case "zero" -> "0";
            case "exact", "corrected" -> String.valueOf(example.setup().value());
            default -> promised;
          };
      assertThat(String.valueOf(trace.used())).as(example.title()).isEqualTo(used);
      if (example.title().contains("stored ")) {
        String stored = example.title().replaceAll(".*stored (\\d+).*", "$1");
        assertThat(trace.outcome().stored()).as(example.title()).hasToString(stored);
      }
      assertThat(example.source()).isNotBlank();
    }
  }
}
