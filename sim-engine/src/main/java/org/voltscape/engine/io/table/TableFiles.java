package org.voltscape.engine.io.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files that hold text tables. */
public final class TableFiles {
  /** Endings of such names, in small letters; each may be followed by {@code .gz}. */
  public static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt", ".dat");

  private static final Pattern STREAM = Pattern.compile("/dev/stdin|(/dev|/proc/self)/fd/[0-9]+");

  private TableFiles() {}

  /**
   * Whether a name says that its file is a text table, plain or gzip, in any letter case, or is
   * that of a stream that a shell opened, which has no ending.
   */
  public static boolean isTable(String name) {
    if (STREAM.matcher(name).matches()) {
      return true;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return ENDINGS.stream().anyMatch(plain::endsWith);
  }

  /** Patterns of such names for file choosers. */
  public static String[] patterns() {
    return new String[] {
      "*.csv", "*.tsv", "*.txt", "*.dat", "*.csv.gz", "*.tsv.gz", "*.txt.gz", "*.dat.gz"
    };
  }
}
