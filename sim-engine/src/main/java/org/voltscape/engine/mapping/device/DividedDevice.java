package org.voltscape.engine.mapping.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.voltscape.engine.dram.AxisFit;
import org.voltscape.engine.dram.BerEstimate;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramPoint;
import org.voltscape.engine.dram.Partition;

/**
 * A device as a memory for tensors: how finely it is divided, which parts share an operating point,
 * and what those points are.
 *
 * @param device whose error rates they are
 * @param parts of one level, at least one: where tensors may lie
 * @param domains level of the parts that have an operating point of their own, no finer than the
 *     parts: {@code CHIP} for a supply of each chip
 * @param axis what is changed, the supply or a timing
 * @param values the operating points on that axis, in its unit, at least one; ascending
 * @param base all other conditions
 */
public record DividedDevice(
    DramDevice device,
    List<Partition> parts,
    Partition.Level domains,
    DramAxis axis,
    List<Double> values,
    DramPoint base) {
  public DividedDevice {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || domains.compareTo(parts.get(0).level()) > 0) {
      throw new IllegalArgumentException("domains that are finer than partitions, or none");
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no operating point");
    }
    values = List.copyOf(new TreeSet<>(values));
  }

  /**
   * The places where an axis was measured, as far as they are no safer than the nominal one, and
   * that: what a memory can be run at without interpolating.
   */
  public static List<Double> measured(DramDevice device, DramAxis axis) {
    double nominal = axis.place(device.nominal().value(axis));
    TreeSet<Double> values = new TreeSet<>();
    values.add(device.nominal().value(axis));
    device.law(axis).points().stream()
        .map(AxisFit.Point::at)
        .filter(at -> axis.place(at) <= nominal)
        .forEach(values::add);
    return List.copyOf(values);
  }

  /** How finely it is divided. */
  public Partition.Level granularity() {
    return parts.get(0).level();
  }

  /** Bits of a partition of a level. */
  public static long bits(DramDevice device, Partition.Level level) {
    var geometry = device.geometry();
    long bits = geometry.subArrayBits();
    if (level.compareTo(Partition.Level.SUB_ARRAY) < 0) {
      bits *= geometry.subArrays();
    }
    if (level.compareTo(Partition.Level.BANK) < 0) {
      bits *= geometry.banks();
    }
    return level == Partition.Level.MODULE ? bits * geometry.chips() : bits;
  }

  /** Bits of the whole device, those of partitions that are not used included. */
  public long deviceBits() {
    return bits(device, Partition.Level.MODULE) * device.geometry().modules();
  }

  /** The domains, in the order of their first partitions. */
  public List<Partition> domainParts() {
    return List.copyOf(numbers().keySet());
  }

  private Map<Partition, Integer> numbers() {
    Map<Partition, Integer> numbers = new LinkedHashMap<>();
    for (Partition part : parts) {
      numbers.putIfAbsent(above(part, domains), numbers.size());
    }
    return numbers;
  }

  /** The partition of a coarser level that a partition lies in. */
  public static Partition above(Partition part, Partition.Level level) {
    int all = Partition.ALL;
    return new Partition(
        part.module(),
        level.compareTo(Partition.Level.CHIP) >= 0 ? part.chip() : all,
        level.compareTo(Partition.Level.BANK) >= 0 ? part.bank() : all,
        level.compareTo(Partition.Level.SUB_ARRAY) >= 0 ? part.subArray() : all);
  }

  /** The conditions at a value of the axis. */
  public DramPoint at(double value) {
    return base.with(axis, value);
  }

  /** Every partition with its rates at all values. */
  public List<DevicePart> rated() {
    Map<Partition, Integer> numbers = numbers();
    long bits = bits(device, granularity());
    List<DevicePart> rated = new ArrayList<>();
    for (Partition part : parts) {
      List<BerEstimate> rates = values.stream().map(v -> device.ber(part, at(v))).toList();
      rated.add(new DevicePart(part, numbers.getOrDefault(above(part, domains), 0), bits, rates));
    }
    return rated;
  }
}
