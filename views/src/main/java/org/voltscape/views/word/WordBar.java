package org.voltscape.views.word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.voltscape.engine.microscope.WordSetup;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordShape;
import org.voltscape.views.form.ComplaintLine;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;
import org.voltscape.views.form.ParamForm;
import org.voltscape.views.form.TextEntry;

/** The settings above the bits: scheme and parameters, kind of word, value in four notations. */
final class WordBar {
  private static final double NUMBER_WIDTH = 72;

  private final WordModel model;
  private final ComboBox<ProtectionScheme> scheme = new ComboBox<>();
  private final VBox params = new VBox();
  private final NumberField bits =
      NumberField.whole(NumberRule.whole(WordFormat.MIN_BITS, WordFormat.MAX_BITS, 1, "bits"), 8);
  private final ComboBox<Coding> coding = new ComboBox<>();
  private final NumberField zero = NumberField.whole(NumberRule.whole(1, 255, 1, ""), 127);
  private final HBox zeroField;
  private final ComboBox<Integer> format = new ComboBox<>();
  private final NumberField value = NumberField.whole(NumberRule.whole(-128, 127, 1, "LSB"), 0);
  private final NumberField real = NumberField.decimal(NumberRule.decimal(-2, 2, 0.1, ""), 0);
  private final HBox realField;
  private final TextEntry code = new TextEntry("", this::complain);
  private final FlowPane fields = new FlowPane(11, 6);
  private final ComplaintLine complaint = new ComplaintLine();
  private final VBox root;
  private ParamForm form;
  private String formOf = "";
  private WordShape shape;
  private int formatFraction = -1;
  private boolean showing;

  WordBar(WordModel model) {
    this.model = model;
    zeroField = field("Zero is code", zero, "", NUMBER_WIDTH, "The code that stands for 0.");
    realField =
        field(
            "Real value",
            real,
            "",
            NUMBER_WIDTH + 10,
            "The value in the format chosen; rounded to the nearest word.");
    build();
    root = new VBox(6, fields, complaint, params);
    check(bits, bits::complaint);
    check(zero, zero::complaint);
    check(value, value::complaint);
    check(real, real::complaint);
    check(code, () -> complain(code.getText()));
    listen();
    model.traceProperty().addListener((o, before, now) -> show());
    model.fractionProperty().addListener((o, before, now) -> show());
    show();
  }

  Region node() {
    return root;
  }

  private WordShape shape() {
    return model.setup().shape();
  }

  private void build() {
    scheme.getItems().setAll(ProtectionSchemes.all());
    scheme.setConverter(named(ProtectionScheme::title));
    scheme.setId("word-scheme");
    coding.getItems().setAll(Coding.values());
    coding.setId("word-coding");
    format.setConverter(named(this::formatName));
    bits.setId("word-bits");
    value.setId("word-value");
    code.setId("word-code");
    fields
        .getChildren()
        .setAll(
            field("Scheme", scheme, "", 176, "What protects the word."),
            field("Bits", bits, "", 44, "Length of the word, 2 to 16 bits."),
            field("Coding", coding, "", 104, "What the code of a word stands for."),
            zeroField,
            field(
                "Format",
                format,
                "",
                98,
                "Tells values as real numbers too: Qm.n has n fraction bits, m counts the sign."),
            field("Value", value, "LSB", NUMBER_WIDTH, "The whole number wanted."),
            realField,
            field(
                "Code",
                code,
                "",
                76,
                "The wanted word as it stands in memory: hexadecimal, or binary after 0b."));
    fields.setRowValignment(javafx.geometry.VPos.CENTER);
  }

