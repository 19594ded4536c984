package org.voltscape.figure.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.block.Arrangement;
import org.jfree.chart.block.Block;
import org.jfree.chart.block.BlockContainer;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.ui.Size2D;

/**
 * The names of a legend in as few rows as fit the width: in straight columns, evenly filled, or one
 * after the other where that saves a row.
 */
final class LegendRows implements Arrangement {
  private final double gap;
  private final double rowGap;

  /**
   * @param gap between columns, in layout units
   * @param rowGap between rows
   */
  LegendRows(double gap, double rowGap) {
    this.gap = gap;
    this.rowGap = rowGap;
  }

  @Override
  public void add(Block block, Object key) {
    // The container holds the blocks.
  }

  @Override
  public void clear() {
    // Nothing is kept between two drawings.
  }

  @Override
  public Size2D arrange(BlockContainer container, Graphics2D g2, RectangleConstraint room) {
    @SuppressWarnings("unchecked")
    List<Block> blocks = container.getBlocks();
    int count = blocks.size();
    if (count == 0) {
      return new Size2D(0, 0);
    }
    double[] widths = new double[count];
    double[] heights = new double[count];
    for (int i = 0; i < count; i++) {
      Size2D size = blocks.get(i).arrange(g2, RectangleConstraint.NONE);
      widths[i] = size.width;
      heights[i] = size.height;
    }
    double width =
        room.getWidthRange() == null ? room.getWidth() : room.getWidthRange().getUpperBound();
    double most = width > 0 ? width : Double.POSITIVE_INFINITY;
    double[] columns = columns(widths, most);
    int[] rows = flowing(widths, most);
    boolean saves = rows[count - 1] + 1 < (count + columns.length - 1) / columns.length;
    return saves ? place(blocks, widths, heights, rows) : place(blocks, heights, columns);
  }

  /** The row of each name where they follow each other. */
  private int[] flowing(double[] widths, double room) {
    int[] rows = new int[widths.length];
    double right = 0;
    for (int i = 0; i < widths.length; i++) {
      double needed = i == 0 ? widths[i] : right + gap + widths[i];
      boolean next = i > 0 && needed > room;
      rows[i] = i == 0 ? 0 : rows[i - 1] + (next ? 1 : 0);
      right = next ? widths[i] : needed;
    }
    return rows;
  }

  private Size2D place(List<Block> blocks, double[] widths, double[] heights, int[] rows) {
    double widest = 0;
    double top = 0;
    double left = 0;
    double height = 0;
    for (int i = 0; i < widths.length; i++) {
      if (i > 0 && rows[i] > rows[i - 1]) {
        top += height + rowGap;
        left = 0;
        height = 0;
      }
      blocks.get(i).setBounds(new Rectangle2D.Double(left, top, widths[i], heights[i]));
      widest = Math.max(widest, left + widths[i]);
      left += widths[i] + gap;
      height = Math.max(height, heights[i]);
    }
    return new Size2D(widest, top + height);
  }

  private double[] columns(double[] widths, double room) {
    for (int rows = 1; rows < widths.length; rows++) {
      double[] columns = widest(widths, (widths.length + rows - 1) / rows);
      double total = gap * (columns.length - 1);
      for (double column : columns) {
        total += column;
      }
      if (total <= room) {
        return columns;
      }
    }
    return widest(widths, 1);
  }

  private static double[] widest(double[] widths, int count) {
    double[] columns = new double[count];
    for (int i = 0; i < widths.length; i++) {
      columns[i % count] = Math.max(columns[i % count], widths[i]);
    }
    return columns;
  }

  private Size2D place(List<Block> blocks, double[] heights, double[] columns) {
    double right = 0;
    double top = 0;
    for (int first = 0; first < blocks.size(); first += columns.length) {
      int end = Math.min(first + columns.length, blocks.size());
      double height = 0;
      for (int i = first; i < end; i++) {
        height = Math.max(height, heights[i]);
      }
      top += first == 0 ? 0 : rowGap;
      double left = 0;
      for (int i = first; i < end; i++) {
        double width = columns[i - first];
        blocks.get(i).setBounds(new Rectangle2D.Double(left, top, width, height));
        right = Math.max(right, left + width);
        left += width + gap;
      }
      top += height;
    }
    return new Size2D(right, top);
  }
}
