package org.voltscape.app.cli.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voltscape.app.cli.shared.ListItem;
import org.voltscape.app.samples.Lessons;
import org.voltscape.engine.lesson.Lesson;

/** What the list command shows of lessons. */
final class LessonListings {
  private LessonListings() {}

  static List<ListItem> lessons() {
    return Lessons.all().stream().map(LessonListings::lesson).toList();
  }

  private static ListItem lesson(Lesson lesson) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", lesson.id());
    json.put("title", lesson.title());
    json.put("summary", lesson.summary());
    json.put("minutes", lesson.minutes());
    json.put("steps", lesson.steps().size());
    json.put("questions", lesson.questions());
    return new ListItem(lesson.id(), lesson.title(), List.of(lesson.summary(), size(lesson)), json);
  }

  /** Length of a lesson for people. */
  static String size(Lesson lesson) {
    return lesson.steps().size()
        + " steps, "
        + lesson.questions()
        + " questions, about "
        + lesson.minutes()
        + " minutes";
  }
}
