package org.voltscape.engine.trial.faults;

import java.util.List;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;

/**
 * Works out which words are used otherwise than meant where the faulty cells are given one by one
 * instead of drawn. Their words go the same way as those of a trial. Scratch space of one thread.
 */
public final class GivenFaults {
  private final List<QuantizedNetwork.Region> regions;
  private final ProtectedNetwork scheme;
  private final FaultKind kind;
  private final FaultList[] faults;
  private final WordChanges[] changes;
  private boolean effective;

  /**
   * Room for faults.
   *
   * @param scheme made for the network
   * @param kind what faulty cells do
   */
  public GivenFaults(QuantizedNetwork network, ProtectedNetwork scheme, FaultKind kind) {
    this.regions = network.regions();
    this.scheme = scheme;
    this.kind = kind;
    this.faults = new FaultList[scheme.regions().size()];
    this.changes = new WordChanges[faults.length];
    for (int r = 0; r < faults.length; r++) {
      faults[r] = new FaultList();
      changes[r] = new WordChanges();
    }
  }

  /** Forgets all faults. */
  public void clear() {
    for (FaultList list : faults) {
      list.clear();
    }
  }

  /**
   * Adds faulty cells of one word; those of a region come in ascending order of its words.
   *
   * @param cells a mask over the word and its check cells
   * @param states the states that stuck cells prefer; 0 outside the mask and for flips
   */
  public void add(int region, int word, int cells, int states) {
    faults[region].add(word, cells, states);
  }

  /**
   * The words used otherwise than they are in the network.
   *
   * @return one list a region, in the order of {@link QuantizedNetwork#regions()}; overwritten by
   *     the next call
   */
  public WordChanges[] changes() {
    effective = false;
    for (int r = 0; r < faults.length; r++) {
      change(regions.get(r), scheme.regions().get(r), faults[r], changes[r]);
    }
    return changes;
  }

  /** Whether any of the words changed last differs from what the scheme uses without faults. */
  public boolean effective() {
    return effective;
  }

  private void change(
      QuantizedNetwork.Region region,
      ProtectedNetwork.ProtectedRegion protection,
      FaultList list,
      WordChanges out) {
    int[] moved = protection.moved();
    int[] movedTo = protection.movedTo();
    out.clear();
    int m = 0;
    for (int i = 0; i < list.size(); i++) {
      int word = list.word(i);
      for (; m < moved.length && moved[m] < word; m++) {
        out.add(moved[m], region.format().integer(movedTo[m]));
      }
      int code = region.codes()[word];
      int without = code;
      if (m < moved.length && moved[m] == word) {
        without = movedTo[m++];
      }
      int used = used(kind, region, protection, word, list.mask(i), list.value(i));
      effective |= used != without;
      if (used != code) {
        out.add(word, region.format().integer(used));
      }
    }
    for (; m < moved.length; m++) {
      out.add(moved[m], region.format().integer(movedTo[m]));
    }
  }

  /**
   * The effective word, as a code, of one that was stored in faulty cells.
   *
   * @param cells faulty ones, as a mask over the word and its check cells
   * @param states the states that stuck cells prefer; 0 for flips
   */
  public static int used(
      FaultKind kind,
      QuantizedNetwork.Region region,
      ProtectedNetwork.ProtectedRegion protection,
      int word,
      int cells,
      int states) {
    return FaultyWord.used(
        kind,
        protection.protection(),
        region.shape().bits(),
        true,
        region.codes()[word],
        cells,
        states,
        word);
  }
}
