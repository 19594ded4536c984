package org.voltscape.app.cli.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.voltscape.app.samples.SampleStudies;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.AutoSweep;
import org.voltscape.engine.study.OwnImages;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.FaultPlan;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.trial.StudyMaps;
import org.voltscape.engine.workload.Workloads;

/**
 * A study as the command line names it, checked whole.
 *
 * @param study the recipe
 * @param curve its curve, resolved
 * @param map its measured failure map, resolved; null where its dies are drawn
 * @param folder where its relative paths start
 */
public record StudyInput(Study study, ErrorCurve curve, MeasuredMap map, Path folder) {
  /** In place of a number of images. */
  private static final String AUTO = "auto";

  /** For the help of commands that take a study. */
  public static final String HELP =
      "study file (- for standard input), or the id of a sample study ('list studies')";

  /** The study that a first-time user gets. */
  public static StudyInput standard() {
    Study study = StudyReader.defaultStudy();
    return new StudyInput(study, StudyCurves.resolve(study, Path.of("")), null, Path.of(""));
  }

  /**
   * Reads a study, its curve and its failure map.
   *
   * @param name a file, or, where there is none of this name or only a folder, the id of a sample
   * @throws BadInputException where it is neither, or is no study
   */
  public static StudyInput read(String name) {
    Path file = Path.of(name);
    // A folder of this name is as likely the sample's results as a mistake.
    if (!InputSource.exists(file)
        || (Files.isDirectory(file) && SampleStudies.find(name).isPresent())) {
      Study sample =
          SampleStudies.find(name)
              .map(SampleStudies.SampleStudy::study)
              .orElseThrow(() -> missing(name));
      return new StudyInput(sample, StudyCurves.resolve(sample, Path.of("")), null, Path.of(""));
    }
    Path folder = InputSource.folder(file);
    String source = InputSource.name(file);
    Study study = StudyReader.parse(TextFiles.read(file, StudyReader.MAX_BYTES), source, folder);
    ErrorCurve curve =
        Curves.requireVolts(
            StudyCurves.resolve(study, folder), new Place(source, "field memory.curve"));
    return new StudyInput(study, curve, StudyMaps.resolve(study, folder), folder);
  }

  /** The same files with another recipe. */
  public StudyInput with(Study other) {
    return new StudyInput(other, curve, map, folder);
  }

  /** The share of cells of the first memory that fail at an operating voltage, V. */
  public double probability(double volts) {
    return FaultPlan.firstProbability(study, curve, map, volts);
  }

  /** The memories at an operating voltage, V. */
  public FaultPlan faults(double volts) {
    return FaultPlan.at(study, curve, map, volts);
  }

  private static BadInputException missing(String name) {
    if (Workloads.has(name)) {
      return new BadInputException(
          name,
          "",
          "a workload",
          "a study; save one of it in a file: { \"voltscape\": 1, \"workload\": \""
              + name
              + "\" }");
    }
    List<String> samples = SampleStudies.all().stream().map(SampleStudies.SampleStudy::id).toList();
    return new BadInputException(
        name,
        "",
        "no such file",
        "a study in JSON, or a sample study: "
            + Suggestions.hint(String.join(", ", samples), name, samples));
  }

  /**
   * The same study with what options say in place of what it says.
   *
   * @param seed null to leave it
   * @param trials null to leave them
   * @param images null to leave them; {@code auto} for images of its own for each die
   * @throws BadInputException where an option is out of range
   */
  public StudyInput with(String seed, String trials, String images) {
    int all = Workloads.byId(study.workload(), "study", "field workload").mostTestImages();
    Problems problems = new Problems();
    boolean auto = AUTO.equals(images);
    int otherTrials =
        problems.read(
            () ->
                trials == null
                    ? study.trials()
                    : Numbers.integer(trials, 1, Study.MAX_TRIALS, Place.option("--trials")),
            1);
    int otherImages =
        problems.read(
            () ->
                images == null || auto
                    ? study.images()
                    : Numbers.integer(images, 1, all, Place.option("--images")),
            1);
    long otherSeed =
        problems.read(
            () ->
                seed == null
                    ? study.seed()
                    : Numbers.whole(seed, Long.MIN_VALUE, Long.MAX_VALUE, Place.option("--seed")),
            1L);
    problems.refuse();
    Study other =
        study
            .withAutoImages(study.autoImages() && images == null)
            .withEffort(otherTrials, otherImages, otherSeed);
    return with(auto ? ownImages(other, trials != null) : other);
  }

  /**
   * The same study whose points end once their intervals are narrow enough, by the study's rule.
   *
   * @param halfWidth null to leave it
   * @throws BadInputException where it is out of range
   */
  public StudyInput stoppingAt(String halfWidth) {
    if (halfWidth == null) {
      return this;
    }
    double width = Numbers.between(halfWidth, 1e-9, 1, "(a share)", Place.option("--half-width"));
    return with(study.with(s -> s.stop(new Stop(width, study.stop().rule()))));
  }

  private static Study ownImages(Study study, boolean trialsGiven) {
    Study own = trialsGiven ? study.withAutoImages(true) : OwnImages.of(study);
    try {
      OwnImages.check(own, "");
      AutoSweep.check(own, "");
    } catch (BadInputException e) {
      throw e.map(p -> Place.option("--images").bad(p.found(), p.expected()));
    }
    return own;
  }
}
