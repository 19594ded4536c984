package org.voltscape.engine.workload.faces;

/**
 * A soft elliptic spot: an eye, a mouth, a shadow. Coordinates reach from -1 to 1 over a patch, u
 * to the right and v downwards.
 *
 * @param u horizontal place of its centre
 * @param v vertical place of its centre
 * @param width half its width
 * @param height half its height
 * @param tilt slope of its long side, small
 * @param amount grey added at its centre; negative darkens
 */
record Part(float u, float v, float width, float height, float tilt, float amount) {
  Part at(float newU, float newV) {
    return new Part(newU, newV, width, height, tilt, amount);
  }

  Part times(float factor) {
    return new Part(u, v, width, height, tilt, factor * amount);
  }
}
