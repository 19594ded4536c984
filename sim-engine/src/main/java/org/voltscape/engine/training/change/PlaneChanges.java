package org.voltscape.engine.training.change;

import java.util.Arrays;

/**
 * How far a layer's outputs are from those of the clean pass, a plane a filter. Planes are made
 * when they are first needed. Confined to its thread.
 */
final class PlaneChanges {
  private final float[][] planes;
  private final boolean[] changed;
  private final int size;

  /**
   * @param planes how many there are
   * @param size values of each
   */
  PlaneChanges(int planes, int size) {
    this.planes = new float[planes][0];
    this.changed = new boolean[planes];
    this.size = size;
  }

  /** A plane's differences; what it holds is a matter of whoever writes there. */
  float[] plane(int filter) {
    if (planes[filter].length == 0) {
      planes[filter] = new float[size];
    }
    return planes[filter];
  }

  /** Whether a plane has any difference; where not, what it holds is not to be read. */
  boolean changed(int filter) {
    return changed[filter];
  }

  void setChanged(int filter, boolean any) {
    changed[filter] = any;
  }

  /** How many planes there are. */
  int count() {
    return planes.length;
  }

  /** Values of a plane. */
  int size() {
    return size;
  }

  /** Numbers of the planes with differences, ascending. */
  int[] changedOnes() {
    int count = 0;
    int[] some = new int[changed.length];
    for (int f = 0; f < changed.length; f++) {
      if (changed[f]) {
        some[count++] = f;
      }
    }
    return Arrays.copyOf(some, count);
  }

  /** Forgets all differences. */
  void clear() {
    Arrays.fill(changed, false);
  }
}
