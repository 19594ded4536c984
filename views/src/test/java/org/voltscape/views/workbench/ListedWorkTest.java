package org.voltscape.views.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

/** Work that lasts is listed with what is left of it, and ends where the list ends it. */
class ListedWorkTest {
  private static final long SECOND = 1_000_000_000L;

  private final SimpleStringProperty words = new SimpleStringProperty("");
  private final SimpleDoubleProperty progress = new SimpleDoubleProperty(-1);
  private final List<String> told = new ArrayList<>();
  private final List<Runnable> soon = new ArrayList<>();
  private Runnable cancel;
  private long now;

  ListedWorkTest() {
    ListedWork.list(
        new ListedWork.Work("Injection", words, progress, () -> words.set("")),
        ends -> {
          cancel = ends;
          return new Job();
        },
        soon::add,
        () -> now);
  }

  private final class Job implements ViewJob {
    @Override
    public void update(String name, double share, String text, double secondsLeft) {
      told.add(name + "|" + share + "|" + text + "|" + secondsLeft);
    }

    @Override
    public void finished() {
      told.add("finished");
    }
  }

  private void aMomentLater() {
    List<Runnable> due = List.copyOf(soon);
    soon.clear();
    due.forEach(Runnable::run);
  }

  @Test
  void what_takes_a_moment_only_is_never_listed() {
    words.set("Flipping…");
    progress.set(0.5);
    words.set("");
    aMomentLater();
    assertThat(told).isEmpty();
  }

  @Test
  void the_moment_of_work_that_ended_does_not_list_the_next() {
    words.set("one");
    words.set("");
    words.set("two");
    soon.remove(0).run();
    assertThat(told).isEmpty();
    aMomentLater();
    assertThat(told).containsExactly("Injection|-1.0|two|NaN");
  }

  @Test
  void what_lasts_is_listed_with_the_time_it_still_takes() {
    words.set("Flipping…");
    progress.set(0);
    aMomentLater();
    now = 2 * SECOND;
    progress.set(0.25);
    words.set("Flipping on…");
    words.set("");
    assertThat(told)
        .containsExactly(
            "Injection|0.0|Flipping…|NaN",
            "Injection|0.25|Flipping…|6.0",
            "Injection|0.25|Flipping on…|6.0",
            "finished");
    progress.set(0.5);
    assertThat(told).hasSize(4);
  }

  @Test
  void a_first_instant_says_nothing_of_the_rest() {
    words.set("Flipping…");
    aMomentLater();
    now = SECOND / 2;
    progress.set(0.5);
    now = 10 * SECOND;
    progress.set(0.01);
    assertThat(told.subList(1, 3))
        .containsExactly("Injection|0.5|Flipping…|NaN", "Injection|0.01|Flipping…|NaN");
  }

  @Test
  void the_list_ends_the_work() {
    words.set("Flipping…");
    aMomentLater();
    cancel.run();
    assertThat(words.get()).isEmpty();
    assertThat(told.get(told.size() - 1)).isEqualTo("finished");
  }

  @Test
  void work_under_way_already_is_listed_too() {
    words.set("Flipping…");
    List<String> names = new ArrayList<>();
    ListedWork.list(
        ListedWork.Work.unmeasured("Late", words, () -> {}),
        ends ->
            new ViewJob() {
              @Override
              public void update(String name, double share, String text, double secondsLeft) {
                names.add(name + share);
              }

              @Override
              public void finished() {
                names.add("finished");
              }
            },
        Runnable::run,
        () -> now);
    words.set("");
    assertThat(names).containsExactly("Late-1.0", "finished");
  }
}
