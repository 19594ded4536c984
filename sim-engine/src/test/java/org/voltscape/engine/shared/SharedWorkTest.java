package org.voltscape.engine.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SharedWorkTest {
  private final AtomicInteger made = new AtomicInteger();

  /** Work that lasts until it is released or abandoned. */
  private SharedWork.Work<Integer> until(CountDownLatch started, CountDownLatch release) {
    return abandoned -> {
      started.countDown();
      while (release.getCount() > 0) {
        if (abandoned.getAsBoolean()) {
          throw new CancellationException();
        }
        Thread.onSpinWait();
      }
      return made.incrementAndGet();
    };
  }

  @RepeatedTest(20)
  void all_who_want_a_value_get_the_one_that_is_made_once() {
    SharedWork<String, Integer> shared = new SharedWork<>(4, Duration.ZERO);
    CountDownLatch release = new CountDownLatch(1);
    BooleanSupplier never = () -> false;
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    CountDownLatch begun = new CountDownLatch(1);
    for (int i = 0; i < 4; i++) {
      all.add(CompletableFuture.supplyAsync(() -> shared.get("a", until(begun, release), never)));
    }
    release.countDown();
    all.forEach(f -> assertThat(f.join()).isEqualTo(1));
    assertThat(shared.get("a", abandoned -> 7, never)).isEqualTo(1);
    assertThat(shared.get("b", abandoned -> 7, never)).isEqualTo(7);
  }

  @Test
  void work_goes_on_for_those_who_stay_when_others_leave() throws Exception {
    SharedWork<String, Integer> shared = new SharedWork<>(4, Duration.ZERO);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    AtomicBoolean leave = new AtomicBoolean();
    CompletableFuture<Integer> first =
        CompletableFuture.supplyAsync(() -> shared.get("a", until(started, release), leave::get));
    started.await();
    AtomicInteger looks = new AtomicInteger();
    CompletableFuture<Integer> second =
        CompletableFuture.supplyAsync(
            () ->
                shared.get(
                    "a",
                    abandoned -> -1,
                    () -> {
                      looks.incrementAndGet();
                      return false;
                    }));
    while (looks.get() == 0) {
      Thread.onSpinWait();
    }
    leave.set(true);
    assertThatThrownBy(first::join).hasCauseInstanceOf(CancellationException.class);
    release.countDown();
    assertThat(second.join()).isEqualTo(1);
  }

  @Test
  void work_ends_when_the_last_has_left_and_begins_again_for_the_next() throws Exception {
    SharedWork<String, Integer> shared = new SharedWork<>(4, Duration.ZERO);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                shared.get(
                    "a",
                    abandoned -> {
                      try {
                        return until(started, never).compute(abandoned);
                      } finally {
                        ended.countDown();
                      }
                    },
                    () -> started.getCount() == 0))
        .isInstanceOf(CancellationException.class);
    ended.await();
    assertThat(shared.get("a", abandoned -> 5, () -> false)).isEqualTo(5);
  }

  @Test
  void what_fails_is_told_and_tried_again() {
    SharedWork<String, Integer> shared = new SharedWork<>(4, Duration.ZERO);
    assertThatThrownBy(
            () ->
                shared.get(
                    "a",
                    abandoned -> {
                      throw new IllegalArgumentException("broken");
                    },
                    () -> false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("broken");
    assertThat(shared.get("a", abandoned -> 5, () -> false)).isEqualTo(5);
  }

  @Test
  void a_value_out_of_date_is_made_again() {
    SharedWork<String, Integer> shared = new SharedWork<>(4, Duration.ZERO);
    assertThat(shared.get("a", v -> true, abandoned -> 1, () -> false)).isEqualTo(1);
    assertThat(shared.get("a", v -> true, abandoned -> 2, () -> false)).isEqualTo(1);
    assertThat(shared.get("a", v -> v == 2, abandoned -> 2, () -> false)).isEqualTo(2);
    assertThat(shared.get("a", v -> v == 2, abandoned -> 3, () -> false)).isEqualTo(2);
  }

  @Test
  void the_values_asked_for_last_are_kept() {
    SharedWork<Integer, Integer> shared = new SharedWork<>(2, Duration.ZERO);
    for (int key = 0; key < 50; key++) {
      int value = key;
      shared.get(key, abandoned -> value, () -> false);
    }
    int kept = 0;
    for (int key = 0; key < 50; key++) {
      kept += shared.get(key, abandoned -> -1, () -> false) == key ? 1 : 0;
    }
    assertThat(kept).isBetween(0, 2);
  }

  @Test
  void closing_ends_the_work_and_the_waiting() throws Exception {
    SharedWork<String, Integer> shared = new SharedWork<>(4, Duration.ofHours(1));
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Integer> waiter =
        CompletableFuture.supplyAsync(
            () -> shared.get("a", until(started, new CountDownLatch(1)), () -> false));
    started.await();
    shared.close();
    assertThatThrownBy(waiter::join).hasCauseInstanceOf(CancellationException.class);
  }
}
