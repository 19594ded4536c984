package org.voltscape.views.runs;

import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.voltscape.figure.Figure;
import org.voltscape.figure.runs.NamedRun;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewStudy;

/** The finished runs in a window. */
final class RunsWorkbench extends ViewBase {
  private final RunsModel model;
  private @Nullable RunsView view;

  RunsWorkbench(ViewHost host) {
    super(host);
    model = new RunsModel(host.threads(), host.runs());
  }

  /** What is shown. */
  RunsModel model() {
    return model;
  }

  @Override
  protected Region build() {
    RunsView made = new RunsView(model, host()::say);
    view = made;
    made.chart().setOnExport(this::exported);
    charts(List.of(made.chart()));
    watch(made.node(), model);
    return made.node();
  }

  /** The file carries the study of the run, or of two runs both. */
  private void exported(Figure figure) {
    RunsModel.Frame shown = model.frameProperty().get();
    if (shown == null) {
      return;
    }
    NamedRun a = shown.comparison().a();
    NamedRun b = shown.comparison().b();
    if (a == null || !shown.comparison().notComparable().isEmpty()) {
      host().export(figure, b.run().study());
      return;
    }
    host().export(figure, List.of(a.run().study(), b.run().study()));
  }

  @Override
  public void show(ViewStudy study) {
    // Runs that have ended do not follow the study.
  }

  @Override
  public String whyNoFigure() {
    return "No run has ended yet: there is nothing to compare.";
  }

  @Override
  public boolean settled() {
    return model.settled();
  }

  @Override
  public void dispose() {
    model.dispose();
    if (view != null) {
      view.dispose();
    }
  }
}
