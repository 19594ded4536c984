package org.voltscape.views.study;

import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.controlsfx.control.RangeSlider;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.study.AutoSweep;
import org.voltscape.engine.study.Study;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/** The supplies that are swept: a slider with two thumbs, and numbers. */
final class VoltageSection extends StudySection {
  private static final double DEFAULT_STEP = 0.01;
  private static final double LEAST_STEP = 1e-4;
  private static final Duration KEY_PAUSE = Duration.millis(400);

  private static final String AUTO_HELP =
      "The run places the voltages itself: a coarse grid first, then more where an accuracy changes,"
          + " for the schemes whose accuracy changes there. Where each scheme crosses an accuracy is"
          + " then known as well as by a sweep in small steps, for a fraction of its trials.";

  private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);
  private final NumberField from = NumberField.decimal(volts(0, 1), 0);
  private final NumberField to = NumberField.decimal(volts(0, 1), 1);
  private final NumberField step =
      NumberField.decimal(NumberRule.decimal(LEAST_STEP, 1, 0.005, "V"), DEFAULT_STEP);
  private final CheckBox auto = new CheckBox("where results change");
  private final NumberField points =
      NumberField.whole(
          NumberRule.whole(AutoSweep.LEAST_POINTS, AutoSweep.MOST_POINTS, 5, ""), AutoSweep.POINTS);
  private final LabeledField pointsField;
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
    auto.setId("study-auto-voltages");
    auto.selectedProperty().addListener((o, before, on) -> placing(on));
    add(new LabeledField("Automatic", "", auto, AUTO_HELP));
    number("From", from, "Lowest supply voltage of the sweep.");
    number("To", to, "Highest supply voltage of the sweep.");
    number("Step", step, "Distance between two voltages; the least one where they are automatic.");
    points.setId("study-points");
    points.setOnCommit(n -> commitNumbers());
    validation.watch(points);
    pointsField = new LabeledField("Points", "", points, "Number of voltages at most.");
    pointsField.managedProperty().bind(pointsField.visibleProperty());
    add(pointsField);
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
    AutoSweep sweep = study.placesVoltages() ? study.sweep() : null;
    auto.setSelected(sweep != null);
    pointsField.setVisible(sweep != null);
    Optional<VoltageRange> range = VoltageRange.of(study.voltages());
    double first = sweep != null ? sweep.from() : study.voltages().get(0);
    double last = sweep != null ? sweep.to() : study.voltages().get(study.voltages().size() - 1);
    if (!moving) {
      RangeBarDrag.set(slider, first, last);
    }
    from.setValue(first);
    to.setValue(last);
    if (sweep != null) {
      step.setValue(sweep.step());
      points.setValue(sweep.points());
      say(note, note(sweep));
      return;
    }
    if (range.isEmpty()) {
      step.clearValue();
    } else if (study.voltages().size() > 1 || step.number().isEmpty()) {
      step.setValue(range.get().step());
    }
    say(
        note,
        note(study, range.isPresent())
            + (study.sweep() == null
                ? ""
                : " Not automatic beside a scheme that trains, or images of its own."));
  }

  private static String note(AutoSweep sweep) {
    return String.format(
        Locale.ROOT,
        "At most %d voltages, placed by the run; %d of them first.",
        sweep.points(),
        sweep.coarse().length);
  }

  /** Has the run place the voltages over the range there is, or takes even steps over it. */
  private void placing(boolean on) {
    edit(
        StudyField.VOLTAGES,
        on ? "Voltages where results change" : "Voltages in even steps",
        s -> on ? automatic(s) : even(s));
  }

  private static Study automatic(Study study) {
    double first = study.voltages().get(0);
    double last = study.voltages().get(study.voltages().size() - 1);
    SupplyRange supply = study.energyPlatform().supply();
    Study placed =
        study.placing(
            first < last
                ? AutoSweep.of(first, last)
                : AutoSweep.of(supply.minVolts(), supply.maxVolts()));
    AutoSweep.check(placed, "study");
    return placed;
  }

  private static Study even(Study study) {
    AutoSweep sweep = study.sweep();
    return sweep == null
        ? study
        : study.withVoltages(
            new VoltageRange(
                    sweep.from(), sweep.to(), Math.min(DEFAULT_STEP, sweep.to() - sweep.from()))
                .checked());
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
        auto.isSelected() ? s -> s.placing(placed(range)) : s -> s.withVoltages(range.checked()));
  }

  private AutoSweep placed(VoltageRange range) {
    int most = points.number().map(Number::intValue).orElse(AutoSweep.POINTS);
    return AutoSweep.checked(range.from(), range.to(), range.step(), most, "study");
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
