package org.voltscape.views.image;

import java.nio.IntBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.TaskThreads;

/**
 * A matrix of any size as a picture that zooms from the whole to single cells.
 *
 * <p>Scroll or Ctrl +/- zooms, dragging and the arrow keys move, 0 or a double click shows the
 * whole. A picture that takes more than a few milliseconds is drawn on another thread; until it
 * arrives the last one is shown moved and scaled. FX thread only.
 */
public final class MatrixView extends Region {
  /** Pictures that take longer, in ns, are not drawn on the FX thread. */
  private static final double AT_ONCE_NANOS = 4e6;

  /** A drawn picture on its way to the screen. */
  private record Frame(Picture picture, int[] pixels) {}

  private final ImageView image = new ImageView();
  private final Rectangle hoverMark = mark();
  private final Rectangle highlightMark = mark();
  private final Rectangle focusMark = mark();
  private final MatrixRings rings = new MatrixRings();
  private final Rectangle clip = new Rectangle();
  private final BackgroundTask<Frame> drawing;
  private final MatrixRenderer workerRenderer = new MatrixRenderer();
  private final MatrixRenderer fxRenderer = new MatrixRenderer();
  private final DrawingCost cost = new DrawingCost();
  private final AtomicReference<int[]> spare = new AtomicReference<>();

  private final ReadOnlyObjectWrapper<CellPosition> hovered = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<CellPosition> highlighted = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper scaleText = new ReadOnlyStringWrapper("");

  private List<MatrixView> partners = List.of();
  private CellSource source;
  private CellPalette palette;
  private Viewport view;
  private boolean fitted = true;
  private boolean stale;
  private int width;
  private int height;
  private double pixelRatio = 1;
  private Picture shown;
  private PixelBuffer<IntBuffer> buffer;

  /**
   * @param threads where pictures are drawn
   * @param palette colours to start with
   */
  public MatrixView(TaskThreads threads, CellPalette palette) {
    this.palette = palette;
    drawing = new BackgroundTask<>(threads, BackgroundTask.Outdated.DELIVER, this::show);
    image.setManaged(false);
    image.setSmooth(false);
    image.setMouseTransparent(true);
    getChildren().add(image);
    getChildren().addAll(rings.nodes());
    getChildren().addAll(highlightMark, hoverMark, focusMark);
    setClip(clip);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleHelp("Plus and minus zoom, arrow keys move, 0 shows the whole.");
    getStyleClass().add("vs-matrix");
    setMinSize(80, 60);
    setPrefSize(640, 480);
    highlighted.addListener((o, was, is) -> requestLayout());
    focusedProperty().addListener((o, was, is) -> requestLayout());
    MatrixGestures.install(this);
    colorMarks();
  }

  /** Makes views zoom and move together; their matrices have the same size. */
  public static void link(List<MatrixView> views) {
    for (MatrixView view : views) {
      view.partners = views.stream().filter(other -> other != view).toList();
    }
  }

  /** Shows a matrix; the part shown stays if it has the same size as the last one. */
  public void setSource(CellSource next) {
    boolean sameSize =
        source != null && source.rows() == next.rows() && source.columns() == next.columns();
    if (sameSize && next.equals(source)) {
      return;
    }
    source = next;
    if (!sameSize) {
      drawing.cancel();
      fitted = true;
      view = null;
      shown = null;
      image.setImage(null);
      hovered.set(null);
    }
    redraw();
  }

  /** Changes the colours. */
  public void setPalette(CellPalette next) {
    palette = next;
    colorMarks();
    redraw();
  }

  /** The cell under the mouse (or in the middle after a move by keyboard); null for none. */
  public ReadOnlyObjectProperty<CellPosition> hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /** A cell with a frame around it; null for none. */
  public ObjectProperty<CellPosition> highlightedProperty() {
    return highlighted;
  }

  /** Draws rings around cells, in place of those drawn before. */
  public void setRings(List<CellPosition> cells) {
    rings.set(cells);
    requestLayout();
  }

