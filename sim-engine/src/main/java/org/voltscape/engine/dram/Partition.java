package org.voltscape.engine.dram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of a device that can work at conditions of its own.
 *
 * @param module number of the module, 0 the first
 * @param chip number of the chip in it; {@link #ALL} for the whole module
 * @param bank number of the bank in the chip; {@link #ALL} for the whole chip
 * @param subArray number of the sub-array in the bank; {@link #ALL} for the whole bank
 */
public record Partition(int module, int chip, int bank, int subArray) {
  /** In place of a number: all of them. */
  public static final int ALL = -1;

  /** How finely a device is divided. */
  public enum Level {
    /** Whole modules. */
    MODULE,
    /** The chips of modules. */
    CHIP,
    /** The banks of chips. */
    BANK,
    /** The sub-arrays of banks. */
    SUB_ARRAY;

    /** Name in options. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The level of a name; empty where there is none. */
    public static Optional<Level> of(String id) {
      return Arrays.stream(values()).filter(l -> l.id().equals(id)).findFirst();
    }
  }

  /** How fine it is. */
  public Level level() {
    return subArray != ALL
        ? Level.SUB_ARRAY
        : bank != ALL ? Level.BANK : chip != ALL ? Level.CHIP : Level.MODULE;
  }

  /** A short name, for example {@code m0.c1.b2.s3}. */
  public String id() {
    return "m"
        + module
        + (chip == ALL ? "" : ".c" + chip)
        + (bank == ALL ? "" : ".b" + bank)
        + (subArray == ALL ? "" : ".s" + subArray);
  }

  /** All partitions of a device at a level, in order. */
  public static List<Partition> all(DramGeometry geometry, Level level) {
    List<Partition> all = new ArrayList<>();
    boolean chips = level.compareTo(Level.CHIP) >= 0;
    boolean banks = level.compareTo(Level.BANK) >= 0;
    boolean parts = level == Level.SUB_ARRAY;
    for (int m = 0; m < geometry.modules(); m++) {
      for (int c = 0; c < (chips ? geometry.chips() : 1); c++) {
        for (int b = 0; b < (banks ? geometry.banks() : 1); b++) {
          for (int s = 0; s < (parts ? geometry.subArrays() : 1); s++) {
            all.add(new Partition(m, chips ? c : ALL, banks ? b : ALL, parts ? s : ALL));
          }
        }
      }
    }
    return all;
  }

  /** The sub-arrays that it consists of, in order; itself where it is one. */
  public List<Partition> subArrays(DramGeometry geometry) {
    List<Partition> all = new ArrayList<>();
    for (int c = first(chip); c <= last(chip, geometry.chips()); c++) {
      for (int b = first(bank); b <= last(bank, geometry.banks()); b++) {
        for (int s = first(subArray); s <= last(subArray, geometry.subArrays()); s++) {
          all.add(new Partition(module, c, b, s));
        }
      }
    }
    return all;
  }

  private static int first(int number) {
    return number == ALL ? 0 : number;
  }

  private static int last(int number, int count) {
    return number == ALL ? count - 1 : number;
  }
}
