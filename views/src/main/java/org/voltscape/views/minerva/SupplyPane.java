package org.voltscape.views.minerva;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.minerva.SupplyScaling;
import org.voltscape.figure.Figure;
import org.voltscape.figure.minerva.FlowFigure;
import org.voltscape.figure.minerva.MinervaText;
import org.voltscape.figure.minerva.StageFigures;
import org.voltscape.views.form.ComplaintLine;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/** What ways of mitigation tolerate, and the supply that goes with it. */
final class SupplyPane extends StepPane {
  private static final double LEAST = 0.5;
  private static final double MOST = 1.1;
  private static final double STEP = 0.01;

  private final Label allowed = words();
  private final StepTable<SupplyScaling.Tolerated> table = new StepTable<>("Ways of mitigation", 6);
  private final ComplaintLine complaint = new ComplaintLine();
  private final NumberField volts =
      NumberField.decimal(NumberRule.decimal(LEAST, MOST, STEP, "V"), MOST);
  private final Button scheme =
      use(
          "Use this scheme",
          "Builds with the scheme selected in the table in place of the one that the flow decides"
              + " on.",
          this::chooseScheme);
  private final Button supply =
      use(
          "Use this supply",
          "Runs the weight memory at the supply in the field; beyond the bound, too, and then says"
              + " so.",
          this::chooseSupply);
  private double filled = Double.NaN;

  SupplyPane(MinervaModel model, StepActions does) {
    super(Step.SUPPLY, model, does);
    table
        .column(
            "Scheme",
            92,
            110,
            "What is done about bits that are read wrongly",
            SupplyScaling.Tolerated::scheme)
        .column(
            "Rate",
            60,
            76,
            "Highest probability that a bit is read wrongly at which the mean error is within the"
                + " bound",
            s -> MinervaText.rate(s.rate()))
        .column(
            "Supply",
            62,
            76,
            "Lowest supply of the weight memory with no higher rate, in V",
            s -> String.format(Locale.ROOT, "%.3f V", s.volts()))
        .column(
            "Wrong",
            60,
            72,
            "Mean over dies of the held-out examples that are classified wrongly",
            s -> MinervaText.percent(s.error()))
        .column(
            "95 %",
            60,
            72,
            "The share of wrong examples that 95 % of the dies do not exceed",
            s -> MinervaText.percent(s.p95()))
        .column(
            "Energy", 72, 84, "Energy in J of a prediction", s -> MinervaText.si(s.joules(), "J"));
    table.setOnSelect(this::offer);
    table.setOnOpen(s -> chooseScheme());
    volts.setPrefColumnCount(5);
    volts.setAccessibleText("Supply of the weight memory (V)");
    HoverHelp.set(volts, "Supply of the weight memory in V; other supplies stay.");
    complaint.watch(volts);
    volts.textProperty().addListener((o, was, is) -> offer());
    fill(
        List.of(allowed, complaint),
        List.of(scheme, LabeledField.inBar("Supply (V)", volts), supply),
        table);
  }

  private void chooseScheme() {
    SupplyScaling.Tolerated selected = table.selected();
    if (selected != null) {
      model().choose(choices().withScheme(selected.scheme()));
    }
  }

  private void chooseSupply() {
    Optional<BigDecimal> number = volts.number();
    if (number.isPresent()) {
      model().choose(choices().withVolts(number.get().doubleValue()));
    }
  }

  private void offer() {
    scheme.setDisable(table.selected() == null);
    supply.setDisable(volts.number().isEmpty());
  }

  @Override
  @Nullable Figure figure() {
    SupplyScaling found = found().supply();
    return found == null
        ? null
        : StageFigures.supply(found, FlowFigure.SUPPLY.title(model().plan().data()));
  }

  @Override
  void show() {
    SupplyScaling found = found().supply();
    if (found == null) {
      return;
    }
    allowed.setText(
        String.format(
            Locale.ROOT,
            "%d dies a rate; in the mean over them at most %s of the held-out examples may be wrong."
                + " Built: %s, %s of them wrong%s.",
            found.dies(),
            MinervaText.percent(found.allowed()),
            found.built().scheme(),
            MinervaText.percent(found.built().error()),
            found.built().error() > found.allowed() ? ": beyond the bound" : ""));
    table.show(found.schemes(), s -> s.equals(found.built()));
    double shown = Math.round(found.built().volts() * 1000) / 1000.0;
    if (filled != shown) {
      filled = shown;
      volts.setText(String.format(Locale.ROOT, "%.3f", shown));
    }
    offer();
  }
}
