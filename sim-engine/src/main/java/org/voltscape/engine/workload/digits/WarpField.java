package org.voltscape.engine.workload.digits;

import org.voltscape.engine.random.Draws;

/**
 * A smooth random displacement of the unit square: random vectors on a 4 x 4 grid that reaches a
 * little beyond it, blended smoothly in between.
 */
final class WarpField {
  private static final int SIDE = 4;
  private static final float MARGIN = 0.2f;

  private final float[] dx = new float[SIDE * SIDE];
  private final float[] dy = new float[SIDE * SIDE];

  /**
   * @param size standard deviation of each displacement at the grid points
   */
  void draw(float size, Draws draws) {
    for (int i = 0; i < dx.length; i++) {
      dx[i] = size * draws.normal();
      dy[i] = size * draws.normal();
    }
  }

  /** Horizontal displacement at a point. */
  float x(float x, float y) {
    return at(dx, x, y);
  }

  /** Vertical displacement at a point. */
  float y(float x, float y) {
    return at(dy, x, y);
  }

  private static float at(float[] field, float x, float y) {
    float u = grid(x);
    float v = grid(y);
    int i = (int) u;
    int j = (int) v;
    float s = smooth(u - i);
    float t = smooth(v - j);
    int k = j * SIDE + i;
    float upper = field[k] + s * (field[k + 1] - field[k]);
    float lower = field[k + SIDE] + s * (field[k + SIDE + 1] - field[k + SIDE]);
    return upper + t * (lower - upper);
  }

  private static float grid(float x) {
    float u = (x + MARGIN) / (1 + 2 * MARGIN) * (SIDE - 1);
    return Math.max(0, Math.min(u, SIDE - 1 - 1e-4f));
  }

  private static float smooth(float t) {
    return t * t * (3 - 2 * t);
  }
}