  private static HBox field(String name, Control control, String unit, double width, String help) {
    Label label = new Label(name);
    label.setLabelFor(control);
    label.getStyleClass().add("vs-field-label");
    label.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(label, help);
    HoverHelp.set(control, help);
    control.setAccessibleText(name + (unit.isEmpty() ? "" : " in " + unit));
    control.setAccessibleHelp(help);
    control.setPrefWidth(width);
    control.setMinWidth(width);
    List<Node> parts = new ArrayList<>(List.of(label, control));
    if (!unit.isEmpty()) {
      Label after = new Label(unit);
      after.getStyleClass().add("vs-field-label");
      after.setMinWidth(Region.USE_PREF_SIZE);
      parts.add(after);
    }
    HBox box = new HBox(5, parts.toArray(Node[]::new));
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().addAll("vs-field", "vs-word-field");
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private void listen() {
    scheme.valueProperty().addListener((o, before, now) -> ifUser(() -> model.setScheme(now)));
    bits.setOnCommit(n -> model.setBits(n.intValue()));
    coding.valueProperty().addListener((o, before, now) -> ifUser(() -> model.setCoding(now)));
    zero.setOnCommit(n -> model.setZero(n.intValue()));
    format.valueProperty().addListener((o, before, now) -> ifUser(() -> model.setFraction(now)));
    value.setOnCommit(n -> edit(model.setup().withValue(n.longValue())));
    real.setOnCommit(n -> edit(model.setup().withValue(nearest(n))));
    code.setOnCommit(
        t -> WordTexts.code(t, shape().bits()).ifPresent(c -> edit(model.setup().withCode(c))));
  }

  private long nearest(BigDecimal number) {
    return Math.round(Math.scalb(number.doubleValue(), model.fractionProperty().get()));
  }

  private void edit(WordSetup next) {
    model.edit(next);
    show();
  }

  private void ifUser(Runnable change) {
    if (!showing) {
      change.run();
    }
  }

  private void check(TextField field, Supplier<Optional<String>> problem) {
    complaint.watch(field, () -> showing ? Optional.empty() : problem.get());
  }

  private Optional<String> complain(String text) {
    int bits = shape().bits();
    return WordTexts.code(text, bits).isPresent()
        ? Optional.empty()
        : Optional.of(
            "Found \"" + text + "\", expected a code of " + bits + " bits: 0x4C, or 0b01001100.");
  }

  private String formatName(int fraction) {
    return fraction == 0 ? "integers" : "Q" + (shape().bits() - fraction) + "." + fraction;
  }

  private void show() {
    showing = true;
    WordSetup setup = model.setup();
    int fraction = model.fractionProperty().get();
    if (!setup.shape().equals(shape) || fraction != formatFraction) {
      shape = setup.shape();
      formatFraction = fraction;
      showShape(fraction);
    }
    scheme.setValue(setup.scheme());
    HoverHelp.set(scheme, setup.scheme().help() + " Source: " + setup.scheme().source());
    value.setValue(setup.value());
    if (fraction > 0) {
      real.setValue(Math.scalb((double) setup.value(), -fraction));
    }
    code.setValue(WordTexts.hex(setup.code(), shape.bits()));
    showParams(setup);
    showing = false;
  }

  private void showShape(int fraction) {
    bits.setValue(shape.bits());
    coding.setValue(Coding.of(shape));
    HoverHelp.set(coding, Coding.of(shape).help() + ".");
    zeroField.setVisible(Coding.of(shape) == Coding.OFFSET);
    if (zeroField.isVisible()) {
      zero.setRule(NumberRule.whole(1, shape.mask(), 1, ""));
      zero.setValue(shape.zero());
    }
    List<Integer> fractions = new ArrayList<>(List.of(0));
    for (int n = 1; shape.signed() && n < shape.bits(); n++) {
      fractions.add(n);
    }
    format.getItems().setAll(fractions);
    format.setValue(Math.min(fraction, fractions.size() - 1));
    format.setDisable(!shape.signed());
    value.setRule(NumberRule.whole(shape.minInteger(), shape.maxInteger(), 1, "LSB"));
    realField.setVisible(fraction > 0);
    if (fraction > 0) {
      double step = Math.scalb(1.0, -fraction);
      real.setRule(
          NumberRule.decimal(shape.minInteger() * step, shape.maxInteger() * step, step, ""));
    }
  }

  private void showParams(WordSetup setup) {
    if (!setup.scheme().id().equals(formOf)) {
      formOf = setup.scheme().id();
      form = new ParamForm(setup.scheme().parameters(), setup.values());
      form.setMaxWidth(340);
      form.setOnChange(model::setValues);
      params.getChildren().setAll(form);
      boolean any = !form.getChildren().isEmpty();
      params.setVisible(any);
      params.setManaged(any);
      return;
    }
    ParamValues values = setup.values();
    if (!form.values().equals(values)) {
      form.show(values);
    }
  }

  private static <T> StringConverter<T> named(java.util.function.Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(T item) {
        return item == null ? "" : name.apply(item);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("the list is not editable");
      }
    };
  }
}
