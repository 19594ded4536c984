package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import org.voltscape.engine.protection.ProtectionScheme;

/** Retraining around known defects, the baseline of the retraining-free weight approximation. */
@AutoService(ProtectionScheme.class)
public final class DefectRetraining extends MapTraining {
  /** Found as a service. */
  public DefectRetraining() {
    super(
        new NoProtection(),
        true,
        "Hosseini et al. (TECS 2021), section 2.2: a network for every defect map, no hardware at run time");
  }

  @Override
  public String id() {
    return "defect-retrain";
  }

  @Override
  public String title() {
    return "Defect-aware retraining";
  }

  @Override
  public String help() {
    return "The trained network is trained on with the words its defects make of the weights: the baseline the weight approximation is compared with. The same steps as mat-pretrained.";
  }

  @Override
  public String source() {
    return "Hosseini et al. (TECS 2021), section 4.2.3, figure 10";
  }
}
