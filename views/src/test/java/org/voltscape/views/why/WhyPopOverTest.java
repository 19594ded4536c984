package org.voltscape.views.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyWork;
import org.voltscape.engine.energy.LayerWork;
import org.voltscape.engine.energy.Supplies;
import org.voltscape.views.chart.DemoPictures;

class WhyPopOverTest {
  @Test
  void the_pop_over_shows_every_term_and_escape_closes_it() throws Exception {
    EnergyReport report = EnergyPlatforms.byId("snnac-65nm").perCycle("en-opt-split", 0.5);
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          Button number = new Button("1 nJ");
          stage.setScene(new Scene(number, 400, 300));
          stage.show();
          PopOver popOver = WhyPopOver.of("Energy per cycle", report);
          popOver.show(number);
          TreeTableView<?> table =
              (TreeTableView<?>) popOver.getContentNode().lookup(".vs-why-table");
          assertThat(table.getRoot().getChildren()).hasSize(report.terms().size());
          assertThat(table.getRoot().getChildren().get(0).getChildren())
              .hasSize(report.terms().get(0).inputs().size());
          Event.fireEvent(
              table,
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
          assertThat(popOver.isShowing()).isFalse();
          stage.hide();
        });
  }

  @Test
  void columns_grow_with_the_text() throws Exception {
    EnergyReport report = EnergyPlatforms.byId("snnac-65nm").perCycle("en-opt-split", 0.5);
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          VBox content = WhyPopOver.content("Energy per cycle", report, () -> {});
          content.setStyle("-fx-font-size: 21px;");
          stage.setScene(new Scene(content, 1100, 600));
          stage.show();
          content.applyCss();
          TreeTableView<?> table = (TreeTableView<?>) content.lookup(".vs-why-table");
          assertThat(table.getColumns().get(1).getPrefWidth()).isEqualTo(150 * 1.5);
          assertThat(table.getColumns().get(2).getPrefWidth()).isEqualTo(68 * 1.5);
          assertThat(table.getColumns().get(3).getPrefWidth()).isEqualTo(100 * 1.5);
          stage.hide();
        });
  }

  @Test
  void every_text_has_its_room_and_cells_stand_under_their_headings_at_first_opening()
      throws Exception {
    EnergyReport report =
        EnergyPlatforms.byId("minerva-40nm")
            .perInference(
                "all-srams",
                Supplies.of(0.65),
                EnergyWork.of(new LayerWork("net", 334_336, 334_336, 8, 6, 10), List.of()));
    Stage stage = FxToolkit.registerPrimaryStage();
    FxRobot robot = new FxRobot();
    PopOver[] popOver = new PopOver[1];
    String before = Application.getUserAgentStylesheet();
    robot.interact(
        () -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          StackPane root = new StackPane(new Button("1 nJ"));
          stage.setScene(new Scene(root, 1200, 700));
          stage.getScene().getStylesheets().setAll(DemoPictures.sheet());
          stage.show();
          popOver[0] = WhyPopOver.of("Energy per cycle", report);
          popOver[0].getRoot().getStylesheets().add(DemoPictures.sheet());
          popOver[0].show(root.getChildren().get(0));
        });
    WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
    robot.interact(
        () -> {
          Node table = popOver[0].getContentNode().lookup(".vs-why-table");
          List<TreeTableCell<?, ?>> cells =
              table.lookupAll(".tree-table-cell").stream()
                  .<TreeTableCell<?, ?>>map(n -> (TreeTableCell<?, ?>) n)
                  .filter(c -> c.getTableColumn() != null && !c.isEmpty())
                  .filter(c -> c.getGraphic() instanceof Text)
                  .toList();
          assertThat(cells).isNotEmpty();
          for (TreeTableCell<?, ?> cell : cells) {
            double text = cell.getGraphic().getLayoutBounds().getHeight();
            assertThat(cell.getHeight()).as(cell.getItem() + "").isGreaterThanOrEqualTo(text);
          }
          TreeTableCell<?, ?> last =
              cells.stream()
                  .filter(c -> "Source".equals(c.getTableColumn().getText()))
                  .findFirst()
                  .orElseThrow();
          double heading =
              table.lookupAll(".column-header").stream()
                  .filter(n -> n.getStyleClass().contains("vs-why-source"))
                  .mapToDouble(n -> n.localToScene(n.getBoundsInLocal()).getMinX())
                  .max()
                  .orElseThrow();
          assertThat(last.localToScene(last.getBoundsInLocal()).getMinX())
              .isCloseTo(heading, within(1.5));
          popOver[0].hide();
          stage.hide();
          Application.setUserAgentStylesheet(before);
        });
  }
}
