package org.voltscape.engine.rare;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.faults.GivenFaults;
import org.voltscape.engine.trial.faults.ProtectedNetwork;

/**
 * All single faults there can be: the cells that can fail, numbered through, and the states that a
 * stuck one can prefer. Check cells of a scheme are among them, cells that never fail are not. A
 * fault is a number, {@code cell * states + state}. Immutable.
 */
final class CellSpace {
  private final List<QuantizedNetwork.Region> regions;
  private final ProtectedNetwork scheme;
  private final FaultKind kind;
  private final double stuckAtOne;
  private final List<Block> blocks = new ArrayList<>();
  private final long cells;

  /**
   * Cells of one region.
   *
   * @param region its place in {@link QuantizedNetwork#regions()}
   * @param words number of words
   * @param positions of the cells in a word and its check cells
   * @param first number of the first cell
   */
  record Block(int region, int words, int[] positions, long first) {
    long cells() {
      return (long) words * positions.length;
    }
  }

  CellSpace(QuantizedNetwork network, ProtectedNetwork scheme, Study.Memory memory) {
    this.regions = network.regions();
    this.scheme = scheme;
    this.kind = memory.faults();
    this.stuckAtOne = memory.stuckAtOne();
    long next = 0;
    for (int r = 0; r < regions.size(); r++) {
      if (memory.scope().covers(regions.get(r))) {
        int[] positions = positions(regions.get(r), scheme.regions().get(r), memory.scope());
        Block block = new Block(r, regions.get(r).codes().length, positions, next);
        blocks.add(block);
        next += block.cells();
      }
    }
    this.cells = next;
  }

  private static int[] positions(
      QuantizedNetwork.Region region,
      ProtectedNetwork.ProtectedRegion protection,
      FaultScope scope) {
    int bits = region.shape().bits();
    // As in trials: faults that are restricted to some bits leave check cells alone.
    int all = bits + (scope.bits().isEmpty() ? protection.protection().checkCells() : 0);
    int robust = protection.protection().robustCells();
    List<Integer> positions = new ArrayList<>();
    for (int b = 0; b < all; b++) {
      int cell = 1 << b;
      if ((robust & cell) == 0 && (b >= bits || (scope.cells() & cell) != 0)) {
        positions.add(b);
      }
    }
    return positions.stream().mapToInt(b -> b).toArray();
  }

  /** Number of cells that can fail. */
  long cells() {
    return cells;
  }

  /** States a failing cell can have: what stuck cells prefer; flips have one. */
  int states() {
    return kind == FaultKind.STUCK_AT ? 2 : 1;
  }

  /** Number of faults. */
  long faults() {
    return cells * states();
  }

  List<Block> blocks() {
    return blocks;
  }

  /** How probable the state of a fault is once its cell fails. */
  double chance(int state) {
    return states() == 1 ? 1 : state == 1 ? stuckAtOne : 1 - stuckAtOne;
  }

  /** A state of a failing cell. */
  int state(double unit) {
    return states() == 1 ? 0 : unit < stuckAtOne ? 1 : 0;
  }

  /** The block a cell lies in. */
  Block block(long cell) {
    int b = blocks.size() - 1;
    while (blocks.get(b).first() > cell) {
      b--;
    }
    return blocks.get(b);
  }

  /**
   * How far a single fault moves the value of its word, in the unit of the values.
   *
   * @param word in the block
   * @param position place among the block's positions
   */
  double deviation(Block block, int word, int position, int state) {
    QuantizedNetwork.Region region = regions.get(block.region());
    ProtectedNetwork.ProtectedRegion one = scheme.regions().get(block.region());
    int cell = 1 << block.positions()[position];
    int used = GivenFaults.used(kind, region, one, word, cell, state == 1 ? cell : 0);
    int without = GivenFaults.used(kind, region, one, word, 0, 0);
    return used == without
        ? 0
        : Math.abs(region.format().integer(used) - region.format().integer(without))
            * region.format().scale();
  }

  /** Puts faults in. */
  void put(long[] ascending, GivenFaults into) {
    into.clear();
    for (long fault : ascending) {
      long cell = fault / states();
      Block block = block(cell);
      int word = (int) ((cell - block.first()) / block.positions().length);
      int position = (int) ((cell - block.first()) % block.positions().length);
      int mask = 1 << block.positions()[position];
      into.add(block.region(), word, mask, fault % states() == 1 ? mask : 0);
    }
  }

  /**
   * Pairs of cells that lie in one word: times the square of their failure probability, the mean
   * number of pairs that fail together.
   */
  double pairsInWords() {
    double pairs = 0;
    for (Block block : blocks) {
      int p = block.positions().length;
      pairs += (double) block.words() * p * (p - 1) / 2;
    }
    return pairs;
  }
}
