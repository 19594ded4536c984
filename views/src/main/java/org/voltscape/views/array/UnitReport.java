package org.voltscape.views.array;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.voltscape.engine.array.ArrayDesign;
import org.voltscape.figure.chart.HeatScale;

/** What is known of one unit, in words. */
final class UnitReport {
  private static final int MOST_WEIGHTS = 20;

  private UnitReport() {}

  /**
   * Describes a unit.
   *
   * @param map which mapping
   * @param listed whether its weights are told one by one
   */
  static String of(ArrayFrame frame, int map, int row, int column, boolean listed) {
    ArrayDesign design = frame.designs().get(map);
    int unit = row * frame.base().shape().columns() + column;
    int tiles = frame.request().tiles();
    int all = frame.base().tiles();
    List<UnitWeights.Weight> weights = frame.base().weights().get(map).of(unit, tiles);
    double sum = weights.stream().mapToDouble(UnitWeights.Weight::sensitivity).sum();
    int size = design.sizing().choice()[unit];
    double probability = design.table(frame.request().volts()).probabilities()[size];
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s, row %d, column %d: sensitivity %s%s, area %.0f µm², timing errors per product %s"
                + " at %.3f V.",
            design.placement().mapping().title(),
            row,
            column,
            HeatScale.number(sum),
            tiles < all ? " after tile " + tiles : "",
            design.sizing().area(unit),
            HeatScale.number(probability),
            frame.request().volts()));
    if (weights.isEmpty()) {
      return text.append(" Carries no weight.").toString();
    }
    text.append(
        String.format(
            Locale.ROOT,
            " Carries %s",
            weights.size() == 1 ? "1 weight" : weights.size() + " weights"));
    text.append(
        listed
            ? ", by filter/tap: " + list(weights)
            : "; sensitivity by layer: " + shares(weights, sum));
    return text.append('.').toString();
  }

  /** Layer by layer, each weight as filter/tap with its sensitivity. */
  private static String list(List<UnitWeights.Weight> weights) {
    List<String> layers = new ArrayList<>();
    int last = -1;
    for (UnitWeights.Weight w : weights.subList(0, Math.min(MOST_WEIGHTS, weights.size()))) {
      String word =
          String.format(
              Locale.ROOT, "%d/%d (%s)", w.filter(), w.tap(), HeatScale.number(w.sensitivity()));
      if (w.layer() == last) {
        layers.set(layers.size() - 1, layers.get(layers.size() - 1) + ", " + word);
      } else {
        layers.add("layer " + (w.layer() + 1) + ": " + word);
      }
      last = w.layer();
    }
    int left = weights.size() - MOST_WEIGHTS;
    return String.join("; ", layers) + (left > 0 ? " and " + left + " more" : "");
  }

  private static String shares(List<UnitWeights.Weight> weights, double sum) {
    Map<Integer, Double> ofLayer = new TreeMap<>();
    weights.forEach(w -> ofLayer.merge(w.layer() + 1, w.sensitivity(), Double::sum));
    return ofLayer.entrySet().stream()
        .map(
            e ->
                String.format(
                    Locale.ROOT,
                    "%d: %.0f %%",
                    e.getKey(),
                    sum == 0 ? 0 : 100 * e.getValue() / sum))
        .collect(Collectors.joining(", "));
  }
}
