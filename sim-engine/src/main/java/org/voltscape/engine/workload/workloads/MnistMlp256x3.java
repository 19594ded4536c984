package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import org.voltscape.engine.workload.Workload;

/** MNIST, 784-256-256-256-10. */
@AutoService(Workload.class)
public final class MnistMlp256x3 extends MnistData implements Mlp256x3 {
  @Override
  public String id() {
    return "mnist-mlp-256x3";
  }

  @Override
  public String title() {
    return "MNIST, 784-256-256-256-10";
  }

  @Override
  public String help() {
    return "Minerva's network for MNIST; trained on first use from the data folder.";
  }

  @Override
  protected int side() {
    return 28;
  }
}
