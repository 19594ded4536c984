package org.voltscape.views.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.figure.studies.TimingAxis;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.workbench.LoneHost;

/** In studies of timing errors the supply of the unit is the operating voltage, in others not. */
class TimingWorkbenchTest {
  @TempDir Path cache;
  private final OperatingPoint point = new OperatingPoint(0.66);

  private TimingWorkbench of(String study) {
    LoneHost host =
        new LoneHost(LoneHost.read(study), point, LoneHost.engine(cache), TaskThreads.sameThread());
    TimingWorkbench view = new TimingWorkbench(host);
    view.show(host.study());
    return view;
  }

  private static double unitVolts(TimingWorkbench view) {
    return view.model().pointProperty().get().volts();
  }

  private static void moveUnit(TimingWorkbench view, double volts) {
    view.model().setPoint(view.model().pointProperty().get().moved(TimingAxis.VOLTAGE, volts));
  }

  @Test
  void in_a_study_of_timing_errors_unit_and_operating_voltage_move_together() {
    TimingWorkbench view = of(LoneHost.TIMING);
    assertThat(unitVolts(view)).isEqualTo(0.66);
    point.setVolts(0.7);
    assertThat(unitVolts(view)).isEqualTo(0.7);
    moveUnit(view, 0.68);
    assertThat(point.getVolts()).isEqualTo(0.68);
    view.dispose();
    point.setVolts(0.7);
    assertThat(unitVolts(view)).as("it follows no more").isEqualTo(0.68);
  }

  @Test
  void in_a_study_of_memories_a_unit_keeps_its_own_supply() {
    TimingWorkbench view = of(LoneHost.MEMORIES);
    double designed = unitVolts(view);
    point.setVolts(0.51);
    assertThat(unitVolts(view)).isEqualTo(designed);
    moveUnit(view, 0.7);
    assertThat(point.getVolts()).isEqualTo(0.51);
  }
}
