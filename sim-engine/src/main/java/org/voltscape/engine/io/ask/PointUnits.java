package org.voltscape.engine.io.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.ask.ImportQuestion.Choice;
import org.voltscape.engine.io.ask.ImportQuestion.Topic;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.cut.CutText.Row;
import org.voltscape.engine.io.cut.ImportCell;
import org.voltscape.engine.io.cut.ImportTable;
import org.voltscape.engine.io.recipe.ColumnNames;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.DecimalMark;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.recipe.ImportUnit;
import org.voltscape.engine.io.table.CellNumber.Reading;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.SupplyVolts;

/** Finds the decimal sign and the units of a table's columns, and asks where they are open. */
public final class PointUnits {
  private static final double WHOLE_PERCENT = 100;
  private static final String LOG = "log";

  private PointUnits() {}

  /** A number as it first stood somewhere. */
  private record Seen(String text, int line) {}

  /**
   * The recipe with the decimal sign.
   *
   * @throws BadInputException where the file has both
   */
  public static ImportRecipe decimal(
      ImportTable table,
      ImportRecipe recipe,
      Map<ColumnRole, Integer> places,
      List<ImportQuestion> questions) {
    if (recipe.decimal() != null) {
      return recipe;
    }
    Seen point = null;
    Seen comma = null;
    Seen either = null;
    for (Row row : table.rows()) {
      for (int column : places.values()) {
        String text = ImportTable.cell(row, column);
        ImportCell cell = ImportCell.of(text);
        if (cell.number() == null) {
          continue;
        }
        Reading reading = cell.number().reading();
        Seen seen = new Seen(text, row.line());
        point = point == null && reading == Reading.POINT ? seen : point;
        comma = comma == null && reading == Reading.COMMA ? seen : comma;
        either = either == null && reading == Reading.EITHER_COMMA ? seen : either;
      }
    }
    if (point != null && comma != null) {
      throw new BadInputException(
          table.source(),
          "line " + Math.max(point.line, comma.line),
          "'" + point.text + "' and '" + comma.text + "'",
          "one decimal sign in the whole file, a point or a comma");
    }
    if (point == null && comma == null && either != null) {
      questions.add(
          new ImportQuestion(
              Topic.DECIMAL,
              "line " + either.line,
              "'" + either.text + "', where the comma may be a decimal sign or part thousands",
              List.of(
                  decimal(recipe, DecimalMark.COMMA, "the comma is the decimal sign"),
                  decimal(recipe, DecimalMark.POINT, "the comma parts thousands")),
              "--decimal comma"));
    }
    return recipe.withDecimal(comma != null ? DecimalMark.COMMA : DecimalMark.POINT);
  }

  private static Choice decimal(ImportRecipe recipe, DecimalMark mark, String label) {
    return new Choice(label, "--decimal " + mark.id(), recipe.withDecimal(mark));
  }

  /** The recipe with the units of voltages and probabilities. */
  public static ImportRecipe units(
      ImportTable table,
      ImportRecipe recipe,
      Map<ColumnRole, Integer> places,
      List<ImportQuestion> questions) {
    ImportRecipe all = recipe;
    for (ColumnRole role : places.keySet()) {
      boolean hasUnit = role == ColumnRole.VOLTAGE || role.isShare();
      if (hasUnit && !recipe.units().containsKey(role)) {
        String unit = unit(table, recipe, role, places.get(role), questions);
        all = unit == null ? all : all.withUnit(role, unit);
      }
    }
    return all;
  }

  private static @Nullable String unit(
      ImportTable table,
      ImportRecipe recipe,
      ColumnRole role,
      int column,
      List<ImportQuestion> questions) {
    String name = table.names().get(column);
    String told = table.hasHeader() ? ColumnNames.unitOf(role, recipe.kind(), name) : "";
    String below = table.unitBelow(column);
    told = told.isEmpty() && !below.equals("-") ? below : told;
    if (role == ColumnRole.PROBABILITY && ColumnNames.isFit(name)) {
      told = "fit/mbit";
    } else if (role == ColumnRole.PROBABILITY && ColumnNames.isPerMbit(name)) {
      told = "per Mbit";
    }
    ImportUnit unit = told.isEmpty() ? null : ImportUnit.find(role, told);
    Range range = Range.of(table, column, DecimalMark.COMMA == recipe.decimal());
    ImportQuestion question =
        role == ColumnRole.VOLTAGE
            ? voltage(recipe, name, unit, told, range)
            : share(recipe, role, name, unit, told, range);
    if (question != null) {
      questions.add(question);
      return null;
    }
    if (unit == null && !told.isEmpty()) {
      Topic topic = role == ColumnRole.VOLTAGE ? Topic.VOLTAGE_UNIT : Topic.PROBABILITY_UNIT;
      String[] known = ImportUnit.names(role).toArray(String[]::new);
      questions.add(asked(topic, recipe, role, name, "the unit '" + told + "'", known));
      return null;
    }
    return unit != null ? unit.id() : role == ColumnRole.VOLTAGE ? "V" : "1";
  }

