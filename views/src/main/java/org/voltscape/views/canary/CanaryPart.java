package org.voltscape.views.canary;

import org.voltscape.engine.canary.CanaryResult;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.canary.CanaryFigures;

/** What of a trace is drawn. */
enum CanaryPart {
  SUPPLY("canary", "Supply", "SRAM supply under canary control over a temperature trace") {
    @Override
    LineFigure figure(CanaryResult result, int die) {
      return CanaryFigures.supply(result, die, Double.NaN);
    }
  },
  OUTCOME("canary-accuracy", "Accuracy", "accuracy or error under canary control") {
    @Override
    LineFigure figure(CanaryResult result, int die) {
      return CanaryFigures.outcome(result, die, Double.NaN);
    }
  },
  ENERGY("canary-energy", "Energy", "energy per inference under canary control") {
    @Override
    LineFigure figure(CanaryResult result, int die) {
      return CanaryFigures.energy(result, Double.NaN);
    }
  },
  TEMPERATURE("canary-temperature", "Temperature", "temperature trace of canary control") {
    @Override
    LineFigure figure(CanaryResult result, int die) {
      return CanaryFigures.temperature(result, Double.NaN);
    }
  };

  private final String id;
  private final String title;
  private final String help;

  CanaryPart(String id, String title, String help) {
    this.id = id;
    this.title = title;
    this.help = help;
  }

  /** What the command line calls its figure. */
  String id() {
    return id;
  }

  /** What it shows, for the help of the command line. */
  String help() {
    return help;
  }

  /**
   * The figure.
   *
   * @param die that is drawn beside the means; below 0 for none
   */
  abstract LineFigure figure(CanaryResult result, int die);

  @Override
  public String toString() {
    return title;
  }
}
