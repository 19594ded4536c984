package org.voltscape.views.dram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.dram.BerEstimate;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.mapping.device.DeviceMapping;
import org.voltscape.figure.ColourScale;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.dram.DramFigures;
import org.voltscape.figure.dram.DramText;
import org.voltscape.figure.dram.MapLayout;
import org.voltscape.figure.dram.PlacedTensors;

/**
 * The partitions of a device as cells in the colours of their error rates, with the domains around
 * them and the tensors in them. Arrow keys choose a partition, Enter places the selected tensor
 * there. FX thread only.
 */
final class DeviceMap extends Region {
  private static final double HATCH = 6;
  private static final double GAP = 10;

  private final Canvas canvas = new Canvas();
  private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(-1);
  private final Map<Partition, Integer> numbers = new HashMap<>();
  private IntConsumer onSelect = part -> {};
  private IntConsumer onPlace = part -> {};
  private FigureTheme theme = FigureTheme.LIGHT;
  private Font font = Font.getDefault();
  private @Nullable PlacedTensors placed;
  private @Nullable MapLayout layout;
  private int selected = -1;
  private int piece = -1;

  /** Whether a tensor is being dragged over the map. */
  private boolean dragged;

  DeviceMap() {
    getStyleClass().add("vs-dram-map");
    getChildren().add(canvas);
    setFocusTraversable(true);
    setMinSize(120, 240);
    setPrefSize(420, 300);
    canvas.setMouseTransparent(true);
    setPickOnBounds(true);
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(e.getX(), e.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> hovered.set(-1));
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        e -> {
          requestFocus();
          int at = at(e.getX(), e.getY());
          if (at >= 0) {
            onSelect.accept(at);
          }
        });
    setOnMouseDragOver(
        e -> {
          dragged = true;
          hover(e.getX(), e.getY());
        });
    setOnMouseDragExited(
        e -> {
          dragged = false;
          hovered.set(-1);
        });
    setOnMouseDragReleased(
        e -> {
          dragged = false;
          int at = at(e.getX(), e.getY());
          if (at >= 0) {
            onPlace.accept(at);
          }
        });
    hovered.addListener((o, was, is) -> draw());
    focusedProperty().addListener((o, was, is) -> draw());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Told of a partition that is chosen. */
  void setOnSelect(IntConsumer receiver) {
    onSelect = receiver;
  }

  /** Told of a partition that the selected tensor is to be placed in. */
  void setOnPlace(IntConsumer receiver) {
    onPlace = receiver;
  }

  /** Number of the partition under the mouse; -1 for none. */
  ReadOnlyIntegerProperty hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  void setTheme(FigureTheme next) {
    theme = next;
    draw();
  }

  void setFont(Font next) {
    font = next;
    draw();
  }

  /** Shows a device; null for none. */
  void show(@Nullable PlacedTensors next) {
    placed = next;
    numbers.clear();
    layout = null;
    if (next != null) {
      DeviceMapping mapping = next.mapping();
      layout = MapLayout.of(mapping.memory().device().geometry(), mapping.memory().granularity());
      for (int p = 0; p < mapping.parts().size(); p++) {
        numbers.put(mapping.parts().get(p).partition(), p);
      }
    }
    hovered.set(-1);
    draw();
  }

