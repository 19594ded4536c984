package org.voltscape.app.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.FileThreads;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyPaths;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

/**
 * Unsaved changes on disk: a file for each document of each process, so that no window touches what
 * another keeps. A document's file is gone once its changes are saved or the window was closed in
 * good order; one that is found and belongs to no living process is what a crash left behind.
 *
 * <p>Everything here touches files: on threads that may wait for them only. One thread at a time
 * for one document.
 */
public final class RecoveryFiles {
  /** Where versions before 0.2 kept the unsaved study of whichever window wrote last. */
  private static final String BEFORE = "autosave.json";

  private static final String FOLDER = "recovery";

  /** What was put aside, in that folder. */
  private static final String SHELF = "kept";

  private static final String ENDING = ".json";
  private static final String DAMAGED = ".damaged";
  private static final String MARK = "voltscapeRecovery";
  private static final int LARGEST = StudyReader.MAX_BYTES + (1 << 16);
  private static final Pattern NAME = Pattern.compile("\\.?(\\d{1,18})-(\\d{1,18})-\\d+\\.json.*");
  private static final JsonMapper JSON = new JsonMapper();
  private static final AtomicInteger DOCUMENTS = new AtomicInteger();

  private final Path config;
  private final Path folder;
  private final ProcessMark process;
  private final Path own;
  private final Predicate<ProcessMark> alive;

  /**
   * What was left behind.
   *
   * @param path the file
   * @param study as it was; null where the file is damaged
   * @param file where the study was read from or saved to; null for none
   * @param written when
   * @param complaint why it cannot be read, and where it is now; empty where it can
   * @param savedSince whether the file was written after this was: it may hold all of this and more
   */
  public record Found(
      Path path, Study study, Path file, Instant written, String complaint, boolean savedSince) {
    /** What is newer than its file. */
    public Found(Path path, Study study, Path file, Instant written, String complaint) {
      this(path, study, file, written, complaint, false);
    }

    private Found at(Path place) {
      return new Found(place, study, file, written, complaint, savedSince);
    }
  }

  /**
   * The files of a new document of this process.
   *
   * @param config folder of the settings
   */
  public RecoveryFiles(Path config) {
    this(config, ProcessMark.own(), ProcessMark::alive);
  }

  RecoveryFiles(Path config, ProcessMark process, Predicate<ProcessMark> alive) {
    this.config = config;
    this.folder = config.resolve(FOLDER);
    this.alive = alive;
    this.process = process;
    this.own = next();
  }

  /** A file of this process that nobody else writes. */
  private Path next() {
    return folder.resolve(
        process.pid() + "-" + process.started() + "-" + DOCUMENTS.incrementAndGet() + ENDING);
  }

  /** The file of this document. */
  Path own() {
    return own;
  }

  /**
   * Keeps the document's unsaved changes.
   *
   * @param study as it stands
   * @param file where it was read from or saved to; null for none
   * @throws BadInputException where that cannot be written
   */
  public void keep(Study study, Path file) {
    ObjectNode node = JSON.createObjectNode();
    node.put(MARK, 1);
    if (file != null) {
      node.put("file", file.toAbsolutePath().toString());
    }
    // Without a file of its own a study's paths start where the program was started.
    Study held = file != null ? study : whole(study);
    try {
      node.set("study", JSON.readTree(StudyWriter.toJson(held)));
      byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
      AtomicFiles.write(own, out -> out.write(bytes));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Study whole(Study study) {
    return StudyPaths.moved(study, Path.of(""), folder);
  }

  /**
   * There is nothing to keep of the document.
   *
   * @throws BadInputException where its file cannot be deleted
   */
  public void clear() {
    AtomicFiles.delete(own);
  }

  /**
   * What dead processes left behind, the latest first. Files that cannot be read are put aside
   * under another name, so that they are not met again, and reported with the reason. What a study
   * file holds by now, as after a crash between a save and the next look at the clock, is nothing
   * to offer and deleted.
   */
  public List<Found> leftBehind() {
    FileThreads.check();
    List<Found> found = new ArrayList<>();
    Path before = config.resolve(BEFORE);
    if (Files.exists(before)) {
      found.add(read(before));
    }
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
        for (Path path : all) {
          String name = path.getFileName().toString();
          if (name.endsWith(DAMAGED) || living(name)) {
            continue;
          }
          if (name.endsWith(ENDING) && !name.startsWith(".")) {
            Found left = read(path);
            if (inItsFile(left)) {
              Files.deleteIfExists(path);
            } else {
              found.add(left);
            }
          } else if (NAME.matcher(name).matches()) {
            // Half a file of somebody who was killed while writing it.
            Files.deleteIfExists(path);
          }
        }
      } catch (IOException e) {
        // A folder that cannot be listed offers nothing; keeping changes in it will say so.
        return found;
      }
    }
    found.sort(Comparator.comparing(Found::written).reversed());
    return withoutTwins(found);
  }

