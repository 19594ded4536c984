package org.voltscape.app.cli.figures;

import java.util.Set;
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
  public Set<String> shared() {
    return Set.of("--mark-voltage");
  }

  @Override
  public void check(FigureOptions options) {
    options.markedVolts();
  }

  @Override
  public Figure draw(FigureRequest request) {
    return StudyFigures.energy(
        StudyEnergy.snapshot(
            request.study(),
            request.input().curve(),
            request.engine().skipped(request.study(), request.work().stop()::requested)),
        request.options().markedVolts());
  }
}
