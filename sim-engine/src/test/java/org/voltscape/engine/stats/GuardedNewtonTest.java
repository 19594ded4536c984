package org.voltscape.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class GuardedNewtonTest {
  private static final class Counted implements GuardedNewton.Increasing {
    private final DoubleUnaryOperator value;
    private final DoubleUnaryOperator slope;
    private double last;
    private int calls;

    Counted(DoubleUnaryOperator value, DoubleUnaryOperator slope) {
      this.value = value;
      this.slope = slope;
    }

    @Override
    public double at(double x) {
      calls++;
      last = x;
      return value.applyAsDouble(x);
    }

    @Override
    public double slope() {
      return slope.applyAsDouble(last);
    }
  }

  @Test
  void a_step_too_small_to_be_seen_ends_the_search() {
    // At 0.3 itself the value is not 0, but so near that the next place is 0.3 again.
    for (double rest : new double[] {1e-18, -1e-18}) {
      Counted line = new Counted(x -> x - 0.3 + rest, x -> 1);
      assertThat(GuardedNewton.root(line, 0, 1, 0.5, 1e-10)).isCloseTo(0.3, within(1e-15));
      assertThat(line.calls).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void newtons_steps_are_few() {
    Counted root = new Counted(x -> x * x - 2, x -> 2 * x);
    assertThat(GuardedNewton.root(root, 0, 2, 1, 1e-12)).isCloseTo(Math.sqrt(2), within(1e-15));
    assertThat(root.calls).isLessThanOrEqualTo(7);
  }

  @Test
  void where_steps_lead_outside_or_the_slope_says_nothing_halves_are_taken() {
    for (double slope : new double[] {1e-9, Double.POSITIVE_INFINITY, Double.NaN, 0}) {
      Counted line = new Counted(x -> x - 0.3, x -> slope);
      assertThat(GuardedNewton.root(line, 0, 1, 0.5, 1e-10)).isCloseTo(0.3, within(1e-9));
    }
  }
}
