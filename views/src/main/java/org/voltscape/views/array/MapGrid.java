package org.voltscape.views.array;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Maps with their heads, in as many columns as make the maps largest. */
final class MapGrid extends Region {
  private static final double GAP = 10;
  private static final double WORTH = 1.15;

  private double aspect = 1;

  MapGrid() {
    setMinSize(160, 120);
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
      if (size > largest * WORTH) {
        largest = size;
        best = columns;
      }
    }
    int rows = (count + best - 1) / best;
    double width = Math.floor((getWidth() - GAP * (best - 1)) / best);
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
    double width = Math.floor((getWidth() - GAP * (columns - 1)) / columns);
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
