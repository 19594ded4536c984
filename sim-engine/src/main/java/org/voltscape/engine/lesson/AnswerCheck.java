package org.voltscape.engine.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.voltscape.engine.param.BadInputException;

/** Computes the answers of questions and judges those of learners. Pure but for the runner. */
public final class AnswerCheck {
  /** Stands for the computed answer in feedback. */
  static final String ANSWER = "{answer}";

  private static final String NUMBER = "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?";

  private AnswerCheck() {}

  /** The letter of an option. */
  public static String letter(int option) {
    return String.valueOf((char) ('a' + option));
  }

  /**
   * The answer of a question.
   *
   * @param runner runs studies where {@link Question#needsRun}
   */
  public static Solution solve(Question question, StudyRunner runner) {
    if (question instanceof Question.Choice choice) {
      int right = rightOption(choice, runner);
      return new Solution(
          letter(right),
          letter(right) + ": " + choice.options().get(right).text(),
          right,
          List.of());
    }
    if (question instanceof Question.Pattern pattern) {
      int code = (int) pattern.answer().value(runner);
      String bits = Bits.text(code, pattern.bits());
      return new Solution(bits, bits, code, values(pattern.mistakes(), runner));
    }
    Question.Number number = (Question.Number) question;
    double value = number.answer().value(runner);
    return new Solution(
        number.form().plain(value),
        number.form().text(value),
        value,
        values(number.mistakes(), runner));
  }

  private static int rightOption(Question.Choice choice, StudyRunner runner) {
    if (choice.right().rule() == Question.Rule.NAMED) {
      return choice.right().index();
    }
    double sign = choice.right().rule() == Question.Rule.LARGEST ? 1 : -1;
    // Where none is named right, the reader asks every option for what it is measured by.
    double[] measured =
        choice.options().stream()
            .mapToDouble(o -> sign * Objects.requireNonNull(o.answer()).value(runner))
            .toArray();
    int best = 0;
    for (int i = 1; i < measured.length; i++) {
      best = measured[i] > measured[best] ? i : best;
    }
    for (int i = best + 1; i < measured.length; i++) {
      if (measured[i] == measured[best]) {
        throw new BadInputException(
            "lesson",
            "\"" + choice.ask() + "\"",
            "options " + letter(best) + " and " + letter(i) + " equally right",
            "one right option");
      }
    }
    return best;
  }

  private static List<Double> values(List<Question.Mistake> mistakes, StudyRunner runner) {
    List<Double> values = new ArrayList<>();
    mistakes.forEach(m -> values.add(m.answer().value(runner)));
    return values;
  }

  /**
   * Refuses what is no answer at all.
   *
   * @param source where it was entered, for complaints
   * @throws BadInputException where the entry is no letter of an option, no number, no bits
   */
  public static void requireReadable(Question question, String entry, String source) {
    if (question instanceof Question.Choice choice) {
      option(choice, entry, source);
    } else if (question instanceof Question.Pattern pattern) {
      code(pattern, entry, source);
    } else {
      number(entry, ((Question.Number) question).form(), source);
    }
  }

  /**
   * Judges an answer.
   *
   * @param entry what the learner entered
   * @param source where, for complaints
   * @throws BadInputException as {@link #requireReadable}
   */
  public static Verdict check(Question question, Solution solution, String entry, String source) {
    if (question instanceof Question.Choice choice) {
      int option = option(choice, entry, source);
      return verdict(
          option == (int) solution.value(), choice.options().get(option).feedback(), solution);
    }
    if (question instanceof Question.Pattern pattern) {
      int code = code(pattern, entry, source);
      return judge(
          code == (int) solution.value(),
          index(solution.mistakes(), m -> m == code),
          pattern.mistakes(),
          pattern.right(),
          pattern.wrong(),
          solution);
    }
    Question.Number number = (Question.Number) question;
    double given = number(entry, number.form(), source);
    return judge(
        near(given, number, solution.value()),
        index(solution.mistakes(), m -> near(given, number, m)),
        number.mistakes(),
        number.right(),
        number.wrong(),
        solution);
  }

  private static boolean near(double given, Question.Number number, double computed) {
    double exact = computed * number.form().scale();
    double slack = 1e-9 * Math.max(1, Math.abs(exact));
    return Math.abs(given - exact) <= number.tolerance() + slack;
  }

  private static int index(List<Double> values, DoublePredicate matching) {
    return IntStream.range(0, values.size())
        .filter(i -> matching.test(values.get(i)))
        .findFirst()
        .orElse(-1);
  }

  private static Verdict judge(
      boolean isRight,
      int mistake,
      List<Question.Mistake> mistakes,
      String right,
      String wrong,
      Solution solution) {
    if (isRight) {
      return verdict(true, right, solution);
    }
    return verdict(false, mistake >= 0 ? mistakes.get(mistake).feedback() : wrong, solution);
  }

  private static Verdict verdict(boolean right, String feedback, Solution solution) {
    return new Verdict(right, feedback.replace(ANSWER, solution.text()));
  }

  private static int option(Question.Choice choice, String entry, String source) {
    String letter = entry.strip().toLowerCase(Locale.ROOT);
    for (int i = 0; i < choice.options().size(); i++) {
      if (letter(i).equals(letter)) {
        return i;
      }
    }
    throw new BadInputException(
        source,
        "",
        quoted(entry),
        "one of "
            + IntStream.range(0, choice.options().size())
                .mapToObj(AnswerCheck::letter)
                .collect(Collectors.joining(", ")));
  }

  private static int code(Question.Pattern pattern, String entry, String source) {
    return Bits.code(entry, pattern.bits())
        .orElseThrow(
            () ->
                new BadInputException(
                    source,
                    "",
                    quoted(entry),
                    pattern.bits() + " bits of 0 and 1, the highest first"));
  }

  /** A number with or without its unit; spaces between groups of digits are free. */
  private static double number(String entry, NumberForm form, String source) {
    String text = entry.replaceAll("[\\s\\u00A0\\u2009\\u202F]", "").replace('\u2212', '-');
    String unit = form.unit().replace(" ", "");
    if (!unit.isEmpty() && text.endsWith(unit)) {
      text = text.substring(0, text.length() - unit.length());
    }
    if (!text.matches(NUMBER) || !Double.isFinite(Double.parseDouble(text))) {
      throw new BadInputException(
          source,
          "",
          quoted(entry),
          "a number with a point for decimals"
              + (form.unit().isEmpty() ? "" : ", in " + form.unit()));
    }
    return Double.parseDouble(text);
  }

  private static String quoted(String entry) {
    return entry.isBlank() ? "nothing" : "\"" + entry.strip() + "\"";
  }
}
