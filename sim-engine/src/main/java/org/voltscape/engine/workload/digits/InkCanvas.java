package org.voltscape.engine.workload.digits;

import java.util.Arrays;
import org.voltscape.engine.random.Draws;

/**
 * A page of 28 x 28 pixels that strokes are drawn on: a pixel's ink is how far the line covers it,
 * from the distance of its centre to the nearest stroke.
 */
final class InkCanvas {
  private static final int SIDE = DigitGenerator.SIDE;

  /** Ink this faint stays paper: the background is exactly 0. */
  private static final float FAINTEST = 14f / 255;

  private final float[] ink = new float[SIDE * SIDE];
  private final float[] blurred = new float[SIDE * SIDE];
  private int top;
  private int bottom;
  private int left;
  private int right;

  /** An empty page. */
  void clear() {
    Arrays.fill(ink, 0);
    top = SIDE;
    left = SIDE;
    bottom = -1;
    right = -1;
  }

  /**
   * Draws a straight piece whose half-width changes linearly; coordinates in pixels, pixel (0, 0)
   * reaching from 0 to 1. What falls beyond the page is cut off.
   */
  void stroke(float x0, float y0, float r0, float x1, float y1, float r1) {
    float reach = Math.max(r0, r1) + 0.5f;
    int fromX = Math.max(0, (int) (Math.min(x0, x1) - reach));
    int fromY = Math.max(0, (int) (Math.min(y0, y1) - reach));
    int toX = Math.min(SIDE - 1, (int) (Math.max(x0, x1) + reach));
    int toY = Math.min(SIDE - 1, (int) (Math.max(y0, y1) + reach));
    if (toX < fromX || toY < fromY) {
      return;
    }
    left = Math.min(left, fromX);
    top = Math.min(top, fromY);
    right = Math.max(right, toX);
    bottom = Math.max(bottom, toY);
    float dx = x1 - x0;
    float dy = y1 - y0;
    float inverse = 1 / Math.max(dx * dx + dy * dy, 1e-6f);
    float widen = r1 - r0;
    for (int row = fromY; row <= toY; row++) {
      float py = row + 0.5f - y0;
      for (int column = fromX; column <= toX; column++) {
        float px = column + 0.5f - x0;
        float t = (px * dx + py * dy) * inverse;
        t = t < 0 ? 0 : t > 1 ? 1 : t;
        float ex = px - t * dx;
        float ey = py - t * dy;
        float edge = r0 + t * widen + 0.5f;
        float square = ex * ex + ey * ey;
        if (square < edge * edge) {
          float cover = edge - (float) Math.sqrt(square);
          int pixel = row * SIDE + column;
          if (cover > ink[pixel]) {
            ink[pixel] = cover > 1 ? 1 : cover;
          }
        }
      }
    }
  }

  /**
   * Blurs, adds the grain of the ink and writes the page as bytes.
   *
   * @param blur weight 0..1/3 of each neighbour, along rows and then along columns
   * @param gain grey value of full ink, 1 = white
   * @param grain standard deviation of the ink's strength from pixel to pixel
   */
  void develop(float blur, float gain, float grain, Draws draws, byte[] out, int offset) {
    Arrays.fill(out, offset, offset + SIDE * SIDE, (byte) 0);
    if (bottom < top) {
      return;
    }
    top = Math.max(top - 1, 0);
    bottom = Math.min(bottom + 1, SIDE - 1);
    left = Math.max(left - 1, 0);
    right = Math.min(right + 1, SIDE - 1);
    float keep = 1 - 2 * blur;
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        int pixel = row * SIDE + column;
        float before = column > 0 ? ink[pixel - 1] : 0;
        float after = column < SIDE - 1 ? ink[pixel + 1] : 0;
        blurred[pixel] = keep * ink[pixel] + blur * (before + after);
      }
    }
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        int pixel = row * SIDE + column;
        float above = row > top ? blurred[pixel - SIDE] : 0;
        float below = row < bottom ? blurred[pixel + SIDE] : 0;
        float value = keep * blurred[pixel] + blur * (above + below);
        if (value > FAINTEST) {
          float grey = 255 * gain * value * (1 + grain * draws.normal());
          out[offset + pixel] = (byte) Math.max(0, Math.min(255, (int) (grey + 0.5f)));
        }
      }
    }
  }
}
