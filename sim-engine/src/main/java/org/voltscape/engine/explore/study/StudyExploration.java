package org.voltscape.engine.explore.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.explore.Candidate;
import org.voltscape.engine.explore.Search;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.stages.StageFiles;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.study.Study;

/**
 * The search for the best design of a study: the one that costs least of those whose mean outcome
 * reaches a bound.
 */
public final class StudyExploration {
  private final Study study;
  private final DesignSpace space;
  private final Goal goal;
  private final CellTrials trials;
  private final Progress progress;

  /**
   * What is wanted.
   *
   * @param bound mean accuracy that a design has to reach, a share; of networks that compute
   *     numbers the application error that it may have at most
   * @param mostTrials after which the search ends with what is known
   */
  public record Goal(double bound, long mostTrials) {}

  /** Told how far it is, on the thread that works. */
  @FunctionalInterface
  public interface Progress {
    /**
     * The search goes on.
     *
     * @param trials made so far
     * @param best known so far; null for none
     * @param open designs that could still be better
     */
    void at(long trials, DesignSpace.@Nullable Design best, int open);
  }

  /**
   * What is known of a design at the end.
   *
   * @param trials that were made; 0 where others tell what it comes to
   * @param mean accuracy, or application error, over these; NaN without
   * @param outer 95 % interval that holds whatever unseen dies do, also where trials end early
   * @param seen where the mean lies by the dies seen
   * @param unseen largest share of all dies that may be of a kind not seen; NaN where nothing is
   *     said of it
   */
  public record Tested(int trials, double mean, Interval outer, Interval seen, double unseen) {
    private static final Tested NOTHING =
        new Tested(0, Double.NaN, Interval.UNKNOWN, Interval.UNKNOWN, Double.NaN);
  }

  /** Why a design is, or is not, the best. */
  public enum Standing {
    BEST("best"),
    REACHES("reaches the bound, costs more"),
    MISSES("misses the bound"),
    IMPLIED("misses the bound as a higher supply of its scheme does"),
    DEARER("costs more than the best"),
    NO_OPERATING_POINT("no operating point"),
    OPEN("not looked at");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  /**
   * A design with what became of it.
   *
   * @param proved whether its standing follows from 95 % intervals that hold whatever unseen dies
   *     do, and not from means
   */
  public record Judged(
      DesignSpace.Design design, Tested tested, Standing standing, boolean proved) {}

  /**
   * What was found.
   *
   * @param best null where no design reaches the bound, or none was found before the end
   * @param complete whether all designs that could be better were looked at, and the best has all
   *     of its trials
   * @param proved whether intervals show that the best reaches the bound and all better ones miss
   *     it
   * @param trials that were made
   * @param gridTrials that all designs would take
   * @param judged all designs, in the order of the study
   */
  public record Result(
      @Nullable Judged best,
      boolean complete,
      boolean proved,
      long trials,
      long gridTrials,
      List<Judged> judged) {}

  /**
   * A search.
   *
   * @param kept where trials are kept; null for nowhere
   */
  public StudyExploration(
      Study study, DesignSpace space, Goal goal, Setting setting, Progress progress) {
    this.study = study;
    this.space = space;
    this.goal = goal;
    this.progress = progress;
    this.trials =
        new CellTrials(
            space,
            new CellTrials.Files(
                setting.curve,
                setting.map,
                setting.engine,
                setting.threads,
                setting.kept,
                setting.cancelled),
            study.task().counts());
  }

  /**
   * What trials are made with.
   *
   * @param map the study's measured map; null where its dies are drawn
   * @param kept where trials are kept; null for nowhere
   */
  public record Setting(
      ErrorCurve curve,
      @Nullable MeasuredMap map,
      EngineContext engine,
      int threads,
      @Nullable StageFiles kept,
      BooleanSupplier cancelled) {}

