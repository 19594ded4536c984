package org.voltscape.engine.lesson;

import java.util.List;

/**
 * A guided lesson. Immutable; every text has its computed numbers filled in.
 *
 * @param id what commands call it
 * @param title for people
 * @param summary what one learns, a sentence or two
 * @param minutes time it takes, for orientation
 * @param steps in order, at least one, ids all different
 */
public record Lesson(String id, String title, String summary, int minutes, List<Step> steps) {
  public Lesson {
    steps = List.copyOf(steps);
  }

  /** Number of steps that ask a question. */
  public int questions() {
    return (int) steps.stream().filter(s -> s.question() != null).count();
  }

  /**
   * Index of the step a person names.
   *
   * @param name its number counted from 1, or its id
   * @return -1 where there is none
   */
  public int indexOf(String name) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).id().equals(name) || Integer.toString(i + 1).equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
