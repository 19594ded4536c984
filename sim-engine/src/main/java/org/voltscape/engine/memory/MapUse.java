package org.voltscape.engine.memory;

import java.util.Locale;

/**
 * What of a failure map's file is used.
 *
 * @param file its name, without the folder
 * @param sha256 of its content, as it lies there
 * @param words words that the file holds; -1 where it lists failing cells only
 * @param firstWord the first word used
 * @param dieWords words of a die: those of the network
 * @param dies dies used, one after the other
 * @param failing failing cells of the whole file
 * @param used failing cells of the words used
 */
public record MapUse(
    String file,
    String sha256,
    long words,
    long firstWord,
    int dieWords,
    int dies,
    long failing,
    long used) {
  /** Whether anything of the file is left out, or it is more than one die. */
  public boolean partial() {
    return used < failing
        || firstWord > 0
        || dies > 1
        || words > firstWord + (long) dies * dieWords;
  }

  /** What is used, as a sentence for people. */
  public String text() {
    long last = firstWord + (long) dies * dieWords - 1;
    return String.format(
        Locale.ROOT,
        "Failure map %s: words %,d to %,d%s are used%s; they hold %,d of its %,d failing cells"
            + " (memory.mapOffset and memory.mapDies choose others).",
        file,
        firstWord,
        last,
        words < 0 ? "" : String.format(Locale.ROOT, " of %,d", words),
        dies == 1 ? "" : String.format(Locale.ROOT, " as %,d dies of %,d words", dies, dieWords),
        used,
        failing);
  }
}
