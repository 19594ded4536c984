package org.voltscape.app.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InterruptionTest {
  @Test
  @Timeout(60)
  void ctrl_c_asks_the_work_to_stop() throws Exception {
    try (Interruption stop = Interruption.listen()) {
      CountDownLatch asked = new CountDownLatch(1);
      stop.onRequest(asked::countDown);
      assertThat(stop.requested()).isFalse();
      raise("INT");
      assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(stop.requested()).isTrue();
    }
  }

  @Test
  void who_listens_late_is_told_at_once() {
    try (Interruption stop = Interruption.listen()) {
      AtomicInteger calls = new AtomicInteger();
      stop.request();
      stop.onRequest(calls::incrementAndGet);
      assertThat(calls).hasValue(1);
    }
  }

  @Test
  @Timeout(60)
  void a_signal_that_is_no_more_listened_to_is_given_back() throws Exception {
    AtomicInteger before = new AtomicInteger();
    CountDownLatch again = new CountDownLatch(1);
    Runnable first =
        Signals.handle(
                "INT",
                () -> {
                  before.incrementAndGet();
                  again.countDown();
                })
            .orElseThrow();
    try {
      Interruption.listen().close();
      raise("INT");
      assertThat(again.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(before).hasValue(1);
    } finally {
      first.run();
    }
  }

  @Test
  void a_signal_that_java_keeps_to_itself_is_left_alone() {
    assertThat(Signals.handle("SEGV", () -> {})).isEmpty();
    assertThat(Signals.handle("NOSUCH", () -> {})).isEmpty();
  }

  private static void raise(String name) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    signal
        .getMethod("raise", signal)
        .invoke(null, signal.getConstructor(String.class).newInstance(name));
  }
}
