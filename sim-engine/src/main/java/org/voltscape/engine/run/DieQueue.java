package org.voltscape.engine.run;

import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.trial.TrialSpec;

/**
 * Deals trials out to the threads that make them. Those of the same faults (one die at one point)
 * go together, and a thread keeps to one die as long as it can, whose failing cells it then draws
 * once. Within a die the order stays that of the list.
 *
 * <p>The very first die of a study is everybody's, so that every point soon has a trial; and a
 * thread that finds no new die helps with the one of which most is left. Thread-safe.
 */
final class DieQueue {
  private final int[] starts;

  /** First group of each die, and the end. */
  private final int[] dies;

  /** The next group of each die. */
  private final int[] next;

  /** The die that every thread begins with, or -1. */
  private final int first;

  /** The next die that nobody has. */
  private int fresh;

  /**
   * A queue.
   *
   * @param specs those of a die next to each other, and among them those of a point
   */
  DieQueue(List<TrialSpec> specs) {
    int[] groupStarts = new int[specs.size() + 1];
    int[] dieStarts = new int[specs.size() + 1];
    int groups = 0;
    int dieCount = 0;
    for (int i = 0; i < specs.size(); i++) {
      TrialSpec spec = specs.get(i);
      if (i == 0 || spec.trial() != specs.get(i - 1).trial()) {
        dieStarts[dieCount++] = groups;
      }
      if (i == 0 || !spec.sharesFaults(specs.get(i - 1))) {
        groupStarts[groups++] = i;
      }
    }
    groupStarts[groups] = specs.size();
    dieStarts[dieCount] = groups;
    starts = Arrays.copyOf(groupStarts, groups + 1);
    dies = Arrays.copyOf(dieStarts, dieCount + 1);
    next = Arrays.copyOf(dieStarts, dieCount);
    first = dieCount > 0 && specs.get(0).trial() == 0 ? 0 : -1;
    fresh = first + 1;
  }

  /** Number of groups of trials with the same faults. */
  int groups() {
    return starts.length - 1;
  }

  /** First trial of a group; of the one after the last, the number of trials. */
  int start(int group) {
    return starts[group];
  }

  /** A hand to take groups with, for one thread. */
  Hand hand() {
    return new Hand();
  }

  private synchronized int take(Hand hand) {
    if (left(hand.die) == 0) {
      hand.die = fresh < next.length ? fresh++ : fullest();
    }
    return left(hand.die) == 0 ? -1 : next[hand.die]++;
  }

  private int left(int die) {
    return die < 0 ? 0 : dies[die + 1] - next[die];
  }

  private int fullest() {
    int most = -1;
    for (int d = 0; d < next.length; d++) {
      if (left(d) > left(most)) {
        most = d;
      }
    }
    return most;
  }

  /** What one thread takes. */
  final class Hand {
    private int die = first;

    /** The next group, or -1 if all are taken. */
    int next() {
      return take(this);
    }
  }
}
