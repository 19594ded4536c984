package org.voltscape.engine.workload.analytic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.workload.Split;

class RobotArmTest {
  @Test
  void a_hand_is_where_the_joints_put_it() {
    assertThat(RobotArm.hand(0, 0)).containsExactly(1, 0);
    assertThat(RobotArm.hand(Math.PI / 2, 0)).satisfies(h -> near(h, 0, 1));
    assertThat(RobotArm.hand(0, Math.PI / 2)).satisfies(h -> near(h, 0.5, 0.5));
    assertThat(RobotArm.hand(Math.PI / 2, Math.PI / 2)).satisfies(h -> near(h, -0.5, 0.5));
    assertThat(RobotArm.hand(Math.PI / 6, Math.PI / 6))
        .satisfies(h -> near(h, (Math.sqrt(3) + 1) / 4, (1 + Math.sqrt(3)) / 4));
  }

  private static void near(double[] values, double first, double second) {
    assertThat(values[0]).isCloseTo(first, within(1e-12));
    assertThat(values[1]).isCloseTo(second, within(1e-12));
  }

  @Test
  void angles_are_what_put_the_hand_there() {
    for (double shoulder = 0; shoulder <= Math.PI / 2; shoulder += 0.05) {
      for (double elbow = 0.05; elbow <= Math.PI / 2; elbow += 0.05) {
        double[] hand = RobotArm.hand(shoulder, elbow);
        double[] angles = RobotArm.angles(hand[0], hand[1]);
        assertThat(angles[0]).isCloseTo(shoulder, within(1e-7));
        assertThat(angles[1]).isCloseTo(elbow, within(1e-7));
      }
    }
    // Fully stretched, where the arc cosine's argument may pass 1 by rounding.
    assertThat(RobotArm.angles(1, 0)).containsExactly(0, 0);
    assertThat(RobotArm.angles(0, 1 + 1e-12)[0]).isCloseTo(Math.PI / 2, within(1e-5));
  }

  @Test
  void examples_use_the_whole_range_of_angles() {
    Examples examples = RobotArm.examples(Split.TRAIN, 10_000);
    double[] sums = new double[4];
    for (int n = 0; n < examples.count(); n++) {
      for (int i = 0; i < 2; i++) {
        float input = examples.inputs()[2 * n + i];
        float target = examples.targets().values()[2 * n + i];
        assertThat(input).isBetween(i == 0 ? -1f : 0f, 2f);
        assertThat(target).isBetween(0.1f, 0.9f);
        sums[i] += target / examples.count();
        sums[2 + i] += (target - 0.5) * (target - 0.5) / examples.count();
      }
    }
    // Uniform over a width of 0.8: mean 0.5, variance 0.8 squared over 12.
    assertThat(sums[0]).isCloseTo(0.5, within(0.01));
    assertThat(sums[1]).isCloseTo(0.5, within(0.01));
    assertThat(sums[2]).isCloseTo(0.64 / 12, within(0.002));
    assertThat(sums[3]).isCloseTo(0.64 / 12, within(0.002));
  }

  @Test
  void an_example_depends_on_its_index_alone() {
    Examples few = RobotArm.examples(Split.TEST, 20);
    Examples many = RobotArm.examples(Split.TEST, 300);
    assertThat(Arrays.copyOf(many.inputs(), 40)).isEqualTo(few.inputs());
    assertThat(Arrays.copyOf(many.targets().values(), 40)).isEqualTo(few.targets().values());
    assertThat(RobotArm.examples(Split.TRAIN, 20).inputs()).isNotEqualTo(few.inputs());
  }
}
