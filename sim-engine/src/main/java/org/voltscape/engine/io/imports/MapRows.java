package org.voltscape.engine.io.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.voltscape.engine.io.ask.Groups;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.cut.CutText.Row;
import org.voltscape.engine.io.cut.HexNumber;
import org.voltscape.engine.io.cut.ImportCell;
import org.voltscape.engine.io.cut.ImportTable;
import org.voltscape.engine.io.imports.ImportedMap.Cell;
import org.voltscape.engine.io.recipe.BitOrder;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.DecimalMark;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.recipe.ImportUnit;
import org.voltscape.engine.io.table.CellTexts;
import org.voltscape.engine.io.table.ColumnName;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.SupplyVolts;

/** Reads the cells of a map that has nothing open. Confined to one thread. */
final class MapRows {
  private static final long MOST_WORDS = 1L << 40;
  private static final int MOST_BITS = 1 << 16;
  private static final int DATA_BITS = 63;

  private final ImportGuess guess;
  private final ImportTable table;
  private final ImportRecipe recipe;
  private final boolean commas;
  private final Problems problems = new Problems();
  private int hex;
  private boolean millivolts;
  private int texts;
  private int same;
  private int again;
  private final Map<Cell, Cell> seen = new HashMap<>();

  private MapRows(ImportGuess guess) {
    this.guess = guess;
    this.table = guess.table();
    this.recipe = guess.recipe();
    this.commas = recipe.decimal() == DecimalMark.COMMA;
  }

  /**
   * Reads the cells.
   *
   * @throws BadInputException that names everything that is wrong with its line
   */
  static ImportedMap read(ImportGuess guess) {
    return new MapRows(guess).read();
  }

  private ImportedMap read() {
    boolean blocks = guess.place(ColumnRole.BLOCK) >= 0;
    boolean profile = guess.place(ColumnRole.VOLTAGE) >= 0;
    List<Cell> cells = new ArrayList<>();
    boolean compared = guess.place(ColumnRole.BIT) < 0;
    for (Row row : Groups.chosen(table, recipe)) {
      if (row.filled() == 1 && row.values() == 0) {
        texts++;
        continue;
      }
      long block = blocks ? whole(row, ColumnRole.BLOCK, Integer.MAX_VALUE) : 0;
      long word = whole(row, ColumnRole.WORD, MOST_WORDS);
      if (compared) {
        compare(row, block, word, profile ? volts(row) : Double.NaN, cells);
        continue;
      }
      int most = recipe.wordBits() > 0 ? recipe.wordBits() - 1 : MOST_BITS;
      int bit = (int) whole(row, ColumnRole.BIT, most);
      int state = state(row);
      double volts = profile ? volts(row) : Double.NaN;
      boolean turned = recipe.bitOrder() == BitOrder.MSB;
      cells.add(new Cell(block, word, turned ? recipe.wordBits() - 1 - bit : bit, state, volts));
    }
    problems.refuse();
    return new ImportedMap(cells, blocks, profile, table.source(), notes());
  }

