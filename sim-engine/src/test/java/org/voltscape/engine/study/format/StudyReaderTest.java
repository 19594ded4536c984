package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltscape.engine.study.format.Complaints.refusedStudy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.word.FixedPoint;

class StudyReaderTest {
  /** One value of every kind JSON has; a field is tried with all but those it takes. */
  private static final Map<String, String> KINDS =
      Map.of(
          "null", "null",
          "flag", "true",
          "text", "\"zebra\"",
          "list", "[\"zebra\"]",
          "object", "{\"zebra\": 1}",
          "fraction", "0.123",
          "negative", "-17",
          "huge", "1e999",
          "long", "123456789012345678901234567890");

  /** A study whose only field beside the workload is given. */
  private static String with(String field) {
    return "{\"workload\": \"digits-10x10\", " + field + "}";
  }

  private static Study parse(String json) {
    return StudyReader.parse(json, "study.json");
  }

  private static Study parseWith(String field) {
    return parse(with(field));
  }

  @Test
  void defaults_are_those_of_the_workload_and_the_format() {
    Study study = parse("{\"workload\": \"digits-mlp-256x3\"}");
    assertThat(study.weights()).isEqualTo(new FixedPoint(2, 6));
    assertThat(study.activations()).isEqualTo(new FixedPoint(2, 4));
    assertThat(study.memory())
        .isEqualTo(
            new Study.Memory(
                new CurveChoice.Preset("snnac-65nm"), FaultKind.STUCK_AT, 0.5, null, false));
    assertThat(study.voltages())
        .containsExactly(0.46, 0.47, 0.48, 0.49, 0.5, 0.51, 0.52, 0.53, 0.54, 0.55, 0.56);
    assertThat(study.schemes().stream().map(SchemeChoice::label))
        .containsExactly("none", "word-masking", "bit-masking");
    assertThat(study.platform()).isEqualTo("snnac-65nm");
    assertThat(study.trials()).isEqualTo(20);
    assertThat(study.images()).isEqualTo(2000);
    assertThat(study.seed()).isEqualTo(1);
    assertThat(study.stop()).isEqualTo(Stop.NEVER);
    Study sigmoid = parse("{\"workload\": \"digits-10x10\"}");
    assertThat(sigmoid.activations()).isNull();
    assertThat(sigmoid.memory().faultyBiases()).isTrue();
  }

