package org.voltscape.engine.io.recipe;

import java.util.Set;
import java.util.regex.Pattern;
import org.voltscape.engine.io.table.ColumnName;
import org.voltscape.engine.io.table.TableColumn;

/** What columns of tables are called, and which units their names tell. */
public final class ColumnNames {
  /** Names of rates over time or memory, their letters only. */
  private static final Set<String> FITS = Set.of("fitmbit", "fitmb", "fitpermbit", "fitpermb");

  private static final Set<String> PER_MBIT =
      Set.of(
          "faultspermbit",
          "faultsmbit",
          "errorspermbit",
          "errorsmbit",
          "failurespermbit",
          "failuresmbit",
          "failspermbit",
          "failsmbit",
          "faultspermb",
          "errorspermb");

  /** Names of counts: {@code Total fault count}, {@code bank0_bit_err_count}, {@code num_flips}. */
  private static final Pattern COUNTS =
      Pattern.compile(
          ".*(err|error|errors|fault|faults|fail|fails|failure|failures|bitflip|bitflips|flips)"
              + "(count|counts|number)|(num|numberof|noof|nof|total|totalnumberof)"
              + "(bit|cell|memory)?(errors|faults|fails|failures|bitflips|flips)");

  /** Names that spreadsheets and plotting programs give where nobody gave one. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "[xyzab][0-9]?|(col|column|field|series|var|unnamed|data|value|values)[0-9]*");

  private ColumnNames() {}

  /** Whether a name of a table of points says nothing of what is in its column, as x and y. */
  public static boolean saysNothing(String name) {
    return NOTHING.matcher(letters(name)).matches();
  }

  private static String letters(String name) {
    return ColumnName.letters(ColumnName.plain(name));
  }

  /** Whether a name is one of a role's customary ones. */
  public static boolean isNamed(ColumnRole role, ImportKind kind, String name) {
    if (role == ColumnRole.PROBABILITY
        && (isFit(name) || isPerMbit(name) || isShareOfErrors(name))) {
      return true;
    }
    if (role == ColumnRole.FAILING && COUNTS.matcher(letters(name)).matches()) {
      return true;
    }
    TableColumn column = role.column(kind);
    return !isFit(name)
        && !isPerMbit(name)
        && ColumnName.readings(name).stream().anyMatch(column::isNamed);
  }

  /** Whether a name is the one that is written best. */
  public static boolean isExact(ColumnRole role, String name) {
    return ColumnName.plain(name).equals(role.columnName());
  }

  /** Whether a name tells failures in 10^9 hours. */
  public static boolean isFit(String name) {
    String letters = ColumnName.letters(ColumnName.plain(name));
    return FITS.stream().anyMatch(letters::endsWith);
  }

  /** Whether a name tells failing cells a Mbit. */
  public static boolean isPerMbit(String name) {
    return PER_MBIT.contains(ColumnName.letters(ColumnName.plain(name)));
  }

  /** Errors of some sort in percent or another unit that only shares have. */
  private static boolean isShareOfErrors(String name) {
    return ColumnName.readings(name).stream()
        .anyMatch(
            r -> {
              ImportUnit unit =
                  r.unit().isEmpty() ? null : ImportUnit.find(ColumnRole.PROBABILITY, r.unit());
              return unit != null
                  && !unit.isPlain()
                  && r.quantity().matches(".*(error|fail|fault|ber).*");
            });
  }

  /** The unit that a name tells, as it is written there; empty for none. */
  public static String unitOf(ColumnRole role, ImportKind kind, String name) {
    TableColumn column = role.column(kind);
    String found = "";
    for (ColumnName reading : ColumnName.readings(name)) {
      boolean named =
          column.isNamed(reading) || (role == ColumnRole.PROBABILITY && isShareOfErrors(name));
      if (!reading.unit().isEmpty() && (named || found.isEmpty())) {
        if (ImportUnit.find(role, reading.unit()) != null) {
          return reading.unit();
        }
        found = named ? reading.unit() : found;
      } else if (named && column.isNamed(reading)) {
        return "";
      }
    }
    return found;
  }
}
