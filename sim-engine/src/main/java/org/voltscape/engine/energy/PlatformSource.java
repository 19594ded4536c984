package org.voltscape.engine.energy;

import java.util.List;

/** A place where platforms are found; itself found by {@link java.util.ServiceLoader}. */
public interface PlatformSource {
  /** Its platforms, in any order. */
  List<EnergyPlatform> platforms();
}
