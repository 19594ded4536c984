package org.voltscape.figure.dram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.dram.BerEstimate;
import org.voltscape.engine.mapping.MappingPlan;
import org.voltscape.engine.mapping.device.DeviceMapping;
import org.voltscape.engine.mapping.device.PlanFault;
import org.voltscape.engine.mapping.device.TensorPiece;
import org.voltscape.engine.traffic.StoredTensor;

/**
 * Tensors in the partitions of a device, as they are shown. Immutable.
 *
 * @param mapping the problem
 * @param plan where everything lies; null where nothing has a place
 * @param faults what is wrong with the plan
 */
public record PlacedTensors(
    DeviceMapping mapping, @Nullable MappingPlan plan, List<PlanFault> faults) {
  public PlacedTensors {
    faults = List.copyOf(faults);
  }

  /** A plan with what is wrong with it. */
  public static PlacedTensors of(DeviceMapping mapping, @Nullable MappingPlan plan) {
    return new PlacedTensors(mapping, plan, plan == null ? List.of() : mapping.faults(plan));
  }

  /** Number of the operating point of a domain; the safest where nothing has a place. */
  public int point(int domain) {
    return plan == null ? mapping.values().size() - 1 : plan.points().get(domain);
  }

  /** What is known of a partition's rate at its domain's point. */
  public BerEstimate rate(int part) {
    return mapping.parts().get(part).rates().get(point(mapping.parts().get(part).domain()));
  }

  /** The value of the axis that a domain is at. */
  public double value(int domain) {
    return mapping.values().get(point(domain));
  }

  /** The domains that something lies in, ascending: their place here is their colour. */
  public List<Integer> used() {
    return plan == null
        ? List.of()
        : plan.partitions().stream()
            .map(p -> mapping.parts().get(p).domain())
            .distinct()
            .sorted()
            .toList();
  }

  /** The partition of a piece; -1 where it has none. */
  public int part(int piece) {
    return plan == null ? -1 : plan.partitions().get(piece);
  }

  /** The domain of a piece; -1 where it has none. */
  public int domain(int piece) {
    return plan == null ? -1 : mapping.parts().get(part(piece)).domain();
  }

  /** The pieces in a partition. */
  public List<Integer> in(int part) {
    List<Integer> found = new ArrayList<>();
    for (int t = 0; plan != null && t < plan.partitions().size(); t++) {
      if (plan.partitions().get(t) == part) {
        found.add(t);
      }
    }
    return found;
  }

  /** Bits of what lies in a partition. */
  public long held(int part) {
    return in(part).stream().mapToLong(t -> mapping.pieces().get(t).bits()).sum();
  }

  /** The tensor of a piece. */
  public StoredTensor tensor(int piece) {
    return mapping.network().tensors().get(mapping.pieces().get(piece).tensor());
  }

  /** A piece in few letters, for example {@code 6w/2}. */
  public String brief(int piece) {
    TensorPiece p = mapping.pieces().get(piece);
    return DramText.brief(tensor(piece)) + (p.parts() == 1 ? "" : "/" + p.part());
  }

  /** What is wrong with a piece, as a sentence; empty where nothing is. */
  public String fault(int piece) {
    for (PlanFault fault : faults) {
      if (fault.piece() == piece || (fault.piece() < 0 && fault.part() == part(piece))) {
        return fault.sentence();
      }
    }
    return "";
  }
}
