package org.voltscape.app.cli.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.voltscape.engine.io.map.FailureMapFiles;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Study;

/**
 * A study as a folder of results tells it: files that it named lie beside another study, so its
 * curve is told point by point, and its map is copied into the folder.
 *
 * @param input the study as it was read, with its curve and map
 * @param folder where it is told
 * @param map name of the copy of its map
 */
public record StudyCopy(StudyInput input, Path folder, String map) {
  /** Whether its map is to be copied. */
  public boolean copiesMap() {
    return input.map() != null && !readsCopy();
  }

  /** Whether the file that the study reads its map from has the name of the copy. */
  public boolean readsCopy() {
    if (input.map() == null) {
      return false;
    }
    Path copy = folder.resolve(map);
    Path read = input.folder().resolve(input.study().memory().map());
    try {
      return Files.exists(copy) && Files.isSameFile(copy, read);
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes the copy of its map. */
  public void writeMap(Path file) {
    FailureMapFiles.writeMeasured(file, input.map(), List.of());
  }

  /**
   * The study, to lie in the folder.
   *
   * @param study the one that was read, or one of the same memory
   */
  public Study of(Study study) {
    Study.Memory memory = study.memory();
    if (memory.curve() instanceof CurveChoice.File) {
      memory = memory.withCurve(CurveChoice.Points.of(input.curve()));
    }
    if (memory.map() == null) {
      return study.withMemory(memory);
    }
    // The copy holds what is used only, die after die; the study's own file stays as it is.
    MapPart part = readsCopy() ? memory.part() : MapPart.FIRST.withDies(memory.part().dies());
    return study.withMemory(memory.withMap(map, part));
  }
}
