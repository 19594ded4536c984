package org.voltscape.views.form;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.input.MouseEvent;

/**
 * Help under the mouse whose tooltip is made when the mouse first comes. A tooltip has a window
 * with a scene from its constructor on, ten times the memory of a label (JavaFX 21), and most are
 * never seen; readers of the screen have the control's accessible help. JavaFX thread only.
 */
public final class HoverHelp {
  private HoverHelp() {}

  /**
   * Sets what a control says under the mouse, in place of what it said.
   *
   * @param text one or a few sentences
   */
  public static void set(Control control, String text) {
    boolean first = control.getProperties().put(HoverHelp.class, text) == null;
    if (control.getTooltip() != null) {
      control.getTooltip().setText(text);
    } else if (first) {
      control.addEventHandler(
          MouseEvent.MOUSE_ENTERED,
          new EventHandler<>() {
            @Override
            public void handle(MouseEvent e) {
              control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
              if (control.getTooltip() == null) {
                control.setTooltip(LabeledField.tooltip(of(control)));
              }
            }
          });
    }
  }

  /** What a control says under the mouse; empty where nothing was set. */
  public static String of(Control control) {
    return control.getProperties().get(HoverHelp.class) instanceof String text ? text : "";
  }
}
