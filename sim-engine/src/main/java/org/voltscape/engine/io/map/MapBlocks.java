package org.voltscape.engine.io.map;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.param.BadInputException;

/**
 * Maps whose words are numbered from 0 in every block of a memory, as published maps of block RAMs
 * are: a column beside {@code word} numbers the block. How many words a block has the file does not
 * say, so the study has to.
 */
final class MapBlocks {
  private MapBlocks() {}

  /**
   * Whether words are counted block by block.
   *
   * @param name of the column that numbers blocks; null where there is none
   * @throws BadInputException where there is one and the study does not say how long a block is, or
   *     it says so and there is none
   */
  static boolean counted(@Nullable String name, MapPart part, String source) {
    Integer words = part.blockWords();
    if (name != null && words == null) {
      throw new BadInputException(
          source,
          "",
          "a column " + name + " beside the word, whose number may begin again in each",
          "the study's field memory.mapBlockWords: the words of a block (1024 for block RAMs of"
              + " 1,024 words), or 0 where words are numbered through");
    }
    if (name == null && words != null && words > 0) {
      throw new BadInputException(
          source,
          "",
          "no column that numbers blocks",
          "a column bram or block for memory.mapBlockWords " + words);
    }
    return name != null && words != null && words > 0;
  }

  /** The number of a word over all blocks; -1 beyond all bounds. */
  static long word(long block, long word, MapPart part) {
    int words = Objects.requireNonNull(part.blockWords());
    long all = block * words + word;
    return word < words && all < MapPart.MOST_WORDS ? all : -1;
  }
}
