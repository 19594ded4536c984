package org.voltscape.engine.traffic;

/**
 * What an inference moves of one tensor.
 *
 * @param tensor which
 * @param readBytes bytes fetched from main memory, 0 or more
 * @param writtenBytes bytes sent there, 0 or more
 * @param fetches times that a fetch of it begins, 0 or more: once for each time the whole of it, or
 *     a block of it, is asked for
 */
public record TensorTraffic(
    StoredTensor tensor, double readBytes, double writtenBytes, double fetches) {
  public TensorTraffic {
    if (!(readBytes >= 0 && writtenBytes >= 0 && fetches >= 0)) {
      throw new IllegalArgumentException(
          tensor.name() + ": " + readBytes + " bytes read, " + writtenBytes + " written");
    }
  }

  /** Bytes moved, either way. */
  public double bytes() {
    return readBytes + writtenBytes;
  }
}
