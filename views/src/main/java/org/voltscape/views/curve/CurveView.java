package org.voltscape.views.curve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.studies.CurveFigures;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.chart.ChartPoint;
import org.voltscape.views.chart.OperatingMarker;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.imports.TableDialogs;

/** The error curve: choice and comparison on top, the curve with its points, their table. */
public final class CurveView {
  private static final String HINT =
      "Drag a point to move it (Shift rounds), double click to add one, Delete removes it.";

  /** Narrower panes, in pixels, have the table below the chart. */
  private static final double NARROW = 700;

  private static final double USUAL_WIDTH = 900;

  /** Lower panes, in pixels, have the source on one line, whole only under the mouse. */
  private static final double LOW = 440;

  private final CurveModel model;
  private final CurveZones zones;
  private final OperatingPoint point;
  private final ChartPane chart = new ChartPane();
  private final OperatingMarker marker;
  private final PointDrag drag;
  private final CurveKeys keys;
  private final Circle ring = new Circle(8);
  private final CurveBar bar;
  private final Label complaint = new Label();
  private final Label header = new Label();
  private final Label source = new Label();
  private final Tooltip wholeSource = new Tooltip();
  private final PointTable table;
  private final VBox lines = new VBox();
  private final BorderPane root = new BorderPane();
  private final ChangeListener<Number> voltsMoved = (o, was, is) -> showHeader();
  private Consumer<Figure> onExport;
  private double from;
  private double to;

  private TableDialogs imports = TableDialogs.forgetful();

  /**
   * @param model outlives the view
   * @param point the voltage shared by all views
   */
  public CurveView(CurveModel model, OperatingPoint point) {
    this(model, point, new CurveZones());
  }

  /** The same with the zones of the study's runs. */
  CurveView(CurveModel model, OperatingPoint point, CurveZones zones) {
    this.model = model;
    this.zones = zones;
    this.point = point;
    bar = new CurveBar(model, zones);
    marker = new OperatingMarker(chart, point);
    drag = new PointDrag(chart, model);
    keys = new CurveKeys(model, point, marker);
    table = new PointTable(model, keys::insert);
    ring.getStyleClass().add("vs-selected-ring");
    chart.addOverlay(ring, this::placeRing);
    chart.addDragHandler(drag);
    chart.setOnDoubleClick(this::addAt);
    chart.setOnKey(keys::pressed);
    chart.surface().setAccessibleHelp(HINT + " Tab selects a point, arrow keys move it.");
    SplitPane split = new SplitPane(chart, table.node());
    arrange(split, USUAL_WIDTH);
    split.widthProperty().addListener((o, was, is) -> arrange(split, is.doubleValue()));
    SplitPane.setResizableWithParent(table.node(), false);
    root.getStyleClass().add("vs-curve");
    root.setPadding(new Insets(8));
    root.setTop(top());
    root.setCenter(split);
    follow();
  }

  /** The table stands beside the chart where there is room, else below it. */
  private static void arrange(SplitPane split, double width) {
    Orientation wanted = width < NARROW ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    if (split.getOrientation() != wanted || split.getDividers().get(0).getPosition() == 0.5) {
      split.setOrientation(wanted);
      split.setDividerPositions(wanted == Orientation.VERTICAL ? 0.72 : 0.78);
    }
  }

  /** The node to place. */
  public Region node() {
    return root;
  }

  /** Places a line below what is said of the operating voltage; hidden with it. */
  void addLine(Region line) {
    lines.getChildren().add(line);
  }

  /** The chart, for tests and screenshots. */
  public ChartPane chart() {
    return chart;
  }

  /** Called when the user wants a curve from a file. */
  public void setOnImport(Runnable action) {
    bar.setOnImport(action);
  }

  /** Called when the user wants the curve that is on the clipboard. */
  public void setOnPaste(Runnable action) {
    bar.setOnPaste(action);
  }

  /** What takes tables of other curves and of points to be fitted. */
  public void setImports(TableDialogs dialogs) {
    imports = dialogs;
    bar.setImports(dialogs);
  }

  /** Called with the figure, operating voltage marked, when the user wants it as a file. */
  public void setOnExport(Consumer<Figure> receiver) {
    onExport = receiver;
    chart.setOnExport(f -> onExport.accept(figure(operatingVolts(), false)));
  }

  /** Draws the curve of a file over the others, as its menu does. */
  void overlay(Path file) {
    bar.overlay(file);
  }

