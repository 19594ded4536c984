package org.voltscape.engine.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.param.BadInputException;

/**
 * Writes a set of files together or not at all: they are made in a temporary folder, and moved to
 * the target folder when all of them are complete.
 */
public final class AtomicFolder {
  private static final String EXPECTED = "a folder that can be written to";

  private AtomicFolder() {}

  /** Produces the files. */
  @FunctionalInterface
  public interface Writer {
    /**
     * @param folder where the files go, all of them directly into it
     */
    void write(Path folder) throws IOException;
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
    Path existing = target.toAbsolutePath().normalize();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null) {
      throw InputFiles.bad(target, "", "no such drive or root", EXPECTED);
    }
    if (!Files.isDirectory(existing)) {
      throw InputFiles.bad(existing, "", "a file", EXPECTED);
    }
    if (!Files.isWritable(existing)) {
      throw InputFiles.bad(existing, "", "access denied", EXPECTED);
    }
  }

  /**
   * Writes the files, creating the folder and those above it. Files of the same names are replaced;
   * others that are already there stay.
   *
   * <p>Where anything fails before the files are complete, all is as it was before.
   *
   * @throws BadInputException where the folder cannot be written
   */
  public static void write(Path target, Writer writer) {
    check(target);
    Path folder = target.toAbsolutePath().normalize();
    List<Path> created = new ArrayList<>();
    Path temporary = null;
    boolean complete = false;
    try {
      boolean there = Files.exists(folder);
      if (!there) {
        AtomicFiles.createParents(folder.getParent(), created);
      }
      // Inside a folder that is there, since it may be a file system of its own.
      Path beside = there ? folder.resolve("results") : folder;
      temporary = AtomicFiles.temporaryBeside(beside, path -> Files.createDirectory(path));
      writer.write(temporary);
      if (there) {
        moveInto(temporary, folder);
        Files.delete(temporary);
      } else {
        AtomicFiles.move(temporary, folder);
      }
      complete = true;
    } catch (UncheckedIOException e) {
      throw InputFiles.unreadable(target, e.getCause(), EXPECTED);
    } catch (IOException e) {
      throw InputFiles.unreadable(target, e, EXPECTED);
    } finally {
      if (!complete) {
        remove(temporary, created);
      }
    }
  }

  private static void moveInto(Path temporary, Path folder) throws IOException {
    List<Path> files = files(temporary);
    for (Path file : files) {
      Path place = folder.resolve(file.getFileName());
      if (Files.isDirectory(place)) {
        throw InputFiles.bad(place, "", "a directory", "the name of a file to write");
      }
    }
    for (Path file : files) {
      Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(files::add);
    }
    files.sort(null);
    return files;
  }

  private static void remove(Path temporary, List<Path> created) {
    try {
      if (temporary != null) {
        for (Path file : files(temporary)) {
          Files.deleteIfExists(file);
        }
        Files.deleteIfExists(temporary);
      }
      for (int i = created.size() - 1; i >= 0; i--) {
        Files.deleteIfExists(created.get(i));
      }
    } catch (IOException e) {
      // The complaint under way says what failed; a folder that others filled stays.
    }
  }
}
