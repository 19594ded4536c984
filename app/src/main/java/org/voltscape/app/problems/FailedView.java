package org.voltscape.app.problems;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.voltscape.engine.param.JavaMemory;

/** What is shown in the place of a view that failed. */
public final class FailedView {
  private FailedView() {}

  /**
   * Its message, with a button for the details and one that opens the view again.
   *
   * @param title of the view
   * @param again opens it again
   */
  public static Region of(String title, Throwable problem, Runnable again) {
    Label sentence =
        new Label(
            JavaMemory.lacking(problem)
                ? "\"" + title + "\" cannot be shown. " + JavaMemory.sentence()
                : "\""
                    + title
                    + "\" has failed and shows nothing now. Everything else goes on. It may work"
                    + " again with another study: \"Try again\" opens it again.");
    sentence.setId("failed-view");
    sentence.getStyleClass().add("vs-empty");
    sentence.setWrapText(true);
    sentence.setMaxWidth(480);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    Button details = new Button("Details…");
    details.setId("failed-view-details");
    details.setOnAction(e -> details(title, problem, details.getScene().getWindow()));
    Button retry = new Button("Try again");
    retry.setId("failed-view-again");
    retry.setOnAction(e -> again.run());
    HBox buttons = new HBox(8, details, retry);
    buttons.setAlignment(Pos.CENTER);
    VBox box = new VBox(12, sentence, buttons);
    box.setAlignment(Pos.CENTER);
    return box;
  }

  private static void details(String title, Throwable problem, Window owner) {
    new ProblemDialog(owner, "\"" + title + "\" has failed.", Details.of("View " + title, problem))
        .show(() -> {});
  }
}
