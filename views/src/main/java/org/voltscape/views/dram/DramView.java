package org.voltscape.views.dram;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.mapping.device.PlanFault;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.dram.DramFigures;
import org.voltscape.figure.dram.PlacedTensors;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.form.BriefLabel;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.fx.LiveScroll;
import org.voltscape.views.image.ColourBar;
import org.voltscape.views.image.GradePalette;

/** The device's map beside what its tensors bear, and what the placement saves. */
final class DramView {
  /** In wider views the map stands beside the bars; pixels. */
  private static final double WIDE = 860;

  private static final double BRIGHT = 0.6;
  private static final double LEAST_CHART = 250;
  private static final int FAULTS = 3;

  private static final String HINT =
      "Point at a partition for its rate. Drag a tensor of the table onto the map to place it.";

  private final DramModel model;
  private final DramControls controls;
  private final PlaceBar placeBar;
  private final Label title = new Label("Error rates");
  private final Button export = icon("fth-download", "Export figure…");
  private final DeviceMap map = new DeviceMap();
  private final ColourBar colours =
      new ColourBar(
          "no error seen: an upper bound",
          "Colour of a partition: its bit error rate at the operating point of its domain. Hatched"
              + " ones had no error in the measurement; their colour is the most that the rate can"
              + " be. The outlines of domains have the colours of the bars.");
  private final VBox left = new VBox(4);
  private final ChartPane bars = new ChartPane();
  private final TensorTable tensors;
  private final HBox ends = new HBox(6);
  private final VBox right = new VBox(4);
  private final HBox wide = new HBox(10);
  private final VBox middle = new VBox(8);
  private final Label energy = words("vs-dram-energy");
  private final Label how = words("vs-status");
  private final BriefLabel faults = new BriefLabel(FAULTS);
  private final ProgressBar progress = new ProgressBar();
  private final Button cancel = new Button("Cancel");
  private final HBox search = new HBox(8);
  private final Label trouble = words("vs-complaint");
  private final Label hover = new Label(HINT);
  private final BorderPane root = new BorderPane();
  private final ReadOnlyStringWrapper hoverText = new ReadOnlyStringWrapper("");
  private @Nullable Boolean beside;

