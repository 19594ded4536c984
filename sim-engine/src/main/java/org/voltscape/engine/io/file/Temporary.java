package org.voltscape.engine.io.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being written beside the one it is to replace. It is locked as long as it is
 * there, so that those of killed processes can be told from those that are in use.
 */
final class Temporary implements AutoCloseable {
  private static final String SUFFIX = ".part";

  /**
   * Those of this process: to open one of them again and close it would lose its lock to the
   * system.
   */
  private static final Set<Path> IN_USE = new HashSet<>();

  private final Path file;
  private final FileChannel channel;
  private boolean moved;

  private Temporary(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** A new empty file beside another; those that killed processes left there are removed. */
  static Temporary beside(Path place) throws IOException {
    Temporary made = null;
    for (int i = 0; i <= AtomicFiles.MOST_TEMPORARIES; i++) {
      Path candidate = AtomicFiles.beside(place, i, SUFFIX);
      if (made != null) {
        // The next ones were in use when a process that was killed made them.
        if (!Files.exists(candidate) || !removeLeft(candidate)) {
          return made;
        }
        continue;
      }
      synchronized (IN_USE) {
        if (!IN_USE.add(candidate)) {
          continue;
        }
      }
      try {
        made = create(candidate);
      } finally {
        if (made == null) {
          forget(candidate);
        }
      }
    }
    if (made == null) {
      throw new FileAlreadyExistsException(AtomicFiles.beside(place, 0, SUFFIX).toString());
    }
    return made;
  }

  private static void forget(Path file) {
    synchronized (IN_USE) {
      IN_USE.remove(file);
    }
  }

  /** Null where the name is taken by another process. */
  private static @Nullable Temporary create(Path file) throws IOException {
    if (Files.exists(file) && !removeUnused(file)) {
      return null;
    }
    try {
      // Not createTempFile: it would leave the finished file readable by its owner only.
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      return null;
    }
    Object before = FileTraits.key(file);
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      return null;
    }
    boolean ours = false;
    try {
      // Until now, another process may have taken it for one that was left.
      ours = locked(channel) && Objects.equals(before, FileTraits.key(file));
    } finally {
      if (!ours) {
        channel.close();
      }
    }
    return ours ? new Temporary(file, channel) : null;
  }

  /** Where a file system has no locks, every file is ours and none is taken for left. */
  private static boolean locked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException e) {
      return true;
    }
  }

  /** Removes a file that a killed process left, unless it is one of this process. */
  private static boolean removeLeft(Path file) {
    synchronized (IN_USE) {
      if (!IN_USE.add(file)) {
        return false;
      }
    }
    try {
      return removeUnused(file);
    } finally {
      forget(file);
    }
  }

  private static boolean removeUnused(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null && Files.deleteIfExists(file);
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  OutputStream stream() {
    return Channels.newOutputStream(channel);
  }

  /** Brings the content to the disk and puts the file in the place of another. */
  void moveTo(Path place) throws IOException {
    if (Files.exists(place)) {
      FileTraits.copy(place, file);
    }
    channel.force(true);
    if (!FileTraits.unix(file)) {
      // Windows moves no open files.
      channel.close();
    }
    AtomicFiles.move(file, place);
    moved = true;
    FileTraits.syncFolder(place.getParent());
  }

  @Override
  public void close() throws IOException {
    try {
      if (!moved) {
        Files.deleteIfExists(file);
      }
    } finally {
      channel.close();
      forget(file);
    }
  }
}
