package org.voltscape.views.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyScenario;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.study.Study;
import org.voltscape.views.form.HoverHelp;

/** Whose energy is told, and what of it is the study's own. */
final class EnergySection extends StudySection {
  private final ComboBox<EnergyPlatform> platform = picker(EnergyPlatforms.all(), this::title);
  private final ComboBox<EnergyScenario> scenario = picker(List.of(), EnergyScenario::title);
  private final Button editCopy = new Button("Edit a copy\u2026");
  private final Button save = new Button("Save\u2026");
  private final Button fit = new Button("Fit to measurements\u2026");
  private final Label note;
  private final Label scope;
  private final VBox memories = new VBox();
  private final Map<String, BankFields> banks = new LinkedHashMap<>();

  EnergySection(StudyFormModel model) {
    super("Energy", model);
    addWide(
        StudyField.PLATFORM,
        "Platform",
        platform,
        "The chip whose energy model is used. Another one starts at its default scenario; a study's"
            + " own is kept in the study's file.");
    platform
        .valueProperty()
        .addListener(
            (o, before, after) -> {
              if (after != null && !showing() && !after.equals(model.study().energy().own())) {
                model.changePlatform(after.title(), s -> EnergyEdits.platform(s, after.id()));
              }
            });
    add(requests());
    addWide(
        StudyField.SCENARIO,
        "Scenario",
        scenario,
        "How the chip is operated: which supplies move and what fixes the clock.");
    scenario
        .valueProperty()
        .addListener(
            (o, before, after) -> {
              if (after != null) {
                edit(
                    StudyField.SCENARIO,
                    "Scenario " + after.title(),
                    s -> EnergyEdits.scenario(s, after.id()));
              }
            });
    note = hint();
    scope = hint();
    scope.setId("study-energy-scope");
    memories.getStyleClass().add("vs-form");
    add(memories);
  }

  private FlowPane requests() {
    button(
        editCopy,
        "study-platform-edit",
        "Opens the platform's constants; the edited copy becomes the study's own platform.",
        () -> model.platforms().editCopy());
    Button open = new Button("Open\u2026");
    button(
        open,
        "study-platform-open",
        "Takes a platform from a file (*.json) as the study's own. A file can be dropped on the"
            + " window, too.",
        () -> model.platforms().open());
    button(
        save,
        "study-platform-save",
        "Writes the platform to a file, for other studies and for the command line.",
        () -> model.platforms().save());
    button(
        fit,
        "study-platform-fit",
        "Fits what a part of the platform spends to powers or energies measured at several voltages,"
            + " from a table (*.csv); the study takes the platform with it as its own.",
        () -> model.platforms().fit());
    FlowPane row = new FlowPane(editCopy, open, save, fit);
    row.getStyleClass().add("vs-platform-buttons");
    return row;
  }

  private static void button(Button button, String id, String help, Runnable action) {
    button.setId(id);
    button.getStyleClass().add("small");
    button.setAccessibleHelp(help);
    HoverHelp.set(button, help);
    button.setOnAction(e -> action.run());
  }

  private String title(EnergyPlatform one) {
    return Objects.equals(one, model.study().energy().own())
        ? one.title() + " (this study's)"
        : one.title();
  }

  @Override
  protected void fill(Study study) {
    EnergyPlatform chosen = study.energyPlatform();
    List<EnergyPlatform> all = new ArrayList<>(EnergyPlatforms.all());
    DataPlatform own = study.energy().own();
    if (own != null) {
      all.add(own);
    }
    if (!platform.getItems().equals(all)) {
      platform.getItems().setAll(all);
    }
    platform.setValue(chosen);
    // A plug-in's class has no constants that could be written down.
    editCopy.setDisable(!(chosen instanceof DataPlatform));
    save.setDisable(!(chosen instanceof DataPlatform));
    fit.setDisable(!(chosen instanceof DataPlatform));
    if (!scenario.getItems().equals(chosen.scenarios())) {
      scenario.getItems().setAll(chosen.scenarios());
    }
    EnergyScenario operated = chosen.scenario(study.scenario());
    scenario.setValue(operated);
    SupplyRange supply = chosen.supply();
    say(
        note,
        operated.help()
            + String.format(
                Locale.ROOT,
                " Supplies from %.2f to %.2f V.",
                supply.minVolts(),
                supply.maxVolts()));
    say(scope, chosen.scope());
    List<BankFields> shown = new ArrayList<>();
    for (String part : chosen.bankedParts().stream().sorted().toList()) {
      if (BankFields.concerns(study, part)) {
        BankFields fields = banks.computeIfAbsent(part, p -> new BankFields(this, p, validation));
        fields.show(study);
        shown.add(fields);
      }
    }
    if (!memories.getChildren().equals(shown)) {
      memories.getChildren().setAll(shown);
    }
    memories.setManaged(!shown.isEmpty());
  }
}
