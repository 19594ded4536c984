package org.voltscape.engine.shmoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.shmoo.ShmooLimits.Zone;
import org.voltscape.engine.stats.Interval;

class ShmooLimitsTest {
  /** A cell of 10 dies with intervals of a given reach. */
  private static ShmooCell cell(int holding, int crashed, double reach) {
    double holds = holding / 10.0;
    double crashes = crashed / 10.0;
    return new ShmooCell(
        100,
        10,
        holding,
        crashed,
        new Interval(holds - reach, holds + reach),
        new Interval(crashes - reach, crashes + reach),
        0.5,
        0,
        0);
  }

  @Test
  void supplies_from_the_lowest_up() {
    ShmooCell[] column = {
      null,
      cell(0, 10, 0.1),
      cell(0, 8, 0.1),
      cell(0, 4, 0.2),
      cell(4, 0, 0.2),
      cell(6, 0, 0.2),
      cell(9, 0, 0.1),
      cell(10, 0, 0)
    };
    ShmooLimits limits = ShmooLimits.of(column, 0.5);
    assertThat(limits).isEqualTo(new ShmooLimits(5, 4, 6, 2, 2, 3, 1));
    assertThat(limits.zone(0)).isNull();
    assertThat(limits.zone(2)).isEqualTo(Zone.CRASH);
    assertThat(limits.zone(3)).isEqualTo(Zone.CRITICAL);
    assertThat(limits.zone(5)).isEqualTo(Zone.GUARDBAND);
    assertThat(limits.vminOpenBelow()).isFalse();
  }

  @Test
  void limits_beyond_the_plane_are_told_as_such() {
    ShmooCell[] good = {cell(10, 0, 0), cell(10, 0, 0)};
    ShmooLimits holds = ShmooLimits.of(good, 0.5);
    assertThat(holds.vmin()).isZero();
    assertThat(holds.vminOpenBelow()).isTrue();
    assertThat(holds.vcrash()).isEqualTo(ShmooLimits.BELOW);
    assertThat(holds.vcrashHigh()).isEqualTo(ShmooLimits.BELOW);
    ShmooCell[] bad = {cell(0, 10, 0), cell(0, 10, 0)};
    ShmooLimits fails = ShmooLimits.of(bad, 0.5);
    assertThat(fails.vmin()).isEqualTo(ShmooLimits.ABOVE);
    assertThat(fails.vminHigh()).isEqualTo(ShmooLimits.ABOVE);
    assertThat(fails.vcrash()).isEqualTo(1);
    assertThat(fails.zone(1)).isEqualTo(Zone.CRASH);
  }

  @Test
  void a_hole_between_known_cells_or_no_cell_is_not_known() {
    ShmooCell[] hole = {cell(0, 10, 0), null, cell(10, 0, 0)};
    assertThat(ShmooLimits.of(hole, 0.5).known()).isFalse();
    assertThat(ShmooLimits.of(new ShmooCell[3], 0.5).known()).isFalse();
    assertThat(ShmooLimits.of(new ShmooCell[3], 0.5).zone(1)).isNull();
  }

  @Test
  void limits_are_those_of_their_definition_on_random_columns() {
    Random random = new Random(4);
    for (int round = 0; round < 2000; round++) {
      ShmooCell[] column = new ShmooCell[1 + random.nextInt(9)];
      for (int r = 0; r < column.length; r++) {
        int holding = random.nextInt(11);
        column[r] = cell(holding, random.nextInt(11 - holding), random.nextInt(4) / 10.0);
      }
      ShmooLimits found = ShmooLimits.of(column, 0.5);
      int vmin = ShmooLimits.ABOVE;
      int vminHigh = ShmooLimits.ABOVE;
      int vcrash = ShmooLimits.BELOW;
      int vcrashLow = ShmooLimits.BELOW;
      for (int r = column.length - 1; r >= 0; r--) {
        boolean allHold = true;
        boolean allSurelyHold = true;
        for (int k = r; k < column.length; k++) {
          allHold &= column[k].holding() >= 5;
          allSurelyHold &= column[k].holds().low() >= 0.5;
        }
        vmin = allHold ? r : vmin;
        vminHigh = allSurelyHold ? r : vminHigh;
      }
      for (int r = 0; r < column.length; r++) {
        boolean all = true;
        boolean allSurely = true;
        for (int k = 0; k <= r; k++) {
          all &= column[k].crashed() >= 5;
          allSurely &= column[k].crashes().low() >= 0.5;
        }
        vcrash = all ? r : vcrash;
        vcrashLow = allSurely ? r : vcrashLow;
      }
      assertThat(found.vmin()).isEqualTo(vmin);
      assertThat(found.vminHigh()).isEqualTo(vminHigh);
      assertThat(found.vcrash()).isEqualTo(vcrash);
      assertThat(found.vcrashLow()).isEqualTo(vcrashLow);
      assertThat(found.vminLow()).isLessThanOrEqualTo(found.vmin());
      assertThat(found.vmin()).isLessThanOrEqualTo(found.vminHigh());
      assertThat(found.vcrashLow()).isLessThanOrEqualTo(found.vcrash());
      assertThat(found.vcrash()).isLessThanOrEqualTo(found.vcrashHigh());
    }
  }

  /** Vmin lies in its interval in 95 % of planes and more, whatever the dies do. */
  @Test
  void the_interval_of_vmin_covers_the_true_one() {
    double[] shares = {0, 0.05, 0.3, 0.46, 0.55, 0.8, 0.97, 1};
    int truth = 4;
    ShmooLooks looks = ShmooLooks.upTo(32);
    Random random = new Random(8);
    int wrong = 0;
    int planes = 4000;
    for (int plane = 0; plane < planes; plane++) {
      ShmooCell[] column = new ShmooCell[shares.length];
      for (int r = 0; r < shares.length; r++) {
        column[r] = drawn(shares[r], looks, random);
      }
      ShmooLimits limits = ShmooLimits.of(column, 0.5);
      wrong += limits.vminLow() > truth || limits.vminHigh() < truth ? 1 : 0;
    }
    assertThat(wrong).isLessThan((int) (0.05 * planes));
  }

  private static ShmooCell drawn(double share, ShmooLooks looks, Random random) {
    int holding = 0;
    int dies = 0;
    for (int look = 0; ; look++) {
      for (; dies < looks.dies(look); dies++) {
        holding += random.nextDouble() < share ? 1 : 0;
      }
      ShmooCell cell =
          new ShmooCell(
              10,
              dies,
              holding,
              0,
              looks.interval(holding, dies),
              looks.interval(0, dies),
              0.5,
              0,
              0);
      if (look + 1 == looks.count() || cell.decided(0.5)) {
        return cell;
      }
    }
  }
}
