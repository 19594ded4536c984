package org.voltscape.engine.io.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Modes, owners and identities of files, and what brings them to the disk. */
final class FileTraits {
  private static final int WRITE_BITS = 0222;
  private static final int MODE_BITS = 07777;

  private FileTraits() {}

  static boolean unix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  /**
   * Whether a file or folder that is there is meant not to be changed. Nobody's write permission
   * counts for the superuser too, whom the system would let.
   */
  static boolean readOnly(Path path) throws IOException {
    return (unix(path) && ((int) Files.getAttribute(path, "unix:mode") & WRITE_BITS) == 0)
        || !Files.isWritable(path);
  }

  /** Refuses a file that is there and read-only. */
  static void requireWritable(Path path) throws IOException {
    if (Files.exists(path) && readOnly(path)) {
      throw InputFiles.bad(path, "", "a read-only file", "a file that may be replaced");
    }
  }

  /** Gives a file or folder the mode of another, and its owner and lists as far as allowed. */
  static void copy(Path from, Path to) throws IOException {
    if (!unix(from)) {
      return;
    }
    for (String owner : new String[] {"unix:gid", "unix:uid"}) {
      Object wanted = Files.getAttribute(from, owner);
      if (!wanted.equals(Files.getAttribute(to, owner))) {
        try {
          Files.setAttribute(to, owner, wanted);
        } catch (IOException e) {
          // Only the superuser gives files away: the copy belongs to whoever writes it.
        }
      }
    }
    Files.setAttribute(to, "unix:mode", (int) Files.getAttribute(from, "unix:mode") & MODE_BITS);
    SystemCalls.copyAcl(from, to);
  }

  /** Whether two files or folders have the same owner and group. */
  static boolean sameOwner(Path one, Path other) throws IOException {
    return !unix(one)
        || Files.getAttribute(one, "unix:uid").equals(Files.getAttribute(other, "unix:uid"))
            && Files.getAttribute(one, "unix:gid").equals(Files.getAttribute(other, "unix:gid"));
  }

  /** What tells a file from all others; null where there is no such file or nothing tells. */
  static @Nullable Object key(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .fileKey();
    } catch (IOException e) {
      return null;
    }
  }

  /** Brings a finished file to the disk. */
  static void syncFile(Path file) throws IOException {
    StandardOpenOption how = unix(file) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(file, how)) {
      channel.force(true);
    }
  }

  /** Brings the names in a folder to the disk, where the system can. */
  static void syncFolder(@Nullable Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; there the names reach the disk in the system's own time.
    }
  }
}
