package org.voltscape.app.workbench;

import java.util.List;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.views.failuremap.MemoryBlock;

/** The regions of a network as the failure map shows them. */
final class MemoryBlocks {
  private MemoryBlocks() {}

  static List<MemoryBlock> of(QuantizedNetwork network) {
    return network.regions().stream()
        .map(r -> MemoryBlock.ofWeights(r.name(), r.memory(), r.format(), r.codes()))
        .toList();
  }
}