  @TestFactory
  List<DynamicTest> every_field_refuses_values_of_other_types() {
    Map<String, List<String>> accepted =
        Map.ofEntries(
            Map.entry("voltscape", List.of()),
            Map.entry("name", List.of("text")),
            Map.entry("format", List.of()),
            Map.entry("format.weights", List.of()),
            Map.entry("format.activations", List.of()),
            Map.entry("memory", List.of()),
            Map.entry("memory.curve", List.of()),
            Map.entry("memory.curve.points", List.of()),
            Map.entry("memory.faults", List.of()),
            Map.entry("memory.stuckAtOne", List.of("fraction")),
            Map.entry("memory.die", List.of("negative")),
            Map.entry("memory.biases", List.of()),
            Map.entry("memory.rowCorrelation", List.of("fraction")),
            Map.entry("memory.columnCorrelation", List.of("fraction")),
            Map.entry("memory.on", List.of()),
            Map.entry("memory.layers", List.of()),
            Map.entry("memory.bits", List.of()),
            Map.entry("voltages", List.of()),
            Map.entry("voltages.from", List.of()),
            Map.entry("voltages.to", List.of()),
            Map.entry("voltages.step", List.of()),
            Map.entry("schemes", List.of()),
            Map.entry("energy", List.of()),
            Map.entry("energy.platform", List.of()),
            Map.entry("energy.scenario", List.of()),
            Map.entry("trials", List.of()),
            Map.entry("images", List.of()),
            Map.entry("seed", List.of("negative")),
            Map.entry("stop", List.of()),
            Map.entry("stop.halfWidth", List.of("fraction")),
            Map.entry("training", List.of()),
            Map.entry("training.epochs", List.of()),
            Map.entry("training.samplesPerEpoch", List.of()),
            Map.entry("training.batch", List.of()),
            Map.entry("training.rate", List.of("fraction")),
            Map.entry("training.momentum", List.of("fraction")),
            Map.entry("training.clipNorm", List.of("fraction")),
            Map.entry("training.isolate", List.of()),
            Map.entry("training.pretrained", List.of("flag")),
            Map.entry("training.rule", List.of()));
    List<DynamicTest> tests = new ArrayList<>();
    accepted.forEach(
        (field, kinds) ->
            KINDS.forEach(
                (kind, value) -> {
                  String[] path = field.split("\\.");
                  String json = value;
                  for (int i = path.length - 1; i >= 0; i--) {
                    json = "\"" + path[i] + "\": " + json;
                    json = i > 0 ? "{" + json + "}" : json;
                  }
                  String study = with(json);
                  tests.add(
                      DynamicTest.dynamicTest(
                          field + " given a " + kind,
                          () -> {
                            if (kinds.contains(kind)) {
                              assertThat(parse(study)).isNotNull();
                            } else {
                              refusedStudy(study, "field " + path[0]);
                            }
                          }));
                }));
    return tests;
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "5", "\"digits-10x10\"", "null", "true", "[{}]"})
  void a_study_is_an_object(String json) {
    refusedStudy(json, "study.json: found " + json, "an object");
  }

  @Test
  void the_workload_is_required() {
    refusedStudy("{}", "field workload: found nothing");
    refusedStudy("{\"workload\": 5}", "field workload: found 5");
    refusedStudy("{\"workload\": \"mnist\"}", "field workload: found \"mnist\"", "digits-10x10");
    refusedStudy("{\"workload\": \"\"}", "field workload: found \"\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"trails\": 5                                   | field trails: found an unknown field",
        "\"format\": {\"weight\": \"Q2.6\"}              | field format.weight: found an unknown",
        "\"memory\": {\"Curve\": \"snnac-65nm\"}         | field memory.Curve: found an unknown",
        "\"memory\": {\"curve\": {\"pts\": []}}          | field memory.curve.pts: found an unknown",
        "\"voltages\": {\"from\": 0.5, \"upto\": 0.6}    | field voltages.upto: found an unknown",
        "\"schemes\": [\"none\", {\"id\": \"bit-masking\", \"x\": 1}] | field schemes[1].x: found an unknown",
        "\"energy\": {\"chip\": \"snnac-65nm\"}          | field energy.chip: found an unknown",
        "\"stop\": {\"width\": 0.1}                      | field stop.width: found an unknown",
        "\"\": 5                                         | found an unknown field",
        "\"a\\nb\\u2028\\u001b[31m\": 5                  | field a b [31m: found an unknown field"
      })
  void unknown_fields_are_refused_by_name(String field, String message) {
    refusedStudy(with(field), message);
  }

  @Test
  void a_long_unknown_name_is_shortened() {
    refusedStudy(with("\"" + "n".repeat(900) + "\": 1"), "nnn...: found an unknown field");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"voltscape\": 3          | field voltscape: found 3, expected 1 or 2.",
        "\"voltscape\": 0          | field voltscape: found 0, expected 1 or 2.",
        "\"trials\": 0             | field trials: found 0, expected a whole number from 1 to 1000000.",
        "\"trials\": 1000001       | field trials: found 1000001",
        "\"trials\": 2.5           | field trials: found 2.5",
        "\"trials\": \"5\"         | field trials: found \"5\"",
        "\"images\": 0             | field images: found 0, expected a whole number from 1 to 10000.",
        "\"images\": 10001         | field images: found 10001",
        "\"images\": -1            | field images: found -1",
        "\"seed\": 9223372036854775808  | field seed: found 9223372036854775808, expected a whole number of 64 bits.",
        "\"seed\": -9223372036854775809 | field seed: found -9223372036854775809",
        "\"seed\": 1.5             | field seed: found 1.5, expected a whole number of 64 bits.",
        "\"seed\": 1e18            | field seed: found 1.0E18",
        "\"stop\": {}              | field stop: found no halfWidth",
        "\"stop\": {\"halfWidth\": 0}   | field stop.halfWidth: found 0",
        "\"stop\": {\"halfWidth\": 1.5} | field stop.halfWidth: found 1.5",
        "\"format\": {\"weights\": \"Q2.15\"}  | field format.weights: found \"Q2.15\"",
        "\"format\": {\"weights\": \"Q0.8\"}   | field format.weights: found \"Q0.8\"",
        "\"format\": {\"weights\": \"Q1.0\"}   | field format.weights: found \"Q1.0\"",
        "\"format\": {\"weights\": \"float\"}  | field format.weights: found \"float\"",
        "\"format\": {\"activations\": \"q2.4\"} | field format.activations: found \"q2.4\"",
        "\"memory\": {\"faults\": \"stuck\"}   | field memory.faults: found \"stuck\", expected stuck-at or flips",
        "\"memory\": {\"biases\": \"some\"}    | field memory.biases: found \"some\", expected clean or faulty",
        "\"memory\": {\"die\": \"mine\"}       | field memory.die: found \"mine\"",
        "\"memory\": {\"die\": 1.5}            | field memory.die: found 1.5",
        "\"memory\": {\"stuckAtOne\": 1.01}    | field memory.stuckAtOne: found 1.01",
        "\"memory\": {\"stuckAtOne\": -0.01}   | field memory.stuckAtOne: found -0.01",
        "\"energy\": \"tpu\"                   | field energy: found \"tpu\", expected one of",
        "\"energy\": \"\"                      | field energy: found \"\", expected one of",
        "\"energy\": {\"platform\": \"tpu\"}   | field energy.platform: found \"tpu\"",
        "\"energy\": {\"scenario\": \"slow\"}  | field energy.scenario: found \"slow\", expected a scenario of snnac-65nm: high-perf",
        "\"energy\": []                        | field energy: found [], expected a platform or"
      })
  void values_outside_their_range_are_refused(String field, String message) {
    refusedStudy(with(field), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]                                          | field voltages: found 0 voltages",
        "[0.5, \"0.6\"]                              | field voltages[1]: found \"0.6\"",
        "[0.5, [0.6]]                                | field voltages[1]: found [0.6]",
        "[0.5, null]                                 | field voltages[1]: found null",
        "[0.5, 1e999]                                | expected a supply from 0.40 to 0.90 V, those of the energy platform snnac-65nm",
        "[0.39]                                      | field voltages: found 0.39 V, expected a supply from 0.40 to 0.90 V",
        "[0.5, 0.91]                                 | field voltages: found 0.91 V",
        "[-0.5]                                      | field voltages: found -0.5 V",
        "[0]                                         | field voltages: found 0.0 V",
        "0.5                                         | field voltages: found 0.5, expected a list of voltages in V, {from, to, step}, or \"auto\"",
        "\"all\"                                     | field voltages: found \"all\", expected a list",
        "{}                                          | field voltages: found from nothing to nothing",
        "{\"from\": 0.5}                             | field voltages: found from 0.5 to nothing",
        "{\"from\": 0.6, \"to\": 0.5}                | field voltages: found from 0.6 to 0.5",
        "{\"from\": 0.5, \"to\": 0.6, \"step\": 0}   | field voltages.step: found 0",
        "{\"from\": 0.5, \"to\": 0.6, \"step\": -0.01} | field voltages.step: found -0.01",
        "{\"from\": 0.5, \"to\": 0.6, \"step\": 1e-10} | field voltages.step: found 1.0E-10",
        "{\"from\": 0.4, \"to\": 0.9, \"step\": 1e-9} | field voltages: found 500000000 steps, expected at most 10000 voltages",
        "{\"from\": 0.1, \"to\": 1000, \"step\": 1e-6} | field voltages.to: found 1000.0 V, expected a voltage above 0 V, at most 5 V (1000 looks like millivolts: write 1)",
        "[480, 500] | field voltages: found 480.0 V, expected a supply from 0.40 to 0.90 V, those of the energy platform snnac-65nm (480 looks like millivolts: write 0.48)",
        "{\"from\": 460, \"to\": 560, \"step\": 10} | field voltages.from: found 460.0 V, expected a voltage above 0 V, at most 5 V (460 looks like millivolts: write 0.46)",
        "{\"from\": 0.46, \"to\": 560} | field voltages.to: found 560.0 V, expected a voltage above 0 V, at most 5 V (560 looks like millivolts: write 0.56)",
        "{\"from\": 0.46, \"to\": 0.56, \"step\": 10} | field voltages.step: found 10.0 V, expected at most 0.1 V, from one end to the other (10 looks like millivolts: write 0.01)",
        "{\"from\": 0.46, \"to\": 0.56, \"step\": 0.2} | field voltages.step: found 0.2 V, expected at most 0.1 V, from one end to the other.",
        "[6] | field voltages: found 6.0 V, expected a supply from 0.40 to 0.90 V, those of the energy platform snnac-65nm.",
        "{\"from\": 0.5, \"to\": 1e999}              | field voltages.to: found",
        "{\"from\": 0.3, \"to\": 0.5}                | field voltages: found 0.3 V",
        "{\"from\": 0.85, \"to\": 1.0, \"step\": 0.05} | field voltages: found 0.95 V"
      })
  void bad_voltages_are_refused(String voltages, String message) {
    refusedStudy(with("\"voltages\": " + voltages), message);
  }

  @Test
  void too_many_voltages_are_refused() {
    String list = "[0.5" + ", 0.6".repeat(3) + "]";
    assertThat(parseWith("\"voltages\": " + list).voltages()).containsExactly(0.5, 0.6);
    StringBuilder all = new StringBuilder("[0.5");
    for (int i = 1; i <= 10_000; i++) {
      all.append(", ").append(0.5 + i * 1e-6);
    }
    refusedStudy(with("\"voltages\": " + all + "]"), "field voltages: found 10001 voltages");
    refusedStudy(
        with("\"voltages\": {\"from\": 0.5, \"to\": 0.6, \"step\": 1e-5}"),
        "field voltages: found 10001 voltages, expected 1 to 10000");
  }

  @Test
  void ranges_hold_their_multiples_and_nothing_beyond() {
    assertThat(parseWith("\"voltages\": {\"from\": 0.46, \"to\": 0.5}").voltages())
        .containsExactly(0.46, 0.47, 0.48, 0.49, 0.5);
    assertThat(parseWith("\"voltages\": {\"from\": 0.5, \"to\": 0.5}").voltages())
        .containsExactly(0.5);
    assertThat(parseWith("\"voltages\": {\"from\": 0.5, \"to\": 0.549, \"step\": 0.02}").voltages())
        .containsExactly(0.5, 0.52, 0.54);
    assertThat(parseWith("\"voltages\": {\"from\": 0.9, \"to\": 0.9, \"step\": 1e-9}").voltages())
        .containsExactly(0.9);
    List<Double> fine =
        parseWith("\"voltages\": {\"from\": 0.4, \"to\": 0.9, \"step\": 0.0001}").voltages();
    assertThat(fine).hasSize(5001).doesNotHaveDuplicates().isSorted().endsWith(0.9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]                                     | field schemes: found an empty list",
        "{\"id\": \"none\"}                     | field schemes: found {\"id\":\"none\"}, expected a list of schemes",
        "\"none\"                               | field schemes: found \"none\"",
        "[5]                                    | field schemes[0]: found 5",
        "[[]]                                   | field schemes[0]: found []",
        "[null]                                 | field schemes[0]: found null",
        "[{}]                                   | field schemes[0].id: found nothing",
        "[{\"id\": 3}]                          | field schemes[0].id: found 3",
        "[\"none\", \"magic\"]                  | field schemes[1]: found \"magic\", expected a scheme: none",
        "[\"none\", \"none\"]                   | field schemes[1]: found the label \"none\" twice",
        "[\"none\", {\"id\": \"bit-masking\", \"label\": \"none\"}] | field schemes[1]: found the label \"none\" twice",
        "[{\"id\": \"none\", \"label\": 5}]     | field schemes[0].label: found 5",
        "[{\"id\": \"none\", \"sign\": \"robust\"}] | field schemes[0].sign: found an unknown field, expected no parameters here",
        "[{\"id\": \"bit-masking\", \"sign\": \"odd\"}] | field schemes[0].sign: found odd, expected one of robust, zero-word",
        "[{\"id\": \"bit-masking\", \"sign\": 5}]    | field schemes[0].sign: found 5",
        "[{\"id\": \"bit-masking\", \"sign\": null}] | field schemes[0].sign: found null",
        "[{\"id\": \"bit-masking\", \"sign\": [\"robust\"]}] | field schemes[0].sign: found [\"robust\"]",
        "[{\"id\": \"bit-masking\", \"sign\": {}}]   | field schemes[0].sign: found {}"
      })
  void bad_schemes_are_refused(String schemes, String message) {
    refusedStudy(with("\"schemes\": " + schemes), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"tsmc-7nm\"                                   | field memory.curve: found \"tsmc-7nm\", expected a curve (",
        "\"\"                                           | field memory.curve: found \"\"",
        "\"a\\u0000b.csv\"                              | field memory.curve: found U+0000 as character 2 of the text",
        "5                                              | field memory.curve: found 5, expected a curve (",
        "\"ddr3-vendor-a-trcd\"                         | field memory.curve: found ddr3-vendor-a-trcd over Row activation time tRCD in ns, expected a curve over a supply",
        "{\"points\": [[0.5, 0.1], [0.6, 0]], \"band\": 3} | field memory.curve.band: found 3",
        "{\"points\": [[0.5, 0.1], [0.6, 0]], \"band\": [[0.5, 0.1]]} | field memory.curve.band[0]: found [0.5,0.1]",
        "{\"points\": [[0.5, 0.1], [0.6, 0]], \"band\": [[0.5, 0.2, 0.1], [0.6, 0, 0]]} | field memory.curve, band point 1 of 2: found 0.2 to 0.1",
        "{\"points\": [[0.5, 0.1], [0.6, 0]], \"measured\": [0.6, 0.5]} | field memory.curve.measured: found [0.6, 0.5]",
        "{\"points\": [[0.5, 0.1], [0.6, 0]], \"source\": 3} | field memory.curve.source: found 3",
        "{}                                             | field memory.curve.points: found nothing",
        "{\"points\": 5}                                | field memory.curve.points: found 5",
        "{\"points\": []}                               | field memory.curve: found 0 control points",
        "{\"points\": [[0.5, 0.1]]}                     | field memory.curve: found 1 control points",
        "{\"points\": [[0.5, 0.1], 7]}                  | field memory.curve.points[1]: found 7",
        "{\"points\": [[0.5, 0.1], [0.6]]}              | field memory.curve.points[1]: found [0.6]",
        "{\"points\": [[0.5, 0.1], [0.6, 0, 0]]}        | field memory.curve.points[1]: found [0.6,0,0]",
        "{\"points\": [[0.5, 0.1], [\"0.6\", 0]]}       | field memory.curve.points[1]: found [\"0.6\",0]",
        "{\"points\": [[0.5, 0.1], [0.6, 0.2]]}         | probability 0.2 at 0.6 V above 0.1 at 0.5 V",
        "{\"points\": [[0.5, 0.1], [0.5, 0.1]]}         | 0.5 V twice",
        "{\"points\": [[0.5, 1.1], [0.6, 0.2]]}         | point 1 of 2: found probability 1.1",
        "{\"points\": [[0.5, 0.1], [0.6, -0.2]]}        | point 2 of 2: found probability -0.2",
        "{\"points\": [[0.5, 1e999], [0.6, 0.2]]}       | point 1 of 2: found probability Infinity",
        "{\"points\": [[-0.5, 0.1], [0.6, 0.01]]}       | point 1 of 2: found -0.5 V",
        "{\"points\": [[0, 0.1], [0.6, 0.01]]}          | point 1 of 2: found 0.0 V",
        "{\"points\": [[0.5, 0.1], [1e999, 0.01]]}      | point 2 of 2: found Infinity V"
      })
  void bad_curves_are_refused(String curve, String message) {
    refusedStudy(with("\"memory\": {\"curve\": " + curve + "}"), "field memory.curve", message);
  }

  @Test
  void too_many_curve_points_are_refused() {
    String points = "[0.1, 0.5]" + ", [0.2, 0.4]".repeat(10_000);
    refusedStudy(
        with("\"memory\": {\"curve\": {\"points\": [" + points + "]}}"), "10001 control points");
  }

  @Test
  void sums_that_cannot_be_exact_are_refused() {
    refusedStudy(
        "{\"workload\": \"digits-mlp-256x3\", \"format\": {\"weights\": \"Q2.14\", \"activations\": \"Q2.14\"}}",
        "field format.activations: found Q2.14 with weights of 16 bits");
  }

  @Test
  void curves_are_presets_files_or_points() {
    assertThat(curve("\"sram-14nm\"")).isEqualTo(new CurveChoice.Preset("sram-14nm"));
    assertThat(curve("\"../my chip.CSV\"")).isEqualTo(new CurveChoice.File("../my chip.CSV"));
    assertThat(curve("{\"points\": [[0.6, 0], [0.5, 1]]}"))
        .isEqualTo(new CurveChoice.Points(List.of(new CurvePoint(0.6, 0), new CurvePoint(0.5, 1))));
  }

  @Test
  void an_inline_curve_may_carry_its_band_range_and_source() {
    CurveChoice choice =
        curve(
            "{\"points\": [[0.4, 0.5], [0.6, 1e-4]], \"band\": [[0.4, 0.4, 0.6], [0.6, 0, 1e-3]],"
                + " \"measured\": [0.45, 0.55], \"source\": \"bench 3\"}");
    Study study = StudyReader.defaultStudy();
    Study.Memory m = study.memory();
    ErrorCurve curve =
        StudyCurves.resolve(
            study.withMemory(
                new Study.Memory(choice, m.faults(), m.stuckAtOne(), m.die(), m.faultyBiases())),
            Path.of(""));
    assertThat(curve.source()).isEqualTo("bench 3");
    assertThat(curve.extrapolated(0.44)).isTrue();
    assertThat(curve.band(0.6).orElseThrow().high()).isEqualTo(1e-3);
    assertThat(CurveChoice.Points.of(curve)).isEqualTo(choice);
  }

  private static CurveChoice curve(String json) {
    return parseWith("\"memory\": {\"curve\": " + json + "}").memory().curve();
  }

  @Test
  void dies_are_numbers_of_64_bits() {
    assertThat(parseWith("\"memory\": {\"die\": " + Long.MIN_VALUE + "}").memory().die())
        .isEqualTo(Long.MIN_VALUE);
    assertThat(parseWith("\"seed\": " + Long.MAX_VALUE).seed()).isEqualTo(Long.MAX_VALUE);
    Study one = parseWith("\"memory\": {\"die\": 0}, \"trials\": 50");
    assertThat(one.singleDie()).isTrue();
    assertThat(one.effectiveTrials()).isEqualTo(1);
    Study flips = parseWith("\"memory\": {\"die\": 0, \"faults\": \"flips\"}, \"trials\": 50");
    assertThat(flips.effectiveTrials()).isEqualTo(50);
  }

  @Test
  void parameters_reach_their_scheme() {
    List<SchemeChoice> schemes =
        parseWith(
                "\"schemes\": [\"bit-masking\", {\"id\": \"bit-masking\", \"label\": \"zeroed\","
                    + " \"sign\": \"zero-word\"}]")
            .schemes();
    assertThat(schemes.get(0).changed()).isEmpty();
    assertThat(schemes.get(1).changed()).isEqualTo(Map.of("sign", "zero-word"));
    assertThat(Arrays.asList("bit-masking", "zeroed"))
        .isEqualTo(schemes.stream().map(SchemeChoice::label).toList());
  }
}
