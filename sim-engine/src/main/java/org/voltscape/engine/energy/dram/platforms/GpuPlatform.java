package org.voltscape.engine.energy.dram.platforms;

import com.google.auto.service.AutoService;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.dram.DramDevice;
import org.voltscape.engine.energy.dram.DramPlatform;
import org.voltscape.engine.traffic.CacheTraffic;
import org.voltscape.engine.traffic.TrafficModel;

/** EDEN's graphics processor, an NVIDIA GTX 480 (its Table 5). */
@AutoService(DramPlatform.class)
public final class GpuPlatform implements DramPlatform {
  @Override
  public String id() {
    return "gpu";
  }

  @Override
  public String title() {
    return "GPU, 15 clusters";
  }

  @Override
  public String scope() {
    return "15 clusters of 700 MHz with 786 KB of shared cache and six channels of GDDR5. The energy of"
        + " the memory chips alone: not of the bus, the controller, the caches or the clusters.";
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public DramDevice memory() {
    return DramDevice.GDDR5;
  }

  @Override
  public TrafficModel traffic() {
    return new CacheTraffic(786 * 1024L); // EDE-065
  }

  @Override
  public int bits() {
    return 32;
  }

  @Override
  public Constant macRate() {
    return Constant.published(
        "operations in a second",
        15 * 32 * 700e6,
        "1/s",
        "15 clusters of 32 lanes at 700 MHz (EDE-062), one multiply-add each, never waiting");
  }

  @Override
  public Constant run() {
    return Constant.modelled(
        "bytes that are asked for ahead",
        0,
        "1",
        "no limit: 15 x 48 warps of 128 bytes (EDE-062, EDE-063) keep 92 KB under way, the memory"
            + " needs 177 GB/s x 38 ns = 6.8 KB to be busy");
  }

  @Override
  public Constant waiters() {
    return Constant.published("clusters that wait each for itself", 15, "1", "EDE-062");
  }
}
