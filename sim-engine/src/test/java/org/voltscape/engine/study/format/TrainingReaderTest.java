package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltscape.engine.study.format.Complaints.refusedStudy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.protection.TrainingScheme;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.TrainingSettings;
import org.voltscape.engine.training.Adaptation;
import org.voltscape.engine.training.UpdateRule;
import org.voltscape.engine.workload.Workloads;

/** The field {@code training} of a study, and the parameters of schemes that train. */
class TrainingReaderTest {
  private static Study parse(String fields) {
    return StudyReader.parse("{\"workload\": \"digits-lenet5\", " + fields + "}", "study.json");
  }

  private static Study training(String fields) {
    return parse("\"training\": {" + fields + "}");
  }

  static List<ProtectionScheme> schemes() {
    return ProtectionSchemes.all().stream().filter(TrainingScheme.class::isInstance).toList();
  }

  @Test
  void what_is_left_out_is_as_the_workload_says() {
    for (var workload : Workloads.all()) {
      Study study = StudyReader.parse("{\"workload\": \"" + workload.id() + "\"}", "study.json");
      assertThat(study.training()).isEqualTo(TrainingSettings.of(workload));
      assertThat(study.training().applyTo(workload.adaptationRecipe()))
          .isEqualTo(workload.adaptationRecipe());
    }
  }

  @Test
  void every_field_is_read_and_written_back() {
    Study study =
        training(
            "\"epochs\": 7, \"samplesPerEpoch\": 500, \"batch\": 20, \"rate\": 0.03, \"momentum\":"
                + " 0.5, \"clipNorm\": 5, \"pretrained\": true, \"rule\": \"printed\"");
    assertThat(study.training())
        .isEqualTo(new TrainingSettings(7, 500, 20, 0.03, 0.5, 5, true, UpdateRule.PRINTED));
    assertThat(StudyReader.parse(StudyWriter.toJson(study), "again")).isEqualTo(study);
  }

