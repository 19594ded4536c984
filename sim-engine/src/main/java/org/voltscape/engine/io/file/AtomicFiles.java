package org.voltscape.engine.io.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;

/**
 * Writes files whole or not at all: the content goes to a temporary beside the target, which is
 * moved into place when it is complete.
 */
public final class AtomicFiles {
  static final int MOST_TEMPORARIES = 1000;
  private static final String EXPECTED = "a place where this file can be written";

  private AtomicFiles() {}

  /** Produces the content of a file. */
  @FunctionalInterface
  public interface Writer {
    /**
     * @param out buffered; need not be flushed or closed
     */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, creating the directories above it. An existing file is replaced; a symbolic link
   * is followed, so the file it names is replaced.
   *
   * <p>The content is on the disk before it takes the target's place, so not even a power failure
   * leaves a part of it. The new file has the mode of the one it replaces; further hard links of
   * that one keep the old content. Where anything fails, the target is as it was before, and
   * neither the temporary nor a directory created for it is left; what a killed process left of an
   * earlier attempt is removed.
   *
   * @throws BadInputException where the file cannot be written: a parent that is a file, a target
   *     that is a directory or a device or read-only, no permission, a full disk
   */
  public static void write(Path target, Writer writer) {
    FileThreads.check();
    List<Path> created = new ArrayList<>();
    boolean complete = false;
    try {
      Path place = place(target);
      createParents(place.getParent(), created);
      try (Temporary temporary = Temporary.beside(place)) {
        OutputStream out = new BufferedOutputStream(temporary.stream(), 1 << 16);
        writer.write(out);
        out.flush();
        temporary.moveTo(place);
      }
      complete = true;
    } catch (UncheckedIOException e) {
      throw InputFiles.unreadable(target, e.getCause(), EXPECTED);
    } catch (IOException e) {
      throw InputFiles.unreadable(target, e, EXPECTED);
    } finally {
      if (!complete) {
        removeCreated(created);
      }
    }
  }

  /**
   * Deletes a file if it is there.
   *
   * @throws BadInputException where it cannot be deleted
   */
  public static void delete(Path file) {
    FileThreads.check();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new BadInputException(
          file.toString(), "", InputFiles.problem(e), "a file that can be deleted");
    }
  }

  /**
   * Complains, before long work is done for it, about a target that cannot be written. Creates
   * nothing.
   *
   * @throws BadInputException where the target is a directory, a device or read-only, or its folder
   *     is a file or access is denied
   */
  public static void check(Path target) {
    FileThreads.check();
    try {
      // The root has no parent, but it is a directory, too.
      AtomicFolder.check(Objects.requireNonNull(place(target).getParent()));
    } catch (IOException e) {
      throw InputFiles.unreadable(target, e, EXPECTED);
    }
  }

  /** The absolute file that will be replaced or created. */
  private static Path place(Path target) throws IOException {
    if (!Files.exists(target)) {
      return target.toAbsolutePath();
    }
    if (Files.isDirectory(target)) {
      throw InputFiles.bad(target, "", "a directory", "the name of a file to write");
    }
    if (!Files.isRegularFile(target)) {
      throw InputFiles.bad(target, "", "a device or pipe", "the name of a file to write");
    }
    FileTraits.requireWritable(target);
    return target.toRealPath();
  }

  static void createParents(@Nullable Path directory, List<Path> created) throws IOException {
    List<Path> missing = new ArrayList<>();
    Path existing = directory;
    while (existing != null && !Files.exists(existing)) {
      missing.add(0, existing);
      existing = existing.getParent();
    }
    if (existing != null && !Files.isDirectory(existing)) {
      throw InputFiles.bad(existing, "", "a file", "a directory to write into");
    }
    for (Path path : missing) {
      try {
        Files.createDirectory(path);
        created.add(path);
      } catch (FileAlreadyExistsException e) {
        // Another thread or process made it in the meantime: it is not ours to remove.
        if (!Files.isDirectory(path)) {
          throw e;
        }
      }
    }
  }

  /** Makes a file or a folder that is not there yet. */
  @FunctionalInterface
  interface Creator {
    Path create(Path path) throws IOException;
  }

  /** A new empty file or folder beside the target, whose name is not taken. */
  static Path unusedBeside(Path place, String suffix, Creator creator) throws IOException {
    for (int i = 0; ; i++) {
      try {
        return creator.create(beside(place, i, suffix));
      } catch (FileAlreadyExistsException e) {
        if (i >= MOST_TEMPORARIES) {
          throw e;
        }
      }
    }
  }

  static Path beside(Path place, int number, String suffix) {
    return place.resolveSibling("." + place.getFileName() + "." + number + suffix);
  }

  static void move(Path temporary, Path place) throws IOException {
    try {
      Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes folders that were made for something that failed, unless others filled them. */
  static void removeCreated(List<Path> created) {
    try {
      for (int i = created.size() - 1; i >= 0; i--) {
        Files.deleteIfExists(created.get(i));
      }
    } catch (IOException e) {
      // The complaint under way says what failed; a directory that others filled stays.
    }
  }
}
