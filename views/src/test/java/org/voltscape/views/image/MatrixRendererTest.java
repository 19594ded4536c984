package org.voltscape.views.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatrixRendererTest {
  private static final int BACK = 0xFF101010;
  private static final int BLUE = 0xFF0000F0;
  private static final int RED = 0xFFF00000;
  private static final int GRID = 0xFF303030;
  private static final int GROUP = 0xFF505050;
  private static final CellPalette PALETTE =
      new DensityPalette(new int[] {BACK, BLUE, RED}, GRID, GROUP, 0xFFFFFF);

  /** A matrix of working cells except for one. */
  private record OneRemarkable(int rows, int columns, int row, int column) implements CellSource {
    @Override
    public int categories() {
      return 3;
    }

    @Override
    public int category(int r, int c) {
      return r == row && c == column ? 2 : 0;
    }

    @Override
    public boolean startsGroup(int r, int c) {
      return c % 2 == 0;
    }
  }

  private static int[] render(CellSource source, Viewport view, int w, int h) {
    int[] pixels = new int[w * h];
    Arrays.fill(pixels, 0x12345678);
    new MatrixRenderer().render(new Picture(source, PALETTE, view, w, h), pixels, () -> false);
    return pixels;
  }

  private static long remarkable(int[] pixels) {
    return Arrays.stream(pixels).filter(p -> p != 0 && p != BACK).count();
  }

  @Test
  void a_single_cell_among_many_shows_in_full_colour_wherever_it_is() {
    int w = 173;
    int h = 111;
    for (int[] at : new int[][] {{0, 0}, {399, 599}, {200, 301}, {399, 0}, {17, 598}}) {
      CellSource source = new OneRemarkable(400, 600, at[0], at[1]);
      int[] pixels = render(source, Viewport.fit(400, 600, w, h), w, h);
      assertThat(remarkable(pixels)).as("%d, %d", at[0], at[1]).isBetween(1L, 4L);
      assertThat(Arrays.stream(pixels).filter(p -> p == RED).count()).isPositive();
    }
  }

  @Test
  void cells_keep_their_place_and_the_outside_is_transparent() {
    int[] pixels = render(new OneRemarkable(2, 3, 1, 2), new Viewport(-1, -1, 1), 5, 4);
    assertThat(pixels)
        .containsExactly(
            0, 0, 0, 0, 0, //
            0, BACK, BACK, BACK, 0, //
            0, BACK, BACK, RED, 0, //
            0, 0, 0, 0, 0);
  }

  @Test
  void large_cells_have_lines_between_them() {
    int[] pixels = render(new OneRemarkable(2, 4, 1, 1), new Viewport(0, 0, 10), 40, 20);
    assertThat(pixels[15 * 40 + 15]).isEqualTo(RED);
    assertThat(pixels[15 * 40 + 10]).as("left of an odd column").isEqualTo(GRID);
    assertThat(pixels[15 * 40 + 20]).as("between groups").isEqualTo(GROUP);
    assertThat(pixels[10 * 40 + 15]).as("between rows").isEqualTo(GRID);
  }

  @Test
  void density_shows_as_strength() {
    CellSource dense =
        new CellSource() {
          @Override
          public int rows() {
            return 64;
          }

          @Override
          public int columns() {
            return 64;
          }

          @Override
          public int categories() {
            return 3;
          }

          /** The left half has one red cell in four, the right half three. */
          @Override
          public int category(int r, int c) {
            int inPixel = r % 2 * 2 + c % 2;
            return inPixel < (c < 32 ? 1 : 3) ? 2 : 0;
          }
        };
    int[] pixels = render(dense, new Viewport(0, 0, 0.5), 32, 32);
    Set<Integer> left = new HashSet<>();
    Set<Integer> right = new HashSet<>();
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 32; x++) {
        (x < 16 ? left : right).add(pixels[y * 32 + x] >> 16 & 0xFF);
      }
    }
    assertThat(left).hasSize(1);
    assertThat(right).hasSize(1);
    int weak = left.iterator().next();
    int strong = right.iterator().next();
    assertThat(weak).isGreaterThan(0x60).isLessThan(strong - 0x20);
  }

  @Test
  void a_pixel_shared_equally_is_the_mixture() {
    int mixed = PALETTE.pooled(new int[] {0, 2, 2}, 0, 0.5f);
    assertThat(mixed).isEqualTo(0xFF780078);
  }
}
