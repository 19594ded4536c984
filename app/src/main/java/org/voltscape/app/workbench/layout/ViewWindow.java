package org.voltscape.app.workbench.layout;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.keys.DividerKeys;
import org.voltscape.app.settings.ViewPlace.Bounds;
import org.voltscape.views.form.CutText;

/** A window with one view. JavaFX thread only. */
final class ViewWindow {
  private static final double WIDTH = 900;
  private static final double HEIGHT = 700;
  private static final double LEAST_WIDTH = 480;
  private static final double LEAST_HEIGHT = 400;

  private final Stage stage = new Stage();
  private final StackPane root;
  private final Scene scene;
  private @Nullable Bounds last;

  /**
   * @param main the window of the views
   * @param dress gives the scene its look
   * @param onClosed puts the view back
   */
  ViewWindow(Node view, String title, Stage main, Consumer<Scene> dress, Runnable onClosed) {
    root = new StackPane(view);
    root.getStyleClass().add("vs-workbench");
    scene = new Scene(root, WIDTH, HEIGHT);
    DividerKeys.on(scene);
    CutText.on(scene);
    dress.accept(scene);
    stage.setScene(scene);
    stage.titleProperty().bind(main.titleProperty().map(name -> title + " – " + name));
    stage.getIcons().setAll(main.getIcons());
    // It counts as hidden by then, but still has its bounds.
    stage.setOnHiding(e -> last = onScreen());
    stage.setOnHidden(e -> onClosed.run());
  }

  Scene scene() {
    return scene;
  }

  /** Told when the user works with it. */
  void onUsed(Runnable action) {
    stage
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (is) {
                action.run();
              }
            });
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> action.run());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> action.run());
  }

  /**
   * Shows it.
   *
   * @param kept where it was; null for where the system puts it
   * @param main its keys work here, too
   */
  void open(@Nullable Bounds kept, Scene main) {
    scene.getAccelerators().putAll(main.getAccelerators());
    scene.getAccelerators().put(KeyCombination.keyCombination("Shortcut+W"), stage::close);
    Bounds at =
        OpenedSize.onScreen(
            kept, Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
    if (at != null) {
      stage.setX(at.x());
      stage.setY(at.y());
    }
    OpenedSize.show(
        stage,
        at == null ? WIDTH : at.width(),
        at == null ? HEIGHT : at.height(),
        LEAST_WIDTH,
        LEAST_HEIGHT);
  }

  @Nullable Bounds bounds() {
    return stage.isShowing() ? onScreen() : last;
  }

  private Bounds onScreen() {
    return new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
  }

  void toFront() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  void close() {
    stage.close();
  }

  /** Gives the view away; the window is gone afterwards. */
  void release() {
    root.getChildren().clear();
    stage.titleProperty().unbind();
    stage.close();
  }
}
