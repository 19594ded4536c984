package org.voltscape.views.study;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyScenario;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.study.Study;

/** Whose energy is told. */
final class EnergySection extends StudySection {
  private final ComboBox<EnergyPlatform> platform =
      picker(EnergyPlatforms.all(), EnergyPlatform::title);
  private final ComboBox<EnergyScenario> scenario = picker(List.of(), EnergyScenario::title);
  private final Label note;

  EnergySection(StudyFormModel model) {
    super("Energy", model);
    addWide(
        StudyField.PLATFORM,
        "Platform",
        platform,
        "The chip whose energy model is used. Another one starts at its default scenario.");
    platform
        .valueProperty()
        .addListener(
            (o, before, after) ->
                edit(
                    StudyField.PLATFORM,
                    "Platform " + after.title(),
                    s -> StudyEdits.platform(s, after.id())));
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
                    s -> StudyEdits.scenario(s, after.id()));
              }
            });
    note = hint();
  }

  @Override
  protected void fill(Study study) {
    EnergyPlatform chosen = study.energyPlatform();
    platform.setValue(chosen);
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
  }
}
