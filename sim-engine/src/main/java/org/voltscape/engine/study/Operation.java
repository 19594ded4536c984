package org.voltscape.engine.study;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The operating points of a study: one axis is swept by the study's voltages, others are fixed.
 *
 * @param swept the axis that is swept; null for the supply that the study's designs are about
 * @param at fixed values by axis, in the axes' units
 */
public record Operation(@Nullable OperatingAxis swept, Map<OperatingAxis, Double> at) {
  /** Nothing is fixed but what is swept. */
  public static final Operation PLAIN = new Operation(null, Map.of());

  public Operation {
    Map<OperatingAxis, Double> sorted = new EnumMap<>(OperatingAxis.class);
    sorted.putAll(at);
    at = Collections.unmodifiableMap(sorted);
  }

  /** The fixed value of an axis; empty where it has none. */
  public OptionalDouble fixed(OperatingAxis axis) {
    Double value = at.get(axis);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
