package org.voltscape.views.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final int ROWS = 2000;
  private static final int COLUMNS = 3000;
  private static final int W = 900;
  private static final int H = 700;

  @Test
  void fit_shows_every_corner() {
    Viewport view = Viewport.fit(ROWS, COLUMNS, W, H);
    assertThat(view.cellAt(0, (H - 600) / 2.0 + 0.01, ROWS, COLUMNS))
        .isEqualTo(new CellPosition(0, 0));
    assertThat(view.cellAt(W - 0.01, (H + 600) / 2.0 - 0.01, ROWS, COLUMNS))
        .isEqualTo(new CellPosition(ROWS - 1, COLUMNS - 1));
    assertThat(view.cellAt(10, 10, ROWS, COLUMNS)).isNull();
    assertThat(view.visibleCells(ROWS, COLUMNS, W, H)).isEqualTo((long) ROWS * COLUMNS);
  }

  @Test
  void small_matrices_fit_in_whole_pixels() {
    assertThat(Viewport.fit(100, 100, W, H).scale()).isEqualTo(7);
    assertThat(Viewport.fit(2, 2, W, H).scale()).isEqualTo(Viewport.MAX_SCALE);
  }

  @Test
  void zoom_keeps_the_cell_under_the_mouse() {
    Viewport view = Viewport.fit(ROWS, COLUMNS, W, H);
    CellPosition before = view.cellAt(333.3, 444.4, ROWS, COLUMNS);
    for (int i = 0; i < 12; i++) {
      view = view.zoomed(1.25, 333.3, 444.4, ROWS, COLUMNS, W, H);
      assertThat(view.cellAt(333.3, 444.4, ROWS, COLUMNS)).isEqualTo(before);
    }
    assertThat(view.zoomed(1e9, 0, 0, ROWS, COLUMNS, W, H).scale()).isEqualTo(Viewport.MAX_SCALE);
  }

  @Test
  void the_matrix_can_not_be_lost() {
    Viewport view = Viewport.fit(ROWS, COLUMNS, W, H);
    Viewport far = view.moved(1e9, -1e9, ROWS, COLUMNS, W, H);
    assertThat(far.x() + W / far.scale() / 2).isCloseTo(0, within(1e-6));
    assertThat(far.y() + H / far.scale() / 2).isCloseTo(ROWS, within(1e-6));
  }

  @Test
  void the_scale_is_told_in_words() {
    assertThat(new Viewport(0, 0, Math.sqrt(1 / 12.0)).scaleText()).isEqualTo("1 px = 12 cells");
    assertThat(new Viewport(0, 0, 22).scaleText()).isEqualTo("1 cell = 22 × 22 px");
    assertThat(new Viewport(0, 0, 2.5).scaleText()).isEqualTo("1 cell = 2.5 × 2.5 px");
  }
}
