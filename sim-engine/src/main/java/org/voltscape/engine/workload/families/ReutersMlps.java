package org.voltscape.engine.workload.families;

import com.google.auto.service.AutoService;
import org.voltscape.engine.workload.WorkloadFamily;

/** Networks on the eight classes of Reuters' news. */
@AutoService(WorkloadFamily.class)
public final class ReutersMlps extends MlpFamily {
  public ReutersMlps() {
    super("reuters-mlp", "Reuters R8", "reuters");
  }
}
