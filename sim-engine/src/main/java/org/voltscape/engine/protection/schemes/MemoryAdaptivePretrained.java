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

/** MATIC's memory-adaptive training from a seed trained without faults. */
@AutoService(ProtectionScheme.class)
public final class MemoryAdaptivePretrained implements TrainingScheme {
  @Override
  public String id() {
    return "mat-pretrained";
  }

  @Override
  public String title() {
    return "Memory-adaptive training, pre-trained";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.TRAINING;
  }

  @Override
  public String help() {
    return "Memory-adaptive training that begins with the trained network: far fewer steps for the same error (MATIC).";
  }

  @Override
  public String source() {
    return "MATIC (2018), section III-C";
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
        .from("MATIC (2018), section III: a network for every chip, no hardware at run time");
  }
}
