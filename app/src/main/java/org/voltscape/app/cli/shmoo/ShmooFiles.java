package org.voltscape.app.cli.shmoo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.voltscape.engine.io.file.AtomicFolder;
import org.voltscape.engine.io.file.FolderClaim;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.shmoo.ShmooResult;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.shmoo.ShmooTable;

/** What a plane leaves in its folder. */
final class ShmooFiles {
  private static final String CELLS = "shmoo.csv";
  private static final String LIMITS = "limits.csv";
  private static final String STUDY = "study.json";

  /** By this the command knows its own folder again. */
  private static final String MARK = "stage-shmoo";

  /** All files. */
  static final List<String> NAMES = List.of(CELLS, LIMITS, STUDY);

  private ShmooFiles() {}

  /** Marks the folder, before its files are there, as one that may be written to again. */
  private static void mark(FolderClaim claim) {
    try {
      Files.write(claim.hidden().resolve(MARK), new byte[0]);
    } catch (IOException e) {
      throw new BadInputException(
          claim.folder().toString(), "", e.getClass().getSimpleName(), "a folder to write to");
    }
  }

  static void write(FolderClaim claim, ShmooResult result) {
    mark(claim);
    String recipe = StudyWriter.toJson(result.plan().study());
    claim.write(
        AtomicFolder.Earlier.NONE,
        name -> true,
        place -> {
          try (var out = Files.newOutputStream(place.resolve(CELLS))) {
            ShmooTable.cells(result, out);
          }
          try (var out = Files.newOutputStream(place.resolve(LIMITS))) {
            ShmooTable.limits(result, out);
          }
          Files.writeString(place.resolve(STUDY), recipe, StandardCharsets.UTF_8);
        });
  }
}
