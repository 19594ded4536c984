package org.voltscape.engine.explore.study;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.explore.Search;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.stages.StageFiles;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.study.AutoSweep;
import org.voltscape.engine.study.Study;

/**
 * The search for the best design of a study: the one that costs least of those whose mean outcome
 * reaches a bound.
 */
public final class StudyExploration {
  /** Most designs that are looked at one by one: larger spaces are sampled. */
  public static final int MOST_ENUMERATED = 20_000;

  private final Study study;
  private final SpaceMaker maker;
  private final Goal goal;
  private final StudyTrials trials;
  private final Progress progress;

  /**
   * What is wanted.
   *
   * @param objective what is to be small
   * @param bound mean accuracy that a design has to reach, a share; of networks that compute
   *     numbers the application error that it may have at most
   * @param mostTrials after which the search ends with what is known
   */
  public record Goal(Objective objective, double bound, long mostTrials) {}

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

    /**
     * A space that is too large is being sampled.
     *
     * @param designs drawn so far
     * @param of how many
     */
    default void sampling(int designs, int of) {}
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
    static final Tested NOTHING =
        new Tested(0, Double.NaN, Interval.UNKNOWN, Interval.UNKNOWN, Double.NaN);
  }

  /** Why a design is, or is not, the best. */
  public enum Standing {
    BEST("best"),
    REACHES("reaches the bound, costs more"),
    REACHES_ALIKE("reaches the bound, costs as much"),
    MISSES("misses the bound"),
    IMPLIED("misses the bound as a higher supply of its scheme does"),
    DEARER("costs more than the best"),
    ALIKE("costs as much as the best"),
    NOT_ASKED_FOR("does not do what the study asks"),
    COST_UNKNOWN("cost not known"),
    UNDECIDED("tested, not decided"),
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
   *     of its trials; of a space that was sampled, of the sample
   * @param sampled whether only a sample of the variants was looked at
   * @param proved whether intervals show that the best reaches the bound and all better ones miss
   *     it
   * @param trials that were made
   * @param gridTrials that all designs would take
   * @param judged the designs that were looked at, in the order of the study
   */
  public record Result(
      @Nullable Judged best,
      boolean complete,
      boolean sampled,
      boolean proved,
      long trials,
      double gridTrials,
      List<Judged> judged) {}

  /**
   * A search.
   *
   * @param asked the study
   * @param source the study's name, for complaints
   * @param folder where its relative paths start
   */
  public StudyExploration(
      Study asked, String source, Path folder, Goal goal, Setting setting, Progress progress) {
    AutoSweep sweep = asked.sweep();
    // Where a run would place the voltages, the search may take any that it could.
    this.study = sweep == null ? asked : asked.withVoltages(sweep.lattice());
    this.goal = goal;
    this.progress = progress;
    this.trials = new StudyTrials(setting);
    this.maker =
        new SpaceMaker(
            study,
            source,
            folder,
            goal.objective,
            s -> setting.engine.skipped(s, setting.cancelled),
            setting.cancelled);
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
   * @throws java.util.concurrent.CancellationException where it is cancelled before any design is
   *     looked at closely
   */
  public Result run() {
    double count = DesignSpace.count(study);
    boolean sampled = count > MOST_ENUMERATED;
    DesignSpace space =
        maker.of(
            sampled
                ? new SampledVariants(
                        study,
                        maker,
                        trials,
                        question().bound(),
                        n -> progress.sampling(n, SampledVariants.EVALUATIONS))
                    .best()
                : new VariantAxes(study).all());
    CellTrials cells = new CellTrials(space, trials);
    List<DesignSpace.Design> designs = space.designs();
    Search.Found found =
        new Search(
                space.candidates(),
                question(),
                cells,
                (made, best, open) ->
                    progress.at(
                        trials.count(), best == null ? null : designs.get(best.order()), open))
            .run();
    return new Judging(study, goal.bound, space, cells)
        .result(
            found,
            sampled,
            trials.count(),
            count / SpaceMaker.scenarios(study).size() * study.effectiveTrials());
  }

  private Search.Question question() {
    boolean counts = study.task().counts();
    return new Search.Question(
        study.effectiveTrials(),
        counts ? 0 : Double.NEGATIVE_INFINITY,
        counts ? 1 : 0,
        counts ? 0.5 / study.images() : 0,
        counts ? goal.bound : -goal.bound,
        goal.mostTrials);
  }
}
