package org.voltscape.engine.word;

/**
 * How the weights of a network become words, one {@link WordFormat} a tensor: fixed point has one
 * scale for all, symmetric and min-max formats take each tensor's own. Implementations are
 * immutable.
 */
public interface TensorFormat {
  /** Name in study files, for example {@code Q2.6}, {@code sym8} or {@code u4}. */
  String id();

  /** Word length in bits, 2..16. */
  int bits();

  /** Whether the highest bit is a sign. */
  boolean signed();

  /** The format of one tensor. */
  WordFormat of(float[] tensor);

  /** One or two sentences on range and step, for people. */
  String describe();

  /** The shape of the words before any tensor is known. */
  default WordShape shape() {
    return new WordShape(bits(), signed(), signed() ? 0 : (1 << (bits() - 1)) - 1);
  }
}
