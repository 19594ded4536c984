package org.voltscape.engine.io.recipe;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a table is read. What it leaves open (null, an empty map, 0) is guessed from the file, or
 * asked where the file does not say it. Immutable.
 *
 * @param kind what the table is imported as
 * @param delimiter what separates cells
 * @param header whether a row names the columns
 * @param decimal the decimal sign of its numbers
 * @param columns name, or number from 1, of the column of each role
 * @param units of columns by their role, as {@link ImportUnit} names them
 * @param groups which rows count: a value, or {@link #ALL}, by the name of its column; with an
 *     empty name the value of whichever column has it
 * @param cells number of cells tested at every voltage where no column says it; 0 where not told
 * @param stuckAt what failing cells of a map read where no column says it
 * @param bitOrder which bit of a word is numbered 0
 * @param wordBits bits a word, needed to turn the order of bits round; 0 where not told
 * @param pattern of the content of a memory: what was written to each of its words, as many
 *     hexadecimal digits as a word has
 * @param failing of a picture: which of its two colours failing cells have
 */
public record ImportRecipe(
    ImportKind kind,
    @Nullable Delimiter delimiter,
    @Nullable Boolean header,
    @Nullable DecimalMark decimal,
    Map<ColumnRole, String> columns,
    Map<ColumnRole, String> units,
    Map<String, String> groups,
    long cells,
    @Nullable Integer stuckAt,
    @Nullable BitOrder bitOrder,
    int wordBits,
    @Nullable String pattern,
    @Nullable PictureColour failing) {
  /** In place of a value of {@link #groups}: all rows together. */
  public static final String ALL = "all";

  public ImportRecipe {
    columns = ordered(columns);
    units = ordered(units);
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
  }

  private static Map<ColumnRole, String> ordered(Map<ColumnRole, String> map) {
    Map<ColumnRole, String> copy = new EnumMap<>(ColumnRole.class);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }

  /** A recipe that leaves everything to the file. */
  public static ImportRecipe of(ImportKind kind) {
    return new ImportRecipe(
        kind, null, null, null, Map.of(), Map.of(), Map.of(), 0, null, null, 0, null, null);
  }

  /** Whether it says nothing but the kind. */
  public boolean isOpen() {
    return equals(of(kind));
  }

  /** The same for another kind of table. */
  public ImportRecipe withKind(ImportKind other) {
    return new ImportRecipe(
        other, delimiter, header, decimal, columns, units, groups, cells, stuckAt, bitOrder,
        wordBits, pattern, failing);
  }

  /** The same with another delimiter. */
  public ImportRecipe withDelimiter(@Nullable Delimiter other) {
    return new ImportRecipe(
        kind, other, header, decimal, columns, units, groups, cells, stuckAt, bitOrder, wordBits,
        pattern, failing);
  }

  /** The same with a header or without. */
  public ImportRecipe withHeader(@Nullable Boolean other) {
    return new ImportRecipe(
        kind, delimiter, other, decimal, columns, units, groups, cells, stuckAt, bitOrder, wordBits,
        pattern, failing);
  }

  /** The same with another decimal sign. */
  public ImportRecipe withDecimal(@Nullable DecimalMark other) {
    return new ImportRecipe(
        kind, delimiter, header, other, columns, units, groups, cells, stuckAt, bitOrder, wordBits,
        pattern, failing);
  }

  /** The same with a column for a role; null leaves the role open. */
  public ImportRecipe withColumn(ColumnRole role, @Nullable String column) {
    return new ImportRecipe(
        kind,
        delimiter,
        header,
        decimal,
        with(columns, role, column),
        units,
        groups,
        cells,
        stuckAt,
        bitOrder,
        wordBits,
        pattern,
        failing);
  }

  /** The same with a unit for a role; null leaves the unit open. */
  public ImportRecipe withUnit(ColumnRole role, @Nullable String unit) {
    return new ImportRecipe(
        kind,
        delimiter,
        header,
        decimal,
        columns,
        with(units, role, unit),
        groups,
        cells,
        stuckAt,
        bitOrder,
        wordBits,
        pattern,
        failing);
  }

  /** The same with a value for a grouping column; null leaves it open. */
  public ImportRecipe withGroup(String column, @Nullable String value) {
    return new ImportRecipe(
        kind,
        delimiter,
        header,
        decimal,
        columns,
        units,
        with(groups, column, value),
        cells,
        stuckAt,
        bitOrder,
        wordBits,
        pattern,
        failing);
  }

  /** The same with a number of cells tested. */
  public ImportRecipe withCells(long other) {
    return new ImportRecipe(
        kind, delimiter, header, decimal, columns, units, groups, other, stuckAt, bitOrder,
        wordBits, pattern, failing);
  }

  /** The same with a value that failing cells read. */
  public ImportRecipe withStuckAt(@Nullable Integer other) {
    return new ImportRecipe(
        kind, delimiter, header, decimal, columns, units, groups, cells, other, bitOrder, wordBits,
        pattern, failing);
  }

  /** The same with an order of bits and the bits of a word. */
  public ImportRecipe withBits(@Nullable BitOrder order, int bits) {
    return new ImportRecipe(
        kind, delimiter, header, decimal, columns, units, groups, cells, stuckAt, order, bits,
        pattern, failing);
  }

  /** The same with what was written to each word of a memory, in hexadecimal digits. */
  public ImportRecipe withPattern(@Nullable String other) {
    return new ImportRecipe(
        kind, delimiter, header, decimal, columns, units, groups, cells, stuckAt, bitOrder,
        wordBits, other, failing);
  }

  /** The same with the colour of failing cells of a picture. */
  public ImportRecipe withFailing(@Nullable PictureColour other) {
    return new ImportRecipe(
        kind, delimiter, header, decimal, columns, units, groups, cells, stuckAt, bitOrder,
        wordBits, pattern, other);
  }

  private static <K> Map<K, String> with(Map<K, String> map, K key, @Nullable String value) {
    Map<K, String> copy = new LinkedHashMap<>(map);
    if (value == null) {
      copy.remove(key);
    } else {
      copy.put(key, value);
    }
    return copy;
  }

  /** This recipe where it says something, another where it does not. */
  public ImportRecipe over(ImportRecipe other) {
    Map<ColumnRole, String> allColumns = new LinkedHashMap<>(other.columns);
    allColumns.putAll(columns);
    Map<ColumnRole, String> allUnits = new LinkedHashMap<>(other.units);
    allUnits.putAll(units);
    Map<String, String> allGroups = new LinkedHashMap<>(other.groups);
    allGroups.putAll(groups);
    return new ImportRecipe(
        kind,
        delimiter != null ? delimiter : other.delimiter,
        header != null ? header : other.header,
        decimal != null ? decimal : other.decimal,
        allColumns,
        allUnits,
        allGroups,
        cells > 0 ? cells : other.cells,
        stuckAt != null ? stuckAt : other.stuckAt,
        bitOrder != null ? bitOrder : other.bitOrder,
        wordBits > 0 ? wordBits : other.wordBits,
        pattern != null ? pattern : other.pattern,
        failing != null ? failing : other.failing);
  }
}
