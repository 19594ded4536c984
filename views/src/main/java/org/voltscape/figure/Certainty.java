package org.voltscape.figure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.voltscape.engine.certainty.CertaintyText;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Summary;

/**
 * How sure the points of a series are: both intervals of each, and the sentences about them.
 *
 * @param words the sentences
 * @param points what is known of each point of the series, in its order
 * @param whiskers whether the outer intervals are drawn, as thin whiskers
 * @param rough points that are first estimates, by their places: drawn hollow and joined to none,
 *     as a line through them would show a course that nobody has seen
 */
public record Certainty(CertaintyText words, List<Summary> points, boolean whiskers, BitSet rough) {
  /** Copies the list and the places. */
  public Certainty {
    Objects.requireNonNull(words);
    points = List.copyOf(points);
    rough = (BitSet) rough.clone();
  }

  /** Points none of which is a first estimate. */
  public Certainty(CertaintyText words, List<Summary> points, boolean whiskers) {
    this(words, points, whiskers, new BitSet());
  }

  /** What is known of some of the points, by their places. */
  public Certainty only(int[] places) {
    BitSet others = new BitSet();
    for (int i = 0; i < places.length; i++) {
      others.set(i, rough.get(places[i]));
    }
    return new Certainty(
        words, Arrays.stream(places).mapToObj(points::get).toList(), whiskers, others);
  }

  /** Whether a point is a first estimate. */
  public boolean rough(int i) {
    return rough.get(i);
  }

  /** The outer interval of a point. */
  public Interval outer(int i) {
    return points.get(i).outer();
  }

  /** The spread of the dies seen at a point; not known for a single die. */
  public Interval seen(int i) {
    return points.get(i).seen();
  }

  /** The sentence on a point, then what its intervals are and what would narrow them. */
  public String text(int i) {
    return words.sentence(points.get(i)) + "\n" + words.explanation(points.get(i));
  }
}
