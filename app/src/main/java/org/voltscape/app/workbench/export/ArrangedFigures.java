package org.voltscape.app.workbench.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.voltscape.app.studio.StudioFigure;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.multiples.NamedFigure;
import org.voltscape.figure.multiples.SmallMultiples;
import org.voltscape.figure.runs.NamedRun;
import org.voltscape.figure.runs.OverlaidRuns;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.figure.studies.IntervalChoice;
import org.voltscape.figure.studies.OutcomeFigures;
import org.voltscape.figure.studies.OutcomeOptions;
import org.voltscape.figure.studies.ZoneMarks;
import org.voltscape.views.kept.KeptRun;

/**
 * Figures of several runs, and panels, as the command {@code figure} draws them of several studies.
 */
final class ArrangedFigures {
  private static final OutcomeOptions OPTIONS =
      new OutcomeOptions(HorizontalAxis.VOLTAGE, IntervalChoice.BOTH, true, ZoneMarks.NO_SCHEME);

  private ArrangedFigures() {}

  /**
   * A panel for each scheme of a figure.
   *
   * @return at most one
   */
  static List<StudioFigure> ofSchemes(StudioFigure front) {
    Study study = front.study();
    if (study == null
        || front.studies().size() > 1
        || study.schemes().size() < 2
        || !(front.figure() instanceof LineFigure lines)) {
      return List.of();
    }
    List<String> labels = study.schemes().stream().map(SchemeChoice::label).toList();
    List<String> words =
        front.command().isEmpty()
            ? List.of()
            : Stream.concat(front.command().stream(), Stream.of("--arrange", "schemes")).toList();
    return drawn(
        () ->
            new StudioFigure(
                front.name() + ", a panel for each scheme",
                SmallMultiples.ofSchemes(
                    lines.withoutPreviousRun().withoutOperatingPoint(), labels, 0),
                front.studies(),
                front.recipe(),
                words));
  }

  /**
   * Runs over each other and in panels: those that are pinned with the latest, or the last two.
   *
   * @param kept finished runs in their order
   * @param recipe what a file at a place carries, by the studies
   */
  static List<StudioFigure> ofRuns(
      List<KeptRun> kept, Function<List<Study>, Function<Path, FigureRecipe>> recipe) {
    List<NamedRun> runs = chosen(kept);
    if (runs.size() < 2) {
      return List.of();
    }
    List<Study> studies = runs.stream().map(r -> r.run().study()).toList();
    String names = String.join(", ", runs.stream().map(NamedRun::name).toList());
    List<StudioFigure> all = new ArrayList<>();
    all.addAll(
        of(
            "Runs over each other",
            names,
            studies,
            recipe,
            () -> OverlaidRuns.outcomes(runs, OPTIONS)));
    all.addAll(
        of(
            "Runs in panels",
            names,
            studies,
            recipe,
            () -> SmallMultiples.ofStudies(each(runs), 0)));
    all.addAll(of("Energies of runs", names, studies, recipe, () -> OverlaidRuns.energies(runs)));
    return all;
  }

  private static List<StudioFigure> of(
      String what,
      String names,
      List<Study> studies,
      Function<List<Study>, Function<Path, FigureRecipe>> recipe,
      Supplier<Figure> figure) {
    return drawn(
        () ->
            new StudioFigure(
                what + ": " + names, figure.get(), studies, recipe.apply(studies), List.of()));
  }

  private static List<NamedFigure> each(List<NamedRun> runs) {
    return runs.stream()
        .map(
            r ->
                new NamedFigure(
                    r.name(), OutcomeFigures.of(r.run(), null, r.curve(), OPTIONS, Double.NaN)))
        .toList();
  }

  /**
   * Each with a name of its own, which its study has too: so the figure's file tells them apart.
   */
  private static List<NamedRun> chosen(List<KeptRun> kept) {
    List<KeptRun> pinned = kept.stream().filter(KeptRun::pinned).toList();
    List<KeptRun> wanted = new ArrayList<>(pinned);
    for (int i = kept.size() - 1;
        i >= 0 && wanted.size() < (pinned.isEmpty() ? 2 : pinned.size() + 1);
        i--) {
      if (!wanted.contains(kept.get(i))) {
        wanted.add(kept.get(i));
      }
    }
    wanted.sort((a, b) -> Integer.compare(a.number(), b.number()));
    List<String> names = NamedFigure.distinct(wanted.stream().map(KeptRun::name).toList());
    List<NamedRun> runs = new ArrayList<>();
    for (KeptRun run : wanted) {
      String name = names.get(runs.size());
      Snapshot named = run.run().withStudy(run.run().study().with(s -> s.name(name)));
      runs.add(new NamedRun(name, named, run.curve()));
    }
    return runs;
  }

  private static List<StudioFigure> drawn(Supplier<StudioFigure> figure) {
    try {
      return List.of(figure.get());
    } catch (BadInputException e) {
      // Runs over other axes cannot be drawn together: there is no such figure to choose.
      return List.of();
    }
  }
}
