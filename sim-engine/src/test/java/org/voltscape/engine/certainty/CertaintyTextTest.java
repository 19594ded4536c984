package org.voltscape.engine.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.stats.Faultless;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.workload.analytic.OutputScale;
import org.voltscape.engine.workload.analytic.RootMeanSquareError;

class CertaintyTextTest {
  private static final CertaintyText DIES = new CertaintyText(Task.CLASSIFICATION, "die", 250);
  private static final CertaintyText TRIALS = new CertaintyText(Task.CLASSIFICATION, "trial", 250);

  private static double[] equal(double value, int n) {
    double[] values = new double[n];
    Arrays.fill(values, value);
    return values;
  }

  private static Summary of(Looks looks, double... values) {
    return Intervals.ofAccuracies(Sample.of(values), 250, looks);
  }

  private static PairedDifference pair(Looks looks, double[] values, double[] reference) {
    return PairedDifference.of(values, reference, 1, 0.004, looks);
  }

  @Test
  void the_sentence_says_what_was_seen_and_what_may_be_unseen() {
    assertThat(DIES.sentence(of(Looks.PLANNED, equal(0.984, 10))))
        .isEqualTo(
            "10 dies: 98.40 %, 98.28 to 98.52 % over the dies seen; a kind of die up to 26 % of"
                + " all may be unseen; if such dies were dead, the mean could be as low as"
                + " 68.04 %.");
    assertThat(TRIALS.sentence(of(Looks.PLANNED, equal(0.984, 10))))
        .contains("a kind of trial up to 26 %", "if such trials were all wrong");
  }

  @Test
  void where_hardly_a_die_can_have_a_fault_the_curve_says_more_than_the_dies() {
    Summary ten = of(Looks.PLANNED, equal(0.984, 10));
    assertThat(DIES.sentence(new Faultless(0.984, 1e-4).limit(ten, 1)))
        .contains(
            "by the curve at most 0.010 % of dies have any fault; if such dies were dead, the"
                + " mean could be as low as 98.39 %.");
    assertThat(DIES.sentence(new Faultless(0.984, 0).limit(ten, 1)))
        .endsWith("98.40 to 98.40 % over the dies seen; by the curve no die has a fault.");
    // One die says nothing of others, whatever the curve says.
    Summary one = new Faultless(0.984, 1e-4).limit(of(Looks.PLANNED, 0.984), 1);
    assertThat(one.seen().known()).isFalse();
    assertThat(DIES.sentence(one)).startsWith("1 die: 98.40 %, which says nothing of how dies");
  }

  @Test
  void errors_without_a_largest_value_may_be_raised_without_a_limit() {
    Summary open =
        Intervals.ofErrors(new double[] {1, 2, 3}, 3, Double.POSITIVE_INFINITY, Looks.PLANNED);
    Task errors = new Task.Regression(new RootMeanSquareError(new OutputScale(1), "x"));
    assertThat(new CertaintyText(errors, "die", 250).sentence(open))
        .endsWith("such dies could raise the mean.");
  }

  /** 1 - 400^(-1/n), with 400 = 10 stakes / 0.025, against 1 - 0.025^(-1/n). */
  @Test
  void a_run_on_its_way_needs_more_dies_than_one_that_was_planned() {
    assertThat(DIES.more(of(Looks.PLANNED, equal(0.984, 10)))).startsWith("About 370 dies ");
    assertThat(DIES.more(of(Looks.ANY, equal(0.984, 10)))).startsWith("About 590 dies ");
    assertThat(DIES.more(of(Looks.ANY, equal(0.984, 400)))).startsWith("About 590 dies ");
    assertThat(DIES.more(of(Looks.PLANNED, equal(0.984, 400)))).isEmpty();
  }

  @Test
  void a_difference_says_three_things() {
    double[] better = equal(0.96, 10);
    better[3] = 0.90;
    better[4] = 0.94;
    assertThat(DIES.statements(pair(Looks.PLANNED, better, equal(0.94, 10))))
        .satisfiesExactly(
            share ->
                assertThat(share)
                    .isEqualTo(
                        "Better on 8 of 10 dies, worse on 1, equal on 1 (95 %: better on 52 to"
                            + " 99.7 % of those that differ)."),
            seen ->
                assertThat(seen)
                    .isEqualTo(
                        "Mean difference +1.20 pt, −0.65 to +3.05 pt over the dies seen: not told"
                            + " apart from 0."),
            unseen ->
                assertThat(unseen).startsWith("Whatever unseen dies do, it lies within −30."));
  }

  @Test
  void only_what_holds_whatever_unseen_dies_do_cannot_be_reversed() {
    double[] bad = equal(0.44, 10);
    assertThat(DIES.statements(pair(Looks.PLANNED, equal(0.84, 10), bad)).get(1))
        .contains("only dies not seen that do the opposite in nearly all answers can reverse");
    assertThat(DIES.statements(pair(Looks.PLANNED, equal(0.98, 10), bad)))
        .satisfiesExactly(
            share -> {},
            seen -> assertThat(seen).endsWith("; no kind of unseen die can reverse that."),
            unseen -> assertThat(unseen).startsWith("Better whatever unseen dies do (+"));
    assertThat(DIES.statements(pair(Looks.PLANNED, new double[] {0.9}, new double[] {0.8})).get(0))
        .isEqualTo("Better on the one die.");
  }

  @Test
  void comparisons_that_are_looked_at_have_wider_shares_and_say_so() {
    PairedDifference planned = pair(Looks.PLANNED, equal(0.9, 10), equal(0.8, 10));
    PairedDifference looked = pair(Looks.ANY, equal(0.9, 10), equal(0.8, 10));
    assertThat(looked.moreShare().low()).isLessThan(planned.moreShare().low());
    assertThat(planned.methodText()).isEqualTo("Dirichlet bound");
    assertThat(looked.methodText()).isEqualTo("betting sequence, at every look");
  }

  @ParameterizedTest
  @CsvSource({
    "0.2589, 26 %",
    "0.0951, 9.5 %",
    "0.0146, 1.5 %",
    "0.003, 0.30 %",
    "1e-4, 0.010 %",
    "5.7e-8, 0.00001 %",
    "1, 100 %",
    "0.9975, 99.8 %",
    "0.99987, 99.99 %",
    "0, 0 %"
  })
  void shares_have_the_digits_that_count(double share, String text) {
    assertThat(OutcomeNumbers.percent(share)).isEqualTo(text);
  }
}
