package org.voltscape.figure.studies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.certainty.CertaintyText;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Summary;

/** Numbers in words. */
class StudyTextTest {
  private static final OutcomeText CLASSES =
      new OutcomeText(new CertaintyText(Task.CLASSIFICATION, "die", 250));

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
    assertThat(EnergyText.againstNominal(0.05, 0.9)).isEqualTo("20.0× less energy than at 0.9 V");
    assertThat(EnergyText.againstNominal(1.128, 0.9)).isEqualTo("1.13× more energy than at 0.9 V");
    assertThat(EnergyText.againstNominal(1.001, 1)).isEqualTo("the same energy as at 1 V");
    assertThat(EnergyText.againstNominal(Double.NaN, 0.9)).isEqualTo("none");
  }

  @Test
  void accuracy_names_its_interval_and_method() {
    Summary twenty = SampleSummaries.of(20, 0.98812, 0.001, 0.9875, 0.98871);
    assertThat(CLASSES.interval(twenty)).isEqualTo("98.81 % (98.75 to 98.87)");
    assertThat(CLASSES.outer(twenty)).isEqualTo("49.38 to 99.87");
    assertThat(CLASSES.full(twenty))
        .isEqualTo(
            "20 dies: 98.81 %, 98.75 to 98.87 % over the dies seen; a kind of die up to 14 % of"
                + " all may be unseen; if such dies were dead, the mean could be as low as 49.38 %."
                + "\nWhatever unseen dies do (thin): 49.38 to 99.87 %, 95 %, worst-case bound."
                + "\nDies seen (thick): 98.75 to 98.87 %, right if no unlike die is unseen."
                + "\nAbout 370 dies would bring the lower end of the 95 % interval within 1.00 pt of the"
                + " mean; scout dies on few images are the cheap way.");
  }

  @Test
  void a_verdict_says_on_how_many_dies_it_is_better_or_worse() {
    double[] reference = {0.5, 0.5, 0.5, 0.5};
    assertThat(CLASSES.verdict(difference(reference, 0.6, 0.6, 0.6, 0.4)))
        .isEqualTo("better on 3 of 4");
    assertThat(CLASSES.verdict(difference(reference, 0.4, 0.5, 0.4, 0.6)))
        .isEqualTo("worse on 2 of 4");
    assertThat(CLASSES.verdict(difference(reference, 0.5, 0.5, 0.5, 0.5))).isEqualTo("equal on 4");
    // Of errors less is better.
    assertThat(OutcomeText.of(SampleRuns.arm()).verdict(difference(reference, 0.6, 0.6, 0.6, 0.4)))
        .isEqualTo("worse on 3 of 4");
  }

  private static PairedDifference difference(double[] reference, double... values) {
    return PairedDifference.of(values, reference, 1, 0.001, Looks.PLANNED);
  }

  @Test
  void errors_are_percent_or_plain_numbers_of_three_digits() {
    OutcomeText arm = OutcomeText.of(SampleRuns.arm());
    assertThat(arm.value(0.0973)).isEqualTo("9.73 %");
    assertThat(arm.difference(-0.2024)).isEqualTo("−20.24 pt");
    assertThat(arm.difference(-1e-9)).isEqualTo("0.00 pt");
    OutcomeText options = OutcomeText.of(SampleRuns.options());
    Summary few = SampleSummaries.of(8, 0.009812, 0.001, 0.00893, 0.01069);
    assertThat(options.interval(few)).isEqualTo("0.00981 (0.0089 to 0.0107)");
    assertThat(options.difference(0.00123)).isEqualTo("+0.00123");
    assertThat(options.differenceRange(-0.0123, 0.00456)).isEqualTo("−0.0123 to +0.0046");
    assertThat(options.value(0)).isEqualTo("0.000");
    assertThat(options.value(Double.POSITIVE_INFINITY)).isEqualTo("beyond all bounds");
    assertThat(options.value(Double.NaN)).isEqualTo("not known");
    Summary dead =
        Intervals.ofErrors(new double[] {1, Double.POSITIVE_INFINITY}, 2, 1, Looks.PLANNED);
    assertThat(options.full(dead)).startsWith("2 dies: an error beyond all bounds leaves no");
  }

  @Test
  void one_trial_says_nothing_of_others_and_one_die_has_the_interval_of_its_images() {
    Sample one = Sample.of(new double[] {0.9});
    assertThat(CLASSES.full(Intervals.ofAccuracies(one, 100, Looks.PLANNED)))
        .startsWith(
            "1 die: 90.00 %, which says nothing of how dies differ; a kind of die up to 95 % of"
                + " all may be unseen; if such dies were dead, the mean could be as low as 2.25 %.");
    assertThat(CLASSES.full(Intervals.ofImages(90, 100)))
        .isEqualTo(
            "One die: 90.00 %, 82.56 to 94.48 % over its images."
                + "\n95 % interval: Wilson's score over images.");
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
