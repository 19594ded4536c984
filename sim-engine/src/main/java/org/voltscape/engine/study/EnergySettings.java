package org.voltscape.engine.study;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.BankGeometry;
import org.voltscape.engine.energy.platform.DataPlatform;

/**
 * What a study sets of its energies beside the ids of platform and scenario.
 *
 * @param own a platform that is the study's own, which it keeps whole; null for one that the
 *     program knows
 * @param banks the banks of memories by the platform's parts; those left out are the platform's
 */
public record EnergySettings(@Nullable DataPlatform own, SortedMap<String, BankGeometry> banks) {
  /** A known platform with its own banks. */
  public static final EnergySettings PLAIN = new EnergySettings(null, new TreeMap<>());

  public EnergySettings {
    banks = Collections.unmodifiableSortedMap(new TreeMap<>(banks));
  }

  /** The same with another platform; banks that it does not have are left out. */
  public EnergySettings withOwn(@Nullable DataPlatform other) {
    return new EnergySettings(other, banks);
  }

  /** The same with other banks. */
  public EnergySettings withBanks(Map<String, BankGeometry> other) {
    return new EnergySettings(own, new TreeMap<>(other));
  }
}
