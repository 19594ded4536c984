package org.voltscape.engine.temperature;

import java.util.Arrays;
import java.util.List;

/**
 * The temperature of a chip over time: steps of which each holds its temperature until the next one
 * begins. Immutable.
 *
 * @param id name in studies
 * @param title for people
 * @param source where the numbers come from
 * @param steps at least two, in the order of their times
 * @param remarks what is unusual about it, a sentence each; empty for nothing
 */
public record TemperatureTrace(
    String id, String title, String source, List<Step> steps, List<String> remarks) {
  /** Coldest temperature that makes sense, degrees C. */
  public static final double COLDEST = -100;

  /** Hottest temperature that makes sense, degrees C. */
  public static final double HOTTEST = 250;

  /** Coldest temperature that a straight dV/dT is usually taken to hold at, degrees C. */
  public static final double USUAL_COLDEST = -40;

  /** Hottest temperature that a straight dV/dT is usually taken to hold at, degrees C. */
  public static final double USUAL_HOTTEST = 125;

  /** A step this many times as long as the median one is a gap. */
  public static final double GAP = 8;

  /** Most steps of a trace. */
  public static final int MOST_STEPS = 10_000;

  /**
   * A step.
   *
   * @param seconds when it begins, s
   * @param celsius its temperature, degrees C
   * @param ageingHours hours of operation that cells have aged by then
   */
  public record Step(double seconds, double celsius, double ageingHours) {}

  public TemperatureTrace {
    steps = List.copyOf(steps);
    remarks = List.copyOf(remarks);
    if (steps.size() < 2) {
      throw new IllegalArgumentException(steps.size() + " steps");
    }
    for (int i = 1; i < steps.size(); i++) {
      if (!(steps.get(i).seconds() > steps.get(i - 1).seconds())) {
        throw new IllegalArgumentException("step " + i + " does not begin after the one before");
      }
    }
  }

  /** The usual length of a step, s: the median of the times between steps. */
  public double usualSeconds() {
    double[] gaps = new double[steps.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = steps.get(i + 1).seconds() - steps.get(i).seconds();
    }
    Arrays.sort(gaps);
    int half = gaps.length / 2;
    return gaps.length % 2 == 1 ? gaps[half] : (gaps[half - 1] + gaps[half]) / 2;
  }

  /**
   * How long a step counts in means over the trace, s: until the next one; the last step, and one
   * before a gap, of which nobody knows how long its temperature held, count the usual time.
   */
  public double seconds(int step) {
    double usual = usualSeconds();
    if (step == steps.size() - 1) {
      return usual;
    }
    double length = steps.get(step + 1).seconds() - steps.get(step).seconds();
    return length > GAP * usual ? usual : length;
  }

  /** When the trace ends, s: the begin of its last step and the usual length of one. */
  public double end() {
    return steps.get(steps.size() - 1).seconds() + usualSeconds();
  }
}
