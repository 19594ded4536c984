package org.voltscape.app.workbench.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.voltscape.app.settings.ViewPlace.Bounds;

class OpenedSizeTest {
  private static final List<Rectangle2D> TWO =
      List.of(new Rectangle2D(0, 0, 1280, 720), new Rectangle2D(1280, 0, 1920, 1080));

  @Test
  void a_window_that_can_be_seen_opens_where_it_was() {
    Bounds kept = new Bounds(1400, 40, 900, 700);
    assertThat(OpenedSize.onScreen(kept, TWO)).isEqualTo(kept);
    Bounds half = new Bounds(-400, 10, 800, 600);
    assertThat(OpenedSize.onScreen(half, TWO)).isEqualTo(half);
  }

  @Test
  void a_window_of_a_screen_that_is_gone_opens_where_the_system_puts_it() {
    List<Rectangle2D> one = TWO.subList(0, 1);
    assertThat(OpenedSize.onScreen(new Bounds(1400, 40, 900, 700), one)).isNull();
    assertThat(OpenedSize.onScreen(new Bounds(-850, 40, 900, 700), one)).isNull();
    assertThat(OpenedSize.onScreen(new Bounds(100, -300, 900, 700), one)).isNull();
    assertThat(OpenedSize.onScreen(new Bounds(100, 700, 900, 700), one)).isNull();
    assertThat(OpenedSize.onScreen(null, one)).isNull();
  }

  @Test
  void a_window_is_no_larger_than_its_screen() {
    assertThat(OpenedSize.onScreen(new Bounds(0, 0, 1900, 1000), TWO.subList(0, 1)))
        .isEqualTo(new Bounds(0, 0, 1280, 720));
  }
}
