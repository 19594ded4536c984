package org.voltscape.engine.io.shmoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.shmoo.MeasuredShmoo.Axis;
import org.voltscape.engine.io.shmoo.MeasuredShmoo.Cell;
import org.voltscape.engine.io.shmoo.MeasuredShmooReader.Numbers;
import org.voltscape.engine.param.BadInputException;

class MeasuredShmooReaderTest {
  private static final List<Cell> FOUR =
      List.of(
          new Cell(0.65, 400, Double.NaN, 1, 1, -1),
          new Cell(0.65, 800, Double.NaN, 0, 1, -1),
          new Cell(0.7, 400, Double.NaN, 1, 1, -1),
          new Cell(0.7, 800, Double.NaN, 1, 1, -1));

  private static MeasuredShmoo shmoo(String text) {
    return MeasuredShmooReader.parse(text.replace("¶", "\n"), "t.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "V \\ MHz,400,800¶0.70,P,P¶0.65,P,F",
        "V \\ MHz,400,800¶0.65,P,F¶0.70,P,P",
        "V \\ MHz,800,400¶0.70,P,P¶0.65,F,P",
        "\uFEFFV/MHz;400;800¶0,70;pass;pass¶0,65;pass;fail",
        "Vdd (mV) \\ f (GHz)\t0.4\t0.8¶700\tPASS\tPASS¶650\tPASS\tFAIL",
        "Vdd [V] / f [kHz]|400000|800000¶0.70|1|1¶0.65|1|0",
        "V,400 MHz,800 MHz¶0.70 V,P,P¶650 mV,P,F",
        "V,0.4 GHz,800 MHz¶0.70,P,P¶0.65,P,F",
        "Vdd (mV),400MHz,800MHz¶700,P,P¶650,P,F",
        ",f = 400 MHz,f = 800 MHz¶Vdd=0.70V,P,P¶Vdd=0.65V,P,F",
        "V \\ ns,2.5,1.25¶0.70,P,P¶0.65,P,F",
        "V \\ ps,2500,1250¶0.70,P,P¶0.65,P,F",
        "V,2.5 ns,1.25 ns¶0.70,P,P¶0.65,P,F",
        "MHz \\ V,0.70,0.65¶400,P,P¶800,P,F",
        "f (MHz) \\ Vdd (mV),700,650¶400,P,P¶800,P,F",
        ",0.70 V,0.65 V¶400 MHz,P,P¶800 MHz,P,F",
        "V \\ MHz   400  800¶0.70  P  P¶0.65  P  F",
        "V 400 MHz 800 MHz¶0.70 V P P¶0.65 V P F",
        "# rows: Vdd in V, columns: clock in MHz¶,400,800¶0.70,P,P¶0.65,P,F",
        "% a die¶// at room temperature¶V \\ MHz,400,800¶0.70,P,P¶¶0.65,P,F¶",
        "Shmoo of die 7¶,Frequency (MHz),¶Vdd (V),400,800¶0.70,P,P¶0.65,P,F",
        "# V \\ MHz,400,800¶0.70,P,P¶0.65,P,F",
        "V \\ MHz,400,800¶0.70,o,o¶0.65,o,x",
        "V \\ MHz,400,800¶0.70,+,+¶0.65,+,-",
        "V \\ MHz,400,800¶0.70,'+,'+¶0.65,'+,'-",
        "V \\ MHz,400,800¶0.70,+,+¶0.65,+,\u2212",
        "V \\ clock period,2.5,1.25¶0.70,P,P¶0.65,P,F",
        "# reference: 1 GHz at 1 mV¶V \\ clock,400,800¶0.70,P,P¶0.65,P,F",
        "V \\ MHz,400,800¶0.70,*,*¶0.65,*,.",
        "V \\ MHz,400,800¶0.70,.,.¶0.65,.,X",
        "# . = fail; * = pass¶V \\ MHz,400,800¶0.70,*,*¶0.65,*,.",
        "# A means pass, B means fail¶V \\ MHz,400,800¶0.70,A,A¶0.65,A,B",
        "V \\ MHz,400,800¶0.70,Y,Y¶0.65,Y,N¶Y = passed, N = failed",
        "sep=;¶V \\ MHz;400;800¶0.70;P;P¶0.65;P;F",
        "voltage_v,frequency_mhz,result¶0.70,400,P¶0.70,800,P¶0.65,400,P¶0.65,800,F",
        "result;f (GHz);Vdd (mV)¶P;0,4;700¶P;0,8;700¶P;0,4;650¶F;0,8;650",
        "chip,Vdd,clock,result¶c1,0.70 V,400 MHz,1¶c1,0.70 V,800 MHz,1¶c1,0.65 V,400 MHz,1¶"
            + "c1,0.65 V,800 MHz,0",
        "supply_mv,period_ns,outcome¶700,2.5,PASS¶700,1.25,PASS¶650,2.5,PASS¶650,1.25,FAIL",
        "Vdd,Clock,Result¶mV,MHz,¶700,400,*¶700,800,*¶650,400,*¶650,800,.",
        "V,MHz,pass¶0.70,400,1¶0.70,800,1¶0.65,400,1¶0.65,800,0",
      })
  void every_form_gives_the_same_cells(String text) {
    assertThat(shmoo(text).cells()).isEqualTo(FOUR);
    assertThat(shmoo(text).axis()).isEqualTo(Axis.CLOCK);
    assertThat(shmoo(text.replace("¶", "\r\n")).cells()).isEqualTo(FOUR);
  }

