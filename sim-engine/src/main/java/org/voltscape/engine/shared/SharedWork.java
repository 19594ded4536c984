package org.voltscape.engine.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * What takes long and is wanted by several: loaded workloads, fault-free passes, trained networks.
 * Each value is computed once, on a thread of its own and under no lock, while all who want it
 * wait; whoever waits can stop waiting at once, and the work ends when nobody is left. What is done
 * is kept, the values asked for last. What fails is told to all who wait, and tried again when it
 * is next asked for. Thread-safe.
 *
 * @param <K> all that a value depends on
 * @param <V> values
 */
public final class SharedWork<K, V> {
  private static final long LOOK_MILLIS = 10;
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "shared-work");
            thread.setDaemon(true);
            return thread;
          });

  private final Cache<K, V> done;
  private final Map<K, Job> underWay = new ConcurrentHashMap<>();
  private final long graceNanos;
  private volatile boolean closed;

  /** Makes a value. */
  @FunctionalInterface
  public interface Work<V> {
    /**
     * Makes the value, on a thread of its own.
     *
     * @param abandoned turns true when nobody wants the value any more: then {@code
     *     CancellationException} is to be thrown
     */
    V compute(BooleanSupplier abandoned);
  }

  /**
   * Room for values.
   *
   * @param mostKept values that are kept when done; those under way are so whatever their number
   * @param grace how long work goes on that nobody waits for, so that an edit does not throw away
   *     what the next one needs
   */
  public SharedWork(int mostKept, Duration grace) {
    done = Caffeine.newBuilder().maximumSize(mostKept).executor(Runnable::run).build();
    graceNanos = grace.toNanos();
  }

  /**
   * The value of a key: kept, being made for somebody else, or made now.
   *
   * @param cancelled looked at while waiting; {@code CancellationException} is thrown then
   * @throws CancellationException if cancelled, or closed before it was done
   */
  public V get(K key, Work<V> work, BooleanSupplier cancelled) {
    return get(key, value -> true, work, cancelled);
  }

  /**
   * The same for values that can go out of date.
   *
   * @param current whether a kept value still holds; may look at files
   */
  public V get(K key, Predicate<V> current, Work<V> work, BooleanSupplier cancelled) {
    while (true) {
      V kept = done.getIfPresent(key);
      if (kept != null && current.test(kept)) {
        return kept;
      }
      if (kept != null) {
        done.asMap().remove(key, kept);
      }
      Waiter waiter = new Waiter(cancelled);
      Job job = underWay.computeIfAbsent(key, k -> new Job(k, work, waiter));
      try {
        return job.await(waiter);
      } catch (CancellationException e) {
        if (cancelled.getAsBoolean() || closed) {
          throw e;
        }
        // Given up because nobody seemed to wait any more: whoever still does starts it again.
        underWay.remove(key, job);
      }
    }
  }

  /** Ends all work under way: its values are not wanted any more. */
  public void close() {
    closed = true;
  }

  /** Somebody who waits; no two are equal. */
  private static final class Waiter {
    private final BooleanSupplier cancelled;

    Waiter(BooleanSupplier cancelled) {
      this.cancelled = cancelled;
    }
  }

  /** One value being made. */
  private final class Job {
    private final CompletableFuture<V> future = new CompletableFuture<>();
    private final List<Waiter> waiting = new CopyOnWriteArrayList<>();
    private volatile long leftAt = System.nanoTime();

    /**
     * @param first who waits for it from the start on
     */
    Job(K key, Work<V> work, Waiter first) {
      waiting.add(first);
      THREADS.execute(() -> run(key, work));
    }

    private void run(K key, Work<V> work) {
      try {
        // Done by another between a look at what is kept and the start of this.
        V value = done.getIfPresent(key);
        if (value == null) {
          value = work.compute(this::abandoned);
          done.put(key, value);
        }
        underWay.remove(key, this);
        future.complete(value);
      } catch (Throwable e) {
        underWay.remove(key, this);
        future.completeExceptionally(e);
      }
    }

    private boolean abandoned() {
      if (closed) {
        return true;
      }
      if (graceNanos > 0) {
        return waiting.isEmpty() && System.nanoTime() - leftAt > graceNanos;
      }
      // A look goes over those who waited when it began; who came before the last of them left is
      // seen by the second.
      return allLeft() && allLeft();
    }

    private boolean allLeft() {
      for (Waiter waiter : waiting) {
        if (!waiter.cancelled.getAsBoolean()) {
          return false;
        }
      }
      return true;
    }

    V await(Waiter waiter) {
      if (!waiting.contains(waiter)) {
        waiting.add(waiter);
      }
      try {
        while (true) {
          try {
            return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
          } catch (TimeoutException e) {
            if (waiter.cancelled.getAsBoolean() || closed) {
              throw new CancellationException();
            }
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException known) {
          throw known;
        }
        throw new IllegalStateException(e.getCause());
      } finally {
        leftAt = System.nanoTime();
        waiting.remove(waiter);
      }
    }
  }
}
