package org.voltscape.views.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

class SchemePickerModelTest {
  private final SchemePickerModel model = new SchemePickerModel();
  private final List<List<SchemeChoice>> reports = new ArrayList<>();
  private final List<String> descriptions = new ArrayList<>();

  @BeforeEach
  void showDefaultStudy() {
    model.show(StudyReader.defaultStudy().schemes());
    model.setOnChange(
        (schemes, description) -> {
          reports.add(schemes);
          descriptions.add(description);
        });
  }

  private long key(String label) {
    return model.rows().stream()
        .filter(r -> r.choice().label().equals(label))
        .findFirst()
        .orElseThrow()
        .key();
  }

  private List<String> labels() {
    return model.schemes().stream().map(SchemeChoice::label).toList();
  }

  @Test
  void every_scheme_is_on_offer_and_those_of_the_study_are_checked() {
    assertThat(model.rows().stream().map(r -> r.choice().id()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            ProtectionSchemes.all().stream().map(s -> s.id()).toList());
    assertThat(labels()).containsExactly("none", "word-masking", "bit-masking");
    assertThat(reports).isEmpty();
  }

  @Test
  void leaving_out_and_adding_is_reported_once_and_one_scheme_stays() {
    assertThat(model.setIncluded(key("none"), false)).isTrue();
    assertThat(descriptions).containsExactly("Leave out No protection");
    assertThat(model.colour(key("none"))).isEqualTo(-1);
    assertThat(model.colour(key("word-masking"))).as("as before").isEqualTo(1);
    model.setIncluded(key("word-masking"), false);
    assertThat(model.setIncluded(key("bit-masking"), false)).isFalse();
    assertThat(labels()).containsExactly("bit-masking");
    assertThat(reports).hasSize(2);
    model.setIncluded(key("none"), true);
    assertThat(labels()).as("at its place in the list").containsExactly("none", "bit-masking");
  }

  @Test
  void a_scheme_is_compared_with_itself_under_other_parameters() {
    long copy = model.duplicate(key("bit-masking"));
    assertThat(reports).hasSize(1);
    SchemeChoice added = model.row(copy).choice();
    assertThat(added.values().choice("sign")).isEqualTo("zero-word");
    assertThat(added.label()).isEqualTo("Bit masking, sign zero-word");
    assertThat(labels())
        .containsExactly("none", "word-masking", "bit-masking", "Bit masking, sign zero-word");
    assertThat(
            StudyReader.parse(
                    StudyWriter.toJson(StudyReader.defaultStudy().withSchemes(model.schemes())),
                    "test")
                .schemes())
        .isEqualTo(model.schemes());
    long third = model.duplicate(copy);
    assertThat(model.row(third).choice().label()).isEqualTo("Bit masking, sign zero-word 2");
    assertThat(model.remove(third)).isTrue();
    assertThat(model.remove(copy)).isTrue();
    assertThat(model.removable(key("bit-masking"))).as("the last line of a scheme").isFalse();
    assertThat(model.remove(key("bit-masking"))).isFalse();
  }

  @Test
  void labels_differ_and_are_not_empty() {
    assertThat(model.setLabel(key("bit-masking"), "none")).isFalse();
    assertThat(model.setLabel(key("bit-masking"), "  ")).isFalse();
    assertThat(reports).isEmpty();
    assertThat(model.setLabel(key("bit-masking"), " masked ")).isTrue();
    assertThat(labels()).contains("masked");
    assertThat(descriptions).containsExactly("Rename Bit masking to masked");
  }

  @Test
  void parameters_of_what_is_left_out_change_nothing() {
    long bit = key("bit-masking");
    ParamValues zero =
        ParamValues.of(
            model.row(bit).choice().scheme().parameters(), Map.of("sign", "zero-word"), "", "");
    model.setIncluded(bit, false);
    reports.clear();
    model.setValues(bit, zero);
    assertThat(reports).isEmpty();
    model.setIncluded(bit, true);
    assertThat(reports).hasSize(1);
    assertThat(reports.get(0).get(2).values()).isEqualTo(zero);
  }

  @Test
  void the_order_is_the_order_of_the_results() {
    assertThat(model.move(key("none"), -1)).isFalse();
    assertThat(model.move(key("bit-masking"), -1)).isTrue();
    assertThat(labels()).containsExactly("none", "bit-masking", "word-masking");
    assertThat(descriptions).containsExactly("Move Bit masking up");
  }

  @Test
  void a_scheme_from_the_offer_comes_last_and_stays_where_it_is() {
    assertThat(model.move(key("secded"), -1)).as("none of the study").isFalse();
    model.setIncluded(key("secded"), true);
    model.setIncluded(key("add-sub"), true);
    assertThat(labels())
        .containsExactly("none", "word-masking", "bit-masking", "secded", "add-sub");
    assertThat(model.move(key("add-sub"), 1)).isFalse();
    model.setIncluded(key("secded"), false);
    assertThat(model.row(key("secded")).listed()).isTrue();
    model.setIncluded(key("secded"), true);
    assertThat(labels()).endsWith("secded", "add-sub");
    model.show(StudyReader.defaultStudy().schemes());
    assertThat(model.row(key("secded")).listed()).isFalse();
  }

  @Test
  void showing_another_study_keeps_every_scheme_on_offer() {
    model.duplicate(key("bit-masking"));
    reports.clear();
    model.show(List.of(SchemeChoice.of("word-masking")));
    assertThat(reports).isEmpty();
    assertThat(labels()).containsExactly("word-masking");
    assertThat(model.rows().stream().map(r -> r.choice().id()).distinct())
        .hasSize(ProtectionSchemes.all().size());
    model.show(StudyReader.defaultStudy().schemes());
    assertThat(labels()).containsExactly("none", "word-masking", "bit-masking");
    assertThat(model.rows().stream().map(r -> r.choice().label())).doesNotHaveDuplicates();
  }

  @Test
  void training_is_compared_with_itself_under_the_rule_as_printed() {
    model.setIncluded(key("mat"), true);
    long copy = model.duplicate(key("mat"));
    SchemeChoice printed = model.row(copy).choice();
    assertThat(printed.values().choice("rule")).isEqualTo("printed");
    assertThat(printed.label()).isEqualTo("Memory-adaptive training, rule printed");
    assertThat(labels()).endsWith("mat", "Memory-adaptive training, rule printed");
  }

  @Test
  void what_waits_for_its_training_has_no_colour_and_takes_none() {
    model.setIncluded(key("mat"), true);
    model.setIncluded(key("secded"), true);
    assertThat(model.colour(key("secded"))).isEqualTo(4);
    model.waitingProperty().set(true);
    assertThat(model.colour(key("mat"))).isEqualTo(-1);
    assertThat(model.colour(key("secded"))).isEqualTo(4);
    model.waitingProperty().set(false);
    assertThat(model.colour(key("mat"))).isEqualTo(3);
  }

  private List<Integer> colours() {
    return Arrays.stream(SchemeColours.of(model.schemes())).boxed().toList();
  }

  @Test
  void no_edit_of_the_list_changes_the_colour_of_another_scheme() {
    long copy = model.duplicate(key("none"));
    assertThat(labels().subList(2, 4)).containsExactly("word-masking", "bit-masking");
    assertThat(colours()).as("the copy stands second").containsExactly(0, 3, 1, 2);
    assertThat(model.colour(copy)).isEqualTo(3);
    model.move(key("bit-masking"), -1);
    assertThat(colours()).containsExactly(0, 3, 2, 1);
    model.setIncluded(key("none"), false);
    assertThat(colours()).containsExactly(3, 2, 1);
    model.setIncluded(key("secded"), true);
    assertThat(colours()).as("none's colour waits for it").containsExactly(3, 2, 1, 4);
    model.setIncluded(key("none"), true);
    assertThat(colours()).containsExactly(0, 3, 2, 1, 4);
    model.remove(copy);
    assertThat(colours()).containsExactly(0, 2, 1, 4);
    model.setIncluded(key("ecp"), true);
    assertThat(colours()).as("a colour that is free again").containsExactly(0, 2, 1, 4, 3);
    Study study = StudyReader.defaultStudy().withSchemes(model.schemes());
    assertThat(study.schemes()).as("already in its shortest form").isEqualTo(model.schemes());
    SchemePickerModel other = new SchemePickerModel();
    other.show(StudyReader.parse(StudyWriter.toJson(study), "again").schemes());
    assertThat(other.schemes()).isEqualTo(model.schemes());
  }

  @Test
  void undo_brings_back_colours_and_places() {
    List<SchemeChoice> before = model.schemes();
    model.duplicate(key("none"));
    model.move(key("bit-masking"), -1);
    model.show(before);
    assertThat(colours()).containsExactly(0, 1, 2);
    assertThat(model.schemes()).isEqualTo(before);
  }
}
