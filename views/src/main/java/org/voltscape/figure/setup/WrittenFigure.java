package org.voltscape.figure.setup;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was written beside a figure.
 *
 * @param tables and images that the figure reads; empty where it is one file
 * @param sidecars its studies; empty where there are none or nobody wanted them
 * @param caption title and small print; null where the figure has them
 */
public record WrittenFigure(List<Path> tables, List<Path> sidecars, @Nullable Path caption) {
  public WrittenFigure {
    tables = List.copyOf(tables);
    sidecars = List.copyOf(sidecars);
  }
}
