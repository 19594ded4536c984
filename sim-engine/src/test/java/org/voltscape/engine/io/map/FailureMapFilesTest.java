package org.voltscape.engine.io.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.io.numpy.Npy;
import org.voltscape.engine.io.numpy.NpyArray;
import org.voltscape.engine.io.table.CsvTable;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FailureMap;
import org.voltscape.engine.memory.FailureScan;

class FailureMapFilesTest {
  private static final int WORDS = 5000;
  private static final int BITS = 16;

  @TempDir Path directory;

  private static FailureMapFiles.Memory memory(double probability) {
    return new FailureMapFiles.Memory(new Die(7, 0.2), WORDS, BITS, probability);
  }

  private static byte expected(FailureMap map, int word, int bit) {
    boolean stuck = (map.stuckMask(word) >> bit & 1) != 0;
    boolean one = (map.stuckValue(word) >> bit & 1) != 0;
    return (byte) (stuck ? one ? 2 : 1 : 0);
  }

  @Test
  void npy_holds_every_cell() {
    for (double probability : new double[] {0, 1e-5, 0.28, 1}) {
      Path file = directory.resolve("map.npy");
      FailureScan scan = FailureMapFiles.writeNpy(file, memory(probability));
      NpyArray array = Npy.read(file);
      assertThat(array.shape()).containsExactly(WORDS, BITS);
      FailureMap map = FailureMap.of(new Die(7, 0.2), 0, WORDS, BITS, probability);
      byte[] expected = new byte[WORDS * BITS];
      for (int i = 0; i < expected.length; i++) {
        expected[i] = expected(map, i / BITS, i % BITS);
      }
      assertThat(array.bytes()).isEqualTo(expected);
      assertThat(scan.failing()).isEqualTo(map.failing());
    }
  }

  @Test
  void csv_has_a_row_for_each_failing_cell() {
    Path file = directory.resolve("map.csv");
    FailureScan scan = FailureMapFiles.writeCsv(file, memory(0.28));
    CsvTable table = CsvTable.read(file);
    assertThat(table.header()).containsExactly("word", "bit", "stuck_at");
    assertThat((long) table.rows()).isEqualTo(scan.failing()).isPositive();
    FailureMap map = FailureMap.of(new Die(7, 0.2), 0, WORDS, BITS, 0.28);
    for (int row = 0; row < table.rows(); row++) {
      int word = (int) table.number(row, "word");
      int bit = (int) table.number(row, "bit");
      assertThat(table.number(row, "stuck_at") + 1).isEqualTo(expected(map, word, bit));
    }
  }

  @Test
  void csv_without_failures_has_its_header() throws Exception {
    Path file = directory.resolve("none.csv");
    FailureMapFiles.writeCsv(file, memory(0));
    assertThat(Files.readString(file)).isEqualTo("word,bit,stuck_at\n");
  }
}
