package org.voltscape.views.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.figure.ColourScale;

/** Heat maps at all zooms, against cells and areas counted one by one. */
class GradedRendererTest {
  private static final int SIDE = 12;
  private static final GradePalette PALETTE = GradePalette.LIGHT;
  private final byte[] grades = grades();
  private final GradeMap map = new GradeMap(SIDE, SIDE, grades);

  private static byte[] grades() {
    byte[] grades = new byte[SIDE * SIDE];
    for (int i = 0; i < grades.length; i++) {
      // One in five is absent; the others take all grades, those above 127 too.
      int h = (int) (CounterHash.unit(CounterHash.hash(3, i)) * 1280);
      grades[i] = h < 256 ? 0 : (byte) (1 + h % 255);
    }
    return grades;
  }

  private int[] drawn(Viewport view, int width, int height) {
    int[] pixels = new int[width * height];
    new MatrixRenderer()
        .render(new Picture(map, PALETTE, view, width, height), pixels, () -> false);
    return pixels;
  }

  private static boolean absentColour(int colour) {
    return colour == PALETTE.color(0) || colour == PALETTE.groupGrid();
  }

  @Test
  void cells_of_whole_pixels_have_their_own_colour() {
    for (int scale : new int[] {1, 2, 3, 6, 7}) {
      int side = SIDE * scale;
      int[] pixels = drawn(new Viewport(0, 0, scale), side, side);
      for (int i = 0; i < pixels.length; i++) {
        int grade = map.category(i / side / scale, i % side / scale);
        if (grade == 0) {
          assertThat(absentColour(pixels[i])).isTrue();
        } else {
          assertThat(pixels[i]).isEqualTo(PALETTE.color(grade));
        }
      }
    }
  }

  @Test
  void large_cells_are_parted_by_lines() {
    int[] pixels = drawn(new Viewport(0, 0, 10), 120, 120);
    assertThat(pixels[30 * 120 + 35]).isEqualTo(PALETTE.grid());
    assertThat(pixels[35 * 120 + 30]).isEqualTo(PALETTE.grid());
    assertThat(pixels[35 * 120 + 35]).isNotEqualTo(PALETTE.grid());
  }

  @Test
  void a_pixel_of_several_cells_has_the_mean_of_what_it_covers() {
    for (Viewport view :
        new Viewport[] {
          new Viewport(0, 0, 0.4), new Viewport(-1.3, 2.2, 0.71), new Viewport(1.5, 0.25, 1.6)
        }) {
      int[] pixels = drawn(view, 9, 7);
      for (int y = 0; y < 7; y++) {
        for (int x = 0; x < 9; x++) {
          check(view, x, y, pixels[y * 9 + x]);
        }
      }
    }
  }

  /** Counts areas cell by cell. */
  private void check(Viewport view, int x, int y, int colour) {
    double sum = 0;
    double share = 0;
    boolean inside = false;
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        double area =
            overlap(view.x(), x, view.scale(), column) * overlap(view.y(), y, view.scale(), row);
        inside |= area > 0;
        if (map.category(row, column) > 0) {
          sum += area * map.category(row, column);
          share += area;
        }
      }
    }
    if (!inside) {
      assertThat(colour).isZero();
    } else if (share < 1e-6) {
      assertThat(absentColour(colour)).isTrue();
    } else {
      int grade = (int) Math.round(sum / share);
      // Single precision may round the other way.
      assertThat(colour)
          .isIn(
              PALETTE.color(grade),
              PALETTE.color(Math.max(1, grade - 1)),
              PALETTE.color(Math.min(ColourScale.SIZE, grade + 1)));
    }
  }

  private static double overlap(double origin, int pixel, double scale, int cell) {
    double from = origin + pixel / scale;
    return Math.max(0, Math.min(from + 1 / scale, cell + 1) - Math.max(from, cell));
  }
}
