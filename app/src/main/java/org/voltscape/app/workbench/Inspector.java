package org.voltscape.app.workbench;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The right column: the operating point in words, and what is under the mouse. */
final class Inspector {
  private static final String HINT = "Move the mouse over a plot or a map.";

  private final Label point = text();
  private final Label hover = text();
  private final Label sourceHeading = heading("Error curve");
  private final Label source = text();
  private final ScrollPane root;

  Inspector() {
    VBox column =
        new VBox(
            6,
            heading("Operating point"),
            point,
            new Separator(),
            heading("Under the mouse"),
            hover,
            new Separator(),
            sourceHeading,
            source);
    column.setPadding(new Insets(10));
    column.getStyleClass().add("vs-inspector-column");
    hover.setText(HINT);
    hover.setMinHeight(110);
    root = new ScrollPane(column);
    root.setFitToWidth(true);
    root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    root.setPrefWidth(250);
    root.setMinWidth(200);
  }

  Region node() {
    return root;
  }

  void showPoint(String text) {
    point.setText(text);
  }

  void showHover(String text) {
    hover.setText(text == null || text.isBlank() ? HINT : text);
  }

  /** Says where the probabilities of errors come from. */
  void showSource(String heading, String text) {
    sourceHeading.setText(heading);
    source.setText(text);
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("vs-heading");
    return label;
  }

  private static Label text() {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    return label;
  }
}
