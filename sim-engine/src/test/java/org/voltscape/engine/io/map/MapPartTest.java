package org.voltscape.engine.io.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.io.file.FileHashes;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;

/** Maps larger than the network: a part of them, and several dies. */
class MapPartTest {
  private static final int[] NETWORK = {3, 1};
  private static final String LIST =
      "word,bit,stuck_at,voltage_v\n"
          + "0,1,1,0.5\n3,0,0,0.6\n4,1,1,0.6\n6,0,0,0.55\n11,1,0,0.52\n13,0,1,0.7\n";

  @TempDir Path directory;

  private Path list(String text) throws Exception {
    return Files.writeString(directory.resolve("map.csv"), text);
  }

  private static long[] cells(MeasuredMap map) {
    return LongStream.range(0, map.failingCells()).map(i -> map.cell((int) i)).toArray();
  }

  private void refused(MapPart part, String text, String... parts) throws Exception {
    Path file = list(text);
    assertThatThrownBy(() -> FailureMapReader.read(file, NETWORK, 2, part))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void of_a_larger_map_the_first_words_are_used_and_that_is_told() throws Exception {
    MeasuredMap map = FailureMapReader.read(list(LIST), NETWORK, 2);
    assertThat(cells(map)).containsExactly(1, 6);
    assertThat(map.volts(1)).isEqualTo(0.6);
    // One of eight cells fails at 0.6 V, however many fail in the rest of the file.
    assertThat(map.probability(null, 0.6)).isEqualTo(1 / 8.0);
    assertThat(map.use().partial()).isTrue();
    assertThat(map.use().failing()).isEqualTo(6);
    assertThat(map.use().used()).isEqualTo(2);
    assertThat(map.use().sha256()).isEqualTo(FileHashes.sha256(directory.resolve("map.csv")));
    assertThat(map.use().text())
        .contains("map.csv: words 0 to 3 are used", "2 of its 6", "memory.mapOffset");
    String fits = "word,bit,stuck_at\n0,1,1\n3,0,0\n";
    assertThat(FailureMapReader.read(list(fits), NETWORK, 2).use().partial()).isFalse();
  }

  @Test
  void an_offset_skips_words() throws Exception {
    MeasuredMap map = FailureMapReader.read(list(LIST), NETWORK, 2, MapPart.FIRST.withOffset(3));
    assertThat(cells(map)).containsExactly(0, 3, 6);
    assertThat(IntStream.range(0, 3).mapToObj(map::one)).containsExactly(false, true, false);
    assertThat(map.use().firstWord()).isEqualTo(3);
    refused(MapPart.FIRST.withOffset(14), LIST, "no failing cell after word 13", "mapOffset 14");
  }

  @Test
  void several_dies_follow_one_another_and_share_one_scale_of_probability() throws Exception {
    MeasuredMap map = FailureMapReader.read(list(LIST), NETWORK, 2, MapPart.FIRST.withDies(3));
    assertThat(map.dies()).isEqualTo(3);
    assertThat(map.die(0)).isSameAs(map);
    assertThat(cells(map.die(1))).containsExactly(1, 4);
    assertThat(cells(map.die(2))).containsExactly(7);
    assertThat(map.die(4)).isSameAs(map.die(1));
    // At 0.6 V two of all 24 cells fail, word 13 is beyond the third die.
    double probability = map.probability(null, 0.6);
    assertThat(probability).isEqualTo(2 / 24.0);
    assertThat(map.die(2).probability(null, 0.6)).isEqualTo(probability);
    int[] failing = new int[3];
    for (int d = 0; d < 3; d++) {
      for (int memory = 0; memory < 2; memory++) {
        failing[d] +=
            (int) map.die(d).scan(memory, 2, 2L * NETWORK[memory], probability, null).failing();
      }
      assertThat(failing[d]).isEqualTo(map.die(d).failingAt(0.6));
    }
    assertThat(failing).containsExactly(1, 1, 0);
    assertThat(
            List.of(map.dieFingerprint(), map.die(1).dieFingerprint(), map.die(2).dieFingerprint()))
        .doesNotHaveDuplicates();
    refused(MapPart.FIRST.withDies(5), LIST, "no failing cell after word 13", "word 16");
  }

  @Test
  void several_dies_are_written_and_read_back() throws Exception {
    MapPart dies = MapPart.FIRST.withDies(3);
    MeasuredMap map = FailureMapReader.read(list(LIST), NETWORK, 2, dies.withOffset(1));
    Path copy = directory.resolve("copy.csv");
    FailureMapFiles.writeMeasured(copy, map, List.of());
    MeasuredMap read = FailureMapReader.read(copy, NETWORK, 2, dies);
    for (int d = 0; d < 3; d++) {
      assertThat(read.die(d).dieFingerprint()).isEqualTo(map.die(d).dieFingerprint());
    }
  }

  @Test
  void words_numbered_in_every_block_need_the_length_of_a_block() throws Exception {
    String text = "BRAM,word,bit,stuck_at\n0,1,0,0\n1,0,1,0\n2,3,0,1\n";
    refused(MapPart.FIRST, text, "a column BRAM", "memory.mapBlockWords", "1024");
    MeasuredMap map =
        FailureMapReader.read(list(text), NETWORK, 2, MapPart.FIRST.withBlockWords(4).withDies(3));
    assertThat(cells(map)).containsExactly(2);
    assertThat(cells(map.die(1))).containsExactly(1);
    assertThat(cells(map.die(2))).containsExactly(6);
    refused(MapPart.FIRST.withBlockWords(3), text, "line 4, column word", "3 in block 2");
    refused(MapPart.FIRST.withBlockWords(4), LIST, "no column that numbers blocks");
    assertThat(
            cells(FailureMapReader.read(list(text), NETWORK, 2, MapPart.FIRST.withBlockWords(0))))
        .containsExactly(1, 2, 6);
  }

  @Test
  void a_list_without_states_is_a_mask() throws Exception {
    String text = "word,bit\n0,1\n3,0\n";
    refused(MapPart.FIRST, text, "stuck_at");
    MeasuredMap map = FailureMapReader.read(list(text), NETWORK, 2, MapPart.FIRST.withStuckAt(1));
    assertThat(map.one(0) && map.one(1)).isTrue();
    refused(MapPart.FIRST.withStuckAt(0), LIST, "a column stuck_at with memory.mapStuckAt 0");
  }

  @Test
  void rows_that_repeat_a_million_times_cost_no_memory() {
    MapCells cells = new MapCells("map.csv", 2);
    for (int i = 0; i < 3_000_000; i++) {
      cells.add(i % 4, 1, false, i % 2 == 0 ? 0.5 : 0.6, i + 2);
    }
    assertThat(cells.count()).isLessThan(1_100_000);
    MeasuredMap map = cells.bind(-1, NETWORK, MapPart.FIRST, new MapCells.MapFile("map.csv", ""));
    assertThat(cells(map)).containsExactly(1, 3, 5, 7);
    assertThat(map.volts(0)).isEqualTo(0.5);
    assertThat(map.volts(1)).isEqualTo(0.6);
  }
}
