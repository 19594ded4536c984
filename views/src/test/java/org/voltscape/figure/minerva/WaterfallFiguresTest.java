package org.voltscape.figure.minerva;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.minerva.power.Waterfall;
import org.voltscape.figure.BarFigure;

class WaterfallFiguresTest {
  private static Waterfall.Bar bar(String stage, double watts, double factor, double published) {
    return new Waterfall.Bar(
        stage,
        "design " + stage,
        watts,
        EnergyReport.none("J/inference", "a test", "nothing is counted"),
        factor,
        0.02,
        published);
  }

  @Test
  void bars_are_the_model_s_powers_beside_those_of_the_published_factors() {
    BarFigure figure =
        WaterfallFigures.of(
            new Waterfall(
                List.of(
                    bar("baseline", 0.160, 1, Double.NaN),
                    bar("words", 0.080, 2, 1.6),
                    bar("pruning", 0.040, 2, 2.0),
                    bar("supply", 0.020, 2, 2.5)),
                List.of(bar("rom", 0.010, 2, 1.9), bar("programmable", 0.050, 0.4, 1 / 1.4))),
            "Power, MNIST");
    assertThat(figure.categories())
        .containsExactly("baseline", "words", "pruning", "supply", "ROM", "programmable");
    assertThat(figure.y().caption()).isEqualTo("Power (mW)");
    assertThat(figure.series().get(0).values()).containsExactly(160, 80, 40, 20, 10, 50);
    assertThat(figure.series().get(1).values()[3]).isCloseTo(160 / 1.6 / 2.0 / 2.5, within(1e-9));
    // Both variants are compared with the finished design.
    assertThat(figure.series().get(1).values()[4])
        .isCloseTo(160 / 1.6 / 2.0 / 2.5 / 1.9, within(1e-9));
    assertThat(figure.series().get(1).values()[5])
        .isCloseTo(160 / 1.6 / 2.0 / 2.5 * 1.4, within(1e-9));
    assertThat(figure.note())
        .startsWith(
            "Factors: words 2.00× (published 1.6×), pruning 2.00× (published 2.0×), supply 2.00×"
                + " (published 2.5×); in all 8.0×.");
    assertThat(figure.comments()).contains("words: design words");
  }

  @Test
  void without_printed_factors_there_is_nothing_beside_the_model() {
    BarFigure figure =
        WaterfallFigures.of(
            new Waterfall(
                List.of(bar("baseline", 0.160, 1, Double.NaN), bar("words", 0.080, 2, Double.NaN)),
                List.of()),
            "");
    assertThat(figure.series()).hasSize(1);
    assertThat(figure.note()).startsWith("Factors: words 2.00×; in all 2.0×.");
  }
}
