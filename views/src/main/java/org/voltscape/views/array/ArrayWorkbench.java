package org.voltscape.views.array;

import java.util.List;
import javafx.scene.layout.Region;
import org.voltscape.figure.Figure;
import org.voltscape.views.image.MatrixView;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewStudy;

/** The array of MAC units in a window: settings that a person settled on reach the study. */
public final class ArrayWorkbench extends ViewBase {
  private final ArrayModel model;
  private ArrayView view;

  ArrayWorkbench(ViewHost host) {
    super(host);
    model = new ArrayModel(host.point(), host.threads(), host.engine()::sensitivities);
    list("Array sizing", model, model::cancel);
    model.setOnChange(
        (settings, what) -> host.edit(host.study().study().withArray(settings), what));
  }

  /** The arrays, as the controls move them. */
  public ArrayModel model() {
    return model;
  }

  /** The map of the first mapping; the others follow it. */
  public MatrixView matrix() {
    node();
    return view.matrix();
  }

  @Override
  protected Region build() {
    view = new ArrayView(model);
    view.setOnExport(this::export);
    figure(view.maps(), model::hasMaps, model::figure);
    charts(view.charts());
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
