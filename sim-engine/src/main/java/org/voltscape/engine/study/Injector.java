package org.voltscape.engine.study;

import java.util.List;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordShape;

/**
 * Draws the faults of a trial and works out which words are then used otherwise than meant. Scratch
 * space of one thread; nothing is allocated once its lists have grown.
 */
public final class Injector {
  private final QuantizedNetwork network;
  private final List<QuantizedNetwork.Region> regions;
  private final FaultList[] faults;
  private final WordChanges[] changes;

  /** An injector for one thread. */
  public Injector(QuantizedNetwork network) {
    this.network = network;
    this.regions = network.regions();
    this.faults = new FaultList[regions.size()];
    this.changes = new WordChanges[regions.size()];
    for (int r = 0; r < faults.length; r++) {
      faults[r] = new FaultList();
      changes[r] = new WordChanges();
    }
  }

  /**
   * Draws the faults of all regions.
   *
   * @param die the die, or for transient faults a die whose seed is the trial's
   * @param probability failure probability of a cell
   * @param kind whether the cells' preferred states matter
   * @return number of faulty cells
   */
  public long draw(Die die, double probability, FaultKind kind) {
    long cells = 0;
    for (int r = 0; r < faults.length; r++) {
      QuantizedNetwork.Region region = regions.get(r);
      int words = region.codes().length;
      int bits = network.weightFormat().bits();
      if (kind == FaultKind.STUCK_AT) {
        die.faults(region.memory(), words, bits, probability, faults[r]);
      } else {
        die.flips(region.memory(), words, bits, probability, faults[r]);
      }
      cells += faults[r].cells();
    }
    return cells;
  }

  /**
   * The words that a scheme makes of the faults drawn last.
   *
   * @param kind what the faulty cells do
   * @return one list a region, in the order of {@link QuantizedNetwork#regions()}; overwritten by
   *     the next call
   */
  public WordChanges[] changes(Protected scheme, FaultKind kind) {
    WordFormat format = network.weightFormat();
    for (int r = 0; r < faults.length; r++) {
      FaultList list = faults[r];
      int[] codes = regions.get(r).codes();
      WordChanges out = changes[r];
      out.clear();
      if (scheme.silent()) {
        for (int i = 0; i < list.size(); i++) {
          int word = list.word(i);
          int used = scheme.used(codes[word], list.mask(i), list.value(i), kind);
          if (used != codes[word]) {
            out.add(word, format.integer(used));
          }
        }
      } else {
        everyWord(scheme, kind, list, codes, out);
      }
    }
    return changes;
  }

  /** Schemes that alter words even without faults. */
  private void everyWord(
      Protected scheme, FaultKind kind, FaultList list, int[] codes, WordChanges out) {
    int next = 0;
    for (int word = 0; word < codes.length; word++) {
      int mask = 0;
      int value = 0;
      if (next < list.size() && list.word(next) == word) {
        mask = list.mask(next);
        value = list.value(next);
        next++;
      }
      int used = scheme.used(codes[word], mask, value, kind);
      if (used != codes[word]) {
        out.add(word, network.weightFormat().integer(used));
      }
    }
  }

  /**
   * A scheme made for words of a shape.
   *
   * @param protection the scheme
   * @param silent whether words without faults come back unchanged
   */
  public record Protected(WordProtection protection, boolean silent) {
    /** Prepares a scheme, trying every word once to see whether it is silent without faults. */
    public static Protected of(SchemeChoice choice, WordShape shape) {
      WordProtection protection = choice.scheme().create(shape, choice.values());
      boolean silent = true;
      for (int word = 0; silent && word <= shape.mask(); word++) {
        silent = protection.throughStuckCells(word, 0, 0) == word;
      }
      return new Protected(protection, silent);
    }

    int used(int word, int mask, int value, FaultKind kind) {
      return kind == FaultKind.STUCK_AT
          ? protection.throughStuckCells(word, mask, value)
          : protection.throughFlips(word, mask);
    }
  }
}
