package org.voltscape.views.chart;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** What is known of the point under the mouse, beside the mouse. JavaFX thread only. */
final class PointTip {
  private final Node owner;
  private final Tooltip tip = new Tooltip();
  private boolean installed;

  /**
   * @param owner over which the mouse moves
   */
  PointTip(Node owner) {
    this.owner = owner;
    tip.getStyleClass().add("vs-tooltip");
    tip.setWrapText(true);
    tip.setMaxWidth(460);
    tip.setShowDelay(Duration.millis(300));
    tip.setShowDuration(Duration.INDEFINITE);
  }

  /** Offers the text of what is under the mouse; where it is empty, nothing appears. */
  void offer(String text) {
    if (text.equals(tip.getText())) {
      return;
    }
    // Where it hangs beside another point it would seem to be of that one.
    tip.hide();
    tip.setText(text);
    if (installed != !text.isEmpty()) {
      installed = !installed;
      if (installed) {
        Tooltip.install(owner, tip);
      } else {
        Tooltip.uninstall(owner, tip);
      }
    }
  }
}
