package org.voltscape.app.workbench;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.views.fx.LiveScroll;

/** The right column: the operating point in words, and what is under the mouse. */
final class Inspector {
  private static final String TIMING_SOURCE =
      "MAC units of 65 nm, published pairs of area and probability; other supplies and clocks are a"
          + " model. Source: Shin et al., JETCAS 2019.";
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
    root = LiveScroll.of(column);
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

  /** Says where the probabilities of errors in a document's study come from. */
  void showSource(StudyDocument document) {
    boolean timing = !document.study().memoryFails();
    ErrorCurve curve = document.curve();
    sourceHeading.setText(timing ? "Timing errors" : "Error curve");
    source.setText(timing ? TIMING_SOURCE : curve.title() + ". Source: " + curve.source() + ".");
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
