package org.voltscape.figure.multiples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.Axis;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Marker;
import org.voltscape.figure.SampleFigures;
import org.voltscape.figure.Series;
import org.voltscape.figure.Shade;

class OverlaidFiguresTest {
  private static final Axis VOLTS = Axis.linear("Supply", "V");
  private static final Axis PERCENT = Axis.percent("Accuracy");
  private static final Shade SHADE = new Shade(0.5, 0.6, "extrapolated");

  private static Series line(String label, int colour, double... y) {
    return Series.of(label, new double[] {0.4, 0.5}, y, Series.Style.LINE_AND_MARKERS, colour);
  }

  private static Series level(double from, double to, double y) {
    return Series.of(
        "without faults", new double[] {from, to}, new double[] {y, y}, Series.Style.LINE, 6);
  }

  private static LineFigure figure(Axis x, Axis y, String note, Series... series) {
    return new LineFigure("t", x, y, List.of(series), List.of(), List.of(SHADE), note);
  }

  private static LineFigure over(LineFigure... figures) {
    return (LineFigure)
        OverlaidFigures.of(
            List.of(new NamedFigure("A", figures[0]), new NamedFigure("B", figures[1])));
  }

  @Test
  void lines_that_several_have_are_named_after_both_and_differ_in_colour() {
    LineFigure both =
        over(
            figure(VOLTS, PERCENT, "", line("none", 0, 0.1, 0.2), line("mask", 1, 0.3, 0.4)),
            figure(VOLTS, PERCENT, "", line("none", 0, 0.1, 0.3), line("secded", 1, 0.5, 0.6)));
    assertThat(both.series().stream().map(Series::label))
        .containsExactly("none, A", "mask", "none, B", "secded");
    assertThat(both.series().stream().map(Series::colourIndex)).containsExactly(0, 1, 2, 3);
    assertThat(both.series().get(2).y()).containsExactly(0.1, 0.3);
    assertThat(both.shades()).containsExactly(SHADE);
    assertThat(both.title()).isEqualTo("A, B");
  }

  @Test
  void what_all_share_is_drawn_once_in_its_own_colour() {
    LineFigure both =
        over(
            figure(VOLTS, PERCENT, "", line("none", 0, 0.1, 0.2), level(0.4, 0.5, 0.9)),
            figure(VOLTS, PERCENT, "", line("none", 0, 0.1, 0.2), level(0.3, 0.6, 0.9)));
    assertThat(both.series().stream().map(Series::label)).containsExactly("none", "without faults");
    assertThat(both.series().get(1).x()).as("over both").containsExactly(0.3, 0.6);
    assertThat(both.series().get(1).colourIndex()).isEqualTo(6);
    LineFigure apart =
        over(
            figure(VOLTS, PERCENT, "", line("none", 0, 0.1, 0.2), level(0.4, 0.5, 0.9)),
            figure(VOLTS, PERCENT, "", line("none", 0, 0.1, 0.3), level(0.4, 0.5, 0.8)));
    assertThat(apart.series().stream().map(Series::label))
        .containsExactly("none, A", "none, B", "without faults, A", "without faults, B");
    assertThat(apart.series().stream().map(Series::colourIndex)).doesNotHaveDuplicates();
  }

  @Test
  void colours_of_lines_keep_away_from_those_of_what_all_share() {
    LineFigure both =
        over(
            figure(VOLTS, PERCENT, "", line("a", 0, 1, 2), line("b", 1, 1, 2)),
            figure(VOLTS, PERCENT, "", line("a", 0, 1, 2), line("c", 1, 1, 3)));
    assertThat(both.series().stream().map(s -> s.label() + s.colourIndex()))
        .containsExactly("a0", "b1", "c2");
  }

  @Test
  void dies_letters_and_the_run_before_are_left_out() {
    Series dies =
        new Series(
            "none",
            new double[] {0.4},
            new double[] {0.2},
            null,
            null,
            Series.Style.DIES,
            0,
            new String[] {"die 0"});
    Series ghost = Series.of("before", new double[] {1}, new double[] {1}, Series.Style.GHOST, 3);
    LineFigure both =
        over(
            figure(
                VOLTS,
                PERCENT,
                "Dots and pale lines: single dies. Bars: 95 %.",
                line("none", 0, 0.1, 0.2),
                dies),
            figure(VOLTS, PERCENT, "Bars: 95 %. One die.", line("none", 0, 0.2, 0.2), ghost));
    assertThat(both.series()).hasSize(2);
    assertThat(both.note()).isEqualTo("Bars: 95 %. B: One die.");
  }

  @Test
  void bounds_are_those_of_both_and_markers_stand_once() {
    Marker marker = new Marker(0.5, "0.50 V");
    LineFigure a =
        figure(VOLTS.within(0.3, 0.5), PERCENT.within(0.2, Double.NaN), "", line("a", 0, 1, 2));
    LineFigure b = figure(VOLTS.within(0.4, 0.7), PERCENT.within(0.1, 1), "", line("b", 0, 1, 2));
    LineFigure marked =
        new LineFigure("", a.x(), a.y(), a.series(), List.of(marker), List.of(), "");
    LineFigure other =
        new LineFigure("", b.x(), b.y(), b.series(), List.of(marker), List.of(SHADE), "");
    LineFigure both = over(marked, other);
    assertThat(both.x()).isEqualTo(VOLTS.within(0.3, 0.7));
    assertThat(both.y()).isEqualTo(PERCENT.within(0.1, Double.NaN));
    assertThat(both.verticalMarkers()).containsExactly(marker);
    assertThat(both.shades()).as("of one only").isEmpty();
  }

  @Test
  void other_axes_are_refused_in_a_sentence() {
    LineFigure a = figure(VOLTS, PERCENT, "", line("a", 0, 1, 2));
    for (Axis other :
        List.of(Axis.linear("Supply", "mV"), Axis.log("Supply", "V"), Axis.linear("Energy", "V"))) {
      assertThatThrownBy(() -> over(a, figure(other, PERCENT, "", line("a", 0, 1, 2))))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("of B beside \"Supply (V)\"")
          .hasMessageContaining("the same quantity, unit and scale");
    }
    assertThatThrownBy(
            () ->
                OverlaidFigures.of(
                    List.of(
                        new NamedFigure("A", SampleFigures.map()),
                        new NamedFigure("B", SampleFigures.map()))))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void bars_stand_side_by_side() {
    BarFigure a =
        new BarFigure(
            "",
            "size",
            List.of("0", "1"),
            Axis.linear("share", "").within(0, 1),
            List.of(new BarFigure.Bars("none", new double[] {1, 0}, 0)),
            "",
            List.of());
    BarFigure b =
        new BarFigure(
            "",
            "size",
            List.of("0", "1"),
            Axis.linear("share", "").within(0, 2),
            List.of(
                new BarFigure.Bars("none", new double[] {0, 2}, 0),
                new BarFigure.Bars("mask", new double[] {1, 1}, 1)),
            "",
            List.of());
    BarFigure both =
        (BarFigure) OverlaidFigures.of(List.of(new NamedFigure("A", a), new NamedFigure("B", b)));
    assertThat(both.series().stream().map(s -> s.label() + " " + s.colourIndex()))
        .containsExactly("none, A 0", "none, B 1", "mask 2");
    assertThat(both.y().upper()).isEqualTo(2);
  }

  @Test
  void names_are_made_distinct() {
    assertThat(NamedFigure.distinct(List.of("a", "b", "a", "a (2)", "a")))
        .containsExactly("a", "b", "a (2)", "a (2) (2)", "a (3)");
  }
}
