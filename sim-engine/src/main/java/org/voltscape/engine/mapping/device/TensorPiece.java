package org.voltscape.engine.mapping.device;

/**
 * What of a tensor lies in one partition: the whole, or a part of one that is larger than a
 * partition.
 *
 * @param tensor number of the tensor in the stored network
 * @param title for people, for example {@code layer 6 weights, part 2 of 5}
 * @param part number of the part, the first being 1
 * @param parts how many there are
 * @param bits its size
 * @param tolerable the bit error rate that the tensor bears
 */
public record TensorPiece(
    int tensor, String title, int part, int parts, long bits, double tolerable) {
  /** A part of a tensor, or the whole. */
  static TensorPiece of(int tensor, String name, int part, int parts, long bits, double ber) {
    String title = parts == 1 ? name : name + ", part " + part + " of " + parts;
    return new TensorPiece(tensor, title, part, parts, bits, ber);
  }
}
