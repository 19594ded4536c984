package org.voltscape.figure.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.array.ArrayDesign;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.ArrayShape;
import org.voltscape.engine.array.Placement;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;

/** What is said of a design holds at the supply it runs at, whatever it was sized for. */
class UnitFiguresTest {
  private static ArrayDesign design() {
    return design(ArraySettings.DEFAULT);
  }

  private static ArrayDesign design(ArraySettings settings) {
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, 16, 16, 4);
    List<float[]> values = new ArrayList<>();
    for (Layer layer : shape.layers()) {
      float[] of = new float[layer.weights()];
      for (int i = 0; i < of.length; i++) {
        // Over four decades: the best sizes reach from the smallest to the largest.
        of[i] = (float) Math.pow(10, -4.0 * i / of.length);
      }
      values.add(of);
    }
    Placement placement =
        Placement.of(
            ArrayMappings.byId(ArrayMappings.DEFAULT, "test", "mapping"),
            new ArrayShape(16, 16),
            shape,
            values);
    return ArrayDesign.of(placement, MacTiming.mac65nm(), settings, true);
  }

  @Test
  void where_it_was_sized_for_it_is_better_than_equal_units() {
    ArrayDesign design = design();
    UnitFigures figures = UnitFigures.of(design, 0.68);

    assertThat(figures.relative()).isCloseTo(design.sizing().relativeDegradation(), within(1e-12));
    assertThat(figures.brief()).contains("of equal units (floor 0.85");
    assertThat(figures.whole()).contains("of equal units of 1883.02 µm²; no choice");
  }

  @Test
  void small_units_that_are_late_where_equal_ones_are_not_are_told() {
    ArrayDesign design = design();
    double volts = 0.70;
    while (design.table(volts).probabilities()[6] > 0) {
      volts += 0.01;
    }
    // Units of 1883 um2 never err here, the smallest ones do.
    assertThat(design.table(volts).probabilities()[0]).isPositive();
    UnitFigures figures = UnitFigures.of(design, volts);

    assertThat(figures.perfect()).isFalse();
    assertThat(figures.brief()).isEqualTo("errors, where equal units make hardly any");
    assertThat(figures.whole()).contains("Small units make timing errors at this supply");
  }

  @Test
  void a_ratio_to_hardly_any_errors_is_not_printed() {
    ArrayDesign design = design();
    double volts = 0.70;
    while (UnitFigures.of(design, volts).relative() < 1000) {
      volts += 0.005;
    }
    assertThat(UnitFigures.of(design, volts).brief()).doesNotContainPattern("\\d");
  }

  @Test
  void where_no_unit_errs_it_says_so() {
    ArraySettings slow =
        ArraySettings.DEFAULT.withPoint(MacTiming.HIGHEST_VOLTS, MacTiming.LONGEST_CLOCK_NS);
    UnitFigures figures = UnitFigures.of(design(slow), MacTiming.HIGHEST_VOLTS);

    assertThat(figures.perfect()).isTrue();
    assertThat(figures.brief()).isEqualTo("no timing errors at this supply");
    assertThat(figures.whole()).startsWith("Units make no timing errors at this supply.");
  }
}
