package org.voltscape.app.workbench.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.app.settings.ViewPlace;

/** Which views are in front, now and when the window is opened again. */
class PaneAreaTest {
  private static PaneArea area() {
    PaneArea panes = new PaneArea();
    for (String id : List.of("map", "word")) {
      panes.add(id, id, "", () -> new Label(id), false);
    }
    for (String id : List.of("curve", "tradeoff")) {
      panes.add(id, id, "", () -> new Label(id), true);
    }
    return panes;
  }

  private static void onFx(Runnable body) throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(body::run);
  }

  @Test
  void the_views_in_front_are_so_again_in_two_panes_and_in_one() throws Exception {
    onFx(
        () -> {
          PaneArea before = area();
          before.arrange(true);
          before.select("tradeoff");
          before.select("word");
          assertThat(before.inFront()).containsExactly("tradeoff", "word");

          PaneArea again = area();
          again.toFront(before.inFront());
          again.arrange(true);
          assertThat(again.front()).isEqualTo("word");
          assertThat(again.inFront()).containsExactly("tradeoff", "word");

          PaneArea single = area();
          single.toFront(before.inFront());
          single.arrange(false);
          assertThat(single.front()).isEqualTo("word");
          single.arrange(true);
          assertThat(single.inFront()).containsExactly("tradeoff", "word");
        });
  }

  @Test
  void a_view_counts_for_the_side_it_was_moved_to_and_one_that_is_gone_for_none() throws Exception {
    onFx(
        () -> {
          PaneArea panes = area();
          panes.place(Map.of("word", new ViewPlace(true, false, null)));
          panes.toFront(List.of("map", "of a plug-in", "word"));
          panes.arrange(true);
          assertThat(panes.front()).isEqualTo("word");
          assertThat(panes.inFront()).containsExactly("map", "word");
        });
  }

  @Test
  void a_first_start_has_the_first_view_of_the_results_in_front() throws Exception {
    onFx(
        () -> {
          PaneArea panes = area();
          panes.toFront(List.of());
          panes.arrange(true);
          assertThat(panes.front()).isEqualTo("curve");
          assertThat(panes.inFront()).containsExactly("map", "curve");
        });
  }
}
