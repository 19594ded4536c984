package org.voltscape.engine.workload.digits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.workload.ImageSet;
import org.voltscape.engine.workload.Split;

/** The digits are neither trivial nor noise: a linear classifier learns them, but not well. */
class DigitHardnessTest {
  private static final int CLASSES = DigitGenerator.CLASSES;
  private static final int PIXELS = DigitGenerator.PIXELS;

  @Test
  void a_softmax_classifier_lies_between_70_and_95_percent() {
    ImageSet train = DigitGenerator.images(Split.TRAIN, 0, 4000);
    ImageSet test = DigitGenerator.images(Split.TEST, 0, 1000);
    float[][] weights = train(train, 8, 0.02f);
    assertThat(accuracy(weights, train)).isBetween(0.75, 0.99);
    assertThat(accuracy(weights, test)).isBetween(0.70, 0.95);
  }

  /** Stochastic gradient descent, one image at a time in the order of the set. */
  private static float[][] train(ImageSet set, int epochs, float rate) {
    float[][] weights = new float[CLASSES][PIXELS + 1];
    float[] score = new float[CLASSES];
    for (int epoch = 0; epoch < epochs; epoch++) {
      float step = rate / (1 + epoch);
      for (int image = 0; image < set.count(); image++) {
        scores(weights, set, image, score);
        float largest = Float.NEGATIVE_INFINITY;
        for (float s : score) {
          largest = Math.max(largest, s);
        }
        float total = 0;
        for (int c = 0; c < CLASSES; c++) {
          score[c] = (float) StrictMath.exp(score[c] - largest);
          total += score[c];
        }
        for (int c = 0; c < CLASSES; c++) {
          float slope = score[c] / total - (c == set.label(image) ? 1 : 0);
          float[] w = weights[c];
          for (int i = 0; i < PIXELS; i++) {
            w[i] -= step * slope * (set.pixels()[image * PIXELS + i] & 0xff) / 255;
          }
          w[PIXELS] -= step * slope;
        }
      }
    }
    return weights;
  }

  private static void scores(float[][] weights, ImageSet set, int image, float[] score) {
    for (int c = 0; c < CLASSES; c++) {
      float[] w = weights[c];
      float sum = 255 * w[PIXELS];
      for (int i = 0; i < PIXELS; i++) {
        sum += w[i] * (set.pixels()[image * PIXELS + i] & 0xff);
      }
      score[c] = sum / 255;
    }
  }

  private static double accuracy(float[][] weights, ImageSet set) {
    float[] score = new float[CLASSES];
    int right = 0;
    for (int image = 0; image < set.count(); image++) {
      scores(weights, set, image, score);
      int best = 0;
      for (int c = 1; c < CLASSES; c++) {
        best = score[c] > score[best] ? c : best;
      }
      right += best == set.label(image) ? 1 : 0;
    }
    return (double) right / set.count();
  }
}
