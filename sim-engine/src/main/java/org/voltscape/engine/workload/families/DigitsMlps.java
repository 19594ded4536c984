package org.voltscape.engine.workload.families;

import com.google.auto.service.AutoService;
import org.voltscape.engine.workload.WorkloadFamily;

/** Networks on the generated digits. */
@AutoService(WorkloadFamily.class)
public final class DigitsMlps extends MlpFamily {
  public DigitsMlps() {
    super("digits-mlp", "Digits", "digits-mlp-256x3");
  }
}