  /** Marks a partition and a tensor, each -1 for none. */
  void mark(int part, int tensor) {
    selected = part;
    piece = tensor;
    draw();
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
    }
    draw();
  }

  private void hover(double x, double y) {
    hovered.set(at(x, y));
  }

  private void key(KeyEvent e) {
    PlacedTensors shown = placed;
    MapLayout grid = layout;
    if (shown == null || grid == null) {
      return;
    }
    if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
      if (selected >= 0) {
        onPlace.accept(selected);
      }
      e.consume();
      return;
    }
    int down = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
    int right = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
    if (down == 0 && right == 0) {
      return;
    }
    e.consume();
    if (selected < 0) {
      onSelect.accept(0);
      return;
    }
    Partition from = shown.mapping().parts().get(selected).partition();
    int row = grid.row(from) + down;
    int column = grid.column(from) + right;
    int module = from.module();
    if (row < 0 || row >= grid.rows()) {
      module += down;
      row = row < 0 ? grid.rows() - 1 : 0;
    }
    int to = number(module, row, column);
    if (to >= 0) {
      onSelect.accept(to);
    }
  }

  /** The partition at a cell; -1 for none. */
  private int number(int module, int row, int column) {
    MapLayout grid = layout;
    if (grid == null || row < 0 || column < 0 || row >= grid.rows() || column >= grid.columns()) {
      return -1;
    }
    int all = Partition.ALL;
    int sub = row % grid.blockRows() * grid.blockColumns() + column % grid.blockColumns();
    boolean chips = grid.level().compareTo(Partition.Level.CHIP) >= 0;
    boolean banks = grid.level().compareTo(Partition.Level.BANK) >= 0;
    boolean parts = grid.level() == Partition.Level.SUB_ARRAY;
    Partition part =
        new Partition(
            module,
            chips ? column / grid.blockColumns() : all,
            banks ? row / grid.blockRows() : all,
            parts ? sub : all);
    return numbers.getOrDefault(part, -1);
  }

  /** The partition at a place of the map; -1 for none. */
  int at(double x, double y) {
    MapLayout grid = layout;
    if (grid == null) {
      return -1;
    }
    for (int m = 0; m < grid.modules(); m++) {
      Rectangle2D cells = cells(grid, m);
      if (cells.contains(x, y)) {
        int row = (int) ((y - cells.getMinY()) / cells.getHeight() * grid.rows());
        int column = (int) ((x - cells.getMinX()) / cells.getWidth() * grid.columns());
        return number(m, Math.min(row, grid.rows() - 1), Math.min(column, grid.columns() - 1));
      }
    }
    return -1;
  }

  /** Where a partition is drawn; null where nothing is shown. */
  @Nullable Rectangle2D place(int part) {
    PlacedTensors shown = placed;
    MapLayout grid = layout;
    return shown == null || grid == null
        ? null
        : box(grid, shown.mapping().parts().get(part).partition());
  }

  /** The cells of a module: panels in as many columns as make them about square. */
  private Rectangle2D cells(MapLayout grid, int module) {
    int across = (int) Math.ceil(Math.sqrt(grid.modules()));
    int down = (grid.modules() + across - 1) / across;
    double head = 1.5 * font.getSize();
    double left = grid.level().compareTo(Partition.Level.BANK) >= 0 ? 1.9 * font.getSize() : 0;
    double width = getWidth() / across;
    double height = getHeight() / down;
    return new Rectangle2D(
        module % across * width + left,
        module / across * height + head,
        Math.max(1, width - left - (across > 1 ? GAP : 2)),
        Math.max(1, height - head - (down > 1 ? GAP : 2)));
  }

  private Rectangle2D box(MapLayout grid, Partition part) {
    Rectangle2D cells = cells(grid, part.module());
    double w = cells.getWidth() / grid.columns();
    double h = cells.getHeight() / grid.rows();
    return new Rectangle2D(
        cells.getMinX() + grid.column(part) * w,
        cells.getMinY() + grid.row(part) * h,
        grid.columnsOf(part) * w,
        grid.rowsOf(part) * h);
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    PlacedTensors shown = placed;
    MapLayout grid = layout;
    if (shown == null || grid == null || canvas.getWidth() <= 0) {
      return;
    }
    heads(g, grid);
    List<Integer> used = shown.used();
    for (int p = 0; p < shown.mapping().parts().size(); p++) {
      Rectangle2D box = box(grid, shown.mapping().parts().get(p).partition());
      cell(g, box, shown.rate(p));
    }
    for (int d = 0; d < shown.mapping().domains().size(); d++) {
      int colour = used.indexOf(d);
      outline(g, box(grid, shown.mapping().domains().get(d)), colour);
    }
    if (shown.plan() != null) {
      shown.plan().partitions().stream().distinct().forEach(p -> contents(g, grid, shown, p));
    }
    if (piece >= 0 && shown.part(piece) >= 0) {
      frame(g, place(shown.part(piece)), 1);
    }
    if (selected >= 0 && selected < shown.mapping().parts().size()) {
      frame(g, place(selected), isFocused() ? 3 : 2);
    }
    if (hovered.get() >= 0) {
      frame(g, place(hovered.get()), dragged ? 4 : 1);
    }
  }

  private void heads(GraphicsContext g, MapLayout grid) {
    g.setFont(new Font(font.getFamily(), 0.85 * font.getSize()));
    g.setFill(colour(theme.text()));
    g.setTextBaseline(VPos.CENTER);
    for (int m = 0; m < grid.modules(); m++) {
      Rectangle2D cells = cells(grid, m);
      boolean chips = grid.level() != Partition.Level.MODULE;
      int across = chips ? grid.columns() / grid.blockColumns() : 1;
      double y = cells.getMinY() - 0.7 * font.getSize();
      g.setTextAlign(TextAlignment.CENTER);
      for (int c = 0; c < across; c++) {
        double x = cells.getMinX() + (c + 0.5) * cells.getWidth() / across;
        String module = grid.modules() > 1 && c == 0 || !chips ? "m" + m + " " : "";
        text(g, (module + (chips ? "c" + c : "")).strip(), x, y, cells.getWidth() / across);
      }
      if (grid.level().compareTo(Partition.Level.BANK) >= 0) {
        g.setTextAlign(TextAlignment.RIGHT);
        int down = grid.rows() / grid.blockRows();
        for (int b = 0; b < down; b++) {
          double h = cells.getHeight() / down;
          if (h > 0.8 * font.getSize()) {
            g.fillText("b" + b, cells.getMinX() - 4, cells.getMinY() + (b + 0.5) * h);
          }
        }
      }
    }
  }

  private static void text(GraphicsContext g, String words, double x, double y, double room) {
    if (width(words, g.getFont()) <= room) {
      g.fillText(words, x, y);
    }
  }

  private static double width(String words, Font in) {
    Text text = new Text(words);
    text.setFont(in);
    return text.getLayoutBounds().getWidth();
  }

  private static void cell(GraphicsContext g, Rectangle2D box, BerEstimate rate) {
    double gap = box.getWidth() > 12 && box.getHeight() > 12 ? 1 : 0;
    double x = Math.floor(box.getMinX()) + gap;
    double y = Math.floor(box.getMinY()) + gap;
    double w = Math.ceil(box.getMaxX()) - x - gap;
    double h = Math.ceil(box.getMaxY()) - y - gap;
    int rgb = ColourScale.colour(DramFigures.SCALE.level(rate.ber()));
    Color fill = Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    g.setFill(fill);
    g.fillRect(x, y, w, h);
    if (rate.upperBound()) {
      g.setStroke(ink(fill).deriveColor(0, 1, 1, 0.45));
      g.setLineWidth(1);
      double step = Math.max(3, Math.min(HATCH, Math.min(w, h)));
      for (double c = step; c < w + h; c += step) {
        // From the left or lower edge to the upper or right one.
        double x0 = Math.max(0, c - h);
        double y0 = Math.min(h, c);
        double x1 = Math.min(w, c);
        double y1 = Math.max(0, c - w);
        g.strokeLine(x + x0, y + y0, x + x1, y + y1);
      }
    }
  }

  /** Ink that can be read on a colour. */
  private static Color ink(Color ground) {
    return ground.grayscale().getRed() > 0.5 ? Color.BLACK : Color.WHITE;
  }

  private void outline(GraphicsContext g, Rectangle2D box, int colour) {
    boolean used = colour >= 0;
    double width = used ? 3 : 1;
    g.setLineWidth(width);
    g.setStroke(used ? colour(theme.seriesColour(colour)) : colour(theme.text()));
    g.setGlobalAlpha(used ? 1 : 0.5);
    g.strokeRect(
        box.getMinX() + width / 2,
        box.getMinY() + width / 2,
        box.getWidth() - width,
        box.getHeight() - width);
    g.setGlobalAlpha(1);
  }

  private void contents(GraphicsContext g, MapLayout grid, PlacedTensors shown, int part) {
    Rectangle2D box = box(grid, shown.mapping().parts().get(part).partition());
    List<Integer> in = shown.in(part);
    boolean bad = in.stream().anyMatch(t -> !shown.fault(t).isEmpty());
    g.setFont(new Font(font.getFamily(), 0.85 * font.getSize()));
    String all = String.join(" ", in.stream().map(shown::brief).toList());
    String count = in.size() == 1 ? shown.brief(in.get(0)) : String.valueOf(in.size());
    double room = box.getWidth() - 8;
    String words = width(all, g.getFont()) <= room ? all : count;
    double wide = width(words, g.getFont());
    double high = 1.2 * g.getFont().getSize();
    double x = box.getMinX() + box.getWidth() / 2;
    double y = box.getMinY() + box.getHeight() / 2;
    Color ground = bad ? Color.web("#b42318") : colour(theme.background());
    g.setFill(ground);
    if (wide > room || high > box.getHeight() - 2) {
      double r = Math.max(2, Math.min(box.getWidth(), box.getHeight()) / 4);
      g.fillOval(x - r, y - r, 2 * r, 2 * r);
      g.setStroke(ink(ground));
      g.setLineWidth(1);
      g.strokeOval(x - r, y - r, 2 * r, 2 * r);
      return;
    }
    g.fillRoundRect(x - wide / 2 - 3, y - high / 2, wide + 6, high, 6, 6);
    g.setFill(bad ? Color.WHITE : colour(theme.text()));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(words, x, y);
  }

  /** A frame that can be seen on any colour. */
  private void frame(GraphicsContext g, @Nullable Rectangle2D box, double width) {
    if (box == null) {
      return;
    }
    double in = 2 + width / 2;
    for (int i = 0; i < 2; i++) {
      g.setStroke(i == 0 ? Color.BLACK : Color.WHITE);
      g.setLineWidth(i == 0 ? width + 2 : width);
      g.strokeRect(
          box.getMinX() + in,
          box.getMinY() + in,
          Math.max(1, box.getWidth() - 2 * in),
          Math.max(1, box.getHeight() - 2 * in));
    }
  }

  private static Color colour(java.awt.Color c) {
    return Color.rgb(c.getRed(), c.getGreen(), c.getBlue());
  }

  /** A partition in words: its rate, and what lies in it. */
  String words(int part) {
    PlacedTensors shown = placed;
    if (shown == null || part < 0 || part >= shown.mapping().parts().size()) {
      return "";
    }
    DeviceMapping mapping = shown.mapping();
    List<String> names = shown.in(part).stream().map(t -> mapping.pieces().get(t).title()).toList();
    return mapping.parts().get(part).partition().id()
        + " at "
        + mapping.text(shown.value(mapping.parts().get(part).domain()))
        + ": bit error rate "
        + DramText.knowledge(shown.rate(part))
        + ". Holds "
        + DramText.size(shown.held(part))
        + " of "
        + DramText.size(mapping.parts().get(part).bits())
        + (names.isEmpty() ? "." : ": " + String.join(", ", names) + ".");
  }
}
