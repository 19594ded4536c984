package org.voltscape.views.form;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/**
 * A text field for one number. Arrow keys and, while it has the focus, the mouse wheel change it by
 * a step, Page Up and Page Down by ten. The unit belongs into the label beside it: a number and its
 * unit in one box leaves no room in a narrow column.
 *
 * <p>FX thread only.
 */
public final class NumberField extends TextField {
  private static final int MANY = 10;

  private final TextCommit commit;
  private NumberRule rule;
  private BigDecimal value;
  private Consumer<BigDecimal> onCommit = number -> {};

  /** A field that shows {@code start}, which need not be inside the rule's range. */
  public NumberField(NumberRule rule, BigDecimal start) {
    this.rule = rule;
    this.value = start;
    getStyleClass().add("vs-number-field");
    setPrefColumnCount(6);
    setText(start == null ? "" : rule.format(start));
    commit = new TextCommit(this, this::commit);
    addEventFilter(KeyEvent.KEY_PRESSED, this::stepByKey);
    addEventFilter(KeyEvent.KEY_PRESSED, this::leaveUndo);
    addEventHandler(ScrollEvent.SCROLL, this::stepByWheel);
  }

  /** A field for real numbers. */
  public static NumberField decimal(NumberRule rule, double start) {
    return new NumberField(rule, BigDecimal.valueOf(start));
  }

  /** A field for whole numbers. */
  public static NumberField whole(NumberRule rule, long start) {
    return new NumberField(rule, BigDecimal.valueOf(start));
  }

  /** Which numbers are taken. */
  public NumberRule rule() {
    return rule;
  }

  /** Takes other numbers from now on; the text stays. */
  public void setRule(NumberRule other) {
    rule = other;
  }

  /** Told a number the user settled on: by Enter, leaving the field or pausing. */
  public void setOnCommit(Consumer<BigDecimal> receiver) {
    onCommit = receiver;
  }

  /** The number in the field, or nothing where its text is not accepted. */
  public Optional<BigDecimal> number() {
    return rule.parse(getText());
  }

  /** What is wrong with the text, as a sentence; nothing where it is accepted. */
  public Optional<String> complaint() {
    return complaint(getText());
  }

  Optional<String> complaint(String text) {
    return isDisabled() || rule.parse(text).isPresent()
        ? Optional.empty()
        : Optional.of(Sentences.found(text, rule.accepts() + rule.cause(text)));
  }

  /** Shows a number; text the user has not settled stays unless the number is another one. */
  public void setValue(double number) {
    show(BigDecimal.valueOf(number));
  }

  /** Shows a whole number. */
  public void setValue(long number) {
    show(BigDecimal.valueOf(number));
  }

  /** Shows nothing. */
  public void clearValue() {
    if (value != null) {
      value = null;
      commit.showQuietly("");
    }
  }

  private void show(BigDecimal number) {
    if (!same(number, value)) {
      value = number;
      commit.showQuietly(rule.format(number));
    }
  }

  /** Changes the number by steps, as the arrow keys do; reported after a pause. */
  public void step(int steps) {
    if (!isEditable() || isDisabled()) {
      return;
    }
    BigDecimal from = number().orElse(value);
    if (from == null) {
      return;
    }
    setText(rule.format(rule.stepped(from, steps)));
    end();
  }

  private void commit() {
    Optional<BigDecimal> number = number();
    if (number.isEmpty() || same(number.get(), value)) {
      return;
    }
    value = number.get();
    onCommit.accept(value);
  }

  private void stepByKey(KeyEvent event) {
    int steps = steps(event.getCode());
    if (steps != 0) {
      step(steps);
      event.consume();
    }
  }

  /**
   * A text field takes back what the program has shown in it, too, as if somebody had typed that.
   * Where nothing that was typed waits, undo and redo are those of the window around it.
   */
  private void leaveUndo(KeyEvent event) {
    boolean undo = event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y;
    Parent around = getParent();
    if (undo && event.isShortcutDown() && around != null && settled()) {
      event.consume();
      Event.fireEvent(around, event.copyFor(around, around));
    }
  }

  /** Whether the field shows the number that was settled on, and nothing else is typed. */
  private boolean settled() {
    return value == null ? getText().isEmpty() : number().filter(n -> same(n, value)).isPresent();
  }

  private static int steps(KeyCode code) {
    return switch (code) {
      case UP -> 1;
      case DOWN -> -1;
      case PAGE_UP -> MANY;
      case PAGE_DOWN -> -MANY;
      default -> 0;
    };
  }

  private void stepByWheel(ScrollEvent event) {
    if (isFocused() && event.getDeltaY() != 0) {
      step(event.getDeltaY() > 0 ? 1 : -1);
      event.consume();
    }
  }

  private static boolean same(BigDecimal a, BigDecimal b) {
    return a == null || b == null ? Objects.equals(a, b) : a.compareTo(b) == 0;
  }
}
