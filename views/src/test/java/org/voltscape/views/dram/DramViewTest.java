package org.voltscape.views.dram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.mapping.device.Tolerances;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.Figure;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.dram.PlacedTensors;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.workbench.LoneHost;

class DramViewTest {
  @TempDir static Path cache;

  private final DramModel model = new DramModel(TaskThreads.sameThread());
  private final List<Figure> exported = new ArrayList<>();
  private DramView view;
  private ToleranceSearch finder;
  private Stage stage;

  /** Finds at once what the tests want. */
  private static final class Source implements ToleranceSource {
    private final boolean fails;

    Source(boolean fails) {
      this.fails = fails;
    }

    @Override
    public int order() {
      return 1;
    }

    @Override
    public String title() {
      return fails ? "Fail" : "Characterize";
    }

    @Override
    public String help() {
      return "For tests.";
    }

    @Override
    public Tolerances find(
        Study study,
        FaultKind errors,
        EngineContext engine,
        Progress progress,
        BooleanSupplier cancelled) {
      progress.at(0.5, "half");
      if (fails) {
        throw new BadInputException("data", "", "nothing", "data");
      }
      return DramModelTest.mixed();
    }
  }

  @BeforeEach
  void open() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          finder =
              new ToleranceSearch(
                  TaskThreads.sameThread(),
                  LoneHost.engine(cache),
                  found -> model.change("", s -> s.withTolerances(found)));
          DramControls controls =
              new DramControls(
                  model,
                  () -> {},
                  () -> {},
                  List.of(new Source(false), new Source(true)),
                  source -> finder.begin(source, model.study(), FaultKind.FLIPS));
          view = new DramView(model, finder, controls, () -> {}, exported::add);
          stage.setScene(new Scene(view.node(), 980, 800));
          stage.show();
          model.setShown(true);
          model.setStudy(DramModelTest.study("digits-10x10"));
          view.node().applyCss();
          view.node().layout();
        });
  }

  private PlacedTensors placed() {
    return model.frameProperty().get().placed();
  }

  @SuppressWarnings("unchecked")
  private <T extends Node> T node(String id) {
    return (T) view.node().lookup("#" + id);
  }

  private Button button(String text) {
    return view.node().lookupAll(".button").stream()
        .filter(n -> n instanceof Button b && text.equals(b.getText()))
        .map(Button.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static void press(Node on, KeyCode code) {
    Event.fireEvent(
        on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private MouseDragEvent dropped(Rectangle2D at) {
    Point2D in =
        view.map()
            .localToScene((at.getMinX() + at.getMaxX()) / 2, (at.getMinY() + at.getMaxY()) / 2);
    double x = in.getX();
    double y = in.getY();
    return new MouseDragEvent(
        MouseDragEvent.MOUSE_DRAG_RELEASED,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        null,
        view.tensors().node());
  }

  @Test
  void a_tensor_is_dropped_on_the_map_placed_by_list_and_by_keys() throws Exception {
    FxToolkit.setupFixture(
        () -> {
          view.tensors().node().getSelectionModel().select(2);
          assertThat(model.pieceProperty().get()).isEqualTo(2);
          Event.fireEvent(view.map(), dropped(view.map().place(17)));
          assertThat(placed().part(2)).isEqualTo(17);
          assertThat(this.<ComboBox<String>>node("dram-method").getValue())
              .isEqualTo(DramSettings.BY_HAND);
          // By lists.
          this.<ComboBox<Integer>>node("dram-tensor").setValue(0);
          this.<ComboBox<Integer>>node("dram-part").setValue(30);
          this.<Button>node("dram-place").fire();
          assertThat(placed().part(0)).isEqualTo(30);
          // By keys on the map: one bank down, one chip to the right, and there it goes.
          press(view.map(), KeyCode.DOWN);
          press(view.map(), KeyCode.RIGHT);
          assertThat(model.partProperty().get()).isEqualTo(30 + 1 + 8);
          assertThat(view.map().getAccessibleText())
              .contains("m0.c4.b7")
              .contains("bit error rate");
          press(view.map(), KeyCode.ENTER);
          assertThat(placed().part(0)).isEqualTo(39);
          this.<Button>node("dram-undo").fire();
          assertThat(placed().part(0)).isEqualTo(30);
        });
  }

  @Test
  void a_click_chooses_a_partition_and_the_mouse_reads_it() throws Exception {
    FxToolkit.setupFixture(
        () -> {
          Rectangle2D at = view.map().place(9);
          double x = at.getMinX() + 3;
          double y = at.getMinY() + 3;
          assertThat(view.map().at(x, y)).isEqualTo(9);
          Event.fireEvent(view.map(), mouse(MouseEvent.MOUSE_MOVED, x, y));
          assertThat(view.hoverTextProperty().get())
              .startsWith("m0.c1.b1 at ")
              .contains("bit error rate")
              .contains("of 32 MiB");
          Event.fireEvent(view.map(), mouse(MouseEvent.MOUSE_PRESSED, x, y));
          assertThat(model.partProperty().get()).isEqualTo(9);
        });
  }

  private MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double left, double top) {
    Point2D in = view.map().localToScene(left, top);
    double x = in.getX();
    double y = in.getY();
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        false,
        null);
  }

  @Test
  void a_source_finds_what_tensors_bear_or_says_why_not() throws Exception {
    FxToolkit.setupFixture(
        () -> {
          button("Characterize").fire();
          assertThat(model.settingsProperty().get().tolerances().source()).isEqualTo("mixed.csv");
          assertThat(placed().used().size()).isGreaterThan(1);
          // The field for one rate is empty, and that is nothing to complain of.
          view.node().applyCss();
          assertThat(view.node().lookup("#dram-tolerance").getPseudoClassStates().toString())
              .doesNotContain("danger");
          assertThat(
                  view.node().lookupAll(".label").stream()
                      .map(n -> ((javafx.scene.control.Label) n).getText()))
              .noneMatch(t -> t != null && t.startsWith("Expected"));
          assertThat(view.tensors().plain()).contains("layer 1 weights\t3.2 KiB\t1.0e-9\t");
          button("Fail").fire();
          assertThat(finder.troubleProperty().get()).contains("found nothing");
          assertThat(model.settingsProperty().get().tolerances().source()).isEqualTo("mixed.csv");
        });
  }

  @Test
  void one_point_for_all_has_a_slider_and_faults_a_sentence() throws Exception {
    FxToolkit.setupFixture(
        () -> {
          assertThat(this.<Slider>node("dram-slider").getParent().isVisible()).isFalse();
          model.setMethod(DramSettings.BY_HAND);
          this.<ComboBox<Boolean>>node("dram-points").setValue(false);
          assertThat(this.<Slider>node("dram-slider").getParent().isVisible()).isTrue();
          this.<Slider>node("dram-slider").setValue(1.0);
          assertThat(placed().value(0)).isEqualTo(1.0);
          assertThat(placed().faults()).isNotEmpty();
          this.<Slider>node("dram-slider").setValue(1.35);
          assertThat(placed().faults()).isEmpty();
        });
  }

  @Test
  void map_and_bars_are_figures() throws Exception {
    FxToolkit.setupFixture(
        () -> {
          view.bars().exportFigure();
          assertThat(exported.get(0)).isInstanceOf(BarFigure.class);
          assertThat(view.mapFigure()).isInstanceOf(HeatFigure.class);
          assertThat(view.hasMap()).isTrue();
        });
  }
}
