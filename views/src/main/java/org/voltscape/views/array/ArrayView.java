package org.voltscape.views.array;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.voltscape.engine.array.ArrayMapping;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.figure.Figure;
import org.voltscape.figure.array.UnitMaps;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.form.PreparationNotice;
import org.voltscape.views.fx.ShownRoom;
import org.voltscape.views.fx.ShownWatch;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.image.CellPosition;
import org.voltscape.views.image.ColourBar;
import org.voltscape.views.image.GradePalette;
import org.voltscape.views.image.MatrixView;

/** The array of MAC units: a map for each mapping, what they cost, and the sizes chosen. */
public final class ArrayView {
  private static final double BRIGHT = 0.6;
  private static final int HOVER_LINES = 3;

  /** Wider than this times their height, maps and charts stand beside each other. */
  private static final double WIDE = 1.35;

  /** Weights are told one by one where units have so many pixels. */
  private static final double LISTED_FROM = 8;

  private static final String HINT =
      "Point at a unit. Scroll, plus and minus zoom all maps; drag or arrow keys move them; 0 shows"
          + " the whole.";

  private final ArrayModel model;
  private final ArrayControls controls;

  /** Narrower panes, in pixels, have their charts below the maps. */
  private static final double WIDE_PANE = 900;

  /** Height of a pane from which on there is room for charts beside the maps, in pixels. */
  private static final double LEAST_BESIDE = 640;

  /** The same for charts below the maps. */
  private static final double LEAST_BELOW = 900;

  private final List<MapTile> tiles = new ArrayList<>();
  private final MapGrid grid = new MapGrid();
  private final ColourBar bar =
      new ColourBar(
          UnitMaps.ABSENT,
          "All maps share this scale. Where several units share a pixel it has the mean of their"
              + " colours; hatched units carry no weight of the network so far.");
  private final ArrayCharts charts = new ArrayCharts();
  private final Label scaleText = new Label();
  private final Label hover = new Label(HINT);
  private final PreparationNotice notice;
  private final SplitPane parts;
  private final StackPane middle = new StackPane();
  private final BorderPane root = new BorderPane();
  private final ObservableValue<Boolean> shown;
  private final ReadOnlyStringWrapper hoverText = new ReadOnlyStringWrapper("");
  private Consumer<Figure> onExport = f -> {};
  private boolean arranged;

  /** Whether the user said if charts are shown; else it goes by the room for them. */
  private boolean chartsAsked;

  // Held here because a binding without a holder is collected.
  private final ObservableValue<Number> room = ShownRoom.height(root);

  private final ToggleButton withCharts = new ToggleButton("Charts");

  /**
   * @param model outlives the view
   */
  public ArrayView(ArrayModel model) {
    this.model = model;
    controls = new ArrayControls(model);
    for (ArrayMapping mapping : ArrayMappings.all()) {
      tiles.add(new MapTile(mapping, tiles.size(), TaskThreads.background()));
      tiles.get(tiles.size() - 1).suit(GradePalette.LIGHT, FigureTheme.LIGHT);
    }
    grid.setMaps(tiles);
    List<MatrixView> matrices = tiles.stream().map(MapTile::matrix).toList();
    MatrixView.link(matrices);
    for (int i = 0; i < matrices.size(); i++) {
      int number = i;
      matrices.get(i).hoveredProperty().addListener((o, was, is) -> hovered(number, is));
    }
    notice =
        new PreparationNotice(
            "End the measurement; the maps stay empty",
            model::cancel,
            "Measure",
            "Measure the sensitivities of this study's network",
            model::measureAgain);
    bar.show(GradePalette.LIGHT);
    bar.add(scaleText);
    controls.add(buttons());
    scaleText.textProperty().bind(matrices.get(0).scaleTextProperty());
    scaleText.getStyleClass().add("vs-scale");
    scaleText.setMinWidth(Region.USE_PREF_SIZE);
    scaleText.setPadding(new Insets(0, 0, 0, 12));
    scaleText.setTooltip(new Tooltip("Pixels are those of the screen"));
    VBox maps = new VBox(4, grid, bar.node());
    maps.setMinWidth(0);
    // Without its numbers the scale says nothing.
    bar.node().setMinHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(grid, Priority.ALWAYS);
    maps.setPadding(new Insets(0, 4, 4, 0));
    parts = new SplitPane(maps, charts);
    parts.setMinWidth(0);
    parts.widthProperty().addListener((o, was, is) -> arrange());
    parts.heightProperty().addListener((o, was, is) -> arrange());
    hover.setWrapText(true);
    hover.setAlignment(Pos.TOP_LEFT);
    hover.setMaxWidth(Double.MAX_VALUE);
    hover.getStyleClass().add("vs-inspector");
    middle.getChildren().setAll(parts, notice);
    middle.setMinWidth(0);
    middle.setPadding(new Insets(6, 0, 4, 0));
    root.getStyleClass().add("vs-array");
    root.setPadding(new Insets(8));
    room.addListener((o, was, is) -> suitCharts());
    root.widthProperty().addListener((o, was, is) -> suitCharts());
    root.setTop(controls.node());
    root.setCenter(middle);
    root.setBottom(hover);
    follow();
    shown = ShownWatch.of(root);
    shown.addListener((o, was, is) -> model.setShown(is));
    model.setShown(shown.getValue());
  }

