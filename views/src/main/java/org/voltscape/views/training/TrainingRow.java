package org.voltscape.views.training;

import org.voltscape.engine.network.Task;
import org.voltscape.figure.studies.TrainingCourse;

/**
 * A line of the table: one scheme of the study that trains.
 *
 * @param scheme place in the study's schemes
 * @param colour of the scheme in figures
 * @param label what results call it
 * @param state where its training is
 * @param course what is known of it; null before anything is
 * @param cached whether the network was kept from before
 * @param task what its network is for
 */
record TrainingRow(
    int scheme,
    int colour,
    String label,
    State state,
    TrainingCourse course,
    boolean cached,
    Task task) {
  /** Where a training is. */
  enum State {
    /** Nothing is known at the present setting and nothing is under way. */
    NONE,
    /** It was asked for and comes after others. */
    WAITING,
    /** It goes on. */
    TRAINING,
    /** It was ended before its end. */
    CANCELLED,
    /** It has ended. */
    DONE
  }
}
