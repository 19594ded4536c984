package org.voltscape.engine.minerva;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.minerva.power.Architecture;
import org.voltscape.engine.minerva.power.MicroArchitecture;
import org.voltscape.engine.minerva.power.MinervaPower;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.protection.ProtectionSchemes;

/**
 * What a person sets by hand; what is null the flow decides. Choices are computed and compared with
 * the bound like what the flow finds, and are kept where they are beyond it.
 *
 * @param network of the first stage, in the grid or not
 * @param architecture of the second stage
 * @param words of the third stage, for all layers
 * @param thresholds of the fourth stage, one a layer or one for all, in units of the values that
 *     enter a layer
 * @param scheme id of the mitigation of the fifth stage
 * @param volts supply of the weight memory of the fifth stage, V
 */
public record MinervaChoices(
    @Nullable NetworkChoice network,
    @Nullable Architecture architecture,
    WordLengths.@Nullable Words words,
    @Nullable List<Double> thresholds,
    @Nullable String scheme,
    @Nullable Double volts) {
  private static final String SOURCE = "set by hand";

  private static final double MEGA = 1e6;

  /** The flow decides everything. */
  public static final MinervaChoices NONE = new MinervaChoices(null, null, null, null, null, null);

  public MinervaChoices {
    thresholds = thresholds == null ? null : List.copyOf(thresholds);
  }

  /**
   * A network of the first stage.
   *
   * @param hidden widths of its hidden layers
   * @param l1 weight of the sum of absolute weights
   * @param l2 weight of the sum of squared weights
   */
  public record NetworkChoice(List<Integer> hidden, double l1, double l2) {
    public NetworkChoice {
      hidden = List.copyOf(hidden);
    }
  }

  /** The same with another network; null takes the choice back. */
  public MinervaChoices withNetwork(@Nullable NetworkChoice other) {
    return new MinervaChoices(other, architecture, words, thresholds, scheme, volts);
  }

  /** The same with another architecture; null takes the choice back. */
  public MinervaChoices withArchitecture(@Nullable Architecture other) {
    return new MinervaChoices(network, other, words, thresholds, scheme, volts);
  }

  /** The same with other words; null takes the choice back. */
  public MinervaChoices withWords(WordLengths.@Nullable Words other) {
    return new MinervaChoices(network, architecture, other, thresholds, scheme, volts);
  }

  /** The same with other thresholds; null takes the choice back. */
  public MinervaChoices withThresholds(@Nullable List<Double> other) {
    return new MinervaChoices(network, architecture, words, other, scheme, volts);
  }

  /** The same with another scheme; null takes the choice back. */
  public MinervaChoices withScheme(@Nullable String other) {
    return new MinervaChoices(network, architecture, words, thresholds, other, volts);
  }

  /** The same with another supply; null takes the choice back. */
  public MinervaChoices withVolts(@Nullable Double other) {
    return new MinervaChoices(network, architecture, words, thresholds, scheme, other);
  }

  /** Ids of the stages in which something is set by hand, in their order. */
  public List<String> stages() {
    return Stream.of(
            network == null ? "" : "training",
            architecture == null ? "" : "architecture",
            words == null ? "" : "words",
            thresholds == null ? "" : "pruning",
            scheme == null && volts == null ? "" : "supply")
        .filter(stage -> !stage.isEmpty())
        .toList();
  }

  /**
   * Looks at thresholds.
   *
   * @param layers of the network that is built
   * @throws BadInputException for another number of them
   */
  void check(int layers) {
    if (thresholds != null
        && (thresholds.size() != 1 && thresholds.size() != layers
            || thresholds.stream().anyMatch(t -> !(t >= 0) || Double.isInfinite(t)))) {
      throw new BadInputException(
          SOURCE,
          "thresholds",
          thresholds.toString(),
          "one of 0 or more for all layers, or one for each of the " + layers + " layers");
    }
  }

  /**
   * Looks at what can be wrong before a network is known.
   *
   * @throws BadInputException for a clock for which no energies are known, a supply beyond the
   *     platform's, and schemes that do not exist
   */
  void check() {
    if (architecture != null && architecture.clock() > MicroArchitecture.HIGHEST_CLOCK) {
      throw new BadInputException(
          SOURCE,
          "clock",
          architecture.clock() / MEGA + " MHz",
          "at most "
              + MicroArchitecture.HIGHEST_CLOCK / MEGA
              + " MHz, the highest for which energies are known");
    }
    SupplyRange supply = EnergyPlatforms.byId(MinervaPower.PLATFORM).supply();
    if (volts != null && !(volts >= supply.minVolts() && volts <= supply.nominalVolts())) {
      throw new BadInputException(
          SOURCE,
          "supply of the weight memory",
          volts + " V",
          supply.minVolts() + " to " + supply.nominalVolts() + " V");
    }
    if (scheme != null) {
      ProtectionSchemes.byId(scheme, SOURCE, "scheme");
    }
  }
}
