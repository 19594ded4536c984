package org.voltscape.engine.study;

import org.jspecify.annotations.Nullable;

/**
 * How much a run of a study may take. A budget makes another study of it, which says itself what is
 * run: that study is the one to be written beside the results. Trials keep their numbers and their
 * images, so those of a quick run are the first ones of a normal run, and those the first ones of a
 * run for a paper.
 */
public enum RunBudget {
  /**
   * A fast look, with intervals about four times as wide: a sixteenth of the trials and four times
   * the half-width of the stop rule; no scout, and no table of low error rates.
   */
  QUICK("quick", "Quick"),

  /** What the study says. */
  NORMAL("normal", "Normal"),

  /**
   * Intervals about a quarter as wide: a quarter of the half-width of the stop rule and sixteen
   * times the trials, but {@value #MOST_TRIALS} at most where the study does not ask for more.
   */
  PAPER("paper", "Paper");

  /** A quick run makes so many trials a point, unless the study asks for fewer. */
  public static final int LEAST_TRIALS = 4;

  /** A run for a paper makes so many trials a point at most, unless the study asks for more. */
  public static final int MOST_TRIALS = 5000;

  private static final double WIDER = 4;

  /** Intervals shrink with the root of the number of trials. */
  private static final int FEWER = 16;

  private static final double NARROWEST = 1e-9;
  private static final double WIDEST = 1;

  private final String id;
  private final String title;

  RunBudget(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** Name on the command line and in settings. */
  public String id() {
    return id;
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  /** The budget of that name, or null. */
  public static @Nullable RunBudget of(String id) {
    for (RunBudget budget : values()) {
      if (budget.id.equals(id)) {
        return budget;
      }
    }
    return null;
  }

  /** The study that is run of a study. */
  public Study of(Study study) {
    return switch (this) {
      case NORMAL -> study;
      case QUICK ->
          study.with(
              s ->
                  s.trials(fewer(study.trials()))
                      .stop(stopping(study.stop(), WIDER))
                      .scout(Scout.NONE)
                      .lowRates(false));
      case PAPER -> study.with(s -> s.trials(more(study)).stop(stopping(study.stop(), 1 / WIDER)));
    };
  }

  private static int fewer(int trials) {
    return Math.max(Math.min(trials, LEAST_TRIALS), (trials + FEWER - 1) / FEWER);
  }

  private static int more(Study study) {
    long wanted = Math.min((long) study.trials() * FEWER, MOST_TRIALS);
    return (int) Math.max(study.trials(), Math.min(wanted, dies(study)));
  }

  /** Trials that a study can have beside its scout and pilot: a measured map has so many dies. */
  private static long dies(Study study) {
    if (study.memory().map() == null || !study.memoryFails()) {
      return Study.MAX_TRIALS;
    }
    int pilot = study.autoImages() ? OwnImages.PILOT_DIES : 0;
    return (long) study.memory().part().dies() - study.scout().dies() - pilot;
  }

  private static Stop stopping(Stop stop, double factor) {
    return stop.active()
        ? new Stop(Math.min(WIDEST, Math.max(NARROWEST, stop.halfWidth() * factor)), stop.rule())
        : stop;
  }
}
