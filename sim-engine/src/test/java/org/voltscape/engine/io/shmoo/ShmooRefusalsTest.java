package org.voltscape.engine.io.shmoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.param.BadInputException;

/** What is refused, in which sentence, and what is taken for granted with a word on it. */
class ShmooRefusalsTest {
  private static final String KINDS =
      "P and F, pass and fail, 1 and 0, * and ., . and X, + and -, o and x, or numbers of errors";
  private static final String SHAPES =
      "a grid with supply voltages in its first column and clock frequencies or temperatures in its"
          + " first row, or the columns voltage_v, frequency_mhz (or period_ns, temperature_c) and"
          + " result (or errors, or passes and reads)";
  private static final String UNITS =
      "the unit in the corner cell or the name of the column, as in \"V \\ MHz\" or \"Vdd (mV)\", or"
          + " behind each number, as in \"500 MHz\"";

  private static MeasuredShmoo shmoo(String text) {
    return MeasuredShmooReader.parse(text.replace("¶", "\n"), "t.csv");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        // Cells.
        Arguments.of(
            "V \\ MHz,400,800¶0.70,P,P¶0.65,1,F",
            "t.csv, line 3, column 2: found '1' beside 'P' (line 2, column 2), expected one kind of"
                + " cell in the whole file: "
                + KINDS
                + "."),
        Arguments.of(
            "V \\ MHz,400,800¶0.70,*,*¶0.65,.,x",
            "t.csv, line 3, column 3: found 'x' beside '*' (line 2, column 2), expected one kind of"
                + " cell in the whole file: "
                + KINDS
                + "."),
        Arguments.of(
            "V \\ MHz,400,800¶0.70,P,maybe¶0.65,P,F",
            "t.csv, line 2, column 3: found 'maybe', expected "
                + KINDS
                + ", or an empty cell where nothing was measured (another symbol needs a line that"
                + " says what it is, as in \"# A = pass\")."),
        Arguments.of(
            "V \\ MHz,400,800¶0.70,0,2.5¶0.65,7,9",
            "t.csv, line 2, column 3: found '2.5', expected a whole number of errors from 0 on, or a"
                + " pass or a fail."),
        Arguments.of(
            "V \\ MHz,400,800¶0.70,,¶0.65,n/a,",
            "t.csv: found no cell with a result, expected passes and fails: " + KINDS + "."),
        Arguments.of(
            "V,MHz,result¶0.7,400,P¶0.7,800,2",
            "t.csv, line 3, column result: found '2' beside 'P' (line 2, column result), expected"
                + " one kind of cell in the whole file: "
                + KINDS
                + "."),
        // Which of two symbols is the pass.
        Arguments.of(
            "V \\ MHz,400,800¶0.70,*,.¶0.65,.,*",
            "t.csv: found * and ., of which neither lies clearly at the higher supplies and lower"
                + " clocks, expected a line that says which is a pass, as in \"# * = pass\"."),
        Arguments.of(
            "V \\ MHz,400,800¶0.70,.,.¶0.65,.,.",
            "t.csv: found nothing but ., expected a line that says which is a pass, as in \"# . ="
                + " pass\"."),
        Arguments.of(
            "V \\ °C,25,85¶0.70,.,*",
            "t.csv: found * and ., of which neither lies clearly at the higher supplies, expected a"
                + " line that says which is a pass, as in \"# * = pass\"."),
        Arguments.of(
            "V \\ MHz,400,800¶0.70,0,0¶0.65,0,0",
            "t.csv: found nothing but 0, expected a line that says whether that is a pass, as in \"#"
                + " 0 = fail\" or \"# cells: errors\"."),
        Arguments.of(
            "V \\ MHz,400,800¶0.70,0,0¶0.65,0,1",
            "t.csv: found 0 at the higher supplies and lower clocks and 1 elsewhere, expected 1 for"
                + " a pass and 0 for a fail, or a line that says otherwise, as in \"# 0 = pass\" or"
                + " \"# cells: errors\"."),
        Arguments.of(
            "V \\ MHz,400,800¶0.70,x,x¶0.65,x,o",
            "t.csv: found x at the higher supplies and lower clocks and o elsewhere, expected o for"
                + " a pass and x for a fail, or a line that says otherwise, as in \"# x = pass\"."),
        Arguments.of(
            "V \\ MHz,400,800¶0.70,10,9¶0.65,9,0",
            "t.csv: found numbers above 0 at the higher supplies and lower clocks and 0 elsewhere,"
                + " expected numbers of errors, where 0 is a pass; a line \"# cells: errors\" says"
                + " that they are."),
        Arguments.of(
            "# * = pass¶# *: fail¶V \\ MHz,400,800¶0.70,*,.",
            "t.csv, line 2: found '*' for a pass and for a fail, expected one meaning of each"
                + " symbol."),
        // Axes.
        Arguments.of(
            "V \\ MHz,400,800¶0.70,P,P¶bad,P,F",
            "t.csv, line 3, column 1: found 'bad', expected a number of the first column's axis,"
                + " with or without its unit."),
        Arguments.of(
            "V \\ MHz,400,fast,800¶0.70,P,P,P",
            "t.csv, line 1, column 3: found 'fast', expected a number of the first row's axis, with"
                + " or without its unit."),
        Arguments.of(
            "V \\ MHz,400,800¶0.70,P,P¶0,P,F",
            "t.csv, line 3, column 1: found '0' in V, expected a voltage above 0 V, at most 5 V."),
        Arguments.of(
            "Vdd (V) \\ MHz,400,800¶700,P,P¶650,P,F",
            "t.csv, line 2, column 1: found '700' in V, expected a voltage above 0 V, at most 5 V"
                + " (700 looks like millivolts: write 0.7)."),
        Arguments.of(
            "V \\ MHz,-400,800¶0.70,P,P",
            "t.csv, line 1, column 2: found '-400' in MHz, expected a clock frequency above 0, at"
                + " most 1000 GHz."),
        Arguments.of(
            "V \\ ns,0,2¶0.70,P,P",
            "t.csv, line 1, column 2: found '0' in ns, expected a clock period above 0, of a"
                + " frequency of at most 1000 GHz."),
        Arguments.of(
            "V \\ °C,25,300¶0.70,P,P",
            "t.csv, line 1, column 3: found '300' in °C, expected a temperature from -100 to 250 °C."),
        Arguments.of(
            "V,25 C,900 C¶0.70,P,P",
            "t.csv, line 1, column 3: found '900 C', expected a temperature from -100 to 250 °C."),
        Arguments.of(
            "V \\ MHz,400,800,400¶0.7,P,F,F",
            "t.csv, line 2, column 4: found 'F' where line 2, column 2 has 'P' for the same 0.7 V"
                + " and 400 MHz, expected each supply voltage and each clock frequency of a grid"
                + " once."),
        Arguments.of(
            "V \\ MHz,400,800¶0.7,P,F¶0.70,F,F",
            "t.csv, line 3, column 2: found 'F' where line 2, column 2 has 'P' for the same 0.7 V"
                + " and 400 MHz, expected each supply voltage and each clock frequency of a grid"
                + " once."),
        Arguments.of(
            "V \\ MHz,400,800¶0.70,P¶0.65,P,F",
            "t.csv, line 2: found 2 cells, expected 3, one more than the 2 of the axis in line 1"
                + " (cells without a measurement stay empty, with their separators)."),
        Arguments.of(
            "V \\ MHz,400,800¶0.70,P,P,P¶0.65,P,F",
            "t.csv, line 2: found 4 cells, expected 3, one more than the 2 of the axis in line 1"
                + " (cells without a measurement stay empty, with their separators)."),
        Arguments.of(
            "V \\ MHz,400,,800¶0.70,P,P,P¶0.65,P,,F",
            "t.csv, line 2, column 3: found 'P' below an empty cell of line 1, expected a number of"
                + " the first row's axis above it."),
        Arguments.of(
            "V,100,200,300¶0.54,P,P,F¶0.50,P,F,F",
            "t.csv, line 1, column 2: found the numbers 100 to 300 in the first row without a unit,"
                + " which may be in MHz or ns or ps, expected "
                + UNITS
                + "."),
        Arguments.of(
            "V \\ f,2,5¶0.54,P,F¶0.50,P,F",
            "t.csv, line 1, column 2: found the numbers 2 to 5 in the first row without a unit,"
                + " which may be in MHz or GHz, expected "
                + UNITS
                + "."),
        Arguments.of(
            "V \\ f,0.0001,0.0002¶0.54,P,F¶0.50,P,F",
            "t.csv, line 1, column 2: found the numbers 0.0001 to 0.0002 in the first row without a"
                + " unit, expected "
                + UNITS
                + "."),
        Arguments.of(
            "MHz,200,300¶500,P,F¶600,P,P",
            "t.csv: found the numbers 500 to 600 in the first column and the numbers 200 to 300 in"
                + " the first row, which may both be the supply, expected "
                + UNITS
                + "."),
        Arguments.of(
            "V,400 MHz,800¶0.70,P,P",
            "t.csv, line 1, column 3: found '800' beside '400 MHz' (line 1, column 2), expected one"
                + " unit in all of the first row, best in the corner cell or the name of the"
                + " column."),
        Arguments.of(
            ",400 MHz,800 MHz¶25 C,P,P",
            "t.csv, line 2, column 1: found '25 C' in the first column, expected supply voltages"
                + " there or in the first row."),
        Arguments.of(
            "V \\ MHz;400,5;800¶0.70;P;P",
            "t.csv, line 1, column 2: found '400,5' beside '0.70' (line 2, column 1), expected one"
                + " decimal sign in the whole file, a point or a comma."),
        Arguments.of(
            "mV \\ MHz;1,200;1,400¶700;P;P",
            "t.csv, line 1, column 2: found '1,200', where the comma may be a decimal sign or part"
                + " thousands, expected numbers that can be read in one way: 1200 or 1.200."),
        Arguments.of(
            "V,MHz,T (C),result¶0.7,400,25,P¶0.7,800,85,F",
            "t.csv, column T (C): found several temperatures beside several clock frequencies,"
                + " expected one of both, as a plane has two axes: leave only the rows of one"
                + " temperature."),
        Arguments.of(
            "V,MHz,errors,reads¶0.7,400,3,5",
            "t.csv, column reads: found it beside the column errors, expected passes and reads, or"
                + " errors without reads: how many reads had the errors is open."),
        Arguments.of(
            "V,MHz,passes,reads¶0.7,400,11,10",
            "t.csv, line 2, column passes: found 11, expected at most the 10 of column reads."),
        Arguments.of(
            "V,MHz,passes,reads¶0.7,400,1.5,10",
            "t.csv, line 2, column passes: found '1.5', expected a whole number from 0 on."),
        Arguments.of(
            "V,MHz,result¶0.7,fast,P",
            "t.csv, line 2, column MHz: found 'fast', expected a number, with or without its unit."),
        // No shmoo at all.
        Arguments.of("", "t.csv: found no table, expected " + SHAPES + "."),
        Arguments.of("# nothing¶¶", "t.csv: found no table, expected " + SHAPES + "."),
        Arguments.of(
            "V \\ MHz,400,800",
            "t.csv, line 1: found a first row of numbers and nothing below it, expected "
                + SHAPES
                + "."),
        Arguments.of(
            "voltage_v,probability¶0.5,0.001",
            "t.csv, line 1: found columns voltage_v, probability, expected "
                + SHAPES
                + "; missing: frequency_mhz, result."),
        Arguments.of(
            "voltage_v,frequency_mhz,result",
            "t.csv: found no row of values, expected " + SHAPES + "."));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_cannot_be_read_in_one_way_is_refused_in_a_sentence(String text, String sentence) {
    assertThatThrownBy(() -> shmoo(text))
        .isInstanceOf(BadInputException.class)
        .hasMessage(sentence);
  }

