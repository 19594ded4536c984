package org.voltscape.engine.mapping;

import java.util.List;

/**
 * Partitions that share a supply and timings, so that all of them are at the same operating point.
 *
 * @param name for people, for example {@code rail 1}
 * @param points what it can run at, at least one, in any order
 */
public record MemoryDomain(String name, List<DomainPoint> points) {
  public MemoryDomain {
    points = List.copyOf(points);
    if (name.isBlank() || points.isEmpty()) {
      throw new IllegalArgumentException("domain " + name + " without an operating point");
    }
  }
}
