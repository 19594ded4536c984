package org.voltscape.engine.energy.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.param.BadInputException;

class RailTableTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "V,W,Hz;0.9,0.0045,250e6",
        "vdd,power (mW),clock (MHz);0.9,4.5,250",
        "voltage (mV),power_mw,f;900,4.5,250000000",
        "Voltage / V,P (uW),freq_khz;0.9,4500,250000",
        "supply voltage [mV],mW,MHz;900,4.5,250",
        "V,current (mA),frequency (GHz);0.9,5,0.25",
        "V,idd (A),clock_hz;0.9,0.005,250e6",
        "V,energy (pJ),clock (MHz);0.9,18,250",
        "V,energy (pJ/cycle),clock (MHz);0.9,18,250",
        "V,J,MHz;0.9,18e-12,250",
        "V,energy_fj,MHz;0.9,18000,250",
      })
  void columns_are_found_by_name_and_unit(String text) {
    RailTable table = RailTable.parse(text.replace(';', '\n') + "\n", "board.csv");
    RailMeasurement row = table.measurements().get(0);
    assertThat(row.volts()).isEqualTo(0.9);
    assertThat(row.hertz()).isCloseTo(250e6, within(1e-3));
    assertThat(row.watts()).isCloseTo(4.5e-3, within(1e-12));
    assertThat(row.joulesPerCycle()).isCloseTo(18e-12, within(1e-20));
  }

  @Test
  void decimal_commas_dates_and_uncertainties_are_read() {
    RailTable table =
        RailTable.parse(
            "# a board\nvdd (mV);power (mW);uncertainty (%);date\n900;4,5;2;2026-03-02\n"
                + "800;3,5;2,5;2026-03-01\n",
            "board.csv");
    assertThat(table.measurements().get(0).value()).isCloseTo(4.5e-3, within(1e-12));
    assertThat(table.measurements().get(1).uncertainty()).isCloseTo(0.025, within(1e-12));
    assertThat(table.measurements().get(0).clocked()).isFalse();
    assertThat(table.source()).isEqualTo("board.csv (2 points, measured 2026-03-01 to 2026-03-02)");
    assertThat(table.notes())
        .contains(
            "voltage from \"vdd (mV)\", converted to V",
            "power from \"power (mW)\", converted to W");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "voltage (V),power (mW)|voltage from \"voltage (V)\", read in V",
        "v,power (W)|voltage from \"v\", read in V",
        "voltage_v,W|power from \"W\", read in W",
        "vdd,Leistung|power from \"Leistung\", which tells no unit, taken to be in W",
        "vdd,power_w|voltage from \"vdd\", which tells no unit, taken to be in V",
      })
  void notes_say_what_a_name_tells(String header, String note) {
    assertThat(RailTable.parse(header + "\n0.9,0.5\n", "board.csv").notes()).contains(note);
  }

  @Test
  void a_clock_of_a_few_hertz_is_refused_where_no_unit_is_told() {
    assertThatThrownBy(() -> RailTable.parse("V,W,clock\n0.9,0.5,0\n0.8,0.4,250\n", "board.csv"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "board.csv, column clock: found clocks up to 250 without a unit, expected the unit in its"
                + " name, for example clock (MHz): 250 Hz looks like MHz.");
    assertThat(RailTable.parse("V,W,clock (Hz)\n0.9,0.5,250\n", "b").measurements()).hasSize(1);
    assertThat(RailTable.parse("V,W,clock\n0.9,0.5,0\n", "b").measurements()).hasSize(1);
  }

  /** The words of a name with spaces are no columns of a table with commas. */
  @Test
  void an_unknown_column_is_named_as_a_whole() {
    assertThatThrownBy(
            () ->
                RailTable.parse(
                    "voltage (V),energy per inference (nJ)\n0.9,5\n0.8,4\n", "board.csv"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("found columns voltage (V), energy per inference (nJ), expected");
  }

  @Test
  void what_tells_no_unit_is_said_and_what_is_too_much_left_alone() {
    RailTable table = RailTable.parse("vdd,power,energy\n0.9,4.5,1\n", "board.csv");
    assertThat(table.notes())
        .contains(
            "power from \"power\", which tells no unit, taken to be in W",
            "column \"energy\" left alone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "V,mW;0.9,4.5;900,4|line 3, column V: found 900|looks like millivolts",
        "V,mW;0.9,x|line 2, column mW: found 'x'|expected a number",
        "V,mW;0.9,0|line 2, column mW: found 0|expected a number above 0",
        "V,mW;0.9,-2|line 2, column mW: found -2|expected a number above 0",
        "V,mW,MHz;0.9,4,-1|line 2, column MHz: found -1|a clock of 0 Hz (leakage alone)",
        "V,pJ,MHz;0.9,4,0|line 2, column MHz: found 0|no energy of a cycle",
        "V,power (hp);0.9,4|line 1, column power (hp): found the unit 'hp'|expected W, mW",
        "V,mW,uncertainty (%);0.9,4,120|column uncertainty (%): found 120|below 1 (100 %)",
        "V,MHz;0.9,4|columns V, MHz|voltage and power, current or energy",
        "V,mW;|no rows|two voltages or more",
      })
  void what_cannot_be_read_is_refused_with_its_place(String text, String found, String expected) {
    assertThatThrownBy(() -> RailTable.parse(text.replace(';', '\n') + "\n", "board.csv"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(found)
        .hasMessageContaining(expected);
  }
}
