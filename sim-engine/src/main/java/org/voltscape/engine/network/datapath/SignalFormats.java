package org.voltscape.engine.network.datapath;

import org.voltscape.engine.word.FixedPoint;

/**
 * The words of the three signals of a layer's datapath (Minerva, ISCA 2016, section 6.1).
 *
 * @param weights as they are read from their memory
 * @param activities the values that enter the layer, as they are read from theirs
 * @param products of a weight and an activity, before they are summed; sums are not rounded
 */
public record SignalFormats(FixedPoint weights, FixedPoint activities, FixedPoint products) {
  /** The same words for all three. */
  public static SignalFormats all(FixedPoint format) {
    return new SignalFormats(format, format, format);
  }

  /** Words of which each has at least as many integer and fraction bits as both have. */
  public SignalFormats widest(SignalFormats other) {
    return new SignalFormats(
        widest(weights, other.weights),
        widest(activities, other.activities),
        widest(products, other.products));
  }

  private static FixedPoint widest(FixedPoint a, FixedPoint b) {
    return new FixedPoint(
        Math.max(a.integerBits(), b.integerBits()), Math.max(a.fractionBits(), b.fractionBits()));
  }

  /** For people and files: {@code Q2.6, Q2.4, Q2.7}. */
  public String describe() {
    return weights.id() + ", " + activities.id() + ", " + products.id();
  }
}
