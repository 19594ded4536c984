package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.Shortcut;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.ShippedRecipes;
import org.voltscape.engine.workload.Workload;

/** CIFAR-10, three residual blocks. */
@AutoService(Workload.class)
public final class ResNetCifar extends CifarData {
  @Override
  public String id() {
    return "resnet-cifar";
  }

  @Override
  public String title() {
    return "CIFAR-10, residual network";
  }

  @Override
  public String help() {
    return "A small residual network for colour photographs (three blocks of two convolutions with a shortcut past them, 16, 32 and 64 planes, 121,648 weights); trained on first use from the data folder, for some minutes. Tested on the test file's first 5,000 images.";
  }

  /** Each stage begins with a plain convolution to more planes, followed by one block. */
  @Override
  public NetworkShape shape() {
    return new NetworkShape(
        List.of(
            convolution(3, 32, 16, 5, Pooling.max(2)),
            convolution(16, 16, 16, 3, Pooling.NONE),
            convolution(16, 16, 16, 3, Pooling.NONE),
            convolution(16, 16, 32, 3, Pooling.max(2)),
            convolution(32, 8, 32, 3, Pooling.NONE),
            convolution(32, 8, 32, 3, Pooling.NONE),
            convolution(32, 8, 64, 3, Pooling.max(2)),
            convolution(64, 4, 64, 3, Pooling.NONE),
            convolution(64, 4, 64, 3, Pooling.average(4)),
            new Dense(64, 10, Activation.IDENTITY)),
        List.of(new Shortcut(0, 2), new Shortcut(3, 5), new Shortcut(6, 8)));
  }

  private static Convolution convolution(
      int channels, int side, int filters, int kernel, Pooling pooling) {
    return new Convolution(
        channels, side, side, filters, kernel, 1, kernel / 2, Activation.RELU, pooling);
  }

  @Override
  public TrainingRecipe recipe() {
    return ShippedRecipes.training("resnet-cifar");
  }
}
