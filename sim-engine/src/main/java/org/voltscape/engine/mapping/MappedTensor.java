package org.voltscape.engine.mapping;

/**
 * A tensor that needs a place.
 *
 * @param name for people, for example {@code layer 2 weights}
 * @param bits its size, above 0; it lies in one partition, whole
 * @param tolerableBer the highest bit error rate it may be read with, 0 to 1
 * @param use how much it is used in one inference, 0 or more, in the unit that the costs of {@link
 *     DomainPoint} are per: bytes moved where those are J/byte
 */
public record MappedTensor(String name, long bits, double tolerableBer, double use) {
  public MappedTensor {
    if (name.isBlank() || bits <= 0 || !(tolerableBer >= 0 && tolerableBer <= 1)) {
      throw new IllegalArgumentException(
          "no tensor " + name + " of " + bits + " bits that bears " + tolerableBer);
    }
    if (!(use >= 0 && Double.isFinite(use))) {
      throw new IllegalArgumentException("tensor " + name + " used " + use + " times");
    }
  }
}
