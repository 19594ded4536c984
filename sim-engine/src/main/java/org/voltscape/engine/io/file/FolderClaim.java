package org.voltscape.engine.io.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;

/**
 * A folder of results that this process alone writes to, from the claim to its closing. Other
 * processes that claim the folder meanwhile are refused; what killed ones left behind is finished
 * or cleaned up when the claim is made.
 *
 * <p>While claimed, the folder holds a hidden folder {@value #HIDDEN}, where the owner of the claim
 * may keep files of its own that outlive a kill. See docs/decisions/0014 for the whole procedure.
 */
public final class FolderClaim implements AutoCloseable {
  /** Name of the hidden folder. */
  public static final String HIDDEN = ".resume";

  static final String LOCK = "lock";
  static final String EXPECTED = "a folder that can be written to";

  /** Between the end of another claim's folder and ours, a lock may be taken on a dead file. */
  private static final int MOST_ATTEMPTS = 100;

  private static final Set<Path> CLAIMED = new HashSet<>();

  private final Path target;
  private final Path folder;
  private final List<Path> created;
  private @Nullable FileChannel channel;
  private @Nullable FileLock lock;
  private @Nullable Object key;

  private FolderClaim(Path target, Path folder, List<Path> created) {
    this.target = target;
    this.folder = folder;
    this.created = created;
  }

  /**
   * Claims a folder, creating it and those above it where they are not there.
   *
   * @param target the folder, or a symbolic link to it
   * @throws BadInputException where it cannot be written, or another process or thread has it
   */
  public static FolderClaim of(Path target) {
    AtomicFolder.check(target);
    List<Path> created = new ArrayList<>();
    FolderClaim claim = null;
    boolean done = false;
    try {
      Path folder = target.toAbsolutePath().normalize();
      AtomicFiles.createParents(folder, created);
      folder = target.toRealPath();
      synchronized (CLAIMED) {
        if (!CLAIMED.add(folder)) {
          throw taken(target, folder);
        }
      }
      claim = new FolderClaim(target, folder, created);
      claim.lock();
      FolderReplacement.recover(folder);
      done = true;
      return claim;
    } catch (UncheckedIOException e) {
      throw InputFiles.unreadable(target, e.getCause(), EXPECTED);
    } catch (IOException e) {
      throw InputFiles.unreadable(target, e, EXPECTED);
    } finally {
      if (!done && claim != null) {
        claim.close();
      } else if (!done) {
        AtomicFiles.removeCreated(created);
      }
    }
  }

  private static BadInputException taken(Path target, Path folder) {
    String who = "";
    try {
      String pid = Files.readString(folder.resolve(HIDDEN).resolve(LOCK)).strip();
      who = pid.isEmpty() ? "" : " (process " + pid + ")";
    } catch (IOException e) {
      // The number is a help only.
    }
    return InputFiles.bad(
        target,
        "",
        "another run" + who + " that is writing to it",
        "a folder that no other run is writing to");
  }

  /** Takes the lock, or does without where the file system has none or no room for it. */
  private void lock() throws IOException {
    Path hidden = hidden();
    Path file = hidden.resolve(LOCK);
    for (int i = 0; i < MOST_ATTEMPTS; i++) {
      try {
        if (!Files.isDirectory(hidden)) {
          if (Trees.isThere(hidden)) {
            throw InputFiles.bad(
                hidden,
                "",
                "a file",
                "no file of this name: runs keep their finished trials there");
          }
          Files.createDirectory(hidden);
        }
        if (!Files.exists(file)) {
          Files.createFile(file);
        }
        Object before = FileTraits.key(file);
        FileChannel opened = FileChannel.open(file, StandardOpenOption.WRITE);
        channel = opened;
        lock = opened.tryLock();
        if (lock == null) {
          throw taken(target, folder);
        }
        // Whoever had the folder before may have put another in its place, or deleted the file.
        if (Objects.equals(before, FileTraits.key(file)) && Files.exists(file)) {
          key = before;
          tellProcess(opened);
          return;
        }
        release();
      } catch (FileAlreadyExistsException | NoSuchFileException e) {
        // The one who has the folder is just coming or going.
      } catch (AccessDeniedException e) {
        throw e;
      } catch (OverlappingFileLockException e) {
        throw taken(target, folder);
      } catch (IOException e) {
        // No room on the disk, or no locks on this file system: two runs are not kept apart.
        return;
      }
    }
    throw taken(target, folder);
  }

  private void tellProcess(FileChannel file) {
    String pid = Long.toString(ProcessHandle.current().pid());
    try {
      file.truncate(0);
      file.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    } catch (IOException e) {
      // The number is a help only.
    }
  }

  private void release() throws IOException {
    if (channel != null) {
      channel.close();
    }
    channel = null;
    lock = null;
  }

  /** The folder itself, links resolved. */
  public Path folder() {
    return folder;
  }

  /** The hidden folder, for files that outlive a kill. May be missing where the disk is full. */
  public Path hidden() {
    return folder.resolve(HIDDEN);
  }

  /**
   * Complains, before long work is done for them, about files of the folder that could not be
   * replaced.
   *
   * @param names of files that are to be written
   * @throws BadInputException where a folder, a link or a read-only file has the name of one
   */
  public void check(Iterable<String> names) {
    try {
      for (String name : names) {
        FolderReplacement.requireReplaceable(folder.resolve(name));
      }
    } catch (IOException e) {
      throw InputFiles.unreadable(target, e, EXPECTED);
    }
  }

  /**
   * Replaces the results in the folder in one step, see {@link AtomicFolder#write}. The files are
   * on the disk afterwards.
   *
   * @param earlier which of the files that are there are results to be replaced
   * @param keeps by name, which files in the hidden folder stay; the others go with the old results
   * @throws BadInputException where the folder cannot be written; it is as it was before
   */
  public void write(
      AtomicFolder.Earlier earlier, Predicate<String> keeps, AtomicFolder.Writer writer) {
    try {
      new FolderReplacement(folder, keeps).write(earlier, writer);
    } catch (UncheckedIOException e) {
      throw InputFiles.unreadable(target, e.getCause(), EXPECTED);
    } catch (IOException e) {
      throw InputFiles.unreadable(target, e, EXPECTED);
    }
  }

  /**
   * Gives the folder back. The hidden folder goes where nothing is kept in it, and what the claim
   * created goes where nothing came to it.
   */
  @Override
  public void close() {
    try {
      Path hidden = hidden();
      Path file = hidden.resolve(LOCK);
      // After an exchange the file of that name is gone, or another process's.
      if (lock != null && Objects.equals(key, FileTraits.key(file))) {
        Files.deleteIfExists(file);
      }
      if (channel != null) {
        release();
      }
      if (Files.isDirectory(hidden) && Trees.entries(hidden).isEmpty()) {
        Files.deleteIfExists(hidden);
      }
    } catch (IOException e) {
      // What is left is cleaned up by the next claim.
    } finally {
      synchronized (CLAIMED) {
        CLAIMED.remove(folder);
      }
      AtomicFiles.removeCreated(created);
    }
  }
}
