package org.voltscape.engine.protection.schemes;

import java.util.List;
import org.voltscape.engine.array.ArrayMapping;
import org.voltscape.engine.array.circuit.ArrayCircuit;
import org.voltscape.engine.array.errors.ErrorEffect;
import org.voltscape.engine.array.errors.ErrorHandling;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.protection.TimingScheme;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.protection.rules.TimingParameters;
import org.voltscape.engine.word.WordShape;

/** What schemes for timing errors have in common. */
abstract class TimingErrorScheme implements TimingScheme {
  private final ErrorEffect effect;
  private final List<ParamSpec> parameters;

  /**
   * @param effect what becomes of an error
   * @param sized whether units have sizes of their own where nothing is said
   */
  TimingErrorScheme(ErrorEffect effect, boolean sized) {
    this.effect = effect;
    this.parameters = TimingParameters.of(sized, effect != ErrorEffect.PROPAGATE);
  }

  @Override
  public final SchemeGroup group() {
    return SchemeGroup.TIMING;
  }

  @Override
  public final List<ParamSpec> parameters() {
    return parameters;
  }

  @Override
  public final ErrorHandling handling(ParamValues values) {
    return TimingParameters.handling(effect, values);
  }

  /** Words are read as written. */
  @Override
  public final WordProtection create(WordShape shape, ParamValues values) {
    return new NoProtection().create(shape, ParamValues.defaults(List.of()));
  }

  /** The array of Table II that the scheme runs on. */
  @Override
  public final ProtectionCost cost(WordShape shape, ParamValues values) {
    return switch (effect) {
      case PROPAGATE -> cost(ArrayCircuit.TPU, "");
      case DROP_NEXT -> cost(ArrayCircuit.TE_DROP, "");
      case DROP_OWN -> {
        ArrayMapping mapping = TimingParameters.mapping(values);
        yield cost(
            mapping.circuit(),
            mapping.id().equals(mapping.circuit().id())
                ? ""
                : "; none is published for the mapping " + mapping.id());
      }
    };
  }

  private static ProtectionCost cost(ArrayCircuit circuit, String more) {
    return ProtectionCost.FREE.withDatapath(circuit.factors()).from(circuit.source() + more);
  }
}
