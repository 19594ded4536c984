package org.voltscape.engine.io.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.param.BadInputException;

/**
 * Failing cells that were read from a table.
 *
 * @param cells in the order of the file
 * @param blocks whether words are counted in each block of a memory
 * @param profile whether each cell has the highest voltage at which it fails
 * @param source file named by complaints
 * @param notes what was converted and left out
 */
public record ImportedMap(
    List<Cell> cells, boolean blocks, boolean profile, String source, List<String> notes) {
  /**
   * A failing cell.
   *
   * @param block number of its block; 0 where there are none
   * @param bit 0 is the least significant
   * @param stuckAt what it reads, 0 or 1
   * @param volts highest supply at which it fails, V; NaN where that is not told
   */
  public record Cell(long block, long word, int bit, int stuckAt, double volts) {}

  public ImportedMap {
    cells = List.copyOf(cells);
    notes = List.copyOf(notes);
  }

  /**
   * Writes the map as studies read it: the columns {@code word,bit,stuck_at}, before them {@code
   * block} and behind them {@code voltage_v} where the table had them.
   *
   * @throws BadInputException where the file cannot be written
   */
  public void write(Path file) {
    List<String> header = new ArrayList<>();
    if (blocks) {
      header.add("block");
    }
    header.addAll(List.of("word", "bit", "stuck_at"));
    if (profile) {
      header.add("voltage_v");
    }
    AtomicFiles.write(
        file,
        out -> {
          CsvWriter csv = new CsvWriter(out, List.of(), header);
          for (Cell cell : cells) {
            Object[] row = new Object[header.size()];
            int i = 0;
            if (blocks) {
              row[i++] = cell.block();
            }
            row[i++] = cell.word();
            row[i++] = cell.bit();
            row[i++] = cell.stuckAt();
            if (profile) {
              row[i] = cell.volts();
            }
            csv.row(row);
          }
          csv.flush();
        });
  }
}