  /** A process that was killed while it restored leaves the same changes twice. */
  private static List<Found> withoutTwins(List<Found> found) {
    List<Found> single = new ArrayList<>();
    for (Found left : found) {
      boolean twin =
          left.study() != null
              && single.stream()
                  .anyMatch(
                      f -> left.study().equals(f.study()) && Objects.equals(left.file(), f.file()));
      if (twin) {
        AtomicFiles.delete(left.path());
      } else {
        single.add(left);
      }
    }
    return single;
  }

  private boolean living(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        && alive.test(
            new ProcessMark(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))));
  }

  private Found read(Path path) {
    Instant written = Instant.EPOCH;
    try {
      written = Files.getLastModifiedTime(path).toInstant();
      return readable(path);
    } catch (BadInputException e) {
      return aside(path, written, e.getMessage());
    } catch (IOException | IllegalArgumentException e) {
      return aside(path, written, path + ": found text that is not JSON.");
    }
  }

  private static Found readable(Path path) throws IOException {
    Instant written = Files.getLastModifiedTime(path).toInstant();
    if (!Files.isRegularFile(path)) {
      throw new BadInputException(path.toString(), "", "no file", "unsaved changes");
    }
    String source = path.getFileName().toString();
    JsonNode root = JSON.readTree(TextFiles.read(path, LARGEST));
    JsonNode study = root.has(MARK) ? root.path("study") : root;
    JsonNode named = root.has(MARK) ? root.path("file") : null;
    Path file = named != null && named.isTextual() ? Path.of(named.textValue()) : null;
    Study held = StudyReader.parse(study.toString(), source);
    return new Found(path, held, file, written, "", savedAfter(file, written));
  }

  private static boolean savedAfter(Path file, Instant written) {
    try {
      return file != null && Files.getLastModifiedTime(file).toInstant().isAfter(written);
    } catch (IOException e) {
      // A file that is gone holds nothing.
      return false;
    }
  }

  private static boolean inItsFile(Found left) {
    if (left.study() == null || left.file() == null || !Files.isRegularFile(left.file())) {
      return false;
    }
    try {
      String text = TextFiles.read(left.file(), StudyReader.MAX_BYTES);
      return StudyReader.parse(text, left.file().toString()).equals(left.study());
    } catch (BadInputException e) {
      return false;
    }
  }

  private Found aside(Path path, Instant written, String why) {
    Path kept = folder.resolve(path.getFileName() + DAMAGED);
    try {
      Files.createDirectories(folder);
      Files.move(path, kept, StandardCopyOption.REPLACE_EXISTING);
      return new Found(kept, null, null, written, why + " It is kept as " + kept + ".");
    } catch (IOException e) {
      return new Found(path, null, null, written, why);
    }
  }

  /**
   * Makes what was left behind this process's own, in one step: no other window can take it too,
   * and it is found again should this process end before it is {@link #discard discarded}, which is
   * for the document that keeps it from then on. The file of this document stays as it is.
   *
   * @return where it is now
   * @throws BadInputException where somebody else has taken it, or it cannot be moved
   */
  public Found take(Found found) {
    return moved(found, next());
  }

  private static Found moved(Found found, Path to) {
    FileThreads.check();
    try {
      Files.createDirectories(to.getParent());
      Files.move(found.path(), to, StandardCopyOption.ATOMIC_MOVE);
      return found.at(to);
    } catch (NoSuchFileException e) {
      throw new BadInputException(
          found.path().toString(), "", "no such file any more", "one no other window has taken");
    } catch (IOException e) {
      throw new BadInputException(
          found.path().toString(), "", "a file that cannot be moved", "one that can");
    }
  }

  /**
   * Puts what was left behind aside: it is not left behind any more, and is among what is {@link
   * #shelf kept} until it is discarded.
   *
   * @return where it is now
   * @throws BadInputException where somebody else has taken it, or it cannot be moved
   */
  public Found shelve(Found found) {
    FileThreads.check();
    Path to;
    int number = 0;
    do {
      to = folder.resolve(SHELF).resolve(found.written().toEpochMilli() + "-" + number + ENDING);
      number++;
    } while (Files.exists(to));
    return moved(found, to);
  }

  /**
   * What was put aside, the latest first; files that cannot be read are left out and left alone.
   */
  public List<Found> shelf() {
    FileThreads.check();
    List<Found> kept = new ArrayList<>();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(folder.resolve(SHELF), "[0-9]*" + ENDING)) {
      for (Path path : all) {
        try {
          kept.add(readable(path));
        } catch (BadInputException | IOException | IllegalArgumentException e) {
          continue;
        }
      }
    } catch (IOException e) {
      // Nothing was put aside yet; a folder that cannot be listed offers nothing either.
      return kept;
    }
    kept.sort(Comparator.comparing(Found::written).reversed());
    return kept;
  }

  /**
   * Throws away what was left behind.
   *
   * @throws BadInputException where it cannot be deleted
   */
  public void discard(Found found) {
    AtomicFiles.delete(found.path());
  }
}
