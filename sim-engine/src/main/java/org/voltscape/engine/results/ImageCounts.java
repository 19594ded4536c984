package org.voltscape.engine.results;

import java.util.Arrays;
import org.voltscape.engine.network.CorrectImages;
import org.voltscape.engine.stats.Sample;

/**
 * How many trials of a point classified each image correctly: whole numbers, so that the order in
 * which trials and other counts are added does not show. Not thread-safe.
 */
final class ImageCounts {
  /** Counts of all points of a study together, four bytes each, that are kept. */
  static final int MOST = 1 << 25;

  /** Different shares between 0 and 1 that an interval is made of at most. */
  private static final int GROUPS = 256;

  private final int images;
  private int trials;

  /** Of each image, less {@link #all}; empty before the first trial. */
  private int[] counts = new int[0];

  private int all;

  /**
   * Counts without a trial.
   *
   * @param images that every trial tests
   */
  ImageCounts(int images) {
    this.images = images;
  }

  /**
   * Whether the counts of a study are kept: they take no more room than there is for them.
   *
   * @param points combinations of design and operating point
   * @param images that every trial tests
   */
  static boolean kept(long points, int images) {
    return points <= MOST / images;
  }

  /**
   * Adds a trial.
   *
   * @throws IllegalArgumentException for a trial of other images
   */
  void add(CorrectImages trial) {
    require(trial.images());
    all += trial.addTo(room());
    trials++;
  }

  /**
   * Adds the trials of others.
   *
   * @throws IllegalArgumentException for counts of other images
   */
  void addAll(ImageCounts other) {
    require(other.images);
    if (other.trials == 0) {
      return;
    }
    int[] into = room();
    for (int i = 0; i < images; i++) {
      into[i] += other.counts[i];
    }
    all += other.all;
    trials += other.trials;
  }

  private void require(int other) {
    if (other != images) {
      throw new IllegalArgumentException(other + " images beside " + images);
    }
  }

  private int[] room() {
    if (counts.length == 0) {
      counts = new int[images];
    }
    return counts;
  }

  /** Number of trials. */
  int trials() {
    return trials;
  }

  /** How many trials classified each image correctly, in the order of the images. */
  int[] toArray() {
    int[] counted = new int[images];
    for (int i = 0; i < images && trials > 0; i++) {
      counted[i] = counts[i] + all;
    }
    return counted;
  }

  /**
   * The shares of the trials that classified each image correctly; at least one trial. Of many
   * trials, images of nearly the same share are given the mean of theirs, which moves the ends of
   * an interval by less than a hundredth of its width and costs a tenth of the time.
   */
  Sample shares() {
    long[] sums = new long[GROUPS + 2];
    int[] members = new int[GROUPS + 2];
    for (int right : toArray()) {
      sums[group(right)] += right;
      members[group(right)]++;
    }
    double[] shares = new double[images];
    int filled = 0;
    for (int g = 0; g < members.length; g++) {
      double share = (double) sums[g] / members[g] / trials;
      Arrays.fill(shares, filled, filled + members[g], share);
      filled += members[g];
    }
    return Sample.of(shares);
  }

  /**
   * Of few trials each share is a group. Images that no trial was right on are always one of their
   * own, and so are those that all were right on.
   */
  private int group(int right) {
    return trials <= GROUPS || right == 0
        ? right
        : right == trials ? GROUPS + 1 : 1 + (int) ((long) (right - 1) * GROUPS / (trials - 1));
  }
}
