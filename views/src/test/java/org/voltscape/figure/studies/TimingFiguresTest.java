package org.voltscape.figure.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Marker;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.chart.FigureTheme;

class TimingFiguresTest {
  private static final MacTiming MAC = MacTiming.mac65nm();
  private static final TimingPoint PRINTED = new TimingPoint(1885, 0.68, 1.56);

  private static LineFigure figure(TimingAxis axis, TimingPoint at) {
    return TimingFigures.of(MAC, axis, at, 1);
  }

  private static Series named(LineFigure figure, String label) {
    return figure.series().stream().filter(s -> s.label().equals(label)).findFirst().orElseThrow();
  }

  private static List<String> labels(LineFigure figure) {
    return figure.series().stream().map(Series::label).toList();
  }

  private static double at(Series series, double x) {
    for (int i = 0; i < series.x().length; i++) {
      if (series.x()[i] == x) {
        return series.y()[i];
      }
    }
    throw new AssertionError(series.label() + " has no " + x);
  }

  @Test
  void against_the_supply_every_area_has_a_line_and_one_has_a_band() {
    LineFigure figure = figure(TimingAxis.VOLTAGE, PRINTED);
    assertThat(labels(figure))
        .containsExactly(
            "1885 µm²", "1885 µm², mean path", "1585.04 µm²", "2185.15 µm²", "published");
    assertThat(figure.x().caption()).isEqualTo("Supply (V)");
    assertThat(figure.verticalMarkers()).containsExactly(Marker.operating(0.68, "0.680 V"));
    Series own = named(figure, "1885 µm²");
    assertThat(at(own, 0.68)).isEqualTo(MAC.probability(1885, 0.68, 1.56));
    assertThat(at(named(figure, "1585.04 µm²"), 0.68)).isCloseTo(9.09e-2, within(1e-12));
    assertThat(at(named(figure, "1885 µm², mean path"), 0.68))
        .isEqualTo(MAC.inputDependent(1885, 0.68, 1.56));
    assertThat(figure.series()).filteredOn(Series::hasBand).containsExactly(own);
    for (int i = 0; i < own.x().length; i++) {
      assertThat(own.low()[i]).isEqualTo(MAC.ofUnit(1885, own.x()[i], 1.56, -2));
      assertThat(own.high()[i]).isEqualTo(MAC.ofUnit(1885, own.x()[i], 1.56, 2));
      assertThat(own.low()[i]).isLessThanOrEqualTo(own.high()[i]);
    }
  }

  @Test
  void against_the_area_the_line_goes_through_all_printed_pairs() {
    LineFigure figure = figure(TimingAxis.AREA, PRINTED);
    assertThat(labels(figure))
        .containsExactly("0.680 V", "0.680 V, mean path", "0.730 V", "0.780 V", "published");
    Series printed = named(figure, "published");
    assertThat(printed.x()).hasSize(13);
    for (int i = 0; i < 13; i++) {
      assertThat(at(named(figure, "0.680 V"), printed.x()[i]))
          .isCloseTo(printed.y()[i], within(1e-12));
    }
    assertThat(printed.y()[6]).isEqualTo(1.56e-2);
    assertThat(printed.remarks()[6]).isEqualTo("1883.02 µm², 0.680 V, 1.56 ns");
    assertThat(figure.y().lower()).isEqualTo(1e-3);
  }

  @Test
  void printed_pairs_are_shown_only_where_they_hold() {
    TimingPoint faster = new TimingPoint(1885, 0.68, 1.4);
    assertThat(labels(figure(TimingAxis.AREA, faster))).doesNotContain("published");
    assertThat(labels(figure(TimingAxis.VOLTAGE, faster))).doesNotContain("published");
    assertThat(labels(figure(TimingAxis.CLOCK, faster))).contains("published");
    assertThat(labels(figure(TimingAxis.CLOCK, new TimingPoint(1885, 0.7, 1.56))))
        .doesNotContain("published");
  }

  @Test
  void nothing_is_drawn_twice_and_a_slow_clock_widens_its_axis() {
    LineFigure figure = figure(TimingAxis.CLOCK, new TimingPoint(1585.04, 0.68, 4));
    assertThat(labels(figure))
        .containsExactly("1585.04 µm²", "1585.04 µm², mean path", "2185.15 µm²", "published");
    assertThat(figure.x().upper()).isEqualTo(4);
    assertThat(figure.title()).isEqualTo("Timing errors at 0.680 V");
  }

  @Test
  void the_table_has_a_row_a_point_with_units_in_its_columns() {
    LineFigure figure = figure(TimingAxis.VOLTAGE, PRINTED);
    assertThat(figure.table().columns())
        .containsExactly(
            "series",
            "area_um2",
            "voltage_v",
            "clock_ns",
            "probability",
            "mean_path",
            "fast_unit",
            "slow_unit",
            "published");
    List<List<String>> printed =
        figure.table().rows().stream().filter(r -> r.get(0).equals("published")).toList();
    assertThat(printed).hasSize(13);
    assertThat(printed.get(12).subList(1, 4)).containsExactly("2185.15", "0.68", "1.56");
    assertThat(printed.get(12).get(8)).isEqualTo("0.0133");
    assertThat(figure.table().rows())
        .hasSize(3 * figure.series().get(0).x().length + 13)
        .filteredOn(r -> !r.get(0).equals("published"))
        .allMatch(r -> r.get(8).isEmpty());
  }

  @Test
  void a_study_s_own_factor_is_told() {
    assertThat(figure(TimingAxis.AREA, PRINTED).note())
        .contains("(4.0 % of the delay at 0.680 V)")
        .doesNotContain("times");
    assertThat(TimingFigures.of(MAC, TimingAxis.AREA, PRINTED, 6).note())
        .endsWith("The study takes 6 times these errors.");
  }

  @ParameterizedTest
  @EnumSource(TimingAxis.class)
  void every_axis_can_be_drawn_where_errors_are_many_and_where_there_are_none(TimingAxis axis) {
    for (TimingPoint at :
        List.of(new TimingPoint(1885, 0.63, 0.5), new TimingPoint(2185.15, 1.08, 5))) {
      FigureCharts.chart(figure(axis, at), FigureTheme.DARK).createBufferedImage(400, 300);
    }
  }

  @Test
  void points_keep_to_the_model_and_arrays_to_its_units() {
    assertThat(PRINTED.moved(TimingAxis.VOLTAGE, 0.5).volts()).isEqualTo(0.63);
    assertThat(PRINTED.moved(TimingAxis.CLOCK, 9).clockNs()).isEqualTo(5);
    assertThat(TimingPoint.of(ArraySettings.DEFAULT)).isEqualTo(PRINTED);
    assertThat(TimingPoint.of(ArraySettings.DEFAULT.withBudget(3000)).areaUm2()).isEqualTo(2185.15);
    assertThatThrownBy(() -> figure(TimingAxis.AREA, new TimingPoint(1885, 0.5, 1.56)))
        .isInstanceOf(BadInputException.class);
  }
}
