package org.voltscape.app.cli.figures;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.decide.Decision;
import org.voltscape.engine.decide.Pinned;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.figure.Figure;
import org.voltscape.figure.decide.DecideFigures;

/** The designs of a study beside each other: runs the study. */
final class DecideFigureView implements FigureView {
  private static final String PINNED = "pinned";

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
  public Set<String> shared() {
    return Set.of("--quantity");
  }

  @Override
  public void check(FigureOptions options) {
    options.checkQuantity(List.of("designs", PINNED));
  }

  @Override
  public void check(StudyInput input, FigureOptions options) {
    int pins = input.study().decide().pins().size();
    if (PINNED.equals(options.quantity()) && pins < 2) {
      throw Place.option("--quantity")
          .bad(
              "pinned of a study that pins " + (pins == 0 ? "no design" : "one"),
              "two designs or more in decide.pins");
    }
  }

  @Override
  public Figure draw(FigureRequest request) {
    Snapshot run = request.runs().run(request.input(), request.work().stop());
    if (run.state() != Snapshot.State.DONE) {
      throw new CancellationException();
    }
    DecideSettings asked = Decision.asked(run.study(), run.clean());
    Decision decision = Decision.of(run, asked);
    return PINNED.equals(request.options().quantity())
        ? DecideFigures.pinned(run, decision, Pinned.of(run, decision.points(), asked))
        : DecideFigures.of(run, decision);
  }
}
