package org.voltscape.views.shmoo;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.shmoo.MeasuredShmooReader;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.shmoo.ShmooPlan;
import org.voltscape.engine.shmoo.ShmooResult;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.shmoo.ShmooSettings;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.figure.Figure;
import org.voltscape.figure.shmoo.ShmooFigures;
import org.voltscape.views.workbench.ListedWork;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewStudy;

/** The plane of a study in a window. */
final class ShmooWorkbench extends ViewBase {
  private final ShmooModel model;

  ShmooWorkbench(ViewHost host) {
    super(host);
    model = new ShmooModel(host.thread("shmoo"), host.engine());
    list(
        new ListedWork.Work(
            "Shmoo", model.workProperty(), model.progressProperty(), model::cancel));
  }

  /** What is shown. */
  ShmooModel model() {
    return model;
  }

  @Override
  protected Region build() {
    if (model.studyProperty().get() == null) {
      model.setStudy(host().study());
    }
    ShmooView view =
        new ShmooView(
            model, new ShmooView.Asks(this::ask, this::openMeasured, this::operate, this::keep));
    view.chart().setOnExport(shown -> exportPlane());
    charts(List.of(view.chart()));
    return view.node();
  }

  /** The figure with its cells as data, and with the study it was tested for. */
  private void exportPlane() {
    ShmooResult result = model.resultProperty().get();
    ShmooModel.Place at = model.selectedProperty().get();
    if (result != null) {
      host()
          .export(
              ShmooFigures.plane(result, model.measuredProperty().get(), at.row(), at.column()),
              model.tested());
    }
  }

  /** The study asks for something else. */
  private void ask(ShmooSettings next, String what) {
    Study study = host().study().study();
    if (!next.equals(ShmooAsked.settings(study))) {
      host().edit(study.withShmoo(next), what);
    }
  }

  private void openMeasured() {
    host()
        .read(
            new ViewHost.Question<>(
                "Measured shmoo plot",
                "Shmoo plots",
                List.of("*.csv", "*.tsv", "*.txt", "*.gz"),
                "The shmoo plot cannot be used",
                MeasuredShmooReader::read),
            model::setMeasured);
  }

  private void operate(int row, int column) {
    ShmooResult result = model.resultProperty().get();
    if (result == null) {
      return;
    }
    double volts = operatingVolts(result.plan(), row, host().study().study());
    host().point().setVolts(volts);
    host().say(String.format(Locale.ROOT, "Operating point: %.3f V.", volts));
  }

  /** The supply of a cell that views of a study look at. */
  static double operatingVolts(ShmooPlan plan, int row, Study study) {
    return study.swept() == OperatingAxis.LOGIC_V ? plan.logicVolts(row) : plan.memoryVolts(row);
  }

  private void keep(int row, int column) {
    ShmooResult result = model.resultProperty().get();
    if (result == null) {
      return;
    }
    ShmooPlan plan = result.plan();
    String where =
        String.format(
            Locale.ROOT,
            "%.3f V, %.4g %s",
            plan.supply(row),
            plan.across(column),
            plan.settings().axis().unit());
    host()
        .guard(
            "The cell cannot be a study of its own",
            () -> {
              Study cell = plan.cell(row, column);
              host().edit(cell, "Keep only " + where);
              host().point().setVolts(operatingVolts(plan, row, cell));
              host().say("The cell at " + where + " is the study now; Undo brings it all back.");
            });
  }

  @Override
  public void show(ViewStudy study) {
    model.setStudy(study);
  }

  @Override
  public List<String> figureCommand(Figure figure) {
    ShmooResult result = model.resultProperty().get();
    // The command marks no cell and lays no measured plane over it.
    return result != null
            && result.whole()
            && model.measuredProperty().get() == null
            && !model.selectedProperty().get().exists()
        ? List.of(ShmooFigures.ID)
        : List.of();
  }

  @Override
  public String nothingToShow(Study study) {
    try {
      ViewStudy now = host().study();
      ErrorCurve curve =
          now != null && now.study().equals(study)
              ? now.curve()
              : StudyCurves.resolve(study, Path.of(""));
      return ShmooAsked.whyNone(study, curve);
    } catch (BadInputException e) {
      return e.getMessage();
    }
  }

  @Override
  public boolean settled() {
    return !model.busy();
  }

  @Override
  public void forget() {
    model.forget();
  }

  @Override
  public void dispose() {
    model.cancel();
  }
}
