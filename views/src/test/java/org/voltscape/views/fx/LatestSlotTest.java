package org.voltscape.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class LatestSlotTest {
  private final AtomicLong now = new AtomicLong(5_000_000_000L);
  private final Queue<Runnable> fxQueue = new ArrayDeque<>();
  private final List<Boolean> timer = new ArrayList<>();
  private final FxPulse pulse = new FxPulse(fxQueue::add, now::get, timer::add);
  private final List<Integer> received = new ArrayList<>();
  private final LatestSlot<Integer> slot = new LatestSlot<>(pulse, received::add);

  private void runFx() {
    while (!fxQueue.isEmpty()) {
      fxQueue.remove().run();
    }
  }

  private boolean timerOn() {
    return timer.get(timer.size() - 1);
  }

  @Test
  void the_first_value_comes_at_once_and_the_rest_at_the_beat() {
    slot.publish(1);
    runFx();
    assertThat(received).containsExactly(1);
    assertThat(timerOn()).isFalse();

    for (int i = 2; i <= 1000; i++) {
      slot.publish(i);
    }
    assertThat(fxQueue).as("wake-ups in the queue").hasSize(1);
    runFx();
    assertThat(received).containsExactly(1);
    assertThat(timerOn()).isTrue();

    now.addAndGet(FxPulse.PERIOD_NANOS);
    pulse.tick();
    assertThat(received).containsExactly(1, 1000);
    assertThat(timerOn()).isFalse();
  }

  @Test
  void all_slots_share_one_wake_up() {
    List<String> others = new ArrayList<>();
    LatestSlot<String> other = new LatestSlot<>(pulse, others::add);
    slot.publish(7);
    other.publish("a");
    assertThat(fxQueue).hasSize(1);
    runFx();
    assertThat(received).containsExactly(7);
    assertThat(others).containsExactly("a");
  }

  @Test
  void values_of_a_stale_run_are_dropped() {
    slot.setCurrentRun(2);
    slot.publish(1, 10);
    runFx();
    assertThat(received).isEmpty();

    slot.publish(2, 20);
    slot.setCurrentRun(3);
    runFx();
    assertThat(received).as("published before the next run began").isEmpty();

    slot.publish(3, 30);
    runFx();
    assertThat(received).containsExactly(30);
  }

  @Test
  void a_hammered_slot_delivers_at_the_beat_and_ends_with_the_last_value() throws Exception {
    FxToolkit.registerPrimaryStage();
    int publishes = 200_000;
    AtomicInteger deliveries = new AtomicInteger();
    CountDownLatch last = new CountDownLatch(1);
    LatestSlot<Integer> hammered =
        new LatestSlot<>(
            value -> {
              assertThat(FxThread.isFx()).isTrue();
              deliveries.incrementAndGet();
              if (value == publishes) {
                last.countDown();
              }
            });
    long start = System.nanoTime();
    for (int i = 1; i <= publishes; i++) {
      hammered.publish(i);
    }
    assertThat(last.await(30, TimeUnit.SECONDS)).isTrue();
    long periods = (System.nanoTime() - start) / FxPulse.PERIOD_NANOS;
    assertThat(deliveries.get()).isBetween(1, (int) periods + 1);
  }
}
