package org.voltscape.views.word;

import java.util.List;
import java.util.Map;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.voltscape.engine.microscope.CellState;

/**
 * Mouse and keyboard of the bits: the arrows go from bit to bit, Space and click change one, 0, 1
 * and X set it. The Tab key stops at one bit only, the one used last.
 */
final class BitKeys {
  private final WordModel model;
  private final Map<BitButton.Kind, List<BitButton>> buttons;
  private BitButton current;

  /**
   * @param buttons by row, bit 0 first; filled by the owner
   */
  BitKeys(WordModel model, Map<BitButton.Kind, List<BitButton>> buttons) {
    this.model = model;
    this.buttons = buttons;
  }

  void install(BitButton button) {
    button.setOnAction(e -> change(button));
    button.addEventFilter(KeyEvent.KEY_PRESSED, e -> key(e, button));
    button
        .focusedProperty()
        .addListener(
            (o, before, focused) -> {
              if (focused) {
                stopAt(button);
              }
            });
    if (button.kind() == BitButton.Kind.CELL) {
      button.setContextMenu(states(button));
    }
    if (current == null || button.getId().equals(current.getId())) {
      stopAt(button);
    }
  }

  private void stopAt(BitButton button) {
    if (current != null) {
      current.setFocusTraversable(false);
    }
    current = button;
    current.setFocusTraversable(true);
  }

  /** The bit that has the focus, or null. */
  String focusedId() {
    return current != null && current.isFocused() ? current.getId() : null;
  }

  /** Gives the focus back after the bits were made again, and sees to it that Tab finds one. */
  void restoreFocus(String id) {
    BitButton there =
        buttons.values().stream()
            .flatMap(List::stream)
            .filter(b -> b.getId().equals(current.getId()))
            .findFirst()
            .orElse(buttons.get(BitButton.Kind.WANTED).get(0));
    stopAt(there);
    if (id != null) {
      there.requestFocus();
    }
  }

  private ContextMenu states(BitButton button) {
    ContextMenu menu = new ContextMenu();
    for (CellState state : CellState.values()) {
      String name = state.title();
      MenuItem item = new MenuItem(Character.toUpperCase(name.charAt(0)) + name.substring(1));
      item.setOnAction(e -> model.setCell(button.cell(), state));
      menu.getItems().add(item);
    }
    return menu;
  }

  private void change(BitButton button) {
    switch (button.kind()) {
      case WANTED -> model.toggleBit(button.cell());
      case CELL -> model.cycleCell(button.cell());
      case FLIP -> model.toggleFlip(button.cell());
    }
  }

  private void key(KeyEvent event, BitButton button) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    boolean known = true;
    switch (event.getCode()) {
      case LEFT -> focus(button.kind(), button.cell() + 1);
      case RIGHT -> focus(button.kind(), button.cell() - 1);
      case UP -> focus(neighbour(button.kind(), -1), button.cell());
      case DOWN -> focus(neighbour(button.kind(), 1), button.cell());
      case HOME -> focus(button.kind(), buttons.get(button.kind()).size() - 1);
      case END -> focus(button.kind(), 0);
      case DIGIT0, NUMPAD0 -> put(button, CellState.STUCK_AT_0);
      case DIGIT1, NUMPAD1 -> put(button, CellState.STUCK_AT_1);
      case X, DELETE, BACK_SPACE -> put(button, CellState.SOUND);
      default -> known = event.getCode() == KeyCode.ENTER && enter(button);
    }
    if (known) {
      event.consume();
    }
  }

  private boolean enter(BitButton button) {
    change(button);
    return true;
  }

  private static BitButton.Kind neighbour(BitButton.Kind kind, int step) {
    BitButton.Kind[] all = BitButton.Kind.values();
    return all[Math.max(0, Math.min(all.length - 1, kind.ordinal() + step))];
  }

  private void focus(BitButton.Kind kind, int cell) {
    List<BitButton> row = buttons.get(kind);
    row.get(Math.max(0, Math.min(row.size() - 1, cell))).requestFocus();
  }

  /** 0, 1 and X mean a state for a cell, a value for a wanted bit, yes or no for a flip. */
  private void put(BitButton button, CellState state) {
    switch (button.kind()) {
      case WANTED -> {
        if (state != CellState.SOUND) {
          model.setBit(button.cell(), state == CellState.STUCK_AT_1);
        }
      }
      case CELL -> model.setCell(button.cell(), state);
      case FLIP -> {
        boolean flips = (model.setup().flips() >>> button.cell() & 1) != 0;
        if (flips != (state == CellState.STUCK_AT_1)) {
          model.toggleFlip(button.cell());
        }
      }
    }
  }
}
