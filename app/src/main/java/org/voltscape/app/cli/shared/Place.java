package org.voltscape.app.cli.shared;

import org.voltscape.engine.param.BadInputException;

/**
 * Where a value was given, for complaints: an option, or a cell of a file.
 *
 * @param source the option or file
 * @param position line and column inside the file; empty for an option
 */
public record Place(String source, String position) {
  /** An option of the command line. */
  public static Place option(String name) {
    return new Place(name, "");
  }

  public BadInputException bad(String found, String expected) {
    return new BadInputException(source, position, found, expected);
  }

  /** A complaint of the engine about a field, moved to the place where the user wrote it. */
  public BadInputException moved(BadInputException complaint) {
    return complaint.map(
        problem -> {
          String inner = problem.place();
          String place =
              position.isEmpty() || inner.isEmpty() ? position + inner : position + ", " + inner;
          return new BadInputException(source, place, problem.found(), problem.expected());
        });
  }
}
