package org.voltscape.engine.io.curve;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.curve.MeasuredPoint;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.table.CsvTable;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.SupplyVolts;

/**
 * The rows of a curve's table: voltage, probability and the counts behind it. Everything that is
 * wrong is noted in the table's problems, with the likely cause.
 */
public final class CurveRows {
  static final String VOLTAGE = "voltage_v";
  static final String TIME = "time_ns";
  static final String PROBABILITY = "probability";
  private static final String CELLS = "cells";
  static final String FAILING = "failing";
  private static final double MOST_CELLS = 1e15;
  private static final double PERCENT = 100;

  /** Lowest supply that plain numbers are taken for, V. */
  private static final double LEAST_PLAIN = 0.1;

  /** A probability written to few digits may differ from the counts by this share. */
  private static final double ROUNDING = 0.01;

  private final CsvTable table;
  private final String place;
  private final double[] volts;
  private final double[] told;
  private final long[] cells;
  private final double[] failing;
  private final boolean counted;
  private final boolean given;

  private CurveRows(CsvTable table) {
    this.table = table;
    place = place(table);
    int rows = table.rows();
    volts = new double[rows];
    told = new double[rows];
    cells = new long[rows];
    failing = new double[rows];
    given = table.has(PROBABILITY);
    if (table.has(FAILING) && !table.has(CELLS)) {
      table.note(
          new BadInputException(
              source(),
              "header",
              "columns " + String.join(", ", table.header()),
              "a column cells"));
    }
    counted = table.has(CELLS) && table.has(FAILING);
  }

  /** The column that holds the places of the points: the voltage, or the time. */
  static String place(CsvTable table) {
    return table.has(TIME) ? TIME : VOLTAGE;
  }

  /** A row of a table, and the point it tells. */
  record Row(int index, MeasuredPoint point) {}

  /**
   * The points of a table, those of rows in which something is wrong left out.
   *
   * @throws BadInputException where more is wrong than anybody reads
   */
  static List<Row> of(CsvTable table) {
    CurveRows rows = new CurveRows(table);
    rows.read();
    if (rows.place.equals(VOLTAGE)) {
      rows.voltages();
    }
    rows.probabilities();
    return rows.points();
  }

  private String source() {
    return table.bad(place, "", "").source();
  }

  private void read() {
    for (int i = 0; i < volts.length; i++) {
      volts[i] = number(i, place);
      told[i] = given ? number(i, PROBABILITY) : Double.NaN;
      cells[i] = table.has(CELLS) ? cells(i) : 0;
      failing[i] = counted ? failing(i) : Double.NaN;
    }
  }

  private double number(int row, String column) {
    try {
      return table.number(row, column);
    } catch (BadInputException e) {
      table.note(e);
      return Double.NaN;
    }
  }

  private long cells(int row) {
    double number = number(row, CELLS);
    boolean whole = number >= 1 && number <= MOST_CELLS && number == Math.rint(number);
    if (!whole && !Double.isNaN(number)) {
      table.note(
          table.bad(row, CELLS, CsvWriter.number(number), "a whole number of cells from 1 on"));
    }
    return whole ? (long) number : 0;
  }

  private double failing(int row) {
    double number = number(row, FAILING);
    boolean whole = number >= 0 && number == Math.rint(number);
    if (Double.isNaN(number) || (whole && (cells[row] == 0 || number <= cells[row]))) {
      return number;
    }
    String most = cells[row] > 0 ? "to the " + cells[row] + " cells tested" : "on";
    table.note(table.bad(row, FAILING, CsvWriter.number(number), "a whole number from 0 " + most));
    return Double.NaN;
  }

