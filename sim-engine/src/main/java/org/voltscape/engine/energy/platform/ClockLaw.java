package org.voltscape.engine.energy.platform;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.platform.PlatformData.ClockKeys;

/** The highest clock at a supply, f_max ~ (V - Vt)^a / V, and the bowls that it makes. */
public final class ClockLaw {
  /**
   * Where the search for a bowl's bottom starts above the threshold, V: the law still holds there.
   */
  public static final double ABOVE_THRESHOLD = 0.02;

  private static final double CLOSE_ENOUGH = 1e-7;

  private final PlatformData data;
  private final @Nullable ClockKeys keys;

  ClockLaw(PlatformData data) {
    this.data = data;
    this.keys = data.clock();
  }

  /** Whether there is a clock at a supply in V; always, where no law is known. */
  boolean runs(double volts) {
    return keys == null || maxHertz(volts) > 0;
  }

  /** The supply at and below which the clock stops, V; 0 where no law is known. */
  double threshold() {
    return keys == null ? 0 : data.value(keys.threshold());
  }

  /**
   * The highest clock at a supply, Hz; 0 at and below the threshold, without bound where no law is
   * known.
   */
  double maxHertz(double volts) {
    if (keys == null) {
      return Double.POSITIVE_INFINITY;
    }
    double threshold = data.value(keys.threshold());
    if (volts <= threshold) {
      return 0;
    }
    double nominal = data.value(keys.volts());
    return data.value(keys.hertz())
        * Math.pow((volts - threshold) / (nominal - threshold), data.value(keys.exponent()))
        * (nominal / volts);
  }

  /** Supply of least energy of parts, V, where the clock is the highest of that supply. */
  double lowestEnergyVolts(List<String> parts) {
    List<TermData> terms =
        data.terms().stream()
            .filter(t -> parts.contains(t.part()) && t.per() == Event.CYCLE)
            .toList();
    return minimum(
        volts -> {
          double hertz = maxHertz(volts);
          double sum = 0;
          for (TermData term : terms) {
            sum += TermValues.of(data, term).joules(volts, hertz);
          }
          return sum;
        });
  }

  /** Bottom of a bowl by ternary search; each bowl falls, then rises. */
  private double minimum(DoubleUnaryOperator energy) {
    double low = threshold() + ABOVE_THRESHOLD;
    double high = data.value(data.supply().nominal());
    while (high - low > CLOSE_ENOUGH) {
      double third = (high - low) / 3;
      if (energy.applyAsDouble(low + third) < energy.applyAsDouble(high - third)) {
        high -= third;
      } else {
        low += third;
      }
    }
    return 0.5 * (low + high);
  }
}
