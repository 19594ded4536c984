package org.voltscape.app.cli.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.Paragraphs;
import org.voltscape.engine.lesson.AnswerCheck;
import org.voltscape.engine.lesson.Lesson;
import org.voltscape.engine.lesson.Markup;
import org.voltscape.engine.lesson.Question;
import org.voltscape.engine.lesson.Solution;
import org.voltscape.engine.lesson.Step;
import org.voltscape.engine.lesson.StudyRunner;
import org.voltscape.engine.lesson.Verdict;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;

/** Answers of a lesson on the command line: read, checked and solved. */
final class LessonAnswers {
  private static final String OPTION = "--answers";

  private LessonAnswers() {}

  /**
   * The answers by index of the step, in its order.
   *
   * @param text {@code STEP=ANSWER,...}
   * @throws BadInputException where one is for no question or is no answer to it
   */
  static Map<Integer, String> parse(Lesson lesson, String text) {
    Map<Integer, String> answers = new TreeMap<>();
    for (String piece : text.split(",", -1)) {
      int equals = piece.indexOf('=');
      if (equals < 1) {
        throw new BadInputException(OPTION, "", "\"" + piece + "\"", "STEP=ANSWER");
      }
      String step = piece.substring(0, equals).strip();
      int index = index(lesson, step, OPTION);
      Question question = lesson.steps().get(index).question();
      if (question == null) {
        throw new BadInputException(
            OPTION, "", "step " + step + ", which asks nothing", "a step with a question");
      }
      String entry = piece.substring(equals + 1);
      AnswerCheck.requireReadable(question, entry, OPTION + ", step " + step);
      if (answers.put(index, entry) != null) {
        throw new BadInputException(OPTION, "", "step " + step + " twice", "each step once");
      }
    }
    return answers;
  }

  /** Index of the step that an option names. */
  static int index(Lesson lesson, String step, String option) {
    int index = lesson.indexOf(step);
    List<String> ids = lesson.steps().stream().map(Step::id).toList();
    if (index < 0) {
      throw new BadInputException(
          option,
          "",
          "step \"" + step + "\"",
          Suggestions.hint(
              "a number from 1 to "
                  + lesson.steps().size()
                  + " or one of "
                  + String.join(", ", ids),
              step,
              ids));
    }
    return index;
  }

  /** TrainingOutcome for people and, last, for scripts. */
  static List<String> check(Lesson lesson, Map<Integer, String> answers, StudyRunner runner) {
    List<String> lines = new ArrayList<>();
    List<Object> results = new ArrayList<>();
    long right = 0;
    for (Map.Entry<Integer, String> answer : answers.entrySet()) {
      Step step = lesson.steps().get(answer.getKey());
      Solution solution = AnswerCheck.solve(step.question(), runner);
      Verdict verdict = AnswerCheck.check(step.question(), solution, answer.getValue(), OPTION);
      right += verdict.right() ? 1 : 0;
      String text = head(answer.getKey(), step) + (verdict.right() ? "right. " : "wrong. ");
      lines.addAll(Paragraphs.wrap(text + Markup.plain(verdict.feedback()), "", "    "));
      Map<String, Object> json = named(answer.getKey(), step);
      json.put("right", verdict.right());
      results.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("lesson", lesson.id());
    json.put("questions", lesson.questions());
    json.put("answered", answers.size());
    json.put("right", right);
    json.put("results", results);
    lines.add(JsonLine.of(json));
    return lines;
  }

  /** The computed answers for people and, last, for scripts. */
  static List<String> solve(Lesson lesson, StudyRunner runner) {
    List<String> lines = new ArrayList<>();
    List<Object> solutions = new ArrayList<>();
    for (int i : questions(lesson)) {
      Step step = lesson.steps().get(i);
      Solution solution = AnswerCheck.solve(step.question(), runner);
      lines.addAll(Paragraphs.wrap(head(i, step) + Markup.plain(solution.text()), "", "    "));
      Map<String, Object> json = named(i, step);
      json.put("answer", solution.entry());
      solutions.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("lesson", lesson.id());
    json.put("solutions", solutions);
    lines.add(JsonLine.of(json));
    return lines;
  }

  private static int[] questions(Lesson lesson) {
    return IntStream.range(0, lesson.steps().size())
        .filter(i -> lesson.steps().get(i).question() != null)
        .toArray();
  }

  private static String head(int index, Step step) {
    return "Step " + (index + 1) + " (" + step.id() + "): ";
  }

  private static Map<String, Object> named(int index, Step step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("step", index + 1);
    json.put("id", step.id());
    return json;
  }
}
