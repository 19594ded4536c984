package org.voltscape.engine.study.decide;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a study asks of its designs. A number that is NaN is not asked for.
 *
 * @param minAccuracy least mean accuracy, a share of 1; only of networks that classify
 * @param maxError largest mean application error, in the unit of the network's measure; only of
 *     networks that compute numbers
 * @param maxEnergy most energy of one inference, J
 * @param maxArea largest area of the weight memory or the MAC array, a factor: 1.1 for 10 % more
 * @param maxLatency longest time of one inference, a factor
 * @param maxExtraBits most cells added to a word
 * @param noRetraining whether the network must not be trained again
 * @param objectives what is to be small beside the energy where designs are compared: area and
 *     latency, none, or one
 * @param brush ranges of quantities outside which designs are not looked at; they decide nothing
 * @param pins designs that are looked at beside each other, {@value #MOST_PINS} at most, none of
 *     them twice; those that the study does not have are kept and not shown
 */
@RecordBuilder
public record DecideSettings(
    double minAccuracy,
    double maxError,
    double maxEnergy,
    double maxArea,
    double maxLatency,
    double maxExtraBits,
    boolean noRetraining,
    Set<Quantity> objectives,
    Map<Quantity, Range> brush,
    List<Pin> pins)
    implements DecideSettingsBuilder.With {
  /** More designs beside each other are no longer looked at one by one. */
  public static final int MOST_PINS = 4;

  /** What may stand beside accuracy and energy. */
  public static final Set<Quantity> OBJECTIVES =
      Collections.unmodifiableSet(EnumSet.of(Quantity.AREA, Quantity.LATENCY));

  /** Nothing at all. */
  public static final DecideSettings NONE =
      new DecideSettings(
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          false,
          Set.of(),
          Map.of(),
          List.of());

  /** Both ends are included. */
  public record Range(double from, double to) {
    public Range {
      if (!(from <= to)) {
        throw new IllegalArgumentException("a range from " + from + " to " + to);
      }
    }

    /** Whether a number lies in it; one that is not known does not. */
    public boolean contains(double x) {
      return from <= x && x <= to;
    }
  }

  public DecideSettings {
    if (!OBJECTIVES.containsAll(objectives)) {
      throw new IllegalArgumentException("no objectives: " + objectives);
    }
    Set<Quantity> small = EnumSet.noneOf(Quantity.class);
    small.addAll(objectives);
    objectives = Collections.unmodifiableSet(small);
    Map<Quantity, Range> ranges = new EnumMap<>(Quantity.class);
    ranges.putAll(brush);
    brush = Collections.unmodifiableMap(ranges);
    pins = List.copyOf(pins);
    if (pins.size() > MOST_PINS || Set.copyOf(pins).size() < pins.size()) {
      throw new IllegalArgumentException("no pins: " + pins);
    }
  }

  /** The most that a quantity may be; NaN where nothing is asked. */
  public double most(Quantity quantity) {
    return switch (quantity) {
      case ENERGY -> maxEnergy;
      case AREA -> maxArea;
      case LATENCY -> maxLatency;
      case EXTRA_BITS -> maxExtraBits;
      case OUTCOME -> maxError;
      case VOLTAGE -> Double.NaN;
    };
  }
}
