package org.voltscape.views.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.energy.BankGeometry;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.NumberField;

/** The section about energies in a window. */
class EnergySectionTest {
  private static final PseudoClass USUAL = PseudoClass.getPseudoClass("usual");
  private static final String ROWS = "#study-banks-weights-words";
  private static final String CELLS = "#study-banks-weights-bits";
  private static final String BANKS = "#study-banks-weights-banks";

  private final List<String> descriptions = new ArrayList<>();
  private Parent root;

  private static DataPlatform own() {
    return new DataPlatform(
        ((DataPlatform) EnergyPlatforms.byId("snnac-65nm"))
            .data()
            .named("my-chip", "My chip")
            .with("sram_capacitance", 69e-12, Tier.MEASURED, "bench"));
  }

  private static Study study(String platform) {
    Study study =
        EnergyEdits.platform(
            StudyReader.defaultStudy().withFormats(WordFormats.weights("Q2.6", "t", ""), null),
            platform);
    return study;
  }

  private void inWindow(Study study, java.util.function.Consumer<StudyForm> test) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          StudyForm form = new StudyForm(study);
          form.setOnChange((changed, description) -> descriptions.add(description));
          root = (Parent) form.node();
          stage.setScene(new Scene(root, 300, 900));
          stage.sizeToScene();
          stage.show();
          root.layout();
          test.accept(form);
          stage.hide();
        });
  }

  private NumberField field(String id) {
    return (NumberField) root.lookup(id);
  }

  private void type(String id, String text) {
    NumberField field = field(id);
    field.setText(text);
    Event.fireEvent(
        field,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
  }

  private static String complaint(NumberField field) {
    return ((LabeledField) field.getProperties().get(LabeledField.class)).complaint();
  }

  private boolean greyed(String id) {
    return field(id).getPseudoClassStates().contains(USUAL);
  }

  @Test
  void banks_are_the_platforms_and_grey_until_they_are_changed() throws Exception {
    inWindow(
        study("snnac-65nm"),
        form -> {
          Button usual = (Button) root.lookup("#study-banks-weights-usual");
          assertThat(field(ROWS).getText()).isEqualTo("576");
          assertThat(field(CELLS).getText()).isEqualTo("8");
          assertThat(field(BANKS).getText()).isEqualTo("8");
          assertThat(greyed(ROWS) && greyed(CELLS) && greyed(BANKS)).isTrue();
          assertThat(usual.isDisabled()).isTrue();

          type(ROWS, "1024");
          assertThat(form.study().energy().banks())
              .isEqualTo(Map.of("weights", new BankGeometry(1024, BankGeometry.AS_THE_WORD, 8)));
          assertThat(greyed(ROWS)).isFalse();
          // A row is as long as the stored word until that is changed.
          assertThat(greyed(CELLS)).isTrue();
          assertThat(field(CELLS).getText()).isEqualTo("8");
          type(BANKS, "4");
          assertThat(form.study().energy().banks().get("weights"))
              .isEqualTo(new BankGeometry(1024, BankGeometry.AS_THE_WORD, 4));
          type(CELLS, "32");
          assertThat(greyed(CELLS)).isFalse();

          usual.fire();
          assertThat(form.study().energy().banks()).isEmpty();
          assertThat(field(ROWS).getText()).isEqualTo("576");
          assertThat(greyed(ROWS)).isTrue();
          assertThat(descriptions)
              .containsExactly(
                  "SRAM: rows 1024",
                  "SRAM: banks 4",
                  "SRAM: cells of a row 32",
                  "Banks of the SRAM as the platform");
        });
  }

  @Test
  void a_row_that_holds_no_word_is_told_beside_it_in_the_engines_words() throws Exception {
    inWindow(
        study("minerva-40nm"),
        form -> {
          type(CELLS, "4");
          assertThat(form.study().energy().banks().get("weights").bits()).isEqualTo(4);
          assertThat(complaint(field(CELLS)))
              .contains("ow of 4 cells holds no word of 8 bits")
              .endsWith(".");
          type(CELLS, "64");
          assertThat(complaint(field(CELLS))).isEmpty();
          type(BANKS, "1");
          type(ROWS, "2");
          assertThat(complaint(field(CELLS)))
              .contains("eight SRAM holds 16 of ")
              .contains("fetching the others is not counted.");
          type(ROWS, "0");
          assertThat(form.study().energy().banks().get("weights").words()).isEqualTo(2);
          assertThat(field(ROWS).complaint())
              .contains("Found 0, expected a whole number from 1 to 1048576.");
        });
  }

  @Test
  void the_scope_stands_below_and_a_platform_of_the_studys_own_is_in_the_list() throws Exception {
    Study study = EnergyEdits.own(study("snnac-65nm"), own());
    inWindow(
        study,
        form -> {
          @SuppressWarnings("unchecked")
          ComboBox<EnergyPlatform> platform =
              (ComboBox<EnergyPlatform>) root.lookup("#study-platform");
          assertThat(platform.getValue()).isEqualTo(own());
          assertThat(platform.getConverter().toString(platform.getValue()))
              .isEqualTo("My chip (this study's)");
          assertThat(platform.getItems()).hasSize(EnergyPlatforms.all().size() + 1);
          Node scope = root.lookup("#study-energy-scope");
          assertThat(((Label) scope).getText()).isEqualTo(own().scope());

          // An edit of something else keeps the platform and its place in the list.
          type(ROWS, "512");
          assertThat(form.study().energy().own()).isEqualTo(own());
          platform.setValue(EnergyPlatforms.byId("minerva-40nm"));
          assertThat(form.study().energy().own()).isNull();
          assertThat(form.study().energy().banks()).isEmpty();
          assertThat(platform.getItems()).hasSize(EnergyPlatforms.all().size());
          assertThat(((Label) scope).getText())
              .isEqualTo(EnergyPlatforms.byId("minerva-40nm").scope());
          platform.setValue(EnergyPlatforms.byId("mac-array-65nm"));
          assertThat(((LabeledField) platform.getProperties().get(LabeledField.class)).complaint())
              .contains("expected a platform with a weight memory");
          assertThat(platform.getValue()).isEqualTo(EnergyPlatforms.byId("minerva-40nm"));
          assertThat(field(ROWS).getText()).isEqualTo("16384");
          assertThat(descriptions).hasSize(2).last().asString().startsWith("Platform ");
          form.show(study);
          assertThat(platform.getConverter().toString(platform.getValue()))
              .isEqualTo("My chip (this study's)");
          assertThat(field(ROWS).getText()).isEqualTo("576");
        });
  }

  @Test
  void a_platform_with_the_programs_numbers_is_taken_by_its_id() {
    DataPlatform shipped = (DataPlatform) EnergyPlatforms.byId("minerva-40nm");
    Study taken = EnergyEdits.own(study("snnac-65nm"), shipped);
    assertThat(taken.energy().own()).isNull();
    assertThat(taken.platform()).isEqualTo("minerva-40nm");
    Study set =
        EnergyEdits.banks(
            study("snnac-65nm"), "weights", b -> new BankGeometry(512, b.bits(), b.banks()));
    Study mine = EnergyEdits.own(EnergyEdits.scenario(set, "high-perf"), own());
    assertThat(mine.scenario()).isEqualTo("high-perf");
    assertThat(mine.energy().banks()).containsKey("weights");
    assertThat(mine.energyPlatform()).isEqualTo(own());
  }

  @Test
  void another_platform_tells_what_else_it_has_changed() throws Exception {
    List<String> said = new ArrayList<>();
    Study study = EnergyEdits.banks(study("snnac-65nm"), "weights", b -> b.forWords(16));
    inWindow(
        study.withVoltages(List.of(0.5, 0.55, 0.7, 0.8)),
        form -> {
          form.setPlatforms(
              new PlatformRequests() {
                @Override
                public void editCopy() {}

                @Override
                public void open() {}

                @Override
                public void save() {}

                @Override
                public void fit() {}

                @Override
                public void say(String sentence) {
                  said.add(sentence);
                }
              });
          @SuppressWarnings("unchecked")
          ComboBox<EnergyPlatform> platform =
              (ComboBox<EnergyPlatform>) root.lookup("#study-platform");
          platform.setValue(EnergyPlatforms.byId("minerva-40nm"));
          assertThat(said)
              .containsExactly(
                  "The study is on the platform Minerva, 40 nm, Both SRAMs scaled: the voltages 0.5 to"
                      + " 0.55 V are left out, outside the platform's range; its own banks are"
                      + " dropped");
          platform.setValue(EnergyPlatforms.byId("snnac-65nm"));
          assertThat(said).hasSize(2);
          assertThat(said.get(1)).doesNotContain(":");
        });
  }
}
