package org.voltscape.engine.energy.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of a design a term follows. */
public enum Growth {
  /** Nothing: it is the same whatever the words are, which is said where they are others. */
  FIXED,
  /** The cells that a word is read from, check cells included, and the banks they lie in. */
  STORED_BITS,
  /** All cells of the memory, whether they are read or not. */
  CELLS,
  /** The widths of the two factors of a product. */
  OPERAND_BITS;

  /** Name in platform files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of a name; empty where there is none. */
  public static Optional<Growth> of(String id) {
    return Arrays.stream(values()).filter(g -> g.id().equals(id)).findFirst();
  }
}
