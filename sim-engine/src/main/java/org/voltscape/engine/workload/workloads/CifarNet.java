package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.ShippedRecipes;
import org.voltscape.engine.workload.Workload;

/** CIFAR-10, three convolutions. */
@AutoService(Workload.class)
public final class CifarNet extends CifarData {
  @Override
  public String id() {
    return "cifarnet";
  }

  @Override
  public String title() {
    return "CIFAR-10, CifarNet";
  }

  @Override
  public String help() {
    return "A small convolutional network for colour photographs (Caffe's CIFAR-10 quick network, 145,376 weights); trained on first use from the data folder, for some minutes. Tested on the test file's first 5,000 images.";
  }

  @Override
  public NetworkShape shape() {
    return new NetworkShape(
        List.of(
            new Convolution(3, 32, 32, 32, 5, 1, 2, Activation.RELU, Pooling.max(2)),
            new Convolution(32, 16, 16, 32, 5, 1, 2, Activation.RELU, Pooling.average(2)),
            new Convolution(32, 8, 8, 64, 5, 1, 2, Activation.RELU, Pooling.average(2)),
            new Dense(1024, 64, Activation.RELU),
            new Dense(64, 10, Activation.IDENTITY)));
  }

  @Override
  public TrainingRecipe recipe() {
    return ShippedRecipes.training("cifarnet");
  }
}