  @Test
  void cells_that_are_empty_or_say_none_were_not_measured() {
    MeasuredShmoo shmoo = shmoo("V \\ MHz,400,800,¶0.70,P,,¶0.65,n/a,F,¶0.60,,,");
    assertThat(shmoo.cells())
        .containsExactly(
            new Cell(0.65, 800, Double.NaN, 0, 1, -1), new Cell(0.7, 400, Double.NaN, 1, 1, -1));
    assertThat(shmoo.remarks())
        .containsExactly("A cell that says that there is no result (n/a) is left out.");
    assertThat(shmoo("V \\ MHz,400,800¶0.70,P,-¶0.65,P,F").cells()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "V \\ °C,-40,25,125¶0.7,P,P,P¶0.65,F,P,P",
        "V \\ C,-40,25,125¶0.7,P,P,P¶0.65,F,P,P",
        "V \\ T (K),233.15,298.15,398.15¶0.7,P,P,P¶0.65,F,P,P",
        "V \\ T (F),-40,77,257¶0.7,P,P,P¶0.65,F,P,P",
        "V,-40C,25C,125C¶0.7,P,P,P¶0.65,F,P,P",
        "V,-40 °F,77 °F,257 °F¶0.7,P,P,P¶0.65,F,P,P",
        "V,233.15 K,298.15 K,398.15 K¶0.7,P,P,P¶0.65,F,P,P",
        "°C \\ V,0.70,0.65¶-40,P,F¶25,P,P¶125,P,P",
        "temperature_c,vdd,result¶-40,.7,P¶25,.7,P¶125,.7,P¶-40,.65,F¶25,.65,P¶125,.65,P",
        "T (K);vdd;result¶233,15;0,7;P¶298,15;0,7;P¶398,15;0,7;P¶233,15;0,65;F¶298,15;0,65;P¶"
            + "398,15;0,65;P",
      })
  void the_second_axis_may_be_a_temperature(String text) {
    MeasuredShmoo shmoo = shmoo(text);
    assertThat(shmoo.axis()).isEqualTo(Axis.TEMPERATURE);
    assertThat(text(shmoo))
        .isEqualTo("0.65@-40:0 0.65@25:1 0.65@125:1 0.7@-40:1 0.7@25:1 0.7@125:1");
    assertThat(shmoo.cells()).allMatch(c -> Double.isNaN(c.mhz()) && !c.isCounted());
  }

  private static String text(MeasuredShmoo shmoo) {
    return shmoo.cells().stream()
        .map(
            c ->
                CsvWriter.number(c.volts())
                    + "@"
                    + CsvWriter.number(c.along(shmoo.axis()))
                    + ":"
                    + (c.isCounted() ? "e" + c.errors() : c.passes())
                    + (c.reads() > 1 ? "/" + c.reads() : ""))
        .collect(Collectors.joining(" "));
  }

