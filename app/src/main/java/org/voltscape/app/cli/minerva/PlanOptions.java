package org.voltscape.app.cli.minerva;

import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.minerva.Effort;
import org.voltscape.engine.minerva.MinervaData;
import org.voltscape.engine.minerva.MinervaPlan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What Minerva's flow is asked to do, but for the data set and stage 5. */
public final class PlanOptions {
  private static final double POINTS = 100;

  @Option(names = "--quick", description = "few networks and seeds: minutes rather than hours")
  private boolean quick;

  @Option(
      names = "--bound",
      paramLabel = "POINTS",
      description =
          "most that the error may rise in all, in points of per cent; without it the published"
              + " one with --quick, else one standard deviation over the seeds")
  private @Nullable String bound;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "first seed of the networks, and that of the dies (default: 1)")
  private @Nullable String seed;

  @Mixin private ChoiceOptions choices;

  /**
   * The plan.
   *
   * @param scheme the mitigation of stage 5 by hand; null for the flow's
   * @param voltage the supply of stage 5 by hand, as it was given; null for the flow's
   * @throws org.voltscape.engine.param.BadInputException for what cannot be
   */
  public MinervaPlan of(MinervaData data, @Nullable String scheme, @Nullable String voltage) {
    return new MinervaPlan(
        data,
        quick ? Effort.QUICK : Effort.FULL,
        boundShare(),
        firstSeed(),
        choices.of(data, scheme, voltage));
  }

  private @Nullable Double boundShare() {
    return bound == null
        ? null
        : Numbers.between(bound, 0.001, POINTS, "points", Place.option("--bound")) / POINTS;
  }

  private long firstSeed() {
    return seed == null ? 1 : Numbers.whole(seed, 0, Integer.MAX_VALUE, Place.option("--seed"));
  }
}
