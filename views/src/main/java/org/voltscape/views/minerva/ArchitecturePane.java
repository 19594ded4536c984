package org.voltscape.views.minerva;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.minerva.power.MicroArchitecture;
import org.voltscape.figure.Figure;
import org.voltscape.figure.minerva.FlowFigure;
import org.voltscape.figure.minerva.MinervaText;
import org.voltscape.figure.minerva.StageFigures;
import org.voltscape.views.form.HoverHelp;

/** Accelerators by their time and power; one of them is built. */
final class ArchitecturePane extends StepPane {
  private final StepTable<MicroArchitecture.Point> table = new StepTable<>("Accelerators", 8);
  private final CheckBox all = new CheckBox("All");
  private final Button use =
      use(
          "Use this architecture",
          "Builds the accelerator selected in the table in place of the one that the flow decides"
              + " on.",
          this::choose);

  ArchitecturePane(MinervaModel model, StepActions does) {
    super(Step.ARCHITECTURE, model, does);
    table
        .column(
            "Lanes", 46, 56, "Neurons that are worked on at a time", p -> "" + p.built().lanes())
        .column("MACs", 46, 56, "MAC units of a lane", p -> "" + p.built().macsPerLane())
        .column(
            "Weights",
            64,
            68,
            "Weights that their memory delivers in a clock cycle",
            p -> "" + p.built().weightsPerCycle())
        .column("Clock", 64, 72, "Clock in MHz", p -> MinervaText.clock(p.built().clock()))
        .column(
            "Rate",
            66,
            84,
            "Predictions a second",
            p -> String.format(Locale.ROOT, "%,.0f/s", p.rate()))
        .column(
            "Power",
            72,
            84,
            "Power in W while it works without a break",
            p -> MinervaText.si(p.watts(), "W"))
        .column(
            "Energy", 72, 84, "Energy in J of a prediction", p -> MinervaText.si(p.joules(), "J"))
        .column(
            "Area",
            68,
            80,
            "Area of memories and MAC units in mm²",
            p -> String.format(Locale.ROOT, "%.3f mm²", p.area()));
    HoverHelp.set(all, "Also accelerators that another one beats in time and power.");
    all.setOnAction(e -> show());
    table.beside(all);
    table.setOnSelect(this::offer);
    table.setOnOpen(p -> choose());
    fill(List.of(), List.of(use), table);
  }

  private void choose() {
    MicroArchitecture.Point p = table.selected();
    if (p != null) {
      model().choose(choices().withArchitecture(p.built()));
    }
  }

  private void offer() {
    use.setDisable(table.selected() == null);
  }

  @Override
  @Nullable Figure figure() {
    MicroArchitecture found = found().architecture();
    return found == null
        ? null
        : StageFigures.architecture(found, FlowFigure.ARCHITECTURE.title(model().plan().data()));
  }

  @Override
  void show() {
    MicroArchitecture found = found().architecture();
    if (found == null) {
      return;
    }
    MicroArchitecture.Point built = found.points().get(found.chosen());
    table.show(
        found.points().stream()
            .filter(p -> all.isSelected() || p.front() || p.equals(built))
            .toList(),
        p -> p.equals(built));
    offer();
  }
}
