package org.voltscape.engine.minerva;

import java.util.List;

/**
 * A data set of Minerva's with what is published of it (Table 1); one implementation a file, found
 * as a service.
 */
public interface MinervaData {
  /** Name on the command line, for example {@code mnist}. */
  String id();

  /** Name for people. */
  String title();

  /** Family of the networks, for example {@code mnist-mlp}: ids of workloads begin with it. */
  String family();

  /** Published widths of the hidden layers. */
  List<Integer> hidden();

  /** Published weight of the sum of absolute weights. */
  double l1();

  /** Weight of the sum of squared weights that is used; {@link #notes()} say where it differs. */
  double l2();

  /** Training examples that are not trained on but decide. */
  int holdout();

  /** Published number of weights, biases not counted; 0 where nothing is published. */
  long publishedWeights();

  /** Published error, a share of 1. */
  double publishedError();

  /** Published intrinsic variation of the error, a share of 1: the bound of the later stages. */
  double publishedBound();

  /** Published factors of the power. */
  PublishedFactors publishedStages();

  /**
   * Published factors of the power; NaN where none is printed.
   *
   * @param words by shorter words
   * @param pruning by skipped operations
   * @param supply by the supply of the memories
   */
  record PublishedFactors(double words, double pruning, double supply) {
    /** The averages over the five data sets (MIN-002, MIN-005, MIN-008). */
    public static final PublishedFactors AVERAGE = new PublishedFactors(1.5, 2.0, 2.7);

    /** All stages together. */
    public double total() {
      return words * pruning * supply;
    }
  }

  /** What differs from the published data, in sentences; may be empty. */
  List<String> notes();
}
