package org.voltscape.engine.energy;

import java.util.List;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;

/**
 * A chip, or a part of one, with an energy model. Found by {@link java.util.ServiceLoader}; a new
 * platform is one class marked with {@code @AutoService(EnergyPlatform.class)}.
 *
 * <p>Implementations are immutable and may be asked from any thread.
 */
public interface EnergyPlatform {
  /** Name in studies and on the command line, for example {@code snnac-65nm}. */
  String id();

  /** Name shown in the window. */
  String title();

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

  /**
   * Energy of one clock cycle.
   *
   * @param scenario id of a scenario
   * @param volts the supply the scenario sweeps, V
   * @param bitsPerWord bits of an unprotected weight word
   * @param costs what schemes add, each as its own term; may be empty
   * @return report in J/cycle; without terms where the circuit does not run at the voltage
   * @throws BadInputException for an unknown scenario or a voltage outside {@link #supply()}
   */
  EnergyReport perCycle(String scenario, double volts, int bitsPerWord, List<SchemeCost> costs);

  /**
   * Energy of one inference.
   *
   * @param scenario id of a scenario
   * @param volts the supply the scenario sweeps, V
   * @param load the network's work
   * @param costs what schemes add, each as its own term; may be empty
   * @return report in J/inference; without terms where the circuit does not run at the voltage
   * @throws BadInputException for an unknown scenario or a voltage outside {@link #supply()}
   */
  EnergyReport perInference(
      String scenario, double volts, InferenceLoad load, List<SchemeCost> costs);

  /**
   * What must stand beside an energy wherever it is shown: that it is for words of another length,
   * that it is extrapolated, or why there is none.
   *
   * @param scenario id of a scenario
   * @param volts the supply the scenario sweeps, V
   * @param bitsPerWord bits of an unprotected weight word
   * @return short phrases without a full stop; empty for nothing
   */
  List<String> remarks(String scenario, double volts, int bitsPerWord);

  /**
   * The supply of least energy the scenario can be run at.
   *
   * @throws BadInputException for an unknown scenario
   */
  MinimumEnergyPoint minimumEnergyPoint(String scenario);

  /** Energy of one clock cycle without any scheme, of 8-bit words, in J/cycle. */
  default EnergyReport perCycle(String scenario, double volts) {
    return perCycle(scenario, volts, WordLength.BITS, List.of());
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
