package org.voltscape.engine.run;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.file.RecordLog;
import org.voltscape.engine.run.kept.Deflated;
import org.voltscape.engine.run.kept.TrialCodec;
import org.voltscape.engine.study.OwnImages;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.trial.TrialResult;
import org.voltscape.engine.trial.TrialSpec;

/**
 * The finished trials of a run in a file, written by a thread of its own in batches a few times a
 * second. Known trials are read a block at a time, in the order they were made, so that memory does
 * not grow with their number.
 *
 * <p>{@link #find} and {@link #keep} are for any thread, the rest for the run's own.
 */
final class TrialLog implements AutoCloseable {
  /** How the names of all such files end. */
  static final String SUFFIX = ".trials";

  private static final long BATCH_NANOS = 200_000_000L;
  private static final long SYNC_NANOS = 5_000_000_000L;
  private static final int BATCH_BYTES = 1 << 16;

  private final Checkpoint checkpoint;
  private final ConcurrentLinkedQueue<TrialCodec.Placed> queue = new ConcurrentLinkedQueue<>();
  private final Map<Place, TrialResult> known = new HashMap<>();
  private final Thread writer;
  private final Path file;
  private final RecordLog log;
  private final long found;

  /** Null where nothing is known, and behind the last that is. */
  private RecordLog.@Nullable Reader reader;

  private ByteBuffer batch = ByteBuffer.allocate(0);

  /** Read already, of a later block; null for none. */
  private TrialCodec.@Nullable Placed ahead;

  /** Of a run in rounds: the round at hand, and that of a point; later ones are beyond it. */
  private int round;

  private IntBinaryOperator roundOf = (design, point) -> 0;

  private volatile boolean ending;
  private volatile boolean broken;
  private boolean empty;
  private ByteBuffer buffer = ByteBuffer.allocate(BATCH_BYTES);

  private record Place(int design, int point, int trial) {}

  private TrialLog(Checkpoint checkpoint, Path file, RecordLog log, long found) {
    this.checkpoint = checkpoint;
    this.file = file;
    this.log = log;
    this.found = found;
    this.empty = found == 0;
    this.writer = new Thread(this::writeAll, "study-run-checkpoint");
    writer.setDaemon(true);
  }

  /**
   * Opens the log of a run, or begins one.
   *
   * @param digest of all that the trials depend on
   * @return null where the file cannot be opened, which is told
   */
  static @Nullable TrialLog open(Checkpoint checkpoint, RunDigest digest) {
    long[] found = {0};
    try {
      Path file = checkpoint.folder().resolve(digest.name() + SUFFIX);
      RecordLog log = RecordLog.open(file, digest.header(), record -> found[0] += record.getInt());
      TrialLog trials = new TrialLog(checkpoint, file, log, found[0]);
      checkpoint.found().accept(found[0]);
      if (found[0] > 0) {
        trials.reader = log.read();
      }
      trials.writer.start();
      return trials;
    } catch (UncheckedIOException | BufferUnderflowException e) {
      checkpoint.broken().accept(reason(e));
      return null;
    }
  }

  private static String reason(RuntimeException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  /** How many trials are known from before. */
  long found() {
    return found;
  }

  /**
   * Begins a round of a run that decides in rounds which points it makes: all trials of a round are
   * in the file before those of the next.
   *
   * @param number higher than that of the round before
   * @param of gives the round of a design and a point, {@link Integer#MAX_VALUE} of those that are
   *     not decided yet
   */
  void round(int number, IntBinaryOperator of) {
    round = number;
    roundOf = of;
  }

  /** Brings the known trials of a block to hand; blocks are asked for in their order. */
  void block(int from, int count) {
    known.clear();
    long first = order(round, from);
    try {
      for (TrialCodec.Placed next = next(); next != null; next = next()) {
        long place = order(roundOf.applyAsInt(next.design(), next.point()), next.trial());
        if (place >= first + count) {
          return;
        }
        if (place >= first) {
          known.put(new Place(next.design(), next.point(), next.trial()), next.result());
        }
        ahead = null;
      }
    } catch (RuntimeException e) {
      // What cannot be read is made again.
      closeReader();
    }
  }

  /**
   * The pilot is made before all trials, though its numbers are beyond theirs; a scout once all
   * rounds are made.
   */
  private static long order(int round, int trial) {
    if (OwnImages.isPilot(trial)) {
      return OwnImages.place(trial) - OwnImages.PILOT_DIES;
    }
    long late = Scout.isScout(trial) ? Integer.MAX_VALUE - 1 : round;
    return (late << Integer.SIZE) + trial;
  }

  /** The next known trial, which stays the next until it is taken; null behind the last. */
  private TrialCodec.@Nullable Placed next() {
    if (reader == null) {
      return null;
    }
    if (ahead == null) {
      ahead = read(reader);
    }
    return ahead;
  }

  private TrialCodec.@Nullable Placed read(RecordLog.Reader from) {
    while (!batch.hasRemaining()) {
      ByteBuffer more = from.next();
      if (more == null) {
        closeReader();
        return null;
      }
      more.getInt();
      batch = Deflated.read(more);
    }
    return TrialCodec.read(batch);
  }

  private void closeReader() {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }

  /** A known trial of the block at hand, or null. */
  @Nullable TrialResult find(TrialSpec spec) {
    return known.isEmpty() ? null : known.get(new Place(spec.design(), spec.point(), spec.trial()));
  }

  /** Keeps a finished trial; returns at once. */
  void keep(TrialSpec spec, TrialResult result) {
    if (!broken) {
      queue.add(new TrialCodec.Placed(spec.design(), spec.point(), spec.trial(), result));
    }
  }

  private void writeAll() {
    long synced = System.nanoTime();
    boolean dirty = false;
    try {
      while (true) {
        boolean last = ending;
        dirty |= writeQueued();
        if (dirty && (last || System.nanoTime() - synced > SYNC_NANOS)) {
          log.sync();
          synced = System.nanoTime();
          dirty = false;
        }
        if (last) {
          return;
        }
        LockSupport.parkNanos(BATCH_NANOS);
      }
    } catch (UncheckedIOException e) {
      broken = true;
      queue.clear();
      checkpoint.broken().accept(reason(e));
    }
  }

  private boolean writeQueued() {
    boolean any = false;
    int count = 0;
    buffer.clear();
    for (TrialCodec.Placed p = queue.poll(); p != null; p = queue.poll()) {
      int size = TrialCodec.size(p.result());
      if (buffer.remaining() < size) {
        if (count > 0) {
          flush(count);
          count = 0;
        }
        if (buffer.remaining() < size) {
          buffer = ByteBuffer.allocate(size);
        }
      }
      TrialCodec.write(p, buffer);
      count++;
      any = true;
    }
    if (count > 0) {
      flush(count);
    }
    return any;
  }

  private void flush(int count) {
    empty = false;
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(0, count).array());
    Deflated.write(buffer.array(), buffer.position(), record);
    log.add(record.toByteArray(), record.size());
    buffer.clear();
  }

  /** Writes what is left and closes the file; one without a trial goes. */
  @Override
  public void close() {
    ending = true;
    LockSupport.unpark(writer);
    boolean interrupted = false;
    while (true) {
      try {
        writer.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    closeReader();
    log.close();
    if (empty) {
      RecordLog.delete(file);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
