package org.voltscape.engine.network.integer;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Layer;

/**
 * Multiplies bytes: unsigned values by signed weights, summed in 32 bits. Implementations are found
 * as services; within what {@link #exact} allows all give the same numbers. Thread-safe; one call
 * uses one thread, so that trials run side by side.
 */
public interface ByteKernel {
  /** Name for reports and for the switch that forces a kernel. */
  String id();

  /** The library that multiplies, its version and the instruction set it uses. */
  String library();

  /**
   * Whether products are summed without saturation on this processor.
   *
   * @param largestValue largest value there can be, at most 255
   * @param largestWeight largest absolute weight there can be, at most 128
   */
  boolean exact(int largestValue, int largestWeight);

  /**
   * Share of a layer's weights up to which correcting stored sums for changed weights is faster
   * than multiplying again; it decides about time alone.
   */
  double correctionLimit();

  /**
   * Makes room for a layer.
   *
   * @param most rows at a time
   * @param rescale from sums to outputs; null where only sums are wanted
   * @return null where the kernel has no fast way to compute it
   */
  @Nullable ByteLayer layer(Layer shape, int most, @Nullable Rescale rescale);
}