  /** Charts beside the maps in a wide pane, below them in a high one. */
  private void arrange() {
    boolean wide = parts.getWidth() > WIDE * parts.getHeight();
    Orientation wanted = wide ? Orientation.HORIZONTAL : Orientation.VERTICAL;
    if (parts.getOrientation() != wanted || !arranged) {
      arranged = true;
      parts.setOrientation(wanted);
      parts.setDividerPositions(wide ? 0.58 : 0.67);
    }
  }

  /** In a low pane the maps come first. */
  private void suitCharts() {
    double height = room.getValue().doubleValue();
    if (!chartsAsked && height > 0) {
      withCharts.setSelected(height >= (root.getWidth() >= WIDE_PANE ? LEAST_BESIDE : LEAST_BELOW));
    }
  }

  private HBox buttons() {
    withCharts.getStyleClass().addAll("small", "vs-word-toggle");
    withCharts.setTooltip(new Tooltip("Sizes chosen and sensitivities as charts beside the maps"));
    withCharts.setMinWidth(Region.USE_PREF_SIZE);
    withCharts.setSelected(true);
    withCharts.setOnAction(e -> chartsAsked = true);
    withCharts.setId("array-charts");
    withCharts
        .selectedProperty()
        .addListener(
            (o, was, is) -> {
              charts.setVisible(is);
              charts.setManaged(is);
              if (!is) {
                // Out of sight they are figures of this view all the same.
                parts.getItems().remove(charts);
                middle.getChildren().add(0, charts);
              } else {
                middle.getChildren().remove(charts);
                parts.getItems().add(charts);
                arranged = false;
                arrange();
              }
            });
    HBox made = new HBox(6, withCharts, fitButton(), costButton(), exportButton());
    made.setAlignment(Pos.CENTER_LEFT);
    return made;
  }

  private Button fitButton() {
    Button fit = new Button("Fit");
    fit.getStyleClass().addAll("small", "vs-word-toggle");
    fit.setTooltip(new Tooltip("Show whole arrays (0, or double click)"));
    fit.setMinWidth(Region.USE_PREF_SIZE);
    fit.setOnAction(e -> tiles.get(0).matrix().fit());
    return fit;
  }

  private Button costButton() {
    Button cost = new Button("Area & power…");
    cost.getStyleClass().addAll("small", "vs-word-toggle");
    cost.setTooltip(
        new Tooltip("What arrays cost and save against each other: Table II of the paper"));
    cost.setMinWidth(Region.USE_PREF_SIZE);
    cost.setId("array-cost");
    cost.setOnAction(e -> AreaPowerPopOver.create().show(cost));
    return cost;
  }

