package org.voltscape.engine.energy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;

/**
 * A chip, or a part of one, with an energy model. Most are files (see {@code
 * docs/howto-add-a-platform.md}); a plug-in may bring one as a class.
 *
 * <p>Implementations are immutable and may be asked from any thread.
 */
public interface EnergyPlatform {
  /** Name in studies and on the command line, for example {@code snnac-65nm}. */
  String id();

  /** Name shown in the window. */
  String title();

  /** What its energies count and what they do not: one or two sentences. */
  String scope();

  /** The ways of operating it, at least one. */
  List<EnergyScenario> scenarios();

  /** Id of the scenario meant where none is given. */
  String defaultScenario();

  /** Supplies the model speaks for. */
  SupplyRange supply();

  /** Whether it is an array of MAC units, so that schemes against timing errors belong to it. */
  default boolean arrays() {
    return false;
  }

  /** The words that its published figures are for, without any scheme. */
  EnergyWork reference();

  /**
   * The banks that a memory has where a design does not say.
   *
   * @param part name of the memory
   * @return empty where the platform has no such memory, or knows no banks
   */
  default Optional<BankGeometry> banks(String part) {
    return Optional.empty();
  }

  /** Names of the memories whose banks a design may set. */
  default Set<String> bankedParts() {
    return Set.of();
  }

  /** Names of its parts, of which it knows what they spend. */
  default Set<String> parts() {
    return Set.of();
  }

  /** Name of a part for people. */
  default String partTitle(String part) {
    return part;
  }

  /**
   * The part that a term of its reports belongs to.
   *
   * @return empty for no part, as what a scheme adds
   */
  default String partOf(String term) {
    return "";
  }

  /** Whether a part is all that spends energy. */
  default boolean isWhole(String part) {
    return part.isEmpty();
  }

  /** Whether the supply that a scenario sweeps is that of a part; empty for the whole. */
  default boolean sweeps(String scenario, String part) {
    return true;
  }

  /**
   * The clock of a scenario without any scheme, Hz; NaN where that is not known.
   *
   * @param supplies the operating point
   */
  default double hertz(String scenario, Supplies supplies) {
    return Double.NaN;
  }

  /** Measurements to be drawn beside the model; most have none. */
  default List<MeasuredEnergy> measured() {
    return List.of();
  }

  /**
   * Clock cycles of one inference.
   *
   * @param work the design's
   */
  double cycles(EnergyWork work);

  /**
   * Energy of one clock cycle.
   *
   * @param scenario id of a scenario
   * @param supplies the operating point
   * @param work the words and schemes; how many there are is of no account
   * @return report in J/cycle; without terms where the circuit does not run at the voltage
   * @throws BadInputException for an unknown scenario or a voltage outside {@link #supply()}
   */
  EnergyReport perCycle(String scenario, Supplies supplies, EnergyWork work);

  /**
   * Energy of one inference.
   *
   * @param scenario id of a scenario
   * @param supplies the operating point
   * @param work the design's work
   * @return report in J/inference; without terms where the circuit does not run at the voltage
   * @throws BadInputException for an unknown scenario or a voltage outside {@link #supply()}
   */
  EnergyReport perInference(String scenario, Supplies supplies, EnergyWork work);

  /**
   * The supply of least energy the scenario can be run at.
   *
   * @throws BadInputException for an unknown scenario
   */
  MinimumEnergyPoint minimumEnergyPoint(String scenario);

  /** Energy of one clock cycle of the published words, without any scheme, in J/cycle. */
  default EnergyReport perCycle(String scenario, double volts) {
    return perCycle(scenario, Supplies.of(volts), reference());
  }

  /**
   * The scenario of an id.
   *
   * @throws BadInputException naming the known ids
   */
  default EnergyScenario scenario(String id) {
    List<String> ids = scenarios().stream().map(EnergyScenario::id).toList();
    return scenarios().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "energy",
                    "field scenario",
                    String.valueOf(id),
                    Suggestions.hint(
                        "a scenario of " + id() + ": " + String.join(", ", ids),
                        String.valueOf(id),
                        ids)));
  }
}
