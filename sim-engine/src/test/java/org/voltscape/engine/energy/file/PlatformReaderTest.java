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
import org.voltscape.engine.energy.MeasuredEnergy;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.energy.platform.DataPlatform;
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
            platform.data().withMeasured(List.of(new MeasuredEnergy(0.7, 1e-11, 9e-12, 1.1e-11))));
    assertThat(complaints(PlatformWriter.tree(copy))).isEmpty();
    ObjectNode wrong = PlatformWriter.tree(copy);
    ((ObjectNode) wrong.at("/terms/0")).put("kind", "heat");
    assertThat(complaints(wrong)).isNotEmpty();
    wrong = PlatformWriter.tree(copy);
    ((ObjectNode) wrong.get("constants").iterator().next()).put("value", -1);
    assertThat(complaints(wrong)).isNotEmpty();
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
            + " no energy is negative.");
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
