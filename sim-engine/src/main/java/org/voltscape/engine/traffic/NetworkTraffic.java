package org.voltscape.engine.traffic;

import java.util.List;

/**
 * What an inference moves, tensor by tensor.
 *
 * @param tensors in the order of {@link StoredNetwork#tensors()}
 */
public record NetworkTraffic(List<TensorTraffic> tensors) {
  public NetworkTraffic {
    tensors = List.copyOf(tensors);
  }

  /** Bytes read of all tensors. */
  public double readBytes() {
    return tensors.stream().mapToDouble(TensorTraffic::readBytes).sum();
  }

  /** Bytes written of all tensors. */
  public double writtenBytes() {
    return tensors.stream().mapToDouble(TensorTraffic::writtenBytes).sum();
  }

  /** Fetches that begin, of all tensors. */
  public double fetches() {
    return tensors.stream().mapToDouble(TensorTraffic::fetches).sum();
  }
}
