package org.voltscape.engine.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the design of least cost whose mean outcome over a fixed number of trials reaches a bound,
 * with few of the trials that all designs would take together.
 *
 * <p>Branch and bound: costs are known beforehand, and within a chain the outcome does not fall
 * where the supply rises. So a design that reaches the bound rules out all that cost more, and one
 * that misses it all of lower supplies in its chain. The next one to be tested is the one that
 * rules out most, whichever way it ends. A {@link MeanTest} tells each on as few trials as that
 * takes; the design that is named has all of its trials, so that it reaches the bound for certain.
 *
 * <p>What is tested is a function of the outcomes alone. The search can be ended at any time, and
 * then has the best that is known until then.
 */
public final class Search {
  private final List<Candidate> candidates;
  private final Question question;
  private final Trials trials;
  private final Watch watch;
  private final Map<Cell, Tested> cells = new HashMap<>();
  private long made;

  /** A supply of a chain, at which all its designs have the same outcomes. */
  public record Cell(int chain, int rung) {}

  /**
   * What is asked.
   *
   * @param trials of each design, at least 1
   * @param least that an outcome can be
   * @param most that an outcome can be
   * @param resolution by which outcomes differ at least where they do
   * @param bound that the mean has to reach
   * @param mostTrials trials after which the search ends
   */
  public record Question(
      int trials, double least, double most, double resolution, double bound, long mostTrials) {}

  /** Makes trials. */
  @FunctionalInterface
  public interface Trials {
    /**
     * Outcomes of the first trials of a cell, higher is better.
     *
     * @param count how many, more each time that a cell is asked again
     * @throws CancellationException where the user wants no more
     */
    double[] first(Cell cell, int count);
  }

  /** Told before a design is tested. */
  @FunctionalInterface
  public interface Watch {
    /**
     * The search goes on.
     *
     * @param made trials made so far
     * @param best that is known so far to reach the bound, likely or for certain; null for none
     * @param open designs that could still be better
     */
    void goesOn(long made, @Nullable Candidate best, int open);
  }

  /** How a test ended, or that it did not. */
  public enum Answer {
    OPEN,
    MISSES,
    REACHES
  }

  /**
   * What is known of a cell.
   *
   * @param trials that were made
   * @param mean of their outcomes
   * @param answer whether the mean of all reaches the bound
   */
  public record Known(int trials, double mean, Answer answer) {}

  private record Tested(double[] values, MeanTest.Verdict verdict) {
    static final Tested NOTHING = new Tested(new double[0], MeanTest.Verdict.OPEN);

    Known known() {
      Answer answer =
          verdict == MeanTest.Verdict.OPEN
              ? Answer.OPEN
              : verdict.holds() ? Answer.REACHES : Answer.MISSES;
      return new Known(values.length, Arrays.stream(values).average().orElse(Double.NaN), answer);
    }
  }

  /**
   * What was found.
   *
   * @param best null where no design reaches the bound, or none was found before the end
   * @param certain whether {@code best} has all of its trials
   * @param complete whether all designs that could be better were looked at
   * @param trials that were made
   * @param cells that were tested
   */
  public record Found(
      @Nullable Candidate best,
      boolean certain,
      boolean complete,
      long trials,
      Map<Cell, Known> cells) {}

  public Search(List<Candidate> candidates, Question question, Trials trials, Watch watch) {
    this.candidates = candidates.stream().sorted(Candidate.BEST_FIRST).toList();
    this.question = question;
    this.trials = trials;
    this.watch = watch;
  }

  /** Searches. */
  public Found run() {
    boolean complete = false;
    try {
      complete = search();
    } catch (CancellationException e) {
      // What is known by then is what is told.
    }
    Candidate best = best();
    boolean certain = best != null && exact(best);
    return new Found(best, certain, complete && (best == null || certain), made, told());
  }

  private boolean search() {
    while (true) {
      Candidate best = best();
      List<Candidate> open = open(best);
      watch.goesOn(made, best, open.size());
      Candidate next = open.isEmpty() ? best : mostTelling(open);
      if (next == null || (open.isEmpty() && exact(next))) {
        return true;
      }
      if (!test(new Cell(next.chain(), next.rung()), open.isEmpty())) {
        return false;
      }
    }
  }

