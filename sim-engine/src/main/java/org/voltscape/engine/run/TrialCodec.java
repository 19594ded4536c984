package org.voltscape.engine.run;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.engine.trial.Trial;

/** Trials with their places as bytes; all numbers keep all their bits. */
final class TrialCodec {
  private static final int TRAINED = 1;
  private static final int NUMBERS = 2;

  /** Beyond this the bytes are no trial. */
  private static final int MOST_EPOCHS = 1 << 20;

  private TrialCodec() {}

  /**
   * A trial at its place.
   *
   * @param k number of the trial
   */
  record Placed(int scheme, int voltage, int k, Trial trial) {}

  /** Bytes that {@link #write} needs at most. */
  static int size(Trial trial) {
    return 130 + 70 * trial.history().size();
  }

  static void write(Placed placed, ByteBuffer out) {
    Trial trial = placed.trial();
    boolean numbers = !Double.isNaN(trial.error()) || !Double.isNaN(trial.errorDeviation());
    boolean trained = trial.training() != null || !trial.history().isEmpty();
    out.put((byte) ((trained ? TRAINED : 0) | (numbers ? NUMBERS : 0)));
    whole(placed.scheme(), out);
    whole(placed.voltage(), out);
    whole(placed.k(), out);
    whole(trial.correct(), out);
    whole(trial.agreeing(), out);
    whole(trial.faultyCells(), out);
    whole(trial.changedWords(), out);
    whole(trial.restarts(), out);
    if (numbers) {
      out.putDouble(trial.error()).putDouble(trial.errorDeviation());
    }
    if (trained) {
      whole(trial.training() == null ? 0 : 1 + trial.training().ordinal(), out);
      whole(trial.history().size(), out);
      for (TrainingProgress p : trial.history()) {
        whole(p.epoch(), out);
        whole(p.epochs(), out);
        whole(p.steps(), out);
        out.putDouble(p.loss()).putDouble(p.accuracy());
        out.putDouble(p.validation()).putDouble(p.gradientNorm());
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws RuntimeException where it is something else
   */
  static Placed read(ByteBuffer in) {
    int flags = in.get();
    int scheme = number(in);
    int voltage = number(in);
    int k = number(in);
    int correct = number(in);
    int agreeing = number(in);
    long faultyCells = whole(in);
    long changedWords = whole(in);
    int restarts = number(in);
    boolean numbers = (flags & NUMBERS) != 0;
    double error = numbers ? in.getDouble() : Double.NaN;
    double deviation = numbers ? in.getDouble() : Double.NaN;
    TrainingVerdict verdict = null;
    List<TrainingProgress> history = new ArrayList<>();
    if ((flags & TRAINED) != 0) {
      int v = number(in);
      verdict = v == 0 ? null : TrainingVerdict.values()[v - 1];
      int epochs = number(in);
      if (epochs > MOST_EPOCHS) {
        throw new IllegalArgumentException(epochs + " epochs");
      }
      for (int e = 0; e < epochs; e++) {
        history.add(
            new TrainingProgress(
                number(in),
                number(in),
                whole(in),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble()));
      }
    }
    return new Placed(
        scheme,
        voltage,
        k,
        new Trial(
            correct,
            error,
            deviation,
            agreeing,
            faultyCells,
            changedWords,
            verdict,
            restarts,
            history));
  }

  /** Seven bits a byte, the lowest first. */
  private static void whole(long value, ByteBuffer out) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    out.put((byte) rest);
  }

  private static long whole(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = in.get();
      value |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number without an end");
  }

  private static int number(ByteBuffer in) {
    return Math.toIntExact(whole(in));
  }
}
