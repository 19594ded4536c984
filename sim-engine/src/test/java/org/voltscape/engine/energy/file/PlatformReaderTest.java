package org.voltscape.engine.energy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.MeasuredEnergy;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.energy.platform.TermData;
import org.voltscape.engine.param.BadInputException;

class PlatformReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<DataPlatform> shipped() {
    return EnergyPlatforms.all().stream().map(p -> (DataPlatform) p).toList();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void whatIsWrittenIsReadAgain(DataPlatform platform) {
    String text = PlatformWriter.toJson(platform);
    DataPlatform again = PlatformReader.parse(text, "again");
    assertThat(again).isEqualTo(platform).hasSameHashCodeAs(platform);
    assertThat(PlatformWriter.toJson(again)).isEqualTo(text);
  }

  private static Set<ValidationMessage> complaints(JsonNode tree) throws Exception {
    try (InputStream in =
        PlatformReaderTest.class.getResourceAsStream(
            "/org/voltscape/resources/schema/platform.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(in)
          .validate(tree);
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shippedPlatformsAndCopiesOfThemPassTheSchema(DataPlatform platform) throws Exception {
    try (InputStream in =
        PlatformReaderTest.class.getResourceAsStream(
            "/org/voltscape/resources/platforms/" + platform.id() + ".json")) {
      assertThat(complaints(JSON.readTree(in))).isEmpty();
    }
    DataPlatform copy =
        new DataPlatform(
            platform
                .data()
                .withMeasured(List.of(new MeasuredEnergy(0.7, 1e-11, 9e-12, 1.1e-11, "logic", 1e8)))
                .withTerms(
                    platform.data().terms().stream().map(t -> fitted(t, platform)).toList()));
    assertThat(PlatformReader.parse(PlatformWriter.toJson(copy), "copy")).isEqualTo(copy);
    assertThat(complaints(PlatformWriter.tree(copy))).isEmpty();
    ObjectNode wrong = PlatformWriter.tree(copy);
    ((ObjectNode) wrong.at("/terms/0")).put("kind", "heat");
    assertThat(complaints(wrong)).isNotEmpty();
    wrong = PlatformWriter.tree(copy);
    ((ObjectNode) wrong.get("constants").iterator().next()).put("value", -1);
    assertThat(complaints(wrong)).isNotEmpty();
  }

  private static TermData fitted(TermData term, DataPlatform platform) {
    String clock = platform.data().scenarios().get(0).clock();
    return new TermData(
        term.name(),
        term.kind(),
        term.part(),
        term.per(),
        term.grows(),
        term.constants(),
        new TermData.Fitted(
            platform.data().supply().lowest(), platform.data().supply().highest(), clock));
  }

  @Test
  void numbersMayHavePrefixesAndKeepTheirDigits() {
    DataPlatform milli = changed(t -> constant(t, "sram_leakage", "value", 2.3, "unit", "mA"));
    assertThat(milli.data().value("sram_leakage")).isEqualTo(0.0023);
    DataPlatform plain = changed(t -> constant(t, "sram_leakage", "value", 0.0023, "unit", "A"));
    assertThat(plain).isEqualTo(milli);
  }

  @Test
  void aWrongUnitIsRefusedInOneSentence() {
    refused(
        t -> ((ObjectNode) t.at("/constants/sram_leakage")).put("unit", "pC"),
        "chip.json, field constants.sram_leakage.unit: found \"pC\", expected one of V, A, F, J, W,"
            + " Hz, bit, 1/V, 1, prefixes f p n u m k M G allowed before all but the last three.");
    refused(
        t -> ((ObjectNode) t.at("/constants/sram_leakage")).put("unit", "mV"),
        "chip.json, field terms[3].current: found sram_leakage, which is in V, expected a constant in"
            + " A.");
  }

  @Test
  void aMissingSourceIsRefusedInOneSentence() {
    String sentence =
        "chip.json, field constants.alpha.source: found %s, expected where the number comes from.";
    refused(
        t -> ((ObjectNode) t.at("/constants/alpha")).remove("source"),
        String.format(sentence, "nothing"));
    refused(
        t -> ((ObjectNode) t.at("/constants/alpha")).put("source", " "),
        String.format(sentence, "\" \""));
  }

  @Test
  void aNegativeConstantIsRefusedInOneSentence() {
    refused(
        t -> ((ObjectNode) t.at("/constants/sram_capacitance")).put("value", -34.5),
        "chip.json, field constants.sram_capacitance.value: found -34.5, expected a number, 0 or more:"
            + " nothing of a circuit is negative.");
    refused(
        t -> ((ObjectNode) t.at("/constants/sram_slope")).put("value", -5),
        "chip.json, field constants.sram_slope.value: found -5, expected a number, 0 or more: leakage"
            + " grows with the supply.");
  }

  @Test
  void numbersThatMakeNoCircuitAreRefusedInOneSentence() {
    refused(
        t -> constant(t, "nominal_volts", "value", 900, "unit", "V"),
        "chip.json, field constants.nominal_volts.value: found 900.0, expected at most 5 V (900 looks"
            + " like millivolts: write 0.9).");
    refused(
        t -> constant(t, "sram_slope", "value", 1e6, "unit", "1/V"),
        "chip.json, field constants.sram_slope.value: found 1000000.0, expected at most 50 1/V.");
    refused(
        t -> constant(t, "sram_leakage", "value", 1e20, "unit", "mA"),
        "chip.json, field constants.sram_leakage.value: found 1.0E20, expected at most 1000 A.");
    refused(
        t -> constant(t, "banks", "value", 1.5, "unit", "1"),
        "chip.json, field memories.weights.banks: found banks of 1.5, expected a whole number from 1"
            + " to 1,048,576.");
    refused(
        t -> constant(t, "bank_words", "value", 1e9, "unit", "1"),
        "chip.json, field memories.weights.words: found bank_words of 1000000000, expected a whole"
            + " number from 1 to 1,048,576.");
    refused(
        t -> constant(t, "bank_exponent", "value", 5, "unit", "1"),
        "chip.json, field memories.weights.exponent: found bank_exponent of 5, expected a constant"
            + " from 0 to 2.");
    refused(
        t -> constant(t, "alpha", "value", 1000, "unit", "1"),
        "chip.json, field clock.exponent: found alpha of 1,000, expected a constant from 1E-9 to 10.");
    refusedAt(
        t -> constant(t, "reference_bits", "value", 17, "unit", "bit"),
        "field operands.weightBits");
    refusedAt(
        t -> constant(t, "reference_bits", "value", 7.5, "unit", "bit"),
        "field operands.weightBits");
    refusedAt(
        t -> constant(t, "processing_elements", "value", 0.5, "unit", "1"),
        "field work.macsPerCycle");
    refusedAt(t -> constant(t, "ring_fill", "value", 0.5, "unit", "1"), "field work.fillCycles");
    refusedAt(t -> constant(t, "threshold", "value", 0.89, "unit", "V"), "field clock.threshold");
    refusedAt(
        t -> constant(t, "joint_optimum", "value", 0.4, "unit", "V"),
        "field scenarios[2].clock.at");
    refusedAt(
        t -> t.putArray("measured").addObject().put("volts", 0.7).put("joulesPerCycle", 2),
        "field measured[0].joulesPerCycle");
  }

  @Test
  void blankTextsAreRefusedInOneSentence() {
    refused(
        t -> ((ObjectNode) t.at("/constants/alpha")).put("name", ""),
        "chip.json, field constants.alpha.name: found \"\", expected what it is.");
    refused(
        t -> ((ObjectNode) t.at("/terms/1")).put("name", " "),
        "chip.json, field terms[1].name: found \" \", expected what spends the energy.");
    refused(
        t -> t.put("title", " "),
        "chip.json, field title: found \" \", expected its name for people.");
    refusedAt(t -> ((ObjectNode) t.get("parts")).put("logic", ""), "field parts.logic");
    refusedAt(t -> t.putArray("notes").add("  "), "field notes");
    refusedAt(t -> t.putArray("notes").add("a\nb"), "field notes");
    refusedAt(
        t -> ((ObjectNode) t.at("/scenarios/0")).put("title", ""), "field scenarios[0].title");
    refusedAt(
        t -> ((ObjectNode) t.at("/scenarios/0/best")).put("because", ""),
        "field scenarios[0].best.because");
    refusedAt(
        t -> ((ObjectNode) t.at("/scenarios/0/limits/0")).put("remark", " "),
        "field scenarios[0].limits[0].remark");
    refusedAt(t -> t.putObject("schemeNotes").put("razor", ""), "field schemeNotes.razor");
  }

  /** What is read can be reckoned with, at every supply of every scenario. */
  @ParameterizedTest
  @MethodSource("shipped")
  void everyNumberAtTheEndsOfItsRangeStillGivesAnEnergyOrIsRefused(DataPlatform platform) {
    for (String key : platform.data().constants().keySet()) {
      for (double value :
          new double[] {0, Double.MIN_VALUE, 1e-12, 1e-3, 0.5, 2, 5, 16, 17, 1e9, 1e30}) {
        ObjectNode tree = PlatformWriter.tree(platform);
        tree.put("id", "ends");
        ((ObjectNode) tree.at("/constants/" + key)).put("value", value);
        DataPlatform read;
        try {
          read = PlatformReader.parse(tree.toString(), "ends");
        } catch (BadInputException e) {
          assertThat(e.getMessage()).startsWith("ends");
          continue;
        }
        read.scenarios().forEach(s -> reckon(read, s.id()));
      }
    }
  }

  private static void reckon(DataPlatform platform, String scenario) {
    SupplyRange range = platform.supply();
    for (double volts : new double[] {range.minVolts(), range.nominalVolts(), range.maxVolts()}) {
      EnergyReport report = platform.perCycle(scenario, volts);
      report.terms().forEach(t -> assertThat(t.value()).as(t.name()).isFinite());
    }
  }

  @Test
  void anUnknownTermIsRefusedInOneSentence() {
    refused(
        t -> ((ObjectNode) t.at("/terms/1")).put("kind", "leakages"),
        "chip.json, field terms[1].kind: found an unknown term, \"leakages\", expected one of"
            + " switching, energy, power, leakage (did you mean \"leakage\"?).");
  }

  @Test
  void everythingElseThatCannotBeIsRefusedByItsPlace() {
    refusedAt(t -> t.put("id", "My Chip"), "field id");
    refusedAt(t -> t.put("scope", "no full stop"), "field scope");
    refusedAt(t -> t.put("voltscape-platform", 2), "field voltscape-platform");
    refusedAt(t -> t.put("colour", 3), "field colour");
    refusedAt(t -> t.put("defaultScenario", "fast"), "field defaultScenario");
    refusedAt(t -> ((ObjectNode) t.get("supply")).put("lowest", "lowest"), "field supply.lowest");
    refusedAt(t -> constant(t, "lowest_volts", "value", 0.95, "unit", "V"), "field supply");
    refusedAt(t -> constant(t, "threshold", "value", 0.9, "unit", "V"), "field clock.threshold");
    refusedAt(t -> t.remove("clock"), "field scenarios[1]");
    refusedAt(t -> ((ObjectNode) t.at("/terms/0")).put("grows", "cells"), "field terms[0].grows");
    refusedAt(
        t -> ((ObjectNode) t.at("/terms/0")).put("grows", "operand-bits"), "field terms[0].grows");
    refusedAt(t -> ((ObjectNode) t.at("/terms/0")).put("part", "dram"), "field terms[0].part");
    refusedAt(t -> ((ObjectNode) t.at("/terms/0")).put("name", "SRAM dynamic"), "field terms");
    refusedAt(
        t -> ((ObjectNode) t.at("/constants/alpha")).put("tier", "given"),
        "field constants.alpha.tier");
    refusedAt(t -> constant(t, "processing_elements", "value", 0, "unit", "1"), "field work.macs");
    refusedAt(t -> t.putObject("work"), "field work");
    refusedAt(
        t -> ((ObjectNode) t.at("/scenarios/0/supplies")).put("weights", "nominal_volts"),
        "field scenarios[0].supplies");
    refusedAt(
        t -> ((ObjectNode) t.at("/scenarios/0")).put("datapath", "sideways"),
        "field scenarios[0].datapath");
    refusedAt(
        t -> t.putArray("measured").addObject().put("volts", -1).put("joulesPerCycle", 1e-12),
        "field measured[0].volts");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThatThrownBy(
            () ->
                changed(
                    t -> {
                      ((ObjectNode) t.at("/constants/alpha")).put("unit", "x");
                      ((ObjectNode) t.at("/constants/threshold")).put("value", -1);
                    }))
        .isInstanceOfSatisfying(BadInputException.class, e -> assertThat(e.problems()).hasSize(2));
  }

  /** No field of any platform may be left out, or be of another type, and pass for something. */
  @ParameterizedTest
  @MethodSource("shipped")
  void aDamagedFileIsReadOrRefusedAndNeverFails(DataPlatform platform) throws Exception {
    String text = PlatformWriter.toJson(platform);
    int count = count(JSON.readTree(text));
    for (int n = 0; n < count; n++) {
      for (int how = 0; how < 3; how++) {
        JsonNode tree = JSON.readTree(text);
        damage(tree, new int[] {n}, how);
        try {
          PlatformReader.parse(tree.toString(), "damaged");
        } catch (BadInputException e) {
          assertThat(e.getMessage()).contains("damaged");
        }
      }
    }
  }

  private static int count(JsonNode node) {
    int all = 0;
    for (JsonNode child : node) {
      all += 1 + count(child);
    }
    return all;
  }

  private static void damage(JsonNode node, int[] left, int how) {
    Iterator<String> names = node.fieldNames();
    if (node.isObject()) {
      for (String name : (Iterable<String>) () -> names) {
        if (left[0]-- == 0) {
          switch (how) {
            case 0 -> ((ObjectNode) node).remove(name);
            case 1 -> ((ObjectNode) node).put(name, 7);
            default -> ((ObjectNode) node).put(name, "what");
          }
          return;
        }
        damage(node.get(name), left, how);
        if (left[0] < 0) {
          return;
        }
      }
      return;
    }
    for (JsonNode child : node) {
      left[0]--;
      damage(child, left, how);
      if (left[0] < 0) {
        return;
      }
    }
  }

  /** No number may be set by what it is compared with, unless it says so. */
  @ParameterizedTest
  @MethodSource("shipped")
  void constantsThatAreSetByResultsSaySo(DataPlatform platform) {
    List<String> compared =
        List.of(
            "MAT-008", "MAT-009", "MAT-010", "MAT-011", "MAT-014", "MIN-003", "MIN-006", "MIN-009",
            "MIN-071", "SHI-001", "SHI-002", "SHI-003");
    platform
        .data()
        .constants()
        .forEach(
            (key, c) -> {
              if (compared.stream().anyMatch(c.source()::contains)) {
                assertThat(c.tier()).as(key).isEqualTo(Tier.CALIBRATED);
              }
            });
  }

  private static void constant(
      ObjectNode root, String key, String value, double number, String unit, String symbol) {
    ((ObjectNode) root.at("/constants/" + key)).put(value, number).put(unit, symbol);
  }

  private static DataPlatform changed(Consumer<ObjectNode> change) {
    ObjectNode tree = PlatformWriter.tree((DataPlatform) EnergyPlatforms.byId("snnac-65nm"));
    change.accept(tree);
    return PlatformReader.parse(tree.toString(), "chip.json");
  }

  private static void refused(Consumer<ObjectNode> change, String sentence) {
    assertThatThrownBy(() -> changed(change))
        .isInstanceOf(BadInputException.class)
        .hasMessage(sentence);
  }

  private static void refusedAt(Consumer<ObjectNode> change, String place) {
    assertThatThrownBy(() -> changed(change))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e -> assertThat(e.problems().get(0).place()).startsWith(place));
  }
}
