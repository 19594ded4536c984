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

/** MATIC's memory-adaptive training with nearest weight refinement in the loop. */
@AutoService(ProtectionScheme.class)
public final class MemoryAdaptiveNearest implements TrainingScheme {
  @Override
  public String id() {
    return "mat-nwr";
  }

  @Override
  public String title() {
    return "Memory-adaptive training, nearest words";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.TRAINING;
  }

  @Override
  public String help() {
    return "Memory-adaptive training where every weight is used as the closest word its stuck cells can hold (MATIC's nearest weight refinement), from scratch unless the study starts from the trained network.";
  }

  @Override
  public String source() {
    return "MATIC (2018), section VII; its listing reconstructed from the text";
  }

  @Override
  public List<ParamSpec> parameters() {
    return TrainingParameters.withStart();
  }

  @Override
  public Adaptation adaptation(ParamValues values) {
    return TrainingParameters.onMap(values);
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    return new NearestWord().create(shape, ParamValues.defaults(List.of()));
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return ProtectionCost.FREE
        .withMapAtDeployment()
        .withRetraining()
        .from("MATIC (2018), section III: a network for every chip, no hardware at run time");
  }
}
