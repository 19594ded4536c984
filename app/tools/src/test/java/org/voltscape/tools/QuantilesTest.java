package org.voltscape.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantilesTest {
  @Test
  void quantiles_are_values_that_were_measured() {
    List<Double> measured = List.of(4.0, 1.0, 3.0, 2.0);
    assertThat(Quantiles.of(measured, 0.5)).isEqualTo(2);
    assertThat(Quantiles.of(measured, 0.51)).isEqualTo(3);
    assertThat(Quantiles.of(measured, 0.99)).isEqualTo(4);
    assertThat(Quantiles.of(measured, 1)).isEqualTo(4);
    assertThat(measured).as("is left as it is").containsExactly(4.0, 1.0, 3.0, 2.0);
  }

  @Test
  void nothing_measured_has_none() {
    assertThatThrownBy(() -> Quantiles.of(List.of(), 0.5))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nothing was measured (quantile 0.50)");
  }
}
