package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.Workload;

/** MNIST, LeNet-5. */
@AutoService(Workload.class)
public final class MnistLeNet5 extends MnistData {
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
  public NetworkShape shape() {
    return LeNet5.shape();
  }

  @Override
  public String weightFormat() {
    return LeNet5.WEIGHT_FORMAT;
  }

  @Override
  public String activationFormat() {
    return "float";
  }

  @Override
  public boolean faultyBiases() {
    return false;
  }

  @Override
  protected int side() {
    return 28;
  }

  @Override
  public TrainingRecipe recipe() {
    return LeNet5.recipe();
  }

  @Override
  public TrainingRecipe adaptationRecipe() {
    return LeNet5.adaptationRecipe();
  }

  @Override
  public boolean adaptsTrained() {
    return true;
  }
}
