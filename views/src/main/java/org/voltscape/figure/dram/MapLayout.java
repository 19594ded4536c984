package org.voltscape.figure.dram;

import org.voltscape.engine.dram.DramGeometry;
import org.voltscape.engine.dram.Partition;

/**
 * Where the partitions of a device lie on its map: a panel for each module, chips from left to
 * right, banks from the top down, and the sub-arrays of a bank in a block.
 *
 * @param level of the partitions
 * @param modules number of panels
 * @param rows of a panel
 * @param columns of a panel
 * @param blockRows rows of a bank's block
 * @param blockColumns columns of a bank's block
 */
public record MapLayout(
    Partition.Level level, int modules, int rows, int columns, int blockRows, int blockColumns) {
  /** The map of all partitions of a level. */
  public static MapLayout of(DramGeometry geometry, Partition.Level level) {
    int down = 1;
    int across = 1;
    if (level == Partition.Level.SUB_ARRAY) {
      across = (int) Math.ceil(Math.sqrt(geometry.subArrays()));
      down = (geometry.subArrays() + across - 1) / across;
    }
    int chips = level.compareTo(Partition.Level.CHIP) >= 0 ? geometry.chips() : 1;
    int banks = level.compareTo(Partition.Level.BANK) >= 0 ? geometry.banks() : 1;
    return new MapLayout(level, geometry.modules(), banks * down, chips * across, down, across);
  }

  /** The row of a partition's first cell in its panel; a coarser one has several. */
  public int row(Partition part) {
    return Math.max(0, part.bank()) * blockRows + Math.max(0, part.subArray()) / blockColumns;
  }

  /** The column of a partition's first cell in its panel. */
  public int column(Partition part) {
    return Math.max(0, part.chip()) * blockColumns + Math.max(0, part.subArray()) % blockColumns;
  }

  /** Rows that a partition of this or a coarser level takes. */
  public int rowsOf(Partition part) {
    return part.subArray() != Partition.ALL ? 1 : part.bank() != Partition.ALL ? blockRows : rows;
  }

  /** Columns that a partition of this or a coarser level takes. */
  public int columnsOf(Partition part) {
    return part.subArray() != Partition.ALL
        ? 1
        : part.chip() != Partition.ALL ? blockColumns : columns;
  }
}
