package org.voltscape.views.timing;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.layout.Region;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.TimingAxis;
import org.voltscape.figure.studies.TimingPoint;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewStudy;

/**
 * Timing errors in a window. In a study of timing errors the supply of the unit and the operating
 * voltage are one: each follows the other.
 */
public final class TimingWorkbench extends ViewBase {
  private final TimingModel model;
  private final ChangeListener<Number> voltsMoved = (o, before, volts) -> moveUnit();
  private boolean following;

  TimingWorkbench(ViewHost host) {
    super(host);
    model = new TimingModel(host.study().study().array(), host.threads());
    list("Timing errors", model);
    host.point().voltsProperty().addListener(voltsMoved);
    model.pointProperty().addListener((o, before, unit) -> unitMoved(unit.volts()));
  }

  /** Timing errors of one unit. */
  public TimingModel model() {
    return model;
  }

  @Override
  protected Region build() {
    TimingView view = new TimingView(model);
    view.setOnExport(this::export);
    charts(List.of(view.chart()));
    return view.node();
  }

  @Override
  public List<String> figureCommand(Figure figure) {
    TimingPoint shown = model.pointProperty().get();
    TimingPoint ofStudy =
        TimingPoint.of(host().study().study().array()).moved(TimingAxis.VOLTAGE, shown.volts());
    // A unit or a clock that was set by hand is in no study.
    return shown.equals(ofStudy)
        ? List.of(
            "timing",
            "--axis",
            model.axisProperty().get().id(),
            "--voltage",
            CsvWriter.number(shown.volts()))
        : List.of();
  }

  @Override
  public void show(ViewStudy study) {
    following = true;
    model.setStudy(study.study().array());
    following = false;
    moveUnit();
  }

  private boolean shown() {
    return host().study().study().logicFails();
  }

  private void moveUnit() {
    if (shown()) {
      following = true;
      model.setPoint(
          model.pointProperty().get().moved(TimingAxis.VOLTAGE, host().point().getVolts()));
      following = false;
    }
  }

  private void unitMoved(double volts) {
    if (!following && shown()) {
      host().point().setVolts(volts);
    }
  }

  @Override
  public boolean settled() {
    return model.settled();
  }

  @Override
  public void dispose() {
    host().point().voltsProperty().removeListener(voltsMoved);
    model.dispose();
  }
}
