package org.voltscape.engine.io.shmoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.io.shmoo.LaidOver.Match;
import org.voltscape.engine.io.shmoo.LaidOver.Placed;
import org.voltscape.engine.io.shmoo.MeasuredShmoo.Axis;
import org.voltscape.engine.io.shmoo.MeasuredShmoo.Cell;
import org.voltscape.engine.param.BadInputException;

class LaidOverTest {
  private static final double[] VOLTS = {0.60, 0.64, 0.70};
  private static final double[] MHZ = {400, 500, 800};
  private static final double[][] SHARE = {
    {0.9, 0.5, Double.NaN},
    {1, 0.95, 0.2},
    {1, 1, 0.99},
  };

  private static Cell at(double volts, double mhz, boolean pass) {
    return new Cell(volts, mhz, Double.NaN, pass ? 1 : 0, 1, Cell.NOT_COUNTED);
  }

  private static MeasuredShmoo measured(Cell... cells) {
    return new MeasuredShmoo("m.csv", Axis.CLOCK, List.of(cells), List.of());
  }

  private static LaidOver over(Cell... cells) {
    return LaidOver.of(measured(cells), Axis.CLOCK, VOLTS, MHZ, SHARE, 0.95);
  }

  @Test
  void measured_steps_need_not_be_those_of_the_plane() {
    MeasuredShmoo measured =
        MeasuredShmooReader.parse(
            "V \\ MHz,360,480,640,700,1000\n0.72,P,P,P,P,F\n0.65,P,F,F,P,F\n0.585,P,F,F,F,F\n0.5,F,F,F,F,F\n",
            "m.csv");
    LaidOver over = LaidOver.of(measured, Axis.CLOCK, VOLTS, MHZ, SHARE, 0.95);
    // 1000 MHz lies beyond 950 MHz, 0.5 V below 0.58 V.
    assertThat(over.outside()).isEqualTo(5 + 3);
    assertThat(over.unknown()).isEqualTo(1);
    assertThat(over.disagreements())
        .extracting(
            p -> p.cell().volts(), p -> p.cell().mhz(), Placed::row, Placed::column, Placed::match)
        .containsExactly(
            tuple(0.585, 360.0, 0, 0, Match.PASSED_WHERE_NOT_HOLDING),
            tuple(0.65, 480.0, 1, 1, Match.FAILED_WHERE_HOLDING),
            tuple(0.65, 640.0, 1, 1, Match.FAILED_WHERE_HOLDING),
            tuple(0.65, 700.0, 1, 2, Match.PASSED_WHERE_NOT_HOLDING));
    assertThat(over.passesWhereHolding()).isEqualTo(5);
    assertThat(over.passesWhereNot()).isEqualTo(2);
    assertThat(over.failsWhereHolding()).isEqualTo(2);
    assertThat(over.failsWhereNot()).isEqualTo(2);
    assertThat(over.agreeing()).isEqualTo(7);
    assertThat(over.compared()).isEqualTo(11);
    assertThat(over.least()).isEqualTo(0.95);
  }

  @Test
  void rectangles_end_half_way_and_are_symmetric_at_the_rim() {
    assertThat(LaidOver.edges(MHZ)).containsExactly(350, 450, 650, 950);
    assertThat(LaidOver.edges(new double[] {5})).containsExactly(5, 5);
    LaidOver over =
        over(
            at(0.64, 350, true),
            at(0.64, 349.99, true),
            at(0.64, 450, true),
            at(0.64, 449.99, true),
            at(0.64, 950, true),
            at(0.64, 950.01, true));
    assertThat(over.cells()).extracting(Placed::column).containsExactly(0, -1, 1, 0, 2, -1);
    assertThat(over.cells().get(1).match()).isEqualTo(Match.OUTSIDE);
    assertThat(over.cells().get(1).row()).isEqualTo(LaidOver.NONE);
  }

  /** 0.84 lies on the edge between 0.80 and 0.88, whose mean is not quite 0.84 in binary. */
  @Test
  void places_on_an_edge_are_on_it_though_numbers_are_rounded() {
    double[] volts = {0.64, 0.72, 0.80, 0.88};
    double[][] share = {{0, 0}, {0, 0}, {0, 0}, {1, 1}};
    LaidOver over =
        LaidOver.of(
            measured(at(0.84, 400, true), at(0.92, 500, true), at(0.60, 400, false)),
            Axis.CLOCK,
            volts,
            new double[] {400, 500},
            share,
            0.5);
    assertThat(over.cells()).extracting(Placed::row).containsExactlyInAnyOrder(3, 3, 0);
    assertThat(over.agreeing()).isEqualTo(3);
  }

