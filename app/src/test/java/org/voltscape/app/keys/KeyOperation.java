package org.voltscape.app.keys;

import java.util.List;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.TaskProgressView;

/**
 * Somebody with a keyboard who operates controls: for every kind of control the keys that people
 * expect and what must come of them. A control whose kind is not among them is a fault, so that a
 * new kind cannot come into the window without its keys being thought of. On the JavaFX thread; the
 * control has the focus, and is as it was afterwards.
 */
final class KeyOperation {
  /** Nodes of the program's own that are drawn, by name: their classes are not public. */
  private static final List<String> DRAWN = List.of("MatrixView", "ChartSurface");

  /** Whether an action was asked for since it was set to false; actions are not done. */
  private final boolean[] acted;

  private final List<Kind<?>> kinds =
      List.of(
          new Kind<>(ToggleButton.class, this::toggled),
          new Kind<>(CheckBox.class, box -> twice(box)),
          new Kind<>(MenuButton.class, this::menu),
          new Kind<>(ButtonBase.class, button -> space(button)),
          new Kind<>(ComboBoxBase.class, KeyOperation::list),
          new Kind<>(CheckComboBox.class, KeyOperation::checks),
          new Kind<>(ChoiceBox.class, KeyOperation::choice),
          new Kind<>(Slider.class, KeyOperation::slider),
          new Kind<>(RangeSlider.class, KeyOperation::range),
          new Kind<>(Spinner.class, KeyOperation::spinner),
          new Kind<>(TextInputControl.class, KeyOperation::text),
          new Kind<>(TabPane.class, KeyOperation::tabs),
          new Kind<>(TitledPane.class, KeyOperation::fold),
          new Kind<>(ListView.class, KeyOperation::entries),
          new Kind<>(TableView.class, KeyOperation::rows),
          new Kind<>(TaskProgressView.class, jobs -> true),
          new Kind<>(Region.class, KeyOperation::isStep, KeyOperation::looked),
          new Kind<>(Region.class, KeyOperation::isMap, KeyOperation::walked),
          new Kind<>(Region.class, KeyOperation::isAxes, KeyOperation::ranged),
          new Kind<>(Region.class, KeyOperation::isDrawn, KeyOperation::zoomed));

  private record Kind<T extends Node>(
      Class<T> type, Predicate<? super T> is, Predicate<? super T> works) {
    Kind(Class<T> type, Predicate<? super T> works) {
      this(type, any -> true, works);
    }

    boolean has(Node node) {
      return type.isInstance(node) && is.test(type.cast(node));
    }

    boolean test(Node node) {
      return works.test(type.cast(node));
    }
  }

  /**
   * @param acted set by whoever holds actions back
   */
  KeyOperation(boolean[] acted) {
    this.acted = acted;
  }

  /** What is wrong with a control, in words; empty where its keys do what they should. */
  String fault(Node control) {
    for (Kind<?> kind : kinds) {
      if (kind.has(control)) {
        acted[0] = false;
        return kind.test(control) ? "" : "does nothing: " + KeyboardWalk.describe(control);
      }
    }
    return "a kind without keys in this test: " + KeyboardWalk.describe(control);
  }

  private static boolean isStep(Region node) {
    return node.getClass().getSimpleName().equals("StepRow");
  }

  private static boolean isMap(Region node) {
    return node.getClass().getSimpleName().equals("DeviceMap");
  }

  private static boolean isAxes(Region node) {
    return node.getClass().getSimpleName().equals("ParallelAxes");
  }

  /** Arrows go from axis to axis and move the ends of its range; Delete takes it away. */
  private static boolean ranged(Region axes) {
    return takes(axes, KeyCode.RIGHT)
        && takes(axes, KeyCode.UP)
        && takes(axes, KeyCode.DELETE)
        && takes(axes, KeyCode.LEFT);
  }

  /** Arrows go from partition to partition. */
  private static boolean walked(Region map) {
    return takes(map, KeyCode.RIGHT) && takes(map, KeyCode.LEFT);
  }

  /** Space has a step of a flow looked at. */
  private static boolean looked(Region step) {
    press(step, KeyCode.SPACE);
    return step.getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected"));
  }

  private static void press(Node node, KeyCode key) {
    KeyboardWalk.press(node, key, false, false, false);
  }

  private boolean space(Node node) {
    press(node, KeyCode.SPACE);
    return acted[0];
  }

  /** On and off again. */
  private boolean twice(Node node) {
    boolean once = space(node);
    press(node, KeyCode.SPACE);
    return once;
  }

  private boolean toggled(ToggleButton toggle) {
    if (toggle.getToggleGroup() == null) {
      return twice(toggle);
    }
    // One of several: the arrows go to the one beside it.
    ToggleGroup group = toggle.getToggleGroup();
    Toggle before = group.getSelectedToggle();
    boolean moved = false;
    for (KeyCode arrow : List.of(KeyCode.RIGHT, KeyCode.LEFT)) {
      toggle.requestFocus();
      press(toggle, arrow);
      moved |= toggle.getScene().getFocusOwner() != toggle || group.getSelectedToggle() != before;
    }
    group.selectToggle(before);
    return moved || group.getToggles().size() < 2;
  }

