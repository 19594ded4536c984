package org.voltscape.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.array.ArrayDesign;
import org.voltscape.figure.Figure;
import org.voltscape.figure.array.ArrayFigures;
import org.voltscape.figure.array.UnitMaps;
import org.voltscape.figure.array.UnitQuantity;
import org.voltscape.figure.array.UnitSizeFigures;
import picocli.CommandLine.Option;

/** What the view array shows of the units, and at which supply. */
final class UnitOptions {
  /** What the view can show, the usual first. */
  static final List<String> QUANTITIES =
      List.of("maps", "sensitivity", "area", "probability", "sizes", "by-size", "growth");

  /** Charts say nothing of the supply the array runs at. */
  private static final List<String> CHARTS = QUANTITIES.subList(4, 7);

  @Option(
      names = "--runs-at",
      paramLabel = "V",
      description =
          "logic supply that the maps of the view array run at: errors are as probable as there"
              + " (default: the one that sizes are chosen for)")
  private String runsAt;

  /** Refuses the option with another view and with charts. */
  void check(String view, QuantityOption quantity) {
    if (runsAt == null) {
      return;
    }
    if (!view.equals("array")) {
      throw Place.option("--runs-at").bad("the view " + view, "it with --view array only");
    }
    if (CHARTS.contains(quantity.of(view))) {
      throw Place.option("--runs-at")
          .bad(
              "the quantity " + quantity.of(view),
              "it with " + String.join(", ", QUANTITIES.subList(0, 4)) + " only");
    }
    ArrayCommand.supply("--runs-at", runsAt);
  }

  /** Whether a quantity is a chart, which is no wider than others. */
  static boolean chart(String quantity) {
    return CHARTS.contains(quantity);
  }

  /**
   * The figure.
   *
   * @param name of the study
   * @param quantity one of {@link #QUANTITIES}
   * @param designs one a mapping
   */
  Figure figure(String name, String quantity, List<ArrayDesign> designs) {
    double volts =
        runsAt == null
            ? designs.get(0).settings().volts()
            : ArrayCommand.supply("--runs-at", runsAt);
    return switch (quantity) {
      case "maps" -> ArrayFigures.heat(name, designs, volts);
      case "sizes" -> UnitSizeFigures.histogram(designs);
      case "by-size" ->
          UnitSizeFigures.sensitivities(
              designs,
              designs.stream().map(d -> UnitSizeFigures.ascending(d.placement())).toList());
      case "growth" ->
          UnitSizeFigures.growth(designs.stream().map(ArrayDesign::placement).toList());
      default ->
          UnitMaps.figure(
              Arrays.stream(UnitQuantity.values())
                  .filter(q -> q.name().toLowerCase(Locale.ROOT).equals(quantity))
                  .findFirst()
                  .orElseThrow(),
              designs,
              volts);
    };
  }
}
