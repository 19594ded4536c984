package org.voltscape.engine.eden.characterize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.eden.ErrorRates;

/**
 * A rate for each tensor, by EDEN's Algorithm 3 from the flat rate on: one tensor after the other
 * is raised and put back where the target is missed, and after every round the network is trained
 * again for the rates reached. Steps are half the flat rate, as the paper's, and double for a
 * tensor as long as it bears them.
 *
 * <p>What a round reached is asked of trials that the search does not use before it goes on, so
 * that what it ends with is always confirmed.
 *
 * <p>Tensors are taken from the last to the first, so that what inference does before a tensor is
 * the same for all that are tried until then. Greedy, as the paper's: another order can end at
 * other rates.
 */
final class FineSearch {
  private static final double STEP = 0.5;
  private static final double MOST = 0.5;

  /** What is left of the way from confirmed rates where those reached are not. */
  private static final double RETREAT = 0.6;

  private static final int MOST_RETREATS = 5;

  private final Decisions decisions;
  private final double flat;
  private final boolean trains;
  private Subject subject;
  private ErrorRates rates;

  /** What trials have confirmed that the search does not use; at first the flat rate. */
  private ErrorRates sound;

  private int rounds;
  private int trainings;

  /**
   * What was found.
   *
   * @param subject the network that bears the rates
   * @param rates one a tensor, none below the flat rate
   * @param rounds over all tensors
   * @param trainings whose network bore the rates and was used from then on
   */
  record Found(Subject subject, ErrorRates rates, int rounds, int trainings) {}

  /**
   * @param subject bears the flat rate, which is confirmed
   * @param flat above 0
   * @param trains whether the network is trained again after each round
   */
  FineSearch(Subject subject, double flat, boolean trains, Decisions decisions) {
    this.subject = subject;
    this.flat = flat;
    this.trains = trains;
    this.decisions = decisions;
    this.rates = ErrorRates.uniform(subject.tensors().size(), flat);
    this.sound = rates;
  }

  Found run() {
    int tensors = subject.tensors().size();
    double[] step = new double[tensors];
    Arrays.fill(step, STEP * flat);
    boolean[] open = new boolean[tensors];
    Arrays.fill(open, true);
    boolean raised = true;
    while (raised) {
      rounds++;
      raised = false;
      for (int t = tensors - 1; t >= 0; t--) {
        if (open[t]) {
          boolean bore = raise(t, step[t]);
          raised |= bore;
          if (bore) {
            step[t] *= 2;
            open[t] = rates.of(t) < MOST;
          } else {
            // A smaller step is worth a try where a larger one was too much.
            open[t] = step[t] > STEP * flat;
            step[t] = Math.max(STEP * flat, step[t] / 4);
            raised |= open[t];
          }
        }
      }
      if (!rates.equals(sound)) {
        raised &= confirm();
        if (raised && trains) {
          train();
        }
      }
    }
    return new Found(subject, sound, rounds, trainings);
  }

  private boolean raise(int tensor, double by) {
    double rate = Math.min(MOST, rates.of(tensor) + by);
    ErrorRates tried = rates.with(tensor, rate);
    boolean holds = decisions.test(subject, tried, 1, tensor, about(tensor, rate)).holds();
    rates = holds ? tried : rates;
    return holds;
  }

  private String about(int tensor, double rate) {
    return String.format(
        Locale.ROOT, "round %d, %s at %.2g", rounds, subject.tensors().get(tensor), rate);
  }

  /** A trained network goes on only where both groups of trials find that it bears the rates. */
  private void train() {
    decisions.say("round " + rounds + ", training for the rates reached");
    Subject trained = subject.trainedFor(rates, decisions.cancelled());
    String about = "round " + rounds + ", trained again";
    if (decisions.test(trained, rates, 1, 0, about).holds()
        && decisions.test(trained, rates, 2, 0, about).holds()) {
      subject = trained;
      trainings++;
    }
  }

  /**
   * Rates that many tests of the same trials led to are asked once more by others, and brought
   * nearer to those confirmed before until they are borne.
   *
   * @return whether they were borne at once: else what there was to gain is gained
   */
  private boolean confirm() {
    for (int i = 0; i <= MOST_RETREATS; i++) {
      if (decisions.test(subject, rates, 2, 0, "round " + rounds + ", confirmed").holds()) {
        sound = rates;
        return i == 0;
      }
      List<Double> nearer = new ArrayList<>();
      for (int t = 0; t < rates.rates().size(); t++) {
        nearer.add(sound.of(t) + (rates.of(t) - sound.of(t)) * RETREAT);
      }
      rates = new ErrorRates(nearer);
    }
    rates = sound;
    return false;
  }
}
