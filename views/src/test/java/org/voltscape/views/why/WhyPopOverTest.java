package org.voltscape.views.why;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyReport;

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
}
