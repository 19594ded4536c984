package org.voltscape.views.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.microscope.CellState;
import org.voltscape.engine.microscope.WordComparison.Candidate;
import org.voltscape.engine.microscope.WordComparison.Row;
import org.voltscape.engine.microscope.WordExamples;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.views.fx.TaskThreads;

class WordModelTest {
  private final WordModel model = new WordModel(TaskThreads.sameThread());

  private static ProtectionScheme scheme(String id) {
    return ProtectionSchemes.byId(id, "test", "");
  }

  private Row row(String id) {
    return model.rowsProperty().get().stream()
        .filter(r -> r.candidate().scheme().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void it_starts_with_the_first_worked_example() {
    assertThat(model.setup()).isEqualTo(WordExamples.all().get(0).setup());
    assertThat(model.originProperty().get()).contains("Source: ");
    assertThat(model.traceProperty().get().used()).isEqualTo(12);
    assertThat(model.rowsProperty().get()).hasSameSizeAs(ProtectionSchemes.all());
  }

  @Test
  void edits_change_the_way_and_the_comparison_and_can_be_taken_back() {
    model.show("none", Map.of(), 8, false, 51, 0x80, 0x80, 0);
    assertThat(model.traceProperty().get().used()).isEqualTo(179);
    model.toggleBit(0);
    model.cycleCell(7);
    model.toggleFlip(1);
    assertThat(model.setup().value()).isEqualTo(50);
    assertThat(model.setup().cell(7)).isEqualTo(CellState.SOUND);
    assertThat(model.traceProperty().get().used()).isEqualTo(48);
    assertThat(row("word-masking").trace().used()).isZero();
    model.undo();
    model.undo();
    model.undo();
    assertThat(model.setup().value()).isEqualTo(51);
    assertThat(model.setup().cell(7)).isEqualTo(CellState.STUCK_AT_1);
    model.undo();
    assertThat(model.originProperty().get()).as("the example it started with").isNotEmpty();
    assertThat(model.undoableProperty().get()).isFalse();
  }

  @Test
  void an_edit_that_changes_nothing_is_nothing_to_take_back() {
    model.edit(model.setup());
    model.setBit(6, true);
    assertThat(model.undoableProperty().get()).isFalse();
  }

  @Test
  void another_coding_keeps_the_bits_and_another_length_the_value() {
    model.show("none", Map.of(), 8, true, -52, 0, 0, 0);
    model.setCoding(Coding.UNSIGNED);
    assertThat(model.setup().value()).isEqualTo(204);
    model.setCoding(Coding.OFFSET);
    assertThat(model.setup().shape().zero()).isEqualTo(127);
    assertThat(model.setup().value()).isEqualTo(77);
    model.setZero(100);
    assertThat(model.setup().value()).isEqualTo(77);
    assertThat(model.setup().code()).isEqualTo(177);
    model.setCoding(Coding.TWOS_COMPLEMENT);
    model.setBits(16);
    assertThat(model.setup().value()).isEqualTo(177 - 256);
    assertThat(model.setup().shape().bits()).isEqualTo(16);
  }

  @Test
  void real_values_follow_the_format_and_whole_numbers_where_there_is_none() {
    model.setFraction(6);
    model.setBits(4);
    assertThat(model.fractionProperty().get()).isEqualTo(3);
    model.setCoding(Coding.UNSIGNED);
    assertThat(model.fractionProperty().get()).isZero();
    assertThat(WordTexts.real(76, 6)).isEqualTo("1.1875");
    assertThat(WordTexts.real(-128, 6)).isEqualTo("-2");
  }

  @Test
  void steps_are_shown_one_by_one() {
    model.firstStep();
    model.previousStep();
    assertThat(model.stepsShownProperty().get()).isEqualTo(1);
    model.nextStep();
    assertThat(model.stepsShownProperty().get()).isEqualTo(2);
    model.allSteps();
    model.nextStep();
    assertThat(model.stepsShownProperty().get()).isEqualTo(6);
  }

  @Test
  void a_scheme_remembers_its_parameters_and_the_comparison_uses_them() {
    model.show("bit-masking", Map.of(), 8, true, -52, 0x80, 0, 0);
    assertThat(model.traceProperty().get().outcome().error()).isZero();
    ProtectionScheme masking = scheme("bit-masking");
    model.setValues(ParamValues.of(masking.parameters(), Map.of("sign", "zero-word"), "test", ""));
    assertThat(model.traceProperty().get().used()).isZero();
    model.setScheme(scheme("none"));
    assertThat(row("bit-masking").trace().used()).isZero();
    model.setScheme(masking);
    assertThat(model.setup().values().choice("sign")).isEqualTo("zero-word");
    assertThat(model.isChosen(row("bit-masking").candidate())).isTrue();
  }

  @Test
  void the_schemes_of_the_study_can_be_compared_alone() {
    ProtectionScheme masking = scheme("word-masking");
    Candidate only = new Candidate("mine", masking, ParamValues.defaults(masking.parameters()));
    model.setStudySchemes(List.of(only));
    model.setStudyOnly(true);
    assertThat(model.rowsProperty().get()).extracting(Row::candidate).containsExactly(only);
    model.choose(only);
    assertThat(model.setup().scheme().id()).isEqualTo("word-masking");
    model.setShown(false);
    model.setStudyOnly(false);
    assertThat(model.rowsProperty().get()).as("nobody looks").hasSize(1);
    model.setShown(true);
    assertThat(model.rowsProperty().get()).hasSameSizeAs(ProtectionSchemes.all());
  }

  @Test
  void names_that_do_not_exist_are_refused() {
    assertThatThrownBy(() -> model.show("x", Map.of(), 8, true, 1, 0, 0, 0))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> model.show("none", Map.of("a", 1), 8, true, 1, 0, 0, 0))
        .isInstanceOf(BadInputException.class);
    assertThat(model.undoableProperty().get()).isFalse();
  }

  @Test
  void codes_are_read_in_hexadecimal_and_binary() {
    assertThat(WordTexts.code("0x4c", 8)).contains(76);
    assertThat(WordTexts.code("4C", 8)).contains(76);
    assertThat(WordTexts.code("0b0100 1100", 8)).contains(76);
    assertThat(WordTexts.code("01001100", 8)).contains(76);
    assertThat(WordTexts.code("11", 8)).contains(17);
    assertThat(WordTexts.code("1FF", 8)).isEmpty();
    assertThat(WordTexts.code("0b2G", 8)).isEmpty();
    assertThat(WordTexts.code("", 8)).isEmpty();
  }
}
