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

/** EDEN's retraining: the network meets faults of a model, drawn again at every step. */
@AutoService(ProtectionScheme.class)
public final class EdenRetraining implements TrainingScheme {
  private static final List<String> MODELS =
      List.of(Adaptation.MATCHED, "stuck-at", "flips", "eden-1", "eden-2", "eden-3");

  @Override
  public String id() {
    return "eden-retrain";
  }

  @Override
  public String title() {
    return "Retraining with an error model";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.TRAINING;
  }

  @Override
  public String help() {
    return "The trained network is trained on with faults of an error model in its weights, drawn again"
        + " at every step (EDEN): it learns to bear such faults, not those of one die.";
  }

  @Override
  public String source() {
    return "EDEN (earlier version), sections 4.5 and 5.3";
  }

  @Override
  public List<ParamSpec> parameters() {
    return TrainingParameters.with(
        ParamSpec.choice(
            "model",
            Adaptation.MATCHED,
            MODELS,
            "The faults met while training: those the study's memory has (matched), or others"
                + " (mismatched), always at the same rate."),
        ParamSpec.flag(
            "curriculum",
            true,
            "Whether the rate of faults rises to its full height step by step."),
        ParamSpec.flag(
            "perTrial",
            false,
            "Whether every trial has a network trained for it, so that intervals know how"
                + " trainings differ; otherwise one network a voltage serves all trials."));
  }

  @Override
  public Adaptation adaptation(ParamValues values) {
    return TrainingParameters.drawnAnew(
        values.choice("model"), values.flag("curriculum"), values.flag("perTrial"), values);
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    return new NoProtection().create(shape, ParamValues.defaults(List.of()));
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return ProtectionCost.FREE
        .withRetraining()
        .from("EDEN (earlier version), section 4.5: trained once a model of errors and a rate");
  }
}
