package org.voltscape.views.array;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Maps with their heads, in as many columns as make the maps largest. */
final class MapGrid extends Region {
  private static final double GAP = 10;

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
    double head = ((MapTile) getChildren().get(0)).headHeight();
    int best = 1;
    double largest = -1;
    for (int columns = 1; columns <= count; columns++) {
      double size = mapHeight(columns, count, head);
      if (size > largest) {
        largest = size;
        best = columns;
      }
    }
    int rows = (count + best - 1) / best;
    double width = Math.floor((getWidth() - GAP * (best - 1)) / best);
    double height = Math.floor((getHeight() - GAP * (rows - 1)) / rows);
    for (int i = 0; i < count; i++) {
      Node tile = getChildren().get(i);
      tile.resizeRelocate((i % best) * (width + GAP), (i / best) * (height + GAP), width, height);
    }
  }

  private double mapHeight(int columns, int count, double head) {
    int rows = (count + columns - 1) / columns;
    double width = (getWidth() - GAP * (columns - 1)) / columns;
    double height = (getHeight() - GAP * (rows - 1)) / rows - head;
    return Math.min(width / aspect, height);
  }
}
