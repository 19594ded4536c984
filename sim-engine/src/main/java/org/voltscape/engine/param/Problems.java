package org.voltscape.engine.param;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;

/**
 * Collects what is wrong with an input, so that all of it is told at once. Confined to one thread.
 */
public final class Problems {
  private final Map<String, BadInputException> found = new LinkedHashMap<>();

  /** Notes a complaint; one that was noted before is not noted again. */
  public void add(BadInputException problem) {
    for (BadInputException one : problem.problems()) {
      found.putIfAbsent(one.getMessage(), one);
    }
  }

  /**
   * Reads a part.
   *
   * @param otherwise what goes on in its place where it is refused; the complaint is noted. Null
   *     for nothing, with which nobody may go on beyond {@link #refuse}
   */
  @NullUnmarked
  public <T> T read(Supplier<T> part, T otherwise) {
    try {
      return part.get();
    } catch (BadInputException e) {
      add(e);
      return otherwise;
    }
  }

  /** Checks a part; a complaint is noted. */
  public void check(Runnable part) {
    read(
        () -> {
          part.run();
          return null;
        },
        null);
  }

  /** Whether nothing was wrong so far. */
  public boolean none() {
    return found.isEmpty();
  }

  /** Everything that was wrong so far. */
  public List<BadInputException> all() {
    return List.copyOf(found.values());
  }

  /**
   * Ends the reading where anything was wrong.
   *
   * @throws BadInputException that names all of it
   */
  public void refuse() {
    if (!found.isEmpty()) {
      throw BadInputException.of(all());
    }
  }
}
