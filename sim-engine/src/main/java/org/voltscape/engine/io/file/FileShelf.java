package org.voltscape.engine.io.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of files that can be made again: when they take more than they may, those not used for
 * longest go. Files of others, and files that vanish meanwhile, are no harm. Thread-safe.
 */
public final class FileShelf {
  private final Path folder;
  private final String suffix;
  private final long mostBytes;

  /**
   * @param folder made when first needed
   * @param suffix of the names of its files; others are left alone
   * @param mostBytes of all files together
   */
  public FileShelf(Path folder, String suffix, long mostBytes) {
    this.folder = folder;
    this.suffix = suffix;
    this.mostBytes = mostBytes;
  }

  /** Where a file of a name lies, there or not. */
  public Path path(String name) {
    return folder.resolve(name + suffix);
  }

  /** Notes that a file was of use. */
  public void used(Path file) {
    FileThreads.check();
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // A folder that cannot be written to still serves: only the order of leaving suffers.
    }
  }

  private record Entry(Path file, long bytes, FileTime used) {}

  /** Lets files go until the others take no more than they may. */
  public synchronized void tidy() {
    FileThreads.check();
    List<Entry> entries = new ArrayList<>();
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(suffix) && Files.isRegularFile(f)).toList()) {
        Entry entry = new Entry(file, Files.size(file), Files.getLastModifiedTime(file));
        entries.add(entry);
        bytes += entry.bytes();
      }
      entries.sort(Comparator.comparing(Entry::used));
      for (Entry entry : entries) {
        if (bytes <= mostBytes) {
          return;
        }
        Files.deleteIfExists(entry.file());
        bytes -= entry.bytes();
      }
    } catch (IOException e) {
      // Another program is at the folder: the next file written tidies again.
    }
  }
}
