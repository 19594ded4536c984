package org.voltscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.trial.TrialSpec;

class DieQueueTest {
  /** Trials of two designs, die by die and point by point, as runs list them. */
  private static List<TrialSpec> specs(int firstDie, int dies, int... points) {
    List<TrialSpec> all = new ArrayList<>();
    for (int k = firstDie; k < firstDie + dies; k++) {
      for (int p : points) {
        for (int d = 0; d < 2; d++) {
          all.add(new TrialSpec("study", d, p, k));
        }
      }
    }
    return all;
  }

  /** Die and point of the group that is taken next. */
  private static String take(List<TrialSpec> specs, DieQueue queue, DieQueue.Hand hand) {
    int group = hand.next();
    if (group < 0) {
      return "-";
    }
    TrialSpec of = specs.get(queue.start(group));
    for (int i = queue.start(group); i < queue.start(group + 1); i++) {
      assertThat(specs.get(i).sharesFaults(of)).isTrue();
    }
    return of.trial() + "@" + of.point();
  }

  private static List<String> take(
      List<TrialSpec> specs, DieQueue queue, DieQueue.Hand hand, int count) {
    return IntStream.range(0, count).mapToObj(i -> take(specs, queue, hand)).toList();
  }

  @Test
  void one_thread_takes_all_in_the_order_of_the_list() {
    List<TrialSpec> specs = specs(0, 3, 0, 2, 1);
    DieQueue queue = new DieQueue(specs);
    assertThat(queue.groups()).isEqualTo(9);
    assertThat(take(specs, queue, queue.hand(), 11))
        .containsExactly("0@0", "0@2", "0@1", "1@0", "1@2", "1@1", "2@0", "2@2", "2@1", "-", "-");
  }

  @Test
  void threads_share_the_first_die_of_a_study_and_then_have_one_each() {
    List<TrialSpec> specs = specs(0, 4, 0, 2, 1);
    DieQueue queue = new DieQueue(specs);
    DieQueue.Hand one = queue.hand();
    DieQueue.Hand two = queue.hand();
    assertThat(take(specs, queue, one, 1)).containsExactly("0@0");
    assertThat(take(specs, queue, two, 2)).containsExactly("0@2", "0@1");
    assertThat(take(specs, queue, one, 1)).containsExactly("1@0");
    assertThat(take(specs, queue, two, 2)).containsExactly("2@0", "2@2");
    assertThat(take(specs, queue, one, 3)).containsExactly("1@2", "1@1", "3@0");
    // A thread that comes late begins where there is most to do.
    assertThat(take(specs, queue, queue.hand(), 1)).containsExactly("3@2");
    assertThat(take(specs, queue, two, 2)).containsExactly("2@1", "3@1");
    assertThat(take(specs, queue, one, 1)).containsExactly("-");
  }

  @Test
  void threads_have_dies_of_their_own_from_the_start_of_later_blocks() {
    List<TrialSpec> specs = specs(5, 2, 0, 1);
    DieQueue queue = new DieQueue(specs);
    DieQueue.Hand one = queue.hand();
    DieQueue.Hand two = queue.hand();
    assertThat(take(specs, queue, one, 1)).containsExactly("5@0");
    assertThat(take(specs, queue, two, 1)).containsExactly("6@0");
    assertThat(take(specs, queue, one, 3)).containsExactly("5@1", "6@1", "-");
    assertThat(take(specs, queue, two, 1)).containsExactly("-");
  }

  @Test
  void a_thread_without_a_die_helps_where_most_is_left() {
    List<TrialSpec> specs = new ArrayList<>(specs(5, 1, 0, 1));
    specs.addAll(specs(6, 1, 0, 1, 2, 3));
    DieQueue queue = new DieQueue(specs);
    DieQueue.Hand one = queue.hand();
    DieQueue.Hand two = queue.hand();
    assertThat(take(specs, queue, one, 1)).containsExactly("5@0");
    assertThat(take(specs, queue, two, 1)).containsExactly("6@0");
    DieQueue.Hand three = queue.hand();
    assertThat(take(specs, queue, three, 1)).containsExactly("6@1");
    assertThat(take(specs, queue, one, 3)).containsExactly("5@1", "6@2", "6@3");
    assertThat(take(specs, queue, two, 1)).containsExactly("-");
    assertThat(take(specs, queue, three, 1)).containsExactly("-");
  }

  @Test
  void no_trials_are_no_groups() {
    DieQueue queue = new DieQueue(List.of());
    assertThat(queue.groups()).isZero();
    assertThat(queue.hand().next()).isEqualTo(-1);
  }
}