  private static @Nullable ImportQuestion voltage(
      ImportRecipe recipe, String name, @Nullable ImportUnit unit, String told, Range range) {
    if (range.count == 0 || (unit == null && !told.isEmpty())) {
      return null;
    }
    boolean volts = unit == null || unit.equals(ImportUnit.VOLT);
    if (volts && range.least > SupplyVolts.HIGHEST && range.most <= 1000 * SupplyVolts.HIGHEST) {
      return asked(
          Topic.VOLTAGE_UNIT,
          recipe,
          ColumnRole.VOLTAGE,
          name,
          range.text() + " for voltages, which look like mV",
          ImportUnit.MILLIVOLT.id());
    }
    if (!volts && ImportUnit.MILLIVOLT.equals(unit) && range.most < SupplyVolts.HIGHEST) {
      return asked(
          Topic.VOLTAGE_UNIT,
          recipe,
          ColumnRole.VOLTAGE,
          name,
          range.text() + " in a column in mV, which look like V",
          ImportUnit.VOLT.id());
    }
    return null;
  }

  private static @Nullable ImportQuestion share(
      ImportRecipe recipe,
      ColumnRole role,
      String name,
      @Nullable ImportUnit unit,
      String told,
      Range range) {
    Topic topic = Topic.PROBABILITY_UNIT;
    switch (told) {
      case LOG:
        return asked(topic, recipe, role, name, "a logarithm whose base is open", "log10", "ln");
      case "fit/mbit":
        return asked(
            topic,
            recipe,
            role,
            name,
            "failures in 10^9 hours, which are a share of cells over some time only",
            ImportUnit.FIT_TEXT,
            "FIT/Mbit in 8760 h");
      case "per Mbit":
        return asked(
            topic,
            recipe,
            role,
            name,
            "failing cells a Mbit, which may be 10^6 cells (/Mbit) or 2^20 (/Mibit)",
            "/Mbit",
            "/Mibit");
      default:
    }
    boolean open = unit == null && told.isEmpty() && range.count > 0;
    if (!open) {
      return null;
    }
    if (range.most <= 0 && range.least < 0) {
      return asked(
          topic,
          recipe,
          role,
          name,
          range.text() + " for probabilities, which look like logarithms",
          "log10",
          "ln");
    }
    // A number alone, or one a little above 1 among others, is more likely a mistake.
    boolean percent = range.large > 1 || (range.most >= 2 && range.count > 1);
    if (range.least >= 0 && percent) {
      return range.most <= WHOLE_PERCENT
          ? asked(
              topic,
              recipe,
              role,
              name,
              range.text() + " for probabilities, which look like percent",
              "%",
              "ppm")
          : asked(
              topic,
              recipe,
              role,
              name,
              range.text() + " for probabilities, which are above 1",
              "ppm",
              "/Mbit",
              "/Mibit",
              "ppb");
    }
    return null;
  }

  private static ImportQuestion asked(
      Topic topic,
      ImportRecipe recipe,
      ColumnRole role,
      String name,
      String found,
      String... units) {
    List<Choice> choices = new ArrayList<>();
    for (String unit : units) {
      choices.add(
          new Choice(
              role.id() + " in " + unit,
              "--unit " + Columns.quoted(role.id() + "=" + unit),
              recipe.withUnit(role, unit)));
    }
    return new ImportQuestion(topic, "column " + name, found, choices, choices.get(0).option());
  }

  /** Which numbers without a unit of their own a column has. */
  private static final class Range {
    private int count;
    private int large;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    static Range of(ImportTable table, int column, boolean commas) {
      Range range = new Range();
      for (Row row : table.rows()) {
        ImportCell cell = ImportCell.of(ImportTable.cell(row, column));
        if (cell.number() != null && cell.number().unit().isEmpty()) {
          double value = cell.plain(commas);
          range.count++;
          range.large += value > 1 ? 1 : 0;
          range.least = Math.min(range.least, value);
          range.most = Math.max(range.most, value);
        }
      }
      return range;
    }

    String text() {
      return "numbers from " + CsvWriter.number(least) + " to " + CsvWriter.number(most);
    }
  }
}
