package org.voltscape.views.minerva;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.minerva.MinervaChoices.NetworkChoice;
import org.voltscape.engine.minerva.TrainingSpace;
import org.voltscape.figure.Figure;
import org.voltscape.figure.minerva.FlowFigure;
import org.voltscape.figure.minerva.MinervaText;
import org.voltscape.figure.minerva.StageFigures;

/** Networks by their size and error; one of them is built. */
final class TrainingPane extends StepPane {
  private final StepTable<TrainingSpace.Trained> table = new StepTable<>("Networks", 7);
  private final Button use =
      use(
          "Use this network",
          "Builds the network selected in the table in place of the one that the flow decides on.",
          this::choose);

  TrainingPane(MinervaModel model, StepActions does) {
    super(Step.TRAINING, model, does);
    table
        .column(
            "Hidden layers",
            96,
            120,
            "Widths of the hidden layers",
            n -> MinervaText.hidden(n.hidden()))
        .column("Weights", 62, 80, "Number of weights", n -> String.format("%,d", n.weights()))
        .column(
            "Wrong",
            58,
            70,
            "Share of the held-out training examples that it gets wrong",
            n -> MinervaText.percent(n.error()))
        .column("L1", 50, 60, "Weight of the sum of absolute weights", n -> penalty(n.l1()))
        .column("L2", 50, 60, "Weight of the sum of squared weights", n -> penalty(n.l2()))
        .column(
            "Front",
            44,
            60,
            "Whether no smaller network has as small an error",
            n -> n.front() ? "yes" : "");
    table.setOnSelect(this::offer);
    table.setOnOpen(n -> choose());
    fill(List.of(), List.of(use), table);
  }

  private static String penalty(double weight) {
    return weight == 0 ? "0" : String.format(Locale.ROOT, "%.1e", weight);
  }

  private void choose() {
    TrainingSpace.Trained n = table.selected();
    if (n != null) {
      model().choose(choices().withNetwork(new NetworkChoice(n.hidden(), n.l1(), n.l2())));
    }
  }

  private void offer() {
    use.setDisable(table.selected() == null);
  }

  @Override
  @Nullable Figure figure() {
    TrainingSpace found = found().training();
    return found == null
        ? null
        : StageFigures.training(found, FlowFigure.TRAINING.title(model().plan().data()));
  }

  @Override
  void show() {
    TrainingSpace found = found().training();
    if (found == null) {
      return;
    }
    TrainingSpace.Trained built = found.network();
    table.show(found.networks(), n -> n.equals(built));
    offer();
  }
}
