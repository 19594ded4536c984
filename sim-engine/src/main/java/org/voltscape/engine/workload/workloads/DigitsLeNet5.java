package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import org.voltscape.engine.workload.Workload;

/** Generated digits, LeNet-5. */
@AutoService(Workload.class)
public final class DigitsLeNet5 extends DigitsData implements LeNet5 {
  @Override
  public String id() {
    return "digits-lenet5";
  }

  @Override
  public String title() {
    return "Digits, LeNet-5";
  }

  @Override
  public String help() {
    return "MATIC's and the weight-approximation paper's convolutional network (Caffe's LeNet-5, 430,500 weights) on digits the program draws itself; the trained network ships with the program.";
  }

  @Override
  protected int side() {
    return 28;
  }
}