  /** How cells and pixels relate, for example {@code 1 px = 12 cells}. */
  public ReadOnlyStringProperty scaleTextProperty() {
    return scaleText.getReadOnlyProperty();
  }

  /** Pixels of the screen a cell has; 0 before the first picture. */
  public double pixelsPerCell() {
    return view == null ? 0 : view.scale();
  }

  /** Whether the whole matrix is shown and goes on to be when the size changes. */
  public boolean isFitted() {
    return fitted;
  }

  /** Shows the whole matrix. */
  public void fit() {
    fitAlone();
    partners.forEach(MatrixView::fitAlone);
  }

  private void fitAlone() {
    fitted = true;
    view = null;
    redraw();
  }

  /** Zooms by a factor around a point of this node. */
  public void zoom(double factor, double x, double y) {
    if (ready()) {
      double px = x * pixelRatio;
      double py = y * pixelRatio;
      moveTo(view.zoomed(factor, px, py, source.rows(), source.columns(), width, height));
    }
  }

  /** Moves the picture by so much of this node's coordinates. */
  public void pan(double dx, double dy) {
    if (ready()) {
      double px = dx * pixelRatio;
      double py = dy * pixelRatio;
      moveTo(view.moved(px, py, source.rows(), source.columns(), width, height));
    }
  }

  /** Brings a cell to the middle, drawn with so many pixels of the screen. */
  public void centreOn(CellPosition cell, double pixelsPerCell) {
    if (ready()) {
      moveTo(view.centredOn(cell, pixelsPerCell, width, height));
    }
  }

  /** Follows the mouse at a point of this node. */
  void hoverAt(double x, double y) {
    CellPosition cell =
        ready()
            ? view.cellAt(x * pixelRatio, y * pixelRatio, source.rows(), source.columns())
            : null;
    hovered.set(cell);
    placeMark(hoverMark, cell);
  }

  /** Inspects the cell in the middle, for moves by keyboard. */
  void hoverMiddle() {
    hoverAt(getWidth() / 2, getHeight() / 2);
  }

  /** The mouse has left. */
  void hoverNothing() {
    hovered.set(null);
    hoverMark.setVisible(false);
  }

  private boolean ready() {
    return source != null && view != null && width > 0 && height > 0;
  }

  private void moveTo(Viewport next) {
    fitted = false;
    view = next;
    redraw();
    for (MatrixView partner : partners) {
      if (partner.ready()) {
        partner.fitted = false;
        partner.view = next.inPicture(width, height, partner.width, partner.height);
        partner.redraw();
      }
    }
  }

  private void redraw() {
    stale = true;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    measure();
    if (source == null || source.rows() == 0 || width == 0 || height == 0) {
      image.setImage(null);
      return;
    }
    if (view == null) {
      view = Viewport.fit(source.rows(), source.columns(), width, height, !source.graded());
    }
    scaleText.set(view.scaleText());
    if (stale) {
      stale = false;
      draw();
    }
    place();
  }

  /** Takes over the node's size in pixels of the screen. */
  private void measure() {
    double ratio = 1;
    if (getScene() != null && getScene().getWindow() != null) {
      ratio = getScene().getWindow().getOutputScaleX();
    }
    int w = (int) Math.ceil(getWidth() * ratio);
    int h = (int) Math.ceil(getHeight() * ratio);
    if (w == width && h == height && ratio == pixelRatio) {
      return;
    }
    width = w;
    height = h;
    pixelRatio = ratio;
    stale = true;
    if (fitted) {
      view = null;
    } else if (view != null && source != null) {
      view = view.kept(source.rows(), source.columns(), width, height);
    }
  }

  /**
   * Draws the picture on this thread, however long it takes, and says how long that was, in ns; for
   * measurements.
   */
  public long drawNow() {
    if (!ready()) {
      throw new IllegalStateException("there is nothing to draw yet");
    }
    long start = System.nanoTime();
    show(drawn(fxRenderer, picture(), () -> false));
    return System.nanoTime() - start;
  }

