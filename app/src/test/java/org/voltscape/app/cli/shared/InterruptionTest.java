package org.voltscape.app.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sun.misc.Signal;

class InterruptionTest {
  @Test
  @Timeout(60)
  void ctrl_c_asks_the_work_to_stop() throws InterruptedException {
    try (Interruption stop = Interruption.listen()) {
      CountDownLatch asked = new CountDownLatch(1);
      stop.onRequest(asked::countDown);
      assertThat(stop.requested()).isFalse();
      Signal.raise(new Signal("INT"));
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
}
