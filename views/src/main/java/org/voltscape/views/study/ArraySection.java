package org.voltscape.views.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.array.ArrayMapping;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.ArrayShape;
import org.voltscape.engine.array.sensitivity.Reading;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.study.Study;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/** The MAC units that schemes against timing errors run on; only in a study of those. */
final class ArraySection extends StudySection {
  private static final ArraySettings USUAL = ArraySettings.DEFAULT;
  private static final double[] AREAS =
      MacTiming.mac65nm().areas().stream().mapToDouble(Double::doubleValue).toArray();

  private final NumberField rows = NumberField.whole(side(), USUAL.shape().rows());
  private final NumberField columns = NumberField.whole(side(), USUAL.shape().columns());
  private final ComboBox<ArrayMapping> mapping = picker(ArrayMappings.all(), ArrayMapping::title);
  private final NumberField budget =
      NumberField.decimal(
          NumberRule.decimal(AREAS[0], AREAS[AREAS.length - 1], 10, "µm²"), USUAL.budget());
  private final CheckBox multiplexers = new CheckBox("in the budget");
  private final NumberField volts =
      NumberField.decimal(
          NumberRule.decimal(MacTiming.LOWEST_VOLTS, MacTiming.HIGHEST_VOLTS, 0.01, "V"),
          USUAL.volts());
  private final NumberField clock =
      NumberField.decimal(
          NumberRule.decimal(MacTiming.SHORTEST_CLOCK_NS, MacTiming.LONGEST_CLOCK_NS, 0.02, "ns"),
          USUAL.clockNs());
  private final NumberField errorScale =
      NumberField.decimal(
          NumberRule.decimal(0, ArraySettings.MOST_SCALE, 0.5, ""), USUAL.errorScale());
  private final NumberField samples =
      NumberField.whole(NumberRule.whole(1, ArraySettings.MOST_SAMPLES, 500, ""), USUAL.samples());
  private final ComboBox<Reading> reading = picker(List.of(Reading.values()), ArraySection::title);
  private final Button defaults = new Button("Paper's array", new FontIcon("fth-rotate-ccw"));

  ArraySection(StudyFormModel model) {
    super("MAC array", model);
    Label note = hint();
    say(
        note,
        "Timing errors: memories are read as written, so the sections about memory and training are"
            + " left out. Voltages are the logic supply.");
    units();
    point();
    sensitivity();
    defaults.getStyleClass().add("small");
    defaults.setId("study-array-defaults");
    defaults.setTooltip(
        LabeledField.tooltip("256 x 256 units of 1885 um2, sized for 0.68 V at 1.56 ns."));
    defaults.setOnAction(e -> edit(StudyField.ROWS, "The paper's array", ArrayEdits::defaults));
    HBox reset = new HBox(defaults);
    reset.setAlignment(Pos.CENTER_RIGHT);
    add(reset);
  }

  private static NumberRule side() {
    return NumberRule.whole(1, ArrayShape.MOST, 32, "");
  }

