package org.voltscape.app.workbench.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.workbench.layout.Arrangement.Side;

/** What is shown at which size: sizes are in effective pixels, screens by their scale. */
class LayoutRuleTest {
  private static final Wishes ALL = Wishes.of(true, true, true, true);

  @ParameterizedTest
  @CsvSource({
    // width, height, form, two panes, right column, strip
    "1600, 1000, true, true, INSPECTOR, true",
    "1400, 1000, true, true, INSPECTOR, true",
    "1399, 1000, true, false, NONE, true",
    "1600, 999, true, true, INSPECTOR, false",
    "1280, 800, true, false, NONE, false",
    "1280, 720, true, false, NONE, false",
    // 1600x1000 at 150 % and at 200 %, 1280x720 at 150 %, 2560x1440 at 150 %
    "1066, 666, true, false, NONE, false",
    "800, 500, false, false, NONE, false",
    "853, 480, false, false, NONE, false",
    "1706, 960, true, true, INSPECTOR, false",
    "900, 1000, true, false, NONE, true",
    "899, 1000, false, false, NONE, true"
  })
  void all_is_wanted(
      double width, double height, boolean form, boolean twoPanes, Side side, boolean strip) {
    assertThat(LayoutRule.arrange(width, height, ALL))
        .isEqualTo(new Arrangement(form, twoPanes, side, strip));
  }

  @Test
  void nothing_is_shown_that_is_not_wanted_however_large_the_window_is() {
    Wishes nothing = Wishes.of(false, false, false, false);
    for (int width = 640; width <= 3840; width += 160) {
      for (int height = 480; height <= 2160; height += 120) {
        assertThat(LayoutRule.arrange(width, height, nothing))
            .isEqualTo(new Arrangement(false, false, Side.NONE, false));
      }
    }
  }

  @Test
  void whatever_the_size_and_the_wishes_panes_are_wide_enough() {
    for (int width = 640; width <= 3840; width += 20) {
      for (boolean lesson : new boolean[] {false, true}) {
        Arrangement shown = LayoutRule.arrange(width, 1000, ALL.withLesson(lesson));
        double views =
            width - (shown.form() ? LayoutRule.FORM_WIDTH : 0) - LayoutRule.width(shown.side());
        assertThat(views).as("at %d", width).isGreaterThanOrEqualTo(shown.twoPanes() ? 860 : 250);
      }
    }
  }

  @Test
  void a_larger_window_shows_no_less() {
    Arrangement before = LayoutRule.arrange(640, 480, ALL);
    for (int width = 660; width <= 3840; width += 20) {
      Arrangement shown = LayoutRule.arrange(width, 480 + (width - 640) / 2.0, ALL);
      assertThat(shown.form() || !before.form()).isTrue();
      assertThat(shown.twoPanes() || !before.twoPanes()).isTrue();
      assertThat(shown.side() != Side.NONE || before.side() == Side.NONE).isTrue();
      assertThat(shown.strip() || !before.strip()).isTrue();
      before = shown;
    }
  }

  @Test
  void a_window_made_narrow_and_wide_again_is_as_it_was() {
    Wishes wishes = ALL;
    Arrangement wide = LayoutRule.arrange(1600, 1000, wishes);
    assertThat(LayoutRule.arrange(1280, 720, wishes).twoPanes()).isFalse();
    // What is opened where it is narrow is for narrow windows only.
    wishes = wishes.withInspector(1280, true).withStrip(720, true).withForm(800, true);
    assertThat(LayoutRule.arrange(1280, 720, wishes))
        .isEqualTo(new Arrangement(true, false, Side.INSPECTOR, true));
    assertThat(LayoutRule.arrange(800, 720, wishes).form()).isTrue();
    assertThat(LayoutRule.arrange(1600, 1000, wishes)).isEqualTo(wide);
    // What is folded where there is room stays folded there.
    wishes = wishes.withInspector(1600, false).withStrip(1000, false);
    assertThat(LayoutRule.arrange(1600, 1000, wishes))
        .isEqualTo(new Arrangement(true, true, Side.NONE, false));
    assertThat(LayoutRule.arrange(1280, 720, wishes).side()).isEqualTo(Side.INSPECTOR);
  }

  @Test
  void what_lasts_opens_the_strip_only_where_there_is_height_and_until_it_is_folded_by_hand() {
    Wishes folded = Wishes.of(true, true, true, false);
    assertThat(LayoutRule.arrange(1600, 1000, folded).strip()).isFalse();
    Wishes lasting = folded.withCancellable(true);
    assertThat(LayoutRule.arrange(1600, 1000, lasting).strip()).isTrue();
    assertThat(LayoutRule.arrange(1600, 800, lasting).strip()).isFalse();
    assertThat(LayoutRule.arrange(1600, 1000, lasting.withStrip(1000, false)).strip()).isFalse();
    assertThat(LayoutRule.arrange(1600, 1000, lasting.withCancellable(false)).strip()).isFalse();
  }

  @Test
  void a_lesson_stands_where_the_inspector_does_and_leaves_room_for_the_views() {
    Wishes lesson = ALL.withLesson(true);
    assertThat(LayoutRule.arrange(1600, 1000, lesson))
        .isEqualTo(new Arrangement(true, true, Side.LESSON, true));
    assertThat(LayoutRule.arrange(1500, 1000, lesson))
        .isEqualTo(new Arrangement(true, false, Side.LESSON, true));
    assertThat(LayoutRule.arrange(1280, 800, lesson))
        .isEqualTo(new Arrangement(false, false, Side.LESSON, false));
  }

  @Test
  void a_maximised_view_is_alone() {
    Arrangement alone = new Arrangement(false, false, Side.NONE, false);
    Wishes wishes = ALL.withLesson(true).withCancellable(true).withMaximised(true);
    assertThat(LayoutRule.arrange(2560, 1440, wishes)).isEqualTo(alone);
    assertThat(LayoutRule.arrange(1600, 1000, wishes.withMaximised(false)).side())
        .isEqualTo(Side.LESSON);
  }
}
