package org.voltscape.engine.workload.faces;

import java.util.Arrays;
import org.voltscape.engine.random.Draws;

/** A patch while it is drawn, grey values as real numbers. Confined to one thread. */
final class Patch {
  private static final int SIDE = FaceGenerator.SIDE;

  /** Squared distance, in sizes of a part, at which it ends. */
  private static final float REACH = 4;

  private final float[] grey = new float[SIDE * SIDE];

  /** An even patch. */
  void clear(float level) {
    Arrays.fill(grey, level);
  }

  /** Adds a part as a pose puts it. */
  void add(Part part, Pose pose) {
    float turned = part.u() + pose.yaw() * Math.max(0, 1 - part.u() * part.u());
    float u = pose.shiftU() + pose.scale() * (pose.cos() * turned - pose.sin() * part.v());
    float v = pose.shiftV() + pose.scale() * (pose.sin() * turned + pose.cos() * part.v());
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        float du = at(column) - u;
        float dv = at(row) - v;
        float across = (pose.cos() * du + pose.sin() * dv) / pose.scale();
        float down = (pose.cos() * dv - pose.sin() * du) / pose.scale() - part.tilt() * across;
        float x = across / part.width();
        float y = down / part.height();
        float square = x * x + y * y;
        if (square < REACH) {
          float edge = 1 - square / REACH;
          grey[row * SIDE + column] += part.amount() * edge * edge;
        }
      }
    }
  }

  /** Makes one side of a line lighter, over a soft edge: light, shadow, or the edge of a thing. */
  void addEdge(float normalU, float normalV, float offset, float softness, float amount) {
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        float distance = (normalU * at(column) + normalV * at(row) - offset) / softness;
        grey[row * SIDE + column] += amount * Math.max(-1, Math.min(1, distance)) / 2;
      }
    }
  }

  private static float at(int pixel) {
    return (2 * pixel + 1f) / SIDE - 1;
  }

  /**
   * Writes the patch as bytes.
   *
   * @param brightness grey of what was 0, 1 = white
   * @param contrast factor on all else
   * @param noise standard deviation of the noise from pixel to pixel
   */
  void develop(float brightness, float contrast, float noise, Draws draws, byte[] out, int offset) {
    for (int i = 0; i < grey.length; i++) {
      float value = 255 * (brightness + contrast * grey[i] + noise * draws.normal());
      out[offset + i] = (byte) Math.max(0, Math.min(255, (int) (value + 0.5f)));
    }
  }
}
