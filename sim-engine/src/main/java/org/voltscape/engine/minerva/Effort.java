package org.voltscape.engine.minerva;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How much is tried.
 *
 * @param id {@code quick} or {@code full}
 * @param scales factors on the published widths of the hidden layers
 * @param depths hidden layers more (or fewer, below 0) than published
 * @param penalties factors on the published weights of the penalties
 * @param seeds networks that differ in their seed only
 * @param epochs passes over the training examples; 0 for those of the data set's recipe
 * @param dies memories on which a rate of faults is tried
 * @param measuredBound whether the bound is the measured variation rather than the published one
 */
public record Effort(
    String id,
    List<Double> scales,
    List<Integer> depths,
    List<Double> penalties,
    int seeds,
    int epochs,
    int dies,
    boolean measuredBound) {
  /** Most hidden layers. */
  private static final int MOST_LAYERS = 8;

  /** Eight networks and five seeds: minutes. */
  public static final Effort QUICK =
      new Effort(
          "quick", List.of(0.25, 0.5, 0.75, 1.0), List.of(-1, 0), List.of(1.0), 5, 6, 10, false);

  /** The published grid's extent, with fifty seeds: hours. */
  public static final Effort FULL =
      new Effort(
          "full",
          List.of(0.125, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0),
          List.of(-1, 0, 1),
          List.of(0.0, 1.0),
          50,
          0,
          20,
          true);

  /**
   * The hidden layers that are tried, without repetition.
   *
   * @param published widths of the published network
   */
  public List<List<Integer>> topologies(List<Integer> published) {
    Set<List<Integer>> all = new LinkedHashSet<>();
    for (int depth : depths) {
      for (double scale : scales) {
        int layers = Math.max(1, Math.min(MOST_LAYERS, published.size() + depth));
        List<Integer> widths = new ArrayList<>();
        for (int l = 0; l < layers; l++) {
          // A further layer is as wide as the last one.
          int width = published.get(Math.min(l, published.size() - 1));
          widths.add((int) Math.max(1, Math.round(width * scale)));
        }
        all.add(List.copyOf(widths));
      }
    }
    return List.copyOf(all);
  }
}
