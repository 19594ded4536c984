package org.voltscape.app.cli.figures;

import java.util.concurrent.CancellationException;
import org.voltscape.engine.decide.Decision;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.figure.Figure;
import org.voltscape.figure.decide.DecideFigures;

/** The designs of a study beside each other: runs the study. */
final class DecideFigureView implements FigureView {
  @Override
  public String id() {
    return DecideFigures.ID;
  }

  @Override
  public String help() {
    return "accuracy against energy of every design, the best one marked for what the study's field"
        + " decide asks, pinned ones lettered; as csv all designs with their costs and verdicts;"
        + " runs the study";
  }

  @Override
  public Figure draw(FigureRequest request) {
    Snapshot run = request.runs().run(request.input(), request.work().stop());
    if (run.state() != Snapshot.State.DONE) {
      throw new CancellationException();
    }
    return DecideFigures.of(run, Decision.of(run, Decision.asked(run.study(), run.clean())));
  }
}
