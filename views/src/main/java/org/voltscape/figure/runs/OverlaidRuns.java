package org.voltscape.figure.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.voltscape.figure.Figure;
import org.voltscape.figure.energy.EnergyFigures;
import org.voltscape.figure.multiples.NamedFigure;
import org.voltscape.figure.multiples.OverlaidFigures;
import org.voltscape.figure.studies.OutcomeFigures;
import org.voltscape.figure.studies.OutcomeOptions;

/** Finished runs over each other, as the command {@code figure} draws several studies. */
public final class OverlaidRuns {
  private OverlaidRuns() {}

  /**
   * The accuracies, or errors, of runs in one figure.
   *
   * @param runs at least one
   * @throws org.voltscape.engine.param.BadInputException where their axes are not the same
   */
  public static Figure outcomes(List<NamedRun> runs, OutcomeOptions options) {
    return of(runs, r -> OutcomeFigures.of(r.run(), null, r.curve(), options, Double.NaN));
  }

  /**
   * The energies of runs in one figure.
   *
   * @param runs at least one
   * @throws org.voltscape.engine.param.BadInputException where their axes are not the same
   */
  public static Figure energies(List<NamedRun> runs) {
    return of(runs, r -> EnergyFigures.of(r.run(), null, Double.NaN));
  }

  private static Figure of(List<NamedRun> runs, Function<NamedRun, Figure> draw) {
    List<String> names = NamedFigure.distinct(runs.stream().map(NamedRun::name).toList());
    List<NamedFigure> figures = new ArrayList<>();
    for (NamedRun run : runs) {
      figures.add(new NamedFigure(names.get(figures.size()), draw.apply(run)));
    }
    return OverlaidFigures.of(figures);
  }
}
