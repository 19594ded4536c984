package org.voltscape.app.workbench.bars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.views.fx.OperatingPoint;

/** The operating voltage: typed, moved by keys, and on a slider that zooms. */
class TopBarTest {
  private static final SupplyRange PLATFORM = new SupplyRange(0.4, 0.9, 1.0);

  private final OperatingPoint point = new OperatingPoint(0.5);
  private final List<String> said = new ArrayList<>();
  private Stage stage;
  private TopBar bar;
  private TextField field;
  private Slider slider;
  private ToggleButton zoom;

  @BeforeEach
  void open() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    onFx(
        () -> {
          bar = new TopBar(point, () -> {}, () -> {}, said::add);
          stage.setScene(new Scene(bar.node(), 1200, 60));
          bar.range(new SupplyScale(PLATFORM, List.of(0.46, 0.56)));
          field = (TextField) bar.node().lookup("#supply");
          slider = (Slider) bar.node().lookup("#voltage");
          zoom = (ToggleButton) bar.node().lookup("#supply-zoom");
          return null;
        });
  }

  @AfterEach
  void close() throws Exception {
    onFx(
        () -> {
          stage.setScene(null);
          return null;
        });
  }

  private static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(action));
  }

  private void enter(String text) throws Exception {
    onFx(
        () -> {
          field.setText(text);
          field.fireEvent(new ActionEvent());
          return null;
        });
  }

  private boolean press(javafx.scene.Node node, KeyCode code) throws Exception {
    return onFx(
        () -> {
          boolean[] left = {false};
          javafx.event.EventHandler<KeyEvent> above = e -> left[0] = true;
          bar.node().addEventHandler(KeyEvent.KEY_PRESSED, above);
          node.fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
          bar.node().removeEventHandler(KeyEvent.KEY_PRESSED, above);
          return left[0];
        });
  }

  @Test
  void a_typed_supply_moves_all_and_is_shown_as_the_number_it_is() throws Exception {
    enter("523 mV");
    assertThat(point.getVolts()).isEqualTo(0.523);
    assertThat(slider.getValue()).isEqualTo(0.523);
    assertThat(field.getText()).isEqualTo("0.523");
    assertThat(said).isEmpty();
    onFx(
        () -> {
          point.setVolts(0.61);
          return null;
        });
    assertThat(field.getText()).isEqualTo("0.610");
  }

  @Test
  void what_cannot_be_is_said_in_one_sentence() throws Exception {
    enter("1.3");
    assertThat(point.getVolts()).isEqualTo(1.0);
    assertThat(said).hasSize(1);
    enter("fast");
    assertThat(point.getVolts()).isEqualTo(1.0);
    assertThat(field.getText()).isEqualTo("1.000");
    assertThat(said).hasSize(2);
  }

  @Test
  void keys_step_in_the_field_and_escape_brings_the_number_back() throws Exception {
    press(field, KeyCode.UP);
    assertThat(point.getVolts()).isEqualTo(0.501);
    press(field, KeyCode.PAGE_DOWN);
    assertThat(point.getVolts()).isEqualTo(0.491);
    onFx(
        () -> {
          field.setText("0.7");
          return null;
        });
    assertThat(press(field, KeyCode.ESCAPE)).as("reaches the window").isFalse();
    assertThat(field.getText()).isEqualTo("0.491");
    assertThat(point.getVolts()).isEqualTo(0.491);
    enter("0.4");
    press(field, KeyCode.DOWN);
    assertThat(point.getVolts()).isEqualTo(0.4);
  }

  @Test
  void the_slider_zooms_to_the_studied_voltages_and_back() throws Exception {
    press(slider, KeyCode.Z);
    assertThat(zoom.isSelected()).isTrue();
    assertThat(slider.getMin()).isEqualTo(0.45);
    assertThat(slider.getMax()).isEqualTo(0.57);
    assertThat(point.getVolts()).isEqualTo(0.5);
    onFx(
        () -> {
          bar.range(new SupplyScale(PLATFORM, List.of(0.48, 0.52)));
          return null;
        });
    assertThat(slider.getMin()).as("remembered for another study").isEqualTo(0.47);
    onFx(
        () -> {
          zoom.fire();
          return null;
        });
    assertThat(slider.getMin()).isEqualTo(0.4);
    assertThat(slider.getMax()).isEqualTo(1.0);
  }

  @Test
  void a_voltage_beyond_the_zoom_widens_it() throws Exception {
    press(slider, KeyCode.Z);
    enter("0.8");
    assertThat(point.getVolts()).isEqualTo(0.8);
    assertThat(slider.getMax()).isEqualTo(0.8);
    enter("0.5");
    onFx(
        () -> {
          point.setVolts(0.42);
          return null;
        });
    assertThat(point.getVolts()).isEqualTo(0.42);
    assertThat(slider.getMin()).isEqualTo(0.42);
  }

  @Test
  void a_budget_is_chosen_beside_run_and_told_once() throws Exception {
    List<RunBudget> told = new ArrayList<>();
    onFx(
        () -> {
          bar.setOnBudget(told::add);
          ComboBox<?> budget = (ComboBox<?>) bar.node().lookup("#budget");
          assertThat(budget.getValue()).isEqualTo(RunBudget.NORMAL);
          assertThat(budget.getAccessibleText()).isEqualTo("Budget of runs");
          budget.getSelectionModel().select(0);
          // Keys pass entries of the open list.
          budget.show();
          budget.getSelectionModel().select(2);
          budget.getSelectionModel().select(1);
          assertThat(told).containsExactly(RunBudget.QUICK);
          budget.getSelectionModel().select(0);
          budget.hide();
          assertThat(told).containsExactly(RunBudget.QUICK);
          bar.budget(RunBudget.PAPER);
          bar.budget(RunBudget.PAPER);
          return null;
        });
    assertThat(told).containsExactly(RunBudget.QUICK, RunBudget.PAPER);
  }
}
