package org.voltscape.views.timing;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.studies.TimingAxis;
import org.voltscape.figure.studies.TimingPoint;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.form.ComplaintLine;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;
import org.voltscape.views.fx.ShownWatch;

/**
 * Timing errors of a MAC unit against supply, area or clock, with a point of work to be dragged and
 * what it means in numbers.
 */
public final class TimingView {
  /** Narrower than this, there is no room for what the numbers mean beside them. */
  private static final double NARROW = 640;

  private final TimingModel model;
  private final ChartPane chart = new ChartPane();
  private final ComboBox<TimingAxis> axis = new ComboBox<>();
  private final NumberField area =
      NumberField.decimal(
          NumberRule.decimal(TimingPoint.smallest(), TimingPoint.largest(), 10, "µm²"), 0);
  private final NumberField volts =
      NumberField.decimal(
          NumberRule.decimal(MacTiming.LOWEST_VOLTS, MacTiming.HIGHEST_VOLTS, 0.01, "V"), 0);
  private final NumberField clock =
      NumberField.decimal(
          NumberRule.decimal(MacTiming.SHORTEST_CLOCK_NS, MacTiming.LONGEST_CLOCK_NS, 0.01, "ns"),
          0);
  private final ComplaintLine complaint = new ComplaintLine();
  private final Label at = new Label();
  private final GridPane numbers = new GridPane();
  private final BorderPane root = new BorderPane();
  private final ObservableValue<Boolean> shown;

  /**
   * @param model outlives the view
   */
  public TimingView(TimingModel model) {
    this.model = model;
    at.getStyleClass().add("vs-header");
    at.setWrapText(true);
    at.setMinHeight(Region.USE_PREF_SIZE);
    numbers.setHgap(14);
    numbers.setVgap(2);
    ColumnConstraints whole = new ColumnConstraints();
    whole.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints rest = new ColumnConstraints();
    rest.setHgrow(Priority.ALWAYS);
    rest.setMinWidth(0);
    numbers.getColumnConstraints().setAll(whole, whole, rest);
    chart.addDragHandler(new PointDrag(chart, model));
    chart.setOnKey(this::key);
    chart.surface().setAccessibleHelp("Left and right move the marked point, plus and minus zoom.");
    root.getStyleClass().add("vs-timing");
    root.setPadding(new Insets(8));
    root.setTop(new VBox(4, bar(), complaint));
    root.setCenter(chart);
    BorderPane.setMargin(chart, new Insets(6, 0, 6, 0));
    root.setBottom(new VBox(4, at, numbers));
    model.pointProperty().addListener((o, was, is) -> showPoint());
    model.figureProperty().addListener((o, was, is) -> showFigure(is));
    root.widthProperty()
        .addListener(
            (o, was, is) -> {
              if (was.doubleValue() < NARROW != is.doubleValue() < NARROW) {
                showPoint();
              }
            });
    showPoint();
    showFigure(model.figureProperty().get());
    shown = ShownWatch.of(root);
    shown.addListener((o, before, now) -> model.setShown(now));
    model.setShown(shown.getValue());
  }

  /** The node to place. */
  public Region node() {
    return root;
  }

  /** The chart. */
  public ChartPane chart() {
    return chart;
  }

  /** Called with the figure when the user wants it as a file. */
  public void setOnExport(Consumer<Figure> receiver) {
    chart.setOnExport(f -> receiver.accept(model.figureNow()));
  }

  private FlowPane bar() {
    axis.getItems().setAll(TimingAxis.values());
    axis.valueProperty().bindBidirectional(model.axisProperty());
    axis.setMinWidth(Region.USE_PREF_SIZE);
    Button why = new Button("Why these numbers");
    why.getStyleClass().add("small");
    why.setOnAction(e -> ConstantsPopOver.of(model.constants()).show(why));
    for (NumberField field : List.of(area, volts, clock)) {
      field.setPrefColumnCount(5);
      field.setMinWidth(Region.USE_PREF_SIZE);
      complaint.watch(field);
    }
    area.setOnCommit(v -> set(TimingAxis.AREA, v.doubleValue()));
    volts.setOnCommit(v -> set(TimingAxis.VOLTAGE, v.doubleValue()));
    clock.setOnCommit(v -> set(TimingAxis.CLOCK, v.doubleValue()));
    FlowPane bar =
        new FlowPane(
            10,
            4,
            named("Against", axis, "What the errors are drawn against"),
            named("Area (µm²)", area, "Area of a MAC unit; larger units have shorter paths"),
            named("Supply (V)", volts, "Supply of the logic, 1.08 V without scaling"),
            named("Clock (ns)", clock, "Clock period; 1.56 ns is 641 MHz"),
            why);
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void set(TimingAxis which, double value) {
    model.setPoint(model.pointProperty().get().moved(which, value));
  }

  private static HBox named(String name, Region control, String help) {
    Tooltip.install(control, new Tooltip(help));
    control.setAccessibleText(name);
    control.setAccessibleHelp(help);
    return LabeledField.inBar(name, control);
  }

  private void key(KeyEvent e) {
    if (e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
      return;
    }
    int steps = e.isShiftDown() ? 10 : 1;
    switch (e.getCode()) {
      case LEFT -> model.nudge(-steps);
      case RIGHT -> model.nudge(steps);
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void showPoint() {
    TimingPoint p = model.pointProperty().get();
    area.setValue(p.areaUm2());
    volts.setValue(p.volts());
    clock.setValue(p.clockNs());
    at.setText("Timing errors of a unit of " + p.text());
    List<TimingModel.Row> rows = model.rows();
    numbers.getChildren().clear();
    for (int i = 0; i < rows.size(); i++) {
      Label name = new Label(rows.get(i).name());
      name.setTooltip(new Tooltip(rows.get(i).meaning()));
      numbers.addRow(i, name, new Label(rows.get(i).value()));
      if (root.getWidth() >= NARROW) {
        Label meaning = new Label(rows.get(i).meaning());
        meaning.getStyleClass().add("vs-hint");
        numbers.add(meaning, 2, i);
      }
    }
  }

  private void showFigure(LineFigure figure) {
    if (figure != null) {
      chart.show(figure);
    }
  }
}
