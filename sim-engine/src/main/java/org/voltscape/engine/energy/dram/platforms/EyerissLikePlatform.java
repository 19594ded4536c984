package org.voltscape.engine.energy.dram.platforms;

import com.google.auto.service.AutoService;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.dram.DramDevice;
import org.voltscape.engine.energy.dram.DramPlatform;
import org.voltscape.engine.traffic.RowStationaryTraffic;
import org.voltscape.engine.traffic.TrafficModel;

/** An accelerator like Eyeriss (Chen et al., JSSC 2017). */
@AutoService(DramPlatform.class)
public final class EyerissLikePlatform implements DramPlatform {
  @Override
  public String id() {
    return "eyeriss-like";
  }

  @Override
  public String title() {
    return "Eyeriss-like accelerator";
  }

  @Override
  public String scope() {
    return "168 processing elements of 200 MHz with a buffer of 108 KB and one channel of LPDDR3. The"
        + " energy of the memory chip alone; the published chip compresses feature maps, this model"
        + " does not.";
  }

  @Override
  public int order() {
    return 2;
  }

  @Override
  public DramDevice memory() {
    return DramDevice.LPDDR3_1600;
  }

  @Override
  public TrafficModel traffic() {
    // 12 x 14 elements, 224 weights each, 108 KB: Chen et al., JSSC 2017.
    return new RowStationaryTraffic(168, 224, 108 * 1024L);
  }

  @Override
  public int bits() {
    return 16;
  }

  @Override
  public Constant macRate() {
    return Constant.published(
        "operations in a second",
        168 * 200e6,
        "1/s",
        "168 elements at 200 MHz (Chen et al., JSSC 2017), never waiting");
  }

  @Override
  public Constant run() {
    return Constant.modelled(
        "bytes that are asked for ahead",
        0,
        "1",
        "no limit: addresses are known ahead, only the first access of a fetch is waited for");
  }

  @Override
  public Constant waiters() {
    return Constant.modelled("fetches at a time", 1, "1", "assumed: one after another");
  }
}
