package org.voltscape.views.sensitivity;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.voltscape.engine.array.sensitivity.Grain;
import org.voltscape.engine.array.sensitivity.Reading;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.trial.sensitivity.SensitivityOn;
import org.voltscape.figure.sensitivity.SensitivityText;
import org.voltscape.views.form.ComplaintLine;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/** What is asked of the network, and the button that injects. */
final class SensitivityControls {
  private static final double SMALLEST_P = 1e-9;
  private static final int MOST_DRAWS = 100_000;

  private final SensitivityModel model;
  private final ComboBox<Integer> layer = new ComboBox<>();
  private final ComboBox<Grain> grain = box(List.of(Grain.values()), SensitivityText::name);
  private final ComboBox<Reading> reading =
      box(
          List.of(Reading.values()),
          r -> r == Reading.MEAN_ABSOLUTE ? "mean of sizes" : "mean gradient");
  private final NumberField p =
      NumberField.decimal(NumberRule.decimal(SMALLEST_P, 1, 0, ""), SMALLEST_P);
  private final NumberField draws = NumberField.whole(NumberRule.whole(1, MOST_DRAWS, 1, ""), 1);
  private final NumberField images = NumberField.whole(NumberRule.whole(1, 1, 0, ""), 1);
  private final ComboBox<SensitivityOn> on =
      box(List.of(SensitivityOn.values()), o -> o == SensitivityOn.TEST ? "test" : "training");
  private final Button inject = new Button("Inject");
  private final Button cancel = new Button("Cancel");
  private final ProgressBar progress = new ProgressBar(0);
  private final ComplaintLine complaint = new ComplaintLine();
  private final FlowPane controls = new FlowPane(10, 4);
  private final VBox root = new VBox(4, controls, complaint);
  private List<Layer> layers = List.of();
  private boolean showing;

  SensitivityControls(SensitivityModel model) {
    this.model = model;
    layer.setConverter(named(this::name));
    layer.setId("sensitivity-layer");
    layer.setPrefWidth(165);
    grain.setId("sensitivity-grain");
    on.setId("sensitivity-on");
    reading.setId("sensitivity-reading");
    p.setPrefColumnCount(4);
    draws.setPrefColumnCount(3);
    images.setPrefColumnCount(3);
    for (NumberField field : List.of(p, draws, images)) {
      field.setMinWidth(Region.USE_PREF_SIZE);
      complaint.watch(field);
    }
    p.setId("sensitivity-ber");
    follow(layer, v -> model.change(s -> s.withLayer(v)));
    follow(grain, v -> model.change(s -> s.withGrain(v)));
    follow(reading, v -> model.change(s -> s.withReading(v)));
    follow(on, v -> model.change(s -> s.withOn(v)));
    p.setOnCommit(v -> model.change(s -> s.withP(v.doubleValue())));
    draws.setOnCommit(v -> model.change(s -> s.withDraws(v.intValue())));
    images.setOnCommit(v -> model.change(s -> s.withImages(v.intValue())));
    inject.getStyleClass().add("accent");
    inject.setId("sensitivity-inject");
    inject.setMinWidth(Region.USE_PREF_SIZE);
    inject.setOnAction(e -> model.inject());
    cancel.setId("sensitivity-cancel");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setTooltip(new Tooltip("End the injection; what was injected before stays"));
    cancel.setOnAction(e -> model.cancelInjection());
    progress.setPrefWidth(80);
    for (Region part : List.of(inject, cancel, progress)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    progress.setAccessibleText("Passes of the injection");
    progress.progressProperty().bind(model.progressProperty());
    HBox work = new HBox(8, inject, cancel, progress);
    work.setAlignment(Pos.CENTER_LEFT);
    controls.setAlignment(Pos.CENTER_LEFT);
    controls
        .getChildren()
        .addAll(
            named(
                "Layer",
                layer,
                "Layer of the network, 1 the first, with how many values go in and out, or its filters"),
            named(
                "By",
                grain,
                "Which weights are taken together: those of a filter (of a dense layer, of an"
                    + " output), those that read a channel (an input), or each alone. A group has"
                    + " the mean of its weights."),
            named(
                "Gradient",
                reading,
                "Mean of sizes: the mean over the images of the size of each one's gradient, which"
                    + " stays large where the network is trained. Mean gradient: the size of the mean"
                    + " over the images, as the paper prints it; images cancel each other."),
            named(
                "Bit error rate",
                p,
                "Probability that a bit is flipped. Taylor's estimate is proportional to it, so its"
                    + " ranking stays; what injection finds changes."),
            imagesOf(),
            named("Draws", draws, "Injections into each group; each flips other bits"),
            work);
    model.injectingProperty().addListener((o, was, is) -> suit());
    model.frameProperty().addListener((o, was, is) -> suit());
    model.settingsProperty().addListener((o, was, is) -> show());
    model.studyProperty().addListener((o, was, is) -> show());
    show();
    suit();
  }

  private String name(int number) {
    // While the list is exchanged the box still has the number of the one before.
    return number < layers.size() ? SensitivityText.layer(number, layers.get(number)) : "";
  }

  private static <T> ComboBox<T> box(List<T> items, Function<T, String> name) {
    ComboBox<T> made = new ComboBox<>();
    made.setConverter(named(name));
    made.getItems().setAll(items);
    made.setMinWidth(Region.USE_PREF_SIZE);
    return made;
  }

  private static <T> StringConverter<T> named(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(T item) {
        return item == null ? "" : name.apply(item);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("not editable");
      }
    };
  }

