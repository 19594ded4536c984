package org.voltscape.engine.traffic;

/**
 * A tensor that a network has in main memory.
 *
 * @param name for people: {@code input}, {@code layer 1 weights}, {@code layer 1 outputs}
 * @param kind what it holds
 * @param layer number of the layer it belongs to, the first being 1; 0 for the input
 * @param values how many numbers it holds, above 0
 * @param bitsEach bits of one of them, above 0; several share a byte where they are narrow
 */
public record StoredTensor(String name, Kind kind, int layer, long values, int bitsEach) {
  /** What a tensor holds. */
  public enum Kind {
    /** What the network is given. */
    INPUT,
    /** Weights and biases of a layer. */
    WEIGHTS,
    /** What a layer gives, after its pooling. */
    FEATURE_MAP
  }

  public StoredTensor {
    if (name.isBlank() || layer < 0 || values <= 0 || bitsEach <= 0) {
      throw new IllegalArgumentException(
          "no tensor " + name + " of " + values + " values of " + bitsEach + " bits");
    }
  }

  /** Its size in bits. */
  public long bits() {
    return Math.multiplyExact(values, (long) bitsEach);
  }

  /** Its size in whole bytes. */
  public long bytes() {
    return (bits() + 7) / 8;
  }
}
