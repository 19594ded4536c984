package org.voltscape.views.dram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.voltscape.engine.dram.AxisFit;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramDevices;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.dram.Variation;
import org.voltscape.engine.energy.dram.DramPlatform;
import org.voltscape.engine.energy.dram.DramPlatforms;
import org.voltscape.engine.energy.dram.VoltageLaw;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.mapping.device.Tolerances;
import org.voltscape.views.form.ComplaintLine;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/** Says which device, how it is run and divided, whose memory it is, and what tensors bear. */
final class DramControls {
  private static final double BELOW = 0.1;
  private static final double COLDEST = -40;
  private static final double HOTTEST = 125;
  private static final double SMALLEST = 1e-30;

  private final DramModel model;
  private final ComboBox<DramDevice> device = box("dram-device", DramControls::name);
  private final Button file = button("File…", "Opens a device file (docs/dram.md says how).");
  private final NumberField seed =
      NumberField.whole(NumberRule.whole(0, Integer.MAX_VALUE, 1, ""), 1);
  private final ComboBox<DramAxis> axis = box("dram-axis", DramControls::name);
  private final ComboBox<Boolean> own =
      box("dram-points", o -> o ? "each domain its own" : "all the same");
  private final Slider slider = new Slider();
  private final NumberField value = number(DramAxis.LOWEST, DramAxis.ACTIVATION.highest(), 0);
  private final Label unit = new Label();
  private final HBox point = new HBox(6, slider, value, unit);
  private final NumberField celsius = number(COLDEST, HOTTEST, 5);
  private final NumberField refresh = number(1, DramAxis.REFRESH.highest(), 0);
  private final ComboBox<Partition.Level> granularity =
      box("dram-granularity", DramControls::plural);
  private final ComboBox<Partition.Level> supplies =
      box("dram-supplies", l -> l.id().replace('-', ' '));
  private final ComboBox<DramPlatform> platform = box("dram-platform", DramPlatform::title);
  private final ComboBox<VoltageLaw> law =
      box("dram-law", l -> l == VoltageLaw.LINEAR ? "V" : "V squared");
  private final NumberField tolerance = number(SMALLEST, 1, 0);
  private final Button open =
      button(
          "Open…",
          "Opens a table of what each tensor bears: columns name, bytes and tolerable_ber.");
  private final ComplaintLine wrong = new ComplaintLine();
  private final Node refreshBox;
  private final ToggleButton more = new ToggleButton();
  private final FlowPane conditions = new FlowPane(12, 4);
  private final HBox given;
  private final VBox root;
  private boolean showing;

