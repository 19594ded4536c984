package org.voltscape.engine.io.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.json.StudyJson;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;

/**
 * Import recipes as JSON files. What a recipe leaves to the table is not in its file:
 *
 * <pre>
 * { "kind": "curve", "columns": { "voltage": "Vdd", "probability": "BER" }, "units": { "voltage": "mV" } }
 * </pre>
 */
public final class RecipeJson {
  /** Most cells tested. */
  public static final long MOST_CELLS = 1_000_000_000_000_000L;

  /** Most bits of a word. */
  public static final int MOST_BITS = 64;

  private static final int MOST_BYTES = 1 << 16;
  private static final Pattern DIGITS = Pattern.compile("(?:0[xX])?[0-9A-Fa-f]{1,16}");
  private static final String PATTERN =
      "1 to 16 hexadecimal digits, as many as a word has, as in FF for words of 8 bits";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RecipeJson() {}

  /**
   * Reads a recipe's file.
   *
   * @throws BadInputException for a file that cannot be read or is no recipe
   */
  public static ImportRecipe read(Path file) {
    return parse(TextFiles.read(file, MOST_BYTES), InputSource.name(file));
  }

  /**
   * Reads a recipe.
   *
   * @param source file named by complaints
   * @throws BadInputException where the text is no recipe
   */
  public static ImportRecipe parse(String text, String source) {
    Fields fields = new Fields(source, "", StudyJson.parse(text, source, "an import recipe"));
    fields.only(
        "kind",
        "delimiter",
        "header",
        "decimal",
        "columns",
        "units",
        "groups",
        "cells",
        "stuckAt",
        "bitOrder",
        "wordBits",
        "pattern",
        "failing");
    ImportKind kind = named(fields, "kind", ImportKind::find, ImportKind.ids());
    if (kind == null) {
      throw fields.unexpected("kind", "one of " + String.join(", ", ImportKind.ids()));
    }
    Map<ColumnRole, String> columns = byRole(fields, "columns");
    Map<ColumnRole, String> units = byRole(fields, "units");
    units.forEach((role, unit) -> requireUnit(role, unit, source, "field units." + role.id()));
    Fields groups = fields.anyObject("groups");
    Map<String, String> values = new LinkedHashMap<>();
    groups.names().forEach(n -> values.put(n, groups.text(n, null)));
    BitOrder order = named(fields, "bitOrder", BitOrder::find, List.of("lsb", "msb"));
    return new ImportRecipe(
        kind,
        named(fields, "delimiter", Delimiter::find, Delimiter.ids()),
        fields.has("header") ? (Boolean) fields.flag("header", true) : null,
        named(fields, "decimal", DecimalMark::find, List.of("point", "comma")),
        columns,
        units,
        values,
        fields.integer("cells", 0, 1, MOST_CELLS),
        fields.has("stuckAt") ? (Integer) (int) fields.integer("stuckAt", 0, 0, 1) : null,
        order,
        (int) fields.integer("wordBits", 0, 1, MOST_BITS),
        pattern(fields),
        named(fields, "failing", PictureColour::find, PictureColour.ids()));
  }

  /**
   * Refuses a unit that a role does not have.
   *
   * @param source file or option for complaints
   */
  public static void requireUnit(ColumnRole role, String unit, String source, String place) {
    if (ImportUnit.find(role, unit) == null) {
      List<String> names = ImportUnit.names(role);
      throw new BadInputException(
          source,
          place,
          "\"" + unit + "\"",
          names.isEmpty()
              ? "no unit for " + role.id()
              : Suggestions.hint("one of " + String.join(", ", names), unit, names));
    }
  }

  private static @Nullable String pattern(Fields fields) {
    if (!fields.has("pattern")) {
      return null;
    }
    String told = fields.text("pattern", null);
    if (!isPattern(told)) {
      throw fields.unexpected("pattern", PATTERN);
    }
    return digits(told);
  }

  /** Whether a text is what may have been written to each word of a memory. */
  public static boolean isPattern(String told) {
    return DIGITS.matcher(told.strip()).matches();
  }

  /**
   * What was written to each word of a memory, its digits in capitals and without {@code 0x}.
   *
   * @param source file or option for complaints
   * @throws BadInputException where it is none
   */
  public static String requirePattern(String told, String source, String place) {
    if (!isPattern(told)) {
      throw new BadInputException(source, place, "\"" + told + "\"", PATTERN);
    }
    return digits(told);
  }

  private static String digits(String told) {
    return told.strip().replaceFirst("^0[xX]", "").toUpperCase(Locale.ROOT);
  }

  private static <T> @Nullable T named(
      Fields fields, String name, Function<String, Optional<T>> find, List<String> known) {
    if (!fields.has(name)) {
      return null;
    }
    String told = fields.text(name, null);
    Optional<T> found = find.apply(told);
    if (found.isEmpty()) {
      throw fields.unexpected(
          name, Suggestions.hint("one of " + String.join(", ", known), told, known));
    }
    return found.get();
  }

  private static Map<ColumnRole, String> byRole(Fields fields, String name) {
    Fields inner = fields.anyObject(name);
    Map<ColumnRole, String> texts = new LinkedHashMap<>();
    for (String key : inner.names()) {
      texts.put(role(key, inner), inner.text(key, null));
    }
    return texts;
  }

  private static ColumnRole role(String key, Fields fields) {
    return ColumnRole.find(key)
        .orElseThrow(
            () ->
                fields.unexpected(
                    key,
                    Suggestions.hint(
                        "a field of one of the names " + String.join(", ", ColumnRole.ids()),
                        key,
                        ColumnRole.ids())));
  }

  /** The text of a recipe's file. */
  public static String text(ImportRecipe recipe) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", recipe.kind().id());
    if (recipe.delimiter() != null) {
      node.put("delimiter", recipe.delimiter().id());
    }
    if (recipe.header() != null) {
      node.put("header", recipe.header());
    }
    if (recipe.decimal() != null) {
      node.put("decimal", recipe.decimal().id());
    }
    byRole(node, "columns", recipe.columns());
    byRole(node, "units", recipe.units());
    if (!recipe.groups().isEmpty()) {
      ObjectNode groups = node.putObject("groups");
      recipe.groups().forEach(groups::put);
    }
    if (recipe.cells() > 0) {
      node.put("cells", recipe.cells());
    }
    if (recipe.stuckAt() != null) {
      node.put("stuckAt", recipe.stuckAt());
    }
    if (recipe.bitOrder() != null) {
      node.put("bitOrder", recipe.bitOrder().id());
    }
    if (recipe.wordBits() > 0) {
      node.put("wordBits", recipe.wordBits());
    }
    if (recipe.pattern() != null) {
      node.put("pattern", recipe.pattern());
    }
    if (recipe.failing() != null) {
      node.put("failing", recipe.failing().id());
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void byRole(ObjectNode node, String name, Map<ColumnRole, String> texts) {
    if (!texts.isEmpty()) {
      ObjectNode inner = node.putObject(name);
      texts.forEach((role, text) -> inner.put(role.id(), text));
    }
  }

  /**
   * Writes a recipe's file whole or not at all.
   *
   * @throws BadInputException where it cannot be written
   */
  public static void write(Path file, ImportRecipe recipe) {
    AtomicFiles.write(file, out -> out.write(text(recipe).getBytes(StandardCharsets.UTF_8)));
  }
}
