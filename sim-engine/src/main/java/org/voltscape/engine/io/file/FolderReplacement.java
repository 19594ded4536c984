package org.voltscape.engine.io.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.voltscape.engine.param.BadInputException;

/**
 * Puts new results in the place of those in a folder, for its one owner.
 *
 * <p>Where it can, it makes a whole new folder beside, links into it what is no result, and
 * exchanges the two in one step: a kill at any instant leaves the old folder or the new one.
 * Elsewhere files are moved into the folder one by one once all are on the disk in the hidden
 * folder; what a kill leaves there is finished by the next claim.
 */
final class FolderReplacement {
  /** New files that are not complete. */
  private static final String PART = "new";

  /** New files that are complete and on the disk. */
  private static final String COMMIT = "commit";

  /** Names of the results that are to go, one a line. */
  private static final String RETIRED = "retired";

  private static final String BESIDE = ".voltscape";

  /** Of folders with more in them, the links would take too long. */
  private static final int MOST_LINKS = 10_000;

  private final Path folder;
  private final Predicate<String> keeps;
  private final Exchange exchange;

  /** Exchanges two folders in one step, or changes nothing. */
  @FunctionalInterface
  interface Exchange {
    void swap(Path one, Path other) throws IOException;
  }

  /**
   * @param keeps by name, which files of the hidden folder stay
   */
  FolderReplacement(Path folder, Predicate<String> keeps) {
    this(folder, keeps, SystemCalls::exchange);
  }

  FolderReplacement(Path folder, Predicate<String> keeps, Exchange exchange) {
    this.folder = folder;
    this.keeps = keeps;
    this.exchange = exchange;
  }

  private static Path hidden(Path folder) {
    return folder.resolve(FolderClaim.HIDDEN);
  }

  void write(AtomicFolder.Earlier earlier, AtomicFolder.Writer writer) throws IOException {
    boolean beside = hasRoomBeside();
    Path part =
        beside
            ? AtomicFiles.unusedBeside(folder, BESIDE, Files::createDirectory)
            : Files.createDirectories(hidden(folder).resolve(PART));
    boolean done = false;
    try {
      writer.write(part);
      Set<String> names = names(part);
      Set<String> retired = retired(earlier, names);
      for (String name : names) {
        Path old = folder.resolve(name);
        requireReplaceable(old);
        if (Files.exists(old)) {
          FileTraits.copy(old, part.resolve(name));
        }
        FileTraits.syncFile(part.resolve(name));
      }
      if (!beside || !exchanged(part, names, retired)) {
        moveInto(part, names, retired);
      }
      done = true;
    } catch (BadInputException e) {
      // Whoever reads the complaint knows the folder, not where its files are made.
      String where = part.toString();
      throw e.source().startsWith(where)
          ? e.inSource(folder + e.source().substring(where.length()))
          : e;
    } finally {
      if (!done) {
        Trees.deleteQuietly(part);
        Trees.deleteQuietly(hidden(folder).resolve(PART));
        Files.deleteIfExists(hidden(folder).resolve(RETIRED));
      }
    }
  }

