package org.voltscape.views.deviation;

import java.util.List;
import javafx.scene.layout.Region;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.views.workbench.MemoriesOnly;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewStudy;

/** Deviations of the study's weights in a window. */
public final class DeviationWorkbench extends ViewBase {
  private final DeviationModel model;
  private DeviationView view;

  DeviationWorkbench(ViewHost host) {
    super(host);
    model = new DeviationModel(host.point(), host.threads(), host.engine()::network);
    list("Deviation", model);
  }

  @Override
  protected Region build() {
    view = new DeviationView(model);
    view.setOnExport(figure -> host().export(figure, model.studyShown()));
    view.setStudy(host().study().study());
    charts(List.of(view.chart()));
    return view.node();
  }

  @Override
  public List<String> figureCommand(Figure figure) {
    return model.command();
  }

  @Override
  public void show(ViewStudy study) {
    model.setStudy(study.study(), study.curve(), study.map());
    if (view != null) {
      view.setStudy(study.study());
    }
  }

  @Override
  public void preview(ErrorCurve curve) {
    model.setCurve(curve);
  }

  @Override
  public String nothingToShow(Study study) {
    return MemoriesOnly.why(study, "Accuracy & energy shows what timing errors cost.");
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
