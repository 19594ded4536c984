package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltscape.engine.study.format.Complaints.refusedStudy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.decide.DecideSettings.Range;
import org.voltscape.engine.study.decide.Pin;
import org.voltscape.engine.study.decide.Quantity;

/** {@code "decide"} in studies of both formats. */
class DecideFieldTest {
  private static final String PLAIN = "\"workload\": \"digits-mlp-256x3\"";

  private static final String ALL =
      """
      , "decide": {"minAccuracy": 0.95, "maxEnergy_j": 1.5e-6, "maxArea": 1.1, "maxLatency": 1.05,
        "maxExtraBits": 5, "noRetraining": true, "objectives": ["latency", "area"],
        "brush": {"energy": [1e-6, 1.2e-6], "voltage": [0.48, 0.5], "extraBits": [0, 0]},
        "pins": [{"scheme": "bit-masking", "voltage_v": 0.48}, {"scheme": "gone", "voltage_v": 0.52}]}
      """;

  private static Study study(String fields) {
    return StudyReader.parse("{" + fields + "}", "study.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAIN,
        "\"voltscape\": 2, "
            + PLAIN
            + ", \"formats\": {\"layers\": {\"2\": {\"weights\": \"Q2.3\"}}}"
      })
  void both_formats_read_and_write_it(String fields) {
    Study asked = study(fields + ALL);
    assertThat(asked.decide())
        .isEqualTo(
            new DecideSettings(
                0.95,
                Double.NaN,
                1.5e-6,
                1.1,
                1.05,
                5,
                true,
                Set.of(Quantity.AREA, Quantity.LATENCY),
                Map.of(
                    Quantity.ENERGY,
                    new Range(1e-6, 1.2e-6),
                    Quantity.VOLTAGE,
                    new Range(0.48, 0.5),
                    Quantity.EXTRA_BITS,
                    new Range(0, 0)),
                List.of(new Pin("bit-masking", 0.48), new Pin("gone", 0.52))));
    assertThat(StudyReader.parse(StudyWriter.toJson(asked), "written")).isEqualTo(asked);
    Study plain = study(fields);
    assertThat(plain).isNotEqualTo(asked).isEqualTo(asked.withDecide(DecideSettings.NONE));
    assertThat(StudyWriter.toJson(plain)).doesNotContain("decide");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'minAccuracy': 95}|field decide.minAccuracy: found 95, expected a number from 0.0 to 1.0",
        "{'maxError': 0.1}|field decide.maxError: found it in a study whose network classifies,"
            + " expected minAccuracy",
        "{'maxarea': 1.1}|field decide.maxarea: found an unknown field",
        "{'objectives': ['energy']}|field decide.objectives[0]: found \"energy\", expected one of"
            + " area, latency",
        "{'brush': {'volts': [0, 1]}}|field decide.brush.volts: found [0,1], expected one of"
            + " voltage, outcome, energy",
        "{'brush': {'energy': [2, 1]}}|field decide.brush.energy: found [2,1], expected a range",
        "{'noRetraining': 1}|field decide.noRetraining: found 1, expected true or false",
        "0.9|field decide: found 0.9",
        "{'pins': 1}|field decide.pins: found 1, expected a list of designs",
        "{'pins': [0.5]}|field decide.pins[0]: found 0.5, expected a design, for example",
        "{'pins': [{'scheme': 'none'}]}|field decide.pins[0].voltage_v: found nothing, expected a"
            + " voltage in V",
        "{'pins': [{'voltage_v': 0.5}]}|field decide.pins[0].scheme: found nothing, expected a text",
        "{'pins': [{'scheme': 'none', 'voltage_v': 520}]}|field decide.pins[0].voltage_v: found"
            + " 520.0 V, expected",
        "{'pins': [{'scheme': 'none', 'voltage': 0.5}]}|field decide.pins[0].voltage: found an"
            + " unknown field",
        "{'pins': [{'scheme': 'a', 'voltage_v': 0.5}, {'scheme': 'a', 'voltage_v': 0.5}]}|field"
            + " decide.pins[1]: found a at 0.5 V again, expected each design once",
        "{'pins': [1, 2, 3, 4, 5]}|field decide.pins: found 5 designs, expected 4 at most",
      })
  void what_cannot_be_asked_is_refused(String field, String complaint) {
    refusedStudy("{" + PLAIN + ", \"decide\": " + field.replace('\'', '"') + "}", complaint);
  }
}
