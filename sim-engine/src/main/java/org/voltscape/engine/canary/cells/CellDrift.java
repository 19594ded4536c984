package org.voltscape.engine.canary.cells;

import org.voltscape.engine.curve.Probit;
import org.voltscape.engine.random.CounterHash;

/**
 * How the lowest supply at which a cell holds, its minimum voltage, moves with temperature and age.
 * A model: the mean slope is that of a curve, all else are parameters that no paper measures.
 *
 * <p>At T degrees and after h hours it is what the curve gives at the cell's quantile, plus {@code
 * slope (T - curveCelsius)}, plus the cell's own deviation of the slope times {@code (T -
 * calibration)}, plus the cell's ageing times {@code log(1 + h) / log(1 + ageingHours)}: a law of
 * the logarithm of time, chosen as the usual shape of threshold drift and not after a measurement.
 * Deviations are normal and a pure function of the die's seed and the cell.
 *
 * @param slope mean dV/dT, V per degree C
 * @param curveCelsius temperature that the curve's points are of, degrees C
 * @param calibration temperature at which deviations of the slope are 0, degrees C
 * @param slopeSpread standard deviation of dV/dT between cells, V per degree C
 * @param ageing mean rise after {@code ageingHours}, V
 * @param ageingSpread its standard deviation between cells, V
 * @param ageingHours above 0
 * @param noise standard deviation from read to read, V
 */
public record CellDrift(
    double slope,
    double curveCelsius,
    double calibration,
    double slopeSpread,
    double ageing,
    double ageingSpread,
    double ageingHours,
    double noise) {
  /** No normal number of 53 random bits is further from 0. */
  static final double FURTHEST = 8.4;

  private static final long SLOPES = 0x536C6F7065206F66L;
  private static final long AGES = 0x416765206F662063L;
  private static final long READS = 0x52656164206F6620L;
  private static final long PROFILE = 0x50726F66696C6520L;
  private static final double UNIT_53 = 0x1.0p-53;

  /**
   * A temperature at an age.
   *
   * @param celsius temperature, degrees C
   * @param hours hours of operation, at least 0
   */
  public record Condition(double celsius, double hours) {}

  /** The calibration: its temperature before any ageing. */
  public Condition calibrated() {
    return new Condition(calibration, 0);
  }

  /** How far the curve moves as a whole at a temperature, V. */
  public double mean(double celsius) {
    return slope * (celsius - curveCelsius);
  }

  /** A supply at a temperature as one of the curve's own temperature, V. */
  public double equivalent(double volts, double celsius) {
    return volts - mean(celsius);
  }

  /** The share of the ageing after {@code ageingHours} that has happened by an hour. */
  public double aged(double hours) {
    return Math.log1p(hours) / Math.log1p(ageingHours);
  }

  /** The most by which any cell can be above the moved curve, V. */
  public double most(Condition at) {
    double aged = aged(at.hours());
    return FURTHEST
            * (slopeSpread * Math.abs(at.celsius() - calibration) + ageingSpread * Math.abs(aged))
        + Math.max(0, ageing * aged);
  }

  /** A cell's own slope beside the mean one, V per degree C. */
  double slopeOf(long seed, int memory, long cell) {
    return slopeSpread == 0 ? 0 : slopeSpread * normal(seed ^ SLOPES, memory, cell);
  }

  /** A cell's ageing after {@code ageingHours}, V. */
  double ageingOf(long seed, int memory, long cell) {
    return ageing + (ageingSpread == 0 ? 0 : ageingSpread * normal(seed ^ AGES, memory, cell));
  }

  /**
   * How far a cell's minimum voltage is off at one read, V.
   *
   * @param read number of the read
   */
  double noiseOf(long seed, int memory, long cell, long read) {
    if (noise == 0) {
      return 0;
    }
    long place = CounterHash.hash(CounterHash.hash(seed ^ READS, memory), cell, read);
    return noise * normal(place);
  }

  /** How far the calibration is off, V: the mean of so many reads. */
  double profilingOf(long seed, int memory, long cell, int reads) {
    return noise == 0 ? 0 : noise / Math.sqrt(reads) * normal(seed ^ PROFILE, memory, cell);
  }

  private static double normal(long stream, int memory, long cell) {
    return normal(CounterHash.hash(CounterHash.hash(stream, memory), cell));
  }

  private static double normal(long hash) {
    return Probit.of(((hash >>> 11) + 0.5) * UNIT_53);
  }
}
