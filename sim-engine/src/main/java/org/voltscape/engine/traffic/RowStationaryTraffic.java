package org.voltscape.engine.traffic;

import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Layer;

/**
 * A row-stationary array with one global buffer, as Eyeriss has one.
 *
 * <p>Every layer reads its inputs from main memory and writes its outputs there once; sums are kept
 * on the chip until they are done. Of three orders of work a layer takes the one that moves least:
 *
 * <ul>
 *   <li>weights stay: the elements hold a group of filters while all inputs pass by, so weights are
 *       read once and inputs once for every group;
 *   <li>sums stay: half the buffer holds the sums of some filters on a strip of output rows while
 *       weights and inputs pass by, so weights are read once for every strip, and the strip's
 *       inputs, with the rows it shares with its neighbours, once for every group of filters;
 *   <li>inputs stay: half the buffer holds all inputs and the other half the sums of at least one
 *       filter, so both are read once.
 * </ul>
 *
 * @param elements processing elements of the array, above 0
 * @param elementWeights weights that one of them holds, above 0
 * @param bufferBytes of the global buffer, above 0
 */
public record RowStationaryTraffic(int elements, int elementWeights, long bufferBytes)
    implements TrafficModel {
  public RowStationaryTraffic {
    if (elements <= 0 || elementWeights <= 0 || bufferBytes <= 0) {
      throw new IllegalArgumentException("an array of " + elements + " elements");
    }
  }

  @Override
  public String words() {
    return "Row-stationary array of "
        + elements
        + " elements with room for "
        + elementWeights
        + " weights each and a buffer of "
        + bufferBytes
        + " bytes. A layer reads its weights once and its inputs for every group of filters that the"
        + " elements hold, or its weights for every strip of output rows and the strip's inputs for"
        + " every group of filters whose sums half the buffer holds, or both once where half the"
        + " buffer holds all inputs: whichever moves least. Outputs of every layer are written once.";
  }

  /** How often a layer's weights and inputs are read, and in how many fetches each time. */
  private record Order(double weightTimes, double weightBlocks, double inputTimes, double blocks) {
    double bytes(double weights, double inputs) {
      return weightTimes * weights + inputTimes * inputs;
    }
  }

  @Override
  public NetworkTraffic of(StoredNetwork network) {
    Tally tally = new Tally(network);
    for (StoredLayer stored : network.layers()) {
      int input = stored.inputs().get(0);
      Order order = order(network, stored);
      tally.read(stored.weights(), order.weightTimes(), order.weightBlocks());
      tally.read(input, order.inputTimes(), order.blocks());
      stored.inputs().stream().skip(1).forEach(t -> tally.read(t, 1, 1));
      tally.write(stored.output());
    }
    return tally.sum();
  }

  private Order order(StoredNetwork network, StoredLayer stored) {
    Layer layer = stored.layer();
    double weights = network.bytes(stored.weights());
    double inputs = network.bytes(stored.inputs().get(0));
    double sumBytes = network.tensors().get(stored.output()).bitsEach() / 8.0;
    double half = bufferBytes / 2.0;
    double held = Math.floor((double) elements * elementWeights / layer.patch());
    // Where not even one filter fits, its weights come and go in parts.
    double groups = Math.ceil(layer.filters() / Math.max(1, held));
    Order best = new Order(1, groups, groups, 1);
    if (inputs <= half && layer.positions() * sumBytes <= half) {
      best = better(best, new Order(1, groups, 1, 1), weights, inputs);
    }
    int height = layer instanceof Convolution c ? c.sumHeight() : 1;
    double rowSums = (double) layer.positions() / height;
    for (int rows = 1; rows <= height; rows++) {
      double filters = Math.floor(half / (rows * rowSums * sumBytes));
      if (filters < 1) {
        break;
      }
      double strips = Math.ceil((double) height / rows);
      double groupsOfSums = Math.ceil(layer.filters() / Math.min(filters, layer.filters()));
      Order next = new Order(strips, groupsOfSums, groupsOfSums * overlap(layer, strips), strips);
      best = better(best, next, weights, inputs);
    }
    return best;
  }

  /** Input rows read for all strips over the input rows that there are, padding included. */
  private static double overlap(Layer layer, double strips) {
    if (!(layer instanceof Convolution c) || strips == 1) {
      return 1;
    }
    double read = c.sumHeight() * (double) c.stride() + strips * (c.kernel() - c.stride());
    return Math.max(1, read / (c.height() + 2.0 * c.padding()));
  }

  private static Order better(Order best, Order next, double weights, double inputs) {
    return next.bytes(weights, inputs) < best.bytes(weights, inputs) ? next : best;
  }
}
