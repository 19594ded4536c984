package org.voltscape.app.cli.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.voltscape.engine.io.file.FolderClaim;
import org.voltscape.engine.param.BadInputException;

/** Tells a folder that a command works in again from one with files that it did not write. */
public final class OwnFolder {
  private OwnFolder() {}

  /**
   * Complains, before long work is done for it, about a folder whose files would be replaced though
   * the command has not written them, and about files that could not be.
   *
   * @param command whose folder it is to be
   * @param names of the files that it writes
   */
  public static void check(FolderClaim claim, String command, List<String> names) {
    claim.check(names);
    Path folder = claim.folder();
    if (keepsWork(claim.hidden())) {
      return;
    }
    for (String name : names) {
      if (Files.exists(folder.resolve(name))) {
        throw new BadInputException(
            folder.resolve(name).toString(),
            "",
            "a file that '" + command + "' would replace and did not write",
            "an empty folder, or one that it worked in before (--out)");
      }
    }
  }

  /** Whether there is what a command keeps to go on from; the lock is everybody's. */
  private static boolean keepsWork(Path hidden) {
    try (Stream<Path> files = Files.list(hidden)) {
      return files.anyMatch(f -> f.getFileName().toString().startsWith("stage-"));
    } catch (IOException e) {
      return false;
    }
  }
}
