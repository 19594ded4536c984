package org.voltscape.engine.training;

/**
 * A memory that what layers read passes, too: EDEN's training meets errors wherever a tensor is
 * read (its section 4.5). Scratch space of one thread; nothing is allocated in a step.
 *
 * <p>The errors of a step are drawn when it {@link #begin begins}. A step whose gradient is not
 * finite, as errors of floating-point numbers can make it, changes nothing.
 */
public interface MapRead extends WeightRead {
  /**
   * What a layer reads of the values meant for it: the examples, or what the layer before gives
   * out. A shortcut brings the same.
   *
   * @param layer number of the layer that reads, 0 the first
   * @param written [plane][place * images + image]; not written to
   * @param read filled
   */
  void readMap(int layer, float[][] written, float[][] read);

  /**
   * Turns the gradient of values last read into that of the values written: in place, and straight
   * through where a value follows what was written.
   *
   * @param layer number of the layer that read them
   * @param plane which of them
   * @param gradient [place * images + image]
   */
  void backMap(int layer, int plane, float[] gradient);
}
