package org.voltscape.engine.workload.faces;

/**
 * Where a face lies in its patch.
 *
 * @param shiftU moved to the right
 * @param shiftV moved downwards
 * @param scale enlarged
 * @param cos of the angle it is turned by
 * @param sin of the angle
 * @param yaw how far its middle is turned to the right against its sides
 */
record Pose(float shiftU, float shiftV, float scale, float cos, float sin, float yaw) {
  /** A turn by a small angle, by the half-angle formulas: exactly rounded, unlike Math.sin. */
  static Pose of(float shiftU, float shiftV, float scale, float angle, float yaw) {
    float t = angle / 2;
    float square = t * t;
    return new Pose(shiftU, shiftV, scale, (1 - square) / (1 + square), 2 * t / (1 + square), yaw);
  }

  /** The same pose turned further by right angles. */
  Pose turned(int quarters) {
    Pose p = this;
    for (int i = 0; i < quarters; i++) {
      p = new Pose(shiftU, shiftV, scale, -p.sin, p.cos, yaw);
    }
    return p;
  }
}
