package org.voltscape.engine.eden.characterize;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.eden.ErrorRates;

/** A network in memory that errs, as a characterization asks it. Thread-safe. */
public interface Subject {
  /** Its tensors' names, in the order in which inference reads them. */
  List<String> tensors();

  /** All that its answers depend on, as text. */
  String key();

  /** Number of examples that it is tested on. */
  int examples();

  /**
   * Whether one error can ruin everything, so that few drawings say little of the others: where
   * values that are read are not kept within bounds.
   */
  default boolean errorsCanRuin() {
    return false;
  }

  /**
   * What some trials come to; each is a function of the subject, the rates and its number alone.
   *
   * @param from number of the first trial, 0 or more
   * @param count how many
   * @param varied the first tensor whose rate a search varies: what inference does before it may be
   *     kept for the rates asked next. It changes no outcome
   * @param cancelled looked at between chunks of examples
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  List<Outcome> trials(
      ErrorRates rates, int from, int count, int varied, BooleanSupplier cancelled);

  /**
   * The network trained for error rates, tested as this one is.
   *
   * @param cancelled looked at before every step
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  Subject trainedFor(ErrorRates rates, BooleanSupplier cancelled);

  /** How many networks it trains side by side in about the time of one. */
  default int sideBySide() {
    return 1;
  }

  /**
   * The networks trained for several error rates, each as {@link #trainedFor(ErrorRates,
   * BooleanSupplier)} makes it.
   */
  default List<Subject> trainedFor(List<ErrorRates> each, BooleanSupplier cancelled) {
    return each.stream().map(rates -> trainedFor(rates, cancelled)).toList();
  }

  /**
   * One trial: the examples that are lost and won by errors against the accuracy that the target is
   * told from.
   *
   * @param lost share of the examples that were classified correctly without errors and are not now
   * @param won share of the examples of which it is the other way round
   */
  record Outcome(double lost, double won) {
    /** Accuracy that is lost, a share; negative where accuracy rose. */
    public double drop() {
      return lost - won;
    }
  }
}
