package org.voltscape.engine.workload.texts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which words of the training documents are inputs of a network. */
final class Vocabulary {
  private Vocabulary() {}

  /**
   * The words that occur in most training documents, those of equal rank by their letters. Words
   * are ranked by documents and not by how often they occur, so that a single long document makes
   * no word frequent.
   *
   * @param words by number
   * @param documents that each occurs in
   * @param most words that are taken
   * @return the column of each word, in the order of their rank; -1 for those that are not taken
   */
  static int[] columns(List<String> words, int[] documents, int most) {
    int[] column = new int[words.size()];
    Arrays.fill(column, -1);
    int[] ranked =
        IntStream.range(0, words.size())
            .filter(w -> documents[w] > 0)
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(w -> -documents[w]).thenComparing(words::get))
            .limit(most)
            .mapToInt(w -> w)
            .toArray();
    for (int c = 0; c < ranked.length; c++) {
      column[ranked[c]] = c;
    }
    return column;
  }
}