  @Test
  void numbers_above_1_are_errors_and_their_count_is_kept() {
    MeasuredShmoo shmoo = shmoo("MHz,100,200,300¶0.54,0,0,12¶0.50,0,7,90");
    assertThat(text(shmoo))
        .isEqualTo("0.5@100:e0 0.5@200:e7 0.5@300:e90 0.54@100:e0 0.54@200:e0 0.54@300:e12");
    assertThat(shmoo.cells().get(0).passed()).isTrue();
    assertThat(shmoo.cells().get(1).passed()).isFalse();
    assertThat(shmoo.passes()).isEqualTo(3);
    assertThat(shmoo.remarks())
        .containsExactly(
            "The supply voltages are taken for numbers in V, for which alone they have the right"
                + " size: the file names no unit.",
            "The numbers are taken for errors, since some are above 1: 0 is a pass.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "errors: V \\ MHz,400,800¶0.70,0,0¶0.65,0,1",
        "# cells: errors¶V \\ MHz,400,800¶0.70,0,0¶0.65,0,1",
        "# numbers are bit errors¶V \\ MHz,400,800¶0.70,0,0¶0.65,0,1",
        "Error count¶V \\ MHz,400,800¶0.70,0,0¶0.65,0,1",
        "V,MHz,errors¶0.70,400,0¶0.70,800,0¶0.65,400,0¶0.65,800,1",
        "V,MHz,fail¶0.70,400,0¶0.70,800,0¶0.65,400,0¶0.65,800,1",
      })
  void zeros_and_ones_are_errors_where_the_file_says_so(String text) {
    assertThat(text(shmoo(text))).isEqualTo("0.65@400:e0 0.65@800:e1 0.7@400:e0 0.7@800:e0");
  }

  @Test
  void an_option_says_what_numbers_are() {
    String text = "V \\ MHz,400,800\n0.70,0,0\n0.65,0,1\n";
    assertThat(text(MeasuredShmooReader.parse(text, "t.csv", Numbers.ERRORS)))
        .isEqualTo("0.65@400:e0 0.65@800:e1 0.7@400:e0 0.7@800:e0");
    assertThat(text(MeasuredShmooReader.parse(text, "t.csv", Numbers.OUTCOMES)))
        .isEqualTo("0.65@400:0 0.65@800:1 0.7@400:0 0.7@800:0");
    String counts = "V \\ MHz,400,800\n0.70,0,0\n0.65,0,2\n";
    assertThatThrownBy(() -> MeasuredShmooReader.parse(counts, "t.csv", Numbers.OUTCOMES))
        .isInstanceOf(BadInputException.class)
        .hasMessage("t.csv, line 3, column 3: found '2', expected 1 for a pass or 0 for a fail.");
  }

  @Test
  void rows_of_a_place_add_up() {
    assertThat(text(shmoo("V,MHz,result¶0.7,400,P¶0.7,400,F¶0.7,400,P¶0.7,800,F¶0.70,800,")))
        .isEqualTo("0.7@400:2/3 0.7@800:0");
    assertThat(text(shmoo("V,MHz,errors¶0.7,400,0¶0.70,400.0,3"))).isEqualTo("0.7@400:e3/2");
    assertThat(text(shmoo("V,MHz,passes,reads¶0.7,400,9,10¶0.7,400,10,10¶0.7,800,0,5¶0.6,800,,")))
        .isEqualTo("0.7@400:19/20 0.7@800:0/5");
    assertThat(text(shmoo("V,MHz,fails,runs¶0.7,400,1,10¶0.7,800,5,5")))
        .isEqualTo("0.7@400:9/10 0.7@800:0/5");
    assertThat(text(shmoo("V,MHz,pass,fail¶0.7,400,9,1¶0.7,800,0,5")))
        .isEqualTo("0.7@400:9/10 0.7@800:0/5");
  }

