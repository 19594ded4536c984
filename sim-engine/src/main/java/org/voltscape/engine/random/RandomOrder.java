package org.voltscape.engine.random;

/**
 * The first places of an order of places that follows from a seed alone, all orders being equally
 * probable: the first n are n places drawn without replacement, and they are the beginning of any
 * longer draw of the same seed (Fisher and Yates, forwards). Confined to one thread.
 */
public final class RandomOrder {
  /** Sets these random numbers apart from all others of a seed. */
  private static final long SALT = 0x4F524445524CL;

  /** The places in their natural order, but while drawing. */
  private final int[] places;

  private final int[] swapped;

  /**
   * Orders of so many places.
   *
   * @param of at least 1
   */
  public RandomOrder(int of) {
    places = new int[of];
    swapped = new int[of];
    for (int i = 0; i < of; i++) {
      places[i] = i;
    }
  }

  /**
   * The first places of a seed's order.
   *
   * @param into filled; no longer than there are places
   */
  public void first(long seed, int[] into) {
    for (int i = 0; i < into.length; i++) {
      double unit = CounterHash.unit(CounterHash.hash(seed, SALT, i));
      swapped[i] = i + (int) (unit * (places.length - i));
      swap(i);
      into[i] = places[i];
    }
    for (int i = into.length - 1; i >= 0; i--) {
      swap(i);
    }
  }

  private void swap(int i) {
    int place = places[i];
    places[i] = places[swapped[i]];
    places[swapped[i]] = place;
  }
}
