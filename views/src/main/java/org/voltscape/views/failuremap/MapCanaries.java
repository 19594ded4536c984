package org.voltscape.views.failuremap;

import javafx.beans.value.ChangeListener;
import org.voltscape.engine.canary.MarkedCanaries;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.trial.Trial;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.workbench.ViewStudy;

/**
 * Finds the canary cells of the die that the failure map shows, in the background. FX thread only.
 */
final class MapCanaries {
  private final FailureMapModel map;
  private final OperatingPoint point;
  private final BackgroundTask<Found> finding;
  private final ChangeListener<Object> moved = (o, was, is) -> find();
  private ViewStudy study;
  private int trial;

  /** What the marks shown or awaited are of; null for none. */
  private Asked asked;

  private boolean busy;

  private record Asked(ViewStudy study, int trial, double target) {}

  /** Null where canaries make no sense. */
  private record Found(MarkedCanaries marked) {}

  MapCanaries(FailureMapModel map, OperatingPoint point, TaskThreads threads) {
    this.map = map;
    this.point = point;
    this.finding = new BackgroundTask<>(threads, BackgroundTask.Outdated.DROP, this::found);
    point.voltsProperty().addListener(moved);
    map.dieProperty().addListener(moved);
  }

  /** The map shows a trial of a study, or another die. */
  void show(ViewStudy of, int ofTrial) {
    study = of;
    trial = ofTrial;
    find();
  }

  private void find() {
    ViewStudy of = study;
    DieCells die = map.dieProperty().get();
    if (of == null
        || !MarkedCanaries.wanted(of.study())
        || !die.equals(Trial.die(of.study(), of.map(), trial))) {
      stop();
      map.setCanaries(null);
      return;
    }
    double volts = point.getVolts();
    int number = trial;
    Asked next = new Asked(of, number, MarkedCanaries.target(of.study(), volts));
    if (next.equals(asked)) {
      return;
    }
    asked = next;
    busy = true;
    finding.request(
        outdated -> {
          try {
            return new Found(MarkedCanaries.of(of.study(), of.curve(), of.map(), number, volts));
          } catch (BadInputException e) {
            // A run of the scheme and the view Canaries say what is wrong.
            return new Found(null);
          }
        });
  }

  private void found(Found answer) {
    busy = false;
    map.setCanaries(answer.marked());
  }

  /** Whether no marks are on their way. */
  boolean settled() {
    return !busy;
  }

  private void stop() {
    finding.cancel();
    busy = false;
    asked = null;
  }

  /** Follows nothing any more. */
  void dispose() {
    stop();
    point.voltsProperty().removeListener(moved);
    map.dieProperty().removeListener(moved);
  }
}
