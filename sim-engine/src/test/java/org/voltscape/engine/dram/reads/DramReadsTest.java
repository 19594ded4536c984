package org.voltscape.engine.dram.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.dram.AxisLaw;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramGeometry;
import org.voltscape.engine.dram.DramPoint;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.dram.Variation;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;

class DramReadsTest {
  private static final DramPoint POINT = new DramPoint(1.1, 13, 13, 64, 20);
  private static final Partition PART = new Partition(0, 0, 0, 0);

  private static DramDevice device(Variation variation, FaultKind kind, double rate) {
    List<CurvePoint> points =
        List.of(new CurvePoint(1, 0.9), new CurvePoint(1.1, rate), new CurvePoint(1.35, 1e-12));
    return new DramDevice(
        "test",
        "test",
        "test",
        new DramGeometry(1, 1, 1, 2, 256, 64, 16),
        POINT,
        Map.of(
            DramAxis.SUPPLY,
            AxisLaw.given(
                DramAxis.SUPPLY,
                new ErrorCurve("t", "t", "t", DramAxis.SUPPLY.curve(), points, "t"),
                kind,
                AxisLaw.Slope.UNKNOWN)),
        variation,
        3);
  }

  private static ReadTally read(DramDevice device, int reads, long seed) {
    return DramReads.read(
        device,
        PART,
        POINT,
        new DramReads.Effort(DataPattern.STANDARD, reads, 256, seed),
        () -> false);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"FLIPS", "EDEN_1", "EDEN_2", "EDEN_3"})
  void every_model_has_the_stated_rate_and_its_own_direction(FaultKind kind) {
    ReadTally tally = read(device(Variation.NONE, kind, 0.02), 4, 1);
    assertThat(tally.bits()).isEqualTo(4L * 4 * 256 * 64 * 16);
    assertThat(tally.ones()).isEqualTo(tally.zeros());
    double rate = (double) tally.wrong() / tally.bits();
    assertThat(rate).isCloseTo(0.02, within(kind == FaultKind.EDEN_2 ? 0.0012 : 0.0003));
    double odds = (double) tally.onesWrong() / tally.zerosWrong();
    double expected = kind == FaultKind.EDEN_1 ? 2 : kind == FaultKind.EDEN_3 ? 0.5 : 1;
    assertThat(odds).isCloseTo(expected, within(0.12 * expected));
    assertThat(tally.brokenWords() == 0).isEqualTo(kind == FaultKind.EDEN_2);
    if (kind == FaultKind.EDEN_2) {
      assertThat(tally.wrong()).isEqualTo(16 * tally.wholeWords());
      assertThat(tally.neighbours()).isEqualTo(tally.wrong());
    }
  }

  @Test
  void rows_and_bit_lines_that_are_alike_differ_by_chance_and_weak_ones_far_more() {
    ReadTally alike = read(device(Variation.NONE, FaultKind.FLIPS, 0.02), 4, 1);
    assertThat(alike.rowDispersion()).isBetween(0.8, 1.2);
    assertThat(alike.columnDispersion()).isBetween(0.85, 1.15);
    ReadTally rows = read(device(Variation.NONE.withLines(0.4, 0), FaultKind.FLIPS, 0.02), 4, 1);
    assertThat(rows.rowDispersion()).isGreaterThan(5);
    assertThat(rows.columnDispersion()).isBetween(0.85, 1.15);
    ReadTally columns = read(device(Variation.NONE.withLines(0, 0.4), FaultKind.FLIPS, 0.02), 4, 1);
    assertThat(columns.columnDispersion()).isGreaterThan(5);
    assertThat(columns.rowDispersion()).isBetween(0.8, 1.2);
  }

  @Test
  void weak_lines_leave_the_mean_rate_and_are_weak_at_every_read() {
    double sum = 0;
    for (long seed = 1; seed <= 12; seed++) {
      DramDevice device =
          device(Variation.NONE.withLines(0.3, 0.3), FaultKind.EDEN_3, 0.02).withSeed(seed);
      ReadTally tally = read(device, 1, 1);
      sum += (double) tally.wrong() / tally.bits() / 12;
    }
    assertThat(sum).isCloseTo(0.02, within(0.0015));
    // Which rows are weak is the device's: two reads agree in them far more than by chance.
    DramDevice device = device(Variation.NONE.withLines(0.5, 0), FaultKind.FLIPS, 0.02);
    assertThat(read(device, 8, 1).rowDispersion())
        .isGreaterThan(4 * read(device, 1, 1).rowDispersion());
  }

  @Test
  void reads_follow_from_their_seeds_alone() {
    DramDevice device = device(Variation.NONE.withLines(0.2, 0.2), FaultKind.EDEN_1, 0.01);
    long once = read(device, 2, 1).wrong();
    assertThat(read(device, 2, 1).wrong()).isEqualTo(once);
    assertThat(read(device, 2, 2).wrong()).isNotEqualTo(once);
    assertThat(read(device.withSeed(9), 2, 1).wrong()).isNotEqualTo(once);
  }

  @Test
  void tallies_count_what_a_picture_of_the_bits_shows() {
    Random random = new Random(4);
    int rows = 5;
    int perRow = 3;
    int bits = 4;
    for (int trial = 0; trial < 300; trial++) {
      boolean[][] wrong = new boolean[rows][perRow * bits];
      FaultList errors = new FaultList();
      for (int word = 0; word < rows * perRow; word++) {
        int mask = random.nextInt(16) & random.nextInt(16);
        if (mask != 0) {
          errors.add(word, mask, 0);
          for (int b = 0; b < bits; b++) {
            wrong[word / perRow][word % perRow * bits + b] = (mask >>> b & 1) != 0;
          }
        }
      }
      long neighbours = 0;
      long all = 0;
      for (boolean[] row : wrong) {
        for (int i = 0; i < row.length; i++) {
          all += row[i] ? 1 : 0;
          boolean beside = (i > 0 && row[i - 1]) || (i + 1 < row.length && row[i + 1]);
          neighbours += row[i] && beside ? 1 : 0;
        }
      }
      ReadTally tally = new ReadTally(perRow, bits);
      tally.read(rows, new DataPattern(0xaa), FaultKind.FLIPS, errors);
      assertThat(tally.neighbours()).isEqualTo(neighbours);
      assertThat(tally.wrong()).isEqualTo(all);
    }
  }

  @Test
  void patterns_fill_words_of_any_width() {
    assertThat(new DataPattern(0xcc).word(16)).isEqualTo(0xcccc);
    assertThat(new DataPattern(0xaa).word(4)).isEqualTo(0xa);
    assertThat(new DataPattern(0xff).word(32)).isEqualTo(-1);
    assertThat(DataPattern.STANDARD)
        .extracting(DataPattern::id)
        .containsExactly("0x00", "0xff", "0xaa", "0xcc");
  }
}
