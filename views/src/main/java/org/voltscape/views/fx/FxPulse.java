package org.voltscape.views.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * The beat at which results reach the views: every slot receives at most {@value #PER_SECOND}
 * values a second, and its first value after a quiet time at once.
 *
 * <p>At most one wake-up waits in the FX event queue whatever the number of slots and values; the
 * timer rests while no slot holds anything.
 */
public final class FxPulse {
  /** Most deliveries to a slot in a second. */
  public static final int PER_SECOND = 15;

  /** Least time between two deliveries to a slot. */
  static final long PERIOD_NANOS = 1_000_000_000L / PER_SECOND;

  private final Executor fx;
  private final LongSupplier clock;
  private final Consumer<Boolean> timer;
  private final Queue<LatestSlot<?>> woken = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean wakePending = new AtomicBoolean();

  /** Slots that hold a value which is not due yet; FX thread only. */
  private final List<LatestSlot<?>> waiting = new ArrayList<>();

  /**
   * @param fx runs on the FX thread, never within the call
   * @param clock nanoseconds of a monotone clock
   * @param timer told on the FX thread whether {@link #tick} is to be called every frame
   */
  FxPulse(Executor fx, LongSupplier clock, Consumer<Boolean> timer) {
    this.fx = fx;
    this.clock = clock;
    this.timer = timer;
  }

  /** The pulse of the running window. */
  public static FxPulse shared() {
    return Shared.PULSE;
  }

  /** Makes the pulse look at a slot that has just received a value. Any thread. */
  void wake(LatestSlot<?> slot) {
    woken.add(slot);
    if (wakePending.compareAndSet(false, true)) {
      fx.execute(this::tick);
    }
  }

  /** Delivers what is due. FX thread. */
  void tick() {
    wakePending.set(false);
    for (LatestSlot<?> slot = woken.poll(); slot != null; slot = woken.poll()) {
      waiting.add(slot);
    }
    long now = clock.getAsLong();
    waiting.removeIf(slot -> slot.deliverIfDue(now));
    timer.accept(!waiting.isEmpty());
  }

  private static final class Shared {
    static final FxPulse PULSE = create();

    private static FxPulse create() {
      FrameTimer timer = new FrameTimer();
      FxPulse pulse = new FxPulse(Platform::runLater, System::nanoTime, timer::run);
      timer.pulse = pulse;
      return pulse;
    }
  }

  private static final class FrameTimer extends AnimationTimer {
    private FxPulse pulse;
    private boolean running;

    void run(boolean on) {
      if (on != running) {
        running = on;
        if (on) {
          start();
        } else {
          stop();
        }
      }
    }

    @Override
    public void handle(long frameNanos) {
      pulse.tick();
    }
  }
}
