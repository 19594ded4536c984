package org.voltscape.engine.trial.faults;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.KeptFaults;

/**
 * The dies of the trial at hand, one a memory of the study: their failing cells are drawn once for
 * all operating points and designs. Scratch space of one thread.
 */
public final class KeptDies {
  private final List<KeptFaults> kept = new ArrayList<>();

  /** Rates that the memories' faults are drawn at; one array a memory, none before a study. */
  private double[][] rates = new double[0][];

  /**
   * The trials that follow are those of a study.
   *
   * @param points its memories at each operating point, with whatever dies
   */
  public void begin(List<List<DrawnSite>> points) {
    rates = new double[points.isEmpty() ? 0 : points.get(0).size()][points.size()];
    for (int s = 0; s < rates.length; s++) {
      for (int p = 0; p < points.size(); p++) {
        DrawnSite site = points.get(p).get(s);
        rates[s][p] = site.kind().highestRate(site.probability());
      }
    }
  }

  /**
   * The same memories with the same faults, which are drawn once as long as the dies stay the same.
   * Those of a call hold until the next one.
   *
   * @param sites all memories of a trial of the study, the first one first
   */
  public List<DrawnSite> of(List<DrawnSite> sites) {
    List<DrawnSite> all = new ArrayList<>(sites.size());
    for (int s = 0; s < sites.size(); s++) {
      DrawnSite site = sites.get(s);
      if (s == kept.size()) {
        kept.add(new KeptFaults());
      }
      if (s < rates.length && site.source() instanceof DieCells die && die.worthKeeping()) {
        kept.get(s).expect(rates[s]);
        all.add(new DrawnSite(kept.get(s).of(die), site.probability(), site.kind(), site.scope()));
      } else {
        all.add(site);
      }
    }
    return all;
  }
}
