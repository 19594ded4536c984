package org.voltscape.app.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.file.FigureRecipe;

/**
 * A figure of the window that can be written.
 *
 * @param name what people call it
 * @param figure as the view shows it
 * @param studies those that made it, in the order in which they are drawn; empty where none did
 * @param recipe what a file at a place carries
 * @param command the words that ask the command {@code figure} for it, from the name of its view
 *     on; empty where no command draws it
 */
public record StudioFigure(
    String name,
    Figure figure,
    List<Study> studies,
    Function<Path, FigureRecipe> recipe,
    List<String> command) {
  public StudioFigure {
    studies = List.copyOf(studies);
    command = List.copyOf(command);
  }

  /** The first of its studies; null where it has none. */
  public @Nullable Study study() {
    return studies.isEmpty() ? null : studies.get(0);
  }

  @Override
  public String toString() {
    return name;
  }
}