  DramView(
      DramModel model,
      ToleranceSearch finder,
      DramControls controls,
      Runnable onSave,
      Consumer<Figure> onExport) {
    this.model = model;
    this.controls = controls;
    placeBar = new PlaceBar(model);
    tensors = new TensorTable(model);
    title.getStyleClass().add("vs-chart-title");
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(title.textProperty());
    title.setTooltip(whole);
    export.setOnAction(e -> onExport.accept(mapFigure()));
    HBox head = new HBox(6, title, export);
    head.setAlignment(Pos.CENTER_LEFT);
    colours.show(DramFigures.SCALE);
    colours.node().setMinHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(map, Priority.ALWAYS);
    left.getChildren().setAll(head, colours.node(), map);
    left.setMinWidth(0);
    bars.setOnExport(onExport);
    bars.setMinHeight(LEAST_CHART);
    VBox.setVgrow(bars, Priority.ALWAYS);
    Button copy = icon("fth-copy", "Copy the table of tensors");
    copy.setOnAction(e -> tensors.copy());
    Button save = new Button("Save mapping…");
    save.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(
        save, "Writes the table of tensors as mapping.csv, as map-tensors does, to a folder.");
    save.setOnAction(e -> onSave.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    ends.getChildren().setAll(space, copy, save);
    ends.setAlignment(Pos.CENTER_LEFT);
    right.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    faults.getStyleClass().add("vs-complaint");
    HoverHelp.set(cancel, "Ends the search; what the tensors bear stays as it was.");
    cancel.setOnAction(e -> finder.cancel());
    progress.progressProperty().bind(finder.shareProperty());
    progress.setAccessibleText("Search for what the tensors bear");
    Label busy = new Label();
    busy.textProperty().bind(finder.wordsProperty());
    search.getChildren().setAll(progress, busy, cancel);
    search.setAlignment(Pos.CENTER_LEFT);
    search.visibleProperty().bind(finder.wordsProperty().isNotEmpty());
    search.managedProperty().bind(search.visibleProperty());
    finder.troubleProperty().addListener((o, was, is) -> showTrouble(is));
    hover.getStyleClass().add("vs-inspector");
    hover.setWrapText(true);
    hover.setAlignment(Pos.TOP_LEFT);
    hover.setMaxWidth(Double.MAX_VALUE);
    middle.setMinWidth(0);
    VBox all =
        new VBox(6, controls.node(), placeBar.node(), search, trouble, energy, how, faults, middle);
    all.setMinWidth(0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    ScrollPane scroll = LiveScroll.of(all);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFocusTraversable(false);
    root.getStyleClass().add("vs-dram");
    root.setPadding(new Insets(8));
    root.setCenter(scroll);
    root.setBottom(hover);
    root.widthProperty().addListener((o, was, is) -> arrange());
    follow();
  }

  private static Label words(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }

  private static Button icon(String code, String text) {
    Button button = new Button(null, new FontIcon(code));
    button.getStyleClass().addAll("button-icon", "flat", "small");
    button.setAccessibleText(text);
    HoverHelp.set(button, text);
    return button;
  }

  private void follow() {
    map.setOnSelect(p -> model.partProperty().set(p));
    map.setOnPlace(p -> model.place(model.pieceProperty().get(), p));
    map.hoveredProperty().addListener((o, was, is) -> showHover());
    bars.hoveredProperty().addListener((o, was, is) -> showHover());
    title.textFillProperty().addListener((o, was, is) -> suitTheme());
    title.fontProperty().addListener((o, was, is) -> map.setFont(is));
    hover.fontProperty().addListener((o, was, is) -> reserve());
    model.frameProperty().addListener((o, was, is) -> show());
    model.pieceProperty().addListener((o, was, is) -> mark());
    model.partProperty().addListener((o, was, is) -> mark());
    reserve();
    suitTheme();
    arrange();
    show();
  }

  private void reserve() {
    // A fixed height, or the map would jump with every partition.
    double height = 2 * hover.getFont().getSize() * 1.4;
    hover.setMinHeight(height);
    hover.setMaxHeight(height);
  }

  /** A theme shows in the colour of its text: light text means a dark ground. */
  private void suitTheme() {
    boolean dark = title.getTextFill() instanceof Color text && text.getBrightness() > BRIGHT;
    map.setTheme(dark ? FigureTheme.DARK : FigureTheme.LIGHT);
    tensors.setTheme(dark ? FigureTheme.DARK : FigureTheme.LIGHT);
    colours.show(dark ? GradePalette.DARK : GradePalette.LIGHT);
  }

  /** The map beside the bars where there is room, above them otherwise. */
  private void arrange() {
    boolean now = root.getWidth() >= WIDE;
    if (beside != null && beside == now) {
      return;
    }
    beside = now;
    wide.getChildren().clear();
    middle.getChildren().clear();
    right.getChildren().clear();
    if (now) {
      right.getChildren().setAll(bars, tensors.node(), ends);
      left.setPrefWidth(360);
      right.setPrefWidth(540);
      wide.getChildren().setAll(left, right);
      VBox.setVgrow(wide, Priority.ALWAYS);
      middle.getChildren().setAll(wide);
    } else {
      // Tensors are dragged from the table: it stays close to the map.
      right.getChildren().setAll(tensors.node(), ends, bars);
      middle.getChildren().setAll(left, right);
    }
  }

  Region node() {
    return root;
  }

  ChartPane bars() {
    return bars;
  }

  DeviceMap map() {
    return map;
  }

  TensorTable tensors() {
    return tensors;
  }

  DramControls controls() {
    return controls;
  }

  /** Where the map is seen. */
  Node mapNode() {
    return left;
  }

  boolean hasMap() {
    DramFrame frame = model.frameProperty().get();
    return frame != null && frame.map() != null;
  }

  /** The map as a figure; only where there is one. */
  Figure mapFigure() {
    DramFrame frame = model.frameProperty().get();
    if (frame == null || frame.map() == null) {
      throw new IllegalStateException("no map");
    }
    return frame.map();
  }

  /** What is under the mouse, in words; empty for nothing. */
  ReadOnlyStringProperty hoverTextProperty() {
    return hoverText.getReadOnlyProperty();
  }

  private void show() {
    DramFrame frame = model.frameProperty().get();
    PlacedTensors placed = frame == null ? null : frame.placed();
    middle.setVisible(placed != null);
    export.setDisable(placed == null);
    map.show(placed);
    tensors.show(placed);
    if (frame == null) {
      how.setText("The tensors are being placed.");
      return;
    }
    if (frame.map() != null && frame.bars() != null) {
      title.setText(frame.map().title());
      bars.show(frame.bars());
    }
    showTrouble(frame.trouble());
    energy.setText(DramWords.saved(frame));
    how.setText(DramWords.how(frame));
    showFaults(placed);
    mark();
  }

  private void showTrouble(String text) {
    trouble.setText(text);
  }

  private void showFaults(@Nullable PlacedTensors placed) {
    List<String> sentences =
        placed == null ? List.of() : placed.faults().stream().map(PlanFault::sentence).toList();
    faults.setWords(String.join(" ", sentences));
    faults.setVisible(!sentences.isEmpty());
    faults.setManaged(!sentences.isEmpty());
  }

  private void mark() {
    map.mark(model.partProperty().get(), model.pieceProperty().get());
    String selected = map.words(model.partProperty().get());
    map.setAccessibleText(
        "Map of the device. " + (selected.isEmpty() ? "No partition is chosen." : selected));
    showHover();
  }

  private void showHover() {
    String pointed = map.words(map.hoveredProperty().get());
    String bar =
        bars.hoveredProperty().get() == null ? "" : bars.hoveredProperty().get().everything();
    String text = Stream.of(pointed, bar).filter(s -> !s.isEmpty()).findFirst().orElse("");
    hoverText.set(text);
    String selected = map.words(model.partProperty().get());
    hover.setText(text.isEmpty() ? (selected.isEmpty() ? HINT : selected) : text);
  }
}
