package org.voltscape.views.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.layout.VBox;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;

/** Controls for declared parameters, each with its help on hover. FX thread only. */
public final class ParamForm extends VBox {
  private final List<ParamSpec> specs;
  private final Validation validation = new Validation();
  private final Map<String, Consumer<Object>> showers = new LinkedHashMap<>();
  private ParamValues values;
  private boolean showing;
  private Consumer<ParamValues> onChange = changed -> {};

  /**
   * @param specs may be empty: then nothing is shown
   * @param values of exactly these parameters
   */
  public ParamForm(List<ParamSpec> specs, ParamValues values) {
    this.specs = List.copyOf(specs);
    this.values = values;
    getStyleClass().add("vs-form");
    for (ParamSpec spec : specs) {
      Control control = control(spec, values.asMap().get(spec.id()));
      control.setId("param-" + spec.id());
      getChildren()
          .add(
              new LabeledField(
                  spec.id(), spec.unit(), control, spec.help() + " Takes " + accepts(spec) + "."));
    }
  }

  /** Told the values after each accepted change by the user, once per change. */
  public void setOnChange(Consumer<ParamValues> receiver) {
    onChange = receiver;
  }

  /** The values accepted last. */
  public ParamValues values() {
    return values;
  }

  /** Whether every field holds an accepted value. */
  public boolean valid() {
    return validation.valid();
  }

  /** Shows other values of the same parameters. */
  public void show(ParamValues other) {
    values = other;
    showing = true;
    other.asMap().forEach((id, value) -> showers.get(id).accept(value));
    showing = false;
  }

  private static String accepts(ParamSpec spec) {
    return switch (spec.type()) {
      case NUMBER, INTEGER -> NumberRule.of(spec).accepts();
      case CHOICE, FLAG -> spec.accepts();
    };
  }

  private Control control(ParamSpec spec, Object value) {
    return switch (spec.type()) {
      case NUMBER, INTEGER -> numberField(spec, (Number) value);
      case CHOICE -> choice(spec, (String) value);
      case FLAG -> flag(spec, (Boolean) value);
    };
  }

  private Control numberField(ParamSpec spec, Number value) {
    boolean whole = spec.type() == ParamSpec.Type.INTEGER;
    NumberField field =
        whole
            ? NumberField.whole(NumberRule.of(spec), value.longValue())
            : NumberField.decimal(NumberRule.of(spec), value.doubleValue());
    field.setOnCommit((BigDecimal number) -> set(spec, number));
    validation.watch(field);
    showers.put(
        spec.id(),
        v -> {
          if (whole) {
            field.setValue(((Number) v).longValue());
          } else {
            field.setValue(((Number) v).doubleValue());
          }
        });
    return field;
  }

  private Control choice(ParamSpec spec, String value) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(spec.choices());
    box.setValue(value);
    box.valueProperty().addListener((o, before, after) -> set(spec, after));
    showers.put(spec.id(), v -> box.setValue((String) v));
    return box;
  }

  private Control flag(ParamSpec spec, boolean value) {
    CheckBox box = new CheckBox();
    box.setSelected(value);
    box.selectedProperty().addListener((o, before, after) -> set(spec, after));
    showers.put(spec.id(), v -> box.setSelected((Boolean) v));
    return box;
  }

  private void set(ParamSpec spec, Object value) {
    if (showing) {
      return;
    }
    Map<String, Object> changed = new HashMap<>(values.asMap());
    changed.put(spec.id(), value);
    ParamValues checked = ParamValues.of(specs, changed, "form", "");
    if (!checked.equals(values)) {
      values = checked;
      onChange.accept(checked);
    }
  }
}
