package org.voltscape.engine.energy.dram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.mapping.DomainPoint;
import org.voltscape.engine.mapping.MappedTensor;
import org.voltscape.engine.mapping.MemoryDomain;
import org.voltscape.engine.traffic.NetworkTraffic;
import org.voltscape.engine.traffic.TensorTraffic;

/**
 * What a mapping of tensors to the partitions of a platform's memory is to make small: the energy
 * of the supply that is lowered, or the time that rows are waited for. With all domains at one
 * point the cost of a plan is what {@link DramModel} says of that point.
 *
 * @param platform whose memory it is
 * @param traffic what an inference moves
 * @param seconds how long an inference takes: the memory is kept ready for so long
 * @param law how energy follows the supply
 */
public record PlacementCosts(
    DramPlatform platform, NetworkTraffic traffic, double seconds, VoltageLaw law) {
  /** What is to be small. */
  public enum Aim {
    /** Energy of the supply that is lowered, J/inference. */
    ENERGY,
    /** Time that rows are waited for, s/inference. */
    WAITING
  }

  /**
   * The tensors with what they are used: J at the nominal supply, or rows waited for.
   *
   * @param tolerable the bit error rate that each tensor bears, in the order of the traffic
   */
  public List<MappedTensor> tensors(List<Double> tolerable, Aim aim) {
    List<MappedTensor> mapped = new ArrayList<>();
    for (int t = 0; t < traffic.tensors().size(); t++) {
      TensorTraffic moved = traffic.tensors().get(t);
      double use =
          aim == Aim.ENERGY
              ? TensorCosts.joules(platform, moved)
              : TensorCosts.waits(platform, moved);
      mapped.add(
          new MappedTensor(moved.tensor().name(), moved.tensor().bits(), tolerable.get(t), use));
    }
    return mapped;
  }

  /**
   * A domain with what its points cost.
   *
   * @param share of the whole memory that the domain is, 0 to 1: of what keeping it ready costs
   */
  public MemoryDomain domain(String name, List<DramPoint> points, double share, Aim aim) {
    List<DomainPoint> priced = new ArrayList<>();
    for (DramPoint p : points) {
      String label =
          String.format(
              Locale.ROOT,
              "%.3f V, tRCD %.2f ns, tRP %.2f ns",
              p.volts(),
              p.tRcd() * 1e9,
              p.tRp() * 1e9);
      if (aim == Aim.ENERGY) {
        double factor = law.factor(p.volts(), platform.memory().nominalVolts());
        double standby = share * TensorCosts.standby(platform, seconds);
        priced.add(new DomainPoint(label, factor, factor * standby));
      } else {
        priced.add(new DomainPoint(label, TensorCosts.wait(platform, p), 0));
      }
    }
    return new MemoryDomain(name, priced);
  }
}
