package org.voltscape.engine.study.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrashLevelTest {
  @Test
  void half_of_what_lies_above_guessing_is_a_crash() {
    assertThat(CrashLevel.accuracy(0.95, 0.10)).isCloseTo(0.525, within(1e-12));
    assertThat(CrashLevel.accuracy(0.10, 0.10)).isEqualTo(0.10);
  }

  @Test
  void the_best_guess_is_the_class_that_most_images_have() {
    int[] classes = {3, 20, 3, 40, 3, 20};
    assertThat(CrashLevel.guessing(classes.length, i -> classes[i])).isEqualTo(0.5);
    assertThat(CrashLevel.guessing(4, i -> classes[i])).isEqualTo(0.5);
    assertThat(CrashLevel.guessing(1, i -> 7)).isEqualTo(1);
  }
}
