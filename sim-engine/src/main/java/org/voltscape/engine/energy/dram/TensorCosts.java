package org.voltscape.engine.energy.dram;

import org.voltscape.engine.traffic.TensorTraffic;

/**
 * What single tensors cost a platform, so that they can be placed apart: the terms of {@link
 * DramModel} taken to pieces. Energies are those of the supply that is lowered, at its nominal
 * voltage; at another one they go with {@link VoltageLaw#factor}.
 */
public final class TensorCosts {
  private TensorCosts() {}

  /** Energy of moving a tensor, J/inference: of its rows, reads and writes. */
  public static double joules(DramPlatform platform, TensorTraffic tensor) {
    DramDevice memory = platform.memory();
    DramTimings t = memory.timings();
    RailCurrents rail = memory.scaled();
    return memory.chips()
        * (DramModel.rows(platform, tensor.bytes()) * rail.activation(t)
            + tensor.readBytes() / memory.burstBytes() * rail.read(t)
            + tensor.writtenBytes() / memory.burstBytes() * rail.write(t));
  }

  /** Energy of keeping the whole memory ready for a time, refresh included, J. */
  public static double standby(DramPlatform platform, double seconds) {
    DramDevice memory = platform.memory();
    return seconds
        * memory.allChips()
        * (memory.scaled().standby() + memory.scaled().refresh(memory.timings()));
  }

  /** Rows of a tensor that an inference waits for, one after another. */
  public static double waits(DramPlatform platform, TensorTraffic tensor) {
    double run = platform.run().value();
    double stops = run > 0 ? tensor.readBytes() / run : 0;
    return (tensor.fetches() + stops) / platform.waiters().value();
  }

  /** How long one such row is waited for, s. */
  public static double wait(DramPlatform platform, DramPoint point) {
    return point.tRp() + point.tRcd() + platform.memory().timings().tCl();
  }
}
