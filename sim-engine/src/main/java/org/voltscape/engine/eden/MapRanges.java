package org.voltscape.engine.eden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.network.ActivationStore;
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
    Watch watch = new Watch(network.shape().layers().size());
    for (int c = 0; c < pass.chunks(); c++) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      pass.correct(c, watch, null);
    }
    return watch.ranges();
  }

  /** Looks at the values on their way. */
  private static final class Watch implements ActivationStore {
    private final float[] lowest;
    private final float[] highest;
    private int images;

    Watch(int layers) {
      lowest = new float[layers];
      highest = new float[layers];
      Arrays.fill(lowest, Float.POSITIVE_INFINITY);
      Arrays.fill(highest, Float.NEGATIVE_INFINITY);
    }

    List<Range> ranges() {
      List<Range> ranges = new ArrayList<>();
      for (int l = 0; l < lowest.length; l++) {
        ranges.add(new Range(lowest[l], highest[l]));
      }
      return ranges;
    }

    @Override
    public boolean touches(int layer) {
      return true;
    }

    @Override
    public void begin(int layer, int firstImage, int count) {
      images = count;
    }

    @Override
    public void pass(int layer, int firstAddress, float[] plane, int stride) {
      float low = lowest[layer];
      float high = highest[layer];
      for (int place = 0; place < plane.length; place += stride) {
        for (int n = place; n < place + images; n++) {
          low = Math.min(low, plane[n]);
          high = Math.max(high, plane[n]);
        }
      }
      lowest[layer] = low;
      highest[layer] = high;
    }
  }
}