  @Test
  void a_share_of_just_the_given_one_holds() {
    assertThat(over(at(0.64, 500, true)).passesWhereHolding()).isEqualTo(1);
    assertThat(over(at(0.64, 500, true)).cells().get(0).share()).isEqualTo(0.95);
    assertThat(over(at(0.6, 500, false)).failsWhereNot()).isEqualTo(1);
    assertThat(over(at(0.6, 800, false)).unknown()).isEqualTo(1);
  }

  @Test
  void one_fail_of_several_is_no_pass() {
    Cell some = new Cell(0.7, 400, Double.NaN, 9, 10, Cell.NOT_COUNTED);
    assertThat(over(some).failsWhereHolding()).isEqualTo(1);
    assertThatThrownBy(() -> new Cell(0.7, 400, Double.NaN, 11, 10, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_axes_must_be_the_same_and_rise() {
    assertThatThrownBy(
            () -> LaidOver.of(measured(at(0.7, 400, true)), Axis.TEMPERATURE, VOLTS, MHZ, SHARE, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "m.csv: found a shmoo plot over clock frequency, expected one over temperature as the"
                + " computed plane.");
    MeasuredShmoo one = measured(at(0.7, 400, true));
    double[] falling = {800, 500, 400};
    assertThatThrownBy(() -> LaidOver.of(one, Axis.CLOCK, VOLTS, falling, SHARE, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LaidOver.of(one, Axis.CLOCK, new double[0], MHZ, SHARE, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LaidOver.of(one, Axis.CLOCK, VOLTS, MHZ, new double[3][2], 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Each point against each rectangle, drawn from the neighbours of its centre. */
  @Test
  void places_are_those_of_a_search_through_all_rectangles() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      double[] volts = rising(random, 0.4, 0.01);
      double[] along = rising(random, 100, 40);
      double[][] share = new double[volts.length][along.length];
      for (double[] row : share) {
        for (int i = 0; i < row.length; i++) {
          row[i] = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(11) / 10.0;
        }
      }
      List<Cell> cells = new ArrayList<>();
      for (double v = 0.35; v < 0.7; v += 0.017) {
        for (double f = 50; f < 700; f += 33) {
          cells.add(at(v, f, random.nextBoolean()));
        }
      }
      double least = random.nextInt(11) / 10.0;
      LaidOver over =
          LaidOver.of(measured(cells.toArray(new Cell[0])), Axis.CLOCK, volts, along, share, least);
      int[] counts = new int[6];
      for (Placed placed : over.cells()) {
        int row = searched(volts, placed.cell().volts());
        int column = searched(along, placed.cell().mhz());
        boolean outside = row < 0 || column < 0;
        assertThat(placed.row()).isEqualTo(outside ? -1 : row);
        assertThat(placed.column()).isEqualTo(outside ? -1 : column);
        double here = outside ? Double.NaN : share[row][column];
        boolean passed = placed.cell().passes() == 1;
        counts[outside ? 5 : Double.isNaN(here) ? 4 : (passed ? 0 : 2) + (here < least ? 1 : 0)]++;
      }
      assertThat(
              List.of(
                  over.passesWhereHolding(),
                  over.passesWhereNot(),
                  over.failsWhereHolding(),
                  over.failsWhereNot(),
                  over.unknown(),
                  over.outside()))
          .isEqualTo(Arrays.stream(counts).boxed().toList());
      assertThat(over.disagreements()).hasSize(counts[1] + counts[2]);
      assertThat(over.cells()).hasSameSizeAs(cells);
    }
  }

  private static double[] rising(Random random, double from, double step) {
    double[] values = new double[2 + random.nextInt(7)];
    double at = from;
    for (int i = 0; i < values.length; i++) {
      values[i] = at;
      at += step * (0.5 + 3 * random.nextDouble());
    }
    return values;
  }

  private static int searched(double[] centres, double value) {
    for (int i = centres.length - 1; i >= 0; i--) {
      double below = i > 0 ? centres[i] - centres[i - 1] : centres[1] - centres[0];
      int last = centres.length - 1;
      double above = i < last ? centres[i + 1] - centres[i] : centres[last] - centres[last - 1];
      if (value >= centres[i] - below / 2 && value <= centres[i] + above / 2) {
        return i;
      }
    }
    return -1;
  }
}
