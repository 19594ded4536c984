package org.voltscape.engine.io.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.voltscape.engine.param.BadInputException;

/**
 * Writes a set of files together or not at all. Where the system and the place allow it, the folder
 * is exchanged in one step, so that a kill leaves the old files or the new ones; elsewhere a kill
 * may come between two files, and the next run into the folder moves the others. {@link
 * FolderClaim} has the details.
 */
public final class AtomicFolder {
  private AtomicFolder() {}

  /** Produces the files. */
  @FunctionalInterface
  public interface Writer {
    /**
     * @param folder where the files go, all of them directly into it
     */
    void write(Path folder) throws IOException;
  }

  /** Tells the results of earlier runs from what else is in a folder. */
  @FunctionalInterface
  public interface Earlier {
    /** None: what is replaced is what has the name of a new file. */
    Earlier NONE = folder -> Set.of();

    /**
     * @param folder as it is before anything is replaced
     * @return names of files directly in it, there or not
     */
    Set<String> files(Path folder);
  }

  /**
   * Complains, before long work is done for it, about a folder that cannot be written. Creates
   * nothing.
   *
   * @param target a folder, or where one is to be
   * @throws BadInputException where the target or what should hold it is a file, or access is
   *     denied
   */
  public static void check(Path target) {
    FileThreads.check();
    if (Files.isSymbolicLink(target) && !Files.exists(target)) {
      throw InputFiles.bad(target, "", "a link to nowhere", FolderClaim.EXPECTED);
    }
    Path existing = target.toAbsolutePath().normalize();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null) {
      throw InputFiles.bad(target, "", "no such drive or root", FolderClaim.EXPECTED);
    }
    if (!Files.isDirectory(existing)) {
      throw InputFiles.bad(existing, "", "a file", FolderClaim.EXPECTED);
    }
    try {
      if (FileTraits.readOnly(existing)) {
        throw InputFiles.bad(existing, "", "a read-only folder", FolderClaim.EXPECTED);
      }
    } catch (IOException e) {
      throw InputFiles.unreadable(existing, e, FolderClaim.EXPECTED);
    }
    if (!Files.isWritable(existing)) {
      throw InputFiles.bad(existing, "", "access denied", FolderClaim.EXPECTED);
    }
  }

  /**
   * Writes the files, creating the folder and those above it. Files of the same names are replaced
   * and keep their modes; others that are already there stay.
   *
   * <p>Where anything fails, all is as it was before.
   *
   * @throws BadInputException where the folder cannot be written, or another run writes to it
   */
  public static void write(Path target, Writer writer) {
    write(target, Earlier.NONE, writer);
  }

  /**
   * The same; results of earlier runs without a successor go.
   *
   * @param earlier tells them
   */
  public static void write(Path target, Earlier earlier, Writer writer) {
    try (FolderClaim claim = FolderClaim.of(target)) {
      // A run that was stopped here may still go on.
      claim.write(earlier, name -> true, writer);
    }
  }
}