  @Test
  void the_pass_of_two_symbols_is_the_one_at_higher_supplies_and_lower_clocks() {
    String grid = "V \\ MHz,400,600,800¶0.70,*,*,*¶0.65,*,*,.¶0.60,*,.,.";
    MeasuredShmoo stars = shmoo(grid);
    assertThat(stars.passes()).isEqualTo(6);
    assertThat(stars.remarks())
        .containsExactly(
            "* is taken for a pass, since it lies at the higher supplies and lower clocks; a line"
                + " \"# * = pass\" would say so.");
    MeasuredShmoo dots =
        shmoo(grid.replace('*', '~').replace('.', '*').replace('~', '.').replace("0*", "0."));
    assertThat(dots.cells()).isEqualTo(stars.cells());
    assertThat(dots.remarks())
        .containsExactly(
            ". is taken for a pass, since it lies at the higher supplies and lower clocks; a line"
                + " \"# . = pass\" would say so.");
    MeasuredShmoo crosses = shmoo(grid.replace(",.", ",~").replace("*", ".").replace("~", "X"));
    assertThat(crosses.cells()).isEqualTo(stars.cells());
    MeasuredShmoo passingCrosses = shmoo(grid.replace("*", "X"));
    assertThat(passingCrosses.cells()).isEqualTo(stars.cells());
  }

