package org.voltscape.engine.run.kept;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.CorrectImages;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.engine.trial.TrialResult;

/** Trials with their places as bytes; all numbers keep all their bits. */
public final class TrialCodec {
  private static final int TRAINED = 1;
  private static final int NUMBERS = 2;
  private static final int PAIRED = 4;

  /** Beyond this the bytes are no trial. */
  private static final int MOST_EPOCHS = 1 << 20;

  private TrialCodec() {}

  /**
   * A trial at its place.
   *
   * @param trial its number
   */
  public record Placed(int design, int point, int trial, TrialResult result) {}

  /** Bytes that {@link #write} needs at most. */
  public static int size(TrialResult result) {
    CorrectImages images = images(result);
    return 160
        + (images == null ? 0 : images.size())
        + (result.training() == null ? 0 : 70 * result.training().history().size());
  }

  public static void write(Placed placed, ByteBuffer out) {
    TrialResult result = placed.result();
    TrialResult.Training training = result.training();
    boolean numbers = result instanceof TrialResult.Regression;
    boolean paired = result instanceof TrialResult.Paired;
    out.put(
        (byte)
            ((training != null ? TRAINED : 0) | (numbers ? NUMBERS : 0) | (paired ? PAIRED : 0)));
    whole(placed.design(), out);
    whole(placed.point(), out);
    whole(placed.trial(), out);
    whole(result.faults().scheduled(), out);
    whole(result.faults().words(), out);
    if (result instanceof TrialResult.Regression r) {
      out.putDouble(r.error()).putDouble(r.deviation());
    } else if (result instanceof TrialResult.Classification c) {
      whole(c.agreeing(), out);
      images(c.images(), out);
    } else if (result instanceof TrialResult.Paired p) {
      whole(p.agreeing(), out);
      whole(p.baseline(), out);
      whole(p.lost(), out);
      images(p.images(), out);
    }
    if (training != null) {
      whole(training.verdict().ordinal(), out);
      whole(training.restarts(), out);
      whole(training.history().size(), out);
      for (TrainingProgress p : training.history()) {
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
  public static Placed read(ByteBuffer in) {
    int flags = in.get();
    int design = number(in);
    int point = number(in);
    int trial = number(in);
    TrialResult.Faults faults = new TrialResult.Faults(whole(in), whole(in));
    boolean numbers = (flags & NUMBERS) != 0;
    double error = numbers ? in.getDouble() : 0;
    double deviation = numbers ? in.getDouble() : 0;
    boolean paired = (flags & PAIRED) != 0;
    int agreeing = numbers ? 0 : number(in);
    int baseline = paired ? number(in) : 0;
    int lost = paired ? number(in) : 0;
    CorrectImages images = numbers ? null : images(in);
    TrialResult.Training training = (flags & TRAINED) != 0 ? training(in) : null;
    return new Placed(
        design,
        point,
        trial,
        images == null
            ? new TrialResult.Regression(error, deviation, faults, training)
            : paired
                ? new TrialResult.Paired(
                    images.count(), agreeing, baseline, lost, faults, training, images)
                : new TrialResult.Classification(images, agreeing, faults, training));
  }

  private static @Nullable CorrectImages images(TrialResult result) {
    if (result instanceof TrialResult.Paired p) {
      return p.images();
    }
    return result instanceof TrialResult.Classification c ? c.images() : null;
  }

  private static void images(CorrectImages images, ByteBuffer out) {
    whole(images.images(), out);
    whole(images.size(), out);
    out.put(images.code());
  }

  private static CorrectImages images(ByteBuffer in) {
    int images = number(in);
    int size = number(in);
    if (size > in.remaining()) {
      throw new IllegalArgumentException(size + " bytes of images");
    }
    byte[] code = new byte[size];
    in.get(code);
    return CorrectImages.read(images, code);
  }

  private static TrialResult.Training training(ByteBuffer in) {
    TrainingVerdict verdict = TrainingVerdict.values()[number(in)];
    int restarts = number(in);
    int epochs = number(in);
    if (epochs > MOST_EPOCHS) {
      throw new IllegalArgumentException(epochs + " epochs");
    }
    List<TrainingProgress> history = new ArrayList<>();
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
    return new TrialResult.Training(verdict, restarts, history);
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
