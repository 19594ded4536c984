package org.voltscape.engine.io.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurveFitter;
import org.voltscape.engine.curve.CurveFitter.Measurement;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.FitModel;
import org.voltscape.engine.curve.MeasuredPoint;
import org.voltscape.engine.curve.ProbabilityBand;
import org.voltscape.engine.curve.TemperatureShift;
import org.voltscape.engine.param.BadInputException;

class CurveCsvTest {
  @TempDir Path directory;

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("curve.csv"), text);
  }

  @Test
  void written_curves_read_back() {
    for (ErrorCurve curve : CurvePresets.all()) {
      Path path = directory.resolve("preset.csv");
      CurveCsv.write(path, curve);
      ErrorCurve read = CurveCsv.readOverAny(path);
      assertThat(read.points()).isEqualTo(curve.points());
      assertThat(read.axis()).isEqualTo(curve.axis());
      assertThat(read.title()).isEqualTo(curve.title());
      assertThat(read.source()).isEqualTo(curve.source());
    }
  }

  @Test
  void a_curve_over_a_time_says_so_in_its_axis_and_its_column() throws IOException {
    Path path =
        file(
            "# axis: Row precharge time tRP in ns\n# measured: 5 to 7.5 ns\n"
                + "time_ns,probability,low,high\n5,0.7,0.6,0.8\n7.5,0.07,0.06,0.08\n10,0,0,0\n");
    ErrorCurve curve = CurveCsv.readOverAny(path);
    assertThat(curve.axis()).isEqualTo(CurveAxis.ROW_PRECHARGE);
    assertThat(curve.points()).hasSize(3);
    assertThat(curve.probability(7.5)).isEqualTo(0.07);
    assertThat(curve.highest()).isEqualTo(7.5);
    assertThat(curve.band(5)).contains(new ProbabilityBand(0.6, 0.8));
    Path written = directory.resolve("written.csv");
    CurveCsv.write(written, curve);
    assertThat(CurveCsv.readOverAny(written).points()).isEqualTo(curve.points());
    assertThat(CurveCsv.readOverAny(written).highest()).isEqualTo(7.5);
    String sentence =
        path
            + ", comment axis: found Row precharge time tRP in ns, expected a curve over a supply"
            + " voltage in V.";
    assertThatThrownBy(() -> CurveCsv.read(path)).hasMessage(sentence);
    assertThatThrownBy(() -> CurveCsv.readMeasured(path)).hasMessage(sentence);
  }

  @Test
  void a_curve_says_how_it_moves_with_temperature() throws IOException {
    String points = "voltage_v,probability\n0.5,0.1\n0.6,0.001\n";
    ErrorCurve curve = CurveCsv.read(file("# dV/dT: -0.0004 V/K at 25 C\n" + points));
    assertThat(curve.temperatureShift()).contains(new TemperatureShift(-0.0004, 25));
    assertThat(curve.probability(0.5 - 0.0004 * 50, 75)).isCloseTo(0.1, within(1e-12));
    Path written = directory.resolve("written.csv");
    CurveCsv.write(written, curve);
    assertThat(CurveCsv.read(written).temperatureShift()).isEqualTo(curve.temperatureShift());
    assertThat(CurveCsv.read(file(points)).temperatureShift()).isEmpty();
    for (String wrong : new String[] {"-0.4 mV/K", "0.5 V/K at 25 C", "1-2 V/K at 25 C"}) {
      assertThatThrownBy(() -> CurveCsv.read(file("# dV/dT: " + wrong + "\n" + points)))
          .hasMessageContaining("comment dV/dT: found " + wrong + ", expected a slope of at most");
    }
    assertThatThrownBy(
            () ->
                CurveCsv.readOverAny(
                    file(
                        "# axis: tRP in ns\n# dV/dT: 0.001 V/K at 25 C\n"
                            + "time_ns,probability\n5,0.1\n9,0\n")))
        .hasMessageContaining("of a curve over a supply");
  }

  @Test
  void what_is_wrong_with_a_curve_over_a_time_is_told_in_ns() throws IOException {
    String axis = "# axis: tRP in ns\n";
    assertThatThrownBy(
            () -> CurveCsv.readOverAny(file(axis + "time_ns,probability\n5,0.1\n7.5,0.2\n")))
        .hasMessageContaining("0.2 at 7.5 ns above 0.1 at 5 ns (line 3)")
        .hasMessageContaining("does not rise with time");
    assertThatThrownBy(
            () -> CurveCsv.readOverAny(file(axis + "time_ns,probability\n5,0.1\n5,0.1\n")))
        .hasMessageContaining("5 ns for the second time, expected every time once");
    assertThatThrownBy(
            () -> CurveCsv.readOverAny(file(axis + "voltage_v,probability\n5,0.2\n7,0.1\n")))
        .hasMessageContaining("time_ns");
    assertThatThrownBy(
            () -> CurveCsv.read(file("# axis: T in K\nvoltage_v,probability\n1,0.2\n2,0.1\n")))
        .hasMessageContaining("comment axis: found T in K, expected an axis in V or in ns");
  }

  @Test
  void an_axis_without_a_unit_is_a_comment_like_any_other() throws IOException {
    String points = "voltage_v,probability\n0.5,0.1\n0.6,0.01\n";
    assertThat(CurveCsv.read(file("# axis: log\n" + points)).axis())
        .isEqualTo(CurveAxis.SRAM_SUPPLY);
    assertThat(CurveCsv.read(file("# axis: DRAM supply in V\n" + points)).axis())
        .isEqualTo(CurveAxis.DRAM_SUPPLY);
  }

  @Test
  void points_may_come_in_any_order_with_comments_and_other_columns() throws IOException {
    Path path =
        file(
            "# source: bench 3, 25 C \r\n# batch 7\r\nnote,probability,voltage_v\r\n"
                + "a,1e-5,0.9\r\n\"b, c\",0.1,0.5\r\n");
    ErrorCurve curve = CurveCsv.read(path);
    assertThat(curve.probability(0.5)).isEqualTo(0.1);
    assertThat(curve.probability(0.9)).isEqualTo(1e-5);
    assertThat(curve.source()).isEqualTo("bench 3, 25 C");
    assertThat(curve.title()).isEqualTo("curve.csv");
  }

  @Test
  void a_curve_without_a_source_says_where_it_came_from() throws IOException {
    assertThat(CurveCsv.read(file("voltage_v,probability\n0.5,0.1\n0.6,0.01\n")).source())
        .isEqualTo("read from curve.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.5,0.1;0.6,0.2|line 3, column probability: found 0.2 at 0.6 V above 0.1 at 0.5 V (line 2)",
        "0.6,0.2;0.5,0.1|line 2, column probability: found 0.2 at 0.6 V above 0.1 at 0.5 V (line 3)",
        "0.5,0.1;0.5,0.1|line 3, column voltage_v: found 0.5 V for the second time",
        "0.5,1.5;0.6,0.1|line 2, column probability: found 1.5, expected a probability from 0 to 1",
        "0.5,-0.1;0.6,0.1|line 2, column probability: found -0.1",
        "0,0.5;0.6,0.1|line 2, column voltage_v: found 0 V",
        "-1,0.5;0.6,0.1|line 2, column voltage_v: found -1 V",
        "0.5,x;0.6,0.1|line 2, column probability: found 'x', expected a number",
        "0.5,nan;0.6,0.1|line 2, column probability: found 'nan', expected a number",
        "0.5,0.1|found 1 control points, expected at least 2",
        "0.5;0.6,0.1|line 2: found 1 cells",
      })
  void bad_points_are_refused_by_line(String rows, String complaint) throws IOException {
    Path path = file("voltage_v,probability\n" + rows.replace(';', '\n') + "\n");
    assertThatThrownBy(() -> CurveCsv.read(path))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(path.toString())
        .hasMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cells,failing|0.5,0.1,0,0;0.6,0.01,9,0|line 2, column cells: found 0, expected a whole",
        "cells,failing|0.5,0.1,9.5,1;0.6,0.01,9,0|line 2, column cells: found 9.5",
        "cells,failing|0.5,0.1,,1;0.6,0.01,9,0|line 2, column cells: found an empty cell",
        "cells,failing|0.5,0.1,10,11;0.6,0,9,0|line 2, column failing: found 11, expected a whole",
        "cells,failing|0.5,0.1,10,1;0.6,0.5,1000,20|line 3, column failing: found 20 of 1000 cells",
        "failing|0.5,0.1,1;0.6,0.01,1|expected a column cells",
        "low,high|0.5,0.1,0.2,0.3;0.6,0,0,0|line 2, column low: found 0.2, expected from 0 to the",
        "low,high|0.5,0.1,0.05,0.06;0.6,0,0,0|line 2, column high: found 0.06, expected from the",
        "low,high|0.5,0.1,0.05,1.5;0.6,0,0,0|line 2, column high: found 1.5",
        "low,high|0.5,0.1,0.05,;0.6,0,0,0|line 2, column high: found an empty cell",
        "low|0.5,0.1,0.05;0.6,0,0|expected a column high",
        "control|0.5,0.1,1;0.6,0,yes|line 3, column control: found 'yes', expected 1 or 0",
        "low,high|0.5,0.1,0.05,0.2;0.6,0,,|found 1 points, expected at least 2",
      })
  void bad_counts_and_bands_are_refused_by_line(String columns, String rows, String complaint)
      throws IOException {
    Path path = file("voltage_v,probability," + columns + "\n" + rows.replace(';', '\n') + "\n");
    assertThatThrownBy(() -> CurveCsv.read(path))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(path.toString())
        .hasMessageContaining(complaint);
  }

  @Test
  void counts_give_a_band() throws IOException {
    ErrorCurve curve = CurveCsv.read(file("voltage_v,cells,failing\n0.5,1000,100\n0.6,1000,0\n"));
    assertThat(curve.probability(0.5)).isEqualTo(0.1);
    assertThat(curve.measured()).hasSize(2);
    assertThat(curve.band(0.5).orElseThrow().low()).isBetween(0.08, 0.09);
    assertThat(curve.band(0.6).orElseThrow().low()).isZero();
    assertThat(curve.band(0.6).orElseThrow().high()).isBetween(0.0038, 0.0039);
    assertThat(curve.band(0.61)).isEmpty();
    ErrorCurve rates = CurveCsv.read(file("voltage_v,probability,cells\n0.5,0.1,1000\n0.6,0,9\n"));
    assertThat(rates.band(0.5)).isEqualTo(curve.band(0.5));
  }

  @Test
  void a_fitted_curve_reads_back_with_its_band_and_range() {
    List<MeasuredPoint> points = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      points.add(new MeasuredPoint(0.46 + 0.01 * i, Math.pow(10, -0.5 - 0.6 * i), 100_000));
    }
    Measurement measurement = new Measurement("bench", "bench 3", CurveAxis.SRAM_SUPPLY, points);
    for (FitModel model : FitModel.values()) {
      ErrorCurve curve = CurveFitter.fit(measurement, model, "x").curve();
      Path path = directory.resolve("fit.csv");
      CurveCsv.write(path, curve);
      ErrorCurve read = CurveCsv.read(path);
      assertThat(read.source()).isEqualTo(curve.source());
      assertThat(read.points()).isEqualTo(curve.points());
      assertThat(read.lowest()).isEqualTo(curve.lowest());
      assertThat(read.highest()).isEqualTo(curve.highest());
      for (double v = 0.42; v < 0.55; v += 0.001) {
        double p = curve.probability(v);
        assertThat(read.probability(v)).isCloseTo(p, within(1e-12 * p));
        ProbabilityBand band = curve.band(v).orElse(null);
        ProbabilityBand same = read.band(v).orElse(null);
        assertThat(same == null).isEqualTo(band == null);
        if (band != null) {
          assertThat(same.low()).isCloseTo(band.low(), within(2e-3 * band.low()));
          assertThat(same.high()).isCloseTo(band.high(), within(2e-3 * band.high()));
        }
      }
    }
  }

  @Test
  void measured_points_to_be_fitted_may_scatter() throws IOException {
    Path path = file("# title: die 4\nvoltage_v,probability\n0.5,0.1\n0.6,0.11\n0.6,0.02\n");
    Measurement measurement = CurveCsv.readMeasured(path);
    assertThat(measurement.title()).isEqualTo("die 4");
    assertThat(measurement.points()).hasSize(3);
    assertThatThrownBy(() -> CurveCsv.read(path)).isInstanceOf(BadInputException.class);
  }

  @Test
  void a_missing_column_is_named() throws IOException {
    Path path = file("voltage_v,probabilty\n0.5,0.1\n0.6,0.01\n");
    assertThatThrownBy(() -> CurveCsv.read(path))
        .hasMessageContaining("line 1: found columns voltage_v, probabilty, expected the columns")
        .hasMessageContaining("missing: probability (did you mean \"probability\"");
  }
}
