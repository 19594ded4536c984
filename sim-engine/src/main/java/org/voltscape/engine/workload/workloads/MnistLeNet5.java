package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import org.voltscape.engine.workload.Workload;

/** MNIST, LeNet-5. */
@AutoService(Workload.class)
public final class MnistLeNet5 extends MnistData implements LeNet5 {
  @Override
  public String id() {
    return "mnist-lenet5";
  }

  @Override
  public String title() {
    return "MNIST, LeNet-5";
  }

  @Override
  public String help() {
    return "MATIC's and the weight-approximation paper's convolutional network for MNIST (Caffe's LeNet-5, 430,500 weights); trained on first use from the data folder.";
  }

  @Override
  protected int side() {
    return 28;
  }
}
