package org.voltscape.engine.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.curve.CurveCsv;
import org.voltscape.engine.io.map.FailureMapReader;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;

/** The many ways in which people and programs write the same table. */
class TableFormsTest {
  private static final List<CurvePoint> POINTS =
      List.of(
          new CurvePoint(0.48, 0.029),
          new CurvePoint(0.50, 0.0042),
          new CurvePoint(0.52, 0.00031),
          new CurvePoint(0.54, 0.000012));

  @TempDir Path directory;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  private ErrorCurve curve(String text) throws IOException {
    return CurveCsv.read(file("curve.csv", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  static Stream<String> sameCurves() {
    return Stream.of(
        "voltage_v,probability|0.54,1.2e-5|0.52,3.1e-4|0.50,4.2e-3|0.48,2.9e-2",
        "voltage_v;probability|0,54;0,000012|0,52;0,00031|0,50;0,0042|0,48;0,029",
        "voltage_v;probability|0.54;0.000012|0.52;0.00031|0.50;0.0042|0.48;0.029",
        "voltage_v;probability|0,54;1,2E-05|0,52;3,1E-04|0,50;4,2E-03|0,48;2,9E-02",
        "voltage_v\tprobability|0.54\t0.000012|0.52\t0.00031|0.50\t0.0042|0.48\t0.029",
        "voltage_v\tprobability|0,54\t0,000012|0,52\t0,00031|0,50\t0,0042|0,48\t0,029",
        "sep=;|voltage_v;probability|0,54;0,000012|0,52;0,00031|0,50;0,0042|0,48;0,029",
        "\"sep=,\"|voltage_v,probability|0.54,1.2e-5|0.52,3.1e-4|0.50,4.2e-3|0.48,2.9e-2",
        "SEP=\t|voltage_v\tprobability|0.54\t1.2e-5|0.52\t3.1e-4|0.50\t4.2e-3|0.48\t2.9e-2",
        "sep=||voltage_v|probability",
        "voltage_v probability|0.54 1.2e-5|0.52   3.1e-4|0.50 4.2e-3| 0.48 2.9e-2 ",
        "voltage_v  probability|0,54  1,2e-5|0,52  3,1e-4|0,50  4,2e-3|0,48  2,9e-2",
        "Voltage_V,Probability|0.54,1.2e-5|0.52,3.1e-4|0.50,4.2e-3|0.48,2.9e-2",
        "VOLTAGE_V,PROBABILITY|0.54,1.2e-5|0.52,3.1e-4|0.50,4.2e-3|0.48,2.9e-2",
        "Voltage (mV),BER (%)|540,0.0012|520,0.031|500,0.42|480,2.9",
        "Voltage [mV],BER [%]|540,0.0012|520,0.031|500,0.42|480,2.9",
        "Voltage / mV,BER / %|540,0.0012|520,0.031|500,0.42|480,2.9",
        "Vdd in mV,failure rate in percent|540,0.0012|520,0.031|500,0.42|480,2.9",
        "voltage_mv,ber_percent|540,0.0012|520,0.031|500,0.42|480,2.9",
        "V_DD (mV);Failure rate, %|540;0,0012|520;0,031|500;0,42|480;2,9",
        "V_{DD} [V],% failing|0.54,0.0012|0.52,0.031|0.50,0.42|0.48,2.9",
        "supply (V),p (ppm)|0.54,12|0.52,310|0.50,4200|0.48,29000",
        "voltage,ber|V,%|0.54,0.0012|0.52,0.031|0.50,0.42|0.48,2.9",
        "Voltage,BER|[mV],[%]|540,0.0012|520,0.031|500,0.42|480,2.9",
        "v,p|0.54 V,0.0012 %|520 mV,0.031%|0.50 V,0.42 %|480mV,2.9 %",
        "voltage,fail|0.54,1.2e-5|0.52,3.1e-4|0.50,4.2e-3|0.48,2.9e-2",
        "0.54,1.2e-5|0.52,3.1e-4|0.50,4.2e-3|0.48,2.9e-2",
        "0.54, 1.2e-5|0.52, 3.1e-4|0.50, 4.2e-3|0.48, 2.9e-2",
        "0,54;1,2e-5|0,52;3,1e-4|0,50;4,2e-3|0,48;2,9e-2",
        "0.54 1.2e-5|0.52 3.1e-4|0.50 4.2e-3|0.48 2.9e-2",
        "Dataset 1,|0.54,1.2e-5|0.52,3.1e-4|0.50,4.2e-3|0.48,2.9e-2",
        "# voltage_v probability|5.4e-01 1.2e-05|5.2e-01 3.1e-04|5.0e-01 4.2e-03|4.8e-01 2.9e-02",
        "# measured in May|# p,vdd|1.2e-5,0.54|3.1e-4,0.52|4.2e-3,0.50|2.9e-2,0.48",
        "Chip 7, measured 2026-05-01|25 C||voltage_v,probability|0.54,1.2e-5|0.52,3.1e-4|0.50,"
            + "4.2e-3|0.48,2.9e-2",
        "voltage_v,probability|0.54,1.2e-5|0.52,3.1e-4|,|0.50,4.2e-3|0.48,2.9e-2|,|,",
        "voltage_v,probability,|0.54,1.2e-5,|0.52,3.1e-4,|0.50,4.2e-3,|0.48,2.9e-2,",
        "voltage_v,probability|0.54,1.2e-5,,|0.52,3.1e-4,,,|0.50,4.2e-3|0.48,2.9e-2,",
        ",voltage_v,,probability|,0.54,,1.2e-5|,0.52,,3.1e-4|,0.50,,4.2e-3|,0.48,,2.9e-2",
        ",voltage_v,probability|0,0.54,1.2e-5|1,0.52,3.1e-4|2,0.50,4.2e-3|3,0.48,2.9e-2",
        "voltage_v,probability|\u00A00.54\u00A0,1.2e-5|0.52,\u20093.1e-4|\u202F0.50,4.2e-3|0.48,"
            + "2.9e-2\u200B",
        "voltage_v,probability,temperature (C),note|0.54,1.2e-5,25,a|0.52,3.1e-4,25,b|0.50,"
            + "4.2e-3,25,|0.48,2.9e-2,25,d",
        "\"voltage_v\",\"probability\"|\"0.54\",\"1.2e-5\"|\"0.52\",\"3.1e-4\"|\"0.50\","
            + "\"4.2e-3\"|\"0.48\",\"2.9e-2\"",
        "voltage_v,probability|0.54,1.2×10^-5|0.52,3.1 x 10^-4|0.50,4.2*10^-3|0.48,2.9e\u22122");
  }

  @ParameterizedTest
  @MethodSource("sameCurves")
  void the_same_curve_is_read_however_it_is_written(String text) throws IOException {
    if (text.equals("sep=||voltage_v|probability")) {
      assertThat(
              curve(
                      "sep=|\nvoltage_v|probability\n0.54|1.2e-5\n0.52|3.1e-4\n0.5|4.2e-3\n0.48|2.9e-2")
                  .points())
          .isEqualTo(POINTS);
      return;
    }
    for (String end : List.of("\n", "\r\n", "\r")) {
      assertThat(curve(text.replace("|", end)).points()).isEqualTo(POINTS);
      assertThat(curve(text.replace("|", end) + end).points()).isEqualTo(POINTS);
    }
  }

  static Stream<Charset> encodings() {
    return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void unicode_is_read_with_and_without_its_mark(Charset charset) throws IOException {
    String text = "# source: Prüfstand 3\r\nvoltage_v,probability\r\n0.54,1.2e-5\r\n0.48,0.029\r\n";
    for (String mark : List.of("", "\uFEFF")) {
      ErrorCurve read = CurveCsv.read(file("curve.csv", (mark + text).getBytes(charset)));
      assertThat(read.points()).containsExactly(POINTS.get(0), POINTS.get(3));
      assertThat(read.source()).isEqualTo("Prüfstand 3");
    }
  }

  @Test
  void latin_and_windows_letters_are_read() throws IOException {
    String text =
        "# source: Prüfstand – 25 °C\nvoltage_v;probability;µ\n0,54;1,2e-5;1\n0,48;0,029;\n";
    ErrorCurve read =
        CurveCsv.read(file("curve.txt", text.getBytes(Charset.forName("windows-1252"))));
    assertThat(read.points()).containsExactly(POINTS.get(0), POINTS.get(3));
    assertThat(read.source()).isEqualTo("Prüfstand – 25 °C");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "voltage_v,log10_ber|0.54,-5|0.50,-2.5|0.48,-1",
        "Voltage (V),log10(BER)|0.54,-5|0.50,-2.5|0.48,-1",
        "voltage_v,log10 probability|0.54,-5|0.50,-2.5|0.48,-1",
        "Vdd;BER (log10)|0,54;-5|0,50;-2,5|0,48;-1",
        "vdd,ber_log10|0.54,-5.0|0.50,-2.5|0.48,-1.00",
        "vdd,lg(p)|0.54,-5|0.50,-2.5|0.48,-1",
        "vdd,ln(p)|0.54,-11.512925464970229|0.50,-5.756462732485115|0.48,-2.302585092994046"
      })
  void logarithms_are_read_by_the_name_of_their_column(String text) throws IOException {
    List<CurvePoint> points = curve(text.replace('|', '\n')).points();
    double[] expected = {0.1, Math.pow(10, -2.5), 1e-5};
    for (int i = 0; i < 3; i++) {
      assertThat(points.get(i).probability() / expected[i] - 1).isBetween(-1e-14, 1e-14);
    }
  }

  @Test
  void the_logarithm_of_zero_is_a_wall() throws IOException {
    assertThat(curve("v,log10_p\n0.5,-1\n0.6,-inf\n").probability(0.6)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "voltage_v,cells,failing|0.54,\"1,048,576\",13|0.50,\"1,048,576\",\"4,404\"",
        "voltage_v;cells;failing|0,54;1.048.576;13|0,50;1.048.576;4.404",
        "Vdd (mV);Bits;Errors|540;1.048.576;13|500;1.048.576;4.404",
        "voltage_v,total,failed|0.54,1 048 576,13|0.50,1\u00A0048\u00A0576,4\u202F404",
        "voltage_v,total bits,bit errors|0.54,1'048'576,13|0.50,1048576,4404.0",
        "voltage_v,bits,fails|0.54,1048576,13|0.50,1.048576e6,4404"
      })
  void counts_are_read_with_and_without_groups(String text) throws IOException {
    ErrorCurve read = curve(text.replace('|', '\n'));
    assertThat(read.measured().get(0).cells()).isEqualTo(1_048_576);
    assertThat(read.probability(0.50)).isEqualTo(4404 / 1_048_576.0);
    assertThat(read.probability(0.54)).isEqualTo(13 / 1_048_576.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "voltage_v,probability|560,0|540,1.2e-5|480,2.9e-2 ! column voltage_v: found voltages from 480 to 560 V, which look like millivolts, expected volts, or the name voltage_mv",
        "voltage_mv,probability|0.56,0|0.48,2.9e-2 ! column voltage_mv: found voltages from 0.48 to 0.56 mV, which look like volts",
        "voltage_v,probability|0.56,0|540,1.2e-5|0.48,0.1 ! line 3, column voltage_v: found 540 V, expected a voltage above 0 V, at most 5 V (540 looks like millivolts: write 0.54)",
        "560,0|540,1.2e-5 ! or a first line voltage_mv,probability",
        "voltage_v,probability|0.54,0.0012|0.52,0.31|0.50,4.2|0.48,29 ! column probability: found numbers from 0.0012 to 29, expected probabilities from 0 to 1 (for percent, name the column probability_percent)",
        "voltage_v,probability|0.54,-4.9|0.52,-3.5|0.50,-2.4 ! found numbers from -4.9 to -2.4, expected probabilities from 0 to 1 (for logarithms, name the column log10_probability)",
        "voltage_v,probability|0.54,13|0.52,325|0.50,4404 ! (for counts, name the columns cells and failing)",
        "voltage_v,ber (%)|0.54,150|0.52,290 ! column ber (%): found numbers from 1.5 to 2.9, expected",
        "voltage_v,ber (%)|0.54,1|0.52,290 ! line 3, column ber (%): found 2.9, expected a probability from 0 to 1 once the unit",
        "voltage_v,log10_ber|0.54,-4|0.52,0.5 ! column log10_ber: found 3.16",
        "voltage_v,log(ber)|0.54,-4|0.52,-3 ! column log(ber): found a logarithm whose base is open, expected no unit, %, ppm or log10 (ln",
        "voltage_v,log10(ber (%))|0.54,-4|0.52,-3 ! found the unit 'log10 of %'",
        "voltage (kW),ber|0.54,0.1|0.52,0.2 ! line 1, column voltage (kW): found the unit 'kw', expected V or mV",
        "voltage_v,probability|0.54,0|0.52,0|0.50,0 ! found the probability 0 at every point",
        "voltage_v,probability|0.54,1|0.52,1 ! found the probability 1 at every point",
        "voltage_v,cells,failing|0.54,100,0|0.52,100,0 ! found the probability 0 at every point",
        "voltage_v,probability|0.48,0.9|0.50,0.99|0.54,0.9999 ! (failing cells, not working ones",
        "voltage_v,cells,failing|1,\"1,234\",13|2,\"1,234\",44 ! found '1,234', where the comma may be a decimal sign or part thousands, expected numbers that can be read in one way: 1234 or 1.234",
        "voltage_mv,cells,failing|540,\"1,234\",13|500,\"1,234\",44 ! line 2, column cells: found '1,234', where the comma may be",
        "voltage_v;probability|0,54;0,001|0.50;0,02 ! line 3, column voltage_v: found '0.50' beside '0,54' (line 2), expected one decimal sign in the whole file",
        "voltage_v,probability|0.54,1.2%|0.50,0.02 ! line 2, column probability: found '1.2%' beside '0.02' (line 3), expected one unit in the whole column",
        "voltage_mv,probability|0.54 V,0.01|0.50 V,0.02 ! line 2, column voltage_mv: found '0.54 V', expected one unit",
        "voltage_v,probability|0,54,0,0012|0,50,0,02 ! found 4 cells, expected 2 as the header (decimal commas need quotes",
        "voltage_v,probabilty|0.54,0.1|0.5,0.2 ! missing: probability (did you mean \"probability\" for \"probabilty\"?)",
        "voltage_v,probability,failling,cells|0.54,0.1,1,10|0.5,0.2,2,10 ! line 1: found column failling, expected a known name (did you mean \"failing\"?); other columns",
        "voltage_v,p,ber|0.54,0.1,0.1|0.5,0.2,0.2 ! columns p and ber, which both name probability",
        "voltage_v,probability,Voltage_V|0.54,0.1,1|0.5,0.2,1 ! which both name voltage_v",
        "alpha,beta|1,2 ! line 1: found columns alpha, beta, expected the columns voltage_v and probability",
        "0.9,0.5|0.8,0.6 ! no header line, and numbers of which either column could be the voltages",
        "1,2,3|4,5,6 ! line 1: found no header line: the first row is numbers",
        "voltage_v,probability|0.54,#NAME?|0.5,0.2 ! line 2, column probability: found '#NAME?', expected a number",
        "voltage_v,probability|#N/A,0.1|0.5,0.2 ! line 2: found '#N/A', expected the value of the formula",
        "voltage_v,probability|0.54,0x1|0.5,0.2 ! found '0x1', expected a number",
        "voltage_v,probability|0.54,1,5|0.5,0.2 ! line 2: found 3 cells",
      })
  void what_is_not_read_is_refused_with_its_cause(String text, String message) {
    assertThatThrownBy(() -> curve(text.replace('|', '\n') + "\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void one_message_names_everything_that_is_wrong() {
    String rows = "0.54,x\n0.5\n-1,0.1\n0.48,0.2,9\n0.47,2\n";
    assertThatThrownBy(() -> curve("voltage_v,probability,contrl\n" + rows.replace("\n", ",\n")))
        .hasMessageContaining("curve.csv: ")
        .hasMessageContaining("line 1: found column contrl")
        .hasMessageContaining("line 2, column probability: found 'x'")
        .hasMessageContaining("line 3: found 2 cells, expected 3 as the header")
        .hasMessageContaining("line 4, column voltage_v: found -1 V")
        .hasMessageContaining("line 6, column probability: found 2");
    String many = "voltage_v,probability\n" + "0.5,x\n".repeat(5000);
    assertThatThrownBy(() -> curve(many))
        .hasMessageContaining("100 problems: (1) line 2")
        .hasMessageContaining("; and 80 more.");
  }

  @ParameterizedTest
  @CsvSource({
    "PK\u0003\u0004xlsx, a workbook or another zip archive",
    "%PDF-1.7, a PDF",
    "BZh91AY, bzip2 content"
  })
  void other_files_are_named(String start, String what) {
    assertThatThrownBy(
            () -> CurveCsv.read(file("x.csv", start.getBytes(StandardCharsets.ISO_8859_1))))
        .hasMessageContaining("found " + what + ", expected a text table");
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    byte[] zeros = "voltage_v,probability\n0.5,\0\0\0\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> CurveCsv.read(file("x.csv", zeros)))
        .hasMessageContaining("line 2: found the control character U+0000");
    byte[] damaged = {'v', ',', 'p', '\n', (byte) 0x81, ',', '1', '\n'};
    assertThatThrownBy(() -> CurveCsv.read(file("x.csv", damaged)))
        .hasMessageContaining("byte 4: found 0x81 that is no text in UTF-8 or Windows-1252");
  }

  @Test
  void blanks_comments_and_open_quotations_take_linear_time() throws IOException {
    String blanks = " ".repeat(200_000);
    ErrorCurve read =
        curve(
            "#"
                + blanks
                + "title"
                + blanks
                + "\n# title: die 4"
                + blanks
                + "\n"
                + blanks
                + "\nvoltage_v,probability"
                + blanks
                + "\n0.54,1.2e-5\n0.48,"
                + blanks
                + "0.029\n");
    assertThat(read.title()).isEqualTo("die 4");
    assertThat(read.points()).containsExactly(POINTS.get(0), POINTS.get(3));
    assertThatThrownBy(() -> curve("voltage_v,probability\n0.5,\"" + "x\n".repeat(1_000_000)))
        .hasMessageContaining("after line 1: found a row of more than a million characters");
    assertThatThrownBy(() -> curve("#\n".repeat(900_000))).hasMessageContaining("no header line");
  }

  @Test
  void a_title_without_words_is_no_title() throws IOException {
    ErrorCurve read = curve("# title:\nvoltage_v,probability\n0.54,1.2e-5\n0.48,0.029\n");
    assertThat(read.title()).isEqualTo("curve.csv");
  }

  private MeasuredMap map(String text, Charset charset) throws IOException {
    return FailureMapReader.read(file("map.csv", text.getBytes(charset)), new int[] {4000}, 16);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word,bit,stuck_at,voltage_v|3,13,1,0.53|1234,0,0,0.55",
        "Word;Bit;Stuck_At;Voltage_V|3;13;1;0,53|1234;0;0;0,55",
        "address\tbit position\tpolarity\tVdd (mV)|3\t13\tSA1\t530|1234\t0\tSA0\t550",
        "row,col,stuck-at,first_failing_voltage_v|3,13,stuck-at-1,0.53|1234,0,stuck at 0,0.55",
        "word,bit,stuck_at,voltage_v|3.0,13.0,1.0,0.53|1.234e3,0.0,0.0,0.55|,,,",
        "Chip 3|sep|word;bit;value;V|3;13;1;530 mV|1.234;0;0;0,55 V",
        "voltage_v,chip,word,bit,stuck_at,|0.53,a,3,13,1,|0.55,b,\"1,234\",0,0,"
      })
  void the_same_map_is_read_however_it_is_written(String text) throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      MeasuredMap map = map(text.replace("|", "\r\n"), charset);
      assertThat(map.failingCells()).isEqualTo(2);
      assertThat(map.cell(0)).isEqualTo(3 * 16 + 13);
      assertThat(map.one(0)).isTrue();
      assertThat(map.volts(0)).isEqualTo(0.53);
      assertThat(map.cell(1)).isEqualTo(1234 * 16);
      assertThat(map.one(1)).isFalse();
      assertThat(map.volts(1)).isEqualTo(0.55);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "word,bit,stuck_at,voltage_v|3,13,1,530|4,0,0,550 ! column voltage_v: found voltages from 530 to 550 V, which look like millivolts, expected volts, or the name voltage_mv",
        "word,bit,stuck_at,voltage_v|3,13,1,0.53|4,0,0,550 ! line 3, column voltage_v: found 550 V, expected a voltage above 0 V, at most 5 V (550 looks like millivolts: write 0.55)",
        "word,bit,stuck_at,voltage_mv|3,13,1,0.53|4,0,0,0.55 ! line 2, column voltage_mv: found 0.53 mV, which looks like volts",
        "word,bit,stuck_at|3,x,1|y,0,0|4,0,2 ! 3 problems: (1) line 2, column bit: found 'x'",
        "3,13,1|4,0,0 ! line 1: found no header line: the first row is numbers, expected a first line that names the columns word, bit, stuck_at",
        "word,bit,stuckat1|3,13,1 ! missing: stuck_at (did you mean",
        "word,bit,stuck_at,volage_v|3,13,1,0.5 ! line 1: found column volage_v, expected a known name (did",
        "word,bit,stuck_at|3,13,1|4,0 ! line 3: found 2 cells, expected 3 as the header",
      })
  void maps_are_refused_with_the_cause(String text, String message) {
    assertThatThrownBy(() -> map(text.replace('|', '\n') + "\n", StandardCharsets.UTF_8))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void names_of_tables_are_known() {
    Map<Boolean, List<String>> names =
        Stream.of(
                "a.csv", "A.CSV", "a.tsv", "a.txt", "a.csv.gz", "a.TXT.GZ", "a.npy", "a.gz", "csv")
            .collect(Collectors.partitioningBy(TableFiles::isTable));
    assertThat(names.get(false)).containsExactly("a.npy", "a.gz", "csv");
  }

  @Test
  void a_bracket_alone_below_the_header_is_no_unit() {
    for (String bracket : new String[] {"(", "["}) {
      CsvTable table =
          CsvTable.parse(
              "voltage_v,probability\n0.5," + bracket + "\n", "t.csv", TableColumns.CURVE);
      assertThat(table.rows()).isEqualTo(1);
    }
  }
}
