package org.voltscape.engine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.voltscape.engine.param.BadInputException;

/**
 * A sweep whose voltages are placed by the run ({@code "voltages": "auto"}): first a few that are
 * evenly spaced, then more of them where the outcome changes. All lie on a lattice of even steps,
 * so that trials, their numbers and their faults are those of a sweep over the whole lattice.
 *
 * @param from lowest value of the swept axis, in its unit
 * @param to highest value, above {@code from}
 * @param step distance of neighbours on the lattice; no two points are nearer
 * @param points number of different values at most
 */
public record AutoSweep(double from, double to, double step, int points) {
  /** Points where a study does not say. */
  public static final int POINTS = 15;

  /** Fewer points than these could not show where an outcome changes. */
  public static final int LEAST_POINTS = 5;

  /** Most points. */
  public static final int MOST_POINTS = 500;

  /** Distance on the lattice where a study does not say, V. */
  public static final double STEP = 0.001;

  /** Most steps from one end of the lattice to the other. */
  public static final int MOST_STEPS = 2000;

  /** A scheme runs seven tenths of the points on average: where it is flat it needs none. */
  private static final int CELLS_IN_TEN_POINTS = 7;

  private static final String FIELD = "field voltages";

  public AutoSweep {
    if (!(from < to && step > 0 && (to - from) / step <= MOST_STEPS + 0.5)
        || points < LEAST_POINTS
        || points > MOST_POINTS) {
      throw new IllegalArgumentException(
          points + " points from " + from + " to " + to + " in steps of " + step);
    }
  }

  /** A sweep of the usual step and number of points; of a short range finer steps. */
  public static AutoSweep of(double from, double to) {
    double step = STEP;
    while ((to - from) / step < 2 * POINTS) {
      step /= 10;
    }
    while ((to - from) / step > MOST_STEPS) {
      step *= 10;
    }
    return new AutoSweep(from, to, Math.rint(step * 1e9) / 1e9, POINTS);
  }

  /**
   * A sweep of what a person wrote.
   *
   * @param source for complaints
   * @throws BadInputException where it is none; its place is the field voltages
   */
  public static AutoSweep checked(double from, double to, double step, int points, String source) {
    if (!(from < to)) {
      throw new BadInputException(
          source,
          FIELD,
          "from " + rounded(from) + " to " + rounded(to),
          "from below to, in V: voltages are placed between them");
    }
    double steps = (to - from) / step;
    if (!(steps >= 2 * (1 - 1e-6) && steps <= MOST_STEPS + 0.5)) {
      throw new BadInputException(
          source,
          FIELD + ".step",
          step + " V",
          String.format(
              Locale.ROOT,
              "the least distance of two voltages, in V: 2 to %,d steps from %s to %s V",
              MOST_STEPS,
              rounded(from),
              rounded(to)));
    }
    return new AutoSweep(from, to, step, points);
  }

  private static String rounded(double volts) {
    return String.valueOf(Math.rint(volts * 1e9) / 1e9);
  }

  /** The same over another range; its step and points stay where they can. */
  public AutoSweep over(double from, double to) {
    double steps = (to - from) / step;
    return steps >= 2 && steps <= MOST_STEPS
        ? new AutoSweep(from, to, step, points)
        : new AutoSweep(from, to, of(from, to).step, points);
  }

  /** All values that can be run, ascending; the first is {@code from}. */
  public List<Double> lattice() {
    List<Double> all = new ArrayList<>();
    // A millionth of a step forgives the rounding of a range that ends on its last multiple.
    long steps = (long) Math.floor((to - from) / step + 1e-6);
    for (long i = 0; i <= steps; i++) {
      all.add(Math.rint((from + i * step) * 1e9) / 1e9);
    }
    return all;
  }

  /** Places on the lattice that every scheme runs first, ascending, both ends among them. */
  public int[] coarse() {
    int last = lattice().size() - 1;
    int count = Math.min(last + 1, Math.max(LEAST_POINTS, points / 3));
    return IntStream.range(0, count)
        .map(i -> count == 1 ? 0 : (int) Math.round((double) i * last / (count - 1)))
        .toArray();
  }

  /** The values that every scheme runs first, ascending. */
  public List<Double> coarseValues() {
    List<Double> all = lattice();
    return IntStream.of(coarse()).mapToObj(all::get).toList();
  }

  /** Pairs of scheme and voltage that a study runs at most. */
  public int cells(int schemes) {
    int each = (points * CELLS_IN_TEN_POINTS + 9) / 10;
    return schemes * Math.max(each, coarse().length);
  }

  /**
   * Refuses what a study cannot have.
   *
   * @param source the study's name, for complaints
   * @throws BadInputException where it asks for it all the same
   */
  public static void check(Study study, String source) {
    if (study.sweep() != null) {
      refusal(study)
          .ifPresent(
              r -> {
                throw new BadInputException(source, place(study), r.found(), r.expected());
              });
    }
  }

  private static String place(Study study) {
    boolean plain = study.operation().equals(Operation.PLAIN);
    return plain ? FIELD : "field sweep." + study.swept().id();
  }

  /** Whether a study can have its voltages placed. */
  public static boolean possible(Study study) {
    return refusal(study).isEmpty();
  }

  private record Refusal(String found, String expected) {}

  private static Optional<Refusal> refusal(Study study) {
    for (SchemeChoice scheme : study.schemes()) {
      if (scheme.trains()) {
        return refuse(
            "\"auto\" beside \"" + scheme.label() + "\", which trains",
            "a list or range of voltages: each has networks of its own to be trained, which are"
                + " counted before a run");
      }
    }
    if (study.autoImages()) {
      return refuse(
          "\"auto\" beside images \"auto\"",
          "one of the two: how many images pay is found at voltages that are known before a run");
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refuse(String found, String expected) {
    return Optional.of(new Refusal(found, expected));
  }
}
