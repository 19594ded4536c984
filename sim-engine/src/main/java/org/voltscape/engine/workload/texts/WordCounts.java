package org.voltscape.engine.workload.texts;

import java.util.Arrays;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.workload.ExampleMemory;

/**
 * Documents as counts of their words, of which only those that occur are held. Words are numbers
 * from 0 on. Filled by one thread.
 */
public final class WordCounts {
  /** Bytes of a word that occurs: its number and how often. */
  private static final int ENTRY = Integer.BYTES + Integer.BYTES;

  /** Share of the memory that Java may use. */
  private static final double MOST_MEMORY = 0.25;

  /** A count as large as this or larger is one. */
  private static final int MOST_COUNT = 1_000_000;

  private final String source;
  private int[] words = new int[1 << 12];
  private int[] counts = new int[1 << 12];
  private int[] ends = new int[1 << 8];
  private int[] labels = new int[1 << 8];
  private int entries;
  private int documents;

  /**
   * @param source file for complaints
   */
  public WordCounts(String source) {
    this.source = source;
  }

  /** Adds a word to the document that is being read. */
  void add(int word, int count) {
    if (entries == words.length) {
      long most = Runtime.getRuntime().maxMemory();
      if (2L * entries * ENTRY > MOST_MEMORY * most || 2L * entries > Integer.MAX_VALUE - 8) {
        throw new BadInputException(
            source,
            "document " + (documents + 1),
            "more than " + entries + " words of documents",
            "documents that fit into the "
                + (most >> 20)
                + " MiB that Java may use (VOLTSCAPE_JAVA_OPTS=-Xmx8g allows 8 GiB)");
      }
      words = Arrays.copyOf(words, 2 * entries);
      counts = Arrays.copyOf(counts, 2 * entries);
    }
    words[entries] = word;
    counts[entries++] = Math.min(count, MOST_COUNT);
  }

  /** Ends the document that was being read. */
  void end(int label) {
    if (documents == labels.length) {
      ends = Arrays.copyOf(ends, 2 * documents);
      labels = Arrays.copyOf(labels, 2 * documents);
    }
    ends[documents] = entries;
    labels[documents++] = label;
  }

  /** Number of documents. */
  public int documents() {
    return documents;
  }

  /** Gives every document another label. */
  void relabel(int[] others) {
    for (int i = 0; i < documents; i++) {
      labels[i] = others[labels[i]];
    }
  }

  /**
   * In how many documents each word occurs.
   *
   * @param of number of words
   */
  int[] documentsWith(int of) {
    int[] with = new int[of];
    for (int i = 0; i < entries; i++) {
      with[words[i]]++;
    }
    return with;
  }

  /**
   * The documents as inputs of a network: {@code log(1 + count) / log(1 + largest)}, where the
   * largest count is that of the document. So inputs are in [0, 1], and a word that occurs once in
   * a long document counts for less than one that is much of a short one.
   *
   * @param column of each word; -1 for those that are no input
   * @param features number of inputs
   */
  public Examples examples(int[] column, int features) {
    ExampleMemory.require(source, documents, features, "document");
    float[] inputs = new float[documents * features];
    int from = 0;
    for (int d = 0; d < documents; d++) {
      int largest = 1;
      for (int i = from; i < ends[d]; i++) {
        largest = Math.max(largest, column[words[i]] >= 0 ? counts[i] : 0);
      }
      double scale = 1 / StrictMath.log1p(largest);
      for (int i = from; i < ends[d]; i++) {
        if (column[words[i]] >= 0) {
          inputs[d * features + column[words[i]]] = (float) (StrictMath.log1p(counts[i]) * scale);
        }
      }
      from = ends[d];
    }
    return new Examples(documents, features, inputs, Arrays.copyOf(labels, documents));
  }
}
