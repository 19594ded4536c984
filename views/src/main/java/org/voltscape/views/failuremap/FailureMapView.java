package org.voltscape.views.failuremap;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.voltscape.engine.canary.MarkedCanaries;
import org.voltscape.engine.canary.cells.CanaryRegulator;
import org.voltscape.engine.memory.CorrelatedDie;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.figure.studies.DieMapFigures;
import org.voltscape.views.fx.ShownWatch;
import org.voltscape.views.image.CellPalette;
import org.voltscape.views.image.CellPosition;
import org.voltscape.views.image.DensityPalette;
import org.voltscape.views.image.MatrixLegend;
import org.voltscape.views.image.MatrixView;

/** The failure map: memory and die on top, the cells, the cell under the mouse. */
public final class FailureMapView {
  /** Blue and vermillion, and their lighter kin in the dark: apart for every colour vision. */
  static final CellPalette LIGHT =
      new DensityPalette(new int[] {0xE9EDF2, 0x0072B2, 0xD55E00}, 0xFFFFFF, 0x8C959F, 0x1F2328);

  static final CellPalette DARK =
      new DensityPalette(new int[] {0x1C2430, 0x56B4E9, 0xE69F00}, 0x0D1117, 0x6E7681, 0xF0F6FC);

  /** Size of a cell that was asked for. */
  private static final double REVEALED_PIXELS = 12;

  private static final int INSPECTOR_LINES = 3;

  /** Lower than this, a map cannot be read, in pixels. */
  private static final double LEAST_MAP = 180;

  private static final String HINT =
      "Move the mouse over a cell. Scroll zooms, drag moves, double click shows the whole; "
          + "W or the right button opens a cell's word.";

  private final FailureMapModel model;
  private final MatrixView matrix;
  private final MatrixLegend legend =
      new MatrixLegend(
          List.of("holds", "stuck at 0", "stuck at 1"),
          "both under one pixel",
          "Where several cells share a pixel, it takes the mixed colour of its failing cells, "
              + "stronger the larger their share; a single failing cell always shows.");
  private final ComboBox<String> memory = new ComboBox<>();
  private final Label voltage = new Label();
  private final Tooltip supply = new Tooltip();
  private final Label header = new Label();
  private final Label dieName = new Label();
  private final Button another = new Button("Another die");
  private final Label inspector = new Label();
  private final BorderPane root = new BorderPane();
  private final ObservableValue<Boolean> shown;
  private int wantedMemory = -1;
  private int wantedAddress;
  private Consumer<CellReport> onOpenWord = cell -> {};

  /**
   * @param model outlives the view
   */
  public FailureMapView(FailureMapModel model) {
    this.model = model;
    matrix = new MatrixView(model.threads(), LIGHT);
    legend.show(LIGHT);
    root.getStyleClass().add("vs-failure-map");
    root.setTop(new VBox(4, toolbar(), header));
    matrix.setMinHeight(LEAST_MAP);
    root.setCenter(matrix);
    root.setBottom(new VBox(4, legendRow(), inspector));
    root.setPadding(new Insets(8));
    BorderPane.setMargin(matrix, new Insets(6, 0, 6, 0));
    header.getStyleClass().add("vs-header");
    header.setWrapText(true);
    header.setMinHeight(Region.USE_PREF_SIZE);
    inspector.getStyleClass().add("vs-inspector");
    inspector.setWrapText(true);
    inspector.setAlignment(Pos.TOP_LEFT);
    inspector.setMaxWidth(Double.MAX_VALUE);
    follow();
    shown = ShownWatch.of(root);
    shown.addListener((o, before, now) -> model.setShown(now));
    model.setShown(shown.getValue());
  }

  /** The node to place. */
  public Region node() {
    return root;
  }

