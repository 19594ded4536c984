package org.voltscape.engine.dram.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramPoint;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.dram.reads.DramReads;
import org.voltscape.engine.dram.reads.ReadTally;

/**
 * Profiles the partitions of a device by the one-time test of EDEN's section 5.1: at each value of
 * an axis, patterns are written and read back.
 */
public final class DramProfiler {
  private DramProfiler() {}

  /**
   * What to profile.
   *
   * @param axis what is swept
   * @param values in any order, at least one
   * @param base the conditions that are not swept
   * @param partitions at least one
   */
  public record Plan(
      DramAxis axis, List<Double> values, DramPoint base, List<Partition> partitions) {
    public Plan {
      values = List.copyOf(values);
      partitions = List.copyOf(partitions);
    }
  }

  /**
   * Profiles partitions.
   *
   * @param progress told the number of partitions done
   * @param cancelled looked at all the time
   * @return one profile a partition, in the plan's order
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static List<PartitionProfile> profile(
      DramDevice device,
      Plan plan,
      DramReads.Effort effort,
      IntConsumer progress,
      BooleanSupplier cancelled) {
    List<Double> falling =
        plan.values().stream()
            .distinct()
            .sorted(Comparator.comparingDouble(plan.axis()::place))
            .toList();
    List<PartitionProfile> profiles = new ArrayList<>();
    for (Partition partition : plan.partitions()) {
      List<ProfilePoint> points = new ArrayList<>();
      for (double value : falling) {
        DramPoint point = plan.base().with(plan.axis(), value);
        ReadTally tally = DramReads.read(device, partition, point, effort, cancelled);
        points.add(ProfilePoint.of(value, tally, device.mean(point).extrapolated()));
      }
      profiles.add(PartitionProfile.of(partition, points));
      progress.accept(profiles.size());
    }
    return profiles;
  }
}
