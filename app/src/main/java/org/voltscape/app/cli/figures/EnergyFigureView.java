package org.voltscape.app.cli.figures;

import org.voltscape.app.cli.shared.StudyFigures;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.figure.Figure;

/** Energy per inference against voltage. */
final class EnergyFigureView implements FigureView {
  @Override
  public String id() {
    return "energy";
  }

  @Override
  public String help() {
    return "per inference";
  }

  @Override
  public Figure draw(FigureRequest request) {
    return StudyFigures.energy(StudyEnergy.snapshot(request.study(), request.input().curve()));
  }
}
