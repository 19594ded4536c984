package org.voltscape.engine.energy;

import java.util.List;

/** Where platforms come from that are told by data. Found by {@link java.util.ServiceLoader}. */
public interface PlatformSource {
  /** Its platforms, in any order. */
  List<EnergyPlatform> platforms();
}
