package org.voltscape.views.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.study.AutoSweep;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.views.form.NumberField;

/** Voltages that the run places, in the form. */
class VoltageSectionTest {
  private static final Study GIVEN = StudyReader.defaultStudy();
  private final List<Study> reports = new ArrayList<>();
  private final List<String> descriptions = new ArrayList<>();
  private Parent root;

  private void inWindow(Study study, Consumer<StudyForm> test) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          StudyForm form = new StudyForm(study);
          form.setOnChange(
              (changed, description) -> {
                reports.add(changed);
                descriptions.add(description);
              });
          root = (Parent) form.node();
          stage.setScene(new Scene(root, 300, 900));
          stage.show();
          root.layout();
          test.accept(form);
          stage.hide();
        });
  }

  private CheckBox automatic() {
    return (CheckBox) root.lookup("#study-auto-voltages");
  }

  private NumberField field(String id) {
    return (NumberField) root.lookup(id);
  }

  private void type(String id, String text) {
    field(id).setText(text);
    Event.fireEvent(
        field(id),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
  }

  @Test
  void one_choice_has_the_run_place_the_voltages_and_another_takes_it_back() throws Exception {
    inWindow(
        GIVEN,
        form -> {
          assertThat(automatic().isSelected()).isFalse();
          assertThat(shown("#study-points")).isFalse();
          automatic().setSelected(true);
          assertThat(descriptions).containsExactly("Voltages where results change");
          assertThat(form.study().sweep()).isEqualTo(AutoSweep.of(0.46, 0.56));
          assertThat(shown("#study-points")).isTrue();
          assertThat(field("#study-step").getText()).isEqualTo("0.001");
          type("#study-points", "21");
          type("#study-from", "0.48");
          assertThat(form.study().sweep()).isEqualTo(new AutoSweep(0.48, 0.56, 0.001, 21));
          // As undoing does.
          form.show(GIVEN);
          assertThat(automatic().isSelected()).isFalse();
          assertThat(reports).hasSize(3);
          automatic().setSelected(true);
          automatic().setSelected(false);
          assertThat(form.study()).isEqualTo(GIVEN);
          assertThat(descriptions.get(4)).isEqualTo("Voltages in even steps");
        });
  }

  private boolean shown(String id) {
    for (Node node = field(id); node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void what_a_run_cannot_place_is_explained_and_not_taken() throws Exception {
    Study trains = GIVEN.withSchemes(List.of(SchemeChoice.of("none"), SchemeChoice.of("mat")));
    inWindow(
        trains,
        form -> {
          automatic().setSelected(true);
          assertThat(reports).isEmpty();
          assertThat(form.study()).isEqualTo(trains);
        });
    inWindow(
        GIVEN,
        form -> {
          automatic().setSelected(true);
          type("#study-to", "0.4605");
          assertThat(form.study().sweep()).isEqualTo(AutoSweep.of(0.46, 0.56));
        });
  }

  @Test
  void another_platform_takes_the_part_of_the_range_it_speaks_for() {
    Study auto = GIVEN.placing(AutoSweep.of(0.3, 0.6));
    Study moved = EnergyEdits.platform(auto, auto.platform());
    assertThat(moved.sweep()).isEqualTo(new AutoSweep(0.4, 0.6, 0.001, 15));
    assertThat(EnergyEdits.changes(auto, moved)).contains("its voltages are placed in 0.4 to 0.6");
    Study workload = StudyEdits.workload(auto, "digits-10x10");
    assertThat(workload.sweep()).isEqualTo(auto.sweep());
  }
}
