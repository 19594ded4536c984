package org.voltscape.engine.array;

import org.voltscape.engine.array.sensitivity.Reading;
import org.voltscape.engine.array.timing.MacTiming;

/**
 * The array of a study and the point it is designed for.
 *
 * @param shape size of the array
 * @param mapping id of the mapping where a scheme names none
 * @param budget area per unit on average, um2, where a scheme names none
 * @param volts logic supply that sizes are chosen at, V
 * @param clockNs clock period, ns
 * @param errorScale factor on every probability of a timing error; 1 for the model's own
 * @param samples training examples that sensitivities are measured on
 * @param reading what is taken of their gradients
 * @param countMultiplexers whether the budget pays for what a mapping adds to a unit, too, so that
 *     less is left for the units themselves; the paper's does not
 */
public record ArraySettings(
    ArrayShape shape,
    String mapping,
    double budget,
    double volts,
    double clockNs,
    double errorScale,
    int samples,
    Reading reading,
    boolean countMultiplexers) {
  /** Highest factor on probabilities. */
  public static final double MOST_SCALE = 100;

  /** Most examples that sensitivities are measured on. */
  public static final int MOST_SAMPLES = 1_000_000;

  /** The paper's array at its lowest supply: SHI-005, SHI-014, SHI-314. */
  public static final ArraySettings DEFAULT =
      new ArraySettings(
          ArrayShape.DEFAULT,
          ArrayMappings.DEFAULT,
          1885,
          0.68,
          1.56,
          1,
          2000,
          Reading.MEAN_ABSOLUTE,
          false);

  /** The same with another size of the array. */
  public ArraySettings withShape(ArrayShape other) {
    return new ArraySettings(
        other, mapping, budget, volts, clockNs, errorScale, samples, reading, countMultiplexers);
  }

  /** The same with another mapping. */
  public ArraySettings withMapping(String other) {
    return new ArraySettings(
        shape, other, budget, volts, clockNs, errorScale, samples, reading, countMultiplexers);
  }

  /** The same with another budget, um2 per unit. */
  public ArraySettings withBudget(double other) {
    return new ArraySettings(
        shape, mapping, other, volts, clockNs, errorScale, samples, reading, countMultiplexers);
  }

  /** The same designed for another supply, V, at another clock period, ns. */
  public ArraySettings withPoint(double otherVolts, double otherClock) {
    return new ArraySettings(
        shape,
        mapping,
        budget,
        otherVolts,
        otherClock,
        errorScale,
        samples,
        reading,
        countMultiplexers);
  }

  /** The same with another factor on probabilities. */
  public ArraySettings withErrorScale(double other) {
    return new ArraySettings(
        shape, mapping, budget, volts, clockNs, other, samples, reading, countMultiplexers);
  }

  /** The same with sensitivities measured otherwise. */
  public ArraySettings withSensitivity(int otherSamples, Reading otherReading) {
    return new ArraySettings(
        shape,
        mapping,
        budget,
        volts,
        clockNs,
        errorScale,
        otherSamples,
        otherReading,
        countMultiplexers);
  }

  /** The same with or without multiplexers in the budget. */
  public ArraySettings withCountMultiplexers(boolean other) {
    return new ArraySettings(
        shape, mapping, budget, volts, clockNs, errorScale, samples, reading, other);
  }

  /**
   * What the budget leaves for the units themselves under a mapping, um2 per unit.
   *
   * @param of the mapping
   */
  public double unitBudget(ArrayMapping of) {
    return countMultiplexers ? budget - of.circuit().multiplexerArea() : budget;
  }

  /** The least budget that pays for the smallest units under every mapping, um2 per unit. */
  public double leastBudget() {
    double smallest = MacTiming.mac65nm().areas().get(0);
    return !countMultiplexers
        ? smallest
        : smallest
            + ArrayMappings.all().stream()
                .mapToDouble(m -> m.circuit().multiplexerArea())
                .max()
                .orElse(0);
  }
}
