package org.voltscape.engine.workload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.param.BadInputException;

/**
 * What workloads that tell classes apart have in common: the network is trained when it is first
 * wanted, kept, and trained again when recipe, layers or data change.
 */
public abstract class TrainedClassifier implements Workload {
  /**
   * The files of one split with the hashes of their content; none where the program makes the
   * examples itself.
   *
   * @throws BadInputException where data are missing or cannot be read
   */
  protected List<DataFile> dataFiles(Split split, DataPlace place) {
    return List.of();
  }

  /** All that is made of the same files other than by the program's default, as text for keys. */
  protected abstract String reading();

  @Override
  public final List<DataFile> dataFiles(DataPlace place) {
    List<DataFile> all = new ArrayList<>(dataFiles(Split.TRAIN, place));
    all.addAll(dataFiles(Split.TEST, place));
    return all.stream().distinct().toList();
  }

  @Override
  public final List<DataFile> trainingFiles(DataPlace place) {
    return dataFiles(Split.TRAIN, place);
  }

  @Override
  public String networkOrigin() {
    return TrainedNetworks.ORIGIN;
  }

  @Override
  public Network network(DataPlace place) {
    return new TrainedNetworks(this, this::key).network(place);
  }

  @Override
  public final String dataKey(List<DataFile> files) {
    return reading()
        + "|"
        + files.stream().map(f -> f.role() + "=" + f.sha256()).collect(Collectors.joining(","));
  }

  /** All that a network depends on, so that another recipe or other data are no hit. */
  private String key(List<DataFile> files) {
    return Recipes.toJson(this, recipe())
        + "|"
        + shape()
        + "|"
        + dataKey(files)
        + Workloads.registry().use(id()).map(use -> "|" + use.key()).orElse("");
  }

  /**
   * The folder the user named for data sets.
   *
   * @throws BadInputException where none was named
   */
  protected final Path dataFolder(DataPlace place) {
    return place
        .data()
        .orElseThrow(
            () ->
                new BadInputException(
                    "workload " + id(),
                    "",
                    "no data folder",
                    "--data DIR, the setting or VOLTSCAPE_DATA to name the folder that holds "
                        + dataSource()));
  }
}
