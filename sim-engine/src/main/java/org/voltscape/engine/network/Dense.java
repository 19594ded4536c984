package org.voltscape.engine.network;

/**
 * A fully connected layer.
 *
 * @param inputs number of inputs
 * @param outputs number of outputs
 * @param activation applied to every output
 */
public record Dense(int inputs, int outputs, Activation activation) implements Layer {
  public Dense {
    if (inputs < 1 || outputs < 1) {
      throw new IllegalArgumentException("a dense layer of " + inputs + "x" + outputs);
    }
  }

  @Override
  public int channels() {
    return inputs;
  }

  @Override
  public int filters() {
    return outputs;
  }

  @Override
  public int patch() {
    return inputs;
  }

  @Override
  public int positions() {
    return 1;
  }

  @Override
  public int fanOut() {
    return outputs;
  }

  @Override
  public Pooling pooling() {
    return Pooling.NONE;
  }

  @Override
  public int[] weightSizes() {
    return new int[] {outputs, inputs};
  }

  @Override
  public String describe() {
    return Integer.toString(outputs);
  }
}
