package org.voltscape.views.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Where a view computes and where it receives.
 *
 * @param worker runs computations
 * @param fx runs deliveries, on the FX thread in a window
 */
public record TaskThreads(Executor worker, Executor fx) {
  private static final TaskThreads SAME = new TaskThreads(Runnable::run, Runnable::run);

  /** Computes on daemon threads shared by all views and delivers on the FX thread. */
  public static TaskThreads background() {
    return Background.THREADS;
  }

  /**
   * Computes on a daemon thread of its own, for work of minutes that must not keep others waiting,
   * and delivers on the FX thread.
   */
  public static TaskThreads own(String name) {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    one.allowCoreThreadTimeOut(true);
    return new TaskThreads(one, FxThread.executor());
  }

  /** Computes and delivers on the calling thread: for tests without a window. */
  public static TaskThreads sameThread() {
    return SAME;
  }

  /**
   * Hands values on: on the FX thread of a window at most {@value FxPulse#PER_SECOND} a second, the
   * latest where they come faster, elsewhere each at once.
   */
  public <T> Consumer<T> paced(Consumer<? super T> receiver) {
    return fx == FxThread.executor() ? new LatestSlot<T>(receiver)::publish : receiver::accept;
  }

  private static final class Background {
    static final TaskThreads THREADS = new TaskThreads(pool(), FxThread.executor());

    private static Executor pool() {
      AtomicInteger number = new AtomicInteger();
      int threads = Math.max(2, Runtime.getRuntime().availableProcessors() - 1);
      ThreadPoolExecutor pool =
          new ThreadPoolExecutor(
              threads,
              threads,
              10,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              task -> {
                Thread thread = new Thread(task, "view-" + number.incrementAndGet());
                thread.setDaemon(true);
                return thread;
              });
      pool.allowCoreThreadTimeOut(true);
      return pool;
    }
  }
}
