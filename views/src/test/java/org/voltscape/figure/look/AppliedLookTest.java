package org.voltscape.figure.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.SampleFigures;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.FigureTheme;

class AppliedLookTest {
  private static final AxisChoice FREE = AxisChoice.FREE;

  private static FigureLook look(Map<String, String> names, AxisChoice x, AxisChoice y) {
    FigureLook its = FigureTheme.PAPER.look();
    return new FigureLook(
        its.typeface(),
        its.points(),
        its.legend(),
        its.titled(),
        its.note(),
        its.palette(),
        its.dashed(),
        names,
        x,
        y);
  }

  @Test
  void nothing_chosen_leaves_the_figure_as_it_is() {
    for (Figure figure : SampleFigures.all()) {
      assertThat(AppliedLook.of(figure, look(Map.of(), FREE, FREE))).isSameAs(figure);
    }
  }

  @Test
  void names_replace_whole_labels_of_lines_and_axes_and_nothing_else() {
    LineFigure before = SampleFigures.accuracy();
    LineFigure after =
        (LineFigure)
            AppliedLook.of(
                before,
                look(
                    Map.of("bit masking", "MATIC", "SRAM supply", "Vdd", "no", "yes"), FREE, FREE));
    assertThat(after.series().stream().map(Series::label))
        .containsExactly(
            "no protection", "word masking", "MATIC", "bit masking + MAT", "previous run");
    assertThat(after.x().caption()).isEqualTo("Vdd (V)");
    assertThat(after.y()).isEqualTo(before.y());
    assertThat(after.series().get(2).y()).isSameAs(before.series().get(2).y());
  }

  @Test
  void ranges_are_in_the_unit_written_along_the_axis() {
    LineFigure after =
        (LineFigure)
            AppliedLook.of(
                SampleFigures.accuracy(),
                look(
                    Map.of(), new AxisChoice(0.48, Double.NaN, 0.02), new AxisChoice(50, 100, 25)));
    assertThat(after.x().lower()).isEqualTo(0.48);
    assertThat(after.x().upper()).as("left to the figure").isEqualTo(0.56);
    assertThat(after.x().step()).isEqualTo(0.02);
    assertThat(after.y().lower()).isEqualTo(0.5);
    assertThat(after.y().upper()).isEqualTo(1);
    assertThat(after.y().step()).isEqualTo(0.25);
  }

  @Test
  void what_an_axis_cannot_show_is_refused_in_a_sentence() {
    assertThatThrownBy(
            () ->
                AppliedLook.of(
                    SampleFigures.curve(), look(Map.of(), FREE, new AxisChoice(-1, 1, Double.NaN))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("y axis")
        .hasMessageContaining("logarithmic");
    assertThatThrownBy(
            () ->
                AppliedLook.of(SampleFigures.map(), look(Map.of(), new AxisChoice(0, 1, 1), FREE)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a figure of cells");
    BarFigure bars =
        (BarFigure)
            SampleFigures.all().stream()
                .filter(BarFigure.class::isInstance)
                .findFirst()
                .orElseThrow();
    assertThatThrownBy(() -> AppliedLook.of(bars, look(Map.of(), new AxisChoice(0, 1, 1), FREE)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("categories");
    assertThatThrownBy(() -> new AxisChoice(0, 1, 1e-6))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AxisChoice(1, 1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_label_of_a_legend_can_be_renamed() {
    for (Figure figure : SampleFigures.all()) {
      List<String> labels = FigureLabels.of(figure);
      assertThat(labels).doesNotHaveDuplicates().doesNotContain("");
      for (String label : labels) {
        Figure renamed = AppliedLook.of(figure, look(Map.of(label, "§"), FREE, FREE));
        assertThat(FigureLabels.of(renamed)).contains("§").doesNotContain(label);
      }
    }
  }
}
