package org.voltscape.app.workbench.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Dimension2D;
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
  void a_further_window_shows_the_title_of_the_last_and_stays_on_the_screen() {
    Rectangle2D screen = new Rectangle2D(0, 24, 1600, 976);
    Dimension2D usual = new Dimension2D(1200, 800);
    Dimension2D least = new Dimension2D(900, 600);
    assertThat(OpenedSize.beside(new Bounds(100, 60, 1200, 800), usual, least, screen))
        .isEqualTo(new Bounds(136, 96, 1200, 800));
    // As large as the screen: smaller by the step, not beyond its edge.
    Dimension2D whole = new Dimension2D(1600, 976);
    assertThat(OpenedSize.beside(new Bounds(0, 24, 1600, 976), whole, least, screen))
        .isEqualTo(new Bounds(36, 60, 1564, 940));
    // No room is left at the lower right: from the upper left again.
    assertThat(OpenedSize.beside(new Bounds(690, 300, 900, 640), usual, least, screen))
        .isEqualTo(new Bounds(0, 24, 1200, 800));
    // A screen of the least size: both titles are seen all the same.
    Rectangle2D low = new Rectangle2D(0, 0, 900, 600);
    assertThat(OpenedSize.beside(new Bounds(0, 0, 900, 600), least, least, low))
        .isEqualTo(new Bounds(36, 36, 900, 600));
  }

  @Test
  void a_window_is_no_larger_than_its_screen() {
    assertThat(OpenedSize.onScreen(new Bounds(0, 0, 1900, 1000), TWO.subList(0, 1)))
        .isEqualTo(new Bounds(0, 0, 1280, 720));
  }
}
