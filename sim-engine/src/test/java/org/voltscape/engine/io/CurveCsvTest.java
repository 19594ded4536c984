package org.voltscape.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.param.BadInputException;

class CurveCsvTest {
  @TempDir Path directory;

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("curve.csv"), text);
  }

  @Test
  void written_curves_read_back() {
    for (ErrorCurve curve : CurvePresets.all()) {
      if (!curve.axis().unit().equals("V")) {
        continue;
      }
      Path path = directory.resolve("preset.csv");
      CurveCsv.write(path, curve);
      ErrorCurve read = CurveCsv.read(path);
      assertThat(read.points()).isEqualTo(curve.points());
      assertThat(read.title()).isEqualTo(curve.title());
      assertThat(read.source()).isEqualTo(curve.source());
    }
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

  @Test
  void a_missing_column_is_named() throws IOException {
    Path path = file("v,p\n0.5,0.1\n0.6,0.01\n");
    assertThatThrownBy(() -> CurveCsv.read(path))
        .hasMessageContaining("found columns v, p, expected a column voltage_v");
  }
}
