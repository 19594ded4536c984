package org.voltscape.engine.workload.rows;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.lines.LineReader;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.workload.ExampleMemory;

/**
 * Reads the forest cover types of Blackard and Dean: 54 numbers about a patch of forest, then its
 * cover type, 1 to 7, separated by commas. As the UCI repository has them, {@code covtype.data}
 * without a line of names, or as Kaggle has, with one and with a number in front ({@code Id}).
 */
public final class CovtypeReader {
  /** Numbers of a row. */
  public static final int COLUMNS = 54;

  /** Largest cover type; the smallest is 1. */
  public static final int TYPES = 7;

  private static final String EXPECTED =
      "rows of 54 numbers and a cover type from 1 to 7, separated by commas";
  private static final String ID = "id";
  private static final String TYPE = "cover_type";

  private final Path path;
  private float[] values = new float[COLUMNS << 10];
  private int[] types = new int[1 << 10];
  private int rows;

  /** Columns in front of the numbers; below 0 before the first line. */
  private int before = -1;

  private CovtypeReader(Path path) {
    this.path = path;
  }

  /**
   * Rows in the order of the file.
   *
   * @param values rows x 54
   * @param types 1 to 7
   */
  public record Rows(float[] values, int[] types) {}

  /**
   * Reads a file, plain or gzip.
   *
   * @throws BadInputException for a file that is missing, damaged, empty or not of this format
   */
  public static Rows read(Path path) {
    CovtypeReader reader = new CovtypeReader(path);
    LineReader.read(path, EXPECTED, reader::line);
    if (reader.rows == 0) {
      throw InputFiles.bad(path, "", "no rows", EXPECTED);
    }
    return new Rows(
        Arrays.copyOf(reader.values, reader.rows * COLUMNS),
        Arrays.copyOf(reader.types, reader.rows));
  }

  private void line(String place, String text) {
    String[] cells = text.split(",", -1);
    if (before < 0) {
      before = cells.length == COLUMNS + 2 ? 1 : 0;
      if (isHeader(place, cells)) {
        return;
      }
    }
    if (cells.length != before + COLUMNS + 1) {
      throw InputFiles.bad(
          path,
          place,
          cells.length + (cells.length == 1 ? " column" : " columns"),
          before
              + COLUMNS
              + 1
              + " columns: "
              + (before == 1 ? "a number of the row, " : "")
              + "54 numbers and the cover type, separated by commas");
    }
    if (rows == types.length) {
      ExampleMemory.require(InputSource.name(path), 3L * rows, COLUMNS, "row");
      values = Arrays.copyOf(values, 2 * values.length);
      types = Arrays.copyOf(types, 2 * rows);
    }
    for (int c = 0; c < COLUMNS; c++) {
      values[rows * COLUMNS + c] = (float) number(place, before + c, cells[before + c]);
    }
    double type = number(place, before + COLUMNS, cells[before + COLUMNS]);
    if (!(type >= 1 && type <= TYPES && type == Math.rint(type))) {
      throw InputFiles.bad(
          path,
          place,
          "the cover type \"" + cells[before + COLUMNS].strip() + "\"",
          "a whole number from 1 to " + TYPES + " in the last column");
    }
    types[rows++] = (int) type;
  }

  /** Whether the first line names columns; complains where they are not in the usual order. */
  private boolean isHeader(String place, String[] cells) {
    String first = plain(cells[0]);
    if (first.isEmpty()
        || Character.isDigit(first.charAt(0))
        || "+-.".indexOf(first.charAt(0)) >= 0) {
      return false;
    }
    if (!plain(cells[cells.length - 1]).equals(TYPE)) {
      throw InputFiles.bad(
          path,
          place,
          "the last column \"" + cells[cells.length - 1].strip() + "\"",
          "a line of names that ends with Cover_Type, or none");
    }
    if (before == 1 && !first.equals(ID)) {
      throw InputFiles.bad(
          path,
          place,
          "the first of " + cells.length + " columns \"" + cells[0].strip() + "\"",
          "Id, the number of the row, before 54 columns of numbers, or none");
    }
    return true;
  }

  private static String plain(String cell) {
    String text = cell.strip().toLowerCase(Locale.ROOT);
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }

  private double number(String place, int column, String cell) {
    String text = cell.strip();
    double value = Double.NaN;
    // Java takes 1d and 1f for numbers, too.
    if (!text.isEmpty() && "0123456789.".indexOf(text.charAt(text.length() - 1)) >= 0) {
      try {
        value = Double.parseDouble(text);
      } catch (NumberFormatException e) {
        // Not a number, which the next line says.
      }
    }
    if (!(Math.abs(value) <= Float.MAX_VALUE)) {
      throw InputFiles.bad(
          path, place + ", column " + (column + 1), "\"" + text + "\"", "a finite number");
    }
    return value;
  }
}
