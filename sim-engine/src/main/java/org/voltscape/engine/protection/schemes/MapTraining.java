package org.voltscape.engine.protection.schemes;

import java.util.List;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.protection.TrainingScheme;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.protection.rules.TrainingParameters;
import org.voltscape.engine.training.Adaptation;
import org.voltscape.engine.word.WordShape;

/** What schemes have in common that train a network against the failure map of every die. */
abstract class MapTraining implements TrainingScheme {
  private final ProtectionScheme read;
  private final boolean startsTrained;
  private final String costs;

  /**
   * @param read how words are written and read while it is trained and tested
   * @param startsTrained whether it always begins with the trained network, rather than as chosen
   * @param costs what it costs, and who says so
   */
  MapTraining(ProtectionScheme read, boolean startsTrained, String costs) {
    this.read = read;
    this.startsTrained = startsTrained;
    this.costs = costs;
  }

  @Override
  public final SchemeGroup group() {
    return SchemeGroup.TRAINING;
  }

  @Override
  public final List<ParamSpec> parameters() {
    return startsTrained ? TrainingParameters.with() : TrainingParameters.withStart();
  }

  @Override
  public final Adaptation adaptation(ParamValues values) {
    return startsTrained
        ? TrainingParameters.onMap(Adaptation.Start.TRAINED, values)
        : TrainingParameters.onMap(values);
  }

  @Override
  public final WordProtection create(WordShape shape, ParamValues values) {
    return read.create(shape, ParamValues.defaults(List.of()));
  }

  @Override
  public final ProtectionCost cost(WordShape shape, ParamValues values) {
    return ProtectionCost.FREE.withMapAtDeployment().withRetraining().from(costs);
  }
}
