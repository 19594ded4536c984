package org.voltscape.views.study;

import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.controlsfx.control.RangeSlider;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.study.Study;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/** The supplies that are swept: a slider with two thumbs, and numbers. */
final class VoltageSection extends StudySection {
  private static final double DEFAULT_STEP = 0.01;
  private static final double LEAST_STEP = 1e-4;
  private static final Duration KEY_PAUSE = Duration.millis(400);

  private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);
  private final NumberField from = NumberField.decimal(volts(0, 1), 0);
  private final NumberField to = NumberField.decimal(volts(0, 1), 1);
  private final NumberField step =
      NumberField.decimal(NumberRule.decimal(LEAST_STEP, 1, 0.005, "V"), DEFAULT_STEP);
  private final PauseTransition keyPause = new PauseTransition(KEY_PAUSE);
  private final RangeBarDrag bar;
  private final Label note;
  private SupplyRange supply;
  private boolean moving;

  VoltageSection(StudyFormModel model) {
    super("Voltages", model);
    LabeledField range =
        add(
            StudyField.VOLTAGES,
            "Range",
            "V",
            slider,
            "Lowest and highest supply swept, within what the energy platform speaks for.");
    complainAt(StudyField.VOLTAGES, range);
    number("From", from, "Lowest supply voltage of the sweep.");
    number("To", to, "Highest supply voltage of the sweep.");
    number("Step", step, "Distance between two voltages.");
    from.setId("study-from");
    to.setId("study-to");
    step.setId("study-step");
    slider.getStyleClass().add("vs-range-slider");
    slider.lowValueProperty().addListener((o, before, after) -> moved());
    slider.highValueProperty().addListener((o, before, after) -> moved());
    slider.lowValueChangingProperty().addListener((o, before, after) -> released(after));
    slider.highValueChangingProperty().addListener((o, before, after) -> released(after));
    bar = new RangeBarDrag(slider, this::step);
    RangeSliderKeys.handOn(slider);
    keyPause.setOnFinished(e -> commitSlider());
    note = hint();
  }

  private void number(String name, NumberField field, String help) {
    field.setOnCommit(n -> commitNumbers());
    validation.watch(field);
    add(new LabeledField(name, "V", field, help));
  }

  private static NumberRule volts(double min, double max) {
    return NumberRule.decimal(min, max, DEFAULT_STEP, "V");
  }

  @Override
  protected void fill(Study study) {
    SupplyRange now = study.energyPlatform().supply();
    if (!now.equals(supply)) {
      supply = now;
      limit(now);
    }
    if (waits(StudyField.VOLTAGES)) {
      return;
    }
    Optional<VoltageRange> range = VoltageRange.of(study.voltages());
    double first = study.voltages().get(0);
    double last = study.voltages().get(study.voltages().size() - 1);
    if (!moving) {
      RangeBarDrag.set(slider, first, last);
    }
    from.setValue(first);
    to.setValue(last);
    if (range.isEmpty()) {
      step.clearValue();
    } else if (study.voltages().size() > 1 || step.number().isEmpty()) {
      step.setValue(range.get().step());
    }
    say(note, note(study, range.isPresent()));
  }

  private static String note(Study study, boolean even) {
    int count = study.voltages().size();
    if (even) {
      return count == 1 ? "1 voltage." : count + " voltages.";
    }
    return String.format(
        Locale.ROOT, "%d voltages given as a list; a step makes them a range.", count);
  }

  private void limit(SupplyRange range) {
    slider.setMin(range.minVolts());
    slider.setMax(range.maxVolts());
    slider.setMajorTickUnit((range.maxVolts() - range.minVolts()) / 2);
    slider.setMinorTickCount(4);
    slider.setShowTickLabels(true);
    slider.setShowTickMarks(true);
    slider.setBlockIncrement(DEFAULT_STEP);
    from.setRule(volts(range.minVolts(), range.maxVolts()));
    to.setRule(volts(range.minVolts(), range.maxVolts()));
    validation.again(from);
    validation.again(to);
  }

  private void moved() {
    if (showing()) {
      return;
    }
    moving = true;
    if (!slider.isLowValueChanging() && !slider.isHighValueChanging()) {
      keyPause.playFromStart();
    }
    say(
        note,
        VoltageRange.text(end(slider.getLowValue()))
            + " to "
            + VoltageRange.text(end(slider.getHighValue()))
            + " V");
  }

  private void released(boolean changing) {
    if (!changing && moving) {
      commitSlider();
    }
  }

  private void commitSlider() {
    keyPause.stop();
    moving = false;
    edit(new VoltageRange(end(slider.getLowValue()), end(slider.getHighValue()), step()));
  }

  private void commitNumbers() {
    double low = from.number().map(Number::doubleValue).orElse(Double.NaN);
    double high = to.number().map(Number::doubleValue).orElse(Double.NaN);
    if (!Double.isNaN(low) && !Double.isNaN(high) && step.number().isPresent()) {
      edit(new VoltageRange(low, high, step()));
    }
  }

  private void edit(VoltageRange range) {
    edit(
        StudyField.VOLTAGES,
        "Voltages "
            + VoltageRange.text(range.from())
            + " to "
            + VoltageRange.text(range.to())
            + " V",
        s -> s.withVoltages(range.checked()));
  }

  private double step() {
    return step.number().map(Number::doubleValue).orElse(DEFAULT_STEP);
  }

  /** An end of the range: a thumb goes to the grid, the bar takes both ends where they stand. */
  private double end(double volts) {
    return bar.dragging() ? VoltageRange.rounded(volts) : snapped(volts);
  }

  private double snapped(double volts) {
    double snapped = VoltageRange.snapped(volts, step());
    return Math.min(supply.maxVolts(), Math.max(supply.minVolts(), snapped));
  }
}
