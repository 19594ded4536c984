package org.voltscape.views.chart;

import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.views.form.BriefLabel;

/**
 * A figure in the window: title, read-out and buttons in a row, the chart below.
 *
 * <p>The wheel zooms around the mouse (over an axis only that axis), dragging in free space zooms
 * to a rectangle, the middle button moves; a double click or Home shows the whole, plus and minus
 * zoom. The chart follows the window's theme by itself. FX thread only.
 */
public final class ChartPane extends BorderPane {
  private static final double BRIGHT = 0.6;

  private final ChartSurface surface = new ChartSurface();
  private final ChartLegend legend = new ChartLegend();
  private final BriefLabel note = new BriefLabel(2);
  private final ChartZoom zoom = new ChartZoom(surface);
  private final ChartGestures gestures = new ChartGestures(surface, zoom);
  private final Label title = new Label();
  private final Label readout = new Label();
  private final Circle ring = new Circle(8);
  private final Button wholeButton = button(Feather.MAXIMIZE, "Show the whole (Home)");
  private final Button exportButton = button(Feather.DOWNLOAD, "Export figure…");
  private final ReadOnlyObjectWrapper<NearestPoint> hovered =
      new ReadOnlyObjectWrapper<>(this, "hovered");
  private final PointTip tip = new PointTip(surface);
  private Consumer<Figure> onExport;
  private Figure figure;
  private IntFunction<String> cellWords;
  private ChartPoint mouse;

  /** A pane that shows nothing yet. */
  public ChartPane() {
    getStyleClass().add("vs-chart");
    title.getStyleClass().add("vs-chart-title");
    // Where there is no room for all of it, the rest is under the mouse.
    Tooltip wholeTitle = new Tooltip();
    wholeTitle.textProperty().bind(title.textProperty());
    title.setTooltip(wholeTitle);
    readout.getStyleClass().add("vs-chart-readout");
    readout.setMaxWidth(Double.MAX_VALUE);
    readout.setAlignment(Pos.CENTER_RIGHT);
    readout.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    readout.setMinWidth(0);
    HBox.setHgrow(readout, Priority.ALWAYS);
    wholeButton.setOnAction(e -> resetZoom());
    exportButton.setOnAction(e -> exportFigure());
    exportButton.setVisible(false);
    exportButton.managedProperty().bind(exportButton.visibleProperty());
    HBox head = new HBox(6, title, readout, wholeButton, exportButton);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setPadding(new Insets(2, 4, 0, 8));
    legend.managedProperty().bind(legend.visibleProperty());
    setTop(new VBox(head, legend));
    setCenter(surface);
    note.getStyleClass().add("vs-chart-note");
    setBottom(note);
    setMinWidth(0);
    ring.getStyleClass().add("vs-hover-ring");
    ring.setVisible(false);
    ring.setManaged(false);
    surface.overlay().getChildren().add(ring);
    surface.addDrawnListener(this::placeRing);
    gestures.setOnMoved(this::moved);
    surface.setOnContextMenuRequested(this::showMenu);
    // A theme shows in the colour of its text: light text means a dark ground.
    title.textFillProperty().addListener((o, was, is) -> suitTheme(is));
  }

