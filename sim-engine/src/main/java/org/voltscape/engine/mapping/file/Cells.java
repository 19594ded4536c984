package org.voltscape.engine.mapping.file;

import org.voltscape.engine.io.table.CsvTable;

/** Cells that both tables have. */
final class Cells {
  /** 1 TB: beyond it bits would be no whole number any more in a double. */
  private static final double MOST_BYTES = 1e12;

  private Cells() {}

  static String name(CsvTable table, int row, String column) {
    String name = table.text(row, column);
    if (name.isBlank()) {
      throw table.bad(row, column, "nothing", "a name");
    }
    return name;
  }

  static long bytes(CsvTable table, int row) {
    double bytes = table.number(row, "bytes");
    if (!(bytes >= 1 && bytes <= MOST_BYTES && bytes == Math.rint(bytes))) {
      throw table.bad(
          row, "bytes", table.text(row, "bytes"), "a whole number of bytes from 1 to 10^12");
    }
    return (long) bytes;
  }

  static double rate(CsvTable table, int row, String column) {
    double rate = table.number(row, column);
    if (!(rate >= 0 && rate <= 1)) {
      throw table.bad(row, column, table.text(row, column), "a bit error rate from 0 to 1");
    }
    return rate;
  }
}
