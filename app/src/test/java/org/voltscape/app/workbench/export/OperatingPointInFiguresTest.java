package org.voltscape.app.workbench.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.app.studio.StudioChoice;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.figure.Axis;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Marker;
import org.voltscape.figure.Series;
import org.voltscape.figure.studies.CurveFigures;
import org.voltscape.figure.studies.TimingAxis;
import org.voltscape.figure.studies.TimingFigures;
import org.voltscape.figure.studies.TimingPoint;

/** What a figure shows in the window and no file holds. */
class OperatingPointInFiguresTest {
  private static final LineFigure CURVE =
      CurveFigures.of(List.of(CurvePresets.find("snnac-65nm").orElseThrow()), 0, 0.5, 0.4, 0.6);

  @Test
  void it_is_left_out_unless_asked_for_and_the_rest_stays() {
    assertThat(CURVE.marksOperatingPoint()).isTrue();
    assertThat(StudioChoice.wanted(CURVE, true)).isSameAs(CURVE);
    LineFigure without = (LineFigure) StudioChoice.wanted(CURVE, false);
    assertThat(without.marksOperatingPoint()).isFalse();
    assertThat(without.verticalMarkers()).isEmpty();
    assertThat(without.title()).isEqualTo(CURVE.title());
    assertThat(without.series()).isEqualTo(CURVE.series());
    assertThat(without.shades()).isEqualTo(CURVE.shades());
    assertThat(without.note()).isEqualTo(CURVE.note());
  }

  @Test
  void a_figure_with_it_has_a_command_too() {
    assertThat(FigureExport.marking(List.of("energy"), 0.5025))
        .containsExactly("energy", "--mark-voltage", "0.5025");
    assertThat(FigureExport.marking(List.of("timing", "--voltage", "0.7"), 0.5))
        .as("the supply that the figure is at")
        .containsExactly("timing", "--voltage", "0.7", "--mark-voltage", "0.7");
    assertThat(FigureExport.marking(List.of(), 0.5)).isEmpty();
  }

  @Test
  void the_run_before_is_of_another_study_and_in_no_file() {
    Series own = Series.of("a", new double[] {0.5, 0.6}, new double[] {1, 2}, Series.Style.LINE, 0);
    Series before =
        Series.of(
            "previous run", new double[] {0.5, 0.6}, new double[] {3, 4}, Series.Style.GHOST, 0);
    LineFigure both =
        new LineFigure(
            "x",
            Axis.linear("Supply", "V"),
            Axis.linear("y", ""),
            List.of(own, before),
            List.of(Marker.operating(0.5, "0.500 V")),
            List.of(),
            "note");
    for (boolean marked : new boolean[] {true, false}) {
      LineFigure file = (LineFigure) StudioChoice.wanted(both, marked);
      assertThat(file.series()).containsExactly(own);
      assertThat(file.marksOperatingPoint()).isEqualTo(marked);
      assertThat(file.note()).isEqualTo("note");
    }
  }

  @Test
  void a_line_that_is_a_result_stays_and_so_does_the_table_of_a_figure() {
    Marker canary = new Marker(0.52, "canary");
    LineFigure both =
        new LineFigure(
            "x",
            Axis.linear("Supply", "V"),
            Axis.linear("y", ""),
            List.of(
                Series.of("a", new double[] {0.5, 0.6}, new double[] {1, 2}, Series.Style.LINE, 0)),
            List.of(Marker.operating(0.5, "0.500 V"), canary),
            List.of(),
            "");
    assertThat(((LineFigure) StudioChoice.wanted(both, false)).verticalMarkers())
        .containsExactly(canary);
    LineFigure timing =
        TimingFigures.of(
            MacTiming.mac65nm(), TimingAxis.VOLTAGE, new TimingPoint(1885, 0.68, 1.56), 1);
    LineFigure bare = (LineFigure) StudioChoice.wanted(timing, false);
    assertThat(bare.verticalMarkers()).isEmpty();
    assertThat(bare.table()).isEqualTo(timing.table());
  }
}
