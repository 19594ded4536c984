package org.voltscape.views.canary;

import java.nio.file.Path;
import org.voltscape.figure.Figure;
import org.voltscape.figure.view.StudyFigure;

/** A figure of canary control of a study, which plays the study's trace on its dies first. */
final class CanaryDrawn implements StudyFigure {
  private final CanaryPart part;

  CanaryDrawn(CanaryPart part) {
    this.part = part;
  }

  @Override
  public String id() {
    return part.id();
  }

  @Override
  public String help() {
    return part.help();
  }

  @Override
  public boolean ofCells() {
    return true;
  }

  @Override
  public Figure draw(Request request) {
    CanaryAsked asked =
        CanaryAsked.of(request.study(), request.curve(), request.map(), Path.of(""));
    return part.figure(
        asked.played(request.engine(), request.cancelled(), (done, total, what) -> {}), -1);
  }
}
