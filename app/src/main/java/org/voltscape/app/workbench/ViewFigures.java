package org.voltscape.app.workbench;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.voltscape.views.chart.ChartPane;

/**
 * The figures of a view, and which of them is in front: the one that the user clicked or typed into
 * last, as long as it can be seen, else the first that can.
 */
final class ViewFigures {
  private final List<Part> parts;
  private Part last;

  /**
   * A figure of a view.
   *
   * @param node where it is seen
   * @param there whether there is anything to export
   * @param export hands it over
   */
  record Part(Node node, BooleanSupplier there, Runnable export) {
    /** A chart, which hands over what its own button does. */
    static Part of(ChartPane chart) {
      return new Part(chart, () -> chart.figure() != null, chart::exportFigure);
    }

    private boolean seen() {
      for (Node each = node; each != null; each = each.getParent()) {
        if (!each.isVisible()) {
          return false;
        }
      }
      return there.getAsBoolean();
    }

    private boolean holds(Node target) {
      for (Node each = target; each != null; each = each.getParent()) {
        if (each == node) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * @param view all of it
   * @param parts its figures, the main one first
   */
  ViewFigures(Node view, List<Part> parts) {
    this.parts = List.copyOf(parts);
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::used);
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::used);
  }

  private void used(Event e) {
    if (e.getTarget() instanceof Node target) {
      parts.stream().filter(part -> part.holds(target)).findFirst().ifPresent(part -> last = part);
    }
  }

  /**
   * Hands over the figure in front.
   *
   * @return false where there is none to be seen
   */
  boolean export() {
    Part front =
        last != null && last.seen()
            ? last
            : parts.stream().filter(Part::seen).findFirst().orElse(null);
    if (front == null) {
      return false;
    }
    front.export().run();
    return true;
  }
}
