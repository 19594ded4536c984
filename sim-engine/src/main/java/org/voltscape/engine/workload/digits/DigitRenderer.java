package org.voltscape.engine.workload.digits;

import org.voltscape.engine.random.Draws;

/**
 * Draws one digit in one hand: chooses a variant, disturbs it as handwriting varies, and lays the
 * ink down. Holds scratch arrays: one per thread. Only exactly rounded arithmetic is used, so every
 * machine draws the same pixels.
 */
final class DigitRenderer {
  /** Straight pieces each span between two points is cut into. */
  private static final int PIECES = 5;

  /** Side in pixels of the box a digit is scaled into before it is centred, as MNIST's are. */
  private static final float BOX = 20;

  private static final float CENTRE = DigitGenerator.SIDE / 2f;

  // How far a hand strays, as standard deviations unless said otherwise; chosen so that a linear
  // classifier misses about one image in ten and a small network about one in a hundred.
  private static final float POINT_JITTER = 0.030f;
  private static final float END_JITTER = 0.030f;
  private static final float STROKE_SHIFT = 0.022f;
  private static final float ROTATION = 0.13f;
  private static final float SLANT = 0.22f;
  private static final float LOG_ASPECT = 0.17f;
  private static final float BEND = 0.060f;
  private static final float LOG_SIZE = 0.06f;
  private static final float OFF_CENTRE = 0.9f;
  private static final float MEAN_WIDTH = 2.3f;
  private static final float LOG_WIDTH = 0.24f;
  private static final float PRESSURE = 0.16f;
  private static final float INK_NOISE = 0.07f;

  private final float[] pointX = new float[DigitShapes.MOST_POINTS];
  private final float[] pointY = new float[DigitShapes.MOST_POINTS];
  private final float[] lineX = new float[DigitShapes.MOST_POINTS * PIECES + 1];
  private final float[] lineY = new float[DigitShapes.MOST_POINTS * PIECES + 1];
  private final float[] radius = new float[DigitShapes.MOST_POINTS * PIECES + 1];
  private final boolean[] penUp = new boolean[DigitShapes.MOST_POINTS * PIECES + 1];
  private final WarpField warp = new WarpField();
  private final InkCanvas canvas = new InkCanvas();
  private final Draws draws = new Draws();
  private int lineLength;

  void render(int digit, long seed, byte[] out, int offset) {
    draws.start(seed);
    DigitShape shape = choose(DigitShapes.OF_DIGIT[digit]);
    disturb(shape);
    flatten(shape);
    float width = MEAN_WIDTH * Draws.exp(LOG_WIDTH * draws.normal());
    press(width / 2);
    place();
    canvas.clear();
    for (int i = 1; i < lineLength; i++) {
      if (!penUp[i]) {
        canvas.stroke(lineX[i - 1], lineY[i - 1], radius[i - 1], lineX[i], lineY[i], radius[i]);
      }
    }
    float blur = 0.02f + 0.12f * draws.unit();
    float gain = 0.88f + 0.27f * draws.unit();
    canvas.develop(blur, gain, INK_NOISE, draws, out, offset);
  }

  private DigitShape choose(DigitShape[] variants) {
    int total = 0;
    for (DigitShape shape : variants) {
      total += shape.weight();
    }
    float at = draws.unit() * total;
    int i = 0;
    while (i < variants.length - 1 && at >= variants[i].weight()) {
      at -= variants[i].weight();
      i++;
    }
    return variants[i];
  }

  /** Moves points, whole strokes and the plane they lie in. */
  private void disturb(DigitShape shape) {
    warp.draw(BEND, draws);
    float angle = ROTATION * draws.normal();
    float slant = SLANT * draws.normal();
    float stretch = Draws.exp(LOG_ASPECT * draws.normal());
    // A rotation by the half-angle formulas: exactly rounded, unlike Math.sin.
    float t = angle / 2;
    float cos = (1 - t * t) / (1 + t * t);
    float sin = 2 * t / (1 + t * t);
    int[] starts = shape.starts();
    for (int stroke = 0; stroke + 1 < starts.length; stroke++) {
      int from = starts[stroke];
      int to = starts[stroke + 1];
      float shiftX = stroke == 0 ? 0 : STROKE_SHIFT * draws.normal();
      float shiftY = stroke == 0 ? 0 : STROKE_SHIFT * draws.normal();
      for (int i = from; i < to; i++) {
        boolean end = i == from || i == to - 1;
        float jitter = end ? POINT_JITTER + END_JITTER : POINT_JITTER;
        float x = shape.x()[i] + shiftX + jitter * draws.normal();
        float y = shape.y()[i] + shiftY + jitter * draws.normal();
        float bentX = x + warp.x(x, y) - 0.5f;
        float bentY = y + warp.y(x, y) - 0.5f;
        float slanted = (bentX - slant * bentY) * stretch;
        pointX[i] = cos * slanted - sin * bentY;
        pointY[i] = sin * slanted + cos * bentY;
      }
    }
  }

