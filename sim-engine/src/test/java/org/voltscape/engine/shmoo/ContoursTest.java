package org.voltscape.engine.shmoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class ContoursTest {
  private static final double[] X = {1, 2, 4, 7, 8};
  private static final double[] Y = {0, 1, 1.5, 3};

  private static double[][] grid(DoubleBinaryOperator of) {
    double[][] values = new double[Y.length][X.length];
    for (int r = 0; r < Y.length; r++) {
      for (int c = 0; c < X.length; c++) {
        values[r][c] = of.applyAsDouble(X[c], Y[r]);
      }
    }
    return values;
  }

  @Test
  void the_line_of_a_plane_is_one_straight_line_from_border_to_border() {
    double[][] plane = grid((x, y) -> 2 * x + 5 * y);
    List<Contours.Line> lines = Contours.of(X, Y, plane, List.of(11.3));
    assertThat(lines).hasSize(1);
    Contours.Line line = lines.get(0);
    assertThat(line.level()).isEqualTo(11.3);
    for (int i = 0; i < line.x().length; i++) {
      assertThat(2 * line.x()[i] + 5 * line.y()[i]).isCloseTo(11.3, within(1e-9));
      if (i > 0) {
        // In order along it.
        assertThat(Math.signum(line.x()[i] - line.x()[i - 1]))
            .isEqualTo(Math.signum(line.x()[1] - line.x()[0]));
      }
    }
    assertThat(border(line, 0)).isTrue();
    assertThat(border(line, line.x().length - 1)).isTrue();
  }

  private static boolean border(Contours.Line line, int i) {
    double x = line.x()[i];
    double y = line.y()[i];
    return x == 1 || x == 8 || y == 0 || y == 3;
  }

  @Test
  void a_hill_has_a_closed_line() {
    double[][] hill = grid((x, y) -> x == 4 && y == 1 ? 1 : 0);
    List<Contours.Line> lines = Contours.of(X, Y, hill, List.of(0.5));
    assertThat(lines).hasSize(1);
    Contours.Line line = lines.get(0);
    int last = line.x().length - 1;
    assertThat(last).isEqualTo(4);
    assertThat(line.x()[last]).isEqualTo(line.x()[0]);
    assertThat(line.y()[last]).isEqualTo(line.y()[0]);
  }

  @Test
  void a_saddle_is_cut_as_its_middle_says() {
    double[] x = {0, 1};
    double[] y = {0, 1};
    double[][] joined = {{1, 0}, {0, 0.9}};
    double[][] apart = {{0.6, 0}, {0, 0.6}};
    assertThat(Contours.of(x, y, joined, List.of(0.4))).hasSize(2).allMatch(l -> cuts(l, true));
    assertThat(Contours.of(x, y, apart, List.of(0.4))).hasSize(2).allMatch(l -> cuts(l, false));
  }

  /** Whether a line cuts off a low corner: one of (1, 0) and (0, 1). */
  private static boolean cuts(Contours.Line line, boolean low) {
    double x = (line.x()[0] + line.x()[1]) / 2;
    double y = (line.y()[0] + line.y()[1]) / 2;
    return (x > 0.5) != (y > 0.5) == low;
  }

  @Test
  void values_that_are_no_numbers_have_no_line_beside_them() {
    double[][] values = grid((x, y) -> x == 2 ? Double.NaN : y);
    for (Contours.Line line : Contours.of(X, Y, values, List.of(1.2))) {
      assertThat(line.x()).doesNotContain(1, 2);
    }
    assertThat(Contours.levels(new double[][] {{Double.NaN, 1}})).isEmpty();
    assertThat(Contours.levels(new double[][] {{3, 3}})).isEmpty();
  }

  @Test
  void levels_are_round_and_few() {
    assertThat(Contours.levels(new double[][] {{1.13e-6, 1.88e-6}}))
        .satisfies(
            l -> {
              assertThat(l).hasSizeBetween(3, 8);
              assertThat(l.get(0)).isCloseTo(1.2e-6, within(1e-12));
              assertThat(l.get(1) - l.get(0)).isCloseTo(0.2e-6, within(1e-12));
            });
    assertThat(Contours.levels(new double[][] {{0, 10}})).containsExactly(2.0, 4.0, 6.0, 8.0);
  }

  /** Every line crosses each edge whose ends lie on two sides, once. */
  @Test
  void random_grids_are_cut_where_their_values_change_sides() {
    Random random = new Random(2);
    for (int round = 0; round < 200; round++) {
      double[][] values = grid((x, y) -> random.nextDouble());
      int crossings = 0;
      for (int r = 0; r < Y.length; r++) {
        for (int c = 0; c < X.length; c++) {
          crossings += c + 1 < X.length && differ(values[r][c], values[r][c + 1]) ? 1 : 0;
          crossings += r + 1 < Y.length && differ(values[r][c], values[r + 1][c]) ? 1 : 0;
        }
      }
      int places = 0;
      for (Contours.Line line : Contours.of(X, Y, values, List.of(0.5))) {
        int last = line.x().length - 1;
        boolean closed = line.x()[0] == line.x()[last] && line.y()[0] == line.y()[last];
        places += closed ? last : last + 1;
      }
      assertThat(places).isEqualTo(crossings);
    }
  }

  private static boolean differ(double a, double b) {
    return a >= 0.5 != b >= 0.5;
  }
}
