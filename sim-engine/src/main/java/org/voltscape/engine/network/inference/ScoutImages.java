package org.voltscape.engine.network.inference;

import org.voltscape.engine.random.CounterHash;

/**
 * The few images that a scout's die is tested on: drawn without replacement from a set, every image
 * as probable as any other, so that the die's accuracy on them is its accuracy on all on average.
 * They follow from the trial's seed alone, so that they are the same under every design and at
 * every operating point. Confined to one thread.
 */
public final class ScoutImages {
  /** Sets these random numbers apart from all others of the trial. */
  private static final long SALT = 0x53434F5554L;

  private final FewImages few;
  private final int of;
  private final int[] chosen;
  private boolean filled;
  private long seed;

  /**
   * Room for images.
   *
   * @param images how many, at least 1 and at most those of the set
   */
  public ScoutImages(InferenceSet set, int images) {
    this.few = new FewImages(set, images);
    this.of = set.images();
    this.chosen = new int[images];
  }

  /** Number of images. */
  public int images() {
    return chosen.length;
  }

  /** The images drawn last, as a set. */
  public InferenceSet set() {
    return few.set();
  }

  /**
   * Draws the images of a trial; those that are there already stay.
   *
   * @param trialSeed seed of everything that is drawn for the trial
   */
  public void draw(long trialSeed) {
    if (filled && trialSeed == seed) {
      return;
    }
    choose(trialSeed, of, chosen);
    few.gather(chosen);
    seed = trialSeed;
    filled = true;
  }

  /**
   * Chooses places, all different and every one as probable as any other (Floyd's algorithm).
   *
   * @param of places there are
   * @param into filled with places, in no order
   */
  public static void choose(long trialSeed, int of, int[] into) {
    for (int i = 0; i < into.length; i++) {
      int last = of - into.length + i;
      int place = (int) (CounterHash.unit(CounterHash.hash(trialSeed, SALT, i)) * (last + 1));
      into[i] = holds(into, i, place) ? last : place;
    }
  }

  private static boolean holds(int[] places, int count, int place) {
    for (int i = 0; i < count; i++) {
      if (places[i] == place) {
        return true;
      }
    }
    return false;
  }
}
