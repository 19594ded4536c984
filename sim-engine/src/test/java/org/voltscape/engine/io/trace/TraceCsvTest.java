package org.voltscape.engine.io.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.temperature.TemperatureTrace;
import org.voltscape.engine.temperature.TemperatureTrace.Step;
import org.voltscape.engine.temperature.TemperatureTraces;

class TraceCsvTest {
  private static TemperatureTrace trace(String text) {
    return TraceCsv.parse(text.replace(';', '\n'), "t", "t.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "time_s,temperature_c;0,25;60,-15",
        "time_min,temperature_c;0,25;1,-15",
        "Time (min),Temperature (°C);0,25;1,-15",
        "t [s],T [K];0,298.15;60,258.15",
        "elapsed time (seconds),temp_f;0,77;60,5",
        "hours,celsius,remark;0,25,a;0.016666666666666666,-15,b",
        "seconds\tT (degC)\n0\t25\n60\t-15",
      })
  void units_stand_in_the_names_of_columns(String text) {
    assertThat(trace(text).steps())
        .containsExactly(new Step(0, 25, 0), new Step(60, -15, 60 / 3600.0));
    assertThat(trace(text).remarks()).isEmpty();
  }

  @Test
  void ageing_may_be_told() {
    assertThat(trace("time_h,temperature_c,ageing_h;1,25,100;2,30,5000").steps())
        .containsExactly(new Step(3600, 25, 100), new Step(7200, 30, 5000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "time_s,temperature_c;0,25;0,30|t.csv, line 3, column time_s: found 0 for the second time,"
            + " expected times that rise",
        "time_s,temperature_c;5,25;4,30|line 3, column time_s: found 4 after a later time",
        "time_s,temperature_c;0,298;60,300|line 2, column temperature_c: found 298, expected -100"
            + " to 250 °C; kelvins belong in a column temperature_k",
        "time_s,temperature_k;0,0;60,300|line 2, column temperature_k: found 0, expected -100 to 250",
        "time_s,temperature_c;0,25|t.csv: found 1 row, expected 2 to 10000 rows",
        "time,temperature;0,25;1,30|expected the columns time_s",
        "time_s,time_min,temperature_c;0,0,25;60,1,30|column time_min: found it beside the column"
            + " time_s, expected one of the two",
        "time_s,temperature_c;0,warm;60,30|line 2, column temperature_c: found 'warm'",
        "time_s,temperature_c,ageing_h;0,25,5;60,30,4|line 3, column ageing_h: found 4, expected"
            + " hours of at least 0 that do not fall",
      })
  void what_is_no_trace_is_refused_in_one_sentence(String text, String complaint) {
    assertThatThrownBy(() -> trace(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void a_gap_is_marked_and_counts_as_a_usual_step() {
    TemperatureTrace gap = trace("time_min,temperature_c;0,20;5,21;10,22;100,23;105,24");
    assertThat(gap.remarks())
        .containsExactly(
            "The trace has a gap of 90 min before line 5, where steps usually take 5 min; the step"
                + " before it counts as long as a usual one.");
    assertThat(IntStream.range(0, 5).mapToDouble(gap::seconds)).containsOnly(300.0);
  }

  @Test
  void temperatures_far_from_the_usual_are_marked() {
    assertThat(trace("time_s,temperature_c;0,-60;60,200").remarks())
        .containsExactly(
            "Column temperature_c goes from -60 to 200 °C, beyond -40 to 125 °C, where a curve's"
                + " straight dV/dT is a guess.");
  }

  /** MATIC, claims MAT-030 to MAT-032. */
  @Test
  void the_chamber_goes_as_the_paper_says() {
    TemperatureTrace chamber = TemperatureTraces.find("chamber").orElseThrow();
    double[] celsius = chamber.steps().stream().mapToDouble(Step::celsius).toArray();
    assertThat(celsius[0]).isEqualTo(25);
    int coldest =
        IntStream.range(0, celsius.length).filter(i -> celsius[i] == -15).findFirst().orElseThrow();
    for (int i = coldest + 1; i < celsius.length; i++) {
      assertThat(celsius[i] - celsius[i - 1]).isEqualTo(15);
    }
    assertThat(celsius[celsius.length - 1]).isEqualTo(90);
    for (int i = 0; i < celsius.length; i++) {
      assertThat(chamber.seconds(i)).isBetween(120.0, 600.0);
    }
  }
}
