package org.voltscape.engine.eden.characterize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.eden.ErrorRates;
import org.voltscape.engine.stages.StageFiles;

/**
 * A characterization: the rate that a network bears as it is, the one that it bears where it is
 * trained for it, and, if wanted, one for each tensor.
 */
public final class Characterization {
  /** Places of the grid that training often gains, where its search begins: a factor of three. */
  private static final int USUAL_GAIN = 12;

  private final Subject original;
  private final boolean fine;
  private final Decisions decisions;
  private final List<TestedRate> tested = new ArrayList<>();

  /** Networks that were trained beside others, by the place of their rate in the grid. */
  private final Map<Integer, Subject> ahead = new HashMap<>();

  /** Told how far it is, on the threads that work, by one at a time. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Another test or training is begun.
     *
     * @param tests made so far
     * @param about what is begun, in words
     */
    void begins(int tests, String about);
  }

  /**
   * A rate for all tensors that was tested.
   *
   * @param rate bit error rate
   * @param trained whether the network was trained for it
   * @param confirming whether by other trials than those of the search
   * @param decision what the test came to
   */
  public record TestedRate(
      double rate, boolean trained, boolean confirming, DropTest.Decision decision) {}

  /**
   * What was found.
   *
   * @param flat the highest rate of the grid that the network bears for all its tensors; 0 for none
   * @param flatTrained the same where the network is trained for it; not below {@code flat}
   * @param network the one that bears {@code flatTrained} for all tensors or, if asked for each,
   *     {@code rates}
   * @param rates one a tensor, all {@code flatTrained} unless each was asked for
   * @param tensors names in the order of the rates
   * @param tested rates of all tensors that were tested, in that order
   * @param rounds over all tensors; 0 where each was not asked for
   * @param trials of all tests
   */
  public record Found(
      double flat,
      double flatTrained,
      Subject network,
      ErrorRates rates,
      List<String> tensors,
      List<TestedRate> tested,
      int rounds,
      long trials) {}

  /**
   * @param original the network as it was trained without errors
   * @param drop most accuracy that may be lost, a share above 0
   * @param fine whether each tensor gets a rate of its own
   * @param files where tests are kept; null for nowhere
   */
  public Characterization(
      Subject original,
      double drop,
      boolean fine,
      @Nullable StageFiles files,
      Progress progress,
      BooleanSupplier cancelled) {
    this.original = original;
    this.fine = fine;
    this.decisions = new Decisions(drop, files, progress::begins, cancelled);
  }

  /**
   * Characterizes.
   *
   * @param start rate at which the search begins; any will do, a near one is found sooner
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Found run(double start) {
    int tensors = original.tensors().size();
    Result plain = flat(RateGrid.place(start), false);
    Result trained =
        flat(plain.place() < 0 ? RateGrid.place(start) : plain.place() + USUAL_GAIN, true);
    if (trained.place() < plain.place()) {
      trained = plain;
    }
    double flat = RateGrid.rate(plain.place());
    double flatTrained = RateGrid.rate(trained.place());
    Subject network = trained.network();
    ErrorRates rates = ErrorRates.uniform(tensors, flatTrained);
    int rounds = 0;
    if (fine && flatTrained > 0) {
      FineSearch.Found found = new FineSearch(network, flatTrained, true, decisions).run();
      network = found.subject();
      rates = found.rates();
      rounds = found.rounds();
    }
    return new Found(
        flat,
        flatTrained,
        network,
        rates,
        original.tensors(),
        List.copyOf(tested),
        rounds,
        decisions.trials());
  }

  /**
   * A place of the grid that was confirmed.
   *
   * @param place -1 for none
   * @param network that bears it; the original where none does
   */
  private record Result(int place, Subject network) {}

  private Result flat(int start, boolean train) {
    FlatSearch<Subject> search = new FlatSearch<>((place, next) -> probe(place, next, train));
    FlatSearch.Probe<Subject> best = search.highest(start);
    if (best == null) {
      return new Result(-1, original);
    }
    // What many tests of the same trials led to is asked once more by others, and a little lower
    // where it fails; the network stays.
    for (int place = best.place(); place >= 0; place--) {
      if (confirmed(best.made(), place, train)) {
        return new Result(place, best.made());
      }
    }
    return new Result(-1, original);
  }

  /** By the trials that a search for each tensor goes on with, and by those that confirm that. */
  private boolean confirmed(Subject network, int place, boolean train) {
    String about = about(place, train) + ", confirmed";
    for (int group = 1; group <= 2; group++) {
      DropTest.Decision decision = decisions.test(network, uniform(place), group, 0, about);
      tested.add(new TestedRate(RateGrid.rate(place), train, true, decision));
      if (!decision.holds()) {
        return false;
      }
    }
    return true;
  }

  private FlatSearch.Probe<Subject> probe(int place, int next, boolean train) {
    ErrorRates rates = uniform(place);
    Subject made = train ? trained(place, next) : original;
    DropTest.Decision decision = decisions.test(made, rates, 0, 0, about(place, train));
    tested.add(new TestedRate(RateGrid.rate(place), train, false, decision));
    return new FlatSearch.Probe<>(place, made, decision);
  }

  /** Where two are trained in the time of one, the one that is likely wanted next is, too. */
  private Subject trained(int place, int next) {
    Subject ready = ahead.remove(place);
    if (ready != null) {
      return ready;
    }
    boolean both = next >= 0 && original.sideBySide() > 1;
    decisions.say(
        "training for "
            + (both
                ? "rates of " + text(place) + " and " + text(next)
                : "a rate of " + text(place)));
    List<Subject> made =
        original.trainedFor(
            both ? List.of(uniform(place), uniform(next)) : List.of(uniform(place)),
            decisions.cancelled());
    if (both) {
      ahead.put(next, made.get(1));
    }
    return made.get(0);
  }

  private ErrorRates uniform(int place) {
    return ErrorRates.uniform(original.tensors().size(), RateGrid.rate(place));
  }

  private static String about(int place, boolean train) {
    return (train ? "trained for and tested at " : "tested at ") + text(place);
  }

  private static String text(int place) {
    return String.format(Locale.ROOT, "%.2g", RateGrid.rate(place));
  }
}