  /** Told the cell whose word a person wants under the microscope. */
  public void setOnOpenWord(Consumer<CellReport> receiver) {
    onOpenWord = receiver;
    MenuItem open = new MenuItem("Open in Word view (W)");
    ContextMenu menu = new ContextMenu(open);
    matrix.setOnContextMenuRequested(
        e -> {
          CellReport cell = model.inspect(matrix.hoveredProperty().get());
          if (cell != null) {
            open.setOnAction(chosen -> onOpenWord.accept(cell));
            menu.show(matrix, e.getScreenX(), e.getScreenY());
          }
          e.consume();
        });
    matrix.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> menu.hide());
    matrix.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          CellReport cell = model.inspect(matrix.hoveredProperty().get());
          if (e.getCode() == KeyCode.W && !e.isShortcutDown() && cell != null) {
            onOpenWord.accept(cell);
            e.consume();
          }
        });
  }

  /** The picture, for zooming and marking from outside. */
  public MatrixView matrix() {
    return matrix;
  }

  private HBox toolbar() {
    memory.setAccessibleText("Memory shown");
    memory.setTooltip(new Tooltip("The whole die, or the memory of one layer"));
    memory
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener((o, was, is) -> model.select(is.intValue()));
    another.setTooltip(
        new Tooltip("The next seed: a die of the same process with other failing cells"));
    another.setOnAction(e -> model.anotherDie());
    dieName.setTooltip(new Tooltip("Seed of the die: the same seed has the same cells"));
    voltage.getStyleClass().add("vs-voltage");
    voltage.setTooltip(supply);
    voltage.setMinWidth(Region.USE_PREF_SIZE);
    dieName.setMinWidth(Region.USE_PREF_SIZE);
    memory.setMinWidth(110);
    another.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(10, memory, dieName, another, gap, voltage);
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private HBox legendRow() {
    Label scale = new Label();
    scale.textProperty().bind(matrix.scaleTextProperty());
    scale.setTooltip(new Tooltip("Pixels are those of the screen"));
    scale.setMinWidth(Region.USE_PREF_SIZE);
    scale.getStyleClass().add("vs-scale");
    Button fit = new Button("Fit");
    fit.setTooltip(new Tooltip("Show the whole (0, or double click)"));
    fit.setMinWidth(Region.USE_PREF_SIZE);
    fit.setOnAction(e -> matrix.fit());
    HBox.setHgrow(legend.node(), Priority.ALWAYS);
    HBox row = new HBox(12, legend.node(), scale, fit);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void follow() {
    model.fieldProperty().addListener((o, was, is) -> showField());
    model.countsProperty().addListener((o, was, is) -> showCounts());
    model.noteProperty().addListener((o, was, is) -> showCounts());
    model.dieProperty().addListener((o, was, is) -> showDie(is));
    model.choicesProperty().addListener((o, was, is) -> showChoices());
    model.canariesProperty().addListener((o, was, is) -> showCanaries());
    model.selectedProperty().addListener((o, was, is) -> memory.getSelectionModel().select(is));
    matrix.hoveredProperty().addListener((o, was, is) -> showInspector());
    matrix
        .widthProperty()
        .addListener(
            (o, was, is) -> {
              suitPane();
              showWanted();
            });
    matrix.heightProperty().addListener((o, was, is) -> suitPane());
    // A theme shows in the colour of its text: light text means a dark ground.
    header.textFillProperty().addListener((o, was, is) -> suitTheme(is));
    header.fontProperty().addListener((o, was, is) -> reserveInspector());
    reserveInspector();
    showChoices();
    showDie(model.dieProperty().get());
    showField();
    showCounts();
    showCanaries();
  }

  private void reserveInspector() {
    double line = header.getFont().getSize() * 1.5;
    int lines = INSPECTOR_LINES + (model.canariesProperty().get() == null ? 0 : 1);
    inspector.setMinHeight(lines * line);
  }

  private void suitPane() {
    if (matrix.isFitted() && matrix.getWidth() > 0 && matrix.getHeight() > 0) {
      model.setAspect(matrix.getWidth() / matrix.getHeight());
    }
  }

  private void suitTheme(Paint text) {
    if (text instanceof Color color) {
      CellPalette palette = color.getBrightness() > 0.6 ? DARK : LIGHT;
      matrix.setPalette(palette);
      legend.show(palette);
    }
  }

  private void showField() {
    voltage.setText(model.voltageText());
    supply.setText(model.supplyName());
    if (model.fieldProperty().get() != null) {
      matrix.setSource(model.fieldProperty().get());
    }
    matrix.setRings(model.rings());
    showInspector();
    showWanted();
  }

  private void showCanaries() {
    MarkedCanaries marked = model.canariesProperty().get();
    legend.rings(
        marked == null ? "" : DieMapFigures.CANARY,
        marked == null
            ? ""
            : String.format(
                Locale.ROOT,
                "The cells that fail first at the target of %s V: they tell whether the supply can"
                    + " fall or has to rise",
                CanaryRegulator.number(marked.target())));
    matrix.setRings(model.rings());
    reserveInspector();
    showCounts();
    showInspector();
  }

  private void showCounts() {
    FailureCounts counts = model.countsProperty().get();
    String note = model.noteProperty().get();
    header.setText(
        counts == null
            ? "No memory to show."
            : counts.text()
                + (model.extrapolated() ? "; the curve is extrapolated here" : "")
                + (note.isEmpty() ? "" : ". " + note)
                + settled());
    matrix.setAccessibleText(
        counts == null
            ? "Failure map"
            : "Failure map at " + model.voltageText() + ": " + counts.text());
  }

  /** What the supply of the die settles on, where a scheme moves it; empty where none does. */
  private String settled() {
    MarkedCanaries marked = model.canariesProperty().get();
    return marked == null || marked.settled().isEmpty() ? "" : ". " + marked.settled();
  }

  private void showDie(DieCells cells) {
    Die die = cells.plain();
    another.setDisable(die == null);
    if (die == null) {
      dieName.setText("Measured map");
      dieName
          .getTooltip()
          .setText("Cells and the voltages at which they fail were read from the study's map");
      return;
    }
    dieName.setText("Die " + shortSeed(die.seed()));
    String correlated =
        cells instanceof CorrelatedDie c
            ? String.format(
                Locale.ROOT,
                "; cells share %.3g of their variation along word lines and %.3g along bit lines",
                c.rows(),
                c.columns())
            : "";
    dieName
        .getTooltip()
        .setText(
            "Seed of the die: " + die.seed() + "; the same seed has the same cells" + correlated);
  }

  /** Seeds of trials are hashes: their first digits tell them apart, the tooltip has them whole. */
  private static String shortSeed(long seed) {
    return Math.abs(seed) < 1_000_000 && seed != Long.MIN_VALUE
        ? Long.toString(seed)
        : String.format(Locale.ROOT, "#%04x…", seed >>> 48);
  }

  private void showChoices() {
    memory.getItems().setAll(model.choicesProperty().get());
    memory.getSelectionModel().select((int) model.selectedProperty().get());
    memory.setDisable(memory.getItems().size() < 2);
  }

  /**
   * Brings a word into view once its cells are there; the whole die is shown.
   *
   * @param die the word's die
   * @param memory number of the memory on the die
   * @param address of the word in its memory
   */
  public void reveal(DieCells die, int memory, int address) {
    wantedMemory = memory;
    wantedAddress = address;
    model.setDie(die);
    model.select(0);
    showWanted();
  }

  private void showWanted() {
    CellPosition cell = wantedMemory < 0 ? null : model.find(wantedMemory, wantedAddress);
    if (cell != null && matrix.getWidth() > 0) {
      wantedMemory = -1;
      matrix.centreOn(cell, REVEALED_PIXELS);
      matrix.highlightedProperty().set(cell);
      inspector.setText(model.inspectorText(cell));
    }
  }

  private void showInspector() {
    String text = model.inspectorText(matrix.hoveredProperty().get());
    inspector.setText(text.isEmpty() ? HINT : text);
  }
}
