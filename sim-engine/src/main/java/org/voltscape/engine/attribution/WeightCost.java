package org.voltscape.engine.attribution;

/**
 * What a single changed word costs in a trial.
 *
 * @param region its place in the regions of the network
 * @param memory number of its memory on the die
 * @param layer number of the layer, 0 the first
 * @param bias whether it is a bias
 * @param address of the word in its region
 * @param output the filter or neuron it belongs to, 0 the first
 * @param input which of the values that filter sums it is multiplied with, 0 the first; -1 for a
 *     bias
 * @param meant the whole number stored for it
 * @param used the whole number used in its place
 * @param scale value of one of these numbers' units
 * @param bits bits in which the code used differs from the code meant, as a mask
 * @param estimate estimated change of the outputs, which weights are chosen by
 * @param correctRestored images right where this word alone is restored
 * @param correctTogether images right where this word and all ranked before it are restored
 */
public record WeightCost(
    int region,
    int memory,
    int layer,
    boolean bias,
    int address,
    int output,
    int input,
    int meant,
    int used,
    double scale,
    int bits,
    double estimate,
    int correctRestored,
    int correctTogether) {

  /** Used minus meant, in least significant bits. */
  public int deviation() {
    return used - meant;
  }

  /** The value meant. */
  public double meantValue() {
    return meant * scale;
  }

  /** The value used. */
  public double usedValue() {
    return used * scale;
  }

  WeightCost measured(int restored, int together) {
    return new WeightCost(
        region, memory, layer, bias, address, output, input, meant, used, scale, bits, estimate,
        restored, together);
  }
}
