package org.voltscape.engine.io;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.param.BadInputException;

/**
 * Maps whose words are numbered from 0 in every block of a memory, as published maps of block RAMs
 * are: a column beside {@code word} numbers the block. How many words a block has the file does not
 * say, so the study has to.
 */
final class MapBlocks {
  private static final Set<String> NAMES =
      Set.of("bram", "block", "block_ram", "bank", "macro", "subarray");

  private MapBlocks() {}

  /**
   * The place of the column that numbers blocks.
   *
   * @param names of the columns, in any letter case
   * @return -1 where there is none, or the study says that words are numbered through
   * @throws BadInputException where there is one and the study does not say how long a block is, or
   *     it says so and there is none
   */
  static int column(List<String> names, MapPart part, String source, String place) {
    int found = -1;
    for (int i = 0; i < names.size() && found < 0; i++) {
      found = NAMES.contains(names.get(i).strip().toLowerCase(Locale.ROOT)) ? i : -1;
    }
    Integer words = part.blockWords();
    if (found >= 0 && words == null) {
      throw new BadInputException(
          source,
          place,
          "a column " + names.get(found) + " beside the word, whose number may begin again in each",
          "the study's field memory.mapBlockWords: the words of a block (1024 for block RAMs of"
              + " 1,024 words), or 0 where words are numbered through");
    }
    if (found < 0 && words != null && words > 0) {
      throw new BadInputException(
          source,
          place,
          "no column that numbers blocks",
          "a column bram or block for memory.mapBlockWords " + words);
    }
    return words != null && words == 0 ? -1 : found;
  }

  /** The number of a word over all blocks; -1 beyond all bounds. */
  static long word(long block, long word, MapPart part) {
    long all = block * part.blockWords() + word;
    return word < part.blockWords() && all < MapPart.MOST_WORDS ? all : -1;
  }
}
