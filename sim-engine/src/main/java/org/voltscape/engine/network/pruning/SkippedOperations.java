package org.voltscape.engine.network.pruning;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Operations that a network skips without any fault, counted image by image. An operation is one
 * use of a value by one filter at one position; the zeros beyond the border of an image, too, are
 * values of a convolution and are skipped. Immutable.
 *
 * @param images number of images counted, at least 1
 * @param macs operations of each layer for one image, skipped or not
 * @param skipped those of each layer that are skipped, all images together
 */
public record SkippedOperations(int images, List<Long> macs, List<Long> skipped) {
  public SkippedOperations {
    macs = List.copyOf(macs);
    skipped = List.copyOf(skipped);
    if (images < 1 || macs.isEmpty() || macs.size() != skipped.size()) {
      throw new IllegalArgumentException(
          skipped.size() + " counts of " + macs.size() + " layers on " + images + " images");
    }
    for (int l = 0; l < macs.size(); l++) {
      if (skipped.get(l) < 0 || skipped.get(l) > macs.get(l) * images) {
        throw new IllegalArgumentException(
            skipped.get(l) + " of " + macs.get(l) * images + " operations skipped");
      }
    }
  }

  /**
   * Share of a layer's operations that are skipped, the mean over the images.
   *
   * @param layer its number, 0 the first
   */
  public double share(int layer) {
    return skipped.get(layer) / ((double) macs.get(layer) * images);
  }

  /** Share of all operations that are skipped, the mean over the images. */
  public double share() {
    return sum(skipped) / ((double) sum(macs) * images);
  }

  /**
   * Operations of a layer that are carried out for an image, the mean over the images.
   *
   * @param layer its number, 0 the first
   */
  public double carriedOut(int layer) {
    return (macs.get(layer) * images - skipped.get(layer)) / (double) images;
  }

  private static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /** The shares in one line, for example {@code 75.2 % of the MACs (layer 1: 81.0 %, ...)}. */
  public String describe() {
    String all = percent(share()) + " of the MACs";
    return macs.size() == 1
        ? all
        : all
            + IntStream.range(0, macs.size())
                .mapToObj(l -> "layer " + (l + 1) + ": " + percent(share(l)))
                .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
