package org.voltscape.engine.workload.families;

import com.google.auto.service.AutoService;
import org.voltscape.engine.workload.WorkloadFamily;

/** Networks on the posts of twenty newsgroups. */
@AutoService(WorkloadFamily.class)
public final class TwentyNewsgroupsMlps extends MlpFamily {
  public TwentyNewsgroupsMlps() {
    super("20ng-mlp", "20 Newsgroups", "20ng");
  }
}
