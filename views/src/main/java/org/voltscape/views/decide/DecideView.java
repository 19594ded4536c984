package org.voltscape.views.decide;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.voltscape.engine.decide.DesignPoint;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.decide.DecideText;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.form.BriefLabel;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.fx.FxThread;
import org.voltscape.views.fx.ShownRoom;
import org.voltscape.views.kept.OutdatedFlag;

/** What is asked, the best design in a sentence, and all designs in a plot, on axes, in a table. */
final class DecideView {
  /** Wider than this, plot and axes stand beside each other. */
  private static final double WIDE = 820;

  /** In lower views, in pixels, the sentence has two rows: all of it is under the mouse. */
  private static final double LOW = 620;

  private static final double BRIGHT = 0.6;

  /** Legend, small print and a plot between them, in pixels. */
  private static final double LEAST_CHART = 238;

  /** Headings, three rows and a bar to scroll them, in pixels. */
  private static final double LEAST_TABLE = 124;

  private final DecideModel model;
  private final Consumer<DesignPoint> onKeep;
  private final ConstraintBar constraints;
  private final ChartPane chart = new ChartPane();
  private final FloorLine floor;
  private final PlotMarks marks;
  private final ParallelAxes axes;
  private final DesignTable table;
  private final PinnedTable pinned;
  private final PinBar pins;
  private final Consumer<DesignPoint> onPin;
  private final Label badge = new Label("still rough");
  private final BriefLabel sentence = new BriefLabel(3);
  private final Button keep = new Button("Make this the study");
  private final Label empty = new Label();
  private final SplitPane pictures;
  private final StackPane tables = new StackPane();
  private final VBox shown;
  private final VBox root = new VBox(4);

  /** Kept, or it would be collected with its listeners. */
  private final ObservableValue<Number> room;