  private Button exportButton() {
    Button export = new Button("Export…");
    export.getStyleClass().addAll("small", "vs-word-toggle");
    export.setTooltip(new Tooltip("The maps as PDF, SVG, PNG or CSV, with the study inside"));
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setOnAction(
        e -> {
          if (model.hasMaps()) {
            onExport.accept(model.figure());
          }
        });
    return export;
  }

  /** The node to place. */
  public Region node() {
    return root;
  }

  /** The part with the maps. */
  public Region maps() {
    return grid;
  }

  /** The charts. */
  public List<ChartPane> charts() {
    return charts.charts();
  }

  /** The maps, for zooming and moving from outside; they follow each other. */
  public MatrixView matrix() {
    return tiles.get(0).matrix();
  }

  /** What is under the mouse, in words; empty for nothing. */
  public ReadOnlyStringProperty hoverTextProperty() {
    return hoverText.getReadOnlyProperty();
  }

  /** Called with a figure when the user wants it as a file. */
  public void setOnExport(Consumer<Figure> receiver) {
    onExport = receiver;
    charts().forEach(chart -> chart.setOnExport(receiver));
  }

  private void follow() {
    model.frameProperty().addListener((o, was, is) -> show(is));
    model.statusProperty().addListener((o, was, is) -> showStatus());
    model
        .settingsProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null) {
                controls.show(is);
              }
            });
    // A theme shows in the colour of its text: light text means a dark ground.
    hover.textFillProperty().addListener((o, was, is) -> suitTheme(is));
    hover.fontProperty().addListener((o, was, is) -> reserve());
    reserve();
    if (model.settingsProperty().get() != null) {
      controls.show(model.settingsProperty().get());
    }
    show(model.frameProperty().get());
    showStatus();
  }

  private void reserve() {
    // A fixed height, or the maps would jump with every unit.
    double height = HOVER_LINES * hover.getFont().getSize() * 1.4;
    hover.setMinHeight(height);
    hover.setMaxHeight(height);
  }

  private void suitTheme(Paint text) {
    if (text instanceof Color color) {
      boolean dark = color.getBrightness() > BRIGHT;
      GradePalette palette = dark ? GradePalette.DARK : GradePalette.LIGHT;
      tiles.forEach(tile -> tile.suit(palette, dark ? FigureTheme.DARK : FigureTheme.LIGHT));
      bar.show(palette);
    }
  }

  private void show(ArrayFrame frame) {
    parts.setVisible(frame != null);
    if (frame != null) {
      grid.setAspect((double) frame.base().shape().columns() / frame.base().shape().rows());
      bar.show(frame.scale());
      for (int i = 0; i < tiles.size(); i++) {
        tiles
            .get(i)
            .show(frame.maps().get(i), frame.figures().get(i), frame.request().quantity().label());
      }
      charts.show(frame);
      controls.show(frame);
    }
    showStatus();
    showHover();
  }

  private void showStatus() {
    notice.show(model.statusProperty().get(), model.hasMaps(), "Choosing the sizes…");
  }

  private void hovered(int map, CellPosition cell) {
    for (int i = 0; i < tiles.size(); i++) {
      if (i != map) {
        tiles.get(i).matrix().highlightedProperty().set(cell);
      }
    }
    tiles.get(map).matrix().highlightedProperty().set(null);
    showHover();
  }

  private void showHover() {
    ArrayFrame frame = model.frameProperty().get();
    String text = "";
    for (int i = 0; i < tiles.size() && frame != null; i++) {
      MatrixView matrix = tiles.get(i).matrix();
      CellPosition cell = matrix.hoveredProperty().get();
      if (cell != null
          && cell.row() < frame.base().shape().rows()
          && cell.column() < frame.base().shape().columns()) {
        boolean listed = matrix.pixelsPerCell() >= LISTED_FROM;
        text =
            UnitReport.of(frame, i, cell.row(), cell.column(), listed)
                + " "
                + frame.figures().get(i).whole();
        break;
      }
    }
    hoverText.set(text);
    hover.setText(text.isEmpty() ? HINT : text);
  }
}
