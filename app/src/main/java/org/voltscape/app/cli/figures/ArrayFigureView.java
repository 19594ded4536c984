package org.voltscape.app.cli.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.voltscape.app.cli.commands.ArrayCommand;
import org.voltscape.app.cli.commands.ArrayFiles;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.ResultFolder;
import org.voltscape.engine.array.ArrayDesign;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.array.ArrayFigures;
import org.voltscape.figure.array.UnitMaps;
import org.voltscape.figure.array.UnitQuantity;
import org.voltscape.figure.array.UnitSizeFigures;
import picocli.CommandLine.Option;

/** The units of the study's array, mappings side by side. */
final class ArrayFigureView implements FigureView {
  private static final String MAPS = "maps";

  /** What the view can show, the usual first. */
  private static final List<String> QUANTITIES =
      List.of(MAPS, "sensitivity", "area", "probability", "sizes", "by-size", "growth");

  /** Charts say nothing of the supply the array runs at. */
  private static final List<String> CHARTS = QUANTITIES.subList(4, 7);

  @Option(
      names = "--runs-at",
      paramLabel = "V",
      description =
          "logic supply that the maps of the view array run at: errors are as probable as there"
              + " (default: the one that sizes are chosen for)")
  private String runsAt;

  @Override
  public String id() {
    return "array";
  }

  @Override
  public String help() {
    return "sensitivity, area and error probability of every MAC unit, mappings side by side, or"
        + " charts of their sizes";
  }

  @Override
  public Set<String> shared() {
    return Set.of("--voltage", "--quantity");
  }

  @Override
  public double wide(FigureOptions options) {
    return CHARTS.contains(quantity(options)) ? ResultFolder.WIDTH_INCHES : ArrayFiles.WIDE_INCHES;
  }

  @Override
  public double high(FigureOptions options) {
    if (CHARTS.contains(quantity(options))) {
      return ResultFolder.HEIGHT_INCHES;
    }
    return quantity(options).equals(MAPS) ? ArrayFiles.HIGH_INCHES : ArrayFiles.ONE_HIGH_INCHES;
  }

  @Override
  public void check(FigureOptions options) {
    options.checkQuantity(QUANTITIES);
    if (runsAt == null) {
      return;
    }
    if (CHARTS.contains(quantity(options))) {
      throw Place.option("--runs-at")
          .bad(
              "the quantity " + quantity(options),
              "it with " + String.join(", ", QUANTITIES.subList(0, 4)) + " only");
    }
    ArrayCommand.supply("--runs-at", runsAt);
  }

  private static String quantity(FigureOptions options) {
    return options.quantity() == null ? MAPS : options.quantity();
  }

  @Override
  public Figure draw(FigureRequest request) {
    Study recipe = request.study();
    ArraySettings array = recipe.array();
    double sizedFor = request.options().logicVolts();
    Study placed =
        Double.isNaN(sizedFor)
            ? recipe
            : recipe.withArray(array.withPoint(sizedFor, array.clockNs()));
    List<ArrayDesign> designs = ArrayCommand.designs(placed, request.data(), request.work());
    double volts =
        runsAt == null ? placed.array().volts() : ArrayCommand.supply("--runs-at", runsAt);
    String quantity = quantity(request.options());
    return switch (quantity) {
      case MAPS -> ArrayFigures.heat(recipe.name(), designs, volts);
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
