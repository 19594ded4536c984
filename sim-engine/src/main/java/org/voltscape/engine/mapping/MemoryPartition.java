package org.voltscape.engine.mapping;

import java.util.List;

/**
 * A part of a memory with an error rate of its own.
 *
 * @param name for people, for example {@code bank 3}
 * @param domain number of the domain it belongs to, the first being 0
 * @param capacity bits it can hold, 0 or more
 * @param ber its bit error rate at each operating point of its domain, 0 to 1
 */
public record MemoryPartition(String name, int domain, long capacity, List<Double> ber) {
  public MemoryPartition {
    ber = List.copyOf(ber);
    if (name.isBlank() || domain < 0 || capacity < 0) {
      throw new IllegalArgumentException(
          "no partition " + name + " of " + capacity + " bits in domain " + domain);
    }
    for (double rate : ber) {
      if (!(rate >= 0 && rate <= 1)) {
        throw new IllegalArgumentException("partition " + name + " with an error rate of " + rate);
      }
    }
  }
}
