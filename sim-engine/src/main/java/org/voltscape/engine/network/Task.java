package org.voltscape.engine.network;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * What a network is for, and so what a trial of it comes to: an accuracy, or an application error.
 * Whoever names, compares or writes such outcomes asks the task. Immutable.
 */
public sealed interface Task {
  /** Telling classes of images apart. */
  Task CLASSIFICATION = new Classification("image");

  /** Name of the outcome in lists, for example {@code accuracy} or {@code rmse}. */
  String id();

  /** Name for people, for example {@code accuracy} or {@code mean relative error}. */
  String title();

  /** The outcome in one word, as columns of results begin: {@code accuracy} or {@code error}. */
  String word();

  /** What an error of the network is called; {@code error} where it is 1 - accuracy. */
  String errorTitle();

  /** Whether outcomes are shares of 1, shown in percent. */
  boolean share();

  /** Unit of outcomes as they are shown: percent, the measure's own, or empty. */
  String unit();

  /** One of what the network is tested on: {@code image}, {@code document}, {@code example}. */
  String example();

  /**
   * Whether answers are right or wrong, so that correct ones are counted and can be compared with
   * those of the fault-free network.
   */
  boolean counts();

  /** Whether more is better; where it is not, nothing is better than 0. */
  boolean higherIsBetter();

  /** The largest outcome there can be; infinite where there is none. None is below 0. */
  double largest();

  /** The error that an outcome stands for: 1 - accuracy, or the application error itself. */
  double error(double outcome);

  /** Does something with the measure of the errors; nothing where answers are counted. */
  void ifMeasured(Consumer<ErrorMeasure> action);

  /** The title at the beginning of a line. */
  default String heading() {
    return capital(title());
  }

  /** The word at the beginning of a line. */
  default String wordHeading() {
    return capital(word());
  }

  /** Whether an outcome is at least as good as another. */
  default boolean asGood(double outcome, double other) {
    return higherIsBetter() ? outcome >= other : outcome <= other;
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /**
   * Telling classes apart: correct answers are counted.
   *
   * @param example what is told apart: {@code image}
   */
  record Classification(String example) implements Task {
    @Override
    public String id() {
      return "accuracy";
    }

    @Override
    public String title() {
      return "accuracy";
    }

    @Override
    public String word() {
      return "accuracy";
    }

    @Override
    public String errorTitle() {
      return "error";
    }

    @Override
    public boolean share() {
      return true;
    }

    @Override
    public String unit() {
      return "%";
    }

    @Override
    public boolean counts() {
      return true;
    }

    @Override
    public boolean higherIsBetter() {
      return true;
    }

    @Override
    public double largest() {
      return 1;
    }

    @Override
    public double error(double outcome) {
      return 1 - outcome;
    }

    @Override
    public void ifMeasured(Consumer<ErrorMeasure> action) {
      // An accuracy has no measure of errors.
    }
  }

  /**
   * Computing numbers: how far they are off is measured.
   *
   * @param measure of the application error
   */
  record Regression(ErrorMeasure measure) implements Task {
    @Override
    public String id() {
      return measure.id();
    }

    @Override
    public String title() {
      return measure.title();
    }

    @Override
    public String word() {
      return "error";
    }

    @Override
    public String errorTitle() {
      return measure.title();
    }

    @Override
    public boolean share() {
      return measure.share();
    }

    @Override
    public String unit() {
      return measure.share() ? "%" : measure.unit();
    }

    @Override
    public String example() {
      return "example";
    }

    @Override
    public boolean counts() {
      return false;
    }

    @Override
    public boolean higherIsBetter() {
      return false;
    }

    @Override
    public double largest() {
      return measure.largest();
    }

    @Override
    public double error(double outcome) {
      return outcome;
    }

    @Override
    public void ifMeasured(Consumer<ErrorMeasure> action) {
      action.accept(measure);
    }
  }
}
