package org.voltscape.engine.io.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.io.numpy.Npy;
import org.voltscape.engine.io.numpy.NpyArray;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FailureMap;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;

class FailureMapReaderTest {
  @TempDir Path directory;

  private MeasuredMap read(String text) throws Exception {
    Path file = directory.resolve("map.csv");
    Files.writeString(file, text);
    return FailureMapReader.read(file, new int[] {6, 4}, 8);
  }

  @Test
  void what_is_written_reads_back() {
    FailureMapFiles.Memory memory = new FailureMapFiles.Memory(new Die(7, 0.2), 1000, 8, 0.2);
    Path csv = directory.resolve("map.csv");
    Path npy = directory.resolve("map.npy");
    FailureMapFiles.writeCsv(csv, memory);
    FailureMapFiles.writeNpy(npy, memory);
    FailureMap expected = FailureMap.of(new Die(7, 0.2), 0, 1000, 8, 0.2);
    for (Path file : new Path[] {csv, npy}) {
      MeasuredMap map = FailureMapReader.read(file, new int[] {1000}, 8);
      FailureMap found = FailureMap.of(map, 0, 1000, 8, map.failingCells() / 8000.0);
      for (int w = 0; w < 1000; w++) {
        assertThat(found.stuckMask(w)).isEqualTo(expected.stuckMask(w));
        assertThat(found.stuckValue(w)).isEqualTo(expected.stuckValue(w));
      }
    }
  }

  @Test
  void measured_maps_are_written_with_their_voltages_or_without_any() throws Exception {
    Path file = directory.resolve("copy.csv");
    for (String text :
        new String[] {
          "word,bit,stuck_at,voltage_v\n0,3,1,0.52\n7,0,0,0.47\n",
          "word,bit,stuck_at\n0,3,1\n9,7,0\n"
        }) {
      FailureMapFiles.writeMeasured(file, read(text), List.of("of a chip"));
      assertThat(Files.readString(file)).isEqualTo("# of a chip\n" + text);
    }
  }

  @Test
  void rows_come_in_any_order_with_other_columns_and_equal_repetitions() throws Exception {
    MeasuredMap map =
        read("note,voltage_v,bit,word,stuck_at\nx,0.5,7,9,1\n,0.52,0,0,0\ny,0.51,7,9,1\n");
    assertThat(map.failingCells()).isEqualTo(2);
    assertThat(map.cell(0)).isZero();
    assertThat(map.one(0)).isFalse();
    assertThat(map.volts(0)).isEqualTo(0.52);
    assertThat(map.cell(1)).isEqualTo(79);
    assertThat(map.one(1)).isTrue();
    assertThat(map.volts(1)).isEqualTo(0.51);
    assertThat(read("word,bit,stuck_at\n").failingCells()).isZero();
    assertThat(read("word,bit,stuck_at\n1,1,1\n").volts(0)).isInfinite();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "word,bit,stuck_at;9999999999,0,1 | line 2, column word: found '9999999999', expected a whole number from 0 to 2147483647",
        "word,bit,stuck_at;0,8,1 | line 2, column bit: found '8', expected a whole number from 0 to 7, of words of 8 bits",
        "word,bit,stuck_at;0,-1,1 | line 2, column bit: found '-1'",
        "word,bit,stuck_at;0,1,2 | line 2, column stuck_at: found '2', expected a whole number from 0 to 1",
        "word,bit,stuck_at;0,1.5,1 | line 2, column bit: found '1.5'",
        "word,bit,stuck_at;0,,1 | line 2, column bit: found an empty cell",
        "word,bit,stuck_at;2,1,1;2,1,0 | line 3: found bit 1 of word 2 stuck at 0, on line 2 at 1, expected one state a cell",
        "word,bit,stuck_at;0,1 | line 2: found 2 cells, expected 3 as the header",
        "word,bit | line 1: found columns word, bit, expected the columns word, bit, stuck_at",
        "word,bit,bit,stuck_at | line 1: found column bit twice, expected each column once",
        "word,bit,stuck_at,voltage_v;0,1,1,0 | line 2, column voltage_v: found '0', expected a voltage above 0 V",
        "word,bit,stuck_at,voltage_v;0,1,1,inf | line 2, column voltage_v: found 'inf'"
      })
  void bad_rows_are_refused_in_one_sentence(String text, String message) {
    assertThatThrownBy(() -> read(text.replace(';', '\n') + "\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("map.csv, ")
        .hasMessageContaining(message);
  }

  @Test
  void missing_files_and_maps_of_other_memories_are_refused() {
    assertThatThrownBy(() -> FailureMapReader.read(directory.resolve("no.csv"), new int[] {1}, 8))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no such file");
    Path npy = directory.resolve("map.npy");
    Npy.write(npy, NpyArray.of(new byte[12], 3, 4));
    assertThatThrownBy(() -> FailureMapReader.read(npy, new int[] {2, 2}, 4))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("found 3 words, expected at least 4 words, those of the network");
    assertThatThrownBy(() -> FailureMapReader.read(npy, new int[] {1, 2}, 3))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("shape [3, 4]")
        .hasMessageContaining("shape [words, 3]");
    byte[] bad = new byte[12];
    bad[5] = 3;
    Npy.write(npy, NpyArray.of(bad, 3, 4));
    assertThatThrownBy(() -> FailureMapReader.read(npy, new int[] {1, 2}, 4))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("word 1, bit 1: found 3");
  }
}
