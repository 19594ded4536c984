package org.voltscape.engine.stats.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;

/**
 * The coverage of all intervals on all populations, as Markdown tables for docs/measurements.md,
 * and what is not as promised. Shares of what was promised may be off by two standard errors of the
 * simulation.
 */
final class CoverageTables {
  private static final int[] NUMBERS = {5, 10, 20, 50, 200, 1000};
  private static final int[] INNER_NUMBERS = {5, 8, 10, 20, 50, 200, 1000};
  private static final int[] NULL_NUMBERS = {5, 10, 20, 50};
  private static final double[] HALF_WIDTHS = {0.01, 0.0025};
  private static final int[][] CROSSED = {
    {5, 250}, {10, 500}, {20, 250}, {20, 500}, {50, 250}, {50, 2000}, {100, 250}, {200, 500}
  };

  private static final double PLANNED = Looks.PLANNED.alpha();
  private static final double ANY = Looks.ANY.alpha();

  /** Trials up to which a claim is waited for. */
  private static final int LONGEST = 1000;

  private final int repetitions;
  private final List<String> missed = new ArrayList<>();

  CoverageTables(int repetitions) {
    this.repetitions = repetitions;
  }

  /** One line for each promise that was not kept. */
  List<String> missed() {
    return List.copyOf(missed);
  }

  private void atLeast(double limit, double share, String what) {
    if (share < limit - Coverage.noise(limit, repetitions)) {
      missed.add(what + ": " + three(share) + ", promised " + limit);
    } else if (share < limit) {
      missed.add(
          "(within two standard errors) " + what + ": " + three(share) + ", promised " + limit);
    }
  }

