package org.voltscape.engine.trial.faults;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.memory.FaultSource;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.protection.LineRepair;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.study.FaultScope;

/**
 * Draws the faults of a trial and works out which words are then used otherwise than meant. Scratch
 * space of one thread; nothing is allocated once its lists have grown.
 *
 * <p>The cells of the words themselves are drawn once for all schemes. Check cells and spare cells
 * lie in memories of their own, column by column, so that schemes with as many of them see the same
 * ones and no scheme's dies depend on which others are enabled.
 */
public final class FaultSampler {
  /** Memories of check column j of region memory m: {@code (j + 1) * CHECK + m}. */
  private static final int CHECK = DieCells.BESIDE;

  /** Memories of spare cells: {@code SPARE + m}, on word lines of their own. */
  private static final int SPARE = (1 << 28) + DieCells.BESIDE / 2;

  private final List<QuantizedNetwork.Region> regions;
  private final FaultList[] faults;
  private final WordChanges[] changes;
  private final CheckCells checks = new CheckCells();
  private final FaultList widened = new FaultList();
  private final FaultList spares = new FaultList();
  private final FaultList repaired = new FaultList();
  private LineScratch line = new LineScratch(0);
  private final @Nullable DrawnSite[] sites;

  /** An injector for one thread. */
  public FaultSampler(QuantizedNetwork network) {
    this.regions = network.regions();
    this.faults = new FaultList[regions.size()];
    this.changes = new WordChanges[regions.size()];
    this.sites = new DrawnSite[regions.size()];
    for (int r = 0; r < faults.length; r++) {
      faults[r] = new FaultList();
      changes[r] = new WordChanges();
    }
  }

  /**
   * Draws the faults of all regions.
   *
   * @param from the die, or for transient faults a die whose seed is the trial's
   * @param cellProbability failure probability of a cell
   * @param faultKind fault behaviour of failing cells
   * @param faultScope which words and bits can be faulty
   * @return number of faulty cells among the words' own bits
   */
  public long draw(
      FaultSource from, double cellProbability, FaultKind faultKind, FaultScope faultScope) {
    return draw(List.of(new DrawnSite(from, cellProbability, faultKind, faultScope)));
  }

  /**
   * Draws the faults of all regions, each from the first site that covers it.
   *
   * @return number of faulty cells among the words' own bits
   */
  public long draw(List<DrawnSite> all) {
    long cells = 0;
    for (int r = 0; r < faults.length; r++) {
      QuantizedNetwork.Region region = regions.get(r);
      DrawnSite site = covering(region, all);
      sites[r] = site;
      if (site == null) {
        faults[r].clear();
        continue;
      }
      int bits = region.shape().bits();
      int own = (1 << bits) - 1;
      site.kind()
          .draw(
              site.source(),
              region.memory(),
              region.codes().length,
              bits,
              site.probability(),
              faults[r]);
      if (site.scope().cells() != -1) {
        faults[r].keepCells(site.scope().cells());
      }
      for (int i = 0; i < faults[r].size(); i++) {
        cells += Integer.bitCount(faults[r].mask(i) & own);
      }
    }
    return cells;
  }

