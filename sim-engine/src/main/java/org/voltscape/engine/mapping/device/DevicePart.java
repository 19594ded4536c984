package org.voltscape.engine.mapping.device;

import java.util.List;
import org.voltscape.engine.dram.BerEstimate;
import org.voltscape.engine.dram.Partition;

/**
 * A partition that tensors can lie in.
 *
 * @param partition which part of the device
 * @param domain number of the domain whose operating point it has, the first being 0
 * @param bits that it can hold
 * @param rates what is known of its bit error rate, at each operating point
 */
public record DevicePart(Partition partition, int domain, long bits, List<BerEstimate> rates) {
  public DevicePart {
    rates = List.copyOf(rates);
  }
}
