package org.voltscape.engine.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.platform.PlatformData;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.FaultSite;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Study;

/**
 * Words that a study keeps in other memories than its first: a platform charges them as its own
 * memory at its own supply, which must be said.
 */
final class OtherMemories {
  private OtherMemories() {}

  /** What of a study's words is charged as another memory than theirs: phrases. */
  static List<String> remarks(Study study) {
    List<String> all = new ArrayList<>();
    for (FaultSite site : study.regions().sites()) {
      boolean sameSupply =
          site.supply() == OperatingAxis.SRAM_V && study.swept() == OperatingAxis.SRAM_V;
      if (!sameSupply) {
        FaultScope scope = site.memory().scope();
        add(all, study.energyPlatform(), scope.weights(), PlatformData.WEIGHTS, site);
        add(all, study.energyPlatform(), scope.activations(), PlatformData.ACTIVATIONS, site);
      }
    }
    return all;
  }

  private static void add(
      List<String> all, EnergyPlatform platform, boolean holds, String part, FaultSite site) {
    if (holds && platform.parts().contains(part)) {
      all.add(
          layers(site.memory().scope().layers(), part)
              + " in "
              + site.medium()
              + " charged as "
              + platform.partTitle(part));
    }
  }

  private static String layers(List<Integer> layers, String words) {
    if (layers.isEmpty()) {
      return words;
    }
    return layers.size() == 1
        ? "layer " + layers.get(0) + "'s " + words
        : words
            + " of layers "
            + layers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
