package org.voltscape.figure.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.array.ArrayDesign;
import org.voltscape.engine.array.Placement;
import org.voltscape.engine.array.sizing.SizeTable;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.chart.HeatScale;

/** The units of an array as heat maps, a map for each mapping, on one scale. */
public final class UnitMaps {
  /** What units that carry no weight are called. */
  public static final String ABSENT = "no weight";

  /** Values further below the highest than this share one colour. */
  private static final double WIDEST = 1e4;

  private static final double RARE = 0.01;
  private static final double NEVER = 1e-12;

  private UnitMaps() {}

  /**
   * The scale of sensitivities, the same for all mappings and for every tile: from what all but one
   * unit in a hundred reach to the highest.
   *
   * @param placements complete, at least one
   */
  public static HeatScale sensitivityScale(List<Placement> placements) {
    double high = 0;
    double low = Double.POSITIVE_INFINITY;
    for (Placement placement : placements) {
      double[] sorted =
          Arrays.stream(placement.sensitivities()).filter(s -> s > 0).sorted().toArray();
      if (sorted.length > 0) {
        high = Math.max(high, sorted[sorted.length - 1]);
        low = Math.min(low, sorted[(int) (RARE * (sorted.length - 1))]);
      }
    }
    high = high > 0 ? high : 1;
    low = Math.min(Math.max(low, high / WIDEST), high / 2);
    return scale(UnitQuantity.SENSITIVITY, true, low, high);
  }

  /** The scale of areas: all sizes there are. */
  public static HeatScale areaScale(SizeTable table) {
    double[] areas = table.areas();
    return scale(UnitQuantity.AREA, false, areas[0], areas[areas.length - 1] + 1e-9);
  }

  /** The scale of error probabilities: those of all sizes at one supply. */
  public static HeatScale probabilityScale(SizeTable table) {
    double high = Arrays.stream(table.probabilities()).max().orElse(0);
    if (high < NEVER) {
      return scale(UnitQuantity.PROBABILITY, true, NEVER, 10 * NEVER);
    }
    double low = Arrays.stream(table.probabilities()).filter(p -> p > 0).min().orElse(high);
    low = Math.max(low, high * 1e-9);
    return scale(UnitQuantity.PROBABILITY, true, low < high ? low : high / 2, high);
  }

  private static HeatScale scale(UnitQuantity of, boolean log, double low, double high) {
    return new HeatScale(of.label(), of.unit(), log, low, high);
  }

  /**
   * A quantity of every unit.
   *
   * @param sensitivities of the units, summed over the weights so far
   * @param carried how many weights every unit carries so far
   * @param volts supply the array runs at
   * @return [row * columns + column]; NaN for units that carry no weight
   */
  public static float[] values(
      UnitQuantity quantity,
      ArrayDesign design,
      double[] sensitivities,
      int[] carried,
      double volts) {
    float[] values = new float[carried.length];
    double[] ofSize =
        quantity == UnitQuantity.PROBABILITY
            ? design.table(volts).probabilities()
            : design.sizing().table().areas();
    byte[] choice = design.sizing().choice();
    for (int u = 0; u < values.length; u++) {
      if (carried[u] == 0) {
        values[u] = Float.NaN;
      } else {
        values[u] =
            (float) (quantity == UnitQuantity.SENSITIVITY ? sensitivities[u] : ofSize[choice[u]]);
      }
    }
    return values;
  }

  /** The supply that sizes are chosen for, in words without a full stop. */
  public static String sizedFor(double volts) {
    return String.format(Locale.ROOT, "Sizes chosen for %.3f V", volts);
  }

  /**
   * The maps of arrays that carry all of their network, as a figure.
   *
   * @param designs one a mapping
   * @param volts supply the arrays run at
   */
  public static HeatFigure figure(UnitQuantity quantity, List<ArrayDesign> designs, double volts) {
    ArrayDesign first = designs.get(0);
    HeatScale scale =
        switch (quantity) {
          case SENSITIVITY ->
              sensitivityScale(designs.stream().map(ArrayDesign::placement).toList());
          case AREA -> areaScale(first.sizing().table());
          case PROBABILITY -> probabilityScale(first.table(volts));
        };
    List<float[]> values = new ArrayList<>();
    for (ArrayDesign design : designs) {
      Placement placement = design.placement();
      values.add(values(quantity, design, placement.sensitivities(), placement.carried(), volts));
    }
    return figure(
        quantity, scale, designs, values, volts, sizedFor(first.settings().volts()) + ".");
  }

  /**
   * The maps as a figure.
   *
   * @param designs one a mapping
   * @param values of {@link #values}, one a design
   * @param volts supply the array runs at
   * @param note small print; may be empty
   */
  public static HeatFigure figure(
      UnitQuantity quantity,
      HeatScale scale,
      List<ArrayDesign> designs,
      List<float[]> values,
      double volts,
      String note) {
    List<double[]> panels = new ArrayList<>();
    StringBuilder small = new StringBuilder(note);
    boolean absent = false;
    for (int i = 0; i < designs.size(); i++) {
      ArrayDesign design = designs.get(i);
      double[] panel = new double[values.get(i).length];
      for (int u = 0; u < panel.length; u++) {
        panel[u] = values.get(i)[u];
        absent |= Double.isNaN(panel[u]);
      }
      panels.add(panel);
      small.append(small.isEmpty() ? "" : " ").append(design.placement().mapping().title());
      small.append(": ").append(UnitFigures.of(design, volts).brief()).append('.');
    }
    if (absent) {
      small.append(" Grey: ").append(ABSENT).append('.');
    }
    ArrayDesign first = designs.get(0);
    String title =
        String.format(
            Locale.ROOT,
            "%s, %d x %d MAC units, %s µm² on average%s, %.3f V",
            quantity.label(),
            first.placement().shape().rows(),
            first.placement().shape().columns(),
            HeatScale.number(first.settings().budget()),
            first.settings().countMultiplexers() ? " with multiplexers" : "",
            volts);
    return new HeatFigure(
        title,
        "mapping",
        first.placement().shape().rows(),
        first.placement().shape().columns(),
        designs.stream().map(d -> d.placement().mapping().title()).toList(),
        List.of(new HeatFigure.Band(scale.axis(), panels)),
        small.toString());
  }
}
