package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.ImageClassifier;
import org.voltscape.engine.workload.ImageSet;
import org.voltscape.engine.workload.ShippedNetworks;
import org.voltscape.engine.workload.ShippedRecipes;
import org.voltscape.engine.workload.Split;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.faces.FaceGenerator;

/** Generated patches, faces against others, 400-8-1. */
@AutoService(Workload.class)
public final class FaceLike400x8 extends ImageClassifier {
  @Override
  public String id() {
    return "face-like-400x8";
  }

  @Override
  public String title() {
    return "Generated face-like patches (substitute), 400-8-1";
  }

  @Override
  public String help() {
    return "MATIC's facedet topology on 20 x 20 generated patches, faces against other patches; a substitute for the MIT CBCL set, which is not here. The trained network ships with the program.";
  }

  @Override
  public String dataSource() {
    return "embedded: generated face-like patches";
  }

  @Override
  public NetworkShape shape() {
    return NetworkShape.mlp(Activation.SIGMOID, FaceGenerator.PIXELS, 8, 1);
  }

  @Override
  public String weightFormat() {
    return "Q2.14";
  }

  @Override
  public String activationFormat() {
    return "float";
  }

  @Override
  public boolean faultyBiases() {
    return true;
  }

  @Override
  public int testImages() {
    return FaceGenerator.size(Split.TEST);
  }

  @Override
  protected int side() {
    return FaceGenerator.SIDE;
  }

  @Override
  protected ImageSet images(Split split, DataPlace place) {
    return FaceGenerator.images(split, 0, FaceGenerator.size(split));
  }

  @Override
  public TrainingRecipe recipe() {
    return ShippedRecipes.training("face-like-400x8");
  }

  @Override
  public Network network(DataPlace place) {
    return ShippedNetworks.read(this);
  }

  @Override
  public String networkOrigin() {
    return SHIPPED;
  }
}
