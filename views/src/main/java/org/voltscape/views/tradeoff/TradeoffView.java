package org.voltscape.views.tradeoff;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.energy.EnergyFigures;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.figure.studies.IntervalChoice;
import org.voltscape.figure.studies.OutcomeText;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.chart.OperatingMarker;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.kept.OutdatedFlag;

/**
 * Accuracy (or application error) and energy: a line a scheme, the operating voltage to be dragged,
 * and the schemes at that voltage in a table.
 */
public final class TradeoffView {
  /** Narrower than this, a row of its own says how far the run is. */
  private static final double NARROW = 700;

  /** Narrower than this, so does what is drawn of intervals and dies. */
  private static final double NARROWEST = 520;

  /** Above and below the charts, in pixels. */
  private static final double GAP = 6;

  private static final String INTERVALS_HELP =
      "Thick bars, or shading where points are close: where the mean lies by the dies seen, right if"
          + " no unlike die is unseen. Thin bars, or dotted lines where points are close: the 95 %"
          + " interval, which holds whatever unseen dies do (worst-case bound: it takes unseen dies to"
          + " be as bad as can be). A figure may show one of them alone.";

  private static final String ZONES_HELP =
      "Below the plot, of the scheme selected in the table, else of the first: the guardband from the"
          + " nominal supply down to Vmin, from which on up the mean accuracy keeps the study's target;"
          + " the critical zone down to Vcrash; and the crash, where half of what the network has"
          + " above guessing is lost. Bars: where Vmin and Vcrash lie by the dies seen.";

  private final TradeoffModel model;
  private final OperatingPoint point;
  private final ChartPane accuracy = new ChartPane();
  private final ChartPane energy = new ChartPane();
  private final OperatingMarker accuracyMarker;
  private final OperatingMarker energyMarker;
  private final SchemePart schemes;
  private final ChartRoom charts = new ChartRoom(accuracy, energy);
  private final ComboBox<HorizontalAxis> axis = new ComboBox<>();
  private final ComboBox<IntervalChoice> intervals = new ComboBox<>();
  private final CheckBox dies = new CheckBox();
  private final CheckBox zones = new CheckBox("Zones");
  private final Label status = new Label();
  private final Label badge = new Label("still rough");
  private final Label empty = new Label();

  /** Which pinned runs cannot be drawn. */
  private final Label notDrawn = new Label();

  private final Label complaint = new Label();

  /** What the results of a finished run leave to be wished. */
  private final Label beyond = new Label();

  /** What a budget made of the run. */
  private final Label budget = new Label();

  private final HBox marks = new HBox(8, intervals, dies, zones);
  private final HBox progress;
  private final HBox bar;
  private final HBox below = new HBox(8);
  private final VBox top;
  private final VBox root =
      new VBox() {
        @Override
        protected void layoutChildren() {
          suitTable();
          super.layoutChildren();
        }
      };
  private final ChangeListener<Number> voltsMoved = (o, was, is) -> moved();
  private Consumer<Figure> onExport = f -> {};
  private List<HorizontalAxis> offered = List.of();
  private int shownVoltage = -1;

