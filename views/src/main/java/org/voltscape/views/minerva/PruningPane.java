package org.voltscape.views.minerva;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.minerva.ActivityPruning;
import org.voltscape.figure.Figure;
import org.voltscape.figure.minerva.FlowFigure;
import org.voltscape.figure.minerva.MinervaText;
import org.voltscape.figure.minerva.StageFigures;
import org.voltscape.views.form.ComplaintLine;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/** Thresholds of the layers, and what they skip. */
final class PruningPane extends StepPane {
  /** Values that enter a layer are no larger with any words there are. */
  private static final double MOST = 100;

  private static final double STEP = 0.0625;

  private record Line(String name, double threshold, double skipped) {}

  private final Label rise = words();
  private final StepTable<Line> table = new StepTable<>("Layers", 6);
  private final FlowPane fields = new FlowPane(8, 4);
  private final ComplaintLine complaint = new ComplaintLine();
  private List<NumberField> thresholds = List.of();
  private List<Double> filled = List.of();
  private final Button use =
      use(
          "Use these thresholds",
          "Skips activities below the thresholds in the fields; beyond the bound, too, and then says"
              + " so.",
          this::choose);
  private final Button zeros =
      use(
          "Zeros alone",
          "Sets all thresholds to 0: only activities that are zero are skipped.",
          () -> thresholds.forEach(f -> f.setText("0")));

  PruningPane(MinervaModel model, StepActions does) {
    super(Step.PRUNING, model, does);
    table
        .column("Layer", 60, 80, "Layers of the network, the first one first", Line::name)
        .column(
            "Threshold",
            90,
            120,
            "Smaller activities are skipped; in units of the values that enter the layer",
            l -> Double.isNaN(l.threshold()) ? "" : number(l.threshold()))
        .column(
            "MACs skipped",
            90,
            120,
            "Share of the MACs on the held-out training examples",
            l -> MinervaText.percent(l.skipped()));
    fields.setMinHeight(Region.USE_PREF_SIZE);
    fill(List.of(rise, fields, complaint), List.of(use, zeros), table);
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private void choose() {
    List<Double> all = new ArrayList<>();
    for (NumberField field : thresholds) {
      Optional<BigDecimal> number = field.number();
      if (number.isEmpty()) {
        return;
      }
      all.add(number.get().doubleValue());
    }
    model().choose(choices().withThresholds(List.copyOf(all)));
  }

  private void offer() {
    use.setDisable(thresholds.isEmpty() || thresholds.stream().anyMatch(f -> f.number().isEmpty()));
  }

  private void fields(List<Double> values) {
    filled = List.copyOf(values);
    if (thresholds.size() != values.size()) {
      thresholds = IntStream.range(0, values.size()).mapToObj(this::field).toList();
      fields.getChildren().clear();
      for (int l = 0; l < thresholds.size(); l++) {
        fields.getChildren().add(LabeledField.inBar("Layer " + (l + 1), thresholds.get(l)));
      }
    }
    for (int l = 0; l < values.size(); l++) {
      thresholds.get(l).setText(number(values.get(l)));
    }
    offer();
  }

  private NumberField field(int layer) {
    NumberField field = NumberField.decimal(NumberRule.decimal(0, MOST, STEP, ""), 0);
    field.setPrefColumnCount(5);
    field.setAccessibleText("Threshold of layer " + (layer + 1));
    HoverHelp.set(
        field,
        "Activities that enter layer "
            + (layer + 1)
            + " and are smaller are skipped; 0 skips zeros alone. Counted in whole steps of the"
            + " activities' words.");
    complaint.watch(field);
    field.textProperty().addListener((o, was, is) -> offer());
    return field;
  }

  @Override
  @Nullable Figure figure() {
    ActivityPruning found = found().pruning();
    return found == null
        ? null
        : StageFigures.pruning(found, FlowFigure.PRUNING.title(model().plan().data()));
  }

  @Override
  void show() {
    ActivityPruning found = found().pruning();
    if (found == null) {
      return;
    }
    rise.setText(
        String.format(
            Locale.ROOT,
            "Held-out examples wrong: %s. %s",
            MinervaText.percent(found.error()),
            StepLines.rise(found.rise(), found.allowed())));
    List<Line> lines = new ArrayList<>();
    for (int l = 0; l < found.thresholds().size(); l++) {
      lines.add(new Line(String.valueOf(l + 1), found.thresholds().get(l), found.skipped().get(l)));
    }
    lines.add(new Line("all", Double.NaN, found.skippedInAll()));
    table.show(lines, l -> l.name().equals("all"));
    if (!filled.equals(found.thresholds())) {
      fields(found.thresholds());
    }
    offer();
  }
}