  /** Lets go of the operating point; the view is not used afterwards. */
  public void dispose() {
    marker.dispose();
    point.voltsProperty().removeListener(voltsMoved);
  }

  private VBox top() {
    bar.setOnFit(() -> FitDialog.open(root.getScene().getWindow(), model, imports));
    bar.setOnComplaint(complaint::setText);
    complaint.getStyleClass().add("vs-complaint");
    complaint.setWrapText(true);
    complaint.setMinHeight(Region.USE_PREF_SIZE);
    complaint.managedProperty().bind(complaint.textProperty().isNotEmpty());
    header.getStyleClass().add("vs-header");
    header.setWrapText(true);
    header.setMinHeight(Region.USE_PREF_SIZE);
    lines.managedProperty().bind(lines.visibleProperty());
    source.getStyleClass().add("vs-source");
    source.wrapTextProperty().bind(root.heightProperty().greaterThan(LOW));
    source.setMinHeight(Region.USE_PREF_SIZE);
    source.setTooltip(wholeSource);
    wholeSource.setWrapText(true);
    wholeSource.setMaxWidth(480);
    return new VBox(4, bar.node(), complaint, header, lines, source);
  }

  private void follow() {
    model.curveProperty().addListener((o, was, is) -> showCurve(was, is));
    model.selectedProperty().addListener((o, was, is) -> placeRing());
    model.overlays().addListener((ListChangeListener<ErrorCurve>) change -> rescaleAndShow());
    zones.knownProperty().addListener((o, was, is) -> showChart());
    zones.shownProperty().addListener((o, was, is) -> showChart());
    point.voltsProperty().addListener(voltsMoved);
    rescaleAndShow();
    showWords();
  }

  private void showCurve(ErrorCurve was, ErrorCurve is) {
    boolean fits = is.lowest() >= from && is.highest() <= to;
    boolean edited = is.id().equals(CurveModel.CUSTOM) && fits;
    if (edited || (was != null && was.id().equals(is.id()) && fits)) {
      showChart();
    } else {
      rescaleAndShow();
    }
    showWords();
  }

  private List<ErrorCurve> curves() {
    List<ErrorCurve> all = new ArrayList<>();
    all.add(model.curve());
    for (ErrorCurve other : model.overlays()) {
      boolean same = other == null || other.id().equals(model.curve().id());
      if (!same && other.axis().unit().equals(model.curve().axis().unit())) {
        all.add(other);
      }
    }
    return all;
  }

  /** The range stays while points are moved: what is under the mouse must not slip away. */
  private void rescaleAndShow() {
    double[] range = CurveFigures.range(curves(), operatingVolts());
    from = range[0];
    to = range[1];
    marker.setRange(from, to);
    marker.setShown(!model.onlyShown());
    showChart();
  }

  /** NaN for a curve over anything but the supply. */
  private double operatingVolts() {
    return model.onlyShown() ? Double.NaN : point.getVolts();
  }

  private Figure figure(double operatingVolts, boolean kept) {
    LineFigure figure = CurveFigures.of(curves(), 0, operatingVolts, from, to);
    return zones.on(figure, model.curve(), kept);
  }

  private void showChart() {
    chart.show(figure(Double.NaN, true));
    placeRing();
  }

  private void showWords() {
    ErrorCurve curve = model.curve();
    bar.show(curve);
    String temperature =
        curve.temperatureShift().map(s -> ". Temperature: the curve " + s.text()).orElse("");
    source.setText("Source: " + curve.source() + temperature);
    wholeSource.setText(source.getText());
    showHeader();
  }

  private void showHeader() {
    lines.setVisible(!model.onlyShown());
    if (model.onlyShown()) {
      header.setText(CurveText.onlyShown(model.curve()));
      return;
    }
    header.setText(CurveText.sentence(model.curve(), point.getVolts()));
    if (point.getVolts() < from || point.getVolts() > to) {
      rescaleAndShow();
    }
  }

  private void placeRing() {
    int i = model.selected();
    Point2D at = i < 0 ? null : drag.pixel(model.curve().points().get(i));
    ring.setVisible(at != null);
    if (at != null) {
      ring.setCenterX(at.getX());
      ring.setCenterY(at.getY());
    }
  }

  private boolean addAt(ChartPoint at) {
    if (model.onlyShown()) {
      return false;
    }
    if (!at.inside() || drag.pointAt(at) >= 0) {
      return at.inside();
    }
    model.add(at.x(), at.y(), at.shift());
    return true;
  }
}
