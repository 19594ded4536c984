package org.voltscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.file.FigureFormat;

class FigureDataTest {
  @Test
  void captionsNameTheUnit() {
    assertThat(Axis.linear("SRAM supply", "V").caption()).isEqualTo("SRAM supply (V)");
    assertThat(Axis.percent("Accuracy").caption()).isEqualTo("Accuracy (%)");
    assertThat(Axis.log("Failure probability", "").caption()).isEqualTo("Failure probability");
  }

  @Test
  void dataThatCannotBeDrawnAreRefused() {
    double[] two = {1, 2};
    double[] one = {1};
    assertThatThrownBy(() -> Series.of("a", two, one, Series.Style.LINE, 0))
        .hasMessageContaining("2 x values and 1 y values");
    assertThatThrownBy(() -> new Series("a", two, two, two, null, Series.Style.LINE, 0))
        .hasMessageContaining("half a band");
    assertThatThrownBy(() -> Axis.linear("a", "V").within(2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Axis.log("a", "V").within(0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Shade(Double.NaN, 1, "a"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MapFigure("", "W", "B", 2, 2, new byte[3], ""))
        .hasMessageContaining("3 cells");
    assertThatThrownBy(() -> new MapFigure("", "W", "B", 1, 1, new byte[] {3}, ""))
        .hasMessageContaining("category 3");
  }

  @Test
  void formatsAreFoundByTheirId() {
    assertThat(FigureFormat.of("--format", "Pdf")).isEqualTo(FigureFormat.PDF);
    assertThatThrownBy(() -> FigureFormat.of("--format", "gif"))
        .isInstanceOf(BadInputException.class)
        .hasMessage("--format: found gif, expected one of svg, pdf, png, csv, pgf.");
  }
}
