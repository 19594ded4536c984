package org.voltscape.engine.io.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Folders with all that is in them. Symbolic links are entries like any other, never followed. */
final class Trees {
  private Trees() {}

  /** What is directly in a folder, in the order of names. */
  static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    }
    entries.sort(null);
    return entries;
  }

  static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Deletes a file or a folder with all that is in it; what vanishes meanwhile is no harm. */
  static void delete(Path path) throws IOException {
    if (isFolder(path)) {
      try {
        for (Path entry : entries(path)) {
          delete(entry);
        }
      } catch (NoSuchFileException e) {
        return;
      }
    }
    Files.deleteIfExists(path);
  }

  /** Deletes as {@link #delete} does; what cannot be deleted stays. */
  static void deleteQuietly(Path path) {
    try {
      delete(path);
    } catch (IOException e) {
      // The next run into this folder tries again.
    }
  }

  /** Whether a folder holds no more than so many files and folders, at all depths. */
  static boolean isAtMost(Path folder, int most) throws IOException {
    int[] count = {0};
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return count();
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return count();
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return count();
          }

          private FileVisitResult count() {
            return ++count[0] > most ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
          }
        });
    return count[0] <= most;
  }

  /**
   * Makes an entry of a folder an entry of another one too: files are linked, so that both have the
   * same content from then on, whoever writes to it; folders are made.
   */
  static void link(Path from, Path to) throws IOException {
    if (!isFolder(from)) {
      Files.createLink(to, from);
      return;
    }
    Files.createDirectory(to);
    for (Path entry : entries(from)) {
      link(entry, to.resolve(entry.getFileName()));
    }
    FileTraits.copy(from, to);
    Files.setLastModifiedTime(to, Files.getLastModifiedTime(from));
    FileTraits.syncFolder(to);
  }

  /**
   * Lets go of a tree whose entries were linked to another place; what came to it since, or was
   * replaced in it since, moves there. The tree is gone afterwards.
   */
  static void unlink(Path from, Path to) throws IOException {
    if (!isThere(to)) {
      Files.move(from, to);
    } else if (isFolder(from) && isFolder(to)) {
      for (Path entry : entries(from)) {
        unlink(entry, to.resolve(entry.getFileName()));
      }
      Files.deleteIfExists(from);
    } else if (isFolder(from) || isFolder(to) || sameOrLater(to, from)) {
      delete(from);
    } else {
      AtomicFiles.move(from, to);
    }
  }

  private static boolean sameOrLater(Path one, Path other) throws IOException {
    Object key = FileTraits.key(one);
    return (key != null && key.equals(FileTraits.key(other)))
        || Files.getLastModifiedTime(one, LinkOption.NOFOLLOW_LINKS)
                .compareTo(Files.getLastModifiedTime(other, LinkOption.NOFOLLOW_LINKS))
            >= 0;
  }
}
