package org.voltscape.engine.training;

/**
 * What is done to images while a network is trained on them, drawn again for every example of every
 * epoch from the recipe's seed.
 *
 * @param shift images are moved by up to so many pixels in both directions; zeros come in
 * @param mirror whether half of them are mirrored, left for right
 */
public record Augmentation(int shift, boolean mirror) {
  public Augmentation {
    if (shift < 0) {
      throw new IllegalArgumentException("a shift of " + shift + " pixels");
    }
  }
}
