package org.voltscape.engine.io;

import java.util.List;
import java.util.Locale;

/** Names of files that hold text tables. */
public final class TableFiles {
  /** Endings of such names, in small letters; each may be followed by {@code .gz}. */
  public static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt");

  private TableFiles() {}

  /** Whether a name says that its file is a text table, plain or gzip, in any letter case. */
  public static boolean isTable(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return ENDINGS.stream().anyMatch(plain::endsWith);
  }

  /** Patterns of such names for file choosers. */
  public static String[] patterns() {
    return new String[] {"*.csv", "*.tsv", "*.txt", "*.csv.gz", "*.tsv.gz", "*.txt.gz"};
  }
}
