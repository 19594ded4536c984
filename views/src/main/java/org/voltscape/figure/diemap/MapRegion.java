package org.voltscape.figure.diemap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voltscape.figure.MapFigure;

/**
 * A part of a failure map that is shown enlarged.
 *
 * @param word its first word
 * @param words number of words
 * @param bit its lowest bit
 * @param bits number of bits
 * @param reason why it is shown, such as {@code densest}
 */
public record MapRegion(int word, int words, int bit, int bits, String reason) {
  /** The most failing cells of all regions of its size. */
  static final String DENSEST = "densest";

  /** As many failing cells as regions have on average, but at least one. */
  static final String TYPICAL = "typical";

  /** The first with a marked cell. */
  static final String FIRST_MARKED = "first ringed cell";

  /** The first words. */
  static final String FIRST = "first words";

  private boolean overlaps(MapRegion other) {
    return word < other.word + other.words
        && other.word < word + words
        && bit < other.bit + other.bits
        && other.bit < bit + bits;
  }

  boolean holdsMark(MapFigure map) {
    return map.marks().cells().stream().anyMatch(c -> holds(c / map.bits(), c % map.bits()));
  }

  private boolean holds(int aWord, int aBit) {
    return aWord >= word && aWord < word + words && aBit >= bit && aBit < bit + bits;
  }

  /**
   * The regions of a map that are worth a look, in the order of their words: the densest, a marked
   * cell's where there are marks, a typical one and the first words. Of equal ones the one of the
   * lowest word is taken.
   *
   * @param words of a region, at most those of the map
   * @param bits of a region, at most those of the map
   * @param most number of regions; there are fewer where they would overlap
   */
  public static List<MapRegion> of(MapFigure map, int words, int bits, int most) {
    List<MapRegion> all = new ArrayList<>();
    int[] wordStarts = starts(map.words(), words);
    int[] bitStarts = starts(map.bits(), bits);
    int[] counts = new int[wordStarts.length * bitStarts.length];
    long total = 0;
    int densest = 0;
    for (int i = 0; i < counts.length; i++) {
      all.add(
          new MapRegion(
              wordStarts[i / bitStarts.length],
              words,
              bitStarts[i % bitStarts.length],
              bits,
              DENSEST));
      MapRegion region = all.get(i);
      counts[i] = FailureShares.failing(map, region.word, words, region.bit, bits);
      total += counts[i];
      densest = counts[i] > counts[densest] ? i : densest;
    }
    List<MapRegion> chosen = new ArrayList<>();
    if (total > 0) {
      chosen.add(all.get(densest));
    }
    if (!map.marks().cells().isEmpty() && chosen.stream().noneMatch(r -> r.holdsMark(map))) {
      int cell = map.marks().cells().get(0);
      all.stream()
          .filter(r -> r.holds(cell / map.bits(), cell % map.bits()))
          .findFirst()
          .ifPresent(r -> add(r, FIRST_MARKED, chosen, most));
    }
    double mean = (double) total / counts.length;
    nearest(all, counts, Math.max(1, mean), chosen).ifPresent(r -> add(r, TYPICAL, chosen, most));
    add(all.get(0), FIRST, chosen, most);
    chosen.sort(
        (a, b) ->
            a.word == b.word ? Integer.compare(a.bit, b.bit) : Integer.compare(a.word, b.word));
    return List.copyOf(chosen);
  }

  private static int[] starts(int cells, int size) {
    int[] starts = new int[(cells + size - 1) / size];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = Math.min(i * size, cells - size);
    }
    return starts;
  }

  /** Of those that overlap none of the chosen, the one whose count is nearest to a number. */
  private static Optional<MapRegion> nearest(
      List<MapRegion> all, int[] counts, double wanted, List<MapRegion> chosen) {
    int found = -1;
    for (int i = 0; i < counts.length; i++) {
      MapRegion region = all.get(i);
      if (counts[i] > 0
          && chosen.stream().noneMatch(region::overlaps)
          && (found < 0 || Math.abs(counts[i] - wanted) < Math.abs(counts[found] - wanted))) {
        found = i;
      }
    }
    return found < 0 ? Optional.empty() : Optional.of(all.get(found));
  }

  private static void add(MapRegion region, String reason, List<MapRegion> chosen, int most) {
    if (chosen.size() < most && chosen.stream().noneMatch(region::overlaps)) {
      chosen.add(new MapRegion(region.word, region.words, region.bit, region.bits, reason));
    }
  }
}
