package org.voltscape.views.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.energy.Constant;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.studies.TimingAxis;
import org.voltscape.figure.studies.TimingPoint;
import org.voltscape.views.fx.TaskThreads;

class TimingModelTest {
  private final TimingModel model =
      new TimingModel(ArraySettings.DEFAULT, TaskThreads.sameThread());

  private TimingPoint point() {
    return model.pointProperty().get();
  }

  private LineFigure figure() {
    return model.figureProperty().get();
  }

  @Test
  void begins_at_the_array_and_draws_what_is_chosen() {
    assertThat(point()).isEqualTo(new TimingPoint(1885, 0.68, 1.56));
    assertThat(figure().x().label()).isEqualTo("Supply");
    model.axisProperty().set(TimingAxis.AREA);
    assertThat(figure().x().label()).isEqualTo("Area of a MAC unit");
    assertThat(figure()).isEqualTo(model.figureNow());
  }

  @Test
  void moves_by_whole_steps_along_the_axis_shown() {
    model.nudge(1);
    assertThat(point().volts()).isEqualTo(0.681);
    model.moveTo(0.70049);
    assertThat(point().volts()).isEqualTo(0.7);
    model.moveTo(3);
    assertThat(point().volts()).isEqualTo(1.08);
    model.axisProperty().set(TimingAxis.CLOCK);
    model.nudge(-10);
    assertThat(point().clockNs()).isEqualTo(1.46);
    assertThat(figure().verticalMarkers().get(0).label()).isEqualTo("1.46 ns");
    model.axisProperty().set(TimingAxis.AREA);
    model.moveTo(1000);
    assertThat(point().areaUm2()).isEqualTo(1585.04);
    model.nudge(1);
    assertThat(point().areaUm2()).isEqualTo(1586);
  }

  @Test
  void another_array_moves_the_point_and_the_same_one_leaves_it() {
    model.nudge(5);
    model.setStudy(ArraySettings.DEFAULT);
    assertThat(point().volts()).isEqualTo(0.685);
    model.setStudy(ArraySettings.DEFAULT.withPoint(0.73, 1.9).withErrorScale(6));
    assertThat(point()).isEqualTo(new TimingPoint(1885, 0.73, 1.9));
    assertThat(figure().note()).endsWith("takes 6 times these errors.");
  }

  @Test
  void nothing_is_drawn_while_nobody_sees_it() {
    LineFigure before = figure();
    model.setShown(false);
    model.nudge(20);
    assertThat(figure()).isSameAs(before);
    model.setShown(true);
    assertThat(figure().verticalMarkers().get(0).label()).isEqualTo("0.700 V");
  }

  @Test
  void the_numbers_are_those_of_the_point() {
    assertThat(model.rows())
        .extracting(TimingModel.Row::value)
        .containsExactly("0.0156", "0.0155", "0.0114 to 0.0204", "9.94 of 13.39");
    model.setPoint(new TimingPoint(2185.15, 1.08, 1.56));
    assertThat(model.rows()).extracting(TimingModel.Row::value).startsWith("0", "0", "0 to 0");
  }

  @Test
  void constants_are_written_with_their_units() {
    assertThat(ConstantsPopOver.value(Constant.published("a", 1585.04, "um2", "SHI-018")))
        .isEqualTo("1585.04 µm²");
    assertThat(ConstantsPopOver.value(Constant.published("p", 0.5, "1", "SHI-010")))
        .isEqualTo("0.5");
    assertThat(ConstantsPopOver.value(Constant.published("N", 16, "1", "SHI-011"))).isEqualTo("16");
    assertThat(ConstantsPopOver.value(Constant.published("s", 0.03, "V", "model: m")))
        .isEqualTo("0.03 V");
    assertThat(model.constants()).hasSizeGreaterThan(26);
  }
}
