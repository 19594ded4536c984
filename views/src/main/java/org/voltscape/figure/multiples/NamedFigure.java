package org.voltscape.figure.multiples;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.voltscape.engine.param.PlainText;
import org.voltscape.figure.Figure;

/**
 * A figure of one of several studies or runs.
 *
 * @param name what tells it from the others
 */
public record NamedFigure(String name, Figure figure) {
  public NamedFigure {
    name = PlainText.visible(name);
    Objects.requireNonNull(figure);
  }

  /** Names of which no two are the same: the second of a name is followed by (2). */
  public static List<String> distinct(List<String> names) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      String own = name;
      for (int i = 2; all.contains(own); i++) {
        own = name + " (" + i + ")";
      }
      all.add(own);
    }
    return List.copyOf(all);
  }
}
