package org.voltscape.engine.results.parts;

import java.util.List;
import org.voltscape.engine.study.Study;

/** All parts of results. */
public final class ResultParts {
  static final PointsPart POINTS = new PointsPart();

  /** In results that were asked for it; a study does not tell. */
  public static final LowRatePart LOW_RATES = new LowRatePart();

  static final ResultsDocument DOCUMENT = new ResultsDocument();

  /** In the order of their sections in the document and of their files in the list of files. */
  static final List<ResultPart> ALL =
      List.of(
          new RecipePart(),
          new CurvePart(),
          new BaselinePart(),
          new ProvenancePart(),
          new PruningPart(),
          new FilesPart(),
          POINTS,
          DOCUMENT,
          new ComparisonsPart(),
          new IsoAccuracyPart(),
          new CrossingsPart(),
          new PinsPart(),
          new TrainingPart(),
          new IncreasePart(),
          new EnergyPart(),
          LOW_RATES);

  private ResultParts() {}

  /** The files that a folder of a study's results has, as far as the study tells before it ran. */
  public static List<ResultFile> files(Study study) {
    return ALL.stream()
        .filter(ResultFile.class::isInstance)
        .map(ResultFile.class::cast)
        .filter(file -> file.belongsTo(study))
        .toList();
  }
}
