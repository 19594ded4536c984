package org.voltscape.views.sensitivity;

import java.util.List;
import javafx.scene.layout.Region;
import org.voltscape.figure.Figure;
import org.voltscape.views.workbench.ListedWork;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewStudy;

/** Sensitivities of the study's network in a window. */
public final class SensitivityWorkbench extends ViewBase {
  private final SensitivityModel model;

  SensitivityWorkbench(ViewHost host) {
    super(host);
    model =
        new SensitivityModel(
            host.threads(), host.thread("injection"), host.engine()::sensitivityCase);
    list("Sensitivity", model, model::cancel);
    list(
        new ListedWork.Work(
            "Sensitivity: injection",
            model.injectingProperty(),
            model.progressProperty(),
            model::cancelInjection));
  }

  /** What the view shows, for its first injection from outside. */
  public SensitivityModel model() {
    return model;
  }

  @Override
  protected Region build() {
    SensitivityView view = new SensitivityView(model);
    view.setOnExport(figure -> host().export(figure, model.studyOfImages()));
    // The view says more of a group than its chart does.
    quietCharts(view.charts());
    hover(view.hoverTextProperty());
    return view.node();
  }

  @Override
  public List<String> figureCommand(Figure figure) {
    return model.command(figure);
  }

  @Override
  public void show(ViewStudy study) {
    model.setStudy(study.study());
  }

  @Override
  public boolean settled() {
    return model.settled();
  }

  @Override
  public void forget() {
    model.forget();
  }

  @Override
  public void dispose() {
    model.dispose();
  }
}
