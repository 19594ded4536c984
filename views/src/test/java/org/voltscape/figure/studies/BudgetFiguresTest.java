package org.voltscape.figure.studies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;

class BudgetFiguresTest {
  private static LineFigure figure(Snapshot run, double volts) {
    return OutcomeFigures.of(run, null, null, HorizontalAxis.BUDGET, volts);
  }

  @Test
  void schemes_that_differ_in_their_budget_only_share_a_line() {
    LineFigure figure = figure(TimingRuns.of(TimingRuns.overBudgets()), 0.74);
    assertThat(figure.x().label()).isEqualTo("Area per unit");
    assertThat(figure.x().unit()).isEqualTo("µm²");
    assertThat(figure.note())
        .startsWith(
            "Logic supply 0.730 V. Thick or shaded: trials seen. Thin or dotted:"
                + " 95 %, whatever");
    assertThat(figure.series())
        .extracting(Series::label)
        .containsExactly("te-drop", "4-to-1", "without faults");
    Series four = figure.series().get(1);
    assertThat(four.x()).containsExactly(1785, 1885, 1985);
    assertThat(four.y())
        .containsExactly(
            TimingRuns.accuracy(1, 1), TimingRuns.accuracy(3, 1), TimingRuns.accuracy(5, 1));
    assertThat(four.low()[2]).isLessThan(four.y()[2]);
    assertThat(four.colourIndex()).isEqualTo(1);
    assertThat(figure.series().get(2).x()).containsExactly(1785, 1985);
  }

  @Test
  void without_a_supply_it_is_that_of_the_array() {
    assertThat(figure(TimingRuns.of(TimingRuns.overBudgets()), Double.NaN).note())
        .startsWith("Logic supply 0.680 V");
  }

  @Test
  void the_axis_is_offered_where_a_scheme_has_a_second_budget() {
    assertThat(HorizontalAxis.of(TimingRuns.overBudgets())).contains(HorizontalAxis.BUDGET);
    assertThat(HorizontalAxis.of(TimingRuns.study())).doesNotContain(HorizontalAxis.BUDGET);
    assertThat(HorizontalAxis.of(SampleRuns.study())).doesNotContain(HorizontalAxis.BUDGET);
    LineFigure one = figure(TimingRuns.of(TimingRuns.study()), 0.68);
    assertThat(one.series().get(0).x()).containsExactly(1885);
  }
}
