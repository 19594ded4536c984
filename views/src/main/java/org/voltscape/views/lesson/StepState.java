package org.voltscape.views.lesson;

import java.util.Collections;
import java.util.List;
import org.voltscape.engine.lesson.Solution;
import org.voltscape.engine.lesson.Verdict;

/**
 * How far a learner is with a step. Immutable.
 *
 * @param entry what stands in the answer: a number, bits, the letter of an option; empty at first
 * @param verdict on the last answer checked, or null
 * @param complaint why an entry is no answer, as a sentence; empty otherwise
 * @param hints how many hints are shown
 * @param attempts answers checked
 * @param right whether a right answer was given
 * @param shown whether the learner had the answer shown
 * @param solution the computed answer, or null while it is not known
 */
record StepState(
    String entry,
    Verdict verdict,
    String complaint,
    int hints,
    int attempts,
    boolean right,
    boolean shown,
    Solution solution) {
  static final StepState FRESH = new StepState("", null, "", 0, 0, false, false, null);

  static List<StepState> fresh(int steps) {
    return Collections.nCopies(steps, FRESH);
  }

  /** Whether the answer is no secret any more. */
  boolean settled() {
    return right || shown;
  }

  /** Whether there is something to read that was not there before. */
  boolean saysMoreThan(StepState before) {
    return hints > before.hints
        || shown && !before.shown
        || verdict != null && verdict != before.verdict
        || !complaint.isEmpty() && !complaint.equals(before.complaint);
  }

  StepState withEntry(String text) {
    return new StepState(text, null, "", hints, attempts, right, shown, solution);
  }

  StepState withComplaint(String sentence) {
    return new StepState(entry, null, sentence, hints, attempts, right, shown, solution);
  }

  StepState withHint() {
    return new StepState(entry, verdict, complaint, hints + 1, attempts, right, shown, solution);
  }

  StepState withSolution(Solution computed) {
    return new StepState(entry, verdict, complaint, hints, attempts, right, shown, computed);
  }

  StepState judged(Verdict said) {
    return new StepState(
        entry, said, "", hints, attempts + 1, right || said.right(), shown, solution);
  }

  StepState revealed() {
    return new StepState(solution.entry(), null, "", hints, attempts, right, true, solution);
  }
}
