package org.voltscape.views.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.curve.CurveFitter.Measurement;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.imports.Imported;
import org.voltscape.engine.io.imports.ImportedMap;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.views.fx.FxThread;
import org.voltscape.views.fx.TaskThreads;

/** The dialog in a window: what is open is asked, the answer is taken and remembered. */
class TableDialogsTest {
  private static final String MILLIVOLTS = "voltage_v,probability\n540,1e-5\n500,4e-3\n480,3e-2\n";

  @TempDir Path folder;
  private final Map<String, ImportRecipe> remembered = new HashMap<>();
  private final CountDownLatch kept = new CountDownLatch(1);
  private final List<String> complaints = new ArrayList<>();

  private final RecipeMemory memory =
      new RecipeMemory() {
        @Override
        public synchronized Optional<ImportRecipe> recall(String shape) {
          return Optional.ofNullable(remembered.get(shape));
        }

        @Override
        public synchronized void keep(String shape, ImportRecipe recipe) {
          remembered.put(shape, recipe);
          kept.countDown();
        }
      };

  private interface Body {
    void run(Stage stage, TableDialogs dialogs);
  }

  private void inWindow(Body body) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          stage.setScene(new Scene(new Pane(), 1000, 700));
          stage.show();
          body.run(stage, new TableDialogs(memory, TaskThreads.sameThread()));
          stage.hide();
        });
  }

  /** Does something with the dialog as soon as it is there. */
  private static void inDialog(Runnable action) {
    inDialog("#import-column-voltage", action);
  }

  private static void inDialog(String id, Runnable action) {
    FxThread.later(
        () -> {
          if (find(id) == null) {
            inDialog(id, action);
          } else {
            action.run();
          }
        });
  }

  private static Node find(String id) {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .map(w -> w.getScene().getRoot().lookup(id))
        .filter(n -> n != null)
        .findFirst()
        .orElse(null);
  }

  @SuppressWarnings("unchecked")
  private static <V> ComboBox<V> box(String id) {
    return (ComboBox<V>) find(id);
  }

  private static Button ok() {
    return (Button) find("#import-ok");
  }

  private static String text(String id) {
    return ((Label) find(id)).getText();
  }

  @Test
  void a_question_is_asked_and_its_answer_lets_the_table_in_and_is_remembered() throws Exception {
    Path file = Files.writeString(folder.resolve("die.csv"), MILLIVOLTS);
    List<Imported<ErrorCurve>> taken = new ArrayList<>();
    inWindow(
        (stage, dialogs) -> {
          inDialog(
              () -> {
                assertThat(ok().isDisabled()).isTrue();
                assertThat(find("#import-chart").isVisible()).isFalse();
                ComboBox<Object> unit = box("#import-choice-voltage-unit");
                assertThat(unit.getAccessibleText()).contains("look like mV");
                unit.setValue(unit.getItems().get(0));
                assertThat(ok().isDisabled()).isFalse();
                assertThat(find("#import-chart").isVisible()).isTrue();
                assertThat(find("#import-choice-voltage-unit")).isNull();
                assertThat(text("#import-notes")).contains("mV converted to V");
                ok().fire();
              });
          dialogs.take(stage, file, TableWant.CURVE, taken::add, complaints::add);
        });
    assertThat(complaints).isEmpty();
    assertThat(taken.get(0).value().points())
        .extracting(p -> p.x())
        .containsExactly(0.48, 0.5, 0.54);
    assertThat(taken.get(0).direct()).isFalse();
    assertThat(kept.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(remembered.get("curve|voltage_v|probability").units())
        .containsEntry(ColumnRole.VOLTAGE, "mV");
    inWindow(
        (stage, dialogs) -> {
          inDialog(
              () -> {
                assertThat(ok().isDisabled()).isFalse();
                assertThat(box("#import-unit-voltage").getValue()).isEqualTo("mV");
                ok().fire();
              });
          dialogs.take(stage, file, TableWant.CURVE, taken::add, complaints::add);
        });
    assertThat(taken).hasSize(2);
    assertThat(taken.get(1).value().points()).isEqualTo(taken.get(0).value().points());
  }

  private static Node focused() {
    return find("#import-ok").getScene().getFocusOwner();
  }

  @Test
  void the_focus_goes_from_an_answered_question_to_the_next_and_then_to_import() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("die.csv"), "voltage_v,probability\n540,0.5\n500,4\n480,30\n");
    List<Imported<ErrorCurve>> taken = new ArrayList<>();
    inWindow(
        (stage, dialogs) -> {
          inDialog(
              "#import-choice-voltage-unit",
              () -> {
                ComboBox<Object> unit = box("#import-choice-voltage-unit");
                unit.requestFocus();
                Event.fireEvent(
                    unit,
                    new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
                assertThat(unit.isShowing()).isTrue();
                assertThat(unit.getValue()).as("no key answers by accident").isNull();
                unit.getSelectionModel().select(0);
                unit.hide();
                assertThat(find("#import-choice-voltage-unit")).as("answered").isNull();
                assertThat(ok().isDisabled()).isTrue();
                assertThat(focused()).isSameAs(find("#import-choice-probability-unit"));
                ComboBox<Object> probability = box("#import-choice-probability-unit");
                probability.setValue(probability.getItems().get(0));
                assertThat(ok().isDisabled()).isFalse();
                assertThat(focused()).isSameAs(ok());
                ok().fire();
              });
          dialogs.take(stage, file, TableWant.CURVE, taken::add, complaints::add);
        });
    assertThat(complaints).isEmpty();
    assertThat(taken).hasSize(1);
  }

  @Test
  void an_answer_given_in_a_field_leaves_the_focus_there() throws Exception {
    Path file = Files.writeString(folder.resolve("die.csv"), MILLIVOLTS);
    inWindow(
        (stage, dialogs) -> {
          inDialog(
              () -> {
                ComboBox<Object> unit = box("#import-unit-voltage");
                unit.requestFocus();
                unit.setValue("mV");
                assertThat(ok().isDisabled()).isFalse();
                assertThat(focused()).isSameAs(find("#import-unit-voltage"));
                ok().fire();
              });
          dialogs.take(stage, file, TableWant.CURVE, taken -> {}, complaints::add);
        });
    assertThat(complaints).isEmpty();
  }

  @Test
  void what_was_written_to_a_memory_is_asked_and_not_remembered() throws Exception {
    Path file = Files.writeString(folder.resolve("die.hex"), "FF FF FE FF\nFF EF FF FF\n");
    List<Imported<ImportedMap>> taken = new ArrayList<>();
    inWindow(
        (stage, dialogs) -> {
          inDialog(
              "#import-pattern",
              () -> {
                assertThat(ok().isDisabled()).isTrue();
                assertThat(find("#import-column-word")).isNull();
                ComboBox<Object> written = box("#import-choice-pattern");
                written.setValue(written.getItems().get(0));
                assertThat(text("#import-notes")).contains("something else than FF");
                assertThat(ok().isDisabled()).isFalse();
                ok().fire();
              });
          dialogs.take(stage, file, TableWant.MAP, taken::add, complaints::add);
        });
    assertThat(complaints).isEmpty();
    assertThat(taken.get(0).value().cells())
        .containsExactly(
            new ImportedMap.Cell(0, 2, 0, 0, Double.NaN),
            new ImportedMap.Cell(0, 5, 4, 0, Double.NaN));
    assertThat(remembered).isEmpty();
  }

  @Test
  void a_table_that_leaves_nothing_open_goes_straight_in() throws Exception {
    Path file = Files.writeString(folder.resolve("die.csv"), "vdd,ber\n0.5,0.1\n0.6,0.01\n");
    List<Imported<ErrorCurve>> taken = new ArrayList<>();
    inWindow(
        (stage, dialogs) ->
            dialogs.take(stage, file, TableWant.CURVE, taken::add, complaints::add));
    assertThat(taken).hasSize(1);
    assertThat(taken.get(0).direct()).isTrue();
  }

  @Test
  void what_no_answer_helps_is_said_without_a_dialog() throws Exception {
    Path file = Files.writeString(folder.resolve("die.csv"), "vdd,power (mW)\n0.5,12\n0.6,14\n");
    inWindow(
        (stage, dialogs) ->
            dialogs.take(
                stage, file, TableWant.CURVE, taken -> complaints.add("taken"), complaints::add));
    assertThat(complaints).hasSize(1);
    assertThat(complaints.get(0)).contains("found power, energy or current against voltage");
  }

  @Test
  void a_pasted_table_is_shown_and_columns_are_chosen() throws Exception {
    List<Imported<Measurement>> taken = new ArrayList<>();
    inWindow(
        (stage, dialogs) -> {
          inDialog(
              () -> {
                assertThat(ok().isDisabled()).isTrue();
                assertThat(text("#import-complaint")).contains("missing: voltage and probability");
                ComboBox<Object> volts = box("#import-column-voltage");
                volts.setValue("alpha");
                assertThat(ok().isDisabled()).isTrue();
                box("#import-column-failing").setValue("beta");
                TextField cells = (TextField) find("#import-choice-cells");
                cells.setText("1,000");
                cells.fireEvent(new ActionEvent());
                assertThat(ok().isDisabled()).isFalse();
                ok().fire();
              });
          dialogs.paste(
              stage,
              "alpha\tbeta\n0.5\t100\n0.6\t10\n",
              TableWant.POINTS,
              taken::add,
              complaints::add);
        });
    assertThat(complaints).isEmpty();
    assertThat(taken.get(0).value().points())
        .extracting(p -> p.cells())
        .containsExactly(1000L, 1000L);
    assertThat(taken.get(0).value().points())
        .extracting(p -> p.probability())
        .containsExactly(0.1, 0.01);
  }

  @Test
  void an_empty_clipboard_is_said() throws Exception {
    inWindow(
        (stage, dialogs) ->
            dialogs.paste(
                stage, " \n", TableWant.CURVE, taken -> complaints.add("taken"), complaints::add));
    assertThat(complaints)
        .containsExactly("clipboard: found no text, expected a table, copied as text.");
  }
}
