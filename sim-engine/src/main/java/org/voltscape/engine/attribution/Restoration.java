package org.voltscape.engine.attribution;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.ActivationStore;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.inference.Answers;
import org.voltscape.engine.network.inference.ForwardPass;
import org.voltscape.engine.network.inference.InferenceSet;

/** Tests a network with some of a trial's changes, the others restored. Confined to its thread. */
final class Restoration {
  /** Which changes stay. */
  @FunctionalInterface
  interface Kept {
    /** Whether the i-th change of a region stays. */
    boolean test(int region, int i);
  }

  private final ForwardPass pass;
  private final WordChanges[] all;
  private final @Nullable ActivationStore store;
  private final WordChanges[] some;
  private final Answers answers;
  private final BooleanSupplier cancelled;
  private final Runnable afterPass;

  /**
   * @param all the trial's changes, one list a region; not written to
   * @param store the memory activations pass; null where they are read as written
   * @param afterPass told of every pass finished
   */
  Restoration(
      InferenceSet set,
      WordChanges[] all,
      @Nullable ActivationStore store,
      BooleanSupplier cancelled,
      Runnable afterPass) {
    this.pass = new ForwardPass(set);
    this.all = all;
    this.store = store;
    this.some = new WordChanges[all.length];
    Arrays.setAll(some, r -> new WordChanges());
    this.answers = new Answers(set);
    this.cancelled = cancelled;
    this.afterPass = afterPass;
  }

  /** Number of images right with the changes kept. */
  int correct(Kept kept) {
    for (int r = 0; r < all.length; r++) {
      some[r].clear();
      for (int i = 0; i < all[r].size(); i++) {
        if (kept.test(r, i)) {
          some[r].add(all[r].word(i), all[r].integer(i));
        }
      }
    }
    pass.run(some, null, store, null, answers, cancelled);
    afterPass.run();
    return answers.correct();
  }

  /** What the last pass said of an image. */
  int prediction(int image) {
    return answers.classes()[image];
  }
}
