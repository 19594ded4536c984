package org.voltscape.views.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.voltscape.views.fx.BackgroundTask.Outdated;

class BackgroundTaskTest {
  private final Queue<Runnable> worker = new ArrayDeque<>();
  private final Queue<Runnable> fx = new ArrayDeque<>();
  private final TaskThreads stepped = new TaskThreads(worker::add, fx::add);
  private final List<String> received = new ArrayList<>();

  private static void run(Queue<Runnable> queue) {
    while (!queue.isEmpty()) {
      queue.remove().run();
    }
  }

  @Test
  void on_one_thread_the_answer_is_there_when_request_returns() {
    BackgroundTask<String> task =
        new BackgroundTask<>(TaskThreads.sameThread(), Outdated.DROP, received::add);
    task.request(outdated -> "a");
    task.request(outdated -> "b");
    assertThat(received).containsExactly("a", "b");
  }

  @Test
  void only_the_latest_of_the_waiting_requests_is_computed() {
    List<String> computed = new ArrayList<>();
    BackgroundTask<String> task = new BackgroundTask<>(stepped, Outdated.DROP, received::add);
    for (String name : List.of("a", "b", "c")) {
      task.request(
          outdated -> {
            computed.add(name);
            return name;
          });
    }
    assertThat(worker).hasSize(1);
    run(worker);
    run(fx);
    assertThat(computed).containsExactly("c");
    assertThat(received).containsExactly("c");
  }

  /** Requests "b" while "a" is being computed; tells what "a" saw of it. */
  private AtomicBoolean interrupted(Outdated mode) {
    BackgroundTask<String> task = new BackgroundTask<>(stepped, mode, received::add);
    AtomicBoolean sawOutdated = new AtomicBoolean();
    task.request(
        outdated -> {
          task.request(next -> "b");
          sawOutdated.set(outdated.getAsBoolean());
          run(fx);
          return "a";
        });
    worker.remove().run();
    run(fx);
    return sawOutdated;
  }

  @Test
  void a_newer_request_outdates_the_running_one() {
    assertThat(interrupted(Outdated.DROP)).isTrue();
    assertThat(received).containsExactly("b");
  }

  @Test
  void pictures_are_finished_although_a_newer_one_is_asked_for() {
    BackgroundTask<String> task = new BackgroundTask<>(stepped, Outdated.DELIVER, received::add);
    task.request(
        outdated -> {
          task.request(
              next -> {
                run(fx);
                return "b";
              });
          assertThat(outdated.getAsBoolean()).isFalse();
          return "a";
        });
    run(worker);
    run(fx);
    assertThat(received).containsExactly("a", "b");
  }

  @Test
  void nothing_is_delivered_after_cancel() {
    for (Outdated mode : Outdated.values()) {
      BackgroundTask<String> task = new BackgroundTask<>(stepped, mode, received::add);
      task.request(outdated -> "computed, not delivered");
      run(worker);
      task.cancel();
      run(fx);
      BooleanSupplier[] seen = new BooleanSupplier[1];
      task.request(
          outdated -> {
            task.cancel();
            seen[0] = outdated;
            return "cancelled while computed";
          });
      run(worker);
      run(fx);
      assertThat(seen[0].getAsBoolean()).isTrue();
      assertThat(received).isEmpty();
    }
  }

  @Test
  void a_failed_computation_does_not_block_the_next() {
    BackgroundTask<String> task = new BackgroundTask<>(stepped, Outdated.DROP, received::add);
    task.request(
        outdated -> {
          throw new IllegalStateException("broken");
        });
    assertThatThrownBy(() -> run(worker)).hasMessage("broken");
    task.request(outdated -> "next");
    run(worker);
    run(fx);
    assertThat(received).containsExactly("next");
  }
}
