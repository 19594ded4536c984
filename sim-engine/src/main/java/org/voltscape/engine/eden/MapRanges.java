package org.voltscape.engine.eden;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.voltscape.engine.network.ActivationRanges;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.network.matrix.MatrixKernels;

/** The ranges of the values that each layer of a network reads, learned from examples. */
public final class MapRanges {
  private MapRanges() {}

  /**
   * The ends of the values of a tensor.
   *
   * @param lowest smallest value
   * @param highest largest value
   */
  public record Range(float lowest, float highest) {
    /** That of some values; 0 to 0 where there are none. */
    public static Range of(float[] values) {
      float low = values.length == 0 ? 0 : Float.POSITIVE_INFINITY;
      float high = values.length == 0 ? 0 : Float.NEGATIVE_INFINITY;
      for (float value : values) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      return new Range(low, high);
    }
  }

  /**
   * The ranges of all examples, in single precision and without errors.
   *
   * @param examples at least one
   * @param cancelled looked at between chunks; {@link CancellationException} is thrown then
   * @return one a layer, of what it reads: first that of the inputs
   */
  public static List<Range> of(Network network, Examples examples, BooleanSupplier cancelled) {
    int chunk = Math.min(InferenceSet.chunk(network.shape()), examples.count());
    ChunkPass pass = new ChunkPass(network, examples, MatrixKernels.fast(), chunk);
    int layers = network.shape().layers().size();
    ActivationRanges seen = new ActivationRanges(layers);
    for (int c = 0; c < pass.chunks(); c++) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      pass.correct(c, seen, null);
    }
    return IntStream.range(0, layers)
        .mapToObj(l -> new Range(seen.least(l), seen.most(l)))
        .toList();
  }
}
