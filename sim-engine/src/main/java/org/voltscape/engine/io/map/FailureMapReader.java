package org.voltscape.engine.io.map;

import java.nio.file.Path;
import java.util.Objects;
import org.voltscape.engine.io.file.FileHashes;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.table.TableColumns;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;

/**
 * Reads measured failure maps: text tables with the columns {@code word,bit,stuck_at} and, where
 * the map is a profile, {@code voltage_v}, the highest supply at which the cell fails; or what
 * {@link NumpyMaps} reads. Words are numbered consecutively over all memories; bit 0 is the least
 * significant. Other columns are left alone. Of a map larger than the network a part is used.
 */
public final class FailureMapReader {
  private FailureMapReader() {}

  /**
   * Reads a map for the memories of a network: its first words.
   *
   * @param wordCounts number of words of each memory, by its number
   * @param bits cells per word
   * @throws BadInputException for a file that cannot be read or is no such map, or a cell that
   *     appears with both states
   */
  public static MeasuredMap read(Path path, int[] wordCounts, int bits) {
    return read(path, wordCounts, bits, MapPart.FIRST);
  }

  /**
   * Reads a part of a map for the memories of a network.
   *
   * @param wordCounts number of words of each memory, by its number
   * @param bits cells per word
   * @param part which words of the file are used, and what it leaves open
   * @throws BadInputException for a file that cannot be read or is no such map, a question of the
   *     file that the part does not answer, words that are not there, or a cell that appears with
   *     both states
   */
  public static MeasuredMap read(Path path, int[] wordCounts, int bits, MapPart part) {
    return InputSource.withFile(
        path,
        "a failure map",
        file -> readFile(file, InputSource.title(path), wordCounts, bits, part));
  }

  private static MeasuredMap readFile(
      Path path, String title, int[] wordCounts, int bits, MapPart part) {
    String source = InputSource.name(path);
    MapCells cells = new MapCells(source, bits);
    long words = -1;
    if (NumpyMaps.isNumpy(path)) {
      words = NumpyMaps.read(path, bits, part, cells);
    } else {
      readTable(path, source, bits, part, cells);
    }
    return cells.bind(
        words, wordCounts, part, new MapCells.MapFile(title, FileHashes.sha256(path)));
  }

  private static void readTable(Path path, String source, int bits, MapPart part, MapCells cells) {
    Integer stuckAt = part.stuckAt();
    FailureMapTable table =
        FailureMapTable.open(path, stuckAt == null ? TableColumns.MAP : TableColumns.MASK);
    if (stuckAt != null && table.hasState()) {
      throw new BadInputException(
          source, "", "a column stuck_at with memory.mapStuckAt " + stuckAt, "one of the two");
    }
    String blockName = table.hasBlock() ? table.blockName() : null;
    boolean blocks = MapBlocks.counted(blockName, part, source);
    table.read(
        bits,
        MapPart.MOST_WORDS,
        "the number of a word",
        (line, block, word, bit, state, volts) -> {
          long place = blocks ? MapBlocks.word(block, word, part) : word;
          if (place < 0) {
            throw new BadInputException(
                source,
                "line " + line + ", column word",
                word + " in block " + block,
                "a word from 0 to "
                    + (Objects.requireNonNull(part.blockWords()) - 1)
                    + " (memory.mapBlockWords) of a memory");
          }
          cells.add(place, bit, (stuckAt == null ? state : stuckAt) == 1, volts, line);
        });
  }
}
