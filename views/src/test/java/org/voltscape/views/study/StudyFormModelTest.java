package org.voltscape.views.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.TrainingSettings;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.training.UpdateRule;
import org.voltscape.engine.workload.Workloads;

class StudyFormModelTest {
  private final StudyFormModel model = new StudyFormModel(StudyReader.defaultStudy());
  private final List<Study> reports = new ArrayList<>();
  private final List<String> descriptions = new ArrayList<>();

  @BeforeEach
  void listen() {
    model.setOnChange(
        (study, description) -> {
          reports.add(study);
          descriptions.add(description);
        });
  }

  @Test
  void an_edit_is_reported_once_and_an_equal_one_not_at_all() {
    model.edit(StudyField.WEIGHTS, "Weights Q1.7", s -> StudyEdits.weights(s, "Q1.7"));
    model.edit(StudyField.WEIGHTS, "Weights Q1.7", s -> StudyEdits.weights(s, "Q1.7"));
    assertThat(descriptions).containsExactly("Weights Q1.7");
    assertThat(reports.get(0).weights().id()).isEqualTo("Q1.7");
    assertThat(model.study()).isEqualTo(reports.get(0));
  }

  @Test
  void what_does_not_fit_waits_and_comes_in_with_what_makes_it_fit() {
    model.edit(
        StudyField.ACTIVATIONS, "Activations Q1.15", s -> StudyEdits.activations(s, "Q1.15"));
    model.edit(StudyField.WEIGHTS, "Weights Q2.14", s -> StudyEdits.weights(s, "Q2.14"));
    Study accepted = model.study();
    StudyField refused =
        model.complaint(StudyField.WEIGHTS).isPresent()
            ? StudyField.WEIGHTS
            : StudyField.ACTIVATIONS;
    assertThat(model.complaint(refused).orElseThrow())
        .startsWith("Found Q1.15")
        .contains("fewer bits");
    int before = reports.size();

    model.edit(StudyField.TRIALS, "Trials 7", s -> s.withEffort(7, s.images(), s.seed()));
    assertThat(model.study()).isEqualTo(accepted.withEffort(7, accepted.images(), 1));
    assertThat(model.complaint(refused)).as("still waits").isPresent();

    model.edit(
        StudyField.ACTIVATIONS, "Activations float", s -> StudyEdits.activations(s, "float"));
    assertThat(model.complaint(refused)).isEmpty();
    assertThat(model.study().weights().id()).isEqualTo("Q2.14");
    assertThat(model.study().activations()).isNull();
    assertThat(reports).hasSize(before + 2);
  }

  @Test
  void showing_another_study_drops_what_waits() {
    model.edit(StudyField.VOLTAGES, "Voltages", s -> s.withVoltages(List.of(1.7)));
    assertThat(model.complaint(StudyField.VOLTAGES).orElseThrow())
        .isEqualTo(
            "Found 1.7 V, expected a supply from 0.40 to 0.90 V, those of the energy platform snnac-65nm.");
    model.show(model.study());
    assertThat(model.complaint(StudyField.VOLTAGES)).isPresent();
    model.show(model.study().withName("Other"));
    assertThat(model.complaint(StudyField.VOLTAGES)).isEmpty();
    assertThat(reports).isEmpty();
  }

  @Test
  void a_workload_brings_its_formats_and_biases() {
    Study named = model.study().withName(Workloads.byId(Workloads.DEFAULT, "", "").title());
    Study next = StudyEdits.workload(named, "digits-10x10");
    assertThat(next.weights().id()).isEqualTo("Q2.14");
    assertThat(next.activations()).isNull();
    assertThat(next.memory().faultyBiases()).isTrue();
    assertThat(next.name()).isEqualTo("Digits 10 x 10, 100-32-10");
    assertThat(StudyEdits.workload(named.withName("Mine"), "digits-10x10").name())
        .isEqualTo("Mine");
    assertThat(StudyReader.parse(StudyWriter.toJson(next), "test")).isEqualTo(next);
  }

  @Test
  void scout_dies_are_edited_alone_and_too_few_are_as_many_as_say_something() {
    Study s = StudyEdits.scout(model.study(), 1000);
    assertThat(s.scout()).isEqualTo(new Scout(1000, 16));
    assertThat(StudyEdits.scout(s.withScout(new Scout(500, 8)), 700).scout())
        .isEqualTo(new Scout(700, 8));
    assertThat(StudyEdits.scout(s, 3).scout()).isEqualTo(new Scout(100, 16));
    assertThat(StudyEdits.scout(s.withEffort(5, 4, 1), 1000).scout().images()).isEqualTo(4);
    assertThat(StudyEdits.scout(s, 0).scout()).isEqualTo(Scout.NONE);
    assertThat(StudyReader.parse(StudyWriter.toJson(s), "test")).isEqualTo(s);
  }

  @Test
  void every_field_of_the_memory_and_the_stop_rule_is_edited_alone() {
    Study s = model.study();
    s = StudyEdits.faults(s, FaultKind.FLIPS);
    s = StudyEdits.stuckAtOne(s, 0.75);
    s = StudyEdits.die(s, Long.MIN_VALUE);
    s = StudyEdits.biases(s, true);
    s = StudyEdits.stopRule(s, Stop.Rule.ALL_DIES);
    s = StudyEdits.stop(s, 0.01);
    assertThat(s.memory())
        .isEqualTo(
            new Study.Memory(
                model.study().memory().curve(), FaultKind.FLIPS, 0.75, Long.MIN_VALUE, true));
    assertThat(s.stop()).isEqualTo(new Stop(0.01, Stop.Rule.ALL_DIES));
    assertThat(StudyEdits.stopRule(s, Stop.Rule.ANY_LOOK).stop())
        .isEqualTo(new Stop(0.01, Stop.Rule.ANY_LOOK));
    assertThat(StudyReader.parse(StudyWriter.toJson(s), "test")).isEqualTo(s);
  }

