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
  public int weights() {
    return inputs * outputs;
  }

  @Override
  public int biases() {
    return outputs;
  }

  @Override
  public long macs() {
    return (long) inputs * outputs;
  }
}