  /** Cuts the curves through the points into straight pieces. */
  private void flatten(DigitShape shape) {
    int[] starts = shape.starts();
    lineLength = 0;
    for (int stroke = 0; stroke + 1 < starts.length; stroke++) {
      int from = starts[stroke];
      int last = starts[stroke + 1] - 1;
      add(pointX[from], pointY[from], true);
      for (int i = from; i < last; i++) {
        // At an end or a corner the curve leaves straight towards its neighbour.
        boolean free = i == from || shape.corner()[i];
        boolean freeNext = i + 1 == last || shape.corner()[i + 1];
        float dx = pointX[i + 1] - pointX[i];
        float dy = pointY[i + 1] - pointY[i];
        float outX = free ? dx : (pointX[i + 1] - pointX[i - 1]) / 2;
        float outY = free ? dy : (pointY[i + 1] - pointY[i - 1]) / 2;
        float inX = freeNext ? dx : (pointX[i + 2] - pointX[i]) / 2;
        float inY = freeNext ? dy : (pointY[i + 2] - pointY[i]) / 2;
        for (int piece = 1; piece <= PIECES; piece++) {
          float t = (float) piece / PIECES;
          float s = 1 - t;
          float a = t * s * s;
          float b = t * t * s;
          float c = t * t * (3 - 2 * t);
          add(
              pointX[i] + c * dx + a * outX - b * inX,
              pointY[i] + c * dy + a * outY - b * inY,
              false);
        }
      }
    }
  }

  private void add(float x, float y, boolean lifted) {
    lineX[lineLength] = x;
    lineY[lineLength] = y;
    penUp[lineLength] = lifted;
    lineLength++;
  }

  /** Half the line's width along the strokes: pen pressure rises and falls slowly. */
  private void press(float half) {
    float before = draws.normal();
    float after = draws.normal();
    int span = 2 * PIECES;
    for (int i = 0; i < lineLength; i++) {
      int within = i % span;
      if (within == 0 && i > 0) {
        before = after;
        after = draws.normal();
      }
      float t = (float) within / span;
      float level = before + t * t * (3 - 2 * t) * (after - before);
      float relative = 1 + PRESSURE * level;
      radius[i] = half * Math.min(1.5f, Math.max(0.6f, relative));
    }
  }

  /** Scales the drawing to MNIST's box and puts its centre of mass near the middle. */
  private void place() {
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    float bottom = -Float.MAX_VALUE;
    for (int i = 0; i < lineLength; i++) {
      left = Math.min(left, lineX[i]);
      right = Math.max(right, lineX[i]);
      top = Math.min(top, lineY[i]);
      bottom = Math.max(bottom, lineY[i]);
    }
    float inked = BOX - MEAN_WIDTH;
    float size = inked * Math.min(1.12f, Draws.exp(LOG_SIZE * draws.normal()));
    float scale = size / Math.max(right - left, bottom - top);
    float mass = 0;
    float momentX = 0;
    float momentY = 0;
    for (int i = 1; i < lineLength; i++) {
      if (!penUp[i]) {
        float dx = lineX[i] - lineX[i - 1];
        float dy = lineY[i] - lineY[i - 1];
        float m = (float) Math.sqrt(dx * dx + dy * dy) * (radius[i] + radius[i - 1]);
        mass += m;
        momentX += m * (lineX[i] + lineX[i - 1]) / 2;
        momentY += m * (lineY[i] + lineY[i - 1]) / 2;
      }
    }
    float shiftX = CENTRE + OFF_CENTRE * draws.normal() - scale * momentX / mass;
    float shiftY = CENTRE + OFF_CENTRE * draws.normal() - scale * momentY / mass;
    for (int i = 0; i < lineLength; i++) {
      lineX[i] = scale * lineX[i] + shiftX;
      lineY[i] = scale * lineY[i] + shiftY;
    }
  }
}
