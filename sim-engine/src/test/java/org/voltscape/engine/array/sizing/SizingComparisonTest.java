package org.voltscape.engine.array.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.param.BadInputException;

/** What a sizing says of itself against equal units, its floor and its bound. */
class SizingComparisonTest {
  private static final SizeTable PRINTED = SizingCases.printed();

  @Test
  void shares_are_those_of_the_numbers_they_are_made_of() {
    Sizing sizing = new Sizing(PRINTED, new byte[] {0, 12, 0}, 1900, 1785, 2, 5, 8, 0.5, 1.5);
    assertThat(sizing.relativeGap()).isEqualTo(0.25);
    assertThat(sizing.relativeDegradation()).isEqualTo(0.25);
    assertThat(sizing.relativeFloor()).isEqualTo(0.0625);
    assertThat(sizing.uniformArea()).isEqualTo(1835.23);
    assertThat(sizing.area(1)).isEqualTo(2185.15);
    assertThat(sizing.histogram()).startsWith(2, 0).endsWith(0, 1).hasSize(13);
    Sizing nothing = new Sizing(PRINTED, new byte[] {0}, 1900, 1585, 0, 5, 0, 0, 0);
    assertThat(nothing.relativeGap()).isZero();
    assertThat(nothing.relativeDegradation()).isEqualTo(1);
    assertThat(nothing.relativeFloor()).isEqualTo(1);
  }

  @Test
  void a_choice_can_be_held_against_equal_units_of_another_budget() {
    double[] sensitivities = {3, 1, 4, 1, 5};
    Sizing own = LagrangianSizing.solve(sensitivities, PRINTED, 1885);
    Sizing other = own.against(1785, sensitivities);
    assertThat(other.uniformArea()).isEqualTo(1785.42);
    assertThat(other.uniformDegradation()).isCloseTo(14 * 1.83e-2, within(1e-12));
    assertThat(other.choice()).isEqualTo(own.choice());
    assertThat(other.budget()).isEqualTo(1885);
    assertThat(other.degradation()).isEqualTo(own.degradation());
    assertThat(other.bound()).isEqualTo(own.bound());
    assertThat(other.floor()).isCloseTo(14 * 1.33e-2, within(1e-12));
    assertThat(other.meanArea()).isEqualTo(own.meanArea());
  }

  @Test
  void two_units_that_only_one_large_size_is_paid_for_have_a_gap_to_the_bound() {
    SizeTable table = new SizeTable(new double[] {1, 3}, new double[] {1, 0});
    // Half of the step is paid for: the bound takes half of it, no choice can.
    Sizing sizing = LagrangianSizing.solve(new double[] {1}, table, 2);
    assertThat(sizing.degradation()).isEqualTo(1);
    assertThat(sizing.bound()).isCloseTo(0.5, within(1e-9));
    assertThat(sizing.relativeGap()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void areas_on_the_grid_are_paid_for_to_the_last_hundredth() {
    SizeTable table = new SizeTable(new double[] {1, 1.07, 1.29}, new double[] {1, 0.5, 0});
    double[] one = {1};
    assertThat(DynamicSizing.solve(one, table, 1.29).area(0)).isEqualTo(1.29);
    assertThat(DynamicSizing.solve(one, table, 1.28).area(0)).isEqualTo(1.07);
    assertThat(DynamicSizing.solve(one, table, 1.07).area(0)).isEqualTo(1.07);
    assertThat(DynamicSizing.solve(one, table, 1.06).area(0)).isEqualTo(1);
    // Of units alike in all, one takes what is there for two.
    Sizing two = DynamicSizing.solve(new double[] {1, 1}, table, 1.145);
    assertThat(two.degradation()).isEqualTo(1);
    assertThat(two.meanArea()).isCloseTo(1.145, within(1e-12));
  }

  @Test
  void units_of_no_sensitivity_stay_small_in_the_exact_sizing_too() {
    Sizing sizing = DynamicSizing.solve(new double[] {0, 2, 0}, PRINTED, 1885);
    assertThat(sizing.choice()[0]).isZero();
    assertThat(sizing.choice()[2]).isZero();
    assertThat(sizing.area(1)).isEqualTo(2185.15);
  }

  @Test
  void the_memory_of_the_exact_sizing_is_told_in_megabytes() {
    // (30,000 x 600.11 um2 in steps of 0.01, and one) x 30,008 bytes.
    assertThatThrownBy(() -> DynamicSizing.solve(new double[30_000], PRINTED, PRINTED.areas()[12]))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("30000 units at 2185.15 um2, 51521590 MB");
  }
}
