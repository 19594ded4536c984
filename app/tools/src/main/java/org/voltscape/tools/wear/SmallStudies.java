package org.voltscape.tools.wear;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.voltscape.engine.io.file.AtomicFiles;

/** A study whose runs take moments. */
final class SmallStudies {
  private static final String STUDY =
      """
      {"name": "small", "workload": "digits-10x10", "voltages": [0.48, 0.50, 0.52], "trials": 4,
       "images": 200, "schemes": ["none", "bit-masking"],
       "array": {"rows": 16, "cols": 16, "samples": 20}}
      """;

  private SmallStudies() {}

  /** Writes one. */
  static Path write(Path folder) {
    Path file = folder.resolve("small.json");
    AtomicFiles.write(file, out -> out.write(STUDY.getBytes(StandardCharsets.UTF_8)));
    return file;
  }
}