  @Test
  void a_temperature_beside_the_clock_is_kept() {
    MeasuredShmoo shmoo = shmoo("V,MHz,T (C),result¶0.7,400,25,P¶0.7,800,25,F");
    assertThat(shmoo.axis()).isEqualTo(Axis.CLOCK);
    assertThat(shmoo.cells())
        .containsExactly(new Cell(0.7, 400, 25, 1, 1, -1), new Cell(0.7, 800, 25, 0, 1, -1));
    MeasuredShmoo warm = shmoo("V,MHz,T (C),result¶0.7,400,25,P¶0.7,400,85,F");
    assertThat(warm.axis()).isEqualTo(Axis.TEMPERATURE);
    assertThat(warm.cells())
        .containsExactly(new Cell(0.7, 400, 25, 1, 1, -1), new Cell(0.7, 400, 85, 0, 1, -1));
  }

  @Test
  void a_place_that_comes_twice_with_the_same_result_counts_once() {
    MeasuredShmoo shmoo = shmoo("V \\ MHz,400,800,400¶0.7,P,F,P¶0.70,P,F,");
    assertThat(text(shmoo)).isEqualTo("0.7@400:1 0.7@800:0");
    assertThat(shmoo.remarks())
        .containsExactly("3 cells come twice with the same result and count once.");
  }

  @Test
  void files_are_read_plain_and_packed_and_no_larger_than_others(@TempDir Path folder)
      throws IOException {
    String text = "V \\ MHz,400,800\n0.70,P,P\n0.65,P,F\n";
    Path plain = Files.writeString(folder.resolve("m.csv"), text);
    assertThat(MeasuredShmooReader.read(plain).cells()).isEqualTo(FOUR);
    assertThat(MeasuredShmooReader.read(plain).source()).contains("m.csv");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_16));
    }
    Path gzip = Files.write(folder.resolve("m.csv.gz"), packed.toByteArray());
    assertThat(MeasuredShmooReader.read(gzip, Numbers.OPEN).cells()).isEqualTo(FOUR);
    Path empty = Files.writeString(folder.resolve("e.csv"), "");
    assertThatThrownBy(() -> MeasuredShmooReader.read(empty))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("e.csv");
    Path large = Files.writeString(folder.resolve("l.csv"), text + "#".repeat(1 << 22));
    assertThatThrownBy(() -> MeasuredShmooReader.read(large))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith(
            "found more than 4194304 bytes, expected a measured shmoo plot as a text table of at"
                + " most 4194304 bytes.");
  }

  @Test
  void the_samples_of_the_documentation_are_read() throws IOException {
    String page = Files.readString(Path.of("../docs/howto-import-a-table.md"));
    String part = page.substring(page.indexOf("## A measured shmoo plot"));
    String[] blocks = part.substring(0, part.indexOf("## A recipe")).split("```(?:text)?\n");
    assertThat(text(MeasuredShmooReader.parse(blocks[1], "grid")))
        .isEqualTo(
            "0.6@400:1 0.6@600:0 0.65@400:1 0.65@600:1 0.65@800:0 0.7@400:1 0.7@600:1 0.7@800:1");
    assertThat(text(MeasuredShmooReader.parse(blocks[3], "list")))
        .isEqualTo("0.65@800:0 0.7@800:1");
  }

  @Test
  void one_comma_says_what_points_and_commas_are_in_all_of_the_file() {
    assertThat(text(shmoo("V \\ MHz;1.200;400,5¶1,050;P;P¶0,95;F;P")))
        .isEqualTo("0.95@400.5:1 0.95@1200:0 1.05@400.5:1 1.05@1200:1");
  }

  @Test
  void more_cells_than_anybody_measures_are_refused() {
    StringBuilder text = new StringBuilder("mV \\ MHz");
    for (int i = 1; i <= 501; i++) {
      text.append(',').append(i);
    }
    for (int i = 0; i < 500; i++) {
      text.append('\n').append(500 + i).append(",P".repeat(501));
    }
    assertThatThrownBy(() -> shmoo(text.toString()))
        .isInstanceOf(BadInputException.class)
        .hasMessage("t.csv: found 250500 cells, expected at most 250000 cells.");
  }
}
