package org.voltscape.views.form;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.voltscape.views.fx.FxThread;

/**
 * An answer that is chosen from a list: told once, with the entry that the list closes with. Arrow
 * keys open a closed list and choose nothing, and Esc in an open one chooses nothing either. JavaFX
 * thread only.
 */
public final class ListAnswer<V> {
  private final ComboBox<V> box;
  private final Consumer<V> taker;
  private @Nullable V told;
  private boolean kept;

  private ListAnswer(ComboBox<V> box, Consumer<V> taker) {
    this.box = box;
    this.taker = taker;
    this.told = box.getValue();
  }

  /**
   * Has a list answer.
   *
   * @param box with the value that is told already; null for none
   * @param taker takes each other one
   */
  public static <V> void on(ComboBox<V> box, Consumer<V> taker) {
    ListAnswer<V> answer = new ListAnswer<>(box, taker);
    box.addEventFilter(KeyEvent.KEY_PRESSED, answer::key);
    box.valueProperty().addListener((o, was, is) -> answer.tell());
    box.showingProperty()
        .addListener(
            (o, was, is) -> {
              answer.tell();
              if (is) {
                // The list is made after this.
                FxThread.later(answer::keepEscape);
              }
            });
  }

  private void key(KeyEvent e) {
    boolean arrow = e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN;
    if (!box.isShowing() && arrow && !e.isAltDown()) {
      box.show();
      keepEscape();
      e.consume();
    } else {
      escape(e);
    }
  }

  private void escape(KeyEvent e) {
    if (box.isShowing() && e.getCode() == KeyCode.ESCAPE) {
      box.setValue(told);
      box.hide();
      e.consume();
    }
  }

  /** The list has its keys before the box, and would close with the entry that they are at. */
  private void keepEscape() {
    if (!kept && box.getSkin() instanceof ComboBoxListViewSkin<?> skin) {
      kept = true;
      skin.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    }
  }

  private void tell() {
    V is = box.getValue();
    if (!box.isShowing() && is != null && !Objects.equals(is, told)) {
      told = is;
      taker.accept(is);
    }
  }
}
