package org.voltscape.app.cli.imports;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.DecimalMark;
import org.voltscape.engine.io.recipe.Delimiter;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.recipe.RecipeJson;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import picocli.CommandLine.Option;

/** What the command line says about a table of points that does not say it itself. */
public final class ImportOptions {
  private static final String COLUMNS = "--columns";
  private static final String UNIT = "--unit";
  private static final String GROUP = "--group";

  /** Names of columns may hold commas: a comma parts two roles where a role follows. */
  private static final Pattern NEXT_ROLE =
      Pattern.compile(",(?=\\s*(?:" + String.join("|", ColumnRole.ids()) + ")\\s*=)");

  @Option(
      names = COLUMNS,
      paramLabel = "ROLE=NAME,...",
      description =
          "of a table whose columns have other names: which column is what, by its name or its"
              + " number from 1, as in voltage=Vdd,probability=3. Roles of points: voltage,"
              + " probability, cells, failing, low, high; of failure maps: word, bit, stuck-at,"
              + " voltage, block, or in place of bit and stuck-at what was read and written")
  private List<String> columns = List.of();

  @Option(
      names = UNIT,
      paramLabel = "ROLE=UNIT,...",
      description =
          "unit of a column: V, mV, uV or kV of voltages; 1, %%, permille, ppm, ppb, log10, ln,"
              + " /Mbit (10^6 cells), /Mibit (2^20) or \"FIT/Mbit in H h\" of probabilities")
  private List<String> units = List.of();

  @Option(
      names = GROUP,
      paramLabel = "COLUMN=VALUE",
      description =
          "of a table of several devices, temperatures or patterns: the rows, or the column, that"
              + " count, as in device=B2 or B2; device=all takes all together. May be given several"
              + " times")
  private List<String> groups = List.of();

  @Option(
      names = "--cells",
      paramLabel = "N",
      description = "cells tested at every voltage, of a table with numbers of failing cells only")
  private String cells;

  @Option(
      names = "--decimal",
      paramLabel = "point|comma",
      description = "decimal sign of the table")
  private String decimal;

  @Option(
      names = "--delimiter",
      paramLabel = "NAME",
      description = "what separates its cells: comma, semicolon, tab, bar or spaces")
  private String delimiter;

  @Option(
      names = "--header",
      paramLabel = "yes|no",
      description = "whether a row names the columns")
  private String header;

  @Option(
      names = "--import-recipe",
      paramLabel = "FILE.json",
      description =
          "all of this from a file that the window or 'import --write-recipe' wrote; options"
              + " beside it go before it")
  private String recipe;

  /**
   * The recipe that the options make.
   *
   * @param kind what the table is imported as
   * @throws BadInputException for an option that cannot be
   */
  public ImportRecipe recipe(ImportKind kind) {
    ImportRecipe told = ImportRecipe.of(kind);
    for (String each : columns) {
      for (String pair : NEXT_ROLE.split(each)) {
        told = told.withColumn(role(COLUMNS, pair, "NAME"), value(COLUMNS, pair));
      }
    }
    for (String each : units) {
      for (String pair : NEXT_ROLE.split(each)) {
        ColumnRole role = role(UNIT, pair, "UNIT");
        String unit = value(UNIT, pair);
        RecipeJson.requireUnit(role, unit, UNIT, "");
        told = told.withUnit(role, unit);
      }
    }
    Set<String> grouped = new HashSet<>();
    for (String each : groups) {
      int at = each.indexOf('=');
      String column = at < 0 ? "" : each.substring(0, at).strip();
      if (!grouped.add(column)) {
        throw new BadInputException(
            GROUP,
            "",
            column.isEmpty() ? "two values of no column" : column + " twice",
            "one value of each column, or all");
      }
      told = told.withGroup(column, each.substring(at + 1).strip());
    }
    if (cells != null) {
      told =
          told.withCells(Numbers.whole(cells, 1, RecipeJson.MOST_CELLS, Place.option("--cells")));
    }
    told =
        told.withDecimal(named("--decimal", decimal, DecimalMark::find, List.of("point", "comma")))
            .withDelimiter(named("--delimiter", delimiter, Delimiter::find, Delimiter.ids()))
            .withHeader(
                named(
                    "--header",
                    header,
                    name ->
                        name.equals("yes") || name.equals("no")
                            ? Optional.of(name.equals("yes"))
                            : Optional.empty(),
                    List.of("yes", "no")));
    return recipe == null ? told : told.over(RecipeJson.read(Path.of(recipe)).withKind(kind));
  }

  /** The value of an option that names one of several; null where it is not given. */
  static <T> T named(
      String option, String told, Function<String, Optional<T>> find, List<String> known) {
    if (told == null) {
      return null;
    }
    return find.apply(told)
        .orElseThrow(
            () ->
                Place.option(option)
                    .bad(
                        "\"" + told + "\"",
                        Suggestions.hint("one of " + String.join(", ", known), told, known)));
  }

  private static ColumnRole role(String option, String pair, String what) {
    int at = pair.indexOf('=');
    String name = at < 0 ? pair : pair.substring(0, at).strip();
    if (at < 0) {
      throw Place.option(option).bad("\"" + pair + "\"", "ROLE=" + what + ", as in voltage=Vdd");
    }
    List<String> known = ColumnRole.ids();
    return ColumnRole.find(name)
        .orElseThrow(
            () ->
                Place.option(option)
                    .bad(
                        "\"" + name + "\"",
                        Suggestions.hint("one of " + String.join(", ", known), name, known)));
  }

  private static String value(String option, String pair) {
    String value = pair.substring(pair.indexOf('=') + 1).strip();
    if (value.isEmpty()) {
      throw Place.option(option).bad("\"" + pair + "\"", "something behind the =");
    }
    return value;
  }
}
