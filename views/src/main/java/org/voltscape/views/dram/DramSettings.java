package org.voltscape.views.dram;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramDevices;
import org.voltscape.engine.dram.DramPoint;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.energy.dram.DramPlatform;
import org.voltscape.engine.energy.dram.DramPlatforms;
import org.voltscape.engine.energy.dram.VoltageLaw;
import org.voltscape.engine.mapping.device.DividedDevice;
import org.voltscape.engine.mapping.device.Tolerances;
import org.voltscape.engine.memory.FaultKind;

/**
 * What a person has chosen. Immutable.
 *
 * @param device which DRAM
 * @param how how it is run and divided
 * @param platform whose memory it is
 * @param law how energy follows the supply, for the methods
 * @param tolerances what tensors bear
 * @param method id of the method that places the tensors; {@link #BY_HAND} for none
 * @param hand the partition of every piece where they are placed by hand; else empty
 */
record DramSettings(
    DramDevice device,
    How how,
    DramPlatform platform,
    VoltageLaw law,
    Tolerances tolerances,
    String method,
    List<Integer> hand) {
  private static final double FIRST_TOLERANCE = 1e-3;

  /** In place of a method. */
  static final String BY_HAND = "by-hand";

  /** More partitions than this are not drawn. */
  private static final long MOST_PARTS = 1 << 14;

  /** The axes that can be lowered. */
  private static final List<DramAxis> LOWERED =
      List.of(DramAxis.SUPPLY, DramAxis.ACTIVATION, DramAxis.PRECHARGE);

  DramSettings {
    hand = List.copyOf(hand);
  }

  /** What is shown before anything is chosen. */
  static DramSettings first() {
    DramDevice device =
        DramDevices.all().stream().filter(d -> !axes(d).isEmpty()).findFirst().orElseThrow();
    return new DramSettings(
        device,
        How.of(device),
        DramPlatforms.all().get(0),
        VoltageLaw.LINEAR,
        Tolerances.uniform(FIRST_TOLERANCE),
        "exact",
        List.of());
  }

  /**
   * How a device is run and divided.
   *
   * @param axis what is lowered
   * @param own whether each domain is at a point of its own; else all are at {@code value}
   * @param value on the axis, in its unit
   * @param celsius temperature, degrees C
   * @param refreshMs time between refreshes, ms
   * @param granularity the parts that tensors lie in
   * @param supplies the parts that have a point of their own, no finer
   */
  record How(
      DramAxis axis,
      boolean own,
      double value,
      double celsius,
      double refreshMs,
      Partition.Level granularity,
      Partition.Level supplies) {
    /** A device as it is sold, in banks, a supply for each chip. */
    static How of(DramDevice device) {
      DramAxis axis = axes(device).get(0);
      return new How(
          axis,
          true,
          device.nominal().value(axis),
          device.nominal().celsius(),
          device.nominal().refreshMs(),
          levels(device).contains(Partition.Level.BANK)
              ? Partition.Level.BANK
              : Partition.Level.MODULE,
          levels(device).contains(Partition.Level.BANK)
              ? Partition.Level.CHIP
              : Partition.Level.MODULE);
    }

    How withAxis(DramAxis other, double at) {
      return new How(other, own, at, celsius, refreshMs, granularity, supplies);
    }

    How withOwn(boolean other) {
      return new How(axis, other, value, celsius, refreshMs, granularity, supplies);
    }

    How withValue(double other) {
      return new How(axis, own, other, celsius, refreshMs, granularity, supplies);
    }

    How withCelsius(double other) {
      return new How(axis, own, value, other, refreshMs, granularity, supplies);
    }

    How withRefresh(double other) {
      return new How(axis, own, value, celsius, other, granularity, supplies);
    }

    /** Domains become coarser where the parts are. */
    How withGranularity(Partition.Level other) {
      Partition.Level shared = supplies.compareTo(other) > 0 ? other : supplies;
      return new How(axis, own, value, celsius, refreshMs, other, shared);
    }

    How withSupplies(Partition.Level other) {
      return new How(axis, own, value, celsius, refreshMs, granularity, other);
    }
  }

  /** What of a device can be lowered; empty where its errors depend on nothing of that kind. */
  static List<DramAxis> axes(DramDevice device) {
    return LOWERED.stream().filter(device.laws()::containsKey).toList();
  }

  /** How finely a device can be divided so that its map can be drawn. */
  static List<Partition.Level> levels(DramDevice device) {
    List<Partition.Level> levels = new ArrayList<>();
    for (Partition.Level level : Partition.Level.values()) {
      long bits = DividedDevice.bits(device, level);
      long whole = DividedDevice.bits(device, Partition.Level.MODULE) * device.geometry().modules();
      if (whole / bits <= MOST_PARTS) {
        levels.add(level);
      }
    }
    return levels;
  }

  DramSettings withDevice(DramDevice other) {
    return new DramSettings(other, How.of(other), platform, law, tolerances, method, hand);
  }

  /** Another device of the same kind: all else stays. */
  DramSettings withSeed(long seed) {
    return new DramSettings(device.withSeed(seed), how, platform, law, tolerances, method, hand);
  }

  DramSettings withHow(How other) {
    return new DramSettings(device, other, platform, law, tolerances, method, hand);
  }

  DramSettings withPlatform(DramPlatform other) {
    return new DramSettings(device, how, other, law, tolerances, method, hand);
  }

  DramSettings withLaw(VoltageLaw other) {
    return new DramSettings(device, how, platform, other, tolerances, method, hand);
  }

  DramSettings withTolerances(Tolerances other) {
    return new DramSettings(device, how, platform, law, other, method, hand);
  }

  DramSettings withMethod(String id) {
    return new DramSettings(device, how, platform, law, tolerances, id, List.of());
  }

  DramSettings withHand(List<Integer> places) {
    return new DramSettings(device, how, platform, law, tolerances, BY_HAND, places);
  }

  boolean byHand() {
    return method.equals(BY_HAND);
  }

  /** The conditions beside the axis that is lowered. */
  private DramPoint base() {
    return device.nominal().with(DramAxis.REFRESH, how.refreshMs()).at(how.celsius());
  }

  /** What the errors of the device do where it is run. */
  FaultKind errors() {
    return device.faults(base().with(how.axis(), how.value()));
  }

  /** The device as it is divided and run. */
  DividedDevice memory() {
    return new DividedDevice(
        device,
        Partition.all(device.geometry(), how.granularity()),
        how.supplies(),
        how.axis(),
        how.own() ? DividedDevice.measured(device, how.axis()) : List.of(how.value()),
        base());
  }
}
