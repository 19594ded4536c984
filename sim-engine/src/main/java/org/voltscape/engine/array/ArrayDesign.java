package org.voltscape.engine.array;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.sizing.LagrangianSizing;
import org.voltscape.engine.array.sizing.SizeTable;
import org.voltscape.engine.array.sizing.Sizing;
import org.voltscape.engine.array.timing.MacTiming;

/**
 * An array as it is built: where weights sit, and how large every unit is. Sizes are chosen once,
 * for one supply and clock; how probable errors are then follows from the supply it runs at.
 * Thread-safe.
 */
public final class ArrayDesign {
  private final Placement placement;
  private final MacTiming timing;
  private final ArraySettings settings;
  private final Sizing sizing;
  private final Map<Double, SizeTable> tables = new ConcurrentHashMap<>();

  /** Counted when first asked for; any thread's result is the same. */
  private volatile double @Nullable [] loadedShares;

  private ArrayDesign(
      Placement placement, MacTiming timing, ArraySettings settings, boolean sized) {
    this.placement = placement;
    this.timing = timing;
    this.settings = settings;
    SizeTable table = table(settings.volts());
    double forUnits = settings.unitBudget(placement.mapping());
    Sizing chosen =
        sized
            ? LagrangianSizing.solve(
                placement.sensitivities(), placement.descending(), table, forUnits)
            : Sizing.uniform(placement.sensitivities(), table, forUnits);
    // Equal units without multiplexers have all of the budget to themselves.
    this.sizing =
        forUnits == settings.budget()
            ? chosen
            : chosen.against(settings.budget(), placement.sensitivities());
  }

  /**
   * Designs an array.
   *
   * @param placement of the network's weights
   * @param timing how errors depend on area, supply and clock
   * @param settings budget, and supply and clock that sizes are chosen at
   * @param sized whether units have the sizes best for their sensitivities, or all the same one
   */
  public static ArrayDesign of(
      Placement placement, MacTiming timing, ArraySettings settings, boolean sized) {
    return new ArrayDesign(placement, timing, settings, sized);
  }

  /**
   * The sizes of a timing model at a supply and a clock.
   *
   * @param scale factor on every probability, none of which then exceeds 1
   */
  public static SizeTable table(MacTiming timing, double volts, double clockNs, double scale) {
    double[] areas = timing.areas().stream().mapToDouble(Double::doubleValue).toArray();
    double[] probabilities = new double[areas.length];
    for (int i = 0; i < areas.length; i++) {
      probabilities[i] = Math.min(1, scale * timing.probability(areas[i], volts, clockNs));
    }
    return new SizeTable(areas, probabilities);
  }

  /** Where weights sit. */
  public Placement placement() {
    return placement;
  }

  /** What it was designed for. */
  public ArraySettings settings() {
    return settings;
  }

  /** The sizes of the units, with their figures at the supply they were chosen at. */
  public Sizing sizing() {
    return sizing;
  }

  /** The sizes there are, with their probabilities at a supply, V. */
  public SizeTable table(double volts) {
    return tables.computeIfAbsent(
        volts, v -> table(timing, v, settings.clockNs(), settings.errorScale()));
  }

  /**
   * Probability of a timing error per product at a supply, V: the mean over the units that carry
   * weights.
   */
  public double meanProbability(double volts) {
    double[] shares = loaded();
    double[] ofSize = table(volts).probabilities();
    double mean = 0;
    for (int k = 0; k < shares.length; k++) {
      mean += shares[k] * ofSize[k];
    }
    return mean;
  }

  /** The share that every size has of the units that carry weights. */
  private double[] loaded() {
    double[] shares = loadedShares;
    if (shares == null) {
      int[] carried = placement.carried();
      shares = new double[sizing.table().size()];
      int all = 0;
      for (int u = 0; u < carried.length; u++) {
        if (carried[u] > 0) {
          shares[sizing.choice()[u]]++;
          all++;
        }
      }
      for (int k = 0; k < shares.length; k++) {
        shares[k] /= all;
      }
      loadedShares = shares;
    }
    return shares;
  }

  /** Probability of a timing error per product of every unit at a supply, V. */
  public double[] probabilities(double volts) {
    double[] ofSize = table(volts).probabilities();
    double[] all = new double[sizing.choice().length];
    for (int u = 0; u < all.length; u++) {
      all[u] = ofSize[sizing.choice()[u]];
    }
    return all;
  }
}
