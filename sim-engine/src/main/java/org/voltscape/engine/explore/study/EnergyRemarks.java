package org.voltscape.engine.explore.study;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must stand beside the energies of the designs that were compared. */
public final class EnergyRemarks {
  private EnergyRemarks() {}

  /** One sentence for each thing, with the number of designs where it does not hold for all. */
  public static List<String> of(StudyExploration.Result result) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (StudyExploration.Judged judged : result.judged()) {
      Set<String> once = new LinkedHashSet<>(judged.design().remarks());
      once.forEach(remark -> counts.merge(remark, 1, Integer::sum));
    }
    StudyExploration.Judged best = result.best();
    int all = result.judged().size();
    return counts.entrySet().stream()
        .map(
            e ->
                "Energy"
                    + (e.getValue() == all
                        ? ""
                        : " of "
                            + e.getValue()
                            + " of "
                            + all
                            + " designs"
                            + (best != null && best.design().remarks().contains(e.getKey())
                                ? ", the best among them"
                                : ""))
                    + ": "
                    + e.getKey()
                    + ".")
        .toList();
  }
}
