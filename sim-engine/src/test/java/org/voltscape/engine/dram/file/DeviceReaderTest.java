package org.voltscape.engine.dram.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramDevices;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.param.BadInputException;

class DeviceReaderTest {
  @Test
  void a_device_can_be_like_another_with_fields_of_its_own() {
    DramDevice device =
        DeviceReader.parse(
            "{\"voltscape-dram\": 1, \"id\": \"mine\", \"like\": \"ddr3-vendor-b\", \"seed\": 7,"
                + " \"variation\": {\"rows\": 0.3, \"columns\": 0.2},"
                + " \"geometry\": {\"chips\": 1, \"subArrays\": 4}}",
            "mine.json");
    DramDevice like = DramDevices.find("ddr3-vendor-b").orElseThrow();
    assertThat(device.id()).isEqualTo("mine");
    assertThat(device.seed()).isEqualTo(7);
    assertThat(device.geometry().chips()).isEqualTo(1);
    assertThat(device.geometry().banks()).isEqualTo(like.geometry().banks());
    assertThat(device.variation().rows()).isEqualTo(0.3);
    assertThat(device.variation().modules()).isEqualTo(like.variation().modules());
    assertThat(device.mean(device.nominal())).isEqualTo(like.mean(like.nominal()));
  }

  @Test
  void a_device_can_be_given_by_points() {
    DramDevice device =
        DeviceReader.parse(
            "{\"voltscape-dram\": 1, \"id\": \"mine\", \"axes\": {\"refresh_ms\": {\"faults\":"
                + " \"eden-1\", \"points\": [[64, 1e-12], [4096, 1e-3]]}}}",
            "mine.json");
    assertThat(device.laws().keySet()).containsExactly(DramAxis.REFRESH);
    assertThat(device.law(DramAxis.REFRESH).faults()).isEqualTo(FaultKind.EDEN_1);
    assertThat(device.law(DramAxis.REFRESH).at(4096, 20).ber()).isEqualTo(1e-3);
    assertThat(device.law(DramAxis.REFRESH).at(1000, 20).ber()).isBetween(1e-12, 1e-3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"id\": \"x\"}|mine.json, field voltscape-dram: found nothing, expected 1.",
        "{\"voltscape-dram\": 1, \"id\": \"x\"}|field axes: found nothing, expected an object of",
        "{\"voltscape-dram\": 1, \"like\": \"ddr3\"}|field like: found \"ddr3\", expected one of ddr3-vendor-a",
        "{\"voltscape-dram\": 1, \"id\": \"x\", \"axes\": {\"volts\": {}}}|field axes.volts: found an unknown field",
        "{\"voltscape-dram\": 1, \"id\": \"x\", \"axes\": {\"dram_v\": {\"points\": [[1, 0.1], [1.2]]}}}|field axes.dram_v.points: found [1.2], expected [dram_v, bit error rate]",
        "{\"voltscape-dram\": 1, \"id\": \"x\", \"axes\": {\"dram_v\": {\"points\": [[1, 0.1], [1.2, 0.2]]}}}|probability 0.2 at 1.2 V above 0.1 at 1.0 V",
        "{\"voltscape-dram\": 1, \"id\": \"x\", \"axes\": {\"dram_v\": {\"faults\": \"stuck-at\", \"points\": []}}}|field axes.dram_v.faults: found \"stuck-at\"",
        "{\"voltscape-dram\": 1, \"id\": \"x\", \"axes\": {\"dram_v\": {\"measured\": [{\"at\": 1}]}}}|field axes.dram_v.measured[0].mean: found nothing, expected a number",
        "{\"voltscape-dram\": 1, \"id\": \"x\", \"axes\": {\"dram_v\": {\"measured\": [{\"at\": 1, \"mean\": 0.1}]}}}|at two places at least",
        "{\"voltscape-dram\": 1, \"like\": \"ddr3-vendor-a\", \"geometry\": {\"modules\": 60000, \"banks\": 60000}}|field geometry: found",
      })
  void what_is_no_device_is_refused_in_one_sentence(String text, String sentence) {
    assertThatThrownBy(() -> DeviceReader.parse(text, "mine.json"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(sentence);
  }
}
