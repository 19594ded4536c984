package org.voltscape.engine.io.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.io.ask.Columns;
import org.voltscape.engine.io.ask.Groups;
import org.voltscape.engine.io.ask.ImportQuestion;
import org.voltscape.engine.io.ask.ImportQuestion.Choice;
import org.voltscape.engine.io.ask.ImportQuestion.Topic;
import org.voltscape.engine.io.ask.PointUnits;
import org.voltscape.engine.io.cut.CutText.Row;
import org.voltscape.engine.io.cut.ImportCell;
import org.voltscape.engine.io.cut.ImportTable;
import org.voltscape.engine.io.cut.OtherTables;
import org.voltscape.engine.io.cut.Voltages;
import org.voltscape.engine.io.cut.WideTables;
import org.voltscape.engine.io.recipe.ColumnNames;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;

/** Finds out how a table holds points, and what it leaves open. */
final class PointGuess {
  /** So many pairs of columns without names are offered. */
  private static final int MOST_PAIRS = 12;

  private ImportTable table;
  private ImportRecipe recipe;
  private Map<ColumnRole, Integer> places;
  private final List<ImportQuestion> questions = new ArrayList<>();

  private PointGuess(ImportTable table, ImportRecipe recipe) {
    this.table = table;
    this.recipe = recipe.withDelimiter(table.delimiter()).withHeader(table.hasHeader());
    this.places = Columns.assign(table, this.recipe, questions);
  }

  /**
   * The guess for a text.
   *
   * @throws BadInputException where it is no such table whatever is answered
   */
  static ImportGuess of(TableText text, ImportRecipe asked) {
    PointGuess guess = new PointGuess(ImportTable.of(text, asked), asked);
    guess.columns();
    if (guess.questions.isEmpty()) {
      guess.recipe = PointUnits.decimal(guess.table, guess.recipe, guess.places, guess.questions);
    }
    if (guess.questions.isEmpty()) {
      guess.recipe = PointUnits.units(guess.table, guess.recipe, guess.places, guess.questions);
      guess.recipe = Groups.ask(guess.table, guess.recipe, guess.places, guess.questions);
    }
    return new ImportGuess(guess.table, guess.recipe, guess.places, guess.questions);
  }

  private boolean has(ColumnRole role) {
    return places.containsKey(role);
  }

  private void columns() {
    OtherTables.refuseGrids(table);
    if (!has(ColumnRole.VOLTAGE) && !has(ColumnRole.PROBABILITY) && !has(ColumnRole.FAILING)) {
      if (!table.hasHeader()) {
        unnamed();
      } else if (numbers().stream().allMatch(i -> ColumnNames.saysNothing(table.names().get(i)))) {
        pairs("names of columns that do not say what is in them");
      }
    }
    notCounts();
    List<Integer> others = numbers();
    boolean asked = questions.stream().anyMatch(q -> q.topic() == Topic.COLUMNS);
    if (!asked && !has(ColumnRole.PROBABILITY) && !has(ColumnRole.FAILING)) {
      OtherTables.refuseEnergies(table, others);
    }
    if (asked) {
      boolean counts =
          questions.stream()
              .flatMap(q -> q.choices().stream())
              .anyMatch(c -> c.recipe().columns().containsKey(ColumnRole.FAILING));
      if (counts && !has(ColumnRole.CELLS) && recipe.cells() == 0) {
        cells("");
      }
      return;
    }
    boolean rates = has(ColumnRole.PROBABILITY) || has(ColumnRole.FAILING);
    if (!has(ColumnRole.VOLTAGE)) {
      List<Integer> likely = others.stream().filter(this::isVoltage).toList();
      if (!rates || likely.isEmpty()) {
        throw missing(rates);
      }
      questions.add(
          Columns.which(
              table, recipe, ColumnRole.VOLTAGE, likely, "no column that names voltages"));
      return;
    }
    if (!rates) {
      rates(others);
    }
    if (has(ColumnRole.FAILING) && !has(ColumnRole.CELLS)) {
      if (has(ColumnRole.PROBABILITY)) {
        places.remove(ColumnRole.FAILING);
      } else if (recipe.cells() == 0) {
        cells("column " + table.names().get(places.getOrDefault(ColumnRole.FAILING, -1)));
      }
    }
    places.forEach(
        (role, column) -> {
          if (!table.isTurned() || recipe.columns().containsKey(role)) {
            recipe = recipe.withColumn(role, table.key(column));
          }
        });
  }

  /** Numbers with fractions count nothing, whatever their column is called: they may be shares. */
  private void notCounts() {
    int failing = places.getOrDefault(ColumnRole.FAILING, -1);
    boolean told = recipe.columns().containsKey(ColumnRole.FAILING);
    if (failing < 0 || told || has(ColumnRole.PROBABILITY) || !hasFractions(failing)) {
      return;
    }
    places.remove(ColumnRole.FAILING);
    String name = table.names().get(failing);
    questions.add(
        Columns.which(
            table,
            recipe,
            ColumnRole.PROBABILITY,
            List.of(failing),
            "numbers with fractions in column "
                + name
                + ", which are no counts of cells but may be probabilities"));
  }

  private boolean hasFractions(int column) {
    for (Row row : table.rows()) {
      ImportCell cell = ImportCell.of(cell(row, column));
      boolean comma =
          cell.number() != null
              && cell.number().reading() == org.voltscape.engine.io.table.CellNumber.Reading.COMMA;
      double value = cell.number() == null ? 0 : cell.plain(comma);
      if (value != Math.rint(value)) {
        return true;
      }
    }
    return false;
  }