  private static Set<String> names(Path part) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    for (Path entry : Trees.entries(part)) {
      names.add(entry.getFileName().toString());
    }
    return names;
  }

  /** The results that are there and have no successor. */
  private Set<String> retired(AtomicFolder.Earlier earlier, Set<String> names) {
    Set<String> retired = new LinkedHashSet<>();
    for (String name : earlier.files(folder)) {
      Path file = folder.resolve(name);
      if (!names.contains(name)
          && folder.equals(file.getParent())
          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        retired.add(name);
      }
    }
    return retired;
  }

  /** Refuses what must not give way to a result. */
  static void requireReplaceable(Path file) throws IOException {
    if (Trees.isFolder(file)) {
      throw InputFiles.bad(file, "", "a directory", "the name of a file to write");
    }
    if (Trees.isThere(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw InputFiles.bad(file, "", "a link or device", "a file that may be replaced");
    }
    FileTraits.requireWritable(file);
  }

  /** Whether a folder beside this one could take its place and nobody would notice. */
  private boolean hasRoomBeside() throws IOException {
    Path parent = folder.getParent();
    return parent != null
        && Files.isWritable(parent)
        && !isHomeOfOthers()
        && !SystemCalls.hasAcl(folder)
        && Trees.isAtMost(folder, MOST_LINKS);
  }

  /** Those whose current or home directory it is would go on with the old folder. */
  private boolean isHomeOfOthers() throws IOException {
    for (String place : List.of("", System.getProperty("user.home", ""))) {
      Path path = Path.of(place);
      if (Files.isDirectory(path) && path.toRealPath().startsWith(folder)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Exchanges the folder with the new one beside it.
   *
   * @return false where this place does not allow it, with nothing changed
   */
  private boolean exchanged(Path part, Set<String> names, Set<String> retired) throws IOException {
    List<Path> linked = new ArrayList<>();
    Set<String> gone = new LinkedHashSet<>(names);
    gone.addAll(retired);
    try {
      if (!FileTraits.sameOwner(folder, part)) {
        FileTraits.copy(folder, part);
        if (!FileTraits.sameOwner(folder, part)) {
          return false;
        }
      }
      for (Path entry : Trees.entries(folder)) {
        String name = entry.getFileName().toString();
        if (!gone.contains(name) && !name.equals(FolderClaim.HIDDEN)) {
          Path link = part.resolve(name);
          linked.add(link);
          Trees.link(entry, link);
        }
      }
      List<Path> kept = keptHidden();
      if (!kept.isEmpty()) {
        Path hidden = hidden(part);
        linked.add(hidden);
        Files.createDirectory(hidden);
        for (Path entry : kept) {
          Trees.link(entry, hidden.resolve(entry.getFileName()));
        }
        FileTraits.syncFolder(hidden);
      }
      FileTraits.copy(folder, part);
      FileTraits.syncFolder(part);
      writeRetired(gone);
      exchange.swap(part, folder);
    } catch (IOException e) {
      // A mount point, a file system without links or without exchange, files of others.
      for (Path link : linked) {
        Trees.delete(link);
      }
      return false;
    }
    FileTraits.syncFolder(folder.getParent());
    try {
      letGo(part, folder);
      FileTraits.syncFolder(folder.getParent());
    } catch (IOException e) {
      // The new folder is in place; the next claim tries again to be rid of the old one.
    }
    return true;
  }

  /** What is not to go with the old results, in the hidden folder. */
  private List<Path> keptHidden() throws IOException {
    List<Path> kept = new ArrayList<>();
    if (Files.isDirectory(hidden(folder))) {
      for (Path entry : Trees.entries(hidden(folder))) {
        if (!isOwn(entry) && keeps.test(entry.getFileName().toString())) {
          kept.add(entry);
        }
      }
    }
    return kept;
  }

  /** What this class and the claim keep in the hidden folder. */
  private static boolean isOwn(Path entry) {
    return List.of(FolderClaim.LOCK, PART, COMMIT, RETIRED)
        .contains(entry.getFileName().toString());
  }

  private void writeRetired(Set<String> names) throws IOException {
    Path hidden = hidden(folder);
    Files.createDirectories(hidden);
    Files.write(hidden.resolve(RETIRED), names);
    FileTraits.syncFile(hidden.resolve(RETIRED));
    FileTraits.syncFolder(hidden);
  }

  private static Set<String> readRetired(Path folder) throws IOException {
    Path file = hidden(folder).resolve(RETIRED);
    return Files.exists(file) ? new LinkedHashSet<>(Files.readAllLines(file)) : Set.of();
  }

  /** Empties and deletes an old folder; what came to it since it was linked moves to the new. */
  private static void letGo(Path old, Path folder) throws IOException {
    Set<String> gone = readRetired(old);
    for (Path entry : Trees.entries(old)) {
      String name = entry.getFileName().toString();
      if (gone.contains(name)) {
        Trees.delete(entry);
      } else if (!name.equals(FolderClaim.HIDDEN)) {
        Trees.unlink(entry, folder.resolve(name));
      }
    }
    // The list of names goes last: it tells that this is an old folder.
    for (Path entry : Trees.entries(hidden(old))) {
      if (!entry.endsWith(RETIRED)) {
        Trees.delete(entry);
      }
    }
    Trees.delete(old);
  }

  /** Moves complete files into the folder. */
  private void moveInto(Path part, Set<String> names, Set<String> retired) throws IOException {
    Path inside = hidden(folder).resolve(PART);
    if (!part.equals(inside)) {
      Files.createDirectories(inside);
      for (String name : names) {
        Path copy = inside.resolve(name);
        Files.copy(part.resolve(name), copy);
        FileTraits.copy(part.resolve(name), copy);
        FileTraits.syncFile(copy);
      }
      Trees.deleteQuietly(part);
    }
    FileTraits.syncFolder(inside);
    writeRetired(retired);
    AtomicFiles.move(inside, hidden(folder).resolve(COMMIT));
    FileTraits.syncFolder(hidden(folder));
    finish(folder);
    List<Path> kept = keptHidden();
    for (Path entry : Trees.entries(hidden(folder))) {
      if (!isOwn(entry) && !kept.contains(entry)) {
        Trees.delete(entry);
      }
    }
  }

  /** Brings the move of complete files to its end, from wherever it is. */
  private static void finish(Path folder) throws IOException {
    Path commit = hidden(folder).resolve(COMMIT);
    for (Path file : Trees.entries(commit)) {
      AtomicFiles.move(file, folder.resolve(file.getFileName()));
    }
    for (String name : readRetired(folder)) {
      Files.deleteIfExists(folder.resolve(name));
    }
    FileTraits.syncFolder(folder);
    Files.delete(commit);
    Files.deleteIfExists(hidden(folder).resolve(RETIRED));
  }

  /**
   * Finishes or takes back what killed processes left of replacements of a folder. The caller has
   * claimed the folder.
   */
  static void recover(Path folder) throws IOException {
    if (Files.isDirectory(hidden(folder).resolve(COMMIT))) {
      finish(folder);
    }
    Trees.deleteQuietly(hidden(folder).resolve(PART));
    Files.deleteIfExists(hidden(folder).resolve(RETIRED));
    Path parent = folder.getParent();
    if (parent == null || !Files.isWritable(parent)) {
      return;
    }
    Pattern ours =
        Pattern.compile(
            Pattern.quote("." + folder.getFileName() + ".") + "\\d+" + Pattern.quote(BESIDE));
    List<Path> left = new ArrayList<>();
    try (var stream =
        Files.newDirectoryStream(
            parent, p -> ours.matcher(p.getFileName().toString()).matches() && Trees.isFolder(p))) {
      stream.forEach(left::add);
    }
    for (Path beside : left) {
      recoverBeside(beside, folder);
    }
  }

  private static void recoverBeside(Path beside, Path folder) {
    if (!Files.exists(hidden(beside).resolve(RETIRED))) {
      // Never exchanged: all in it is new, or linked from where it still is.
      Trees.deleteQuietly(beside);
      return;
    }
    Path lock = hidden(beside).resolve(FolderClaim.LOCK);
    try {
      if (Files.exists(lock) && !isFree(lock)) {
        return;
      }
      letGo(beside, folder);
    } catch (IOException e) {
      // It stays until a later run can empty it.
    }
  }

  /** Whether the process that made an old folder is gone, and not just about to empty it. */
  private static boolean isFree(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
