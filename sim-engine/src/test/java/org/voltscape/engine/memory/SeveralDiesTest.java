package org.voltscape.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.random.CounterHash;

/** Measured maps of several dies, what names them, and what of a file they are. */
class SeveralDiesTest {
  private static final ErrorCurve CURVE = CurvePresets.find("snnac-65nm").orElseThrow();
  private static final int[] WORDS = {3, 2};
  private static final int BITS = 4;

  private static MeasuredMap.Cells cells(long[] cells, boolean[] ones, double... volts) {
    return new MeasuredMap.Cells(cells, ones, volts);
  }

  private static MeasuredMap three() {
    return new MeasuredMap(
        WORDS,
        BITS,
        List.of(
            cells(new long[] {1, 19}, new boolean[] {true, false}, 0.50, 0.60),
            cells(new long[] {2}, new boolean[] {true}, 0.55),
            cells(new long[0], new boolean[0])),
        null);
  }

  @Test
  void dies_take_turns_and_share_one_failure_probability() {
    MeasuredMap map = three();
    assertThat(map.dies()).isEqualTo(3);
    assertThat(map.die(0)).isSameAs(map);
    assertThat(map.die(4)).isSameAs(map.die(1)).isNotSameAs(map);
    assertThat(map.die(-1)).isSameAs(map.die(2));
    int[][] failing = {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {2, 1, 0}};
    double[] volts = {0.61, 0.60, 0.55, 0.50};
    for (int v = 0; v < volts.length; v++) {
      double share = (failing[v][0] + failing[v][1] + failing[v][2]) / 60.0;
      for (int d = 0; d < 3; d++) {
        MeasuredMap die = map.die(d);
        assertThat(die.probability(CURVE, volts[v])).isEqualTo(share);
        assertThat(die.failingAt(volts[v])).isEqualTo(failing[v][d]);
        long found = 0;
        for (int memory = 0; memory < 2; memory++) {
          FaultList list = new FaultList();
          die.faults(memory, WORDS[memory], BITS, share, list);
          found += list.cells();
          FailureScan counted =
              die.<RuntimeException>scan(memory, BITS, (long) WORDS[memory] * BITS, share, null);
          assertThat(counted.failing()).isEqualTo(list.cells());
          assertThat(counted.cells()).isEqualTo((long) WORDS[memory] * BITS);
        }
        assertThat(found).as("die %d at %s V", d, volts[v]).isEqualTo(failing[v][d]);
      }
    }
  }

  @Test
  void a_map_tells_its_cells() {
    MeasuredMap map = three();
    assertThat(map.words()).isEqualTo(5);
    assertThat(map.bits()).isEqualTo(4);
    assertThat(map.cellCount()).isEqualTo(20);
    assertThat(map.failingCells()).isEqualTo(2);
    assertThat(map.cell(1)).isEqualTo(19);
    assertThat(map.one(0)).isTrue();
    assertThat(map.one(1)).isFalse();
    assertThat(map.volts(1)).isEqualTo(0.60);
    assertThat(map.die(1).cell(0)).isEqualTo(2);
    assertThat(map.use()).isNull();
    // Cell 19 is the last of the second memory; other words are others' cells.
    assertThat(map.prefersOne(0, 4, 1)).isTrue();
    assertThat(map.prefersOne(0, 5, 1)).isFalse();
    assertThat(map.prefersOne(2, 4, 1)).isFalse();
    assertThat(map.quantile53(1, 4, 7)).isZero();
    assertThat(map.quantile53(1, 4, 6))
        .isGreaterThanOrEqualTo(CounterHash.threshold(Math.nextDown(1.0)));
    FailureScan second = map.<RuntimeException>scan(1, 4, 7, 1, null);
    assertThat(second.failing()).isZero();
    FailureScan states = map.<RuntimeException>scan(0, 4, 12, 1, null);
    assertThat(states.stuckAtOne()).isEqualTo(1);
    assertThatThrownBy(() -> map.flips(0, 3, 4, 0.1, new FaultList()))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> map.nestedFlips(0, 3, 4, 0.1, 0.05, new FaultList()))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void whatever_differs_has_another_fingerprint() {
    long[] at = {1, 19};
    boolean[] ones = {true, false};
    Set<String> all = new HashSet<>();
    List<MeasuredMap> maps =
        List.of(
            new MeasuredMap(WORDS, BITS, at, ones, new double[] {0.5, 0.6}),
            new MeasuredMap(WORDS, BITS, new long[] {2, 19}, ones, new double[] {0.5, 0.6}),
            new MeasuredMap(WORDS, BITS, at, new boolean[] {true, true}, new double[] {0.5, 0.6}),
            new MeasuredMap(WORDS, BITS, at, ones, new double[] {0.5, 0.61}),
            new MeasuredMap(new int[] {2, 3}, BITS, at, ones, new double[] {0.5, 0.6}),
            new MeasuredMap(new int[] {4, 6}, 2, at, ones, new double[] {0.5, 0.6}),
            three());
    for (MeasuredMap map : maps) {
      assertThat(map.fingerprint()).matches("[0-9a-f]{64}");
      all.add(map.fingerprint());
    }
    assertThat(all).hasSize(maps.size());
    assertThat(three().fingerprint()).isEqualTo(three().fingerprint());
    assertThat(three().die(1).dieFingerprint()).isNotEqualTo(three().dieFingerprint());
    assertThat(maps.get(0).dieFingerprint())
        .isEqualTo(
            new MeasuredMap(WORDS, BITS, at, ones, new double[] {0.5, 0.6}).dieFingerprint());
  }