  private static @Nullable DrawnSite covering(QuantizedNetwork.Region region, List<DrawnSite> all) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).scope().covers(region)) {
        return all.get(i);
      }
    }
    return null;
  }

  /** What the faults of a region do; stuck cells where no memory that fails covers it. */
  public FaultKind kind(int region) {
    return sites[region] == null ? FaultKind.STUCK_AT : sites[region].kind();
  }

  /** Faults of a region's own cells as drawn last; overwritten by the next draw. */
  public FaultList faults(int region) {
    return faults[region];
  }

  /**
   * The words that a scheme makes of the faults drawn last.
   *
   * @return one list a region, in the order of {@link QuantizedNetwork#regions()}; overwritten by
   *     the next call
   */
  public WordChanges[] changes(ProtectedNetwork scheme) {
    for (int r = 0; r < faults.length; r++) {
      ProtectedNetwork.ProtectedRegion one = scheme.regions().get(r);
      FaultList list = cellsOf(r, one.protection());
      changes(r, one, list);
    }
    return changes;
  }

  /**
   * The words that a scheme makes of another network under the faults drawn last, as changes of
   * this one's words.
   *
   * @param kept weights and biases in single precision
   */
  public WordChanges[] changes(ProtectedNetwork scheme, Network kept) {
    for (int r = 0; r < changes.length; r++) {
      QuantizedNetwork.Region region = regions.get(r);
      List<float[]> values = region.bias() ? kept.biases() : kept.weights();
      otherWords(r, scheme.regions().get(r).protection(), values.get(region.layer()));
    }
    return changes;
  }

  private void otherWords(int r, WordProtection protection, float[] kept) {
    QuantizedNetwork.Region region = regions.get(r);
    FaultList list = faults[r];
    FaultKind kind = kind(r);
    int bits = region.shape().bits();
    WordChanges out = changes[r];
    out.clear();
    out.reserve(kept.length);
    int next = 0;
    for (int word = 0; word < kept.length; word++) {
      int mask = 0;
      int value = 0;
      if (next < list.size() && list.word(next) == word) {
        mask = list.mask(next);
        value = list.value(next);
        next++;
      }
      int code = region.format().encode(kept[word]);
      int used = FaultyWord.used(kind, protection, bits, true, code, mask, value, word);
      if (used != region.codes()[word]) {
        out.add(word, region.format().integer(used));
      }
    }
  }

  /**
   * The cells a scheme has to do with: the words' own and its check cells, without repaired ones.
   */
  private FaultList cellsOf(int r, WordProtection protection) {
    FaultList list = faults[r];
    DrawnSite site = sites[r];
    if (site == null) {
      return list;
    }
    if (protection.checkCells() > 0 && site.scope().bits().isEmpty() && !site.kind().wholeWords()) {
      list = withCheckCells(r, protection.checkCells());
    }
    LineRepair repair = protection.lineRepair();
    return repair == null || site.kind().transientFaults() ? list : repaired(r, list, repair);
  }

  private FaultList withCheckCells(int r, int checkCells) {
    QuantizedNetwork.Region region = regions.get(r);
    checks.join(
        sites[r].kind(),
        sites[r].source(),
        sites[r].probability(),
        faults[r],
        region.codes().length,
        region.shape().bits(),
        checkCells,
        CHECK + region.memory(),
        CHECK,
        widened);
    return widened;
  }

  private FaultList repaired(int r, FaultList list, LineRepair repair) {
    QuantizedNetwork.Region region = regions.get(r);
    int[] codes = region.codes();
    int lines = (codes.length + repair.lineWords() - 1) / repair.lineWords();
    int spareCells = repair.spareCells();
    if (line.words.length < repair.lineWords()) {
      line = new LineScratch(repair.lineWords());
    }
    // One word of a fault list holds 32 cells; the spare cells of a line take up to two.
    int halves = (spareCells + 31) / 32;
    // Spare cells, as check cells, are at none of the positions that faults can be restricted to.
    DrawnSite site = sites[r];
    double failing = site.scope().bits().isEmpty() ? site.probability() : 0;
    site.kind().draw(site.source(), SPARE + region.memory(), lines * halves, 32, failing, spares);
    repaired.clear();
    repaired.reserve(list.size());
    int spare = 0;
    for (int i = 0; i < list.size(); ) {
      int number = list.word(i) / repair.lineWords();
      int count = 0;
      for (; i < list.size() && list.word(i) / repair.lineWords() == number; i++, count++) {
        line.addresses[count] = list.word(i);
        line.words[count] = codes[list.word(i)];
        line.masks[count] = list.mask(i);
        line.values[count] = list.value(i);
      }
      long spareMask = 0;
      long spareValue = 0;
      while (spare < spares.size() && spares.word(spare) / halves < number) {
        spare++;
      }
      for (; spare < spares.size() && spares.word(spare) / halves == number; spare++) {
        int shift = 32 * (spares.word(spare) % halves);
        spareMask |= (spares.mask(spare) & 0xFFFFFFFFL) << shift;
        spareValue |= (spares.value(spare) & 0xFFFFFFFFL) << shift;
      }
      long all = spareCells == 64 ? -1 : (1L << spareCells) - 1;
      repair.repair(line.words, line.masks, line.values, count, spareMask & all, spareValue & all);
      for (int n = 0; n < count; n++) {
        repaired.append(line.addresses[n], line.masks[n], line.values[n] & line.masks[n]);
      }
    }
    return repaired;
  }

  private void changes(int r, ProtectedNetwork.ProtectedRegion one, FaultList list) {
    QuantizedNetwork.Region region = regions.get(r);
    int[] codes = region.codes();
    WordChanges out = changes[r];
    out.clear();
    WordUse use = WordUse.of(kind(r), one.protection(), region.shape().bits());
    int[] moved = one.moved();
    int m = 0;
    for (int i = 0; i < list.size(); i++) {
      int word = list.word(i);
      for (; m < moved.length && moved[m] < word; m++) {
        out.add(moved[m], region.format().integer(one.movedTo()[m]));
      }
      if (m < moved.length && moved[m] == word) {
        m++;
      }
      int used = use.used(codes[word], list.mask(i), list.value(i), word);
      if (used != codes[word]) {
        out.add(word, region.format().integer(used));
      }
    }
    for (; m < moved.length; m++) {
      out.add(moved[m], region.format().integer(one.movedTo()[m]));
    }
  }

  /** The faulty words of one line. */
  private static final class LineScratch {
    private final int[] addresses;
    private final int[] words;
    private final int[] masks;
    private final int[] values;

    LineScratch(int lineWords) {
      addresses = new int[lineWords];
      words = new int[lineWords];
      masks = new int[lineWords];
      values = new int[lineWords];
    }
  }
}
