package org.voltscape.views.minerva;

import java.util.Locale;
import org.voltscape.engine.minerva.ActivityPruning;
import org.voltscape.engine.minerva.Effort;
import org.voltscape.engine.minerva.MinervaData;
import org.voltscape.engine.minerva.MinervaResult;
import org.voltscape.engine.minerva.Rise;
import org.voltscape.engine.minerva.SupplyScaling;
import org.voltscape.engine.minerva.TrainingSpace;
import org.voltscape.engine.minerva.WordLengths;
import org.voltscape.engine.minerva.power.MicroArchitecture;
import org.voltscape.figure.minerva.MinervaText;

/** What steps found, in a line each. Pure functions. */
final class StepLines {
  private static final String BEYOND = ", beyond the bound";

  /** Stages are judged with twice the standard error, and may use a share of the bound. */
  private static final String BEYOND_SHARE = ", beyond its share of the bound";

  private StepLines() {}

  /** The result of a step in one line; empty where there is none. */
  static String result(Step step, Findings found) {
    return switch (step) {
      case TRAINING -> found.training() == null ? "" : training(found.training());
      case ARCHITECTURE -> found.architecture() == null ? "" : architecture(found.architecture());
      case WORDS -> found.words() == null ? "" : words(found.words());
      case PRUNING -> found.pruning() == null ? "" : pruning(found.pruning());
      case SUPPLY -> found.supply() == null ? "" : supply(found.supply());
      case POWER -> found.result() == null ? "" : power(found.result());
    };
  }

  private static String training(TrainingSpace found) {
    return String.format(
        Locale.ROOT,
        "%s, %s wrong; bound %s pt",
        MinervaText.hidden(found.network().hidden()),
        MinervaText.percent(found.network().error()),
        MinervaText.size(found.bound()));
  }

  private static String architecture(MicroArchitecture found) {
    MicroArchitecture.Point built = found.points().get(found.chosen());
    return String.format(
        Locale.ROOT,
        "%d × %d MACs, %s: %,.0f/s, %.3g W",
        built.built().lanes(),
        built.built().macsPerLane(),
        MinervaText.clock(built.built().clock()),
        built.rate(),
        built.watts());
  }

  private static String words(WordLengths found) {
    WordLengths.Words shared = found.datapath();
    return String.format(
        Locale.ROOT,
        "%s, %s, %s; rise %s pt%s",
        shared.weights(),
        shared.activities(),
        shared.products(),
        MinervaText.points(found.rise().mean()),
        beyond(found.rise(), found.allowed()));
  }

  private static String pruning(ActivityPruning found) {
    boolean zeros = found.thresholds().stream().allMatch(t -> t == 0);
    return String.format(
        Locale.ROOT,
        "%s of the MACs skipped%s%s",
        MinervaText.percent(found.skippedInAll()),
        zeros ? ", zeros alone" : "",
        beyond(found.rise(), found.allowed()));
  }

  private static String supply(SupplyScaling found) {
    return String.format(
        Locale.ROOT,
        "%s at %.3f V, rate %s%s",
        found.built().scheme(),
        found.built().volts(),
        MinervaText.rate(found.built().rate()),
        found.built().counted() > found.allowed() ? BEYOND_SHARE : "");
  }

  private static String beyond(Rise rise, double allowed) {
    return rise.counted() > allowed ? BEYOND_SHARE : "";
  }

  private static String power(MinervaResult found) {
    return String.format(Locale.ROOT, "%.1f× less power", found.waterfall().totalFactor())
        + (found.withinBound() ? ", within the bound" : BEYOND);
  }

  /** The last line: the error on examples that no stage has seen. */
  static String check(MinervaResult result) {
    return String.format(
        Locale.ROOT,
        "On %,d test examples that no stage has seen the error rises by %s ± %s of %s pt: %s to %s.",
        result.check().examples(),
        MinervaText.size(result.errorRisePoints() / 100),
        MinervaText.size(result.check().standardError()),
        MinervaText.size(result.boundPoints() / 100),
        MinervaText.percent(result.check().floatError()),
        MinervaText.percent(result.check().error()));
  }

  /** What else there is to say of it. */
  static String checkDetail(MinervaResult result) {
    return String.format(
        Locale.ROOT,
        "In single precision %s are wrong, with the words %s, with pruning %s, and with the memory's"
            + " faults %s in the mean over %d dies; 95 %% of them have at most %s wrong. %s of the"
            + " MACs are skipped. No decision was made on these examples. The rise has a standard error of %s"
            + " pt: on as many other examples it can be so much smaller or larger.",
        MinervaText.percent(result.check().floatError()),
        MinervaText.percent(result.check().wordsError()),
        MinervaText.percent(result.check().prunedError()),
        MinervaText.percent(result.check().error()),
        result.check().dies(),
        MinervaText.percent(result.check().p95()),
        MinervaText.percent(result.check().skipped()),
        MinervaText.size(result.check().standardError()));
  }

  /**
   * A rise beside the share of the bound that it may use up.
   *
   * @param allowed most that it might be with twice its standard error
   */
  static String rise(Rise rise, double allowed) {
    return String.format(
        Locale.ROOT,
        "Rise %s ± %s pt; counted with two standard errors %s of the %s pt allowed so far%s.",
        MinervaText.points(rise.mean()),
        MinervaText.size(rise.standardError()),
        MinervaText.size(rise.counted()),
        MinervaText.size(allowed),
        beyond(rise, allowed));
  }

  /** What an effort tries of a data set, in a sentence. */
  static String effort(Effort effort, MinervaData data) {
    int networks = effort.topologies(data.hidden()).size() * effort.penalties().size();
    return String.format(
        Locale.ROOT,
        "%d networks, %d seeds of the best, %s each; %d dies a rate; bound %s. %s",
        networks,
        effort.seeds(),
        effort.epochs() == 0 ? "all epochs of the recipe" : effort.epochs() + " epochs",
        effort.dies(),
        effort.measuredBound()
            ? "as measured over the seeds"
            : "as published (" + MinervaText.size(data.publishedBound()) + " pt)",
        time(effort));
  }

  private static String time(Effort effort) {
    return effort.equals(Effort.QUICK)
        ? "Two to ten minutes; less where networks are kept."
        : "Hours; finished stages and networks are kept.";
  }
}
