package org.voltscape.engine.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;

/** Reads the question of a step. */
final class QuestionReader {
  private static final int MOST_OPTIONS = 8;

  private final String source;
  private final String path;
  private final Fields f;
  private final Texts texts;
  private final AnswerReader answers;

  QuestionReader(String source, String path, JsonNode node, Texts texts, AnswerReader answers) {
    this.source = source;
    this.path = path;
    this.f = new Fields(source, path, node);
    this.texts = texts;
    this.answers = answers;
  }

  Question read() {
    return switch (f.text("kind", null)) {
      case "choice" -> choice();
      case "number" -> number();
      case "bits" -> bits();
      default ->
          throw f.unexpected(
              "kind",
              Suggestions.hint(
                  "choice, number or bits",
                  f.text("kind", null),
                  List.of("choice", "number", "bits")));
    };
  }

  private Question choice() {
    f.only("kind", "ask", "options", "right", "hints");
    List<JsonNode> nodes = f.array("options", "a list of options");
    if (nodes.size() < 2 || nodes.size() > MOST_OPTIONS) {
      throw new BadInputException(
          source, f.place("options"), nodes.size() + " options", "2 to " + MOST_OPTIONS);
    }
    Question.Right right = right(nodes.size());
    boolean measured = right.rule() != Question.Rule.NAMED;
    List<Question.Option> options = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      String at = path + ".options[" + i + "]";
      Fields o = new Fields(source, at, nodes.get(i));
      if (measured) {
        o.only("text", "feedback", "answer");
      } else {
        o.only("text", "feedback");
      }
      options.add(
          new Question.Option(
              texts.required(o, "text"),
              texts.withAnswer(o, "feedback"),
              measured ? answers.read(at + ".answer", o.node("answer")) : null));
    }
    return new Question.Choice(texts.required(f, "ask"), options, right, hints());
  }

  private Question.Right right(int options) {
    String right = f.text("right", null);
    if (right.equals("largest")) {
      return new Question.Right(Question.Rule.LARGEST, -1);
    }
    if (right.equals("smallest")) {
      return new Question.Right(Question.Rule.SMALLEST, -1);
    }
    for (int i = 0; i < options; i++) {
      if (AnswerCheck.letter(i).equals(right)) {
        return new Question.Right(Question.Rule.NAMED, i);
      }
    }
    throw f.unexpected(
        "right",
        "the letter of an option, a to "
            + AnswerCheck.letter(options - 1)
            + ", or largest or smallest of their answers");
  }

  private Question number() {
    f.only(
        "kind",
        "ask",
        "answer",
        "tolerance",
        "decimals",
        "scale",
        "unit",
        "mistakes",
        "hints",
        "right",
        "wrong");
    Answer answer = answers.read(path + ".answer", f.node("answer"));
    if (!f.has("tolerance")) {
      throw f.unexpected("tolerance", "how far off an answer may be, in the unit asked for");
    }
    return new Question.Number(
        texts.required(f, "ask"),
        answer,
        Texts.form(f),
        f.number("tolerance", 0, 0, 1e15),
        mistakes(),
        hints(),
        texts.withAnswer(f, "right"),
        texts.required(f, "wrong"));
  }

  private Question bits() {
    f.only("kind", "ask", "answer", "mistakes", "hints", "right", "wrong");
    Answer answer = answers.read(path + ".answer", f.node("answer"));
    return new Question.Pattern(
        texts.required(f, "ask"),
        answer,
        codeLength(answer, path + ".answer"),
        mistakes(),
        hints(),
        texts.withAnswer(f, "right"),
        texts.required(f, "wrong"));
  }

  private int codeLength(Answer answer, String at) {
    if (answer instanceof Answer.OfWord word && word.key().isCode()) {
      return word.word().shape().bits();
    }
    if (answer instanceof Answer.OfFormat format && format.key() == FormatKey.CODE) {
      return format.format().bits();
    }
    throw new BadInputException(
        source,
        "field " + at + ".key",
        "a number that is no code",
        "stored or raw of a word, or code of a format");
  }

  private List<Question.Mistake> mistakes() {
    List<Question.Mistake> mistakes = new ArrayList<>();
    if (!f.has("mistakes")) {
      return mistakes;
    }
    List<JsonNode> nodes = f.array("mistakes", "a list of {answer, feedback}");
    for (int i = 0; i < nodes.size(); i++) {
      String at = path + ".mistakes[" + i + "]";
      Fields m = new Fields(source, at, nodes.get(i));
      m.only("answer", "feedback");
      mistakes.add(
          new Question.Mistake(
              answers.read(at + ".answer", m.node("answer")), texts.required(m, "feedback")));
    }
    return mistakes;
  }

  private List<String> hints() {
    return f.has("hints") ? texts.list(f, "hints") : List.of();
  }
}
