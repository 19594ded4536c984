package org.voltscape.engine.traffic;

/**
 * A weight-stationary systolic array with a buffer for activations, as the first TPU has one.
 *
 * <p>A layer is a product of matrices: its weights, {@code patch x filters}, against the patches of
 * its positions. The array holds a tile of {@code rows x columns} weights at a time, so weights
 * come from main memory once for every group of positions whose sums fit the accumulators. Inputs
 * and outputs stay in the activation buffer from layer to layer as far as they fit: what the layer
 * before gave is read from main memory only if it did not fit, and then once for every column of
 * tiles unless the inputs of a tile row alone fit the buffer.
 *
 * @param rows of the array: values of a patch that a tile holds
 * @param columns of the array: filters that a tile holds
 * @param activationBytes of the buffer for inputs and outputs
 * @param accumulators sums that can be kept for each column
 */
public record SystolicTraffic(int rows, int columns, long activationBytes, long accumulators)
    implements TrafficModel {
  public SystolicTraffic {
    if (rows <= 0 || columns <= 0 || activationBytes <= 0 || accumulators <= 0) {
      throw new IllegalArgumentException("an array of " + rows + " x " + columns);
    }
  }

  @Override
  public String words() {
    return "Weight-stationary array of "
        + rows
        + " x "
        + columns
        + ": weights are read once for every group of "
        + accumulators
        + " positions, the sums that a column can keep. Inputs and outputs stay in a buffer of "
        + activationBytes
        + " bytes; those that do not fit are written to main memory and read back, once for every "
        + columns
        + " filters where not even half the buffer holds them.";
  }

  @Override
  public NetworkTraffic of(StoredNetwork network) {
    Tally tally = new Tally(network);
    boolean[] outside = new boolean[network.tensors().size()];
    outside[0] = true;
    for (StoredLayer stored : network.layers()) {
      int filters = stored.layer().filters();
      double tileColumns = Math.ceil((double) filters / columns);
      double tileRows = Math.ceil((double) stored.layer().patch() / rows);
      double groups = Math.ceil((double) stored.layer().positions() / accumulators);
      tally.read(stored.weights(), groups, tileRows * tileColumns);
      long inputs = stored.inputs().stream().mapToLong(network::bytes).sum();
      for (int input : stored.inputs()) {
        if (outside[input]) {
          double times = 2 * inputs <= activationBytes ? 1 : tileColumns;
          tally.read(input, times, 1);
        }
      }
      long output = network.bytes(stored.output());
      outside[stored.output()] = held(network, stored) + output > activationBytes;
      if (outside[stored.output()] || isLast(network, stored)) {
        tally.write(stored.output());
      }
    }
    return tally.sum();
  }

  /** Bytes that must stay in the buffer while a layer writes its outputs. */
  private static long held(StoredNetwork network, StoredLayer layer) {
    long sum = layer.inputs().stream().mapToLong(network::bytes).sum();
    int now = network.layers().indexOf(layer);
    // What a later shortcut will bring is waiting there as well.
    for (int later = now + 1; later < network.layers().size(); later++) {
      for (int t : network.layers().get(later).inputs()) {
        if (t < layer.output() && !layer.inputs().contains(t)) {
          sum += network.bytes(t);
        }
      }
    }
    return sum;
  }

  private static boolean isLast(StoredNetwork network, StoredLayer layer) {
    return layer.output() == network.tensors().size() - 1;
  }
}
