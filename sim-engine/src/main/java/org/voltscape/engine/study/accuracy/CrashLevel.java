package org.voltscape.engine.study.accuracy;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Where a network that classifies has crashed: it has lost half of what it knows beyond guessing.
 * No circuit stops there; it is the supply below which the answers are of no use.
 */
public final class CrashLevel {
  /** What is kept at most, a share of what the fault-free network has above guessing. */
  public static final double KEPT = 0.5;

  private CrashLevel() {}

  /**
   * The accuracy up to which a network has crashed.
   *
   * @param faultless accuracy without faults, a share of the images
   * @param guessing accuracy of the best guess that looks at no image, see {@link #guessing}
   * @return a share of the images, at least {@code guessing} where the network is better than that
   */
  public static double accuracy(double faultless, double guessing) {
    return guessing + KEPT * (faultless - guessing);
  }

  /**
   * Accuracy of always answering the class that most images have.
   *
   * @param images how many, at least 1
   * @param classOf class of each image, 0 the first
   */
  public static double guessing(int images, IntUnaryOperator classOf) {
    int[] counts = new int[16];
    for (int i = 0; i < images; i++) {
      int found = classOf.applyAsInt(i);
      if (found >= counts.length) {
        counts = Arrays.copyOf(counts, Math.max(found + 1, 2 * counts.length));
      }
      counts[found]++;
    }
    return (double) Arrays.stream(counts).max().orElseThrow() / images;
  }
}
