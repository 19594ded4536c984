package org.voltscape.app.samples;

import java.util.List;
import java.util.Optional;
import org.voltscape.engine.lesson.Lesson;
import org.voltscape.engine.lesson.LessonReader;

/** The lessons that ship with the program, in the order to take them. */
public final class Lessons {
  private static final String FOLDER = "/org/voltscape/resources/lessons/";
  private static final List<Lesson> ALL =
      Resources.lines(FOLDER + "index.txt").stream().map(Lessons::read).toList();

  private Lessons() {}

  /** Every lesson. */
  public static List<Lesson> all() {
    return ALL;
  }

  /** The lesson of this id, if there is one. */
  public static Optional<Lesson> find(String id) {
    return ALL.stream().filter(l -> l.id().equals(id)).findFirst();
  }

  private static Lesson read(String id) {
    return LessonReader.parse(Resources.text(FOLDER + id + ".json"), "lesson " + id);
  }
}