  private void cells(String place) {
    questions.add(
        new ImportQuestion(
            Topic.CELLS,
            place,
            "numbers of failing cells without the number of cells tested",
            List.of(),
            "--cells 1048576"));
  }

  /** The probabilities of a table that names the voltages only. */
  private void rates(List<Integer> others) {
    List<Integer> rates =
        others.stream()
            .filter(i -> !Groups.isGroup(table.names().get(i)) && !isCounted(i))
            .toList();
    if (rates.isEmpty()) {
      rates = Groups.numbered(table, others);
    }
    if (rates.isEmpty()) {
      throw missing(false);
    }
    if (rates.size() == 1) {
      questions.add(
          Columns.which(
              table,
              recipe,
              ColumnRole.PROBABILITY,
              rates,
              "no column that names probabilities or counts"));
      return;
    }
    int voltage = places.getOrDefault(ColumnRole.VOLTAGE, -1);
    recipe = recipe.withColumn(ColumnRole.VOLTAGE, table.key(voltage));
    table = WideTables.deviceColumns(table, voltage, rates);
    places.clear();
    places.put(ColumnRole.VOLTAGE, 1);
    places.put(ColumnRole.PROBABILITY, 2);
  }

  /** Two columns of which only the first can be voltages need no names. */
  private void unnamed() {
    List<Integer> others = numbers();
    List<Integer> volts = others.stream().filter(this::isVoltage).toList();
    if (others.size() == 2 && table.names().size() == 2 && volts.equals(List.of(0)) && isVolts(0)) {
      places.put(ColumnRole.VOLTAGE, 0);
      places.put(ColumnRole.PROBABILITY, 1);
      table =
          table.noted(
              "no row names the columns: the first, of which alone the numbers can be voltages, is"
                  + " taken for the voltage and the second for the probability");
      return;
    }
    pairs("numbers without a row that names the columns");
  }

  /** Asks which column is the voltage and which the probability, the likeliest pair first. */
  private void pairs(String found) {
    List<Integer> others = numbers();
    List<Integer> volts = others.stream().filter(this::isVoltage).toList();
    List<Choice> pairs = new ArrayList<>();
    for (int v : volts) {
      for (int p : others) {
        if (p != v && pairs.size() < MOST_PAIRS) {
          pairs.add(pair(v, p));
        }
      }
    }
    if (pairs.isEmpty()) {
      throw missing(false);
    }
    questions.add(
        new ImportQuestion(
            Topic.COLUMNS,
            table.hasHeader()
                ? "columns " + String.join(", ", table.names())
                : "line " + table.rows().get(0).line(),
            found,
            pairs,
            pairs.get(0).option()));
  }

  private Choice pair(int v, int p) {
    String voltage = table.key(v);
    String probability = table.key(p);
    return new Choice(
        "voltage in column " + voltage + ", probability in column " + probability,
        "--columns " + Columns.quoted("voltage=" + voltage + ",probability=" + probability),
        recipe
            .withColumn(ColumnRole.VOLTAGE, voltage)
            .withColumn(ColumnRole.PROBABILITY, probability));
  }

  /** Columns without a role of which most cells are numbers. */
  private List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < table.names().size(); i++) {
      if (places.containsValue(i) || table.names().get(i).isEmpty()) {
        continue;
      }
      int column = i;
      long filled = table.rows().stream().filter(r -> !cell(r, column).isEmpty()).count();
      long values = table.rows().stream().filter(r -> ImportCell.isValue(cell(r, column))).count();
      if (values > 0 && 2 * values > filled) {
        numbers.add(i);
      }
    }
    return numbers;
  }

  private static String cell(Row row, int column) {
    return ImportTable.cell(row, column);
  }

  private boolean isVoltage(int column) {
    return isVolts(column) || all(column, v -> Voltages.isMillivolts(v));
  }

  private boolean isVolts(int column) {
    return all(column, Voltages::isVolts);
  }

  /** Row numbers that somebody's program wrote. */
  private boolean isCounted(int column) {
    double expected = Double.NaN;
    int counted = 0;
    for (Row row : table.rows()) {
      double value = ImportCell.of(cell(row, column)).plain(false);
      if (Double.isNaN(expected)) {
        expected = value;
      }
      if (value != expected++) {
        return false;
      }
      counted++;
    }
    return counted > 2;
  }

  private boolean all(int column, java.util.function.DoublePredicate test) {
    int numbers = 0;
    for (Row row : table.rows()) {
      ImportCell cell = ImportCell.of(cell(row, column));
      if (cell.number() == null) {
        continue;
      }
      if (!cell.number().unit().isEmpty() && Voltages.likely(cell)) {
        numbers++;
        continue;
      }
      boolean comma =
          cell.number().reading() == org.voltscape.engine.io.table.CellNumber.Reading.COMMA;
      if (!test.test(cell.plain(comma))) {
        return false;
      }
      numbers++;
    }
    return numbers > 0;
  }

  /** Everything that is missing, in one sentence. */
  private BadInputException missing(boolean rates) {
    List<String> missing = new ArrayList<>();
    List<String> options = new ArrayList<>();
    if (!has(ColumnRole.VOLTAGE)) {
      missing.add("voltage");
      options.add("voltage=NAME");
    }
    if (!rates) {
      missing.add("probability (or cells and failing)");
      options.add("probability=NAME");
    }
    List<String> named = table.names().stream().filter(n -> !n.isEmpty()).toList();
    return new BadInputException(
        table.source(),
        "",
        (table.hasHeader() ? "columns " : "columns without names, ") + String.join(", ", named),
        recipe.kind().title()
            + " with columns for voltage and probability; missing: "
            + String.join(" and ", missing)
            + " (say which columns they are: --columns "
            + String.join(",", options)
            + ")");
  }
}
