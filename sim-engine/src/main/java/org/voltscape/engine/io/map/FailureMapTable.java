package org.voltscape.engine.io.map;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.curve.CurveRows;
import org.voltscape.engine.io.table.CellTexts;
import org.voltscape.engine.io.table.ColumnName;
import org.voltscape.engine.io.table.TableColumns;
import org.voltscape.engine.io.table.TableReader;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.SupplyVolts;

/**
 * A failure map as a text table, read row by row: the columns {@code word,bit,stuck_at} and, where
 * the map is a profile, {@code voltage_v}. Confined to one thread.
 */
final class FailureMapTable {
  private static final String WORD = "word";
  private static final String BIT = "bit";
  private static final String STUCK_AT = "stuck_at";
  private static final String VOLTAGE = "voltage_v";
  private static final String BLOCK = "block";
  private static final int MOST_BYTES = 1 << 27;
  private static final double MOST_WHOLE = 1L << 53;

  private final TableReader reader;
  private final int word;
  private final int bit;
  private final int state;
  private final int voltage;
  private final int block;
  private final Range plausible = new Range();
  private final Range high = new Range();
  private final Range low = new Range();

  /** Takes the rows of a map. */
  @FunctionalInterface
  interface Cells {
    /**
     * @param line where the row stands, from 1
     * @param block number of the memory block that the word is counted in; -1 where the file has no
     *     such column
     * @param state what the cell reads, 0 or 1; -1 where the file has no such column
     * @param volts highest supply at which the cell fails; infinite where the file does not say
     */
    void cell(int line, long block, long word, int bit, int state, double volts);
  }

  /** Which numbers there were, and where the first one was. */
  private static final class Range {
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private int firstLine;
    private double first;
    private int count;

    void add(double value, int line) {
      if (count++ == 0) {
        firstLine = line;
        first = value;
      }
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }

  private FailureMapTable(TableReader reader) {
    this.reader = reader;
    this.word = index(WORD);
    this.bit = index(BIT);
    this.state = index(STUCK_AT);
    this.voltage = index(VOLTAGE);
    this.block = index(BLOCK);
  }

  private int index(String column) {
    return reader.header().has(column) ? reader.header().columns().index(column) : -1;
  }

  /**
   * Opens a map, plain or gzip.
   *
   * @param columns {@link TableColumns#MAP} or {@link TableColumns#MASK}
   * @throws BadInputException for a file that cannot be read or has not the columns of a map
   */
  static FailureMapTable open(Path path, TableColumns columns) {
    TableText text = TableText.read(path, "a failure map", MOST_BYTES);
    return new FailureMapTable(TableReader.open(text, columns));
  }

  /** Names of the columns in the file. */
  List<String> names() {
    return reader.header().names();
  }

  /** Whether the file says which value failing cells read. */
  boolean hasState() {
    return state >= 0;
  }

  /** Whether the file counts words block by block. */
  boolean hasBlock() {
    return block >= 0;
  }

  /** The name that the file gives to the column that numbers blocks. */
  String blockName() {
    return reader.header().name(block);
  }

  /**
   * Reads all rows.
   *
   * @param bits cells per word
   * @param words words that can be named, from 0
   * @param whatWords what these are, for complaints: {@code of the network's faulty words}
   * @throws BadInputException that names all rows that are not understood
   */
  void read(int bits, long words, String whatWords, Cells cells) {
    reader.rows(
        (line, row) -> {
          int before = reader.noted();
          long inBlock = block < 0 ? -1 : whole(line, row, block, Long.MAX_VALUE, "a block");
          long atWord = whole(line, row, word, words - 1, whatWords);
          long atBit = whole(line, row, bit, bits - 1L, "of words of " + bits + " bits");
          int reads = state < 0 ? -1 : state(line, row);
          double volts = voltage < 0 ? Double.POSITIVE_INFINITY : volts(line, row);
          if (reader.noted() == before) {
            cells.cell(line, inBlock, atWord, (int) atBit, reads, volts);
          }
        });
    checkVoltages();
    reader.problems().refuse();
  }

  private String cell(List<String> row, int column) {
    return row.get(reader.header().cell(column));
  }

  private long whole(int line, List<String> row, int column, long most, String what) {
    String text = cell(row, column);
    long value = digits(text);
    if (value < 0) {
      double number = reader.number(column, text);
      boolean whole = number >= 0 && number < MOST_WHOLE && number == Math.rint(number);
      value = whole ? (long) number : -1;
    }
    if (value < 0 || value > most) {
      String up = most == Long.MAX_VALUE ? "on" : "to " + most;
      note(line, column, text, "a whole number from 0 " + up + ", " + what);
      return -1;
    }
    return value;
  }

  /** The number of up to ten digits; -1 for any other text. */
  private static long digits(String text) {
    if (text.isEmpty() || text.length() > 10) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = 10 * value + c - '0';
    }
    return value;
  }

  private int state(int line, List<String> row) {
    String text = cell(row, state);
    String name = ColumnName.letters(text.toLowerCase(Locale.ROOT));
    for (int value = 0; value <= 1; value++) {
      if (text.equals(String.valueOf(value))
          || name.equals("sa" + value)
          || name.equals("stuckat" + value)) {
        return value;
      }
    }
    double number = reader.number(state, text);
    if (number != 0 && number != 1) {
      note(line, state, text, "a whole number from 0 to 1, the state that is read");
    }
    return (int) number;
  }

  private double volts(int line, List<String> row) {
    String text = cell(row, voltage);
    double volts = reader.number(voltage, text);
    if (!(volts > 0)) {
      note(line, voltage, text, SupplyVolts.expected(volts));
    } else if (volts > SupplyVolts.HIGHEST) {
      high.add(volts, line);
    } else if (reader.header().hasUnit(voltage) && volts < 0.001 * SupplyVolts.HIGHEST) {
      low.add(volts, line);
    } else {
      plausible.add(volts, line);
    }
    return volts;
  }

  /** Voltages in the wrong unit are one fault, not as many as there are rows. */
  private void checkVoltages() {
    if (high.count > 0) {
      boolean millivolts = plausible.count == 0 && high.most <= 1000 * SupplyVolts.HIGHEST;
      reader.note(
          reader.bad(
              millivolts
                  ? "column " + reader.header().name(voltage)
                  : place(high.firstLine, voltage),
              millivolts
                  ? "voltages from "
                      + CsvWriter.number(high.least)
                      + " to "
                      + CsvWriter.number(high.most)
                      + " V, which look like millivolts"
                  : CsvWriter.number(high.first) + " V",
              millivolts
                  ? "volts, or the name voltage_mv for the column"
                  : SupplyVolts.expected(high.first)));
    }
    if (low.count > 0) {
      reader.note(
          reader.bad(
              place(low.firstLine, voltage),
              CurveRows.millivolts(low.first) + " mV, which looks like volts",
              "millivolts, or the name voltage_v for the column"));
    }
  }

  private String place(int line, int column) {
    return "line " + line + ", column " + reader.header().name(column);
  }

  private void note(int line, int column, String text, String expected) {
    reader.note(reader.bad(place(line, column), CellTexts.quoted(text), expected));
  }
}