  /** The cells of a word that were read otherwise than they were written. */
  private void compare(Row row, long block, long word, double volts, List<Cell> cells) {
    int width = recipe.wordBits();
    long most = width > 0 && width < DATA_BITS ? (1L << width) - 1 : Long.MAX_VALUE;
    long read = whole(row, ColumnRole.READ, most);
    long differs = read ^ whole(row, ColumnRole.WRITTEN, most);
    same += differs == 0 ? 1 : 0;
    for (int i = 0; i < DATA_BITS; i++) {
      if ((differs >>> i & 1) == 0) {
        continue;
      }
      int state = (int) (read >>> i & 1);
      int bit = recipe.bitOrder() == BitOrder.MSB ? width - 1 - i : i;
      Cell cell = new Cell(block, word, bit, state, volts);
      Cell before = seen.putIfAbsent(new Cell(block, word, bit, 0, volts), cell);
      if (before == null) {
        cells.add(cell);
      } else if (before.stuckAt() == state) {
        again++;
      } else {
        note(
            row,
            ColumnRole.READ,
            "bit "
                + bit
                + " of the word to read "
                + before.stuckAt()
                + ", as in a row above, for it is one cell (choose the rows that count:"
                + " --group COLUMN=VALUE)");
      }
    }
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(table.notes());
    if (guess.place(ColumnRole.BIT) < 0) {
      notes.add(
          "cells fail where column "
              + table.names().get(guess.place(ColumnRole.READ))
              + " differs from column "
              + table.names().get(guess.place(ColumnRole.WRITTEN)));
    }
    if (same > 0) {
      notes.add(ImportTable.plural(same, "row") + " without a difference left out");
    }
    if (again > 0) {
      notes.add(ImportTable.plural(again, "cell") + " told more than once counted once");
    }
    if (millivolts) {
      notes.add("mV converted to V");
    }
    if (hex > 0) {
      notes.add("hexadecimal addresses read");
    }
    if (recipe.bitOrder() == BitOrder.MSB) {
      notes.add(
          "bits counted from the most significant turned round, " + recipe.wordBits() + " a word");
    }
    if (guess.place(ColumnRole.STUCK_AT) < 0 && guess.place(ColumnRole.BIT) >= 0) {
      notes.add("all failing cells read " + recipe.stuckAt());
    }
    if (texts > 0) {
      notes.add(ImportTable.plural(texts, "row") + " of text left out");
    }
    List<String> others = new ArrayList<>();
    for (int i = 0; i < table.names().size(); i++) {
      if (!guess.places().containsValue(i)) {
        others.add(table.names().get(i).isEmpty() ? "without a name" : table.names().get(i));
      }
    }
    if (!others.isEmpty()) {
      notes.add(
          (others.size() == 1 ? "column " : "columns ")
              + String.join(", ", others)
              + " left alone");
    }
    return notes;
  }

  private String cell(Row row, ColumnRole role) {
    return ImportTable.cell(row, guess.place(role));
  }

  private long whole(Row row, ColumnRole role, long most) {
    String text = cell(row, role);
    if (HexNumber.is(text)) {
      hex += role == ColumnRole.WORD ? 1 : 0;
      long value = HexNumber.value(text);
      if (value <= most) {
        return value;
      }
    }
    double number = ImportCell.of(text).isNumber() ? ImportCell.of(text).plain(commas) : Double.NaN;
    if (number >= 0 && number <= most && number == Math.rint(number)) {
      return (long) number;
    }
    note(row, role, "a whole number from 0 to " + most);
    return 0;
  }

  private int state(Row row) {
    if (guess.place(ColumnRole.STUCK_AT) < 0) {
      return Objects.requireNonNull(recipe.stuckAt());
    }
    String name = ColumnName.letters(cell(row, ColumnRole.STUCK_AT).toLowerCase(Locale.ROOT));
    switch (name) {
      case "0", "sa0", "s0", "stuckat0", "stuck0":
        return 0;
      case "1", "sa1", "s1", "stuckat1", "stuck1":
        return 1;
      default:
    }
    note(row, ColumnRole.STUCK_AT, "0 or 1, the state that is read");
    return 0;
  }

  private double volts(Row row) {
    ImportCell cell = ImportCell.of(cell(row, ColumnRole.VOLTAGE));
    String name = recipe.units().getOrDefault(ColumnRole.VOLTAGE, "V");
    ImportUnit unit = Objects.requireNonNull(ImportUnit.find(ColumnRole.VOLTAGE, name));
    double volts =
        cell.isNumber()
            ? unit.value(Objects.requireNonNull(cell.number()), commas, ColumnRole.VOLTAGE)
            : Double.NaN;
    millivolts |= !unit.isPlain();
    if (!SupplyVolts.plausible(volts)) {
      problems.add(
          bad(
              row,
              ColumnRole.VOLTAGE,
              Double.isNaN(volts)
                  ? CellTexts.quoted(cell(row, ColumnRole.VOLTAGE))
                  : CsvWriter.number(volts) + " V",
              SupplyVolts.expected(volts)));
    }
    return volts;
  }

  private void note(Row row, ColumnRole role, String expected) {
    problems.add(bad(row, role, CellTexts.quoted(cell(row, role)), expected));
  }

  private BadInputException bad(Row row, ColumnRole role, String found, String expected) {
    return new BadInputException(
        table.source(),
        "line " + row.line() + ", column " + table.names().get(guess.place(role)),
        found,
        expected);
  }
}
