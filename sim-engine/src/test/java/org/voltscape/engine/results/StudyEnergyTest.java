package org.voltscape.engine.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.energy.SchemeCost;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.results.parts.ResultsWriter;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.word.WordShape;
import org.voltscape.engine.workload.DataPlace;

class StudyEnergyTest {
  private static final Study STUDY =
      StudyReader.parse(
          "{\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.9],"
              + " \"schemes\": [\"none\", \"bit-masking\"]}",
          "study");

  @Test
  void the_nominal_supply_without_scheme_is_the_baseline() {
    EnergyReport[][] reports = StudyEnergy.of(STUDY);
    assertThat(reports[0][1].relativeToNominal()).isEqualTo(1);
    assertThat(reports[0][0].total()).isLessThan(reports[0][1].total());
    // Razor flip-flops cost power, at every voltage.
    assertThat(reports[1][0].total()).isGreaterThan(reports[0][0].total());
    assertThat(reports[1][1].total()).isGreaterThan(reports[0][1].total());
  }

  @Test
  void check_cells_cost_energy_and_gates_do_not() {
    WordShape bytes = new WordShape(8, true);
    for (ProtectionScheme scheme : ProtectionSchemes.all()) {
      SchemeChoice choice = SchemeChoice.of(scheme.id());
      ProtectionCost cost = scheme.cost(bytes, choice.values());
      List<SchemeCost> charged = StudyEnergy.costs(choice, bytes);
      if (choice.forLogic()) {
        assertThat(charged.isEmpty()).isEqualTo(scheme.id().equals("te-propagate"));
      } else if (cost.totalSramPower(8) == 1) {
        assertThat(charged).isEmpty();
      } else {
        double stored = (8 + charged.get(0).extraBitsPerWord()) / 8;
        assertThat(stored * charged.get(0).sramEnergyFactor())
            .isCloseTo(cost.totalSramPower(8), Offset.offset(1e-12));
      }
    }
    assertThat(StudyEnergy.costs(SchemeChoice.of("secded"), bytes).get(0).extraBitsPerWord())
        .isEqualTo(5);
    assertThat(StudyEnergy.costs(SchemeChoice.of("count-one"), bytes)).isEmpty();
  }

  @Test
  void a_snapshot_knows_energies_and_no_accuracy() {
    Snapshot snapshot = StudyEnergy.snapshot(STUDY, StudyCurves.resolve(STUDY, Path.of("")));
    assertThat(snapshot.finished()).isTrue();
    assertThat(snapshot.points()).hasSize(4).allMatch(p -> p.outcome() == null);
    PointResult last = snapshot.points().get(3);
    assertThat(last.scheme()).isEqualTo(1);
    assertThat(last.volts()).isEqualTo(0.9);
    assertThat(last.joules()).isEqualTo(StudyEnergy.of(STUDY)[1][1].total());
    assertThat(snapshot.points().get(0).probability()).isEqualTo(0.28);
  }

  @Test
  void schemes_for_timing_errors_run_on_arrays_of_their_own() {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"mnist-lenet5\", \"format\": {\"weights\": \"Q2.6\", \"activations\": \"Q2.6\"}, \"voltages\": [0.68, 1.08], \"schemes\":"
                + " [\"te-propagate\", \"te-drop\", \"product-drop\", {\"id\": \"hetero-mac\","
                + " \"mapping\": \"column-wise-4to1\"}], \"array\": {\"mapping\":"
                + " \"column-wise-2to1\"}}",
            "study");
    EnergyReport[][] reports = StudyEnergy.of(study);

