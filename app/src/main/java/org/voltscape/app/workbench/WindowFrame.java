package org.voltscape.app.workbench;

import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.controlsfx.control.StatusBar;
import org.voltscape.app.session.StatusText;
import org.voltscape.app.settings.Settings;
import org.voltscape.app.settings.WindowLayout;
import org.voltscape.app.workbench.layout.Arrangement;
import org.voltscape.app.workbench.layout.CentreColumns;
import org.voltscape.app.workbench.layout.LayoutRule;
import org.voltscape.app.workbench.layout.OpenedSize;
import org.voltscape.app.workbench.layout.PaneArea;
import org.voltscape.app.workbench.layout.StripFold;
import org.voltscape.app.workbench.layout.Wishes;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.views.form.CutText;
import org.voltscape.views.fx.FxThread;
import org.voltscape.views.fx.RepaintSpot;

/**
 * The window around the views: bars above and below, columns between, in the size and the look that
 * the settings keep. JavaFX thread only.
 */
final class WindowFrame {
  private static final double STRIP_HEIGHT = 110;
  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 600;

  private final Stage stage;
  private final PaneArea panes;
  private final CentreColumns columns;
  private final StatusBar status = new StatusBar();
  private final StripFold fold = new StripFold(this::switchStrip, this::lasting);
  private final SplitPane rows = new SplitPane();
  private final BorderPane root = new BorderPane();
  private final Scene scene;
  private Node strip;
  private Consumer<FigureTheme> onTheme = look -> {};
  private Settings settings;
  private Wishes wishes;
  private Arrangement shown;

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
    RepaintSpot.add(root);
    CutText.on(scene);
    WindowLayout kept = settings.layout();
    wishes = Wishes.of(settings.sideBySide(), kept.form(), kept.inspector(), kept.strip());
    root.getStyleClass().add("vs-workbench");
    status.setFocusTraversable(false);
    // Below whatever has the focus and wants the key for itself, above the keys of the menu.
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE && wishes.maximised()) {
            switchMaximised();
            e.consume();
          }
        });
    panes.setOnMaximise(this::switchMaximised);
    panes.setDress(this::dress);
  }

  /** Told how figures look when the window opens and whenever that changes. */
  void setOnTheme(Consumer<FigureTheme> receiver) {
    onTheme = receiver;
  }

  /**
   * Puts everything in its place.
   *
   * @param jobs what runs, which the strip opens for
   * @param view the strip below the columns
   * @param bars above them, from the top down
   */
  void fill(ObservableList<?> jobs, Node view, Node... bars) {
    strip = view;
    SplitPane.setResizableWithParent(strip, false);
    rows.setOrientation(Orientation.VERTICAL);
    rows.getItems().setAll(columns.node());
    root.setTop(new VBox(bars));
    root.setCenter(rows);
    root.setBottom(status);
    status.getRightItems().add(fold.node());
    fold.follow(jobs);
    panes.place(settings.layout().views());
    panes.toFront(settings.layout().front());
    arrange();
    scene.widthProperty().addListener((o, was, is) -> arrange());
    scene.heightProperty().addListener((o, was, is) -> arrange());
  }

  /** Shows what there is room for now. */
  private void arrange() {
    Arrangement next = LayoutRule.arrange(scene.getWidth(), scene.getHeight(), wishes);
    if (next.equals(shown)) {
      return;
    }
    Arrangement before = shown;
    shown = next;
    if (before == null || before.twoPanes() != next.twoPanes()) {
      panes.arrange(next.twoPanes());
    }
    columns.show(next, scene.getWidth());
    showStrip(next.strip());
    fold.show(next.strip());
  }

  private void showStrip(boolean open) {
    if (rows.getItems().contains(strip) == open) {
      return;
    }
    if (open) {
      rows.getItems().add(strip);
      double at = 1 - STRIP_HEIGHT / scene.getHeight();
      rows.setDividerPositions(at);
      // The layout of a window that changes its size moves the divider once more.
      FxThread.later(() -> rows.setDividerPositions(at));
    } else {
      rows.getItems().remove(strip);
    }
  }

  private void wish(Wishes changed) {
    wishes = changed;
    arrange();
  }

  /** Opens the window, no larger than the screen. */
  void open() {
    applyTheme();
    stage.setScene(scene);
    OpenedSize.show(stage, settings.width(), settings.height(), LEAST_WIDTH, LEAST_HEIGHT);
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, e -> panes.closeWindows());
    panes.openWindows();
  }

  /** What files are dropped on. */
  Scene scene() {
    return scene;
  }

  /** Says a sentence in the bottom line. */
  void say(String message) {
    status.setText(message);
  }

  /**
   * Shows how far a run is in the bottom line.
   *
   * @param budget that it was started with
   */
  void showState(Snapshot snapshot, RunBudget budget) {
    status.setProgress(
        snapshot.finished()
            ? 0
            : snapshot.total() == 0 ? -1 : (double) snapshot.done() / snapshot.total());
    status.setText(StatusText.of(snapshot, budget));
  }

  /** The settings as the window has them: its size is that of its start. */
  Settings settings() {
    return settings;
  }

  /** The settings with the window as it is. */
  Settings settingsToKeep() {
    return settings
        .withWindow(stage.getWidth(), stage.getHeight(), wishes.twoPanes())
        .withLayout(
            new WindowLayout(
                wishes.form().usual(),
                wishes.inspector().usual(),
                wishes.strip().usual(),
                panes.places(),
                panes.inFront()));
  }

  /** Takes other settings, light or dark at once, sizes and panes as they are. */
  void take(Settings changed) {
    settings = changed;
    applyTheme();
  }

  /** Takes settings that change nothing of what is seen. */
  void note(Settings changed) {
    settings = changed;
  }

  private void applyTheme() {
    dress(scene);
    panes.dressWindows();
    onTheme.accept(settings.dark() ? FigureTheme.DARK : FigureTheme.LIGHT);
  }

  private void dress(Scene of) {
    Theme.apply(of, settings);
  }

  void switchTheme() {
    take(settings.withDark(!settings.dark()));
  }

  void switchPanes() {
    boolean two = !wishes.twoPanes();
    wish(wishes.withMaximised(false).withTwoPanes(two));
    if (two && !shown.twoPanes()) {
      say("Two panes are shown as soon as the window is wide enough.");
    }
  }

  void switchForm() {
    boolean open = !shown.form();
    wish(wishes.withMaximised(false).withForm(scene.getWidth(), open));
  }

  void switchInspector() {
    boolean open = shown.side() != Arrangement.Side.INSPECTOR;
    wish(wishes.withMaximised(false).withInspector(scene.getWidth(), open));
  }

  void switchStrip() {
    boolean open = !shown.strip();
    wish(wishes.withMaximised(false).withStrip(scene.getHeight(), open));
  }

  /** Something that can be cancelled in the strip lasts, or no longer. */
  private void lasting(boolean is) {
    wish(wishes.withCancellable(is));
  }

  /** Gives the view in front the window to itself, or the rest its place back. */
  void switchMaximised() {
    wish(wishes.withMaximised(!wishes.maximised()));
  }

  /** Shows the lesson beside the views, or takes it away. */
  void showLesson(boolean open) {
    wish(wishes.withMaximised(false).withLesson(open));
  }

  /** Sets size, theme and number of panes; inspector and strip as at a first start. */
  void look(double width, double height, boolean dark, boolean sideBySide) {
    stage.setWidth(width);
    stage.setHeight(height);
    take(settings.withDark(dark).withWindow(width, height, sideBySide));
    wish(Wishes.of(sideBySide, true, true, true).withLesson(wishes.lesson()));
  }
}