  /** It opens by an action of its own. */
  private boolean menu(MenuButton button) {
    boolean opened = space(button) || button.isShowing();
    button.hide();
    return opened;
  }

  private static boolean list(ComboBoxBase<?> box) {
    press(box, KeyCode.F4);
    boolean opened = box.isShowing();
    box.hide();
    return opened;
  }

  private static boolean checks(CheckComboBox<?> box) {
    ComboBox<?> inner =
        box.getChildrenUnmodifiable().stream()
            .filter(ComboBox.class::isInstance)
            .map(child -> (ComboBox<?>) child)
            .findFirst()
            .orElseThrow();
    inner.requestFocus();
    press(inner, KeyCode.F4);
    boolean opened = inner.isShowing();
    inner.hide();
    return opened;
  }

  private static boolean choice(ChoiceBox<?> box) {
    press(box, KeyCode.SPACE);
    boolean opened = box.isShowing();
    box.hide();
    return opened;
  }

  private static boolean slider(Slider slider) {
    double before = slider.getValue();
    press(slider, before >= slider.getMax() ? KeyCode.LEFT : KeyCode.RIGHT);
    boolean moved = slider.getValue() != before || slider.getMin() == slider.getMax();
    slider.setValue(before);
    return moved;
  }

  private static boolean range(RangeSlider slider) {
    double low = slider.getLowValue();
    double high = slider.getHighValue();
    press(slider, KeyCode.LEFT);
    press(slider, KeyCode.RIGHT);
    press(slider, KeyCode.RIGHT);
    boolean moved = slider.getLowValue() != low || slider.getHighValue() != high;
    slider.setLowValue(low);
    slider.setHighValue(high);
    return moved;
  }

  private static boolean spinner(Spinner<?> spinner) {
    return moved(spinner);
  }

  private static <T> boolean moved(Spinner<T> spinner) {
    T before = spinner.getValue();
    press(spinner, KeyCode.UP);
    boolean moved = !spinner.getValue().equals(before);
    if (!moved) {
      press(spinner, KeyCode.DOWN);
      moved = !spinner.getValue().equals(before);
    }
    spinner.getValueFactory().setValue(before);
    return moved;
  }

  private static boolean text(TextInputControl field) {
    String before = field.getText();
    if (!field.isEditable()) {
      KeyboardWalk.press(field, KeyCode.A, false, true, false);
      return before.isEmpty() || !field.getSelectedText().isEmpty();
    }
    field.end();
    Event.fireEvent(
        field,
        new KeyEvent(KeyEvent.KEY_TYPED, "1", "1", KeyCode.UNDEFINED, false, false, false, false));
    boolean typed = !field.getText().equals(before);
    field.setText(before);
    return typed;
  }

  private static boolean tabs(TabPane tabs) {
    if (tabs.getTabs().size() < 2) {
      return true;
    }
    int before = tabs.getSelectionModel().getSelectedIndex();
    tabs.getSelectionModel().selectFirst();
    press(tabs, KeyCode.RIGHT);
    boolean moved = tabs.getSelectionModel().getSelectedIndex() == 1;
    tabs.getSelectionModel().select(before);
    return moved;
  }

  private static boolean fold(TitledPane pane) {
    if (!pane.isCollapsible()) {
      return true;
    }
    boolean before = pane.isExpanded();
    press(pane, KeyCode.SPACE);
    boolean moved = pane.isExpanded() != before;
    pane.setExpanded(before);
    return moved;
  }

  private static boolean entries(ListView<?> list) {
    if (list.getItems().size() < 2) {
      return true;
    }
    int before = list.getSelectionModel().getSelectedIndex();
    press(list, before == 0 ? KeyCode.END : KeyCode.HOME);
    boolean moved = list.getSelectionModel().getSelectedIndex() != before;
    list.getSelectionModel().clearAndSelect(Math.max(0, before));
    return moved;
  }

  private static boolean rows(TableView<?> table) {
    if (table.getItems().size() < 2) {
      return true;
    }
    int before = table.getSelectionModel().getSelectedIndex();
    press(table, before == 0 ? KeyCode.END : KeyCode.HOME);
    boolean moved = table.getSelectionModel().getSelectedIndex() != before;
    if (before < 0) {
      table.getSelectionModel().clearSelection();
    } else {
      table.getSelectionModel().clearAndSelect(before);
    }
    return moved;
  }

  private static boolean isDrawn(Region node) {
    return DRAWN.contains(node.getClass().getSimpleName());
  }

  /** Plots and maps are zoomed into, and shown whole again. */
  private static boolean zoomed(Region node) {
    boolean taken = takes(node, KeyCode.PLUS);
    return takes(node, KeyCode.DIGIT0) && taken;
  }

  /** Whether a key does something, so that it does not go on to the window. */
  private static boolean takes(Node node, KeyCode key) {
    boolean[] left = {false};
    EventHandler<KeyEvent> above = e -> left[0] = true;
    Node root = node.getScene().getRoot();
    root.addEventHandler(KeyEvent.KEY_PRESSED, above);
    press(node, key);
    root.removeEventHandler(KeyEvent.KEY_PRESSED, above);
    return !left[0];
  }
}
