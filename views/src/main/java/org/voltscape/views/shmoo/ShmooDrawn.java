package org.voltscape.views.shmoo;

import org.voltscape.figure.Figure;
import org.voltscape.figure.shmoo.ShmooFigures;
import org.voltscape.figure.view.StudyFigure;

/** The plane of a study as a figure, which tests its cells first. */
final class ShmooDrawn implements StudyFigure {
  @Override
  public String id() {
    return ShmooFigures.ID;
  }

  @Override
  public String help() {
    return "share of dies that hold over supply and clock or temperature";
  }

  @Override
  public Figure draw(Request request) {
    ShmooAsked asked = ShmooAsked.of(request.study(), request.curve(), request.map());
    return ShmooFigures.plane(
        asked.tested(request.engine(), request.cancelled(), (done, total, now) -> {}),
        null,
        -1,
        -1);
  }
}
