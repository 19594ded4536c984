package org.voltscape.app.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.param.BadInputException;

/**
 * The study files that were opened or saved last, kept for the next start. Reads and writes a file:
 * on threads that may wait for one.
 */
public final class RecentFiles {
  /** So many are kept. */
  public static final int MOST = 10;

  private static final String FILE = "recent.json";
  private static final int LARGEST = 1 << 16;
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;

  /**
   * @param config folder of the settings
   */
  public RecentFiles(Path config) {
    this.file = config.resolve(FILE);
  }

  /** The files, the last one first; none where they cannot be read. */
  public List<Path> load() {
    List<Path> paths = new ArrayList<>();
    if (InputFiles.exists(file)) {
      try {
        String[] names = JSON.readValue(TextFiles.read(file, LARGEST), String[].class);
        for (String name : names == null ? new String[0] : names) {
          if (name != null && paths.size() < MOST) {
            paths.add(Path.of(name));
          }
        }
      } catch (JsonProcessingException | BadInputException | InvalidPathException e) {
        return List.of();
      }
    }
    return List.copyOf(paths);
  }

  /**
   * Puts a file first; it is read again before, as another process may have opened files.
   *
   * @return the files, the last one first
   * @throws BadInputException where they cannot be kept
   */
  public synchronized List<Path> add(Path opened) {
    return keep(opened.toAbsolutePath().normalize(), true);
  }

  /**
   * Forgets a file, as one that is gone.
   *
   * @return the files that are left, the last one first
   * @throws BadInputException where they cannot be kept
   */
  public synchronized List<Path> remove(Path gone) {
    return keep(gone.toAbsolutePath().normalize(), false);
  }

  private List<Path> keep(Path path, boolean first) {
    List<Path> paths = new ArrayList<>(load());
    paths.remove(path);
    if (first) {
      paths.add(0, path);
    }
    List<Path> kept = List.copyOf(paths.subList(0, Math.min(MOST, paths.size())));
    String text = JSON.valueToTree(kept.stream().map(Path::toString).toList()).toPrettyString();
    AtomicFiles.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    return kept;
  }
}