  /**
   * @param onDevice asks for a device file
   * @param onTolerances asks for a table of tolerances
   * @param sources a button for each, which {@code onFind} is told of
   */
  DramControls(
      DramModel model,
      Runnable onDevice,
      Runnable onTolerances,
      List<ToleranceSource> sources,
      Consumer<ToleranceSource> onFind) {
    this.model = model;
    device.getItems().setAll(devices());
    device.setPrefWidth(255);
    platform.getItems().setAll(DramPlatforms.all());
    platform.setPrefWidth(130);
    law.getItems().setAll(VoltageLaw.values());
    own.getItems().setAll(true, false);
    file.setOnAction(e -> onDevice.run());
    open.setOnAction(e -> onTolerances.run());
    seed.setPrefColumnCount(3);
    value.setPrefColumnCount(4);
    value.setId("dram-value");
    celsius.setPrefColumnCount(3);
    refresh.setPrefColumnCount(4);
    tolerance.setPrefColumnCount(4);
    tolerance.setId("dram-tolerance");
    slider.setId("dram-slider");
    slider.setPrefWidth(120);
    slider.setAccessibleText("Operating point of all domains");
    point.setAlignment(Pos.CENTER_LEFT);
    unit.setMinWidth(Region.USE_PREF_SIZE);
    for (NumberField field : List.of(seed, value, celsius, refresh)) {
      field.setMinWidth(Region.USE_PREF_SIZE);
      wrong.watch(field);
    }
    tolerance.setMinWidth(Region.USE_PREF_SIZE);
    // Nothing stands there where a table says what tensors bear.
    wrong.watch(
        tolerance, () -> tolerance.getText().isBlank() ? Optional.empty() : tolerance.complaint());
    follow(device, d -> s -> s.withDevice(d));
    follow(axis, a -> s -> s.withHow(s.how().withAxis(a, s.device().nominal().value(a))));
    follow(own, o -> s -> s.withHow(s.how().withOwn(o)));
    follow(granularity, l -> s -> s.withHow(s.how().withGranularity(l)));
    follow(supplies, l -> s -> s.withHow(s.how().withSupplies(l)));
    follow(platform, p -> s -> s.withPlatform(p));
    follow(law, l -> s -> s.withLaw(l));
    seed.setOnCommit(n -> change("seed", s -> s.withSeed(n.longValue())));
    value.setOnCommit(n -> setValue(n.doubleValue()));
    slider
        .valueProperty()
        .addListener((o, was, is) -> setValue(Math.rint(is.doubleValue() * 1e3) / 1e3));
    celsius.setOnCommit(
        n -> change("celsius", s -> s.withHow(s.how().withCelsius(n.doubleValue()))));
    refresh.setOnCommit(
        n -> change("refresh", s -> s.withHow(s.how().withRefresh(n.doubleValue()))));
    tolerance.setOnCommit(
        n -> change("tolerance", s -> s.withTolerances(Tolerances.uniform(n.doubleValue()))));
    given = new HBox(6, tolerance, open);
    given.setAlignment(Pos.CENTER_LEFT);
    for (ToleranceSource source : sources) {
      Button find = button(source.title(), source.help());
      find.setOnAction(e -> onFind.accept(source));
      given.getChildren().add(find);
    }
    HBox devices = new HBox(6, device, file);
    devices.setAlignment(Pos.CENTER_LEFT);
    refreshBox =
        named(
            "Refresh (ms)", refresh, "Time between refreshes of a row; longer means more errors.");
    conditions
        .getChildren()
        .setAll(
            named("Seed", seed, "Which device of its kind: seeds differ in their weak parts."),
            named("Temperature (°C)", celsius, "Temperature of the device."),
            refreshBox,
            named(
                "Platform",
                platform,
                "Whose main memory the device is: what moves, and its energy."),
            named(
                "Energy goes with",
                law,
                "How energy follows the supply, for the method; the answer below has both."));
    conditions.setAlignment(Pos.CENTER_LEFT);
    conditions.setMinWidth(0);
    conditions.visibleProperty().bind(more.selectedProperty());
    conditions.managedProperty().bind(more.selectedProperty());
    more.setId("dram-more");
    more.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(more, "Shows seed, temperature, refresh, platform and how energy is counted.");
    FlowPane fields =
        new FlowPane(
            12,
            4,
            named(
                "Device",
                devices,
                "The DRAM: means of public measurements, one with parts that differ, or a file."),
            named(
                "Lower",
                axis,
                "What is lowered: the supply to save energy, a timing to save time."),
            named(
                "Points",
                own,
                "Each domain at the cheapest measured point that its tensors bear, or all at one."),
            point,
            named("Partitions", granularity, "The parts that a tensor lies in, whole."),
            named(
                "A supply for each",
                supplies,
                "The parts that have a supply and timings of their own: domains."),
            named(
                "All bear",
                given,
                "One bit error rate that every tensor bears, or a table of their own."),
            more);
    fields.setAlignment(Pos.CENTER_LEFT);
    fields.setMinWidth(0);
    root = new VBox(4, fields, conditions, wrong);
    model.settingsProperty().addListener((o, was, is) -> show());
    show();
  }

