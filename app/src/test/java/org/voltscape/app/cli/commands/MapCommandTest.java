package org.voltscape.app.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.app.cli.shared.Curves;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.numpy.Npy;
import org.voltscape.engine.io.numpy.NpyArray;
import org.voltscape.engine.io.table.CsvTable;
import org.voltscape.engine.param.BadInputException;

class MapCommandTest {
  private static final int WORDS = 9216;
  private static final int BITS = 8;
  private static final double CELLS = WORDS * (double) BITS;

  @TempDir Path directory;

  private static Answer map(String voltage, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("map", "--curve", "snnac-65nm", "--voltage", voltage, "--words", "9216"));
    args.addAll(List.of("--bits", "8", "--die", "5"));
    args.addAll(List.of(more));
    return Answer.of(args.toArray(String[]::new));
  }

  /** Polarity of every failing cell by its index. */
  private static Map<Integer, Integer> cells(Path csv) {
    CsvTable table = CsvTable.read(csv);
    assertThat(table.header()).containsExactly("word", "bit", "stuck_at");
    Map<Integer, Integer> cells = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      int cell = (int) table.number(row, "word") * BITS + (int) table.number(row, "bit");
      assertThat(cells.put(cell, (int) table.number(row, "stuck_at"))).isNull();
    }
    return cells;
  }

  @Test
  void keys_and_counts_at_half_a_volt() {
    JsonNode json = map("0.5").json();
    assertThat(json.get("cells").asLong()).isEqualTo(WORDS * BITS);
    assertThat(json.get("probability").asDouble()).isEqualTo(0.28);
    double failing = json.get("failing").asDouble();
    double sigma = Math.sqrt(0.28 * 0.72 / CELLS);
    assertThat(failing / CELLS).isCloseTo(0.28, Offset.offset(4 * sigma));
    double one = json.get("stuck_at_one").asDouble() / failing;
    assertThat(one).isCloseTo(0.5, Offset.offset(4 * Math.sqrt(0.25 / failing)));
    assertThat(json.get("curve").asText()).isEqualTo("snnac-65nm");
    assertThat(json.get("voltage_v").asDouble()).isEqualTo(0.5);
    assertThat(json.get("extrapolated").asBoolean()).isFalse();
    assertThat(map("0.3").json().get("extrapolated").asBoolean()).isTrue();
    assertThat(map("0.6").json().get("extrapolated").asBoolean()).isTrue();
  }

  /** The slope of the interpolation is flat at 0.50 V; that of the last two points is not. */
  @Test
  void a_measured_curve_goes_on_below_its_lowest_point() throws Exception {
    Path measured = directory.resolve("measured.csv");
    Files.writeString(
        measured, "voltage_v,probability\n0.50,0.28\n0.51,0.2\n0.52,0.001\n0.53,0.00001\n");
    JsonNode json =
        Answer.of(
                "map",
                "--curve",
                measured.toString(),
                "--voltage",
                "0.4",
                "--words",
                "10",
                "--bits",
                "8",
                "--die",
                "1")
            .json();
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double z0 = normal.inverseCumulativeProbability(0.28);
    double z1 = normal.inverseCumulativeProbability(0.2);
    assertThat(json.get("probability").asDouble())
        .isCloseTo(normal.cumulativeProbability(z0 - (z1 - z0) / 0.01 * 0.1), Offset.offset(1e-12));
    assertThat(json.get("extrapolated").asBoolean()).isTrue();
  }

  @Test
  void correlated_dies_have_as_many_failing_cells_in_stripes() {
    Path plain = directory.resolve("plain.csv");
    Path striped = directory.resolve("striped.csv");
    assertThat(map("0.5", "--out", plain.toString()).code()).isZero();
    Answer answer =
        map(
            "0.5",
            "--column-correlation",
            "0.4",
            "--row-correlation",
            "0.1",
            "--out",
            striped.toString());
    double failing = answer.json().get("failing").asDouble();
    assertThat(failing / CELLS).isCloseTo(0.28, Offset.offset(0.06));
    assertThat(spread(striped)).isGreaterThan(20 * spread(plain));
    map("0.5", "--row-correlation", "0.6", "--column-correlation", "0.4")
        .assertRefused("--column-correlation: found 0.6 along rows and 0.4 along columns");
    map("0.5", "--row-correlation", "1.2").assertRefused("--row-correlation: found \"1.2\"");
  }

  /** Variance of the number of failing cells on a bit line of a bank of 2,048 words. */
  private static double spread(Path csv) {
    int[] counts = new int[5 * 8 * BITS];
    for (int cell : cells(csv).keySet()) {
      int word = cell / BITS;
      counts[word / 2048 * 8 * BITS + cell % BITS * 8 + word % 8]++;
    }
    double sum = 0;
    double squares = 0;
    int full = 4 * 8 * BITS;
    for (int i = 0; i < full; i++) {
      sum += counts[i];
      squares += (double) counts[i] * counts[i];
    }
    return squares / full - sum / full * sum / full;
  }

  @Test
  void maps_of_one_die_are_nested_with_the_same_polarity() {
    Map<Integer, Integer> above = Map.of();
    for (String voltage : List.of("0.52", "0.51", "0.50", "0.49")) {
      Path file = directory.resolve(voltage + ".csv");
      JsonNode json = map(voltage, "--out", file.toString()).json();
      Map<Integer, Integer> here = cells(file);
      assertThat(here).hasSize(json.get("failing").asInt());
      assertThat(here.values().stream().filter(s -> s == 1))
          .hasSize(json.get("stuck_at_one").asInt());
      assertThat(here.size()).isGreaterThan(above.size());
      assertThat(here.entrySet().containsAll(above.entrySet())).isTrue();
      above = here;
    }
  }

  @Test
  void npy_and_csv_hold_the_same_map() {
    Path csv = directory.resolve("new/map.csv");
    Path npy = directory.resolve("map.NPY");
    assertThat(map("0.5", "--out", csv.toString()).json().get("file").asText())
        .isEqualTo(csv.toString());
    map("0.5", "--out", npy.toString()).json();
    NpyArray array = Npy.read(npy);
    assertThat(array.shape()).containsExactly(WORDS, BITS);
    byte[] expected = new byte[WORDS * BITS];
    cells(csv).forEach((cell, stuck) -> expected[cell] = (byte) (stuck + 1));
    assertThat(array.bytes()).isEqualTo(expected);
  }

  @Test
  void dies_differ_and_polarity_follows_its_option() {
    assertThat(map("0.5").out()).isEqualTo(map("0.50").out());
    Answer other =
        Answer.line("map --curve snnac-65nm --voltage 0.5 --words 9216 --bits 8 --die 6");
    assertThat(other.json().get("failing")).isNotEqualTo(map("0.5").json().get("failing"));
    assertThat(map("0.5", "--stuck-at-one", "0").json().get("stuck_at_one").asInt()).isZero();
    JsonNode ones = map("0.5", "--stuck-at-one", "1").json();
    assertThat(ones.get("stuck_at_one")).isEqualTo(ones.get("failing"));
    assertThat(ones.get("failing")).isEqualTo(map("0.5").json().get("failing"));
  }

  @Test
  void a_curve_may_be_a_file() throws IOException {
    Path curve = directory.resolve("mine.csv");
    Files.writeString(curve, "voltage_v,probability\n0.5,0.1\n0.9,0.00001\n");
    JsonNode json =
        Answer.of(
                "map",
                "--curve",
                curve.toString(),
                "--voltage",
                "0.5",
                "--words",
                "1000",
                "--bits",
                "16",
                "--die",
                "1")
            .json();
    assertThat(json.get("probability").asDouble()).isEqualTo(0.1);
    Files.writeString(curve, "voltage_v,probability\n0.5,0.1\n0.9,0.2\n");
    Answer.of(
            "map",
            "--curve",
            curve.toString(),
            "--voltage",
            "0.5",
            "--words",
            "1",
            "--bits",
            "1",
            "--die",
            "1")
        .assertRefused(curve + ", line 3, column probability: found 0.2 at 0.9 V above");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x|0.5|8|8|1|0.5|--curve: found \"x\", expected ",
        "nowhere.csv|0.5|8|8|1|0.5|nowhere.csv: found no such file",
        "snnac-65nm|0|8|8|1|0.5|--voltage: found \"0\", expected a voltage above 0 V",
        "snnac-65nm|-1|8|8|1|0.5|--voltage: found \"-1\"",
        "snnac-65nm|NaN|8|8|1|0.5|--voltage: found \"NaN\"",
        "snnac-65nm|0x1p3|8|8|1|0.5|--voltage: found \"0x1p3\"",
        "snnac-65nm|0.5V|8|8|1|0.5|--voltage: found \"0.5V\", expected a voltage in V as a plain number, for example 0.5.",
        "snnac-65nm|'0,5'|8|8|1|0.5|--voltage: found \"0,5\", expected a voltage in V as a plain number, for example 0.5.",
        "snnac-65nm|6|8|8|1|0.5|--voltage: found \"6\", expected a voltage above 0 V, at most 5 V.",
        "snnac-65nm|500|8|8|1|0.5|--voltage: found \"500\", expected a voltage above 0 V, at most 5 V (500 looks like millivolts: write 0.5).",
        "snnac-65nm|0.5|0|8|1|0.5|--words: found \"0\", expected a whole number from 1 to 134217728.",
        "snnac-65nm|0.5|134217729|8|1|0.5|--words: found \"134217729\"",
        "snnac-65nm|0.5|8|0|1|0.5|--bits: found \"0\"",
        "snnac-65nm|0.5|8|8|x|0.5|--die: found \"x\"",
        "snnac-65nm|0.5|8|8|1|1.1|--stuck-at-one: found \"1.1\", expected a number from 0 to 1.",
      })
  void bad_options_are_refused_and_no_file_is_left(
      String curve,
      String voltage,
      String words,
      String bits,
      String die,
      String stuckAtOne,
      String sentence) {
    Path out = directory.resolve("out.csv");
    Answer.of(
            "map",
            "--curve",
            curve,
            "--voltage",
            voltage,
            "--words",
            words,
            "--bits",
            bits,
            "--die",
            die,
            "--stuck-at-one",
            stuckAtOne,
            "--out",
            out.toString())
        .assertRefused(sentence);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void places_that_cannot_be_written_are_refused() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "x");
    map("0.5", "--out", directory.resolve("map.txt").toString())
        .assertRefused("expected a name ending in .csv or .npy.");
    map("0.5", "--out", file.resolve("map.csv").toString()).assertRefused(file + ": found a file");
    Path taken = Files.createDirectory(directory.resolve("taken.npy"));
    map("0.5", "--out", taken.toString()).assertRefused(taken + ": found a directory");
    assertThat(directory).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void curves_over_anything_but_a_voltage_are_refused() {
    ErrorCurve latency =
        new ErrorCurve(
            "latency",
            "",
            "",
            new CurveAxis("tRCD", "ns"),
            List.of(new CurvePoint(5, 0.1), new CurvePoint(10, 0.01)),
            "");
    assertThatThrownBy(() -> Curves.requireVolts(latency, Place.option("--curve")))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "--curve: found latency over tRCD in ns, expected a curve over a supply voltage in V.");
  }

  @Test
  void a_latency_curve_is_mapped_at_a_place_in_ns() {
    JsonNode json =
        Answer.line("map --curve ddr3-vendor-b-trcd --at 7.5 --words 4096 --bits 8 --die 1").json();
    assertThat(json.get("probability").asDouble()).isEqualTo(0.0283586);
    assertThat(json.get("at").asDouble()).isEqualTo(7.5);
    assertThat(json.get("unit").asText()).isEqualTo("ns");
    assertThat(json.has("voltage_v")).isFalse();
    Answer.line("map --curve ddr3-vendor-b-trcd --voltage 1 --words 9 --bits 8 --die 1")
        .assertRefused("expected a curve over a supply voltage in V, or --at with a place in ns.");
    Answer.line("map --curve snnac-65nm --words 9 --bits 8 --die 1")
        .assertRefused("--voltage: found nothing, expected a supply voltage in V, or --at.");
    Answer.line("map --curve snnac-65nm --at 1 --voltage 1 --words 9 --bits 8 --die 1")
        .assertRefused("--at: found --voltage beside it");
    Answer.line("map --curve snnac-65nm --at 0 --words 9 --bits 8 --die 1")
        .assertRefused("--at: found \"0\"");
  }

  @Test
  void a_counted_curve_tells_the_band_of_its_probability() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("die.csv"), "voltage_v,cells,failing\n0.5,1000,100\n0.6,1000,0\n");
    JsonNode json =
        Answer.of(
                "map",
                "--curve",
                file.toString(),
                "--voltage",
                "0.5",
                "--words",
                "10",
                "--bits",
                "8",
                "--die",
                "1")
            .json();
    assertThat(json.get("probability_low").asDouble()).isBetween(0.08, 0.09);
    assertThat(json.get("probability_high").asDouble()).isBetween(0.11, 0.13);
  }
}