  /** The first design that reaches the bound as far as is known. */
  private @Nullable Candidate best() {
    for (Candidate c : candidates) {
      if (reaches(c)) {
        return c;
      }
    }
    return null;
  }

  /** Whether it was found to, or a lower supply of its chain was. */
  private boolean reaches(Candidate c) {
    MeanTest.Verdict own = verdict(c.chain(), c.rung());
    if (own != MeanTest.Verdict.OPEN) {
      return own.holds();
    }
    for (int rung = c.rung() - 1; rung >= 0; rung--) {
      MeanTest.Verdict below = verdict(c.chain(), rung);
      if (below != MeanTest.Verdict.OPEN) {
        return below.holds();
      }
    }
    return false;
  }

  private boolean exact(Candidate c) {
    return tested(c.chain(), c.rung()).values.length == question.trials;
  }

  private Tested tested(int chain, int rung) {
    return cells.getOrDefault(new Cell(chain, rung), Tested.NOTHING);
  }

  private MeanTest.Verdict verdict(int chain, int rung) {
    return tested(chain, rung).verdict;
  }

  /** Designs that could be better than the best so far, nothing being known of them. */
  private List<Candidate> open(@Nullable Candidate best) {
    Map<Integer, Integer> missed = new HashMap<>();
    cells.forEach(
        (cell, tested) -> {
          if (tested.verdict != MeanTest.Verdict.OPEN && !tested.verdict.holds()) {
            missed.merge(cell.chain, cell.rung, Math::max);
          }
        });
    List<Candidate> open = new ArrayList<>();
    for (Candidate c : candidates) {
      if (best != null && !c.before(best)) {
        break;
      }
      if (c.rung() > missed.getOrDefault(c.chain(), -1)
          && verdict(c.chain(), c.rung()) == MeanTest.Verdict.OPEN) {
        open.add(c);
      }
    }
    return open;
  }

  /** The design whose test rules out most in the worse case. */
  private static Candidate mostTelling(List<Candidate> open) {
    Map<Integer, List<Integer>> rungs = new HashMap<>();
    for (Candidate c : open) {
      rungs.computeIfAbsent(c.chain(), x -> new ArrayList<>()).add(c.rung());
    }
    Candidate chosen = open.get(0);
    int[] most = {-1, -1};
    for (int i = 0; i < open.size(); i++) {
      Candidate c = open.get(i);
      int ifReached = open.size() - i;
      int ifMissed =
          (int)
              rungs.getOrDefault(c.chain(), List.of()).stream().filter(r -> r <= c.rung()).count();
      int[] tells = {Math.min(ifReached, ifMissed), ifReached + ifMissed};
      if (Arrays.compare(tells, most) > 0) {
        chosen = c;
        most = tells;
      }
    }
    return chosen;
  }

  /**
   * Tests a cell.
   *
   * @param whole whether all of its trials are wanted
   * @return whether the trials that may be made were enough
   */
  private boolean test(Cell cell, boolean whole) {
    Tested known = tested(cell.chain, cell.rung);
    while (known.verdict == MeanTest.Verdict.OPEN
        || (whole && known.values.length < question.trials)) {
      int count = whole ? question.trials : MeanTest.nextLook(known.values.length, question.trials);
      if (made + count - known.values.length > question.mostTrials) {
        return false;
      }
      double[] values = trials.first(cell, count);
      made += values.length - known.values.length;
      known =
          new Tested(
              values,
              MeanTest.of(
                  values,
                  question.trials,
                  question.least,
                  question.most,
                  question.resolution,
                  question.bound));
      cells.put(cell, known);
    }
    return true;
  }

  private Map<Cell, Known> told() {
    Map<Cell, Known> sorted = new LinkedHashMap<>();
    cells.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparingInt(Cell::chain).thenComparingInt(Cell::rung)))
        .forEach(e -> sorted.put(e.getKey(), e.getValue().known()));
    return sorted;
  }
}
