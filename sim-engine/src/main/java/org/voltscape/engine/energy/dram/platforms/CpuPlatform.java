package org.voltscape.engine.energy.dram.platforms;

import com.google.auto.service.AutoService;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.dram.DramDevice;
import org.voltscape.engine.energy.dram.DramPlatform;
import org.voltscape.engine.traffic.CacheTraffic;
import org.voltscape.engine.traffic.TrafficModel;

/** EDEN's processor with four cores (its Table 4). */
@AutoService(DramPlatform.class)
public final class CpuPlatform implements DramPlatform {
  private static final int CORES = 4;

  @Override
  public String id() {
    return "cpu";
  }

  @Override
  public String title() {
    return "CPU, four cores";
  }

  @Override
  public String scope() {
    return "Four cores of 4 GHz with 8 MB of last-level cache each and one channel of DDR4. The energy"
        + " of the memory chips alone: not of the bus, the controller, the caches or the cores.";
  }

  @Override
  public int order() {
    return 0;
  }

  @Override
  public DramDevice memory() {
    return DramDevice.DDR4_2400;
  }

  @Override
  public TrafficModel traffic() {
    // EDE-061: 8 MB a core, shared.
    return new CacheTraffic(CORES * 8L * 1024 * 1024);
  }

  @Override
  public int bits() {
    return 32;
  }

  @Override
  public Constant macRate() {
    return Constant.modelled(
        "operations in a second",
        CORES * 4e9 * 8,
        "1/s",
        "4 cores of 4 GHz (EDE-058), 8 single-precision multiply-adds a cycle each: assumed (AVX2,"
            + " one unit), never waiting");
  }

  @Override
  public Constant run() {
    return Constant.modelled(
        "bytes that the prefetcher follows",
        4096,
        "1",
        "a page of virtual memory: stream prefetchers (EDE-060) stop at its end");
  }

  @Override
  public Constant waiters() {
    return Constant.published("cores that wait each for itself", CORES, "1", "EDE-058");
  }
}
