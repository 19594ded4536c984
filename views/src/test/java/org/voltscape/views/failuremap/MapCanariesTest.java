package org.voltscape.views.failuremap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.canary.MarkedCanaries;
import org.voltscape.engine.canary.cells.Canaries.Canary;
import org.voltscape.engine.canary.cells.WeightMemory;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.FaultPlan;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.trial.Trial;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.figure.studies.DieMapFigures;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.image.CellPosition;
import org.voltscape.views.workbench.ViewStudy;

/** Rings around the canaries of the die that is shown. */
class MapCanariesTest {
  private final OperatingPoint point = new OperatingPoint(0.51);
  private FailureMapModel model;

  private static ViewStudy study(String more) {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"images\": 50, \"voltages\": [0.50, 0.51, 0.52]"
                + more
                + "}",
            "study");
    return new ViewStudy(study, StudyCurves.resolve(study, Path.of("")), null);
  }

  private MapCanaries shown(ViewStudy of) {
    model = new FailureMapModel(point, TaskThreads.sameThread(), of.curve());
    MapCanaries canaries = new MapCanaries(model, point, TaskThreads.sameThread());
    model.setDie(Trial.die(of.study(), null, 0));
    model.setMemories(
        WeightMemory.of(of.study()).stream()
            .map(m -> MemoryBlock.ofCells(m.name(), m.memory(), m.words(), m.bits()))
            .toList());
    canaries.show(of, 0);
    return canaries;
  }

  @Test
  void rings_are_on_the_canaries_and_their_text_says_how_far_the_target_is() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          shown(study(", \"canary\": {\"target_v\": 0.5}"));
          FailureMapView view = new FailureMapView(model);
          stage.setScene(new Scene(view.node(), 900, 640));
          stage.show();
          view.node().layout();
          List<Canary> cells = model.canariesProperty().get().cells();
          List<CellPosition> rings = model.rings();
          assertThat(rings).hasSameSizeAs(cells).hasSize(16);
          for (int i = 0; i < cells.size(); i++) {
            CellReport report = model.inspect(rings.get(i));
            assertThat(report.block().memory()).isEqualTo(cells.get(i).memory());
            assertThat((long) report.word()).isEqualTo(cells.get(i).word());
            assertThat(report.bit()).isEqualTo(cells.get(i).bit());
            // Noise of the calibration apart, the map knows the same minimum voltage.
            assertThat(Math.abs(report.minimumVoltage() - cells.get(i).volts())).isLessThan(0.003);
            assertThat(model.inspectorText(rings.get(i)))
                .contains("Canary cell: minimum voltage 0.50")
                .contains("mV above the target of 0.5 V.");
          }
          assertThat(
                  view.node().lookupAll(".vs-legend .label").stream()
                      .map(n -> ((Label) n).getText()))
              .contains("canary cell");
          CellPosition other = new CellPosition(0, 0);
          assertThat(rings).doesNotContain(other);
          assertThat(model.inspectorText(other)).doesNotContain("anary");
          long with = dark(view);
          model.setCanaries(null);
          view.node().layout();
          assertThat(dark(view)).isLessThan(with - 16 * 8);
          stage.hide();
        });
  }

  /** Pixels in the colour of marks. */
  private static long dark(FailureMapView view) {
    PixelReader pixels = view.matrix().snapshot(null, null).getPixelReader();
    int width = (int) view.matrix().getWidth();
    int height = (int) view.matrix().getHeight();
    return IntStream.range(0, width * height)
        .filter(i -> (pixels.getArgb(i % width, i / width) & 0xFF) < 0x40)
        .filter(i -> (pixels.getArgb(i % width, i / width) >> 16 & 0xFF) < 0x40)
        .count();
  }

  @Test
  void another_die_and_a_study_without_canaries_have_none() {
    ViewStudy of = study(", \"canary\": {}");
    MapCanaries canaries = shown(of);
    assertThat(model.canariesProperty().get()).isNotNull();
    model.anotherDie();
    assertThat(model.canariesProperty().get()).isNull();
    assertThat(model.rings()).isEmpty();
    // The die of another trial has its own.
    model.setDie(Trial.die(of.study(), null, 3));
    canaries.show(of, 3);
    assertThat(model.canariesProperty().get())
        .isEqualTo(MarkedCanaries.of(of.study(), of.curve(), null, 3, 0.51));
    shown(study(""));
    assertThat(model.canariesProperty().get()).isNull();
  }

  @Test
  void under_the_scheme_the_target_is_the_supply_shown() {
    shown(study(", \"schemes\": [\"none\", \"canary\"]"));
    MarkedCanaries first = model.canariesProperty().get();
    assertThat(first.target()).isEqualTo(0.51);
    assertThat(first.settled()).matches("canary settles this die on 0\\.5[12]\\d* V, .*");
    point.setVolts(0.5);
    assertThat(model.canariesProperty().get().target()).isEqualTo(0.5);
    assertThat(model.canariesProperty().get().cells()).isNotEqualTo(first.cells());
  }

  @Test
  void the_exported_map_has_them_too(@TempDir Path folder) throws Exception {
    ViewStudy of = study(", \"canary\": {}");
    MarkedCanaries marked = MarkedCanaries.of(of.study(), of.curve(), null, 0, 0.51);
    MapFigure figure =
        DieMapFigures.of(
            of.study(),
            of.curve(),
            0.51,
            new DieMapFigures.Shown(
                "Die",
                FaultPlan.at(of.study(), of.curve(), null, 0.51).sites(0),
                DieMapFigures.ALL,
                "",
                marked));
    assertThat(figure.marks().cells()).hasSize(16).isSorted();
    Canary any = marked.cells().get(0);
    assertThat(any.memory()).isZero();
    assertThat(figure.marks().cells()).contains((int) any.word() * 16 + any.bit());
    assertThat(figure.note()).contains("Rings: the canaries of the target 0.51 V.");
    Path file = folder.resolve("map.csv");
    FigureWriter.write(figure, FigureTheme.PAPER, FigureFormat.CSV, 5, 4, "", file);
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .contains("word,bit,stuck_at,canary_cell\n")
        .containsPattern("\n" + any.word() + "," + any.bit() + ",[01],1\n");
  }
}