  @Test
  void cells_at_the_ends_of_the_memories_are_taken_and_behind_them_not() {
    MeasuredMap ends =
        new MeasuredMap(WORDS, BITS, new long[] {0, 19}, new boolean[2], new double[] {0.5, 0.5});
    assertThat(ends.failingAt(0.5)).isEqualTo(2);
    assertThat(ends.failingAt(Math.nextUp(0.5))).isZero();
    FaultList list = new FaultList();
    ends.faults(0, 3, 4, 1, list);
    assertThat(list.cells()).isEqualTo(1);
    ends.faults(1, 2, 4, 1, list);
    assertThat(list.word(0)).isEqualTo(1);
    assertThat(list.mask(0)).isEqualTo(8);
  }

  @Test
  void what_is_left_out_of_a_file_makes_its_use_partial() {
    assertThat(use(100, 0, 100, 1, 7, 7).partial()).isFalse();
    assertThat(use(-1, 0, 100, 1, 7, 7).partial()).isFalse();
    assertThat(use(101, 0, 100, 1, 7, 7).partial()).isTrue();
    assertThat(use(100, 0, 100, 1, 7, 6).partial()).isTrue();
    assertThat(use(100, 1, 99, 1, 7, 7).partial()).isTrue();
    assertThat(use(100, 0, 50, 2, 7, 7).partial()).isTrue();
    assertThat(use(100, 0, 50, 1, 7, 7).partial()).isTrue();
  }

  private static MapUse use(
      long words, long first, int dieWords, int dies, long failing, long used) {
    return new MapUse("map.csv", "00", words, first, dieWords, dies, failing, used);
  }

  @Test
  void the_use_of_a_file_is_told_in_a_sentence() {
    assertThat(use(-1, 10, 50, 1, 1234, 7).text())
        .isEqualTo(
            "Failure map map.csv: words 10 to 59 are used; they hold 7 of its 1,234 failing cells"
                + " (memory.mapOffset and memory.mapDies choose others).");
    assertThat(use(2000, 10, 50, 3, 9, 7).text())
        .startsWith(
            "Failure map map.csv: words 10 to 159 of 2,000 are used as 3 dies of 50 words;");
  }

  @Test
  void parts_of_a_file_are_checked_at_their_limits() {
    assertThat(new MapPart(MapPart.MOST_WORDS - 1, 1, 1, 0, null).offset()).isPositive();
    assertThat(MapPart.FIRST.withDies(MapPart.MOST_DIES).dies()).isEqualTo(1_000_000);
    assertThat(
            MapPart.FIRST.withOffset(5).withDies(2).withStuckAt(1).withBlockWords(3).withArray("a"))
        .isEqualTo(new MapPart(5, 2, 1, 3, "a"));
    for (Runnable bad :
        List.<Runnable>of(
            () -> MapPart.FIRST.withOffset(-1),
            () -> MapPart.FIRST.withOffset(MapPart.MOST_WORDS),
            () -> MapPart.FIRST.withDies(0),
            () -> MapPart.FIRST.withDies(MapPart.MOST_DIES + 1),
            () -> MapPart.FIRST.withStuckAt(2),
            () -> MapPart.FIRST.withStuckAt(-1),
            () -> MapPart.FIRST.withBlockWords(-1))) {
      assertThatThrownBy(bad::run).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
