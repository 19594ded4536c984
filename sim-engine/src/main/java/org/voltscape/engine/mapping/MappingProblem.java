package org.voltscape.engine.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * Tensors, and the memory they are to lie in. Each tensor lies whole in one partition, whose error
 * rate at the operating point of its domain is no higher than what the tensor bears; what lies in a
 * partition is no larger than it. What is wanted is the plan of least cost: what the uses of all
 * tensors cost at the points of their domains, and what the domains cost whatever lies in them.
 *
 * @param tensors at least one
 * @param domains at least one
 * @param partitions at least one, each with an error rate for every point of its domain
 */
public record MappingProblem(
    List<MappedTensor> tensors, List<MemoryDomain> domains, List<MemoryPartition> partitions) {
  public MappingProblem {
    tensors = List.copyOf(tensors);
    domains = List.copyOf(domains);
    partitions = List.copyOf(partitions);
    if (tensors.isEmpty() || domains.isEmpty() || partitions.isEmpty()) {
      throw new IllegalArgumentException("nothing to place, or nowhere");
    }
    for (MemoryPartition p : partitions) {
      if (p.domain() >= domains.size()
          || p.ber().size() != domains.get(p.domain()).points().size()) {
        throw new IllegalArgumentException(
            "partition " + p.name() + " does not have a rate for every point of its domain");
      }
    }
  }

  /** Whether a tensor may lie in a partition at a point of the partition's domain. */
  public boolean bears(int tensor, int partition, int point) {
    return partitions.get(partition).ber().get(point) <= tensors.get(tensor).tolerableBer();
  }

  /** The domain of a partition. */
  public MemoryDomain domainOf(int partition) {
    return domains.get(partitions.get(partition).domain());
  }

  /** Bits of all tensors. */
  public long bits() {
    return tensors.stream().mapToLong(MappedTensor::bits).sum();
  }

  /** Bits of all partitions. */
  public long capacity() {
    return partitions.stream().mapToLong(MemoryPartition::capacity).sum();
  }

  /**
   * The tensors that no partition takes at any point, each alone in the whole memory: too large, or
   * bearing too little.
   */
  public List<MappedTensor> homeless() {
    List<MappedTensor> found = new ArrayList<>();
    for (int t = 0; t < tensors.size(); t++) {
      boolean home = false;
      for (int p = 0; p < partitions.size() && !home; p++) {
        home = tensors.get(t).bits() <= partitions.get(p).capacity() && bearsSomewhere(t, p);
      }
      if (!home) {
        found.add(tensors.get(t));
      }
    }
    return found;
  }

  private boolean bearsSomewhere(int tensor, int partition) {
    for (int o = 0; o < partitions.get(partition).ber().size(); o++) {
      if (bears(tensor, partition, o)) {
        return true;
      }
    }
    return false;
  }
}
