package org.voltscape.engine.workload.families;

import com.google.auto.service.AutoService;
import org.voltscape.engine.workload.WorkloadFamily;

/** Networks on the forest cover types. */
@AutoService(WorkloadFamily.class)
public final class ForestMlps extends MlpFamily {
  public ForestMlps() {
    super("forest-mlp", "Forest", "forest");
  }
}
