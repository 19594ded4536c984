package org.voltscape.app.cli.figures;

import java.util.Set;
import org.voltscape.app.cli.shared.StudyPlace;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.view.StudyFigure;

/** A figure that a view of the window brings along and that takes no options of its own. */
final class DrawnFigureView implements FigureView {
  private final StudyFigure figure;

  DrawnFigureView(StudyFigure figure) {
    this.figure = figure;
  }

  @Override
  public String id() {
    return figure.id();
  }

  @Override
  public String help() {
    return figure.help();
  }

  @Override
  public Set<String> shared() {
    return Set.of("--voltage", "--trial");
  }

  @Override
  public boolean ofCells() {
    return figure.ofCells();
  }

  @Override
  public Figure draw(FigureRequest request) {
    Study study = request.study();
    return figure.draw(
        new StudyFigure.Request(
            study,
            request.input().curve(),
            request.input().map(),
            request.volts(),
            StudyPlace.trial(study, request.options().trial()),
            request.engine(),
            request.work().stop()::requested));
  }
}
