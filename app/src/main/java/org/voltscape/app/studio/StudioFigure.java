package org.voltscape.app.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;

/**
 * A figure of the window that can be written.
 *
 * @param name what people call it
 * @param figure as the view shows it
 * @param study that made it; null where none did
 * @param recipe what a file at a place carries
 * @param command the words that ask the command {@code figure} for it, from the name of its view
 *     on; empty where no command draws it
 */
public record StudioFigure(
    String name,
    Figure figure,
    @Nullable Study study,
    Function<Path, String> recipe,
    List<String> command) {
  public StudioFigure {
    command = List.copyOf(command);
  }

  /** The studies whose schemes are named in it. */
  public List<Study> studies() {
    return study == null ? List.of() : List.of(study);
  }

  @Override
  public String toString() {
    return name;
  }
}
