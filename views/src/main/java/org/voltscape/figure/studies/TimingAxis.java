package org.voltscape.figure.studies;

import org.voltscape.engine.array.timing.MacTiming;

/** What runs along the horizontal axis of a figure of timing errors. */
public enum TimingAxis {
  /** The logic supply, in V; a line an area. */
  VOLTAGE("voltage", "Supply", "V", MacTiming.LOWEST_VOLTS, MacTiming.HIGHEST_VOLTS, 1e-3),
  /** The area of a MAC unit, in um2; a line a supply. */
  AREA("area", "Area of a MAC unit", "µm²", 1560, 2210, 1),
  /** The clock period, in ns; a line an area. */
  CLOCK("clock", "Clock period", "ns", 0.8, 3, 0.01);

  private final String id;
  private final String label;
  private final String unit;
  private final double from;
  private final double to;
  private final double step;

  TimingAxis(String id, String label, String unit, double from, double to, double step) {
    this.id = id;
    this.label = label;
    this.unit = unit;
    this.from = from;
    this.to = to;
    this.step = step;
  }

  /** Name on the command line. */
  public String id() {
    return id;
  }

  /** The quantity in words. */
  public String label() {
    return label;
  }

  /** Its unit. */
  public String unit() {
    return unit;
  }

  /** Where the axis begins, in the unit; a clock period outside widens it. */
  public double from() {
    return from;
  }

  /** Where it ends. */
  public double to() {
    return to;
  }

  /** How far a key moves the point along the axis. */
  public double step() {
    return step;
  }

  /** As lists to choose from show it. */
  @Override
  public String toString() {
    return label;
  }
}