    assertThat(study.platform()).isEqualTo("mac-array-65nm");
    assertThat(reports[0][1].relativeToNominal()).isEqualTo(1);
    double[] joules = {66.5 / 526, 78.5 / 526, 74.6 / 641, 77.2 / 641};
    for (int s = 0; s < joules.length; s++) {
      assertThat(reports[s][1].relativeToNominal())
          .isCloseTo(joules[s] / joules[0], Offset.offset(1e-12));
      // LeNet-5: 576 positions of Conv1, 64 of Conv2 on 2 tiles, 8 and 2 tiles of the rest.
      assertThat(reports[s][1].total())
          .isCloseTo((576 + 128 + 8 + 2) * joules[s] * 1e-6, Offset.offset(1e-12));
    }
    assertThat(StudyEnergy.costs(SchemeChoice.of("hetero-mac"), new WordShape(8, true)).get(0))
        .satisfies(c -> assertThat(c.source()).contains("none is published").contains("SHI-299"));
  }

  /** The energy of a point must not hide that it is of other words or of no operating point. */
  @Test
  void results_say_what_qualifies_an_energy_and_a_probability() throws Exception {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"format\": {\"weights\": \"Q2.14\","
                + " \"activations\": \"float\"}, \"voltages\": [0.40, 0.50, 0.54],"
                + " \"schemes\": [\"none\"], \"trials\": 2, \"images\": 5}",
            "study");
    assertThat(StudyEnergy.remarks(study, 0.40, null))
        .singleElement()
        .asString()
        .startsWith("no operat");
    assertThat(StudyEnergy.remarks(study, 0.50, null))
        .singleElement()
        .asString()
        .isEqualTo("logic charged as for 16-bit operands");
    ErrorCurve curve = StudyCurves.resolve(study, Path.of(""));
    Snapshot run =
        StudyRun.start(
                study,
                curve,
                new EngineContext(
                    new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false)),
                new StudyRun.RunOptions(1, false),
                s -> {})
            .await();
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    ResultsWriter.csv(run, curve, csv);
    List<String> lines = csv.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(0))
        .endsWith(
            ",energy_j_per_inference,energy_relative,extrapolated,energy_note,"
                + "accuracy_seen_low,accuracy_seen_high,interval_method,"
                + "accuracy_images_low,accuracy_images_high,scout_dies,scout_images,scout_mean");
    assertThat(lines.get(1)).contains(",,,false,no operating point at 0.403 V and below");
    // Nothing is missing but the scout, which the study has not.
    assertThat(lines.get(2))
        .contains(",false,logic charged as for 16-bit operands")
        .endsWith(",,,");
    assertThat(lines.get(2).replaceFirst(",,,$", "")).doesNotContain(",,");
    assertThat(lines.get(3)).contains(",true,logic charged as for 16-bit operands");
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    ResultsWriter.json(run, curve, json);
    JsonNode results = new ObjectMapper().readTree(json.toByteArray()).get("results");
    assertThat(results.get(0).get("energy_j_per_inference").isNull()).isTrue();
    assertThat(results.get(0).get("energy_relative").isNull()).isTrue();
    assertThat(results.get(0).get("energy_note").asText()).startsWith("no operating point");
    assertThat(results.get(1).get("energy_j_per_inference").asDouble()).isPositive();
    assertThat(results.get(1).get("energy_note").asText())
        .startsWith("logic charged as for 16-bit operands");
    assertThat(results.get(1).get("extrapolated").asBoolean()).isFalse();
    assertThat(results.get(2).get("extrapolated").asBoolean()).isTrue();
  }

  @Test
  void nothing_is_said_of_words_of_the_platform_s_length() {
    assertThat(STUDY.weights().bits()).isEqualTo(16);
    Study bytes = STUDY.withFormats(WordFormats.weights("Q2.6", "t", ""), STUDY.activations());
    assertThat(StudyEnergy.remarks(bytes, 0.5, null)).hasSize(1);
    Study published =
        STUDY.withFormats(
            WordFormats.weights("Q2.14", "t", ""), WordFormats.activations("Q2.14", "t", ""));
    assertThat(StudyEnergy.remarks(published, 0.5, null)).isEmpty();
  }

  @Test
  void a_sweep_of_the_logic_supply_leaves_the_memory_at_its_own() {
    Study study =
        StudyReader.parse(
            "{\"voltscape\": 2, \"workload\": \"digits-10x10\", \"at\": {\"sram_v\": 0.5}, \"sweep\":"
                + " {\"logic_v\": [0.7, 0.78]}, \"designs\": [\"none\", \"te-drop\"]}",
            "study");
    EnergyReport[][] reports = StudyEnergy.of(study);
    EnergyReport plain = StudyEnergy.of(STUDY)[0][0];
    for (int v = 0; v < 2; v++) {
      EnergyReport report = reports[0][v];
      double square = Math.pow(study.voltages().get(v), 2);
      double chip = plain.terms().get(0).value() / Math.pow(0.5868, 2);
      // The logic at its own supply, the memory at 0.5 V as it was.
      assertThat(report.terms().get(0).value() / square)
          .isCloseTo(chip, Offset.offset(chip * 1e-3));
      for (int t = 2; t < 4; t++) {
        assertThat(report.terms().get(t).value()).isEqualTo(plain.terms().get(t).value());
      }
    }
    assertThat(StudyEnergy.of(study, study.schemes().get(1), 0.78, null).remarks())
        .contains("what te-drop does to the MAC units is not counted");
  }

  private static Study banks(String banks) {
    return StudyReader.parse(
        "{\"workload\": \"digits-10x10\", \"format\": {\"weights\": \"Q2.6\", \"activations\":"
            + " \"Q2.4\"}, \"voltages\": [0.7, 0.9], \"schemes\": [\"none\", \"secded\"],"
            + " \"energy\": {\"platform\": \"minerva-40nm\", \"banks\": {\"weights\": "
            + banks
            + "}}}",
        "study");
  }

  @Test
  void a_memory_too_small_for_the_network_is_said_beside_its_energy() {
    Study small = banks("{\"words\": 64, \"bits\": 16, \"banks\": 2}");
    assertThat(StudyEnergy.of(small)[0][0].remarks())
        .containsExactly(
            "weight SRAM holds 256 of 3,562 weight words, fetching the others is not counted");
    // A row of 16 cells holds two plain words, but one with check cells.
    assertThat(StudyEnergy.remarks(small, 0.7, null))
        .hasSize(2)
        .anyMatch(r -> r.startsWith("secded: weight SRAM holds 128 of 3,562 weight words"));
    assertThat(StudyEnergy.remarks(banks("{\"words\": 4096}"), 0.7, null)).isEmpty();
    assertThat(StudyEnergy.remarks(STUDY, 0.9, null)).noneMatch(r -> r.contains("holds"));
  }

  @Test
  void banks_that_say_less_follow_the_platform_and_the_stored_word() {
    Study plain = banks("{}");
    assertThat(plain.energy().banks()).isEmpty();
    Study rows = banks("{\"words\": 16384}");
    assertThat(rows.energy().banks().get("weights").followsWord()).isTrue();
    EnergyReport[][] reports = StudyEnergy.of(rows);
    EnergyReport[][] word = StudyEnergy.of(banks("{\"words\": 16384, \"bits\": 13}"));
    EnergyReport[][] bytes = StudyEnergy.of(banks("{\"words\": 16384, \"bits\": 8}"));
    // Each design has rows of its own stored word.
    assertThat(reports[0][0].total()).isEqualTo(bytes[0][0].total());
    assertThat(reports[1][0].total()).isCloseTo(word[1][0].total(), Offset.offset(1e-18));
    assertThat(bytes[1][0].exists()).isFalse();
    String json = StudyWriter.toJson(rows);
    assertThat(json).contains("\"words\" : 16384").doesNotContain("\"bits\"");
    assertThat(StudyReader.parse(json, "again").energy()).isEqualTo(rows.energy());
  }

  @Test
  void words_in_another_memory_are_said_to_be_charged_as_the_platform_s() {
    Study study =
        StudyReader.parse(
            """
            {"voltscape": 2, "workload": "digits-10x10", "sweep": {"sram_v": [0.7, 0.9]},
             "at": {"ber": 1e-4},
             "media": {"sram": {"curve": "snnac-65nm", "layers": [1]},
                       "dram": {"supply": "ber", "layers": [2]}},
             "designs": ["none"], "energy": "minerva-40nm"}
            """,
            "study");
    assertThat(StudyEnergy.of(study)[0][0].remarks())
        .contains("layer 2's weights in dram charged as weight SRAM");
    assertThat(StudyEnergy.of(study)[0][0].notes())
        .contains("Layer 2's weights in dram charged as weight SRAM.");
    Study array = study.withEnergy("mac-array-65nm", "power").withVoltages(List.of(0.7));
    assertThat(StudyEnergy.of(array)[0][0].remarks()).noneMatch(r -> r.contains("dram"));
  }

  /** MIN-108: a parity bit adds 9 % power to the memory of 8-bit words. */
  @Test
  void parity_costs_what_minerva_prints() {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"format\": {\"weights\": \"Q2.6\", \"activations\":"
                + " \"Q2.4\"}, \"voltages\": [0.9], \"schemes\": [\"parity-zero\"],"
                + " \"energy\": \"minerva-40nm\"}",
            "study");
    EnergyReport report = StudyEnergy.of(study)[0][0];
    double memory =
        report.terms().stream()
            .filter(t -> t.name().startsWith("weight SRAM"))
            .mapToDouble(EnergyTerm::value)
            .sum();
    EnergyTerm parity = report.terms().get(report.terms().size() - 1);
    assertThat(parity.value() / memory).isCloseTo(0.09, Offset.offset(1e-9));
    assertThat(parity.source()).contains("MIN-108");
  }
}
