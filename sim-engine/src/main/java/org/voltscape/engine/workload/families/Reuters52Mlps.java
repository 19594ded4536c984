package org.voltscape.engine.workload.families;

import com.google.auto.service.AutoService;
import org.voltscape.engine.workload.WorkloadFamily;

/** Networks on the 52 classes of Reuters' news. */
@AutoService(WorkloadFamily.class)
public final class Reuters52Mlps extends MlpFamily {
  public Reuters52Mlps() {
    super("reuters-52-mlp", "Reuters R52", "reuters-52");
  }
}
