package org.voltscape.views.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.Figure;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;

/** The wiring: choices to the model, the report to chart, words and table. */
class DeviationViewTest {
  @Test
  void choices_reach_the_chart_and_the_table() throws Exception {
    EngineContext lab =
        new EngineContext(
            new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"schemes\": [\"none\", \"bit-masking\"],"
                + " \"trials\": 4, \"seed\": 9}",
            "study.json");
    OperatingPoint point = new OperatingPoint(0.50);
    DeviationModel model = new DeviationModel(point, TaskThreads.sameThread(), lab::network);
    Figure[] exported = new Figure[1];
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          DeviationView view = new DeviationView(model);
          view.setOnExport(f -> exported[0] = f);
          stage.hide();
          stage.setScene(new Scene(view.node(), 900, 600));
          // Nothing is counted before the view can be seen.
          view.setStudy(study);
          model.setStudy(study, CurvePresets.find("snnac-65nm").orElseThrow(), null);
          assertThat(model.reportProperty().get()).isNull();
          stage.show();
          view.node().layout();
          assertThat(model.reportProperty().get()).isNotNull();
          BarFigure first = (BarFigure) view.chart().figure();
          assertThat(first.series()).hasSize(2);
          TableView<?> table = (TableView<?>) view.node().lookup(".vs-scheme-table");
          assertThat(table.getItems()).hasSize(2);
          assertThat(((Label) view.node().lookup(".vs-header")).getText())
              .startsWith("Stored bits that are 1: ");

          ComboBox<?> layer = (ComboBox<?>) view.node().lookup(".combo-box");
          layer.getSelectionModel().select(1);
          assertThat(view.chart().figure().title()).endsWith("layer 1 weights");
          Object before = table.getItems().get(0);
          Spinner<?> trial = (Spinner<?>) view.node().lookup(".spinner");
          trial.increment(3);
          assertThat(model.reportProperty().get().firstTrial()).isEqualTo(3);
          assertThat((Object) table.getItems().get(0)).isNotEqualTo(before);
          trial.increment(1);
          assertThat(trial.getValue()).isEqualTo(3);
          point.setVolts(0.52);
          assertThat(view.chart().figure().title()).contains("0.520 V");
          // A new look redraws, and the whole can be exported.
          view.chart().drawNow();
          stage.hide();
          point.setVolts(0.53);
          assertThat(view.chart().figure().title()).contains("0.520 V");
          model.dispose();
        });
  }
}