  /** Voltages in the wrong unit are one fault, not as many as there are rows. */
  private void voltages() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (double v : volts) {
      if (v > 0) {
        least = Math.min(least, v);
        most = Math.max(most, v);
      }
    }
    String range = "voltages from " + CsvWriter.number(least) + " to " + CsvWriter.number(most);
    boolean told = table.hasUnit(VOLTAGE);
    if (most > 0 && least > SupplyVolts.HIGHEST && most <= 1000 * SupplyVolts.HIGHEST) {
      table.note(
          table.bad(
              VOLTAGE,
              range + " V, which look like millivolts",
              table.isPlain()
                  ? "volts, or a first line voltage_mv,probability"
                  : "volts, or the name voltage_mv for the column"));
      clear(SupplyVolts.HIGHEST, Double.POSITIVE_INFINITY);
    } else if (told && most > 0 && most < 0.001 * SupplyVolts.HIGHEST) {
      table.note(
          table.bad(
              VOLTAGE,
              "voltages from "
                  + millivolts(least)
                  + " to "
                  + millivolts(most)
                  + " mV, which look like volts",
              "millivolts, or the name voltage_v for the column"));
      clear(0, SupplyVolts.HIGHEST);
    }
    for (int i = 0; i < volts.length; i++) {
      if (!Double.isNaN(volts[i]) && !SupplyVolts.plausible(volts[i])) {
        table.note(
            table.bad(
                i, VOLTAGE, CsvWriter.number(volts[i]) + " V", SupplyVolts.expected(volts[i])));
        volts[i] = Double.NaN;
      }
    }
  }

  public static String millivolts(double volts) {
    return new BigDecimal(volts)
        .movePointRight(3)
        .round(new MathContext(6))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Leaves out what one complaint told of already. */
  private void clear(double above, double upTo) {
    for (int i = 0; i < volts.length; i++) {
      if (volts[i] > above && volts[i] <= upTo) {
        volts[i] = Double.NaN;
      }
    }
  }

  private void probabilities() {
    if (!given) {
      return;
    }
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    int negative = 0;
    int large = 0;
    for (double p : told) {
      if (!Double.isNaN(p)) {
        least = Math.min(least, p);
        most = Math.max(most, p);
      }
      negative += p < 0 ? 1 : 0;
      large += p > 1 ? 1 : 0;
    }
    boolean counts = table.name(PROBABILITY).toLowerCase(Locale.ROOT).strip().equals("fail");
    if (counts && Arrays.stream(told).allMatch(p -> Double.isNaN(p) || p == Math.rint(p))) {
      table.note(
          table.bad(
              PROBABILITY,
              "whole numbers in a column called " + table.name(PROBABILITY),
              "the name failing beside a column cells for counts, or probability"));
      Arrays.fill(told, Double.NaN);
      return;
    }
    boolean unit = table.hasUnit(PROBABILITY);
    String cause = "";
    if (!unit && large > 0 && most <= PERCENT && negative == 0) {
      cause = " (for percent, name the column probability_percent)";
    } else if (!unit && negative > 1 && negative + 1 >= told.length) {
      cause = " (for logarithms, name the column log10_probability)";
    } else if (!unit && large > 0 && most > PERCENT) {
      cause = " (for counts, name the columns cells and failing)";
    } else if (unit && large > 0) {
      cause = " once the unit in the column's name is applied";
    }
    boolean together = !cause.isEmpty() && negative + large > 1;
    if (together) {
      table.note(
          table.bad(
              PROBABILITY,
              "numbers from " + CsvWriter.number(least) + " to " + CsvWriter.number(most),
              "probabilities from 0 to 1" + cause));
    }
    for (int i = 0; i < told.length; i++) {
      if (told[i] < 0 || told[i] > 1) {
        if (!together) {
          table.note(
              table.bad(
                  i, PROBABILITY, CsvWriter.number(told[i]), "a probability from 0 to 1" + cause));
        }
        told[i] = Double.NaN;
      }
    }
  }

  private List<Row> points() {
    List<Row> points = new ArrayList<>();
    boolean swapped = table.isPlain();
    for (int i = 0; i < volts.length; i++) {
      swapped &= told[i] >= LEAST_PLAIN && told[i] <= 1;
      double probability = told[i];
      boolean known = !Double.isNaN(volts[i]);
      if (counted) {
        double share = failing[i] / cells[i];
        known &= cells[i] > 0 && !Double.isNaN(share);
        known &= !given || !Double.isNaN(told[i]);
        if (known && Math.abs(told[i] - share) > ROUNDING * share + 0.5 / cells[i]) {
          table.note(
              table.bad(
                  i,
                  FAILING,
                  CsvWriter.number(failing[i])
                      + " of "
                      + cells[i]
                      + " cells beside the probability "
                      + CsvWriter.number(told[i]),
                  "counts that give this probability"));
        }
        probability = share;
      }
      if (known && !Double.isNaN(probability)) {
        points.add(new Row(i, new MeasuredPoint(volts[i], probability, cells[i])));
      }
    }
    if (swapped && volts.length > 0) {
      table.note(
          new BadInputException(
              source(),
              "",
              "no header line, and numbers of which either column could be the voltages",
              "a first line voltage_v,probability or probability,voltage_v"));
    }
    return points;
  }
}