  private <T> void follow(ComboBox<T> box, Consumer<T> chosen) {
    box.valueProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing && is != null) {
                chosen.accept(is);
              }
            });
  }

  private static HBox named(String name, Control control, String help) {
    Label label = new Label(name);
    label.setLabelFor(control);
    label.setMinWidth(Region.USE_PREF_SIZE);
    control.setTooltip(wide(help));
    label.setTooltip(wide(help));
    control.setAccessibleText(name);
    control.setAccessibleHelp(help);
    HBox made = new HBox(6, label, control);
    made.getStyleClass().add("vs-word-field");
    made.setAlignment(Pos.CENTER_LEFT);
    return made;
  }

  private HBox imagesOf() {
    HBox made = named("Images", images, "Images that gradients and injected flips are measured on");
    String help =
        "Test images, or training images as the paper's Algorithm 1 and the design of the MAC array"
            + " have it. Gradients and injected flips see the same ones.";
    on.setTooltip(wide(help));
    on.setAccessibleText("Kind of images");
    on.setAccessibleHelp(help);
    made.getChildren().add(on);
    return made;
  }

  private static Tooltip wide(String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(380);
    return tooltip;
  }

  Region node() {
    return root;
  }

  /** Brings the controls to the study and to what is asked for. */
  void show() {
    if (model.studyProperty().get() == null) {
      return;
    }
    showing = true;
    SensitivitySettings now = model.settingsProperty().get();
    if (!layers.equals(model.layers())) {
      layers = model.layers();
      layer.getItems().setAll(IntStream.range(0, layers.size()).boxed().toList());
    }
    layer.setValue(now.layer());
    grain.setValue(now.grain());
    reading.setValue(now.reading());
    on.setValue(now.on());
    p.setValue(now.p());
    draws.setValue(now.draws());
    images.setRule(NumberRule.whole(1, model.mostImages(), 0, ""));
    images.setValue(now.images());
    showing = false;
    suit();
  }

  private void suit() {
    boolean running = !model.injectingProperty().get().isEmpty();
    // Cancel stands in its place; the keyboard stays there.
    boolean focused = inject.isFocused() || cancel.isFocused();
    inject.setDisable(!model.hasFigures());
    inject.setVisible(!running);
    cancel.setVisible(running);
    progress.setVisible(running);
    if (focused) {
      (running ? cancel : inject).requestFocus();
    }
    SensitivityFrame frame = model.frameProperty().get();
    inject.setTooltip(
        wide(
            "Flip bits in each group alone and measure how the cost changes"
                + (frame == null
                    ? ""
                    : String.format(
                        Locale.ROOT,
                        ": at most %,d passes of one %s",
                        frame.layer().passes(),
                        frame.layer().study().task().example()))));
  }
}