  private static Button button(Feather icon, String text) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "flat", "small", "vs-chart-button");
    button.setTooltip(new Tooltip(text));
    button.setAccessibleText(text);
    return button;
  }

  /** Shows a figure; what was zoomed to stays where the axes are the same as before. */
  public void show(Figure next) {
    figure = next;
    title.setText(next.title());
    surface.setAccessibleText(next.title());
    surface.show(withoutTitle(next));
    showLegend();
    note.setWords(surface.note());
    moved(mouse);
  }

  /** The title stands in the pane's own head. */
  private static Figure withoutTitle(Figure figure) {
    if (figure instanceof LineFigure f) {
      return f.pictureOnly();
    }
    if (figure instanceof BarFigure b) {
      return new BarFigure(
          "",
          b.categoryLabel(),
          b.categories(),
          b.y(),
          b.series(),
          b.note(),
          b.comments(),
          b.lines(),
          b.grouped());
    }
    MapFigure m = (MapFigure) figure;
    return new MapFigure(
        "", m.wordLabel(), m.bitLabel(), m.words(), m.bits(), m.cells(), m.note(), m.marks());
  }

  /** The figure shown; null before the first. */
  public Figure figure() {
    return figure;
  }

  /** Changes the theme by hand; it follows the window's otherwise. */
  public void setTheme(FigureTheme theme) {
    surface.setTheme(theme);
    showLegend();
  }

  /** The theme drawn with. */
  public FigureTheme theme() {
    return surface.theme();
  }

  private void suitTheme(Paint text) {
    if (text instanceof Color color) {
      setTheme(color.getBrightness() > BRIGHT ? FigureTheme.DARK : FigureTheme.LIGHT);
    }
  }

  /** Adds something the mouse can move; the last added is asked first. */
  public void addDragHandler(DragHandler handler) {
    gestures.add(handler);
  }

  /** Told of double clicks; those it returns false for show the whole chart again. */
  public void setOnDoubleClick(Predicate<ChartPoint> wanted) {
    gestures.setOnDoubleClick(wanted);
  }

  /** Adds keys while the chart has the focus; those that are consumed are not used for zooming. */
  public void setOnKey(Consumer<KeyEvent> keys) {
    surface.addEventFilter(KeyEvent.KEY_PRESSED, keys::accept);
  }

  /** Offers export in the menu and as a button; the receiver gets the figure shown. */
  public void setOnExport(Consumer<Figure> receiver) {
    onExport = receiver;
    exportButton.setVisible(receiver != null);
  }

  /** Hands the figure over as the button does; nothing where there is none or nobody to take it. */
  public void exportFigure() {
    if (onExport != null && figure != null) {
      onExport.accept(figure);
    }
  }

  private void showLegend() {
    if (legend.isVisible()) {
      legend.show(surface.legendItems());
    }
  }

  /** Keeps room for legend and small print whatever they hold: the plot stays as high as it is. */
  public void reserveWords() {
    legend.reserve();
    note.reserve();
  }

  /** Has the legend take another number of rows at most, before it is scrolled; 2 by default. */
  public void setLegendRows(int most) {
    legend.setRows(most);
  }

  /** What the names beside the plot need, wrapped, is known by the layout of this pane only. */
  @Override
  public Orientation getContentBias() {
    return null;
  }

  /** Leaves the legend away, where one beside tells the same; before the first figure. */
  public void hideLegend() {
    setLegend(false);
  }

  /** Shows or hides the legend; on by default. */
  public void setLegend(boolean shown) {
    legend.setVisible(shown);
    showLegend();
  }

  /** The point of the figure nearest to the mouse; null for none. */
  public ReadOnlyObjectProperty<NearestPoint> hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /** Whether only a part of the figure is shown. */
  public boolean isZoomed() {
    return zoom.isZoomed();
  }

  /** Shows the whole figure. */
  public void resetZoom() {
    zoom.reset();
  }

  /** Zooms around a place of the surface; a factor above 1 shows less. */
  public void zoom(double factor, double pixelX, double pixelY) {
    zoom.zoom(factor, pixelX, pixelY);
  }

  /** Draws at once what else would be drawn within a fifteenth of a second. */
  public void drawNow() {
    surface.drawNow();
  }

  /** The node that takes mouse and keys. */
  public Region surface() {
    return surface;
  }

  /** Puts a node over the chart; its owner places it whenever the chart was drawn. */
  public void addOverlay(Node node, Runnable place) {
    node.setManaged(false);
    surface.overlay().getChildren().add(node);
    surface.addDrawnListener(place);
  }

  /** Has a view say what a cell under the mouse is, by its place among the figure's cells. */
  public void setCellWords(IntFunction<String> words) {
    cellWords = words;
  }

  /** Keeps room above the plot for names in the overlay, in pixels. */
  public void setHeadroom(double pixels) {
    surface.setHeadroom(pixels);
  }

  /** The plot's rectangle on the surface; null before the first drawing. */
  public javafx.geometry.Rectangle2D plotArea() {
    Rectangle2D area = surface.dataArea();
    return area == null
        ? null
        : new javafx.geometry.Rectangle2D(
            area.getX(), area.getY(), area.getWidth(), area.getHeight());
  }

  /** Where a value is drawn on the surface; null before the first drawing. */
  public Point2D toPixel(double x, double y) {
    return surface.dataArea() == null ? null : new Point2D(surface.pixelX(x), surface.pixelY(y));
  }

  /** What a place of the surface stands for; null before the first drawing. */
  public ChartPoint toData(double pixelX, double pixelY) {
    return surface.at(pixelX, pixelY, false);
  }

  private void moved(ChartPoint at) {
    mouse = at;
    NearestPoint nearest = at != null && at.inside() ? nearest(at) : null;
    hovered.set(nearest);
    String marks = nearest == null ? marksAt(at) : "";
    tip.offer(nearest == null ? marks : nearest.certainty());
    readout.setText(nearest == null ? (fits(marks) ? marks : "") : readoutText(nearest));
    placeRing();
  }

  /** What the marks below the plot mean, where the mouse is on them; else empty. */
  private String marksAt(ChartPoint at) {
    return at != null && surface.onMarks(at) && figure instanceof LineFigure lines
        ? lines.marks().sentence()
        : "";
  }

  private NearestPoint nearest(ChartPoint at) {
    if (figure instanceof LineFigure lines) {
      return lines.ground() == null
          ? PointFinder.find(lines, surface, at)
          : CellFinder.find(lines, lines.ground(), at, cellWords);
    }
    return figure instanceof BarFigure bars ? BarFinder.find(bars, at) : null;
  }

  /** The remark only where there is room for it: the values come first. */
  private String readoutText(NearestPoint nearest) {
    return fits(nearest.whole()) ? nearest.whole() : nearest.text();
  }

  private boolean fits(String text) {
    Text whole = new Text(text);
    whole.setFont(readout.getFont());
    return whole.getLayoutBounds().getWidth() < readout.getWidth();
  }

  private void placeRing() {
    NearestPoint nearest = hovered.get();
    ring.setVisible(nearest != null && figure instanceof LineFigure f && f.ground() == null);
    if (ring.isVisible() && figure instanceof LineFigure lines) {
      ring.setCenterX(surface.pixelX(lines.series().get(nearest.series()), nearest.item()));
      ring.setCenterY(surface.pixelY(lines.series().get(nearest.series()).y()[nearest.item()]));
    }
  }

  private void showMenu(ContextMenuEvent e) {
    MenuItem whole = new MenuItem("Show the whole");
    whole.setDisable(!isZoomed());
    whole.setOnAction(a -> resetZoom());
    ContextMenu menu = new ContextMenu(whole);
    if (onExport != null) {
      MenuItem export = new MenuItem("Export figure…");
      export.setOnAction(a -> exportFigure());
      menu.getItems().add(0, export);
    }
    menu.show(surface, e.getScreenX(), e.getScreenY());
    e.consume();
  }
}