  @Test
  void isolating_a_kind_of_layers_is_another_way_to_say_which_layers_fail() {
    Study conv = training("\"isolate\": \"conv\"");
    assertThat(conv).isEqualTo(parse("\"memory\": {\"layers\": \"conv\"}"));
    assertThat(conv.memory().scope().layers()).containsExactly(1, 2);
    assertThat(StudyReader.parse(StudyWriter.toJson(conv), "again")).isEqualTo(conv);
    assertThat(parse("\"memory\": {\"layers\": [1, 2]}, \"training\": {\"isolate\": \"conv\"}"))
        .isEqualTo(conv);
    refusedStudy(
        "{\"workload\": \"digits-lenet5\", \"memory\": {\"layers\": [1]}, \"training\":"
            + " {\"isolate\": \"fc\"}}",
        "field training.isolate: found \"fc\" beside other layers in memory.layers, expected one of"
            + " the two, or both the same.");
    refusedStudy(
        "{\"workload\": \"digits-10x10\", \"training\": {\"isolate\": \"conv\"}}",
        "field training.isolate: found \"conv\", expected conv or fc, a kind of layer that the"
            + " network has.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"epoch\": 5           | field training.epoch: found an unknown field, expected one of epochs,",
        "\"epochs\": 0          | field training.epochs: found 0, expected a whole number from 1 to 10000.",
        "\"epochs\": 10001      | field training.epochs: found 10001",
        "\"epochs\": 2.5        | field training.epochs: found 2.5",
        "\"samplesPerEpoch\": -1        | field training.samplesPerEpoch: found -1, expected a whole number from 0 to",
        "\"samplesPerEpoch\": 100000001 | field training.samplesPerEpoch: found 100000001",
        "\"samplesPerEpoch\": \"all\"   | field training.samplesPerEpoch: found \"all\"",
        "\"batch\": 0           | field training.batch: found 0, expected a whole number from 1 to 10000.",
        "\"batch\": 10001       | field training.batch: found 10001",
        "\"samplesPerEpoch\": 10, \"batch\": 11 | field training.batch: found 11, expected at most 10, the examples of an epoch.",
        "\"rate\": 0            | field training.rate: found 0, expected a learning rate above 0, at most 1000.0.",
        "\"rate\": -0.1         | field training.rate: found -0.1",
        "\"rate\": 1001         | field training.rate: found 1001",
        "\"momentum\": 1        | field training.momentum: found 1, expected a number from 0.0 to 0.999999.",
        "\"momentum\": -0.1     | field training.momentum: found -0.1",
        "\"clipNorm\": -1       | field training.clipNorm: found -1, expected a number from 0.0 to",
        "\"clipNorm\": 1e10     | field training.clipNorm: found",
        "\"pretrained\": 1      | field training.pretrained: found 1, expected true or false.",
        "\"rule\": \"exact\"    | field training.rule: found \"exact\", expected straight-through or printed.",
        "\"isolate\": \"pool\"  | field training.isolate: found \"pool\", expected conv or fc"
      })
  void bad_training_is_refused(String field, String message) {
    refusedStudy("{\"workload\": \"digits-lenet5\", \"training\": {" + field + "}}", message);
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void a_scheme_left_alone_trains_as_the_study_says(ProtectionScheme scheme) {
    Adaptation adaptation =
        ((TrainingScheme) scheme).adaptation(ParamValues.defaults(scheme.parameters()));
    Study study = training("\"epochs\": 7, \"rate\": 0.03, \"clipNorm\": 5, \"rule\": \"printed\"");
    var recipe =
        study.training().applyTo(Workloads.byId("digits-lenet5", "", "").adaptationRecipe());
    assertThat(adaptation.applyTo(recipe)).isEqualTo(recipe);
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void a_scheme_overrides_what_the_study_says(ProtectionScheme scheme) {
    Study study =
        parse(
            "\"schemes\": [{\"id\": \""
                + scheme.id()
                + "\", \"label\": \"mine\", \"epochs\": 9, \"rate\": 0.5, \"clipNorm\": 0, \"rule\":"
                + " \"printed\", \"restarts\": 4}], \"training\": {\"epochs\": 7, \"clipNorm\": 5}");
    assertThat(StudyReader.parse(StudyWriter.toJson(study), "again")).isEqualTo(study);
    SchemeChoice choice = study.schemes().get(0);
    Adaptation adaptation = ((TrainingScheme) scheme).adaptation(choice.values());
    var recipe =
        adaptation.applyTo(
            study.training().applyTo(Workloads.byId("digits-lenet5", "", "").adaptationRecipe()));
    assertThat(recipe.epochs()).isEqualTo(9);
    assertThat(recipe.rate()).isEqualTo(0.5);
    assertThat(recipe.clipNorm()).isZero();
    assertThat(recipe.rule()).isEqualTo(UpdateRule.PRINTED);
    assertThat(adaptation.restarts()).isEqualTo(4);
  }

  /** Every parameter of every scheme refuses what is not its own, by name and in one sentence. */
  @ParameterizedTest
  @MethodSource("schemes")
  void bad_parameters_are_refused(ProtectionScheme scheme) {
    List<String> tried = new ArrayList<>();
    for (ParamSpec spec : scheme.parameters()) {
      tried.add(spec.id());
      for (String value : bad(spec)) {
        refusedStudy(
            "{\"workload\": \"digits-10x10\", \"schemes\": [{\"id\": \""
                + scheme.id()
                + "\", \""
                + spec.id()
                + "\": "
                + value
                + "}]}",
            "field schemes[0]." + spec.id() + ": found ",
            ", expected " + spec.accepts() + ".");
      }
    }
    refusedStudy(
        "{\"workload\": \"digits-10x10\", \"schemes\": [{\"id\": \""
            + scheme.id()
            + "\", \"momentum\": 0.5}]}",
        "field schemes[0].momentum: found an unknown field",
        tried.get(0));
  }

  private static List<String> bad(ParamSpec spec) {
    return switch (spec.type()) {
      case INTEGER ->
          List.of(
              String.valueOf((long) spec.min() - 1),
              String.valueOf((long) spec.max() + 1),
              "0.5",
              "\"many\"",
              "true");
      case NUMBER ->
          List.of(
              String.valueOf(spec.min() - 0.5),
              String.valueOf(2 * spec.max() + 1),
              "\"study\"",
              "{}");
      case CHOICE -> List.of("\"exact\"", "1", "null", "[]");
      case FLAG -> List.of("1", "\"perhaps\"", "null");
    };
  }
}