  private void units() {
    number(
        StudyField.ROWS,
        "Rows",
        "",
        rows,
        "Rows of MAC units: so many inputs of a filter are worked on at a time.",
        (s, n) -> ArrayEdits.rows(s, n.intValueExact()));
    number(
        StudyField.COLUMNS,
        "Columns",
        "",
        columns,
        "Columns of MAC units: so many filters are worked on at a time.",
        (s, n) -> ArrayEdits.columns(s, n.intValueExact()));
    addWide(
        StudyField.MAPPING,
        "Mapping",
        mapping,
        "Which weight sits on which unit, where a scheme does not say so itself.\n"
            + ArrayMappings.all().stream()
                .map(m -> m.title() + ": " + m.help())
                .collect(Collectors.joining("\n")));
    mapping
        .valueProperty()
        .addListener(
            (o, before, after) ->
                edit(
                    StudyField.MAPPING,
                    "Mapping " + after.id(),
                    s -> ArrayEdits.mapping(s, after.id())));
    number(
        StudyField.BUDGET,
        "Budget",
        "µm²",
        budget,
        "Area of a unit on average, where a scheme does not say so itself.",
        (s, n) -> ArrayEdits.budget(s, n.doubleValue()));
    add(
        StudyField.COUNT_MULTIPLEXERS,
        "Multiplexers",
        "",
        multiplexers,
        "Whether the budget pays for the multiplexers of a mapping, too: 2-to-1 takes 99.2 um2 a"
            + " unit and 4-to-1 221.3 (Table II), which is left out of the units' own area. The"
            + " paper's budget is of units alone: off.");
    multiplexers
        .selectedProperty()
        .addListener(
            (o, before, on) ->
                edit(
                    StudyField.COUNT_MULTIPLEXERS,
                    on ? "Multiplexers in the budget" : "Multiplexers beside the budget",
                    s -> ArrayEdits.countMultiplexers(s, on)));
  }

  private void point() {
    number(
        StudyField.DESIGN_VOLTS,
        "Sized for",
        "V",
        volts,
        "Logic supply that sizes are chosen for; they stay while the supply is swept.",
        (s, n) -> ArrayEdits.volts(s, n.doubleValue()));
    number(
        StudyField.CLOCK,
        "Clock period",
        "ns",
        clock,
        "Time a unit has for a product.",
        (s, n) -> ArrayEdits.clock(s, n.doubleValue()));
    number(
        StudyField.ERROR_SCALE,
        "Error scale",
        "",
        errorScale,
        "Factor on every probability of a timing error, none of which exceeds 1; 1 for the model's"
            + " own. Higher ones show differences between schemes that the model's own errors hide.",
        (s, n) -> ArrayEdits.errorScale(s, n.doubleValue()));
  }

  private void sensitivity() {
    number(
        StudyField.SENSITIVITY_SAMPLES,
        "Samples",
        "",
        samples,
        "Training examples that sensitivities of weights are measured on.",
        (s, n) -> ArrayEdits.samples(s, n.intValueExact()));
    addWide(
        StudyField.READING,
        "Sensitivity",
        reading,
        "What is taken of the examples' gradients. "
            + Arrays.stream(Reading.values())
                .map(r -> title(r) + ": " + help(r))
                .collect(Collectors.joining(" ")));
    reading
        .valueProperty()
        .addListener(
            (o, before, after) ->
                edit(
                    StudyField.READING,
                    "Sensitivity by " + after.id(),
                    s -> ArrayEdits.reading(s, after)));
  }

  @Override
  protected boolean concerns(Study study) {
    return study.logicFails();
  }

  @Override
  protected void fill(Study study) {
    ArraySettings a = study.array();
    rows.setValue((long) a.shape().rows());
    columns.setValue((long) a.shape().columns());
    mapping.setValue(ArrayMappings.byId(a.mapping(), "study", "field array.mapping"));
    budget.setValue(a.budget());
    if (!waits(StudyField.COUNT_MULTIPLEXERS)) {
      multiplexers.setSelected(a.countMultiplexers());
    }
    volts.setValue(a.volts());
    clock.setValue(a.clockNs());
    errorScale.setValue(a.errorScale());
    samples.setValue((long) a.samples());
    reading.setValue(a.reading());
    defaults.setDisable(a.equals(USUAL));
  }

  private static String title(Reading reading) {
    return switch (reading) {
      case MEAN_ABSOLUTE -> "Mean of magnitudes";
      case MEAN_GRADIENT -> "Magnitude of the mean";
    };
  }

  private static String help(Reading reading) {
    return switch (reading) {
      case MEAN_ABSOLUTE -> "stays large where the network is trained.";
      case MEAN_GRADIENT -> "as the paper's algorithm is published; examples cancel each other.";
    };
  }
}
