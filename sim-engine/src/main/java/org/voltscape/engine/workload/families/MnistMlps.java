package org.voltscape.engine.workload.families;

import com.google.auto.service.AutoService;
import org.voltscape.engine.workload.WorkloadFamily;

/** Networks on MNIST. */
@AutoService(WorkloadFamily.class)
public final class MnistMlps extends MlpFamily {
  public MnistMlps() {
    super("mnist-mlp", "MNIST", "mnist-mlp-256x3");
  }
}
