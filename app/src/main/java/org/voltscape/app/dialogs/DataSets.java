package org.voltscape.app.dialogs;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;

/** What the workloads of the program find in a data folder. */
final class DataSets {
  private DataSets() {}

  /**
   * Says it in a sentence. Looks at names of files, so not on the thread of a window.
   *
   * @param folder as it was typed
   */
  static String found(String folder) {
    return found(folder, Workloads.all());
  }

  static String found(String folder, List<Workload> workloads) {
    DataPlace place;
    try {
      Path path = Path.of(folder);
      place = new DataPlace(Optional.of(path), path, message -> {}, () -> false);
    } catch (InvalidPathException e) {
      return "\"" + folder + "\" cannot be the name of a folder.";
    }
    Set<String> names = new TreeSet<>();
    try {
      workloads.forEach(w -> names.add(w.dataFound(place)));
    } catch (BadInputException e) {
      return e.getMessage();
    }
    names.remove("");
    return names.isEmpty()
        ? "No data set found that a workload knows, such as mnist/train-images-idx3-ubyte.gz."
        : String.join(" and ", names) + " found.";
  }
}
