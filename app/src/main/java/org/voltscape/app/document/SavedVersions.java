package org.voltscape.app.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.FileThreads;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.io.file.Trees;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.random.ContentHash;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

/**
 * What a study file held at its last saves, so that a save which was a mistake can be taken back in
 * another session, too. Kept beside the settings, by the file's place. Touches files: on threads
 * that may wait for them.
 */
public final class SavedVersions {
  /** So many are kept of a file. */
  public static final int MOST = 20;

  private static final String FOLDER = "versions";
  private static final Pattern NAME = Pattern.compile("(\\d{1,18})-(\\d{1,9})\\.json");
  private static final int HASH = 16;

  private final Path folder;

  /**
   * One save.
   *
   * @param path where it is kept
   * @param saved when
   * @param study as it was saved
   */
  public record Version(Path path, Instant saved, Study study) {}

  /**
   * @param config folder of the settings
   */
  public SavedVersions(Path config) {
    this.folder = config.resolve(FOLDER);
  }

  /**
   * Keeps what a file holds now, and lets the oldest go; a save that changed nothing is none.
   *
   * @param file that was saved
   * @param study as it was saved
   * @throws BadInputException where it cannot be kept
   */
  public synchronized void keep(Path file, Study study, Instant when) {
    byte[] bytes = StudyWriter.toJson(study).getBytes(StandardCharsets.UTF_8);
    List<Path> kept = paths(file);
    if (!kept.isEmpty() && same(kept.get(0), bytes)) {
      return;
    }
    long millis = when.toEpochMilli();
    int number = 0;
    Path to;
    do {
      to = of(file).resolve(millis + "-" + number + ".json");
      number++;
    } while (InputFiles.exists(to));
    AtomicFiles.write(to, out -> out.write(bytes));
    for (int i = MOST - 1; i < kept.size(); i++) {
      AtomicFiles.delete(kept.get(i));
    }
  }

  private static boolean same(Path kept, byte[] bytes) {
    try {
      return TextFiles.read(kept, StudyReader.MAX_BYTES)
          .equals(new String(bytes, StandardCharsets.UTF_8));
    } catch (BadInputException e) {
      return false;
    }
  }

  /** The saves of a file, the last one first; those that cannot be read are left out. */
  public List<Version> of(Path file, int most) {
    List<Version> versions = new ArrayList<>();
    for (Path path : paths(file)) {
      try {
        Study study =
            StudyReader.parse(
                TextFiles.read(path, StudyReader.MAX_BYTES), path.getFileName().toString());
        versions.add(new Version(path, Instant.ofEpochMilli(key(path)[0]), study));
      } catch (BadInputException e) {
        continue;
      }
      if (versions.size() == most) {
        break;
      }
    }
    return versions;
  }

  private Path of(Path file) {
    String place = file.toAbsolutePath().normalize().toString();
    return folder.resolve(new ContentHash().put(place).hex().substring(0, HASH));
  }

  /** The last one first. */
  private List<Path> paths(Path file) {
    FileThreads.check();
    Path own = of(file);
    List<Path> paths = new ArrayList<>();
    try {
      Trees.entries(own).stream()
          .filter(p -> NAME.matcher(p.getFileName().toString()).matches())
          .forEach(paths::add);
    } catch (IOException e) {
      // Nothing was saved yet; a folder that cannot be read offers nothing either.
      return List.of();
    }
    paths.sort(
        Comparator.comparing((Path p) -> key(p)[0]).thenComparing(p -> key(p)[1]).reversed());
    return paths;
  }

  private static long[] key(Path path) {
    Matcher matcher = NAME.matcher(path.getFileName().toString());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(path.toString());
    }
    return new long[] {Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))};
  }
}