  private static <T> ComboBox<T> box(String id, Function<T, String> name) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return item == null ? "" : name.apply(item);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException(text);
          }
        });
    return box;
  }

  private static NumberField number(double min, double max, double step) {
    return NumberField.decimal(NumberRule.decimal(min, max, step, ""), Math.max(min, step));
  }

  private static Button button(String text, String help) {
    Button button = new Button(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(button, help);
    return button;
  }

  private static HBox named(String name, Region control, String help) {
    HBox bar = LabeledField.inBar(name, control);
    for (Node part : control instanceof HBox group ? group.getChildren() : List.of(control)) {
      if (part instanceof javafx.scene.control.Control one && !(part instanceof Button)) {
        one.setAccessibleText(name);
        HoverHelp.set(one, help);
      }
    }
    return bar;
  }

  private void change(String kind, UnaryOperator<DramSettings> edit) {
    if (!showing) {
      model.change(kind, edit);
    }
  }

  private <T> void follow(ComboBox<T> box, Function<T, UnaryOperator<DramSettings>> edit) {
    box.valueProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null) {
                change("", edit.apply(is));
              }
            });
  }

  private void setValue(double to) {
    change("value", s -> s.withHow(s.how().withValue(to)));
  }

  /** Adds a device that was read, and chooses it. */
  void add(DramDevice read) {
    device.getItems().removeIf(d -> d.id().equals(read.id()));
    device.getItems().add(read);
    device.setValue(read);
  }

  private void show() {
    showing = true;
    DramSettings now = model.settingsProperty().get();
    DramSettings.How how = now.how();
    device.getItems().stream()
        .filter(d -> d.id().equals(now.device().id()))
        .findFirst()
        .ifPresent(device::setValue);
    seed.setValue(now.device().seed());
    items(axis, DramSettings.axes(now.device()), how.axis());
    own.setValue(how.own());
    point.setVisible(!how.own());
    point.setManaged(!how.own());
    List<Double> measured =
        now.device().law(how.axis()).points().stream().map(AxisFit.Point::at).toList();
    double nominal = now.device().nominal().value(how.axis());
    double least = measured.stream().mapToDouble(v -> v).min().orElse(nominal);
    slider.setMin(Math.max(DramAxis.LOWEST, Math.min(least, nominal) - BELOW * nominal));
    slider.setMax(nominal);
    slider.setBlockIncrement(how.axis() == DramAxis.SUPPLY ? 0.01 : 0.25);
    slider.setValue(how.value());
    value.setValue(how.value());
    unit.setText(how.axis().unit());
    HoverHelp.set(value, "Operating point of all domains, " + how.axis().unit() + ".");
    value.setAccessibleText("Operating point of all domains (" + how.axis().unit() + ")");
    celsius.setValue(how.celsius());
    refresh.setValue(how.refreshMs());
    boolean refreshed = now.device().laws().containsKey(DramAxis.REFRESH);
    refreshBox.setVisible(refreshed);
    refreshBox.setManaged(refreshed);
    items(granularity, DramSettings.levels(now.device()), how.granularity());
    List<Partition.Level> shared = new ArrayList<>(DramSettings.levels(now.device()));
    shared.removeIf(l -> l.compareTo(how.granularity()) > 0);
    items(supplies, shared, how.supplies());
    platform.setValue(now.platform());
    more.setText(
        String.format(
            Locale.ROOT,
            "Seed %d, %s °C, %s, %s",
            now.device().seed(),
            CsvWriter.number(how.celsius()),
            now.platform().id(),
            now.law() == VoltageLaw.LINEAR ? "energy with V" : "with V squared"));
    law.setValue(now.law());
    if (Double.isNaN(now.tolerances().all())) {
      tolerance.clearValue();
      tolerance.setPromptText("table");
    } else {
      tolerance.setValue(now.tolerances().all());
    }
    showing = false;
  }

  private static <T> void items(ComboBox<T> box, List<T> items, T chosen) {
    if (!box.getItems().equals(items)) {
      box.getItems().setAll(items);
    }
    box.setValue(chosen);
  }

  Region node() {
    return root;
  }

  /** The measured devices, and one whose parts differ more. */
  private static List<DramDevice> devices() {
    List<DramDevice> all = new ArrayList<>();
    for (DramDevice one : DramDevices.all()) {
      if (!DramSettings.axes(one).isEmpty()) {
        all.add(one);
      }
    }
    DramDevice like = all.get(Math.min(1, all.size() - 1));
    DramDevice apart = like.withVariation(new Variation(0, 0.2, 0.4, 0.3, 0, 0));
    all.add(
        new DramDevice(
            "synthetic",
            "Synthetic, parts that differ",
            "Rates of "
                + like.title()
                + "; its chips, banks and sub-arrays differ by 0.2, 0.4 and 0.3 probits of a cell,"
                + " which nobody measured",
            apart.geometry(),
            apart.nominal(),
            apart.laws(),
            apart.variation(),
            apart.seed()));
    return all;
  }

  private static String name(DramDevice device) {
    return device.title();
  }

  private static String name(DramAxis axis) {
    return switch (axis) {
      case SUPPLY -> "supply";
      case ACTIVATION -> "tRCD";
      case PRECHARGE -> "tRP";
      case REFRESH -> "refresh";
    };
  }

  private static String plural(Partition.Level level) {
    return level.id().replace('-', ' ') + "s";
  }
}
