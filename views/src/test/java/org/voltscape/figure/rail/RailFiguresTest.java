package org.voltscape.figure.rail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.energy.fit.RailFit;
import org.voltscape.engine.energy.fit.RailMeasurement;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;

class RailFiguresTest {
  private static double watts(double volts, double hertz, int i) {
    double watts = 30e-12 * hertz * volts * volts + 2e-3 * volts * Math.exp(3 * (volts - 0.9));
    return watts * (1 + 0.02 * (i % 3 - 1));
  }

  private static RailFit fit(double... hertz) {
    List<RailMeasurement> rows = new ArrayList<>();
    for (double v : new double[] {0.5, 0.6, 0.7, 0.8, 0.9}) {
      for (double f : hertz) {
        rows.add(RailMeasurement.power(v, f, watts(v, f, rows.size())));
      }
    }
    return RailFit.of(rows);
  }

  @Test
  void every_clock_has_a_line_with_its_band_and_its_points() {
    LineFigure figure = RailFigures.of(fit(0, 100e6, 250e6, 300e6), "board.csv");
    assertThat(figure.y().caption()).isEqualTo("Power (mW)");
    assertThat(figure.series())
        .extracting(Series::label)
        .containsExactly("300 MHz", "", "250 MHz", "", "100 MHz", "", "clock at rest", "");
    Series line = figure.series().get(0);
    assertThat(line.hasBand()).isTrue();
    int last = line.x().length - 1;
    assertThat(line.x()[last]).isEqualTo(0.9, within(1e-12));
    assertThat(line.low()[last]).isLessThan(line.y()[last]);
    assertThat(line.high()[last]).isGreaterThan(line.y()[last]);
    assertThat(line.y()[last]).isCloseTo(1e3 * watts(0.9, 300e6, 1), within(0.3));
    assertThat(figure.series().get(1).y()).hasSize(5);
    assertThat(figure.note()).contains("I0 = ", " mA", "95 % band", "the points scatter by");
  }

  @Test
  void one_clock_is_drawn_as_energy_and_many_share_a_line() {
    LineFigure one = RailFigures.of(fit(250e6), "");
    assertThat(one.y().caption()).isEqualTo("Energy of a clock cycle (pJ)");
    assertThat(one.series()).extracting(Series::label).containsExactly("model", "measured");
    LineFigure many = RailFigures.of(fit(0, 50e6, 90e6, 130e6, 170e6, 210e6, 250e6), "");
    assertThat(many.series())
        .extracting(Series::label)
        .containsExactly("model at the clock of each point", "measured");
    assertThat(many.series().get(0).x()).hasSize(35);
  }
}
