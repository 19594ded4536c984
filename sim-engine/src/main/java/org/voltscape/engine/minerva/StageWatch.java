package org.voltscape.engine.minerva;

/** Told how far a flow is; called on the working threads, seldom. */
@FunctionalInterface
public interface StageWatch {
  /** Nobody. */
  StageWatch NONE = (stage, done, total, text) -> {};

  /**
   * A stage went on.
   *
   * @param stage {@code training}, {@code architecture}, {@code words}, {@code pruning} or {@code
   *     supply}
   * @param done steps done
   * @param total steps in all, as far as known
   * @param text what was found last, for people
   */
  void told(String stage, int done, int total, String text);

  /**
   * A stage is done, now or before.
   *
   * @param stage as above, or {@code check}
   * @param found its record
   */
  default void found(String stage, Object found) {}
}
