package org.voltscape.engine.io;

import org.voltscape.engine.curve.MeasuredPoint;

/** One row of a curve's table: voltage, probability and the counts behind it. */
final class CurveRows {
  private static final String CELLS = "cells";
  private static final String FAILING = "failing";
  private static final double HIGHEST_VOLTS = 1000;
  private static final double MOST_CELLS = 1e15;

  /** A probability written to few digits may differ from the counts by this share. */
  private static final double ROUNDING = 0.01;

  private CurveRows() {}

  static MeasuredPoint point(CsvTable table, int row, String voltage, String probability) {
    double volts = table.number(row, voltage);
    if (!(volts > 0 && volts < HIGHEST_VOLTS)) {
      throw table.bad(
          row, voltage, CsvWriter.number(volts) + " V", "a voltage above 0 V and below 1000 V");
    }
    long cells = table.has(CELLS) ? cells(table, row) : 0;
    boolean failures = cells > 0 && table.has(FAILING);
    if (table.has(FAILING) && cells == 0) {
      // Asked for by name, so that the complaint says which column is missing.
      table.number(row, CELLS);
    }
    double told =
        table.has(probability) || !failures ? probability(table, row, probability) : Double.NaN;
    if (!failures) {
      return new MeasuredPoint(volts, told, cells);
    }
    double failing = failing(table, row, cells);
    double counted = failing / cells;
    if (Math.abs(told - counted) > ROUNDING * counted + 0.5 / cells) {
      throw table.bad(
          row,
          FAILING,
          CsvWriter.number(failing)
              + " of "
              + cells
              + " cells beside the probability "
              + CsvWriter.number(told),
          "counts that give this probability");
    }
    return new MeasuredPoint(volts, counted, cells);
  }

  private static double probability(CsvTable table, int row, String column) {
    double probability = table.number(row, column);
    if (!(probability >= 0 && probability <= 1)) {
      throw table.bad(row, column, CsvWriter.number(probability), "a probability from 0 to 1");
    }
    return probability;
  }

  private static long cells(CsvTable table, int row) {
    double cells = table.number(row, CELLS);
    if (!(cells >= 1 && cells <= MOST_CELLS && cells == Math.rint(cells))) {
      throw table.bad(row, CELLS, CsvWriter.number(cells), "a whole number of cells from 1 on");
    }
    return (long) cells;
  }

  private static double failing(CsvTable table, int row, long cells) {
    double failing = table.number(row, FAILING);
    if (!(failing >= 0 && failing <= cells && failing == Math.rint(failing))) {
      throw table.bad(
          row,
          FAILING,
          CsvWriter.number(failing),
          "a whole number from 0 to the " + cells + " cells tested");
    }
    return failing;
  }
}
