package org.voltscape.engine.study;

import java.nio.file.Path;
import org.voltscape.engine.study.canary.CanarySettings;
import org.voltscape.engine.temperature.TemperatureTraces;

/** Keeps the files a study names within its reach when the study itself moves. */
public final class StudyPaths {
  private StudyPaths() {}

  /**
   * The study as another folder has to hold it: a curve or map beside the old place would not be
   * found from there, so their paths are made whole.
   *
   * @param from folder its relative paths start at
   * @param to folder it is to lie in
   */
  public static Study moved(Study study, Path from, Path to) {
    Path old = from.toAbsolutePath().normalize();
    if (to.toAbsolutePath().normalize().equals(old)) {
      return study;
    }
    Study.Memory memory = study.memory();
    if (memory.curve() instanceof CurveChoice.File f) {
      memory = memory.withCurve(new CurveChoice.File(whole(old, f.path())));
    }
    if (memory.map() != null) {
      memory = memory.withMap(whole(old, memory.map()), memory.part());
    }
    CanarySettings canary = study.canary();
    if (canary != null && TemperatureTraces.isFile(canary.trace())) {
      canary = canary.withTrace(whole(old, canary.trace()));
    }
    return study.withMemory(memory).withCanary(canary);
  }

  private static String whole(Path folder, String path) {
    return folder.resolve(path).normalize().toString();
  }
}