  private void atMost(double limit, double value, String what) {
    if (!(value <= limit)) {
      missed.add(what + ": " + three(value) + ", promised at most " + limit);
    }
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String four(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String row(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String head(String first, Stream<String> columns) {
    List<String> names = columns.toList();
    return row(Stream.concat(Stream.of(first), names.stream()))
        + row(IntStream.rangeClosed(0, names.size()).mapToObj(i -> "---"));
  }

  private static Stream<String> numbers(int[] numbers) {
    return IntStream.of(numbers).mapToObj(n -> "n = " + n);
  }

  /** Coverage and mean half-width of the outer interval on all populations. */
  String outer() {
    StringBuilder out = new StringBuilder("Outer interval: coverage / mean half-width\n\n");
    out.append(head("population", numbers(NUMBERS)));
    double[] worst = IntStream.of(NUMBERS).mapToDouble(n -> 1).toArray();
    for (Population p : Populations.all()) {
      List<String> cells = new ArrayList<>(List.of(p.name()));
      for (int i = 0; i < NUMBERS.length; i++) {
        Coverage c = Coverage.drawn(p, Bound.outer(PLANNED), NUMBERS[i], repetitions);
        cells.add(three(c.share()) + " / " + four(c.halfWidth()));
        worst[i] = Math.min(worst[i], c.share());
        atLeast(0.95, c.share(), "outer, " + p.name() + ", n = " + NUMBERS[i]);
      }
      out.append(row(cells.stream()));
    }
    return out.append(worst(worst)).toString();
  }

  private static String worst(double[] worst) {
    return row(
        Stream.concat(
            Stream.of("**worst**"), Arrays.stream(worst).mapToObj(w -> "**" + three(w) + "**")));
  }

  /** The spread of the dies seen, beside Student's t. */
  String inner() {
    StringBuilder out =
        new StringBuilder(
            "Spread of the dies seen: coverage (Student's t) ratio of the mean half-widths\n\n");
    out.append(head("population", numbers(INNER_NUMBERS)));
    double[] worst = IntStream.of(INNER_NUMBERS).mapToDouble(n -> 1).toArray();
    double least = Double.POSITIVE_INFINITY;
    for (Population p : Populations.measured()) {
      List<String> cells = new ArrayList<>(List.of(p.name()));
      for (int i = 0; i < INNER_NUMBERS.length; i++) {
        int n = INNER_NUMBERS[i];
        String what = "spread of the dies seen, " + p.name() + ", n = " + n;
        Coverage c = Coverage.drawn(p, Bound.inner(PLANNED), n, repetitions);
        Coverage t = Coverage.drawn(p, Bound.student(), n, repetitions);
        double ratio = c.halfWidth() / t.halfWidth();
        cells.add(three(c.share()) + " (" + three(t.share()) + ") " + three(ratio));
        worst[i] = Math.min(worst[i], c.share());
        least = Math.min(least, c.leastHalfWidth());
        atLeast(n < 8 ? 0.9 : 0.94, c.share(), what);
        if (n >= 10 && t.share() > 0.9) {
          atMost(n == 10 ? 1.45 : 1.6, ratio, what + ", width against Student's t");
        }
      }
      out.append(row(cells.stream()));
    }
    if (!(least > 0)) {
      missed.add("spread of the dies seen: an interval of width 0");
    }
    return out.append(worst(worst)).append("\nLeast half-width: ").append(least).toString();
  }

  /** Coverage where the stop rules end. */
  String stops() {
    StringBuilder out =
        new StringBuilder(
            """
            Stop rules, cap 4,000 trials: coverage where they end / mean trials (share of runs \
            that reach the cap); dies-seen also: coverage of the outer interval there

            """);
    List<String> columns = new ArrayList<>();
    for (double half : HALF_WIDTHS) {
      columns.add("dies-seen " + half);
      columns.add("all-dies " + half);
      columns.add("any-look " + half);
    }
    out.append(head("population", columns.stream()));
    for (Population p : Populations.all()) {
      out.append(stops(p));
    }
    return out.toString();
  }

  /** The row of one population. */
  String stops(Population p) {
    boolean measured = Populations.measured().stream().anyMatch(m -> m.name().equals(p.name()));
    Bound outer = Bound.outer(Looks.SCHEDULED.alpha());
    Bound inner = Bound.inner(Looks.SCHEDULED.seenAlpha());
    Bound betting = Bound.betting(ANY);
    List<String> cells = new ArrayList<>(List.of(p.name()));
    for (double half : HALF_WIDTHS) {
      String where = ", " + p.name() + ", half-width " + half;
      Looking.Stopped seen = Looking.stopped(p, inner, s -> 0, outer, half, repetitions);
      Looking.Stopped unseen =
          Looking.stopped(p, outer, Looking::leastOuter, outer, half, repetitions);
      Looking.Stopped any =
          Looking.stopped(p, betting, Looking::leastBetting, outer, half, repetitions);
      cells.add(stopped(seen) + "; outer " + three(seen.other()));
      cells.add(stopped(unseen));
      cells.add(stopped(any));
      if (measured) {
        atLeast(0.96, seen.share(), "stop rule dies-seen" + where);
      }
      atLeast(0.96, seen.other(), "outer interval where dies-seen ends" + where);
      atLeast(0.96, unseen.share(), "stop rule all-dies" + where);
      atLeast(0.96, any.share(), "stop rule any-look" + where);
    }
    return row(cells.stream());
  }

  private static String stopped(Looking.Stopped s) {
    return three(s.share())
        + " / "
        + Math.round(s.trials())
        + (s.capped() > 0 ? " (" + three(s.capped()) + ")" : "");
  }

  /** Differences of two schemes on the same dies. */
  String pairs() {
    StringBuilder out =
        new StringBuilder("Paired differences: coverage of outer / spread of the dies seen\n\n");
    out.append(head("pair", numbers(NUMBERS)));
    List<Population> real = Populations.pairs();
    List<Population> all =
        Stream.concat(
                real.stream(), Stream.of(Populations.regressionPair(), Populations.deadPair()))
            .toList();
    double[] outer = IntStream.of(NUMBERS).mapToDouble(n -> 1).toArray();
    double[] inner = outer.clone();
    for (Population p : all) {
      List<String> cells = new ArrayList<>(List.of(p.name()));
      for (int i = 0; i < NUMBERS.length; i++) {
        int n = NUMBERS[i];
        Coverage o = Coverage.drawn(p, Bound.outer(PLANNED), n, repetitions);
        Coverage s = Coverage.drawn(p, Bound.inner(PLANNED), n, repetitions);
        cells.add(three(o.share()) + " / " + three(s.share()));
        outer[i] = Math.min(outer[i], o.share());
        atLeast(0.97, o.share(), "outer of the difference, " + p.name() + ", n = " + n);
        if (real.contains(p)) {
          inner[i] = Math.min(inner[i], s.share());
          if (n >= 10) {
            atLeast(0.93, s.share(), "spread of the difference, " + p.name() + ", n = " + n);
          }
        }
      }
      out.append(row(cells.stream()));
    }
    return out.append(
            row(
                Stream.concat(
                    Stream.of("**worst** (spread: of the classifiers)"),
                    IntStream.range(0, NUMBERS.length)
                        .mapToObj(i -> "**" + three(outer[i]) + " / " + three(inner[i]) + "**"))))
        .toString();
  }

  /** How often "better" is claimed where the mean difference is 0. */
  String nulls() {
    StringBuilder out =
        new StringBuilder(
            "False claims where the mean difference is 0: at a number of trials fixed before"
                + " (Student's t / spread of the dies seen / outer), and by the betting sequence"
                + " looked at after every trial up to "
                + LONGEST
                + "\n\n");
    out.append(
        head("differences", Stream.concat(numbers(NULL_NUMBERS), Stream.of("while looking"))));
    for (Population p : Populations.nulls()) {
      List<String> cells = new ArrayList<>(List.of(p.name()));
      for (int n : NULL_NUMBERS) {
        double outer = Looking.claims(p, Bound.outer(PLANNED), n, repetitions);
        cells.add(
            three(Looking.claims(p, Bound.student(), n, repetitions))
                + " / "
                + three(Looking.claims(p, Bound.inner(PLANNED), n, repetitions))
                + " / "
                + three(outer));
        atMost(0.05, outer, "false claims of the outer interval, " + p.name() + ", n = " + n);
      }
      double ever = Looking.everClaims(p, Bound.betting(ANY), LONGEST, repetitions);
      cells.add(four(ever));
      atMost(0.01, ever, "false claims while looking, " + p.name());
      out.append(row(cells.stream()));
    }
    return out.toString();
  }

  /** Dies and images that both vary. */
  String crossed() {
    StringBuilder out =
        new StringBuilder(
            "Dies and images: coverage / mean half-width of outer; of the spread of the dies seen"
                + " with the images; coverage of that spread alone\n\n");
    out.append(head("model", Stream.of(CROSSED).map(nm -> nm[0] + " dies, " + nm[1] + " images")));
    for (Crossed model : Crossed.ALL) {
      List<String> cells = new ArrayList<>(List.of(model.name()));
      for (int[] nm : CROSSED) {
        Crossed.Covered c = model.covered(nm[0], nm[1], repetitions);
        cells.add(
            three(c.outer())
                + " / "
                + four(c.outerHalf())
                + "; "
                + three(c.inner())
                + " / "
                + four(c.innerHalf())
                + "; "
                + three(c.diesOnly()));
        String where = ", " + model.name() + ", " + nm[0] + " dies, " + nm[1] + " images";
        atLeast(0.95, c.outer(), "dies and images, outer" + where);
      }
      out.append(row(cells.stream()));
    }
    return out.toString();
  }

  /**
   * Errors of regression networks, as the program gives them: nothing is promised of the spread.
   */
  String errors() {
    StringBuilder out =
        new StringBuilder(
            "Errors: coverage of outer, where the largest error is known / of the spread of the"
                + " dies seen, with bootstrap-t / share of the low ends that are not too high\n\n");
    out.append(head("errors", numbers(NUMBERS)));
    for (Population p : Populations.regressions()) {
      List<String> cells = new ArrayList<>(List.of(p.name()));
      for (int n : NUMBERS) {
        Coverage outer = Coverage.drawn(p, Bound.outer(PLANNED), n, repetitions);
        Coverage seen = Coverage.drawn(p, Bound.errors(p.most()), n, repetitions);
        cells.add(
            three(outer.share()) + " / " + three(seen.share()) + " / " + three(1 - outer.below()));
      }
      out.append(row(cells.stream()));
    }
    return out.toString();
  }

  /** What one interval takes, on one thread. */
  String times() {
    StringBuilder out =
        new StringBuilder(
            "Time of all intervals of a point, median, in microseconds: when it is finished (Dirichlet"
                + " bound), while it runs (betting sequence)\n\n");
    int[] trials = {10, 20, 200, 2000};
    out.append(head("population", numbers(trials)));
    for (Population p : Populations.measured()) {
      List<String> cells = new ArrayList<>(List.of(p.name()));
      for (int n : trials) {
        cells.add(microseconds(p, n, Looks.PLANNED) + " / " + microseconds(p, n, Looks.ANY));
      }
      out.append(row(cells.stream()));
    }
    return out.toString();
  }

  /** The median, since other work on the machine only adds to it. */
  private static long microseconds(Population p, int n, Looks looks) {
    int images = (int) Math.round(1 / p.step());
    Sample[] samples =
        IntStream.range(0, 100)
            .mapToObj(r -> p.draws(Coverage.seed(p, r)).first(n))
            .toArray(Sample[]::new);
    long[] nanoseconds = new long[samples.length];
    double sum = 0;
    for (int round = 0; round < 5; round++) {
      for (int r = 0; r < samples.length; r++) {
        long began = System.nanoTime();
        sum += Intervals.ofAccuracies(samples[r], images, looks).low();
        nanoseconds[r] = System.nanoTime() - began;
      }
    }
    Arrays.sort(nanoseconds);
    return sum < 0 ? 0 : nanoseconds[samples.length / 2] / 1000;
  }
}
