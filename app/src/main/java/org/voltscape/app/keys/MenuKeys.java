package org.voltscape.app.keys;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Alt with the underlined letter of a menu opens that menu. JavaFX 21 would do so, too, but closes
 * the menu again as Alt is let go: for it, Alt alone goes to the menus and leaves them. That and
 * F10, which goes to the first menu, stay as they are.
 */
public final class MenuKeys {
  private final MenuBar bar;

  /** Whether Alt is still down with which a menu was opened. */
  private boolean held;

  private MenuKeys(MenuBar bar) {
    this.bar = bar;
  }

  /** Has the letters of a menu bar work in its window, whatever has the focus. */
  public static void on(Window window, MenuBar bar) {
    MenuKeys keys = new MenuKeys(bar);
    // Ahead of the scene, where the menu bar listens.
    window.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    window.addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
  }

  private void pressed(KeyEvent e) {
    boolean alone = e.isAltDown() && !e.isControlDown() && !e.isShiftDown() && !e.isMetaDown();
    // A window may have had another bar before.
    boolean here = bar.getScene() != null && bar.getScene().getWindow() != null;
    if (alone && here && e.getCode().isLetterKey()) {
      menu(bar, e.getCode())
          .ifPresent(
              menu -> {
                open(bar, menu);
                held = true;
                e.consume();
              });
    }
  }

  private void released(KeyEvent e) {
    if (e.getCode() == KeyCode.ALT && held) {
      held = false;
      e.consume();
    }
  }

  private static Optional<Menu> menu(MenuBar bar, KeyCode letter) {
    return bar.getMenus().stream().filter(m -> letter(m).equals(letter.getName())).findFirst();
  }

  /** The letter of a menu, a capital; empty for none. */
  static String letter(Menu menu) {
    int at = menu.getText().indexOf('_');
    return at < 0 || at + 1 >= menu.getText().length()
        ? ""
        : menu.getText().substring(at + 1, at + 2).toUpperCase(Locale.ROOT);
  }

  private static void open(MenuBar bar, Menu menu) {
    if (!menu.isShowing()) {
      bar.getMenus().forEach(Menu::hide);
      menu.show();
    }
  }
}
