package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltscape.engine.study.format.Complaints.refusedStudy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.curve.TemperatureShift;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.FaultSite;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Operation;
import org.voltscape.engine.study.Study;

class FormatTwoTest {
  private static Study parse(String fields) {
    return StudyReader.parse(
        "{\"voltscape\": 2, \"workload\": \"digits-10x10\"" + fields + "}", "s");
  }

  @Test
  void a_study_that_format_1_can_say_is_the_same_in_both() {
    Study one =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.51], \"format\":"
                + " {\"weights\": \"Q2.4\"}, \"memory\": {\"faults\": \"flips\"},"
                + " \"schemes\": [\"none\", {\"id\": \"mat\", \"label\": \"m\"}], \"trials\": 7}",
            "s");
    Study two =
        parse(
            ", \"sweep\": {\"sram_v\": [0.5, 0.51]}, \"formats\": {\"weights\": \"Q2.4\"},"
                + " \"media\": {\"sram\": {\"faults\": \"flips\"}},"
                + " \"designs\": [\"none\", {\"id\": \"mat\", \"label\": \"m\"}], \"trials\": 7");
    assertThat(two).isEqualTo(one);
    assertThat(StudyWriter.toJson(two)).contains("\"voltscape\" : 1");
    assertThat(parse("")).isEqualTo(StudyReader.parse("{\"workload\": \"digits-10x10\"}", "s"));
  }

  @Test
  void a_study_of_logic_alone_is_the_same_in_both() {
    Study one =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"voltages\": [0.7], \"schemes\": [\"te-drop\"],"
                + " \"array\": {\"rows\": 16, \"clock_ns\": 1.6}}",
            "s");
    Study two =
        parse(
            ", \"sweep\": {\"logic_v\": [0.7]}, \"designs\": [\"te-drop\"],"
                + " \"media\": {\"array\": {\"rows\": 16, \"clock_ns\": 1.6}}");
    assertThat(two.withOperation(Operation.PLAIN)).isEqualTo(one);
    assertThat(two.swept()).isEqualTo(OperatingAxis.LOGIC_V);
    assertThat(two.memoryFails()).isFalse();
  }

  @Test
  void faults_of_memories_and_of_logic_stand_beside_each_other() {
    Study study =
        parse(
            ", \"at\": {\"logic_v\": 0.72, \"clock_ns\": 1.7}, \"sweep\": {\"sram_v\": [0.5]},"
                + " \"designs\": [{\"memory\": {\"id\": \"secded\"}, \"logic\": \"te-drop\"},"
                + " {\"logic\": {\"id\": \"te-drop\"}, \"label\": \"drops\"}, \"none\"]");
    assertThat(study.designs())
        .extracting(Design::label)
        .containsExactly("secded + te-drop", "drops", "none");
    assertThat(study.designs()).extracting(Design::memoryFails).containsExactly(true, false, true);
    assertThat(study.designs()).extracting(Design::logicFails).containsExactly(true, true, false);
    assertThat(study.memoryFails() && study.logicFails()).isTrue();
    assertThat(study.array().clockNs()).isEqualTo(1.7);
    assertThat(study.value(OperatingAxis.LOGIC_V, 0)).isEqualTo(0.72);
    assertThat(StudyReader.parse(StudyWriter.toJson(study), "again")).isEqualTo(study);
  }

  @Test
  void memories_formats_and_temperature_are_kept() {
    Study study =
        parse(
            ", \"at\": {\"temperature_c\": 85, \"ber\": 0.001}, \"sweep\": {\"sram_v\": [0.5]},"
                + " \"formats\": {\"activations\": \"Q2.6\", \"layers\": {\"2\": {\"weights\": \"Q2.3\"}}},"
                + " \"media\": {\"sram\": {\"curve\": {\"points\": [[0.4, 0.1], [0.6, 1e-5]],"
                + " \"temperature\": {\"voltsPerDegree\": -0.0002, \"celsius\": 25}}},"
                + " \"buffer\": {\"supply\": \"ber\", \"faults\": \"eden-1\", \"on\": \"activations\"}}");
    assertThat(study.weights(0).id()).isEqualTo(study.weights().id());
    assertThat(study.weights(1).id()).isEqualTo("Q2.3");
    FaultSite site = study.regions().sites().get(0);
    assertThat(site.medium()).isEqualTo("buffer");
    assertThat(study.value(site.supply(), 0)).isEqualTo(0.001);
    assertThat(((CurveChoice.Points) study.memory().curve()).temperature())
        .isEqualTo(new TemperatureShift(-0.0002, 25));
    assertThat(study.operation().at())
        .isEqualTo(Map.of(OperatingAxis.TEMPERATURE_C, 85.0, OperatingAxis.BER, 0.001));
    assertThat(StudyReader.parse(StudyWriter.toJson(study), "again")).isEqualTo(study);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`, \"desings\": []`|field desings|designs",
        "`, \"at\": {\"sram\": 1}`|field at.sram|sram_v",
        "`, \"at\": {\"temperature_c\": \"warm\"}`|field at.temperature_c|a number",
        "`, \"at\": {\"temperature_c\": 85}`|field at.temperature_c|voltsPerDegree",
        "`, \"sweep\": {}`|field sweep|one axis",
        "`, \"sweep\": {\"ber\": [0.1]}`|field sweep.ber|sram_v or logic_v",
        "`, \"sweep\": {\"sram_v\": [9]}`|field sweep.sram_v|9.0 V",
        "`, \"sweep\": {\"logic_v\": [0.7]}, \"designs\": [\"none\", \"te-drop\"]`|field at.sram_v|sram_v",
        "`, \"formats\": {\"weights\": \"Q9\"}`|field formats.weights|Q9",
        "`, \"formats\": {\"layers\": {\"9\": {\"weights\": \"Q2.6\"}}}`|field formats.layers.9|1 to 2",
        "`, \"formats\": {\"layers\": {\"1\": {\"weight\": \"Q2.6\"}}}`|field formats.layers.1.weight|weights",
        "`, \"media\": {\"sram\": {\"fault\": \"flips\"}}`|field media.sram.fault|faults",
        "`, \"media\": {\"array\": {\"rows\": 0}}`|field media.array.rows|1",
        "`, \"media\": {\"buffer\": {\"faults\": \"flips\"}}`|field media|weights of layer 1 in two memories",
        "`, \"media\": {\"buffer\": {\"curve\": \"x.csv\", \"layers\": [2]}}`|field media.buffer.curve|media.sram only",
        "`, \"media\": {\"buffer\": {\"supply\": \"ber\", \"layers\": [2]}, \"sram\": {\"layers\": [1]}}`|field at.ber|ber",
        "`, \"designs\": []`|field designs|at least one",
        "`, \"designs\": [\"nope\"]`|field designs[0]|nope",
        "`, \"designs\": [{\"memory\": \"none\", \"logic\": \"none\"}]`|field designs[0].logic|te-drop",
        "`, \"designs\": [{\"memory\": \"none\", \"logic\": \"te-drop\"}]`|field at.logic_v|no logic supply",
        "`, \"designs\": [{\"label\": \"x\"}]`|field designs[0]|neither memory nor logic",
        "`, \"designs\": [\"te-drop\"], \"at\": {\"logic_v\": 0.7}`|field at.logic_v|a sweep of it alone",
        "`, \"designs\": [\"te-drop\"], \"sweep\": {\"sram_v\": [0.7]}`|field at.logic_v|nothing",
        "`, \"designs\": [{\"memory\": \"te-drop\"}]`|field designs[0].memory|timing errors go to logic",
        "`, \"at\": {\"sram_v\": 0.5}, \"sweep\": {\"sram_v\": [0.52]}`|field at.sram_v|a sweep of it alone",
        "`, \"at\": {\"dram_v\": 1.2}`|field at.dram_v|no memory and no design",
        "`, \"media\": {\"b\": {\"supply\": \"clock_ns\"}}`|field media.b.supply|sram_v, dram_v, ber",
        "`, \"media\": {\"a\\u0001\": {\"layers\": [2]}}`|field media|U+0001",
        "`, \"formats\": {\"weights\": \"Q2.6\", \"layers\": {\"2\": {\"weights\": \"Q2.2\"}}}, \"media\": {\"sram\": {\"bits\": {\"top\": 1}}}`|field formats.layers.2|words of one length",
        "`, \"formats\": {\"weights\": \"Q2.4\", \"activations\": \"Q2.12\", \"layers\": {\"1\": {\"weights\": \"Q2.14\"}}}`|field formats.layers.1.weights|sums stay exact",
        "`, \"at\": {\"logic_v\": 0.1}, \"designs\": [{\"memory\": \"none\", \"logic\": \"te-drop\"}]`|field at.logic_v|0.1",
      })
  void what_is_wrong_is_named_by_its_path(String fields, String place, String part) {
    refusedStudy("{\"voltscape\": 2, \"workload\": \"digits-10x10\"" + fields + "}", place, part);
  }

  @Test
  void timing_errors_alone_sweep_the_logic_supply() {
    Study study = parse(", \"designs\": [\"te-drop\"]");
    assertThat(study.swept()).isEqualTo(OperatingAxis.LOGIC_V);
    assertThat(study.value(OperatingAxis.LOGIC_V, 0)).isEqualTo(study.voltages().get(0));
    assertThat(study)
        .isEqualTo(
            StudyReader.parse(
                "{\"workload\": \"digits-10x10\", \"schemes\": [\"te-drop\"]}", "one"));
  }

  @Test
  void another_format_is_refused() {
    refusedStudy("{\"voltscape\": 3}", "field voltscape", "3", "1 or 2");
  }
}
