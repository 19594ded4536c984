package org.voltscape.engine.training;

/** Told how a training goes, on the training thread; it must not take long. */
@FunctionalInterface
public interface TrainingWatch {
  /** Nobody looks. */
  TrainingWatch NONE = progress -> {};

  /** An epoch is over. */
  void epoch(TrainingProgress progress);

  /**
   * A step is over.
   *
   * @param done steps done
   * @param total steps in all
   */
  default void step(long done, long total) {}
}
