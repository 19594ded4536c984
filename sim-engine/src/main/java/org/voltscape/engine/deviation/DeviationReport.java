package org.voltscape.engine.deviation;

import java.util.ArrayList;
import java.util.List;

/**
 * Deviations of the words of a network on one die or several.
 *
 * @param probability failure probability of a cell, or bit error rate
 * @param firstTrial trial whose die is the first
 * @param dies number of dies, each counting all words once more
 * @param schemes labels of the schemes
 * @param blocks one a region of the network, in the order of its memories
 */
public record DeviationReport(
    double probability, int firstTrial, int dies, List<String> schemes, List<Block> blocks) {
  public DeviationReport {
    schemes = List.copyOf(schemes);
    blocks = List.copyOf(blocks);
  }

  /**
   * The words of one region, or of all.
   *
   * @param name for people
   * @param faults what fails before any protection, at the supply that is asked for
   * @param schemes deviations under each scheme, in the report's order
   */
  public record Block(String name, FaultShares faults, List<Deviations> schemes) {
    public Block {
      schemes = List.copyOf(schemes);
    }

    private Block plus(Block other, String both) {
      List<Deviations> sums = new ArrayList<>();
      for (int s = 0; s < schemes.size(); s++) {
        sums.add(schemes.get(s).plus(other.schemes.get(s)));
      }
      return new Block(both, faults.plus(other.faults), sums);
    }
  }

  /** All words of the network together; those of each tensor count in their own LSB. */
  public Block all() {
    return blocks.stream().reduce((a, b) -> a.plus(b, "all layers")).orElseThrow();
  }

  /** One of the blocks, or all of them together for -1. */
  public Block block(int index) {
    return index < 0 ? all() : blocks.get(index);
  }
}
