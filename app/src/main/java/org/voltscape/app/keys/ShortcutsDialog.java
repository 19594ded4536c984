package org.voltscape.app.keys;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.voltscape.views.fx.DialogPlace;
import org.voltscape.views.fx.ScrollKeys;

/** Lists the keyboard shortcuts. */
public final class ShortcutsDialog {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 460;
  private static final double WHAT_WIDTH = 400;

  private ShortcutsDialog() {}

  /**
   * Shows the list until it is closed.
   *
   * @param menus whose items have keys
   */
  public static void show(Window owner, List<Menu> menus) {
    Alert alert = new Alert(Alert.AlertType.INFORMATION, "", ButtonType.CLOSE);
    alert.initOwner(owner);
    DialogPlace.keep(alert);
    alert.setTitle("Keyboard shortcuts");
    alert.setHeaderText("Keyboard shortcuts");
    alert.setGraphic(null);
    GridPane grid = new GridPane();
    grid.setId("shortcuts");
    grid.setHgap(16);
    grid.setVgap(4);
    Shortcuts.of(menus).forEach(line -> add(grid, line));
    Shortcuts.ofControls().forEach(line -> add(grid, line));
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setPrefSize(WIDTH, HEIGHT);
    scroll.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    scroll.setAccessibleText("Keyboard shortcuts");
    alert.getDialogPane().setContent(scroll);
    ScrollKeys.on(alert.getDialogPane(), scroll);
    alert.showAndWait();
  }

  private static void add(GridPane grid, Shortcuts.Line line) {
    Label keys = new Label(line.keys());
    keys.setMinWidth(Region.USE_PREF_SIZE);
    keys.getStyleClass().add("text-bold");
    Label what = new Label(line.what());
    what.setWrapText(true);
    what.setPrefWidth(WHAT_WIDTH);
    what.setMinHeight(Region.USE_PREF_SIZE);
    keys.setLabelFor(what);
    GridPane.setValignment(keys, VPos.TOP);
    grid.addRow(grid.getRowCount(), keys, what);
  }
}
