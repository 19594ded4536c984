package org.voltscape.engine.canary.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanaryControllerTest {
  /** Canaries that fail at the target and hold a step above it. */
  private static List<Integer> steps(CanaryController controller, int threshold, int polls) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < polls; i++) {
      all.add(controller.step());
      controller.poll(controller.step() <= threshold ? 3 : 0);
    }
    return all;
  }

  @Test
  void the_supply_falls_from_above_and_settles_between_target_and_a_step_above() {
    assertThat(steps(new CanaryController(4, -10, 10, 1, 1), 0, 9))
        .containsExactly(4, 3, 2, 1, 0, 1, 0, 1, 0);
  }

  @Test
  void it_rises_from_below() {
    assertThat(steps(new CanaryController(-3, -10, 10, 1, 1), 0, 6))
        .containsExactly(-3, -2, -1, 0, 1, 0);
  }

  @Test
  void bounds_hold() {
    assertThat(steps(new CanaryController(99, -10, 2, 1, 1), 5, 3)).containsExactly(2, 2, 2);
    assertThat(steps(new CanaryController(-1, -2, 2, 1, 1), -9, 4)).containsExactly(-1, -2, -2, -2);
  }

  @Test
  void votes_and_patience_hold_it_back() {
    assertThat(steps(new CanaryController(1, -10, 10, 4, 1), 0, 3)).containsExactly(1, 0, -1);
    assertThat(steps(new CanaryController(1, -10, 10, 1, 3), 0, 8))
        .containsExactly(1, 1, 1, 0, 1, 1, 1, 0);
  }
}
