package org.voltscape.engine.lesson;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question of a step. Texts are in {@link Markup}. */
public sealed interface Question {
  /** What is asked. */
  String ask();

  /** Hints from gentle to plain, possibly none. */
  List<String> hints();

  /** Everything the engine computes to judge an answer; none where an option is named right. */
  Stream<Answer> computed();

  /** Whether a study has to be run to know the answer. */
  default boolean needsRun() {
    return computed().anyMatch(Answer::needsRun);
  }

  /** Whether the outcome of a word is asked for, which must not be shown before. */
  default boolean asksForWord() {
    return computed().anyMatch(a -> a instanceof Answer.OfWord);
  }

  /**
   * One of several options is right.
   *
   * @param right which
   */
  record Choice(String ask, List<Option> options, Right right, List<String> hints)
      implements Question {
    public Choice {
      options = List.copyOf(options);
      hints = List.copyOf(hints);
    }

    @Override
    public Stream<Answer> computed() {
      return options.stream().flatMap(o -> Stream.ofNullable(o.answer()));
    }
  }

  /**
   * An option, called a, b, c, ... by its place.
   *
   * @param text what it says
   * @param feedback for whoever chooses it
   * @param answer what it is measured by, or null where the question names the right one
   */
  record Option(String text, String feedback, @Nullable Answer answer) {}

  /**
   * Which option is right.
   *
   * @param rule whether it is named or measured
   * @param index the one named; -1 otherwise
   */
  record Right(Rule rule, int index) {}

  /** How the right option is found. */
  enum Rule {
    NAMED,
    LARGEST,
    SMALLEST
  }

  /**
   * A number is asked for.
   *
   * @param answer the right one, before scaling
   * @param form how it is shown and entered
   * @param tolerance how far off it may be, as shown
   * @param mistakes wrong numbers that say what went wrong
   * @param right said of a right number
   * @param wrong said of any other
   */
  record Number(
      String ask,
      Answer answer,
      NumberForm form,
      double tolerance,
      List<Mistake> mistakes,
      List<String> hints,
      String right,
      String wrong)
      implements Question {
    public Number {
      mistakes = List.copyOf(mistakes);
      hints = List.copyOf(hints);
    }

    @Override
    public Stream<Answer> computed() {
      return Stream.concat(Stream.of(answer), mistakes.stream().map(Mistake::answer));
    }
  }

  /**
   * A pattern of bits is asked for.
   *
   * @param answer a code
   * @param bits length of the pattern
   * @param mistakes wrong codes that say what went wrong
   * @param right said of the right pattern
   * @param wrong said of any other
   */
  record Pattern(
      String ask,
      Answer answer,
      int bits,
      List<Mistake> mistakes,
      List<String> hints,
      String right,
      String wrong)
      implements Question {
    public Pattern {
      mistakes = List.copyOf(mistakes);
      hints = List.copyOf(hints);
    }

    @Override
    public Stream<Answer> computed() {
      return Stream.concat(Stream.of(answer), mistakes.stream().map(Mistake::answer));
    }
  }

  /**
   * A wrong answer that tells what went wrong.
   *
   * @param answer the wrong number
   * @param feedback said of it
   */
  record Mistake(Answer answer, String feedback) {}
}
