package org.voltscape.engine.traffic;

import java.util.ArrayList;
import java.util.List;

/** Sums while a network is walked through. Not thread-safe. */
final class Tally {
  private final StoredNetwork network;
  private final double[] read;
  private final double[] written;
  private final double[] fetches;

  Tally(StoredNetwork network) {
    this.network = network;
    int count = network.tensors().size();
    this.read = new double[count];
    this.written = new double[count];
    this.fetches = new double[count];
  }

  /** The whole tensor is read a number of times, each in a number of blocks. */
  void read(int tensor, double times, double blocks) {
    read[tensor] += times * network.bytes(tensor);
    fetches[tensor] += times * blocks;
  }

  /** The whole tensor is written once. */
  void write(int tensor) {
    written[tensor] += network.bytes(tensor);
  }

  NetworkTraffic sum() {
    List<TensorTraffic> all = new ArrayList<>();
    for (int t = 0; t < read.length; t++) {
      all.add(new TensorTraffic(network.tensors().get(t), read[t], written[t], fetches[t]));
    }
    return new NetworkTraffic(all);
  }
}
