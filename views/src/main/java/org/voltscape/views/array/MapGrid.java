package org.voltscape.views.array;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Maps with their heads, in as many columns as make the maps largest. */
final class MapGrid extends Region {
  private static final double GAP = 10;
  private static final double WORTH = 1.15;

  /** Lower than 180 pixels no map can be read; one more, as scales of a screen round. */
  private static final double LEAST_MAP = 181;

  private double aspect = 1;

  MapGrid() {
    setMinWidth(160);
    setPrefSize(800, 300);
  }

  /** Shows maps; those before are gone. */
  void setMaps(List<MapTile> tiles) {
    getChildren().setAll(tiles);
  }

  /**
   * @param columnsToRows width of a map over its height
   */
  void setAspect(double columnsToRows) {
    if (aspect != columnsToRows) {
      aspect = columnsToRows;
      requestLayout();
    }
  }

  /** With as many columns as are wide enough. */
  @Override
  protected double computeMinHeight(double ignored) {
    int count = getChildren().size();
    if (count == 0 || getWidth() <= 0) {
      return LEAST_MAP;
    }
    int columns = 1;
    while (columns < count && tileWidth(columns + 1) >= LEAST_MAP * aspect) {
      columns++;
    }
    int rows = (count + columns - 1) / columns;
    return rows * (headHeight(tileWidth(columns)) + LEAST_MAP) + GAP * (rows - 1);
  }

  private double tileWidth(int columns) {
    return Math.floor((getWidth() - GAP * (columns - 1)) / columns);
  }

  @Override
  protected void layoutChildren() {
    int count = getChildren().size();
    if (count == 0) {
      return;
    }
    int best = 1;
    double largest = -1;
    for (int columns = 1; columns <= count; columns++) {
      double size = mapHeight(columns, count);
      // Fewer columns have wider heads and are easier to read: more must make the maps much larger.
      if (size > largest * WORTH || largest < LEAST_MAP && size >= LEAST_MAP) {
        largest = size;
        best = columns;
      }
    }
    int rows = (count + best - 1) / best;
    double width = tileWidth(best);
    double head = headHeight(width);
    // No higher than a whole map: it lies close below its head, what is spare around all of them.
    double room = Math.floor((getHeight() - GAP * (rows - 1)) / rows);
    double height = Math.min(room, head + Math.ceil(width / aspect));
    double top = Math.floor(rows * (room - height) / 2);
    for (int i = 0; i < count; i++) {
      MapTile tile = (MapTile) getChildren().get(i);
      double x = (i % best) * (width + GAP);
      tile.place(x, top + (i / best) * (height + GAP), width, height, head);
    }
  }

  private double mapHeight(int columns, int count) {
    int rows = (count + columns - 1) / columns;
    double width = tileWidth(columns);
    double height = (getHeight() - GAP * (rows - 1)) / rows - headHeight(width);
    return Math.min(width / aspect, height);
  }

  private double headHeight(double width) {
    double most = 0;
    for (Node tile : getChildren()) {
      most = Math.max(most, ((MapTile) tile).headHeight(width));
    }
    return most;
  }
}
