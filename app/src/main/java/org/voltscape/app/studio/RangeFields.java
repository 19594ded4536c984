package org.voltscape.app.studio;

import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.figure.look.AxisChoice;
import org.voltscape.views.form.HoverHelp;

/** Where an axis begins and ends, and how far its numbers are apart; empty for what fits. */
final class RangeFields extends HBox {
  private static final double GAP = 6;

  private final String axis;
  private final TextField lower = field("from", "First value shown; empty for what fits.");
  private final TextField upper = field("to", "Last value shown; empty for what fits.");
  private final TextField step =
      field(
          "every",
          "Distance of the numbers along the axis, on a logarithmic axis in decades; empty for what"
              + " fits.");

  /**
   * @param axis what complaints call it, for example {@code x axis}
   */
  RangeFields(String axis, Runnable changed) {
    super(GAP);
    this.axis = axis;
    for (TextField each : new TextField[] {lower, upper, step}) {
      each.setAccessibleText(axis + ", " + each.getPromptText());
      each.textProperty().addListener((o, was, is) -> changed.run());
      getChildren().add(each);
      setHgrow(each, Priority.ALWAYS);
    }
  }

  private static TextField field(String prompt, String help) {
    TextField field = new TextField();
    field.setPromptText(prompt);
    field.setPrefColumnCount(5);
    HoverHelp.set(field, help);
    return field;
  }

  void show(AxisChoice choice) {
    lower.setText(text(choice.lower()));
    upper.setText(text(choice.upper()));
    step.setText(text(choice.step()));
  }

  private static String text(double value) {
    return Double.isNaN(value) ? "" : CsvWriter.number(value);
  }

  /** What is wrong with the fields, as a sentence; empty where nothing is. */
  Optional<String> complaint() {
    for (TextField each : new TextField[] {lower, upper, step}) {
      if (!each.getText().isBlank() && Double.isNaN(number(each))) {
        return Optional.of(
            "The " + axis + ": \"" + each.getText().strip() + "\" is no number such as 0.46.");
      }
    }
    try {
      choice();
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(
          "The "
              + axis
              + ": it runs from a smaller to a larger value, with at most "
              + AxisChoice.MOST_TICKS
              + " numbers.");
    }
  }

  /**
   * What is chosen.
   *
   * @throws IllegalArgumentException for what cannot be
   */
  AxisChoice choice() {
    return new AxisChoice(number(lower), number(upper), number(step));
  }

  private static double number(TextField field) {
    try {
      double value = Double.parseDouble(field.getText().strip());
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
