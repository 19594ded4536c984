package org.voltscape.app.natives;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * A folder that native libraries could be unpacked to.
 *
 * @param path the folder
 * @param made whether it was made just now
 */
record NativeFolder(Path path, boolean made) {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final FileAttribute<?>[] PRIVATE =
      POSIX
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
          }
          : new FileAttribute<?>[0];

  /**
   * The first folder of a list whose files can be written and run; folders that are not there are
   * made.
   *
   * @param candidates in the order of preference
   * @param bytes room that is needed
   */
  static Optional<NativeFolder> firstUsable(List<Path> candidates, Room bytes) {
    return candidates.stream().map(c -> attempt(c, bytes)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<NativeFolder> attempt(Path folder, Room bytes) {
    boolean made = false;
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, PRIVATE);
        made = true;
      }
      Path probe = Files.createTempFile(folder, "probe", ".so", PRIVATE);
      try {
        // Not Files.getFileStore: in a chroot, whose root is no mount point, it finds none.
        // On a file system mounted noexec the system denies the right to run any file.
        boolean usable =
            Files.isExecutable(probe)
                && Files.getOwner(probe).equals(Files.getOwner(folder))
                && folder.toFile().getUsableSpace() >= bytes.neededIn(folder);
        return usable ? Optional.of(new NativeFolder(folder, made)) : Optional.empty();
      } finally {
        Files.deleteIfExists(probe);
      }
    } catch (IOException | SecurityException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** How much room libraries need. */
  @FunctionalInterface
  interface Room {
    /** Bytes still needed in a folder, which may hold some of them already. */
    long neededIn(Path folder);
  }
}