  @Test
  void correlations_words_layers_and_bits_are_edited_alone() {
    Study s = model.study();
    s = StudyEdits.correlation(s, 0.2, 0.1);
    s = StudyEdits.on(s, true, true);
    s = StudyEdits.layers(s, "1, 3");
    s = StudyEdits.bits(s, "0 5");
    assertThat(s.memory().rowCorrelation()).isEqualTo(0.2);
    assertThat(s.memory().scope())
        .isEqualTo(new FaultScope(true, true, List.of(1, 3), List.of(0, 5)));
    assertThat(StudyReader.parse(StudyWriter.toJson(s), "test")).isEqualTo(s);
    assertThat(StudyEdits.layersText(s)).isEqualTo("1, 3");
    assertThat(StudyEdits.bitsText(s)).isEqualTo("0, 5");
    for (String text : List.of("all", "top 2", "bottom 3", "1, 4")) {
      assertThat(StudyEdits.bitsText(StudyEdits.bits(s, text))).isEqualTo(text);
    }
    assertThat(StudyEdits.bits(s, "top 2").memory().scope().bits()).containsExactly(6, 7);
    assertThat(StudyEdits.layersText(StudyEdits.layers(s, "fc"))).isEqualTo("1, 2, 3, 4");
    assertThat(StudyEdits.layersText(StudyEdits.layers(s, "all"))).isEqualTo("all");
  }

  @Test
  void positions_beyond_the_word_wait_with_a_sentence() {
    model.edit(StudyField.BITS, "Faults in bits 9", s -> StudyEdits.bits(s, "9"));
    assertThat(model.complaint(StudyField.BITS).orElseThrow())
        .startsWith("Found 9, expected a list of bit positions from 0 to 7");
    model.edit(StudyField.LAYERS, "Faults in layers 8", s -> StudyEdits.layers(s, "8"));
    assertThat(model.complaint(StudyField.LAYERS)).isPresent();
    assertThat(reports).isEmpty();
  }

  @Test
  void another_workload_leaves_the_map_and_the_layers_of_the_one_before() {
    Study s = StudyEdits.on(StudyEdits.layers(model.study(), "4"), true, true);
    Study next = StudyEdits.workload(s, "digits-10x10");
    assertThat(next.memory().scope()).isEqualTo(FaultScope.WEIGHTS);
    Study measured = model.study().withMemory(model.study().memory().withMap("map.csv"));
    next = StudyEdits.workload(measured, "digits-10x10");
    assertThat(next.memory().map()).isNull();
    assertThat(StudyReader.parse(StudyWriter.toJson(next), "test")).isEqualTo(next);
  }

  @Test
  void a_platform_starts_at_its_default_scenario_and_drops_voltages_it_does_not_know() {
    Study odd = model.study().withVoltages(List.of(0.1, 0.5, 2.0)).withEnergy("snnac-65nm", "x");
    Study next = EnergyEdits.platform(odd, "snnac-65nm");
    assertThat(next.voltages()).containsExactly(0.5);
    assertThat(next.scenario()).isEqualTo("en-opt-split");
    assertThat(EnergyEdits.platform(odd.withVoltages(List.of(2.0)), "snnac-65nm").voltages())
        .hasSize(11)
        .startsWith(0.4)
        .endsWith(0.9);
  }

  @Test
  void every_field_of_the_training_is_edited_alone_and_goes_back_to_the_workload() {
    Study s = model.study();
    TrainingSettings before = s.training();
    s = TrainingEdits.epochs(s, before.epochs() + 1);
    s = TrainingEdits.samples(s, 1234);
    s = TrainingEdits.batch(s, 17);
    s = TrainingEdits.rate(s, 0.0123);
    s = TrainingEdits.momentum(s, 0.25);
    s = TrainingEdits.clipNorm(s, 7.5);
    s = TrainingEdits.start(s, !before.pretrained());
    s = TrainingEdits.rule(s, UpdateRule.PRINTED);
    assertThat(s.training())
        .isEqualTo(
            new TrainingSettings(
                before.epochs() + 1,
                1234,
                17,
                0.0123,
                0.25,
                7.5,
                !before.pretrained(),
                UpdateRule.PRINTED));
    assertThat(StudyReader.parse(StudyWriter.toJson(s), "test")).isEqualTo(s);
    assertThat(TrainingEdits.defaults(s)).isEqualTo(before);
  }

  @Test
  void another_workload_brings_its_training() {
    Study next = StudyEdits.workload(TrainingEdits.epochs(model.study(), 99), "digits-lenet5");
    assertThat(next.training())
        .isEqualTo(TrainingSettings.of(Workloads.byId("digits-lenet5", "", "")));
  }

  @Test
  void training_that_a_study_file_would_refuse_waits_with_its_sentence() {
    model.edit(StudyField.RATE, "Learning rate 0", s -> TrainingEdits.rate(s, 0));
    assertThat(model.complaint(StudyField.RATE).orElseThrow())
        .isEqualTo("Found 0, expected a learning rate above 0, at most 1000.0.");
    model.edit(StudyField.EPOCHS, "Epochs 0", s -> TrainingEdits.epochs(s, 0));
    assertThat(model.complaint(StudyField.EPOCHS)).isPresent();
    assertThat(reports).isEmpty();
  }
}
