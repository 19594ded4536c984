package org.voltscape.engine.workload.analytic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static final OutputScale SCALE = new OutputScale(2);

  private static float target(double quantity) {
    return (float) SCALE.output(quantity);
  }

  private static double relative(double a, double b, double wantedA, double wantedB) {
    float[] targets = {9, 9, target(wantedA), target(wantedB)};
    return new MeanRelativeError(SCALE)
        .of(new double[] {SCALE.output(a), SCALE.output(b)}, targets, 2);
  }

  @Test
  void outputs_stand_for_quantities() {
    assertThat(SCALE.output(0)).isEqualTo(0.1);
    assertThat(SCALE.output(2)).isEqualTo(0.9);
    assertThat(SCALE.quantity(SCALE.output(1.3))).isCloseTo(1.3, within(1e-15));
  }

  @Test
  void a_relative_error_is_a_quotient_of_lengths_and_1_at_most() {
    assertThat(relative(1.2, 1.6, 1.2, 1.6)).isCloseTo(0, within(1e-6));
    // Off by (0.3, 0.4) from (1.2, 1.6): 0.5 of 2.
    assertThat(relative(1.5, 2.0, 1.2, 1.6)).isCloseTo(0.25, within(1e-6));
    assertThat(relative(2, 0, 0, 0.1)).isEqualTo(1);
    assertThat(relative(Double.NaN, 0, 1, 1)).isEqualTo(1);
    assertThat(new MeanRelativeError(SCALE).total(3, 12)).isEqualTo(0.25);
    // Nothing is wanted and nothing given.
    float[] zero = {0, 0};
    OutputScale plain = new OutputScale(0);
    assertThat(new MeanRelativeError(plain).of(new double[] {0, 0}, zero, 0)).isEqualTo(1);
  }

  @Test
  void a_root_mean_square_error_is_in_the_unit_of_its_quantity() {
    RootMeanSquareError measure = new RootMeanSquareError(SCALE, "length");
    double one = measure.of(new double[] {SCALE.output(1.5)}, new float[] {target(1)}, 0);
    double other = measure.of(new double[] {SCALE.output(1)}, new float[] {0, target(1)}, 1);
    assertThat(one).isCloseTo(0.25, within(1e-6));
    assertThat(other).isCloseTo(0, within(1e-12));
    assertThat(measure.total(one + other, 2)).isCloseTo(Math.sqrt(0.125), within(1e-6));
    assertThat(measure.title()).isEqualTo("RMSE of length");
  }
}
