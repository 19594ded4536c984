package org.voltscape.views.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.array.ArrayMapping;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.ArrayShape;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.SuggestionField;

/** The panel in a window; events are sent to the nodes, no robot is needed. */
class StudyFormTest {
  private final List<Study> reports = new ArrayList<>();
  private final List<String> descriptions = new ArrayList<>();
  private Parent root;

  private void type(String id, String text) {
    NumberField field = (NumberField) root.lookup(id);
    field.setText(text);
    enter(field);
  }

  private void typeFormat(String id, String text) {
    SuggestionField field = (SuggestionField) root.lookup(id);
    field.getEditor().setText(text);
    enter(field.getEditor());
  }

  private static void enter(Node field) {
    Event.fireEvent(
        field,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
  }

  private void inWindow(java.util.function.Consumer<StudyForm> test) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          StudyForm form = new StudyForm(StudyReader.defaultStudy());
          form.setOnChange(
              (study, description) -> {
                reports.add(study);
                descriptions.add(description);
              });
          root = (Parent) form.node();
          stage.setScene(new Scene(root, 300, 900));
          // Another test may have given the one stage a width of its own.
          stage.sizeToScene();
          stage.show();
          root.layout();
          test.accept(form);
          stage.hide();
        });
  }

  @Test
  void each_action_gives_one_study() throws Exception {
    inWindow(
        form -> {
          assertThat(reports).isEmpty();
          type("#study-trials", "100");
          type("#study-seed", "9223372036854775807");
          typeFormat("#study-weights", "Q1.7");
          @SuppressWarnings("unchecked")
          ComboBox<FaultKind> faults = (ComboBox<FaultKind>) root.lookup("#study-faults");
          faults.setValue(FaultKind.FLIPS);
          ((CheckBox) root.lookup("#study-stop")).setSelected(true);
          assertThat(descriptions)
              .containsExactly(
                  "Trials 100",
                  "Seed 9223372036854775807",
                  "Weights Q1.7",
                  "Faults flips",
                  "Stop at half-width 0.005");
          Study last = form.study();
          assertThat(last).isEqualTo(reports.get(4));
          assertThat(last.trials()).isEqualTo(100);
          assertThat(last.seed()).isEqualTo(Long.MAX_VALUE);
          assertThat(last.memory().faults()).isEqualTo(FaultKind.FLIPS);
          assertThat(last.stop().halfWidth()).isEqualTo(0.005);

          form.show(StudyReader.defaultStudy());
          assertThat(reports).as("showing is no action").hasSize(5);
          assertThat(((NumberField) root.lookup("#study-trials")).getText()).isEqualTo("20");
          assertThat(faults.getValue()).isEqualTo(FaultKind.STUCK_AT);
        });
  }

  @Test
  void the_rule_of_the_stop_is_chosen_where_there_is_one_and_says_what_it_takes() throws Exception {
    inWindow(
        form -> {
          @SuppressWarnings("unchecked")
          ComboBox<Stop.Rule> rule = (ComboBox<Stop.Rule>) root.lookup("#study-stop-rule");
          Label ends = (Label) root.lookup("#study-stop-ends");
          assertThat(rule.getParent().isVisible()).isFalse();
          assertThat(ends.isVisible()).isFalse();
          ((CheckBox) root.lookup("#study-stop")).setSelected(true);
          assertThat(rule.getParent().isVisible()).isTrue();
          assertThat(rule.getValue()).isEqualTo(Stop.Rule.DIES_SEEN);
          assertThat(ends.getText()).isEqualTo("A point ends after 16 trials at the earliest.");
          rule.setValue(Stop.Rule.ALL_DIES);
          assertThat(descriptions)
              .containsExactly("Stop at half-width 0.005", "Stop by: whatever unseen dies do");
          assertThat(form.study().stop()).isEqualTo(new Stop(0.005, Stop.Rule.ALL_DIES));
          assertThat(ends.getText())
              .isEqualTo(
                  "No point ends early, but where hardly a die can have a fault: this takes 456 trials"
                      + " at least, and 20 are the most.");
          type("#study-half-width", "0.01");
          assertThat(form.study().stop()).isEqualTo(new Stop(0.01, Stop.Rule.ALL_DIES));

          Study other = form.study().withStop(new Stop(0.02, Stop.Rule.ANY_LOOK));
          form.show(other);
          assertThat(rule.getValue()).isEqualTo(Stop.Rule.ANY_LOOK);
          assertThat(reports).as("showing is no action").hasSize(3);
        });
  }

  @Test
  void images_of_its_own_for_each_die_are_one_choice_and_undone_by_another() throws Exception {
    inWindow(
        form -> {
          CheckBox own = (CheckBox) root.lookup("#study-own-images");
          NumberField images = (NumberField) root.lookup("#study-images");
          Study before = form.study();
          assertThat(own.getParent().isVisible()).isTrue();
          assertThat(own.isSelected()).isFalse();
          own.setSelected(true);
          assertThat(form.study().testsOwnImages()).isTrue();
          assertThat(form.study().stop()).isEqualTo(new Stop(0.005, Stop.Rule.DIES_SEEN));
          assertThat(form.study().trials()).isEqualTo(5000);
          assertThat(images.getText()).isEqualTo("10000");
          assertThat(images.isDisable()).isTrue();
          assertThat(((NumberField) root.lookup("#study-half-width")).getText()).isEqualTo("0.005");
          // Without a half-width wanted all dies have the same images again.
          ((CheckBox) root.lookup("#study-stop")).setSelected(false);
          assertThat(form.study().autoImages()).isFalse();
          assertThat(own.isSelected()).isFalse();
          assertThat(images.isDisable()).isFalse();
          assertThat(form.study().images()).isEqualTo(2000);
          assertThat(descriptions)
              .containsExactly("Images of its own for each die", "Never stop early");
          form.show(before);
          assertThat(own.isSelected()).isFalse();
          assertThat(reports).as("showing is no action").hasSize(2);
          // One die has nothing that differs.
          form.show(before.withMemory(before.memory().withDie(3L)));
          assertThat(own.getParent().isVisible()).isFalse();
        });
  }

  @Test
  void a_network_of_a_family_is_listed_by_its_title_while_a_study_has_it() throws Exception {
    inWindow(
        form -> {
          ComboBox<?> box = (ComboBox<?>) root.lookup("#study-workload");
          int listed = box.getItems().size();
          form.show(StudyEdits.workload(form.study(), "digits-mlp-16@seed=2,epochs=1"));
          assertThat(box.getItems()).hasSize(listed + 1);
          assertThat(box.getValue()).isEqualTo(box.getItems().get(listed));
          assertThat(shown(box)).isEqualTo("Digits, 784-16-10, seed 2, 1 epoch");
          form.show(StudyEdits.workload(form.study(), "digits-mlp-24@epochs=1"));
          assertThat(box.getItems()).hasSize(listed + 1);
          assertThat(shown(box)).isEqualTo("Digits, 784-24-10, 1 epoch");
          assertThat(descriptions).as("showing is no action").isEmpty();
          box.getSelectionModel().select(0);
          assertThat(descriptions).hasSize(1);
          form.show(StudyEdits.workload(form.study(), "digits-10x10"));
          assertThat(box.getItems()).hasSize(listed);
          assertThat(descriptions).hasSize(1);
        });
  }

  private static <T> String shown(ComboBox<T> box) {
    return box.getConverter().toString(box.getValue());
  }

  @Test
  void operations_are_skipped_below_one_threshold_or_one_a_layer() throws Exception {
    inWindow(
        form -> {
          TitledPane pane = pane("Pruning");
          assertThat(pane.isExpanded()).isFalse();
          pane.setExpanded(true);
          root.applyCss();
          root.layout();
          @SuppressWarnings("unchecked")
          ComboBox<PruningEdits.Way> way =
              (ComboBox<PruningEdits.Way>) root.lookup("#study-pruning-way");
          Label counted = (Label) root.lookup("#study-pruning-counted");
          NumberField alike = (NumberField) root.lookup("#study-pruning-threshold");
          assertThat(way.getValue()).isEqualTo(PruningEdits.Way.NONE);
          assertThat(counted.isVisible()).isFalse();
          assertThat(alike.getParent().isVisible()).isFalse();
          way.setValue(PruningEdits.Way.ALIKE);
          assertThat(form.study().pruning()).isEqualTo(Pruning.uniform(0.4));
          assertThat(alike.getParent().isVisible()).isTrue();
          type("#study-pruning-threshold", "0.25");
          assertThat(form.study().pruning()).isEqualTo(Pruning.uniform(0.25));
          assertThat(counted.getText()).contains("counted with the next results");
          form.showSkipped(
              new SkippedOperations(2000, List.of(100L, 50L), List.of(150_000L, 25_000L)));
          assertThat(counted.getText())
              .isEqualTo(
                  "Skips 58.3\u00a0% of the MACs (layer 1: 75.0\u00a0%, layer 2: 25.0\u00a0%) without faults, on"
                      + " 2,000 images.");
          way.setValue(PruningEdits.Way.BY_LAYER);
          int layers = PruningEdits.layers(form.study());
          assertThat(form.study().pruning())
              .isEqualTo(new Pruning(Collections.nCopies(layers, 0.25)));
          type("#study-pruning-layer-2", "0");
          assertThat(form.study().pruning().threshold(1)).isZero();
          assertThat(descriptions)
              .containsExactly(
                  "Pruning thresholds: one for all layers",
                  "Pruning below 0.25",
                  "Pruning thresholds: one a layer",
                  "Pruning of layer 2 below 0");
          form.show(form.study().withPruning(new Pruning(Collections.nCopies(layers, 0.7))));
          NumberField first = (NumberField) root.lookup("#study-pruning-layer-1");
          assertThat(first.getText()).isEqualTo("0.7");
          assertThat(descriptions).as("showing is no action").hasSize(4);
          type("#study-pruning-layer-1", "-1");
          assertThat(form.study().pruning().threshold(0)).isEqualTo(0.7);
          Study other = StudyEdits.workload(form.study(), "digits-10x10");
          assertThat(other.pruning()).isEqualTo(Pruning.uniform(0.7));
          form.show(form.study().withPruning(Pruning.NONE));
          assertThat(counted.isVisible()).isFalse();
          pane.setExpanded(false);
          form.show(form.study().withPruning(Pruning.uniform(0)));
          assertThat(pane.isExpanded()).as("a study that prunes shows it").isTrue();
        });
  }

  @Test
  void low_error_rates_in_results_are_a_choice_where_memories_fail() throws Exception {
    inWindow(
        form -> {
          CheckBox rare = (CheckBox) root.lookup("#study-low-rates");
          assertThat(rare.isSelected()).isFalse();
          assertThat(rare.getParent().isVisible()).isTrue();
          rare.setSelected(true);
          assertThat(form.study().lowRates()).isTrue();
          assertThat(descriptions).containsExactly("Low error rates in results");
          form.show(form.study().withLowRates(false));
          assertThat(rare.isSelected()).isFalse();
          assertThat(descriptions).as("showing is no action").hasSize(1);
          form.show(StudyEdits.workload(form.study().withLowRates(true), "bscholes"));
          assertThat(rare.getParent().isVisible()).as("an error without bounds").isFalse();
          assertThat(form.study().lowRates()).isTrue();
        });
  }

  @Test
  void what_is_not_accepted_stays_and_is_explained() throws Exception {
    inWindow(
        form -> {
          type("#study-images", "20000");
          typeFormat("#study-weights", "Q0.99");
          type("#study-from", "0.6");
          type("#study-trials", "7");
          assertThat(descriptions).containsExactly("Trials 7");
          assertThat(((NumberField) root.lookup("#study-images")).getText()).isEqualTo("20000");
          assertThat(((SuggestionField) root.lookup("#study-weights")).getEditor().getText())
              .isEqualTo("Q0.99");
          assertThat(((NumberField) root.lookup("#study-from")).getText()).isEqualTo("0.6");
          type("#study-to", "0.7");
          assertThat(descriptions).containsExactly("Trials 7", "Voltages 0.6 to 0.7 V");
          assertThat(form.study().voltages()).hasSize(11).startsWith(0.6).endsWith(0.7);
        });
  }

  @Test
  void faults_in_detail_unfold_where_a_study_says_something_of_them() throws Exception {
    inWindow(
        form -> {
          TitledPane pane = pane("Faults in detail");
          assertThat(pane.isExpanded()).isFalse();
          pane.setExpanded(true);
          root.applyCss();
          root.layout();
          type("#study-row-correlation", "0.25");
          typeFormat("#study-bits", "top 2");
          typeFormat("#study-layers", "2, 4");
          assertThat(descriptions)
              .containsExactly(
                  "Correlation along rows 0.25", "Faults in bits top 2", "Faults in layers 2, 4");
          assertThat(form.study().memory().scope().bits()).containsExactly(6, 7);
          form.show(StudyReader.defaultStudy());
          pane.setExpanded(false);
          Study last = reports.get(2);
          form.show(last);
          assertThat(pane.isExpanded()).isTrue();
        });
  }

  @Test
  void training_unfolds_where_a_scheme_trains_and_is_edited_there() throws Exception {
    inWindow(
        form -> {
          TitledPane pane = pane("Training");
          assertThat(pane.isExpanded()).isFalse();
          Study study = form.study();
          Study trains =
              study.withSchemes(List.of(SchemeChoice.of("none"), SchemeChoice.of("mat")));
          form.show(trains);
          assertThat(pane.isExpanded()).isTrue();
          root.applyCss();
          root.layout();
          type("#study-epochs", "7");
          type("#study-samples", "3000");
          type("#study-clip-norm", "5");
          type("#study-clip-norm", "off");
          type("#study-samples", "all");
          @SuppressWarnings("unchecked")
          ComboBox<Boolean> start = (ComboBox<Boolean>) root.lookup("#study-start");
          boolean trained = study.training().pretrained();
          start.setValue(!trained);
          assertThat(descriptions)
              .containsExactly(
                  "Epochs 7",
                  "Samples an epoch 3000",
                  "Gradient norm 5",
                  "Gradient norm off",
                  "Samples an epoch all",
                  trained ? "Start from scratch" : "Start from the trained network");
          assertThat(form.study().training().samplesPerEpoch()).isZero();
          assertThat(form.study().training().epochs()).isEqualTo(7);
          ((Button) root.lookup("#study-training-defaults")).fire();
          assertThat(form.study()).isEqualTo(trains);
          assertThat(root.lookup("#study-training-defaults").isDisabled()).isTrue();
          pane.setExpanded(false);
          form.show(trains.withName("folded by hand"));
          assertThat(pane.isExpanded()).isFalse();
          form.show(study);
          form.show(trains);
          assertThat(pane.isExpanded()).isTrue();
        });
  }

  @Test
  void the_array_takes_the_place_of_the_memory_in_a_study_of_timing_errors() throws Exception {
    inWindow(
        form -> {
          TitledPane array = pane("MAC array");
          TitledPane memory = pane("Memory");
          assertThat(array.isVisible()).isFalse();
          form.show(
              StudyReader.parse(
                  "{\"workload\": \"digits-10x10\", \"schemes\": [\"te-drop\"]}", "study.json"));
          assertThat(array.isVisible()).isTrue();
          for (TitledPane left : List.of(memory, pane("Faults in detail"), pane("Training"))) {
            assertThat(left.isVisible() || left.isManaged()).isFalse();
          }
          root.applyCss();
          root.layout();
          type("#study-rows", "64");
          type("#study-budget", "1985");
          type("#study-budget", "99");
          type("#study-design-volts", "0.7");
          type("#study-error-scale", "6");
          @SuppressWarnings("unchecked")
          ComboBox<ArrayMapping> mapping = (ComboBox<ArrayMapping>) root.lookup("#study-mapping");
          mapping.setValue(mapping.getItems().get(2));
          assertThat(descriptions)
              .containsExactly(
                  "Rows 64",
                  "Budget 1985",
                  "Sized for 0.7",
                  "Error scale 6",
                  "Mapping column-wise-2to1");
          ArraySettings last = form.study().array();
          assertThat(last.shape()).isEqualTo(new ArrayShape(64, 256));
          assertThat(last.budget()).isEqualTo(1985);
          assertThat(last.volts()).isEqualTo(0.7);
          form.show(StudyReader.defaultStudy());
          assertThat(array.isVisible()).isFalse();
          assertThat(memory.isVisible()).isTrue();
        });
  }

  @Test
  void a_measured_map_is_asked_for_and_says_what_it_rules_out() throws Exception {
    inWindow(
        form -> {
          int[] asked = new int[1];
          form.setOnLoadMap(() -> asked[0]++);
          @SuppressWarnings("unchecked")
          ComboBox<Object> dies = (ComboBox<Object>) root.lookup("#study-die");
          Object before = dies.getValue();
          dies.setValue(dies.getItems().get(2));
          assertThat(asked[0]).isEqualTo(1);
          assertThat(dies.getValue()).isEqualTo(before);
          assertThat(reports).isEmpty();
          Study study = form.study();
          form.show(study.withMemory(study.memory().withMap("my.csv")));
          assertThat(dies.getValue()).isEqualTo(dies.getItems().get(2));
          assertThat(root.lookup("#study-faults").isDisabled()).isTrue();
          assertThat(root.lookup("#study-stuck-at-one").isDisabled()).isTrue();
          dies.setValue(before);
          assertThat(descriptions).containsExactly("A new die each trial");
          assertThat(form.study().memory().map()).isNull();
        });
  }

  private TitledPane pane(String title) {
    return root.lookupAll(".titled-pane").stream()
        .map(TitledPane.class::cast)
        .filter(pane -> pane.getText().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_slider_reports_when_it_is_let_go() throws Exception {
    inWindow(
        form -> {
          RangeSlider slider = (RangeSlider) root.lookup("#study-voltages");
          slider.setHighValueChanging(true);
          slider.setHighValue(0.6012);
          slider.setHighValue(0.6213);
          assertThat(reports).isEmpty();
          slider.setHighValueChanging(false);
          assertThat(descriptions).containsExactly("Voltages 0.46 to 0.62 V");
          assertThat(slider.getHighValue()).isEqualTo(0.62);
          assertThat(((NumberField) root.lookup("#study-to")).getText()).isEqualTo("0.62");
        });
  }

  @Test
  void keys_that_do_not_move_the_slider_reach_the_window() throws Exception {
    inWindow(
        form -> {
          RangeSlider slider = (RangeSlider) root.lookup("#study-voltages");
          List<String> reached = new ArrayList<>();
          root.getScene()
              .addEventHandler(
                  KeyEvent.KEY_PRESSED,
                  e -> reached.add((e.isShortcutDown() ? "shortcut " : "") + e.getCode()));
          press(slider, KeyCode.Z, true);
          press(slider, KeyCode.F5, false);
          press(slider, KeyCode.LEFT, true);
          assertThat(reached).containsExactly("shortcut Z", "F5", "shortcut LEFT");
          assertThat(slider.getLowValue()).isEqualTo(0.46);

          press(slider, KeyCode.LEFT, false);
          assertThat(reached).hasSize(3);
          assertThat(slider.getLowValue() + slider.getHighValue())
              .as("an arrow alone moves an end")
              .isLessThan(0.46 + 0.56 - 0.005);
        });
  }

  private static void press(Node node, KeyCode code, boolean control) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
  }

  private void dragBar(RangeSlider slider, double... pixels) {
    Node bar = slider.lookup(".range-bar");
    Point2D at = bar.localToScene(bar.getBoundsInLocal().getCenterX(), 2);
    mouse(bar, MouseEvent.MOUSE_PRESSED, at.getX(), at.getY());
    for (double way : pixels) {
      mouse(bar, MouseEvent.MOUSE_DRAGGED, at.getX() + way, at.getY());
    }
    double last = pixels[pixels.length - 1];
    mouse(bar, MouseEvent.MOUSE_RELEASED, at.getX() + last, at.getY());
  }

  private static void mouse(Node node, EventType<MouseEvent> type, double x, double y) {
    Event.fireEvent(
        node,
        new MouseEvent(
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
            true,
            null));
  }

  @Test
  void the_bar_of_the_slider_moves_both_ends_by_the_same_step_however_fast() throws Exception {
    inWindow(
        form -> {
          root.applyCss();
          root.layout();
          RangeSlider slider = (RangeSlider) root.lookup("#study-voltages");
          double track = ((Region) slider.lookup(".track")).getWidth();
          double volts = slider.getMax() - slider.getMin();
          dragBar(slider, 70);
          double step = Math.rint(70 / track * volts / 0.01) * 0.01;
          assertThat(step).as("a step of the mouse beyond the range's width").isGreaterThan(0.1);
          assertThat(reports).hasSize(1);
          assertThat(form.study().voltages()).hasSize(11);
          assertThat(form.study().voltages().get(0)).isCloseTo(0.46 + step, within(1e-9));
          assertThat(form.study().voltages().get(10)).isCloseTo(0.56 + step, within(1e-9));

          dragBar(slider, -30, 20, -10_000);
          assertThat(reports).hasSize(2);
          assertThat(form.study().voltages()).hasSize(11).startsWith(slider.getMin());
          dragBar(slider, 10_000);
          assertThat(form.study().voltages()).hasSize(11).endsWith(slider.getMax());

          form.show(form.study().withVoltages(List.of(0.463, 0.493, 0.523)));
          dragBar(slider, 0.1 / volts * track);
          assertThat(form.study().voltages())
              .as("a span that does not begin on the grid is kept too")
              .containsExactly(0.553, 0.583, 0.613);
        });
  }

  @Test
  void a_list_of_voltages_is_kept_until_it_is_edited() throws Exception {
    inWindow(
        form -> {
          Study listed = form.study().withVoltages(List.of(0.46, 0.5, 0.53));
          form.show(listed);
          type("#study-trials", "7");
          assertThat(form.study().voltages()).containsExactly(0.46, 0.5, 0.53);
          assertThat(((NumberField) root.lookup("#study-step")).getText()).isEmpty();
          type("#study-step", "0.01");
          assertThat(form.study().voltages()).hasSize(8);
        });
  }

  @Test
  void nothing_is_wider_than_the_column() throws Exception {
    inWindow(
        form -> {
          ScrollPane pane = (ScrollPane) root;
          Region content = (Region) pane.getContent();
          assertThat(content.minWidth(-1)).isLessThanOrEqualTo(286);
          assertThat(content.getWidth()).isLessThanOrEqualTo(300);
        });
  }
}
