package org.voltscape.figure;

import java.util.List;
import java.util.Objects;
import org.voltscape.engine.param.PlainText;

/**
 * Marks in a lane of their own between a plot and its x axis, where no data, number or name can be:
 * ticks with what is known of their places, and named ranges. What they mean is said in the
 * figure's note.
 *
 * @param ticks places, each with its interval
 * @param ranges parts of the axis, named where there is room
 * @param owner what they are of; written beside the name of the widest range where there is room
 * @param sentence what they mean, which ends the figure's note; may be empty
 */
public record AxisMarks(List<Tick> ticks, List<Range> ranges, String owner, String sentence) {
  /** No marks, and no lane. */
  public static final AxisMarks NONE = new AxisMarks(List.of(), List.of(), "", "");

  /**
   * Nothing but words in the lane, which keeps its place for marks to come: the plot stays as high
   * as it is when they do.
   */
  public static AxisMarks waiting(String words) {
    return new AxisMarks(
        List.of(),
        List.of(new Range(words, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0)),
        "",
        "");
  }

  public AxisMarks {
    owner = PlainText.visible(owner);
    sentence = PlainText.visible(sentence);
    ticks = List.copyOf(ticks);
    ranges = List.copyOf(ranges);
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return ticks.isEmpty() && ranges.isEmpty();
  }

  /**
   * A place on the axis with its interval.
   *
   * @param label its name, for those who look for it
   * @param value where, in the unit of the x axis; NaN where only the interval is known
   * @param from lower end of the interval; minus infinity where it is open
   * @param to upper end; infinity where it is open
   */
  public record Tick(String label, double value, double from, double to) {
    /**
     * @throws IllegalArgumentException when the interval is turned around or not a number
     */
    public Tick {
      label = PlainText.visible(label);
      if (!(from <= to)) {
        throw new IllegalArgumentException("Tick " + label + " lies from " + from + " to " + to);
      }
    }
  }

  /**
   * A named part of the axis.
   *
   * @param label written into it where it is wide enough
   * @param from where it begins; minus infinity for the axis' end
   * @param to where it ends; infinity for the axis' end
   * @param depth how dark it is: 0 as the plot, 1 the darkest, so that grey tells ranges apart
   */
  public record Range(String label, double from, double to, double depth) {
    /**
     * @throws IllegalArgumentException when the range is empty or its depth is not from 0 to 1
     */
    public Range {
      label = PlainText.visible(Objects.requireNonNull(label));
      if (!(from < to) || !(depth >= 0 && depth <= 1)) {
        throw new IllegalArgumentException("Range " + label + ": " + from + " to " + to);
      }
    }
  }
}