  /**
   * @param model outlives the view
   * @param point the voltage shared by all views
   */
  public TradeoffView(TradeoffModel model, OperatingPoint point) {
    this.model = model;
    this.point = point;
    Label outdated = OutdatedFlag.badge("tradeoff-outdated", model.outdatedProperty());
    progress = new HBox(8, badge, outdated, status);
    schemes = new SchemePart(model, point, accuracy::theme);
    bar = bar();
    below.managedProperty().bind(below.visibleProperty());
    below.setVisible(false);
    HBox.setHgrow(progress, Priority.ALWAYS);
    top = new VBox(4, bar, below, complaint, budget, beyond, notDrawn);
    accuracyMarker = new OperatingMarker(accuracy, point);
    energyMarker = new OperatingMarker(energy, point);
    // The accuracy's legend and the table name the same lines.
    energy.hideLegend();
    accuracy.setOnKey(e -> key(e, accuracyMarker));
    energy.setOnKey(e -> key(e, energyMarker));
    for (ChartPane chart : List.of(accuracy, energy)) {
      chart
          .surface()
          .setAccessibleHelp("Left and right move the operating voltage, plus and minus zoom.");
    }
    empty.getStyleClass().add("vs-empty");
    empty.setWrapText(true);
    empty.setMaxWidth(480);
    StackPane middle = new StackPane(charts.node(), empty);
    // In a low pane the table gives way and scrolls, the charts stay readable.
    middle.setMinWidth(0);
    middle.setPrefHeight(0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setPadding(new Insets(GAP, 0, GAP, 0));
    root.getStyleClass().add("vs-tradeoff");
    root.setPadding(new Insets(8));
    top.setMinHeight(Region.USE_PREF_SIZE);
    root.getChildren().addAll(top, middle, schemes.node());
    charts.follow(root, () -> schemes.suitChart(root.getHeight(), charts.drawsEnergy()));
    root.widthProperty().addListener((o, was, is) -> suitWidth());
    follow();
  }

  /** The node to place. */
  public Region node() {
    return root;
  }

  /** Places a line above the charts. */
  void addLine(Region line) {
    top.getChildren().add(line);
  }

  /** The upper chart. */
  public ChartPane accuracyChart() {
    return accuracy;
  }

  /** The lower chart. */
  public ChartPane energyChart() {
    return energy;
  }

  /** Called with a place in the study's schemes and a voltage when a person asks why. */
  public void setOnWhyEnergy(WhyEnergy receiver) {
    schemes.setWhy(receiver);
  }

  /** Called with the figure, operating voltage marked, when the user wants it as a file. */
  public void setOnExport(Consumer<Figure> receiver) {
    onExport = receiver;
    accuracy.setOnExport(f -> onExport.accept(model.accuracyFigure(point.getVolts())));
    energy.setOnExport(f -> onExport.accept(model.energyFigure(point.getVolts())));
  }

  /** Lets go of the operating point; the view is not used afterwards. */
  public void dispose() {
    accuracyMarker.dispose();
    energyMarker.dispose();
    point.voltsProperty().removeListener(voltsMoved);
  }

  private HBox bar() {
    axis.getItems().setAll(HorizontalAxis.VOLTAGE);
    axis.setConverter(new AxisNames(false));
    axis.valueProperty().bindBidirectional(model.axisProperty());
    axis.setTooltip(new Tooltip("What the upper chart is drawn against"));
    axis.setMinWidth(Region.USE_PREF_SIZE);
    axis.setId("tradeoff-axis");
    intervals.getItems().setAll(IntervalChoice.values());
    intervals.valueProperty().bindBidirectional(model.intervalsProperty());
    HoverHelp.set(intervals, INTERVALS_HELP);
    intervals.setAccessibleText("Intervals");
    intervals.setMinWidth(Region.USE_PREF_SIZE);
    intervals.setId("tradeoff-intervals");
    dies.selectedProperty().bindBidirectional(model.diesProperty());
    dies.setMinWidth(Region.USE_PREF_SIZE);
    dies.setId("tradeoff-dies");
    zones.selectedProperty().bindBidirectional(model.zonesProperty());
    zones.setMinWidth(Region.USE_PREF_SIZE);
    zones.setId("tradeoff-zones");
    Label against = new Label("Against");
    against.setMinWidth(Region.USE_PREF_SIZE);
    against.setLabelFor(axis);
    status.getStyleClass().add("vs-status");
    status.setMinWidth(40);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(status.textProperty());
    status.setTooltip(whole);
    badge.getStyleClass().add("vs-badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    badge.setTooltip(
        new Tooltip(
            "Some points are first estimates on fewer images and trials; they are being refined"));
    badge.managedProperty().bind(badge.visibleProperty());
    notDrawn.getStyleClass().add("vs-hint");
    notDrawn.setId("tradeoff-not-drawn");
    complaint.getStyleClass().add("vs-complaint");
    beyond.getStyleClass().add("vs-hint");
    beyond.setId("tradeoff-beyond");
    budget.getStyleClass().add("vs-hint");
    budget.setId("tradeoff-budget");
    for (Label label : List.of(complaint, budget, beyond, notDrawn)) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.managedProperty().bind(label.visibleProperty());
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox made = new HBox(8, against, axis, marks, gap, progress);
    marks.setAlignment(Pos.CENTER_LEFT);
    progress.setAlignment(Pos.CENTER_RIGHT);
    made.setAlignment(Pos.CENTER_LEFT);
    return made;
  }

  private void follow() {
    model.snapshotProperty().addListener((o, was, is) -> showAll());
    model.curveProperty().addListener((o, was, is) -> showAll());
    model.axisProperty().addListener((o, was, is) -> showAll());
    model.intervalsProperty().addListener((o, was, is) -> showAccuracy());
    model.diesProperty().addListener((o, was, is) -> showAccuracy());
    model.zonesProperty().addListener((o, was, is) -> showAccuracy());
    model
        .zonesOfProperty()
        .addListener(
            (o, was, is) -> {
              showAccuracy();
              nameZones();
            });
    model.ghostsProperty().addListener((o, was, is) -> showAll());
    model.increase().increaseProperty().addListener((o, was, is) -> schemes.show());
    point.voltsProperty().addListener(voltsMoved);
    showAll();
  }

  private void moved() {
    boolean overBudgets = model.axisProperty().get() == HorizontalAxis.BUDGET;
    if (overBudgets && !model.isEmpty() && model.nearestVoltage(point.getVolts()) != shownVoltage) {
      showAccuracy();
    }
    schemes.show();
  }

  /** Against budgets, the points of the operating voltage are shown; else it is only marked. */
  private void showAccuracy() {
    if (model.isEmpty()) {
      return;
    }
    boolean overBudgets = model.axisProperty().get() == HorizontalAxis.BUDGET;
    shownVoltage = model.nearestVoltage(point.getVolts());
    accuracy.show(model.accuracyFigure(overBudgets ? point.getVolts() : Double.NaN));
  }

  private void key(KeyEvent e, OperatingMarker marker) {
    if (e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
      return;
    }
    int steps = e.isShiftDown() ? 10 : 1;
    switch (e.getCode()) {
      case LEFT -> marker.nudge(-steps);
      case RIGHT -> marker.nudge(steps);
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void suitTable() {
    Insets insets = root.getInsets();
    double width = root.getWidth() - insets.getLeft() - insets.getRight();
    double room =
        root.getHeight()
            - insets.getTop()
            - insets.getBottom()
            - top.prefHeight(width)
            - charts.goodHeight()
            - 2 * GAP;
    schemes.suitHeight(root.getHeight(), width, room);
  }

  /** What there is no room for beside the choice of the axis goes into a row of its own. */
  private void suitWidth() {
    boolean progressBelow = root.getWidth() < NARROW;
    boolean marksBelow = root.getWidth() < NARROWEST;
    if (below.getChildren().contains(progress) == progressBelow
        && below.getChildren().contains(marks) == marksBelow) {
      return;
    }
    status.setWrapText(progressBelow);
    bar.getChildren().removeAll(marks, progress);
    below.getChildren().clear();
    if (marksBelow) {
      below.getChildren().add(marks);
    } else {
      bar.getChildren().add(bar.getChildren().size() - 1, marks);
    }
    (progressBelow ? below : bar).getChildren().add(progress);
    below.setVisible(progressBelow);
  }

  private void showAll() {
    Snapshot run = model.snapshotProperty().get();
    boolean failed = run != null && run.state() == Snapshot.State.FAILED;
    boolean nothing = model.isEmpty();
    charts.node().setVisible(!nothing);
    empty.setVisible(nothing);
    empty.setText(
        run == null
            ? "Run the study to see accuracy or error, and energy, here."
            : failed ? RunStatus.text(run) : firstWords(run));
    complaint.setText(failed ? RunStatus.text(run) : "");
    complaint.setVisible(failed && !nothing);
    budget.setText(model.budget());
    budget.setVisible(!budget.getText().isEmpty());
    beyond.setText(model.beyond());
    beyond.setVisible(!beyond.getText().isEmpty());
    notDrawn.setText(model.notDrawn());
    notDrawn.setVisible(!notDrawn.getText().isEmpty());
    status.setText(run == null || failed || nothing ? "" : RunStatus.text(run));
    badge.setVisible(run != null && RunStatus.isRough(run));
    if (!nothing) {
      offerAxes(run.study());
      limitMarkers(run.study());
      nameDies(run.study());
      nameZones();
      showAccuracy();
      LineFigure energies = model.energyChart();
      // What was measured is in no other legend.
      energy.setLegend(EnergyFigures.hasMeasured(energies));
      energy.show(energies);
    }
    schemes.show();
  }

  private void nameDies(Study study) {
    String thing = OutcomeText.of(study).thing();
    dies.setText(thing.substring(0, 1).toUpperCase(Locale.ROOT) + thing.substring(1) + "s");
    HoverHelp.set(
        dies,
        "Each single "
            + thing
            + " as a pale line of its own, or a dot at a single voltage, where there are at"
            + " most 30: a dead one is seen at once");
  }

  private void nameZones() {
    zones.setDisable(!model.offersZones());
    HoverHelp.set(zones, ZONES_HELP + "\n" + model.zonesText());
  }

  /** Offers the axes that go with what the study is about. */
  private void offerAxes(Study study) {
    List<HorizontalAxis> wanted = HorizontalAxis.of(study);
    if (wanted.equals(offered)) {
      return;
    }
    offered = wanted;
    HorizontalAxis now = axis.getValue();
    HorizontalAxis next = offered.contains(now) ? now : HorizontalAxis.VOLTAGE;
    // A list that changes drops its value for a moment, which is not meant.
    axis.valueProperty().unbindBidirectional(model.axisProperty());
    axis.setConverter(new AxisNames(!study.memoryFails()));
    axis.getItems().setAll(offered);
    axis.setValue(next);
    model.axisProperty().set(next);
    axis.valueProperty().bindBidirectional(model.axisProperty());
  }

  /** What the list calls the axes. */
  private static final class AxisNames extends StringConverter<HorizontalAxis> {
    private final boolean timing;

    AxisNames(boolean timing) {
      this.timing = timing;
    }

    @Override
    public String toString(HorizontalAxis of) {
      return of == null ? "" : of.title(timing);
    }

    @Override
    public HorizontalAxis fromString(String text) {
      throw new UnsupportedOperationException("The list is not typed into.");
    }
  }

  private static String firstWords(Snapshot run) {
    return run.state() == Snapshot.State.RUNNING
        ? "The first results will be here in a moment."
        : RunStatus.text(run);
  }

  private void limitMarkers(Study study) {
    double low = study.voltages().get(0);
    double high = study.voltages().get(study.voltages().size() - 1);
    accuracyMarker.setRange(low, high);
    energyMarker.setRange(low, high);
    ErrorCurve curve = model.curveProperty().get();
    switch (model.axisProperty().get()) {
      case VOLTAGE -> {
        accuracyMarker.setScale(v -> v, x -> x);
        // At a single voltage there is nothing to move it to, and it would hide the whiskers.
        accuracyMarker.setShown(low < high);
      }
      case FAILURE_PROBABILITY -> {
        if (curve != null) {
          accuracyMarker.setScale(
              v -> curve.probability(v) > 0 ? curve.probability(v) : Double.NaN,
              p -> CurveInverse.volts(curve, p, low, high));
        }
        accuracyMarker.setShown(curve != null && low < high);
      }
      case NETWORK_SHARE -> {
        if (curve != null) {
          double all = study.failingShare(1);
          accuracyMarker.setScale(
              v -> all * curve.probability(v),
              share -> CurveInverse.volts(curve, share / all, low, high));
        }
        accuracyMarker.setShown(curve != null && study.failingShare(1) > 0 && low < high);
      }
      // Every scheme spends its own energy at a voltage: one line would be wrong for the others.
      // All points of a figure over budgets are of one voltage.
      case ENERGY, BUDGET -> accuracyMarker.setShown(false);
    }
  }
}
