package org.voltscape.app.workbench;

import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.controlsfx.control.StatusBar;
import org.voltscape.app.session.StatusText;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.figure.chart.FigureTheme;

/**
 * The window around the views: bars above and below, columns between, in the size and the look that
 * the settings keep. JavaFX thread only.
 */
final class WindowFrame {
  private static final double JOBS_HEIGHT = 110;
  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 600;

  private final Stage stage;
  private final PaneArea panes;
  private final CentreColumns columns;
  private final StatusBar status = new StatusBar();
  private final BorderPane root = new BorderPane();
  private final Scene scene;
  private Consumer<FigureTheme> onTheme = look -> {};
  private Settings settings;

  /**
   * A frame with nothing in it yet.
   *
   * @param settings how it looks at first
   * @param panes arranged once they hold their views
   */
  WindowFrame(Stage stage, Settings settings, PaneArea panes, CentreColumns columns) {
    this.stage = stage;
    this.settings = settings;
    this.panes = panes;
    this.columns = columns;
    this.scene = new Scene(root, settings.width(), settings.height());
    root.getStyleClass().add("vs-workbench");
  }

  /** Told how figures look when the window opens and whenever that changes. */
  void setOnTheme(Consumer<FigureTheme> receiver) {
    onTheme = receiver;
  }

  /**
   * Puts everything in its place.
   *
   * @param jobs below the columns
   * @param bars above them, from the top down
   */
  void fill(Node jobs, Node... bars) {
    panes.arrange(settings.sideBySide());
    columns.showInspector(settings.width() >= CentreColumns.WIDE, settings.width());
    SplitPane.setResizableWithParent(jobs, false);
    SplitPane rows = new SplitPane(columns.node(), jobs);
    rows.setOrientation(Orientation.VERTICAL);
    rows.setDividerPositions(1 - JOBS_HEIGHT / settings.height());
    root.setTop(new VBox(bars));
    root.setCenter(rows);
    root.setBottom(status);
  }

  /** Opens the window, no larger than the screen. */
  void open() {
    applyTheme();
    stage.setScene(scene);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(settings.width(), screen.getWidth()));
    stage.setHeight(Math.min(settings.height(), screen.getHeight()));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.show();
  }

  /** What files are dropped on. */
  Scene scene() {
    return scene;
  }

  /** Says a sentence in the bottom line. */
  void say(String message) {
    status.setText(message);
  }

  /** Shows how far a run is in the bottom line. */
  void showState(Snapshot snapshot) {
    status.setProgress(
        snapshot.finished()
            ? 0
            : snapshot.total() == 0 ? -1 : (double) snapshot.done() / snapshot.total());
    status.setText(StatusText.of(snapshot));
  }

  /** The settings as the window has them: its size is that of its start. */
  Settings settings() {
    return settings;
  }

  /** The settings with the window's size as it is. */
  Settings settingsToKeep() {
    return settings.withWindow(stage.getWidth(), stage.getHeight(), settings.sideBySide());
  }

  /** Takes other settings, light or dark at once, sizes and panes as they are. */
  void take(Settings changed) {
    settings = changed;
    applyTheme();
  }

  private void applyTheme() {
    Theme.apply(scene, settings);
    onTheme.accept(settings.dark() ? FigureTheme.DARK : FigureTheme.LIGHT);
  }

  void switchTheme() {
    take(settings.withDark(!settings.dark()));
  }

  void switchPanes() {
    settings = settings.withWindow(settings.width(), settings.height(), !settings.sideBySide());
    panes.arrange(settings.sideBySide());
  }

  void switchInspector() {
    columns.showInspector(!columns.showsInspector(), stage.getWidth());
  }

  /** Shows the lesson beside the views, or takes it away. */
  void showLesson(boolean open) {
    columns.showLesson(open, root.getWidth());
  }

  /** Sets size, theme and number of panes. */
  void look(double width, double height, boolean dark, boolean sideBySide) {
    stage.setWidth(width);
    stage.setHeight(height);
    take(settings.withDark(dark).withWindow(width, height, sideBySide));
    panes.arrange(sideBySide);
    columns.showInspector(width >= CentreColumns.WIDE, width);
  }
}
