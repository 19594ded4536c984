package org.voltscape.figure.studies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Summary;

/** Numbers in words. */
class StudyTextTest {
  @ParameterizedTest
  @CsvSource({
    "1.25e-6, 1.25 µJ",
    "67.2e-12, 67.2 pJ",
    "1e-9, 1.00 nJ",
    "9.996e-10, 1.00 nJ",
    "9.9999e-10, 1.00 nJ",
    "1.234e-4, 123 µJ",
    "0, 0.00 J",
    "2.5, 2.50 J",
    "-3e-6, −3.00 µJ",
    "3e-18, 0.00 fJ"
  })
  void joules_take_the_prefix_that_keeps_them_short(double joules, String text) {
    assertThat(EnergyText.joules(joules)).isEqualTo(text);
  }

  @Test
  void energies_that_are_not_there_say_so() {
    assertThat(EnergyText.joules(Double.NaN)).isEqualTo("none");
    assertThat(EnergyText.relative(Double.NaN)).isEqualTo("none");
  }

  @Test
  void relative_energy_says_less_or_more() {
    assertThat(EnergyText.relative(1 / 2.456)).isEqualTo("2.46× less energy");
    assertThat(EnergyText.relative(1.128)).isEqualTo("1.13× more energy");
    assertThat(EnergyText.relative(1.001)).isEqualTo("the same energy");
    assertThat(EnergyText.relative(0.05)).isEqualTo("20.0× less energy");
  }

  @Test
  void accuracy_names_its_interval_and_method() {
    Summary twenty = new Summary(20, 0.98812, 0.001, 0.9875, 0.98871, Summary.Method.STUDENT);
    assertThat(new OutcomeText(Task.CLASSIFICATION).full(twenty))
        .isEqualTo("98.81 % (98.75 to 98.87 %, Student's t over 20 trials)");
    assertThat(new OutcomeText(Task.CLASSIFICATION).interval(twenty))
        .isEqualTo("98.81 % (98.75 to 98.87 %)");
    assertThat(OutcomeText.method(twenty)).isEqualTo("Student's t over 20 trials");
  }

  @Test
  void errors_are_percent_or_plain_numbers_of_three_digits() {
    OutcomeText arm = OutcomeText.of(SampleRuns.arm());
    assertThat(arm.value(0.0973)).isEqualTo("9.73 %");
    assertThat(arm.difference(-0.2024)).isEqualTo("−20.24 pt");
    assertThat(arm.difference(-1e-9)).isEqualTo("0.00 pt");
    OutcomeText options = OutcomeText.of(SampleRuns.options());
    Summary few = new Summary(8, 0.009812, 0.001, 0.00893, 0.01069, Summary.Method.BOOTSTRAP_T);
    assertThat(options.full(few))
        .isEqualTo("0.00981 (0.0089 to 0.0107, bootstrap-t over 8 trials)");
    assertThat(options.difference(0.00123)).isEqualTo("+0.00123");
    assertThat(options.differenceRange(-0.0123, 0.00456)).isEqualTo("−0.0123 to +0.0046");
    assertThat(options.value(0)).isEqualTo("0.000");
    assertThat(options.value(Double.POSITIVE_INFINITY)).isEqualTo("beyond all bounds");
    assertThat(options.value(Double.NaN)).isEqualTo("not known");
    Summary dead = Intervals.ofErrors(new double[] {1, Double.POSITIVE_INFINITY}, 2);
    assertThat(options.full(dead))
        .isEqualTo("beyond all bounds (an error beyond all bounds leaves no interval)");
  }

  @Test
  void one_trial_has_no_interval_and_one_die_has_that_of_its_images() {
    assertThat(new OutcomeText(Task.CLASSIFICATION).full(Intervals.ofTrials(new double[] {0.9})))
        .isEqualTo("90.00 % (interval not known from one trial)");
    assertThat(new OutcomeText(Task.CLASSIFICATION).full(Intervals.ofImages(90, 100)))
        .startsWith("90.00 % (")
        .endsWith("Wilson's score over images)");
  }

  @ParameterizedTest
  @CsvSource({
    "0.28, 0.28",
    "1.3563e-5, 1.36×10⁻⁵",
    "1e-10, 1×10⁻¹⁰",
    "0.00123, 0.00123",
    "0, 0",
    "1, 1",
    "0.65, 0.65"
  })
  void probabilities_have_three_digits(double p, String text) {
    assertThat(ProbabilityText.of(p)).isEqualTo(text);
  }

  @Test
  void near_certainty_tells_what_is_missing() {
    assertThat(ProbabilityText.of(1 - 1.0 / 73_728)).isEqualTo("1 − 1.36×10⁻⁵");
  }

  @Test
  void volts_are_given_to_the_millivolt() {
    assertThat(SupplyText.volts(0.5)).isEqualTo("0.500 V");
    assertThat(SupplyText.volts(0.4975)).isEqualTo("0.4975 V");
  }
}
