package org.voltscape.views.form;

import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.PopOver;

/** Pop-overs that explain something in a table: they can be torn off, and Escape closes them. */
public final class DetailPopOver {
  private DetailPopOver() {}

  /**
   * A pop-over that is not shown yet.
   *
   * @param content makes its inside, given what closes it
   * @param arrow where its arrow is
   * @param focused selector of the part that takes the keyboard
   */
  public static PopOver of(
      String title,
      Function<Runnable, ? extends Parent> content,
      PopOver.ArrowLocation arrow,
      String focused) {
    PopOver popOver = new PopOver();
    Parent inside = content.apply(popOver::hide);
    inside.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            popOver.hide();
            e.consume();
          }
        });
    CutText.on(inside);
    popOver.getStyleClass().add("vs-why-popover");
    popOver.setContentNode(inside);
    popOver.setTitle(title);
    popOver.setDetachable(true);
    popOver.setAnimated(false);
    popOver.setArrowLocation(arrow);
    popOver.setOnShown(e -> inside.lookup(focused).requestFocus());
    return popOver;
  }
}
