package org.voltscape.engine.workload;

import java.util.List;
import java.util.stream.Collectors;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.training.TrainingRecipe;

/** A network with its data; one implementation a file, found as a service. Thread-safe. */
public interface Workload {
  /** The origin of networks that come with the program. */
  String SHIPPED = "shipped with Voltscape";

  /** Name in studies, for example {@code digits-mlp-256x3}. */
  String id();

  /** Name for people. */
  String title();

  /** One or two sentences for hover and documentation. */
  String help();

  /** Where the data come from: {@code embedded}, or the files looked for in the data folder. */
  String dataSource();

  /** The network's layers. */
  NetworkShape shape();

  /** Default format of the weights, for example {@code Q2.6}. */
  String weightFormat();

  /** Default format of inputs and activations, or {@code float}. */
  String activationFormat();

  /** Whether biases are kept in the faulty memory by default. */
  boolean faultyBiases();

  /** What the network is for; how its results are named, compared and written. */
  default Task task() {
    return Task.CLASSIFICATION;
  }

  /**
   * Which data set it finds in the data folder, for people: {@code MNIST}. Looks at names of files
   * only.
   *
   * @return empty where it finds none, or needs none
   * @throws org.voltscape.engine.param.BadInputException where the folder is not there or cannot be
   *     read
   */
  default String dataFound(DataPlace place) {
    return "";
  }

  /** Number of test examples; of data that the user brings, the number they usually have. */
  int testImages();

  /** How its network is trained. */
  TrainingRecipe recipe();

  /**
   * How its network is trained against the faults of a memory; where a study says nothing, as it is
   * trained without any.
   */
  default TrainingRecipe adaptationRecipe() {
    return recipe();
  }

  /** Whether training against faults begins with the trained network rather than from scratch. */
  default boolean adaptsTrained() {
    return false;
  }

  /**
   * The examples a network is trained on.
   *
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  Examples trainingExamples(DataPlace place);

  /**
   * All test examples; inputs are in [0, 1] where they are grey values, colours, words or columns.
   *
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  Examples testExamples(DataPlace place);

  /**
   * The files that all examples come from, training and test, with the hashes of their content;
   * none where the program makes them itself.
   *
   * @throws org.voltscape.engine.param.BadInputException where data are missing or cannot be read
   */
  default List<DataFile> dataFiles(DataPlace place) {
    return List.of();
  }

  /**
   * Those of the files that training examples come from.
   *
   * @throws org.voltscape.engine.param.BadInputException where data are missing or cannot be read
   */
  default List<DataFile> trainingFiles(DataPlace place) {
    return dataFiles(place);
  }

  /**
   * All that training examples depend on, as text for keys of what is kept.
   *
   * @param files that they come from
   */
  default String dataKey(List<DataFile> files) {
    return files.stream().map(f -> f.role() + "=" + f.sha256()).collect(Collectors.joining(","));
  }

  /** How the trained network came about, the same whether it was kept or is trained now. */
  default String networkOrigin() {
    return SHIPPED;
  }

  /** Most test examples that a study can ask for. */
  default int mostTestImages() {
    return testImages();
  }

  /**
   * The trained network: embedded, from the cache, or trained now and put there.
   *
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  Network network(DataPlace place);
}
