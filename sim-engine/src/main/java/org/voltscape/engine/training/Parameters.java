package org.voltscape.engine.training;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The weights of a layer, or its biases, in training: as they are kept, as their memory gives them
 * back, their gradient, and the steps they take. Confined to the trainer's thread; nothing is
 * allocated after the start.
 */
final class Parameters {
  private final int layer;
  private final boolean biases;
  private final TrainingRecipe recipe;
  private final @Nullable WeightRead read;
  private final float[] kept;

  /** What is used of those kept: themselves, or what their memory gives back. */
  private final float[] used;

  private final float @Nullable [] rounded;
  private final float[] gradient;
  private final Descent descent;

  /**
   * @param layer number of the layer
   * @param biases whether these are its biases
   * @param start values to begin with, trained in place
   * @param read the memory they pass; null where they are used as they are
   */
  Parameters(
      int layer, boolean biases, float[] start, TrainingRecipe recipe, @Nullable WeightRead read) {
    this.layer = layer;
    this.biases = biases;
    this.recipe = recipe;
    this.read = read;
    this.kept = start;
    boolean inMemory = read != null && read.keeps(layer, biases);
    this.used = inMemory ? new float[start.length] : start;
    boolean printed = inMemory && recipe.rule() == UpdateRule.PRINTED;
    this.rounded = printed ? new float[start.length] : null;
    this.gradient = new float[start.length];
    this.descent = new Descent(recipe, start.length);
  }

  /** The values as they are kept. */
  float[] kept() {
    return kept;
  }

  /** The values as they are used, those of the last {@link #read}. */
  float[] used() {
    return used;
  }

  /** Room for the gradient of the loss. */
  float[] gradient() {
    return gradient;
  }

  /** Reads what is used from the memory. */
  void read() {
    if (used != kept) {
      memory().read(layer, biases, kept, used);
    }
  }

  /** Turns the gradient of what is used into that of what is kept. */
  void passBack() {
    if (used != kept) {
      memory().back(layer, biases, gradient);
    }
  }

  /** The memory they pass, where they are not used as they are. */
  private WeightRead memory() {
    return Objects.requireNonNull(read);
  }

  /** Adds the gradient of the penalties on large values, of those kept. */
  void addPenalties() {
    float l1 = (float) recipe.l1();
    float l2 = (float) (2 * recipe.l2());
    if (l1 != 0) {
      for (int i = 0; i < kept.length; i++) {
        gradient[i] += l1 * signum(kept[i]) + l2 * kept[i];
      }
    } else if (l2 != 0) {
      for (int i = 0; i < kept.length; i++) {
        gradient[i] += l2 * kept[i];
      }
    }
  }

  /**
   * The sign, equal to {@link Math#signum(float)} bit for bit, without a branch: weights' signs
   * cannot be foretold, and the compiler vectorises this. Even the smallest number comes out above
   * 1 of the two products.
   */
  private static float signum(float value) {
    return Math.max(-1, Math.min(1, value * 0x1p127f * 0x1p127f));
  }

  /** Sum of the squared gradient, four sums side by side: one alone waits for itself. */
  double gradientSquares() {
    float[] values = gradient;
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < values.length; i += 4) {
      a += (double) values[i] * values[i];
      b += (double) values[i + 1] * values[i + 1];
      c += (double) values[i + 2] * values[i + 2];
      d += (double) values[i + 3] * values[i + 3];
    }
    for (; i < values.length; i++) {
      a += (double) values[i] * values[i];
    }
    return (a + b) + (c + d);
  }

  void scaleGradient(float factor) {
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= factor;
    }
  }

  /** Steps the values kept down the gradient and keeps them within their range. */
  void update(double rate, long step) {
    if (used == kept) {
      descent.step(kept, gradient, rate, step);
      float range = (float) (recipe.range() > 0 ? recipe.range() : Double.POSITIVE_INFINITY);
      clip(kept, -range, range);
      return;
    }
    if (rounded != null) {
      memory().round(layer, biases, kept, rounded);
      for (int i = 0; i < kept.length; i++) {
        kept[i] = used[i] + (kept[i] - rounded[i]);
      }
    }
    descent.step(kept, gradient, rate, step);
    clip(kept, memory().lowest(layer, biases), memory().highest(layer, biases));
  }

  private static void clip(float[] values, float lowest, float highest) {
    if (highest == Float.POSITIVE_INFINITY) {
      return;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(lowest, Math.min(highest, values[i]));
    }
  }
}
