package org.voltscape.engine.io.cut;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.voltscape.engine.io.cut.CutText.Row;
import org.voltscape.engine.io.table.ColumnName;
import org.voltscape.engine.param.BadInputException;

/** Tables that people have and this program has no use for: each is refused by what it is. */
public final class OtherTables {
  private static final String CURVE =
      "voltages with the share or number of cells that fail at each of them";
  private static final Pattern BYTES = Pattern.compile("(?:0[xX])?(?:[0-9A-Fa-f]{2})++");
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f]++[:h]");
  private static final Pattern HEX_LETTER = Pattern.compile(".*[A-DFa-df].*");
  private static final Set<String> OUTCOMES =
      Set.of("p", "f", "pass", "fail", ".", "x", "o", "+", "*");
  private static final Pattern ENERGY =
      Pattern.compile(
          "(.*(power|energy|current|leakage|watt|joule).*)|(p|e|i|idd|iddq)?(uw|mw|w|pj|nj|uj|mj|fj|ma|ua|na)");

  private OtherTables() {}

  /** Whether a complaint is that a table is something else than points or cells. */
  public static boolean isOne(BadInputException complaint) {
    return complaint.expected().startsWith(CURVE);
  }

  /** Refuses the content of a memory as digits. */
  public static void refuseDumps(CutText cut, String source) {
    List<Row> rows = cut.rows();
    boolean dump = !rows.isEmpty();
    boolean letters = false;
    for (Row row : rows) {
      String line = String.join(" ", row.cells());
      dump = dump && isDump(line);
      letters = letters || HEX_LETTER.matcher(line).matches();
    }
    if (dump && letters) {
      throw new BadInputException(
          source,
          "",
          "the content of a memory in hexadecimal digits",
          CURVE
              + ", or a list of failing cells: compare dumps with what was written first, the program"
              + " does not read them");
    }
  }

  /** Bytes in hexadecimal digits, perhaps behind an address. */
  private static boolean isDump(String line) {
    String[] words = line.split("[ ,;\\t]+");
    int first = words.length > 1 && ADDRESS.matcher(words[0]).matches() ? 1 : 0;
    for (int i = first; i < words.length; i++) {
      if (!BYTES.matcher(words[i]).matches()) {
        return false;
      }
    }
    return true;
  }

  /** Refuses a grid of voltages against a second axis. */
  public static void refuseGrids(List<Row> rows, boolean axis, String source) {
    boolean volts =
        axis
            && rows.size() > 1
            && rows.stream().allMatch(r -> WideTables.voltage(r.cells().get(0)) != null);
    long outcomes = 0;
    long cells = 0;
    for (Row row : rows) {
      List<String> rest = row.cells().subList(1, row.cells().size());
      cells += rest.size();
      outcomes += rest.stream().filter(c -> OUTCOMES.contains(c.toLowerCase(Locale.ROOT))).count();
    }
    if (volts || (cells > 0 && 2 * outcomes > cells)) {
      throw shmoo(source);
    }
  }

  private static BadInputException shmoo(String source) {
    return new BadInputException(
        source,
        "",
        "a grid of voltages against a second axis (a shmoo plot)",
        CURVE
            + "; no curve of failing cells can be read from passes, but the view Shmoo and"
            + " the command shmoo lay a shmoo plot over the computed one");
  }

  /** Refuses grids whose first row is another axis than a voltage. */
  public static void refuseGrids(ImportTable table) {
    List<Row> rows = table.rows();
    Row first = rows.get(0);
    boolean axis =
        !table.hasHeader()
            && first.filled() > 2
            && ImportCell.of(first.cells().get(0)).isText()
            && first.values() == first.filled() - 1;
    if (rows.size() > 1) {
      refuseGrids(rows.subList(1, rows.size()), axis, table.source());
    }
  }

  /** Refuses tables of power or energy. */
  public static void refuseEnergies(ImportTable table, List<Integer> others) {
    List<String> energies =
        others.stream()
            .map(i -> table.names().get(i))
            .filter(n -> ENERGY.matcher(ColumnName.letters(ColumnName.plain(n))).matches())
            .toList();
    if (!energies.isEmpty()) {
      throw new BadInputException(
          table.source(),
          "",
          "power, energy or current against voltage (" + String.join(", ", energies) + ")",
          CURVE + "; the program has no use for a table of measured energy yet");
    }
  }
}
