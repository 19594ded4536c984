package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
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

/** Retraining around known defects, the baseline of the retraining-free weight approximation. */
@AutoService(ProtectionScheme.class)
public final class DefectRetraining implements TrainingScheme {
  @Override
  public String id() {
    return "defect-retrain";
  }

  @Override
  public String title() {
    return "Defect-aware retraining";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.TRAINING;
  }

  @Override
  public String help() {
    return "The trained network is trained on with the words its defects make of the weights: the baseline the weight approximation is compared with.";
  }

  @Override
  public String source() {
    return "Hosseini et al. (TECS 2021), section 4.2.3, figure 10";
  }

  @Override
  public List<ParamSpec> parameters() {
    return TrainingParameters.with();
  }

  @Override
  public Adaptation adaptation(ParamValues values) {
    return TrainingParameters.onMap(Adaptation.Start.TRAINED, values);
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    return new NoProtection().create(shape, ParamValues.defaults(List.of()));
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return ProtectionCost.FREE
        .withMapAtDeployment()
        .withRetraining()
        .from(
            "Hosseini et al. (TECS 2021), section 2.2: a network for every defect map, no hardware at run time");
  }
}
