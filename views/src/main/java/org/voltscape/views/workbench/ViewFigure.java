package org.voltscape.views.workbench;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import org.voltscape.views.chart.ChartPane;

/**
 * A figure of a view.
 *
 * @param node where it is seen
 * @param there whether there is anything to export
 * @param export hands it to the view's host
 */
public record ViewFigure(Node node, BooleanSupplier there, Runnable export) {
  /** A chart, which hands over what its own button does. */
  public static ViewFigure of(ChartPane chart) {
    return new ViewFigure(chart, () -> chart.figure() != null, chart::exportFigure);
  }

  /** Whether it can be seen, in its view and around that, and there is anything to export. */
  public boolean seen() {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return there.getAsBoolean();
  }

  /** Whether a node is part of it. */
  public boolean holds(Node target) {
    for (Node each = target; each != null; each = each.getParent()) {
      if (each == node) {
        return true;
      }
    }
    return false;
  }
}
