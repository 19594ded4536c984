package org.voltscape.engine.dram;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.voltscape.engine.curve.CurveAxis;

/** A condition that the bit error rate of a DRAM depends on, other than its temperature. */
public enum DramAxis {
  /** The supply voltage. */
  SUPPLY("dram_v", "V", CurveAxis.DRAM_SUPPLY, 5),
  /** The time from activating a row to reading it. */
  ACTIVATION("trcd_ns", "ns", CurveAxis.ROW_ACTIVATION, 1000),
  /** The time that closing a row is given. */
  PRECHARGE("trp_ns", "ns", CurveAxis.ROW_PRECHARGE, 1000),
  /** The time between refreshes of a row; errors become more frequent with it. */
  REFRESH("refresh_ms", "ms", new CurveAxis("Refreshes per second", "1/s"), 1e5) {
    @Override
    public double place(double value) {
      return 1000 / value;
    }
  };

  /** The smallest value that makes sense on any axis. */
  public static final double LOWEST = 1.5e-2;

  private final String id;
  private final String unit;
  private final CurveAxis curve;
  private final double highest;

  DramAxis(String id, String unit, CurveAxis curve, double highest) {
    this.id = id;
    this.unit = unit;
    this.curve = curve;
    this.highest = highest;
  }

  /** Name in files and options, with the unit. */
  public String id() {
    return id;
  }

  /** SI unit of its values. */
  public String unit() {
    return unit;
  }

  /** Highest value that makes sense. */
  public double highest() {
    return highest;
  }

  /** The axis of its curves, over which errors become rarer. */
  public CurveAxis curve() {
    return curve;
  }

  /** Where a value lies on the axis of its curves. */
  public double place(double value) {
    return value;
  }

  /** The names of all axes. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(DramAxis::id).toList();
  }

  /** The axis of a name; empty where there is none. */
  public static Optional<DramAxis> of(String id) {
    return Arrays.stream(values()).filter(a -> a.id.equals(id)).findFirst();
  }
}