  /**
   * Searches; where it is cancelled, or has made its most trials, what is known by then.
   *
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  public Result run() {
    Task task = study.task();
    boolean counts = task.counts();
    Search.Question question =
        new Search.Question(
            study.effectiveTrials(),
            counts ? 0 : Double.NEGATIVE_INFINITY,
            counts ? 1 : 0,
            counts ? 0.5 / study.images() : 0,
            counts ? goal.bound : -goal.bound,
            goal.mostTrials);
    List<DesignSpace.Design> designs = space.designs();
    Search.Found found =
        new Search(
                space.candidates(),
                question,
                trials,
                (made, best, open) ->
                    progress.at(made, best == null ? null : designs.get(best.order()), open))
            .run();
    return judged(found);
  }

  private Result judged(Search.Found found) {
    Candidate best = found.best();
    Map<Integer, Integer> missed = new LinkedHashMap<>();
    Map<Integer, Integer> missedForSure = new LinkedHashMap<>();
    found
        .cells()
        .forEach(
            (cell, known) -> {
              if (known.answer() == Search.Answer.MISSES) {
                missed.merge(cell.chain(), cell.rung(), Math::max);
                if (surelyMisses(cell)) {
                  missedForSure.merge(cell.chain(), cell.rung(), Math::max);
                }
              }
            });
    List<Judged> judged = new ArrayList<>();
    boolean proved = found.complete() && best != null;
    for (int i = 0; i < space.designs().size(); i++) {
      DesignSpace.Design design = space.designs().get(i);
      Search.Cell cell = new Search.Cell(design.chain(), design.rung());
      Search.Known known = found.cells().get(cell);
      Standing standing = standing(design, i, best, known, missed);
      boolean sure =
          switch (standing) {
            case BEST, REACHES -> surelyReaches(cell);
            case MISSES, IMPLIED -> missedForSure.getOrDefault(design.chain(), -1) >= design.rung();
            case DEARER, NO_OPERATING_POINT -> true;
            case OPEN -> false;
          };
      boolean matters = standing != Standing.REACHES && (best == null || better(design, i, best));
      proved &= sure || !(matters || standing == Standing.BEST);
      judged.add(new Judged(design, tested(cell, known), standing, sure));
    }
    return new Result(
        best == null ? null : judged.get(best.order()),
        found.complete(),
        proved,
        found.trials(),
        (long) space.cells() * study.effectiveTrials(),
        judged);
  }

  private static boolean better(DesignSpace.Design design, int order, Candidate best) {
    return !Double.isNaN(design.cost())
        && Candidate.BEST_FIRST.compare(
                new Candidate(
                    design.chain(),
                    design.rung(),
                    design.cost(),
                    design.study().voltages().get(0),
                    order),
                best)
            < 0;
  }

  private static Standing standing(
      DesignSpace.Design design,
      int order,
      @Nullable Candidate best,
      Search.@Nullable Known known,
      Map<Integer, Integer> missed) {
    if (Double.isNaN(design.cost())) {
      return Standing.NO_OPERATING_POINT;
    }
    if (best != null && best.order() == order) {
      return Standing.BEST;
    }
    if (known != null && known.answer() == Search.Answer.MISSES) {
      return Standing.MISSES;
    }
    if (known != null && known.answer() == Search.Answer.REACHES) {
      return Standing.REACHES;
    }
    if (missed.getOrDefault(design.chain(), -1) > design.rung()) {
      return Standing.IMPLIED;
    }
    return best != null && !better(design, order, best) ? Standing.DEARER : Standing.OPEN;
  }

  private Tested tested(Search.Cell cell, Search.@Nullable Known known) {
    CellTrials.Kept kept = trials.known(cell);
    if (kept == null || known == null) {
      return Tested.NOTHING;
    }
    return new Tested(known.trials(), kept.mean(), kept.outer(), kept.seen(), kept.unseen());
  }

  private boolean surelyMisses(Search.Cell cell) {
    CellTrials.Kept kept = trials.known(cell);
    if (kept == null || !kept.outer().known()) {
      return false;
    }
    return study.task().counts()
        ? kept.outer().high() < goal.bound
        : kept.outer().low() > goal.bound;
  }

  private boolean surelyReaches(Search.Cell cell) {
    CellTrials.Kept kept = trials.known(cell);
    if (kept == null || !kept.outer().known()) {
      return false;
    }
    return study.task().counts()
        ? kept.outer().low() >= goal.bound
        : kept.outer().high() <= goal.bound;
  }
}
