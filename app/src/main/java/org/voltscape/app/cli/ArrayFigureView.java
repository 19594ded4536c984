package org.voltscape.app.cli;

import java.util.Set;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.array.ArrayFigures;

/** The units of the study's array, mappings side by side. */
final class ArrayFigureView implements FigureView {
  @Override
  public String id() {
    return "array";
  }

  @Override
  public String help() {
    return "sensitivity, area and error probability of every MAC unit, mappings side by side";
  }

  @Override
  public Set<String> shared() {
    return Set.of("--voltage");
  }

  @Override
  public double wide() {
    return ArrayFiles.WIDE_INCHES;
  }

  @Override
  public double high() {
    return ArrayFiles.HIGH_INCHES;
  }

  @Override
  public Figure draw(FigureRequest request) {
    Study recipe = request.study();
    ArraySettings array = recipe.array();
    String voltage = request.options().voltage();
    Study placed =
        voltage == null
            ? recipe
            : recipe.withArray(array.withPoint(ArrayCommand.supply(voltage), array.clockNs()));
    return ArrayFigures.heat(
        recipe.name(),
        ArrayCommand.designs(placed, request.data(), request.work()),
        placed.array().volts());
  }
}
