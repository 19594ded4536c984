package org.voltscape.engine.workload.families;

import java.util.List;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.DataFile;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Recipes;
import org.voltscape.engine.workload.TrainedNetworks;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;

/** A network of a family: the layers its id says, on the data of a listed workload. */
class MlpMember implements Workload {
  private final String id;
  private final String data;
  private final Workload base;
  private final NetworkShape shape;
  private final MemberOptions options;

  /**
   * @param id in its canonical spelling
   * @param data name of the data set for people
   * @param base whose data, formats and recipe it takes
   * @param widths of the hidden layers
   */
  MlpMember(String id, String data, Workload base, int[] widths, MemberOptions options) {
    this.id = id;
    this.data = data;
    this.base = base;
    this.options = options;
    int[] sizes = new int[widths.length + 2];
    sizes[0] = base.shape().inputs();
    System.arraycopy(widths, 0, sizes, 1, widths.length);
    sizes[sizes.length - 1] = base.shape().outputs();
    Activation hidden = base.shape().layers().get(0).activation();
    this.shape = NetworkShape.mlp(hidden, sizes);
  }

  final Workload base() {
    return base;
  }

  final MemberOptions options() {
    return options;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String title() {
    String said = options.title();
    return data + ", " + shape.describe() + (said.isEmpty() ? "" : ", " + said);
  }

  @Override
  public final String help() {
    return "A network of a family, named by its hidden layers, on the data of "
        + base.id()
        + "; trained on first use by that workload's recipe"
        + (options.title().isEmpty() ? "." : " with " + options.title() + ".");
  }

  @Override
  public final String dataSource() {
    return base.dataSource();
  }

  @Override
  public final NetworkShape shape() {
    return shape;
  }

  @Override
  public final String weightFormat() {
    return base.weightFormat();
  }

  @Override
  public final String activationFormat() {
    return base.activationFormat();
  }

  @Override
  public final boolean faultyBiases() {
    return base.faultyBiases();
  }

  @Override
  public final Task task() {
    return base.task();
  }

  @Override
  public final String dataFound(DataPlace place) {
    return base.dataFound(place);
  }

  @Override
  public final int testImages() {
    return base.testImages();
  }

  @Override
  public final int mostTestImages() {
    return base.mostTestImages();
  }

  @Override
  public final TrainingRecipe recipe() {
    return options.change(base.recipe());
  }

  @Override
  public final TrainingRecipe adaptationRecipe() {
    return base.adaptationRecipe();
  }

  @Override
  public final boolean adaptsTrained() {
    return base.adaptsTrained();
  }

  @Override
  public Examples trainingExamples(DataPlace place) {
    return base.trainingExamples(place);
  }

  @Override
  public final Examples testExamples(DataPlace place) {
    return base.testExamples(place);
  }

  @Override
  public final List<DataFile> dataFiles(DataPlace place) {
    return base.dataFiles(place);
  }

  @Override
  public final List<DataFile> trainingFiles(DataPlace place) {
    return base.trainingFiles(place);
  }

  @Override
  public final String dataKey(List<DataFile> files) {
    return base.dataKey(files);
  }

  @Override
  public final String networkOrigin() {
    return TrainedNetworks.ORIGIN;
  }

  @Override
  public final Network network(DataPlace place) {
    return new TrainedNetworks(this, this::key).network(place);
  }

  /** All that a network depends on; the id says how many examples are kept back. */
  private String key(List<DataFile> files) {
    return Recipes.toJson(this, recipe())
        + "|"
        + shape
        + "|"
        + base.id()
        + "|"
        + dataKey(files)
        + Workloads.pluginUse(base.id()).map(use -> "|" + use.key()).orElse("");
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof MlpMember member && member.id.equals(id);
  }

  @Override
  public final int hashCode() {
    return id.hashCode();
  }

  @Override
  public final String toString() {
    return id;
  }
}