  /**
   * @param onAsk takes what is asked, and what was done in words
   * @param onDecide takes the design whose voltage is to be the operating point
   * @param onKeep takes the design that is to be the study
   * @param onPin takes the design that is to be pinned, or not any more
   */
  DecideView(
      DecideModel model,
      BiConsumer<DecideSettings, String> onAsk,
      Consumer<DesignPoint> onDecide,
      Consumer<DesignPoint> onKeep,
      Consumer<DesignPoint> onPin) {
    this.model = model;
    this.onKeep = onKeep;
    this.onPin = onPin;
    constraints = new ConstraintBar(model, onAsk);
    marks = new PlotMarks(chart, model, onDecide);
    floor = new FloorLine(chart, model, onAsk);
    axes = new ParallelAxes(model, onAsk, onDecide);
    table = new DesignTable(model, chart::theme, onDecide);
    pinned = new PinnedTable(chart::theme);
    pins = new PinBar(model, onPin, is -> showTable());
    chart.setOnKey(e -> key(e, onDecide));
    chart
        .surface()
        .setAccessibleHelp(
            "Left and right choose a design by energy, up and down ask for more or less accuracy,"
                + " Enter sets the operating point, P pins the design, plus and minus zoom.");
    chart.setMinSize(160, LEAST_CHART);
    pictures = new SplitPane(chart, axes);
    pictures.setOrientation(Orientation.VERTICAL);
    pictures.setDividerPositions(0.58);
    VBox.setVgrow(pictures, Priority.ALWAYS);
    pictures.setMinHeight(420);
    // All that the rest leaves, and no more of the table's than that.
    pictures.setPrefHeight(LEAST_CHART);
    tables.getChildren().setAll(table.node(), pinned.node());
    tables.setMinHeight(LEAST_TABLE);
    tables.setPrefHeight(220);
    shown = new VBox(3, head(), pictures, new VBox(2, pins.node(), tables));
    VBox.setVgrow(shown, Priority.ALWAYS);
    empty.getStyleClass().add("vs-empty");
    empty.setWrapText(true);
    empty.setMaxWidth(480);
    StackPane middle = new StackPane(shown, empty);
    VBox.setVgrow(middle, Priority.ALWAYS);
    root.getStyleClass().add("vs-decide");
    root.setPadding(new Insets(8));
    root.getChildren().addAll(constraints.node(), middle);
    constraints.node().setMinHeight(Region.USE_PREF_SIZE);
    room = ShownRoom.height(root);
    root.widthProperty().addListener((o, was, is) -> suit());
    room.addListener((o, was, is) -> FxThread.later(this::suit));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pinKey);
    showTable();
    follow();
  }

  /** P pins, Shift+P changes the table; what is typed into a field is not meant. */
  private void pinKey(KeyEvent e) {
    if (e.getCode() != KeyCode.P
        || e.isControlDown()
        || e.isAltDown()
        || e.isMetaDown()
        || e.getTarget() instanceof TextInputControl) {
      return;
    }
    DesignPoint chosen = model.chosen();
    if (e.isShiftDown()) {
      pins.change();
    } else if (chosen != null) {
      onPin.accept(chosen);
    }
    e.consume();
  }

  /** All designs, or the pinned ones in their place. */
  private void showTable() {
    boolean some = pins.showsPinned();
    boolean focused = table.node().isFocused() || pinned.node().isFocused();
    table.node().setVisible(!some);
    pinned.node().setVisible(some);
    if (focused) {
      (some ? pinned.node() : table.node()).requestFocus();
    }
  }

  private Region head() {
    badge.getStyleClass().add("vs-badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    badge.managedProperty().bind(badge.visibleProperty());
    HoverHelp.set(badge, "Some points are first estimates on fewer images; they decide nothing");
    sentence.setId("decide-best");
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    keep.setId("decide-keep");
    keep.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(
        keep,
        "Keeps only the chosen design, or else the best, of the study: one scheme at one voltage."
            + " Undo brings the others back.");
    keep.setOnAction(
        e -> {
          DesignPoint chosen = model.chosen();
          if (chosen != null) {
            onKeep.accept(chosen);
          }
        });
    HBox head =
        new HBox(
            8,
            badge,
            OutdatedFlag.badge("decide-outdated", model.outdatedProperty()),
            sentence,
            keep);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinHeight(Region.USE_PREF_SIZE);
    return head;
  }

  private void follow() {
    model.frameProperty().addListener((o, was, is) -> show());
    model
        .brushProperty()
        .addListener(
            (o, was, is) -> {
              marks.draw();
              axes.draw();
              table.brushed();
            });
    model
        .selectedProperty()
        .addListener(
            (o, was, is) -> {
              marks.draw();
              axes.draw();
              table.select();
              nameKept();
              pins.name();
            });
    // A theme shows in the colour of its text, its size in that of the labels.
    empty.textFillProperty().addListener((o, was, is) -> suitTheme(is));
    empty.fontProperty().addListener((o, was, is) -> axes.setTextSize(is.getSize() * 0.92));
    show();
  }

  private void suitTheme(Paint text) {
    if (text instanceof Color color) {
      axes.setTheme(color.getBrightness() > BRIGHT ? FigureTheme.DARK : FigureTheme.LIGHT);
      table.refresh();
      DecideFrame frame = model.frameProperty().get();
      if (frame != null) {
        pinned.refresh(frame);
      }
      marks.draw();
    }
  }

  private void suit() {
    boolean wide = root.getWidth() >= WIDE;
    Orientation wanted = wide ? Orientation.HORIZONTAL : Orientation.VERTICAL;
    if (pictures.getOrientation() != wanted) {
      pictures.setOrientation(wanted);
      pictures.setMinHeight(wide ? LEAST_CHART : 420);
      FxThread.later(() -> pictures.setDividerPositions(wide ? 0.5 : 0.58));
    }
    double height = room.getValue().doubleValue();
    sentence.setLines(height < LOW ? 2 : 3);
    pins.setLines(wide ? 2 : 4);
    tables.setPrefHeight(Math.max(LEAST_TABLE, Math.min(340, height * 0.26)));
  }

  private void key(KeyEvent e, Consumer<DesignPoint> onDecide) {
    if (e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
      return;
    }
    switch (e.getCode()) {
      case LEFT -> model.step(-1);
      case RIGHT -> model.step(1);
      case UP -> floor.nudge(1);
      case DOWN -> floor.nudge(-1);
      case ENTER -> {
        DesignPoint chosen = model.chosen();
        if (chosen == null) {
          return;
        }
        onDecide.accept(chosen);
      }
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void show() {
    DecideFrame frame = model.frameProperty().get();
    boolean none =
        frame == null || frame.decision().points().stream().allMatch(p -> p.outcome() == null);
    shown.setVisible(!none);
    empty.setVisible(none);
    empty.setText(
        frame == null || frame.run().state() != Snapshot.State.RUNNING
            ? "Run the study to compare its designs: each scheme at each voltage, by accuracy,"
                + " energy, area and latency."
            : "The first results will be here in a moment.");
    constraints.show(frame);
    if (frame == null || none) {
      return;
    }
    badge.setVisible(frame.decision().points().stream().anyMatch(DesignPoint::rough));
    sentence.setWords(frame.words().sentence(frame.decision()));
    chart.show(frame.figure());
    floor.place();
    marks.draw();
    axes.draw();
    table.show(frame);
    pinned.show(frame);
    pins.show(frame);
    showTable();
    nameKept();
  }

  private void nameKept() {
    DesignPoint chosen = model.chosen();
    keep.setDisable(chosen == null);
    keep.setAccessibleText(
        "Make this the study" + (chosen == null ? "" : ": " + DecideText.name(chosen)));
  }

  Region node() {
    return root;
  }

  ChartPane chart() {
    return chart;
  }

  /** Where the table stands, of all designs or of the pinned ones. */
  Region tables() {
    return tables;
  }

  PinBar pins() {
    return pins;
  }

  ParallelAxes axes() {
    return axes;
  }

  DesignTable table() {
    return table;
  }

  ConstraintBar constraints() {
    return constraints;
  }

  /** Nothing outlives the view but its model. */
  void dispose() {
    chart.setOnExport(null);
  }
}