  @Test
  void a_point_or_two_against_it_do_not_hide_the_pass_but_noise_does() {
    StringBuilder grid = new StringBuilder("V \\ MHz,100,200,300,400,500,600¶");
    for (int row = 0; row < 6; row++) {
      grid.append(0.8 - row * 0.02).append(',');
      for (int column = 0; column < 6; column++) {
        boolean odd = row == 1 && column == 1;
        grid.append((row + column < 6) != odd ? "*" : ".").append(column < 5 ? "," : "¶");
      }
    }
    MeasuredShmoo hole = shmoo(grid.toString());
    assertThat(hole.passes()).isEqualTo(20);
    assertThat(hole.remarks()).anyMatch(r -> r.startsWith("* is taken for a pass"));
    String noise = "V \\ MHz,100,200,300¶0.8,*,.,*¶0.7,.,*,*¶0.6,*,.,.";
    assertThatThrownBy(() -> shmoo(noise)).hasMessageContaining("of which neither lies clearly");
  }

  @Test
  void a_legend_goes_before_physics() {
    String grid = "V \\ MHz,400,800¶0.70,*,*¶0.65,*,.";
    for (String legend :
        new String[] {
          "# . = pass", "# * = fail", "# pass: ., fail: *", "% legend: '.' is a pass", "* = FAIL"
        }) {
      MeasuredShmoo shmoo = shmoo(legend + "¶" + grid);
      assertThat(shmoo.passes()).as(legend).isEqualTo(1);
      assertThat(shmoo.cells().get(1).passed()).isTrue();
      assertThat(shmoo.remarks()).isEmpty();
    }
    assertThat(shmoo("# 0 = pass¶# 1 = fail¶V \\ MHz,400,800¶0.70,0,0¶0.65,0,1").passes())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "V \\ MHz,400,800¶0.70,P,P¶0.65,P,F",
        "Vdd (mV) \\ f (MHz),400,800¶700,P,P¶650,P,F",
        "V \\ MHz,400,800¶0.70,o,o¶0.65,o,x",
        "V,MHz,errors¶0.70,400,0¶0.70,800,5",
      })
  void what_a_file_says_needs_no_remark(String text) {
    assertThat(shmoo(text).remarks()).isEmpty();
  }

  @Test
  void what_is_taken_for_granted_is_said() {
    assertThat(shmoo("V \\ f,400,800¶700,P,P¶650,P,F").remarks())
        .containsExactly(
            "The supply voltages are taken for numbers in mV, for which alone they have the right"
                + " size: the file names no unit.",
            "The clock frequencies are taken for numbers in MHz, for which alone they have the right"
                + " size: the file names no unit.");
    assertThat(shmoo("V \\ MHz,0.70,0.65¶400,1,1¶800,1,0").remarks())
        .containsExactly(
            "The first row holds the supply voltages and the first column the clock frequencies.",
            "1 is taken for a pass and 0 for a fail.");
    assertThat(shmoo("V,-40,25¶0.7,P,P").remarks())
        .containsExactly(
            "The temperatures are taken for numbers in °C, for which alone they have the right size:"
                + " the file names no unit.");
  }
}
