package org.voltscape.views.workbench;

import java.util.List;
import javafx.scene.layout.Region;

/** In the place of a view that could not be opened: shows nothing and has no figure. */
public final class AbsentView implements WorkbenchView {
  private final Region node = new Region();

  @Override
  public Region node() {
    return node;
  }

  @Override
  public void show(ViewStudy study) {
    // Shows nothing.
  }

  @Override
  public List<ViewFigure> figures() {
    return List.of();
  }

  @Override
  public void dispose() {
    // Holds nothing.
  }
}
