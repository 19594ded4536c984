package org.voltscape.engine.traffic;

import java.util.ArrayList;
import java.util.List;

/**
 * A processor with caches, seen from main memory: one cache of the size of the last level.
 *
 * <p>Layers are carried out one after another, inference after inference without a pause. A layer
 * reads its inputs and its weights and then writes its outputs, each tensor from end to end. The
 * cache keeps whole tensors and gives up the one that was used least recently: a tensor is found
 * there if all that was touched since its last use, itself included, fits. Outputs are written to
 * main memory only where they leave the cache before the next inference overwrites them. A layer
 * whose inputs and weights do not fit together works in blocks of half the cache: whichever moves
 * less, its weights again for every block of inputs, or its inputs again for every block of
 * weights.
 *
 * @param bytes of the cache, above 0
 */
public record CacheTraffic(long bytes) implements TrafficModel {
  public CacheTraffic {
    if (bytes <= 0) {
      throw new IllegalArgumentException("a cache of " + bytes + " bytes");
    }
  }

  @Override
  public String words() {
    return "One cache of "
        + bytes
        + " bytes that keeps whole tensors and gives up the least recently used, inference after"
        + " inference; a layer that does not fit works in blocks of half the cache and moves its"
        + " weights again for every block of inputs, or the other way round, whichever is less."
        + " Outputs are written where they leave the cache before they are overwritten.";
  }

  /** A use of a tensor: reading it, or writing it from end to end. */
  private record Touch(int tensor, boolean write) {}

  @Override
  public NetworkTraffic of(StoredNetwork network) {
    List<Touch> order = new ArrayList<>();
    for (StoredLayer layer : network.layers()) {
      layer.inputs().forEach(t -> order.add(new Touch(t, false)));
      order.add(new Touch(layer.weights(), false));
      order.add(new Touch(layer.output(), true));
    }
    Tally tally = new Tally(network);
    for (int k = 0; k < order.size(); k++) {
      Touch now = order.get(k);
      int last = lastTouch(order, k);
      boolean kept = touchedBetween(network, order, last, k) <= bytes;
      if (!now.write() && !(kept && !isInput(now.tensor()))) {
        tally.read(now.tensor(), 1, 1);
      }
      // What was written and is not found any more has gone to main memory meanwhile.
      if (!kept && order.get(last).write()) {
        tally.write(now.tensor());
      }
    }
    network.layers().forEach(l -> again(network, l, tally));
    return tally.sum();
  }

  /** Each image is another one, brought by somebody else. */
  private static boolean isInput(int tensor) {
    return tensor == 0;
  }

  /** The use of the same tensor before this one, in this inference or the one before. */
  private static int lastTouch(List<Touch> order, int k) {
    int i = k;
    do {
      i = Math.floorMod(i - 1, order.size());
    } while (order.get(i).tensor() != order.get(k).tensor());
    return i;
  }

  /** Bytes of the tensors that are touched from one use to the next of the same tensor. */
  private static long touchedBetween(StoredNetwork network, List<Touch> order, int from, int to) {
    boolean[] seen = new boolean[network.tensors().size()];
    long sum = 0;
    int i = from;
    do {
      int t = order.get(i).tensor();
      if (!seen[t]) {
        seen[t] = true;
        sum += network.bytes(t);
      }
      i = (i + 1) % order.size();
    } while (i != to);
    return sum;
  }

  private void again(StoredNetwork network, StoredLayer layer, Tally tally) {
    int input = layer.inputs().get(0);
    long inputs = network.bytes(input);
    long weights = network.bytes(layer.weights());
    // A weight of a dense layer is used once, so nothing is gained by holding it.
    if (inputs + weights <= bytes || layer.layer().positions() == 1 && inputs <= bytes / 2) {
      return;
    }
    double inputBlocks = Math.ceil(2.0 * inputs / bytes);
    double weightBlocks = Math.ceil(2.0 * weights / bytes);
    if ((inputBlocks - 1) * weights <= (weightBlocks - 1) * inputs) {
      tally.read(layer.weights(), inputBlocks - 1, 1);
    } else {
      tally.read(input, weightBlocks - 1, 1);
    }
  }
}
