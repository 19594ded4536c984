package org.voltscape.engine.training;

/**
 * What the datapath uses of weights and biases that are kept in a memory: the one thing in which
 * MATIC's, EDEN's and defect-aware training differ. Scratch space of one thread; nothing is
 * allocated in a step.
 */
public interface WeightRead {
  /**
   * A step begins.
   *
   * @param step number of the step, 0 the first
   * @param progress share of the training done, in [0, 1)
   */
  default void begin(long step, double progress) {}

  /** Training is over: {@link #read} gives what inference will use from now on. */
  default void end() {}

  /** Whether a layer's weights, or its biases, are kept in the memory at all. */
  boolean keeps(int layer, boolean biases);

  /**
   * What is used of the weights or biases of a layer.
   *
   * @param kept their values in single precision, as trained; not written to
   * @param used filled
   */
  void read(int layer, boolean biases, float[] kept, float[] used);

  /**
   * Turns the gradient of the values last read into that of those kept, in place; straight through
   * where the memory says nothing else.
   *
   * @param gradient of a layer's weights, or its biases
   */
  default void back(int layer, boolean biases, float[] gradient) {}

  /**
   * The values of the words nearest to those kept, on sound cells.
   *
   * @param kept not written to
   * @param rounded filled
   */
  void round(int layer, boolean biases, float[] kept, float[] rounded);

  /** Smallest value of a word. */
  float lowest(int layer, boolean biases);

  /** Largest value of a word. */
  float highest(int layer, boolean biases);
}
