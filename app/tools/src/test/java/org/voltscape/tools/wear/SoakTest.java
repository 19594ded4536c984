package org.voltscape.tools.wear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoakTest {
  @Test
  void growth_is_that_of_the_line_through_the_values() {
    assertThat(Soak.growth(List.of(10.0, 12.0, 14.0, 16.0))).isCloseTo(6, within(1e-12));
    assertThat(Soak.growth(List.of(10.0, 12.0, 12.0, 10.0))).isCloseTo(0, within(1e-12));
    assertThat(Soak.growth(List.of(9.0, 8.0))).isCloseTo(-1, within(1e-12));
    assertThat(Soak.growth(List.of(9.0))).isZero();
  }
}
