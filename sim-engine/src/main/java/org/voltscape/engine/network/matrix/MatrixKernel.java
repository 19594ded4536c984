package org.voltscape.engine.network.matrix;

/**
 * The one door to fast matrix arithmetic. Implementations are found as services; all give the same
 * result on whole numbers whose partial sums stay below 2^24. Thread-safe.
 */
public interface MatrixKernel {
  /** Name for reports. */
  String id();

  /**
   * The library that multiplies and what it takes this processor for, for reports on speed; asking
   * can take most of a second.
   */
  default String library() {
    return "plain Java";
  }

  /** A matrix of zeros. */
  Matrix allocate(int rows, int columns);

  /**
   * {@code out = op(a) * op(b) + beta * out}; single-threaded, so that results do not depend on how
   * many threads run beside it.
   *
   * @param transposeA multiply with the transpose of a
   * @param transposeB multiply with the transpose of b
   * @param beta 0 to overwrite, 1 to add
   */
  void multiply(Matrix a, boolean transposeA, Matrix b, boolean transposeB, float beta, Matrix out);

  /** {@code out = a * b}. */
  default void multiply(Matrix a, Matrix b, Matrix out) {
    multiply(a, false, b, false, 0, out);
  }
}
