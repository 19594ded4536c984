package org.voltscape.views.minerva;

import java.util.List;
import java.util.Objects;
import org.voltscape.engine.minerva.MinervaChoices;

/** Which steps choices are about. Pure functions. */
final class Choices {
  private Choices() {}

  /** Whether something of a step is set by hand. */
  static boolean set(MinervaChoices choices, Step step) {
    return switch (step) {
      case TRAINING -> choices.network() != null;
      case ARCHITECTURE -> choices.architecture() != null;
      case WORDS -> choices.words() != null;
      case PRUNING -> choices.thresholds() != null;
      case SUPPLY -> choices.scheme() != null || choices.volts() != null;
      case POWER -> false;
    };
  }

  /** The choices without those of a step. */
  static MinervaChoices without(MinervaChoices choices, Step step) {
    return switch (step) {
      case TRAINING -> choices.withNetwork(null);
      case ARCHITECTURE -> choices.withArchitecture(null);
      case WORDS -> choices.withWords(null);
      case PRUNING -> choices.withThresholds(null);
      case SUPPLY -> choices.withScheme(null).withVolts(null);
      case POWER -> choices;
    };
  }

  /** The first step that two choices differ in; the last of all where they do not. */
  static Step firstOther(MinervaChoices a, MinervaChoices b) {
    if (!Objects.equals(a.network(), b.network())) {
      return Step.TRAINING;
    }
    if (!Objects.equals(a.architecture(), b.architecture())) {
      return Step.ARCHITECTURE;
    }
    if (!Objects.equals(a.words(), b.words())) {
      return Step.WORDS;
    }
    if (!Objects.equals(a.thresholds(), b.thresholds())) {
      return Step.PRUNING;
    }
    boolean supply = Objects.equals(a.scheme(), b.scheme()) && Objects.equals(a.volts(), b.volts());
    return supply ? Step.POWER : Step.SUPPLY;
  }

  /**
   * Choices that fit each other: thresholds are about the layers of a network, so another one gives
   * those of another number of layers back to the flow.
   */
  static MinervaChoices fitting(MinervaChoices next, MinervaChoices now) {
    List<Double> thresholds = next.thresholds();
    if (thresholds == null || Objects.equals(next.network(), now.network())) {
      return next;
    }
    int layers =
        next.network() != null
            ? next.network().hidden().size() + 1
            // Nobody knows which network the flow decides on.
            : -1;
    return thresholds.size() == 1 || layers == thresholds.size() ? next : next.withThresholds(null);
  }
}
