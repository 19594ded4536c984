package org.voltscape.app.workbench.export;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.voltscape.views.workbench.ViewFigure;
import org.voltscape.views.workbench.WorkbenchView;

/**
 * Which figure of a view is in front: the one that the user clicked or typed into last, as long as
 * it can be seen, else the first that can.
 */
public final class FrontFigure {
  private final List<ViewFigure> figures;
  private @Nullable ViewFigure last;

  public FrontFigure(WorkbenchView view) {
    figures = view.figures();
    view.node().addEventFilter(MouseEvent.MOUSE_PRESSED, this::used);
    view.node().addEventFilter(KeyEvent.KEY_PRESSED, this::used);
  }

  private FrontFigure() {
    figures = List.of();
  }

  /** Of a view that shows nothing. */
  public static FrontFigure none() {
    return new FrontFigure();
  }

  private void used(Event e) {
    if (e.getTarget() instanceof Node target) {
      figures.stream().filter(f -> f.holds(target)).findFirst().ifPresent(f -> last = f);
    }
  }

  /**
   * Hands over the figure in front.
   *
   * @return false where there is none to be seen
   */
  public boolean export() {
    ViewFigure front =
        last != null && last.seen()
            ? last
            : figures.stream().filter(ViewFigure::seen).findFirst().orElse(null);
    if (front == null) {
      return false;
    }
    front.export().run();
    return true;
  }
}