  private Picture picture() {
    return new Picture(source, palette, view, width, height);
  }

  private void draw() {
    Picture next = picture();
    if (cost.nanos(next) < AT_ONCE_NANOS) {
      drawing.cancel();
      show(drawn(fxRenderer, next, () -> false));
    } else {
      drawing.request(outdated -> drawn(workerRenderer, next, outdated));
    }
  }

  /** Draws a picture on the calling thread and notes how long it took. */
  private Frame drawn(MatrixRenderer renderer, Picture picture, BooleanSupplier outdated) {
    int[] pixels = spare.getAndSet(null);
    if (pixels == null || pixels.length != picture.width() * picture.height()) {
      pixels = new int[picture.width() * picture.height()];
    }
    long start = System.nanoTime();
    renderer.render(picture, pixels, outdated);
    cost.learn(picture, System.nanoTime() - start);
    return new Frame(picture, pixels);
  }

  private void show(Frame frame) {
    if (source == null) {
      return;
    }
    Picture is = frame.picture();
    if (shown == null || shown.width() != is.width() || shown.height() != is.height()) {
      IntBuffer pixels = IntBuffer.allocate(is.width() * is.height());
      buffer =
          new PixelBuffer<>(is.width(), is.height(), pixels, PixelFormat.getIntArgbPreInstance());
      image.setImage(new WritableImage(buffer));
    }
    buffer.updateBuffer(
        b -> {
          System.arraycopy(frame.pixels(), 0, b.getBuffer().array(), 0, frame.pixels().length);
          return null;
        });
    spare.set(frame.pixels());
    shown = is;
    place();
  }

  /** Puts the last picture where its cells are now, and the marks on their cells. */
  private void place() {
    if (shown != null && view != null) {
      double grow = view.scale() / shown.view().scale();
      image.setX((shown.view().x() - view.x()) * view.scale() / pixelRatio);
      image.setY((shown.view().y() - view.y()) * view.scale() / pixelRatio);
      image.setFitWidth(shown.width() * grow / pixelRatio);
      image.setFitHeight(shown.height() * grow / pixelRatio);
    }
    if (view != null) {
      rings.place(view, pixelRatio, getWidth(), getHeight());
    }
    placeMark(hoverMark, hovered.get());
    placeMark(highlightMark, highlighted.get());
    focusMark.setVisible(isFocused());
    focusMark.setX(1);
    focusMark.setY(1);
    focusMark.setWidth(Math.max(0, getWidth() - 2));
    focusMark.setHeight(Math.max(0, getHeight() - 2));
  }

  private void placeMark(Rectangle mark, CellPosition cell) {
    mark.setVisible(cell != null && view != null);
    if (mark.isVisible()) {
      double cellSize = view.scale() / pixelRatio;
      // A frame of a few pixels marks a cell that is itself too small to be seen.
      double size = Math.max(cellSize, 7);
      double inset = (size - cellSize) / 2;
      mark.setX((cell.column() - view.x()) * cellSize - inset);
      mark.setY((cell.row() - view.y()) * cellSize - inset);
      mark.setWidth(size);
      mark.setHeight(size);
    }
  }

  private void colorMarks() {
    Color color = MatrixLegend.fxColor(palette.mark());
    hoverMark.setStroke(color);
    highlightMark.setStroke(color);
    focusMark.setStroke(color);
    rings.color(color, MatrixLegend.fxColor(palette.color(0)));
  }

  private static Rectangle mark() {
    Rectangle mark = new Rectangle();
    mark.setFill(null);
    mark.setStrokeWidth(2);
    mark.setStrokeType(StrokeType.CENTERED);
    mark.setManaged(false);
    mark.setMouseTransparent(true);
    mark.setVisible(false);
    return mark;
  }
}
