package org.voltscape.engine.rare;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.voltscape.engine.random.CounterHash;

/**
 * Tells images that few faults can hardly touch from all others: those whose class not one of many
 * dies changes that have far more faults. It decides how much work goes to which images, never what
 * an estimate is of.
 */
final class NearImages {
  private static final long SEED = 0x4E656172496D67L;

  /** Dies with as many faults each. */
  private static final int DIES = 12;

  /** Faults of the first dies; the next ones have twice as many. */
  private static final int FIRST_FAULTS = 16;

  /** Enough images are near. */
  private static final double ENOUGH = 0.08;

  /** With a larger share of near images two sets would not be worth their while. */
  private static final double MOST = 0.5;

  private NearImages() {}

  /**
   * The near ones.
   *
   * @param tester on all images
   * @param space the faults
   * @return places, ascending; all where most are near
   */
  static int[] of(FaultTester tester, CellSpace space, long seed, BooleanSupplier cancelled) {
    int images = tester.images();
    int[] clean = tester.classes(new long[0], cancelled).clone();
    boolean[] near = new boolean[images];
    int die = 0;
    int marked = 0;
    for (long faults = FIRST_FAULTS;
        marked < ENOUGH * images && faults <= space.cells() / 2;
        faults *= 2) {
      for (int d = 0; d < DIES && marked < ENOUGH * images; d++) {
        FaultyCells.Numbers numbers =
            new FaultyCells.Numbers(CounterHash.hash(CounterHash.hash(seed, SEED), die++));
        int[] classes = tester.classes(Leads.any(space, (int) faults, numbers), cancelled);
        marked += mark(clean, classes, near);
      }
    }
    int[] found = IntStream.range(0, images).filter(i -> near[i]).toArray();
    boolean few = found.length > 0 && found.length <= MOST * images;
    return few ? found : IntStream.range(0, images).toArray();
  }

  private static int mark(int[] clean, int[] classes, boolean[] near) {
    int marked = 0;
    for (int i = 0; i < clean.length; i++) {
      if (classes[i] != clean[i] && !near[i]) {
        near[i] = true;
        marked++;
      }
    }
    return marked;
  }
}
