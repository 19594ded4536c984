package org.voltscape.engine.workload.faces;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.random.Draws;

/** The parts of faces, each face another one. */
final class Faces {
  /** Variation of places, sizes and strengths from face to face, as standard deviations. */
  private static final float PLACE = 0.045f;

  private static final float LOG_SIZE = 0.18f;
  private static final float LOG_AMOUNT = 0.40f;

  /** Parts of the mean face: u, v, half width, half height, tilt, amount. */
  private static final float[][] MIDDLE = {
    {0, 0.02f, 0.08f, 0.24f, 0, 0.12f}, // bridge of the nose
    {0, 0.30f, 0.16f, 0.07f, 0, -0.20f}, // shadow under the nose
    {0, 0.62f, 0.26f, 0.07f, 0, -0.30f}, // mouth
    {0, 0.78f, 0.20f, 0.07f, 0, 0.07f}, // lower lip
    {0, -0.90f, 0.70f, 0.17f, 0, -0.18f}, // hair
    {0, 0.05f, 0.55f, 0.70f, 0, 0.16f}, // skin against what is behind
  };

  /** Parts that come in pairs, as they are on the right. */
  private static final float[][] PAIRS = {
    {0.40f, -0.22f, 0.15f, 0.075f, 0, -0.38f}, // eye
    {0.40f, -0.45f, 0.22f, 0.055f, 0.06f, -0.20f}, // brow
    {0.38f, -0.28f, 0.26f, 0.20f, 0, -0.10f}, // hollow of the eye
    {0.52f, 0.26f, 0.22f, 0.20f, 0, 0.08f}, // cheek
  };

  /** The first of the pairs make up the eyes. */
  private static final int EYE_PAIRS = 3;

  private static final int NOSE = 0;
  private static final int NOSE_SHADOW = 1;
  private static final int MOUTH = 2;
  private static final int LIP = 3;

  /** Number of parts a face has. */
  static final int PARTS = MIDDLE.length + 2 * PAIRS.length;

  private Faces() {}

  /** The parts of a face; the pairs come last, right and left in turn. */
  static List<Part> draw(Draws draws) {
    List<Part> parts = new ArrayList<>(PARTS);
    for (float[] middle : MIDDLE) {
      parts.add(vary(middle, 1, 1, draws));
    }
    for (float[] pair : PAIRS) {
      // Both sides are alike, but not the same.
      float size = Draws.exp(LOG_SIZE * draws.normal());
      for (int side = 1; side >= -1; side -= 2) {
        parts.add(vary(pair, side, size, draws));
      }
    }
    return parts;
  }

  /**
   * Whether a part belongs to what a maimed face lacks.
   *
   * @param lack 0 for both eyes, 1 for the right eye and the mouth, 2 for the left eye and the nose
   * @param part its number among those drawn
   */
  static boolean lacks(int lack, int part) {
    boolean right = part >= MIDDLE.length && (part - MIDDLE.length) % 2 == 0;
    boolean ofEye = part >= MIDDLE.length && (part - MIDDLE.length) / 2 < EYE_PAIRS;
    return switch (lack) {
      case 0 -> ofEye;
      case 1 -> ofEye && right || part == MOUTH || part == LIP;
      default -> ofEye && !right || part == NOSE || part == NOSE_SHADOW;
    };
  }

  private static Part vary(float[] mean, int side, float size, Draws draws) {
    return new Part(
        side * mean[0] + PLACE * draws.normal(),
        mean[1] + PLACE * draws.normal(),
        mean[2] * size * Draws.exp(LOG_SIZE * draws.normal()),
        mean[3] * size * Draws.exp(LOG_SIZE * draws.normal()),
        side * mean[4],
        mean[5] * Draws.exp(LOG_AMOUNT * draws.normal()));
  }
}
