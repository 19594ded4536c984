package org.voltscape.engine.io.table;

import java.util.Set;

/**
 * A column that a kind of table has.
 *
 * @param name as it is written best: {@code voltage_v}
 * @param kind what its cells hold
 * @param synonyms other names for it, in small letters and without what separates words
 */
public record TableColumn(String name, Kind kind, Set<String> synonyms) {
  /** What cells hold. */
  public enum Kind {
    /** Voltages; the name may tell V, mV or another unit. */
    VOLTS,
    /** Shares of a whole; the name may tell percent or a logarithm. */
    SHARE,
    /** Numbers without a unit. */
    COUNT,
    /** Powers; the name may tell W, mW or another unit. */
    WATTS,
    /** Energies, of a clock cycle too; the name may tell J, pJ or another unit. */
    JOULES,
    /** Currents; the name may tell A, mA or another unit. */
    AMPERES,
    /** Frequencies; the name may tell Hz, MHz or another unit. */
    HERTZ,
    /** Anything, as it stands. */
    TEXT
  }

  /** Names of counts of failures, which are shares where they are told in percent. */
  private static final Set<String> FAILURES =
      Set.of("fail", "fails", "failing", "failed", "failures", "errors", "faults");

  /** Whether a name, read as quantity and unit, can be this column's. */
  public boolean isNamed(ColumnName reading) {
    boolean share = ColumnUnit.isShare(reading.unit());
    if (kind == Kind.COUNT && share) {
      return false;
    }
    return synonyms.contains(reading.quantity())
        || ColumnUnit.isName(kind, reading)
        || ColumnName.letters(name).equals(reading.quantity())
        || (kind == Kind.SHARE && share && FAILURES.contains(reading.quantity()));
  }
}
