package org.voltscape.app.cli.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.app.cli.shared.Paragraphs;
import org.voltscape.engine.lesson.AnswerCheck;
import org.voltscape.engine.lesson.Lesson;
import org.voltscape.engine.lesson.Markup;
import org.voltscape.engine.lesson.Question;
import org.voltscape.engine.lesson.Step;
import org.voltscape.engine.lesson.WordSetting;
import org.voltscape.engine.protection.WordOutcome;

/** A lesson as text for a terminal; what a question asks for is left out. */
final class LessonText {
  private static final String INDENT = "    ";

  private final List<String> lines = new ArrayList<>();

  private LessonText() {}

  static List<String> lines(Lesson lesson) {
    LessonText text = new LessonText();
    text.add(lesson.title(), "");
    text.add(lesson.summary(), INDENT);
    text.add(LessonListings.size(lesson), INDENT);
    for (int i = 0; i < lesson.steps().size(); i++) {
      text.step(lesson, i);
    }
    return text.lines;
  }

  private void step(Lesson lesson, int index) {
    Step step = lesson.steps().get(index);
    lines.add("");
    add(
        "Step "
            + (index + 1)
            + " of "
            + lesson.steps().size()
            + " ("
            + step.id()
            + "): "
            + step.title(),
        "");
    step.text().forEach(paragraph -> add(Markup.plain(paragraph), INDENT));
    if (step.word() != null) {
      word(step.word(), step.question() == null || !step.question().asksForWord());
    }
    if (step.study() != null) {
      add("In the window: " + window(step) + ".", INDENT);
    }
    if (step.question() != null) {
      question(step.question());
    }
  }

  private static String window(Step step) {
    String text = "the study \"" + step.study().name() + "\"";
    text += step.view() == null ? "" : ", view " + step.view();
    return step.voltage() == null
        ? text
        : text + String.format(Locale.ROOT, ", supply %.3f V", step.voltage());
  }

  private void word(WordSetting word, boolean whole) {
    String text =
        "Word of " + word.shape().bits() + " bits, scheme " + word.scheme() + ": " + word.value();
    text += word.stuckMask() == 0 ? "" : ", stuck bits " + word.stuckText();
    text += word.flips() == 0 ? "" : ", flipped bits " + word.flipsText();
    WordOutcome outcome = word.outcome();
    text += "; stored " + word.bits(outcome.stored());
    if (whole) {
      text +=
          ", raw "
              + word.bits(outcome.raw())
              + ", read "
              + word.shape().integer(outcome.read())
              + ", error "
              + outcome.error();
    }
    add(text + ".", INDENT);
  }

  private void question(Question question) {
    add("Question: " + Markup.plain(question.ask()), INDENT);
    if (question instanceof Question.Choice choice) {
      for (int i = 0; i < choice.options().size(); i++) {
        String option = AnswerCheck.letter(i) + ") " + Markup.plain(choice.options().get(i).text());
        add(option, INDENT + INDENT);
      }
    }
  }

  private void add(String text, String indent) {
    lines.addAll(Paragraphs.wrap(text, indent, indent));
  }
}
