package org.voltscape.engine.energy.dram.platforms;

import com.google.auto.service.AutoService;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.dram.DramDevice;
import org.voltscape.engine.energy.dram.DramPlatform;
import org.voltscape.engine.traffic.SystolicTraffic;
import org.voltscape.engine.traffic.TrafficModel;

/** An accelerator like the first TPU (Jouppi et al., ISCA 2017). */
@AutoService(DramPlatform.class)
public final class TpuLikePlatform implements DramPlatform {
  @Override
  public String id() {
    return "tpu-like";
  }

  @Override
  public String title() {
    return "TPU-like accelerator";
  }

  @Override
  public String scope() {
    return "A systolic array of 256 x 256 at 700 MHz with 24 MB for activations and two channels of"
        + " DDR3. The energy of the memory chips alone: not of the bus, the controller or the array.";
  }

  @Override
  public int order() {
    return 3;
  }

  @Override
  public DramDevice memory() {
    return DramDevice.DDR3_2133;
  }

  @Override
  public TrafficModel traffic() {
    // 256 x 256, a unified buffer of 24 MB, 4096 sums a column: Jouppi et al., ISCA 2017.
    return new SystolicTraffic(256, 256, 24L * 1024 * 1024, 4096);
  }

  @Override
  public int bits() {
    return 8;
  }

  @Override
  public Constant macRate() {
    return Constant.published(
        "operations in a second",
        65_536 * 700e6,
        "1/s",
        "65,536 units at 700 MHz (Jouppi et al., ISCA 2017), never waiting");
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
    return Constant.published(
        "tiles fetched at a time",
        4,
        "1",
        "the queue of weights is four tiles deep (Jouppi et al., ISCA 2017)");
  }
}
