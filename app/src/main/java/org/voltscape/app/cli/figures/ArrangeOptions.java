package org.voltscape.app.cli.figures;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.multiples.NamedFigure;
import org.voltscape.figure.multiples.OverlaidFigures;
import org.voltscape.figure.multiples.SmallMultiples;
import picocli.CommandLine.Option;

/** How the figures of several studies, or the schemes of one, become one figure. */
final class ArrangeOptions {
  private static final String ARRANGE = "--arrange";
  private static final String COLUMNS = "--panel-columns";
  private static final int MOST_COLUMNS = 20;
  private static final List<String> WAYS = List.of("overlay", "studies", "schemes");

  @Option(
      names = ARRANGE,
      paramLabel = "WAY",
      description =
          "several studies: overlay (the lines of all in one plot) or studies (a panel for each);"
              + " one study: schemes (a panel for each scheme). Panels share axes and legend"
              + " (default: overlay where there are several studies)")
  private String way;

  @Option(
      names = COLUMNS,
      paramLabel = "N",
      description = "panels beside each other, 1 to 20 (default: as many as fit the width)")
  private String columns;

  /**
   * Refuses what cannot be, before a study is read.
   *
   * @param studies how many there are
   */
  void check(int studies) {
    if (way != null && !WAYS.contains(way)) {
      throw Place.option(ARRANGE)
          .bad("\"" + way + "\"", Suggestions.hint("one of " + String.join(", ", WAYS), way, WAYS));
    }
    boolean ofSchemes = "schemes".equals(way);
    if (ofSchemes && studies != 1) {
      throw Place.option(ARRANGE)
          .bad("schemes of " + studies + " studies", "one study, or the way studies");
    }
    if (way != null && !ofSchemes && studies < 2) {
      throw Place.option(ARRANGE)
          .bad(way + " of a single study", "several studies, or the way schemes");
    }
    if (columns != null && !ofSchemes && !"studies".equals(way)) {
      throw Place.option(COLUMNS)
          .bad("no panels", "it with --arrange studies or --arrange schemes only");
    }
    columns();
  }

  /** Refuses the options for figures that need no arrangement. */
  void refuse(String found) {
    if (way != null || columns != null) {
      throw Place.option(way == null ? COLUMNS : ARRANGE)
          .bad(found, "a view that draws each study by itself");
    }
  }

  private int columns() {
    return columns == null ? 0 : Numbers.integer(columns, 1, MOST_COLUMNS, Place.option(COLUMNS));
  }

  /** The names of studies, no two of them the same. */
  static List<String> names(List<Study> studies) {
    return NamedFigure.distinct(studies.stream().map(Study::name).toList());
  }

  /**
   * One figure of all.
   *
   * @param figures one for each study
   * @throws BadInputException where they cannot be drawn over each other, or have no schemes
   */
  Figure arranged(List<Study> studies, List<Figure> figures) {
    try {
      if ("schemes".equals(way)) {
        List<String> labels = studies.get(0).schemes().stream().map(SchemeChoice::label).toList();
        return SmallMultiples.ofSchemes(figures.get(0), labels, columns());
      }
      List<String> names = names(studies);
      List<NamedFigure> all = new ArrayList<>();
      for (Figure figure : figures) {
        all.add(new NamedFigure(names.get(all.size()), figure));
      }
      return "studies".equals(way)
          ? SmallMultiples.ofStudies(all, columns())
          : OverlaidFigures.of(all);
    } catch (BadInputException e) {
      throw e.map(p -> Place.option(ARRANGE).bad(p.found(), p.expected()));
    }
  }
}
