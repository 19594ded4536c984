package org.voltscape.app.cli.explore;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.OwnFolder;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.ProgressBar;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.cli.shared.ThreadsOption;
import org.voltscape.engine.explore.study.DesignSpace;
import org.voltscape.engine.explore.study.Objective;
import org.voltscape.engine.explore.study.StudyExploration;
import org.voltscape.engine.io.file.FolderClaim;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.stages.StageFiles;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.accuracy.AccuracyTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The search for the best design of a study from the command line. */
@Command(
    name = "explore",
    description = {
      "Finds the best design of a study: the one of least energy (or area, latency, voltage) whose mean accuracy"
          + " over the study's trials is at least --min-accuracy, with a small part of the trials"
          + " that a run of all designs takes.",
      "",
      "The designs are the study's schemes at its voltages, under every combination of what its"
          + " field explore names: weights and activations (formats), thresholds (of values that"
          + " are skipped) and scenarios (of the energy platform). Equal costs are decided by the"
          + " lower voltage, then by the order in the study. What the study's field decide asks beside"
          + " accuracy (maxArea, noRetraining and so on) holds here, too.",
      "",
      "Accuracy is taken not to fall where the supply rises. A design is given up, or held good, as"
          + " soon as a sequential test is sure; the best has all of its trials. Trials are kept in"
          + " --out: the same command goes on from there.",
      "",
      "The folder then has designs.csv, all designs with what became of them, and best.json, a study"
          + " of the best one (with a copy of its failure map, where it has one, in best-map.csv)."
          + " The answer is one line of JSON: study, best (scheme, voltage_v and"
          + " what else was varied; null where none will do), accuracy or error with its intervals"
          + " (accuracy_ci_low and accuracy_ci_high, which hold whatever unseen dies do,"
          + " accuracy_seen_low and accuracy_seen_high, unseen_share: how many of all dies may be unlike"
          + " those), energy_j, minimise, cost and cost_unit (of what --minimise names), trials"
          + " (all that were run),"
          + " grid_trials (that all designs take), complete, sampled (whether there were too"
          + " many designs to look at each), proved (whether 95 %% intervals show"
          + " that the best is good enough and no better one is), certificate, energy_remarks"
          + " (what must stand beside the energies) and out.",
      ""
    },
    footer = {"", "Example:  voltscape explore study.json --min-accuracy 0.9 --out best"})
public final class ExploreCommand implements Callable<Integer> {
  /** Shares are told apart to the twelfth place. */
  private static final double SHARE_STEPS = 1e12;

  private static final String MIN_ACCURACY = "--min-accuracy";
  private static final String MAX_ERROR = "--max-error";

  @Parameters(index = "0", paramLabel = "STUDY.json", description = StudyInput.HELP)
  private String study;

  @Option(
      names = MIN_ACCURACY,
      paramLabel = "X",
      description =
          "mean accuracy that a design has to reach, a share from 0 to 1 (default: what the study's"
              + " field decide or its accuracyTarget asks)")
  private @Nullable String minAccuracy;

  @Option(
      names = MAX_ERROR,
      paramLabel = "E",
      description =
          "of a network that computes numbers, in place of --min-accuracy: the mean application"
              + " error that a design may have")
  private @Nullable String maxError;

  @Option(
      names = "--minimise",
      paramLabel = "ID",
      defaultValue = "energy",
      description =
          "what the best has least of: energy, voltage, area, latency or extra-bits; the lower"
              + " voltage decides between equal ones (default: ${DEFAULT-VALUE})")
  private String minimise;

  @Option(
      names = "--max-trials",
      paramLabel = "N",
      description = "ends the search after so many trials, with what is known by then")
  private @Nullable String maxTrials;

  @Option(names = "--seed", paramLabel = "N", description = "in place of the study's")
  private @Nullable String seed;

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "of each design, in place of the study's")
  private @Nullable String trials;

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "test examples of each trial, in place of the study's")
  private @Nullable String images;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder of what is found (default: ${DEFAULT-VALUE})",
      defaultValue = "voltscape-explore")
  private String out;

  @Mixin private ThreadsOption threads;

  @Mixin private DataOption data;

  private final Streams streams;

  public ExploreCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    StudyInput input = StudyInput.read(study).with(seed, trials, images);
    Study chosen = input.study();
    Objective objective =
        Objective.of(minimise)
            .orElseThrow(
                () ->
                    Place.option("--minimise")
                        .bad(
                            "\"" + minimise + "\"",
                            Arrays.stream(Objective.values())
                                .map(Objective::id)
                                .collect(Collectors.joining(", "))));
    long most =
        maxTrials == null
            ? Long.MAX_VALUE
            : Numbers.whole(maxTrials, 1, Long.MAX_VALUE, Place.option("--max-trials"));
    AccuracyTarget wanted = wanted(chosen);
    double largestError = largestError(chosen);
    if (out.isBlank()) {
      throw Place.option("--out").bad("\"\"", "a folder to write to");
    }
    Path folder = Path.of(out);
    return LongWork.run(
            streams,
            "Stopped before anything was known; trials that were made are kept in " + folder + ".",
            work -> {
              EngineContext engine = work.engine(data);
              try (FolderClaim claim = FolderClaim.of(folder)) {
                OwnFolder.check(claim, "explore", ExploreFiles.NAMES);
                double bound =
                    chosen.task().counts() ? bound(wanted, engine, chosen, work) : largestError;
                StudyExploration.Goal goal = new StudyExploration.Goal(objective, bound, most);
                StudyExploration.Result result =
                    new StudyExploration(
                            chosen,
                            study,
                            input.folder(),
                            goal,
                            new StudyExploration.Setting(
                                input.curve(),
                                input.map(),
                                engine,
                                threads.count(),
                                StageFiles.keepingAll(claim.hidden()),
                                work.stop()::requested),
                            new Shown(work.bar()))
                        .run();
                ExploreFiles.write(claim, input, Path.of(study), goal, result);
                work.bar().clear();
                streams
                    .out()
                    .println(JsonLine.of(ExploreFiles.answer(chosen, goal, result, folder)));
              }
              if (work.stop().requested()) {
                streams
                    .err()
                    .println(
                        "Stopped before the end; trials that were made are kept in "
                            + folder
                            + ".");
                return ExitCode.FAILED;
              }
              return ExitCode.DONE;
            })
        .orElse(ExitCode.FAILED);
  }

  /** Shows how far the search is. */
  private record Shown(ProgressBar bar) implements StudyExploration.Progress {
    @Override
    public void at(long made, DesignSpace.@Nullable Design best, int open) {
      bar.say(
          made
              + " trials made; "
              + (best == null ? "none good enough yet" : "best so far " + ExploreFiles.text(best))
              + "; "
              + open
              + (open == 1 ? " design" : " designs")
              + " could be better");
    }

    @Override
    public void sampling(int designs, int of) {
      bar.say("too many designs to look at each; sample: " + designs + " of " + of);
    }
  }

  /** What accuracy is wanted; null of a network that computes numbers. */
  private @Nullable AccuracyTarget wanted(Study chosen) {
    if (!chosen.task().counts()) {
      if (minAccuracy != null) {
        throw Place.option(MIN_ACCURACY)
            .bad(
                minAccuracy + " for a network that computes numbers",
                MAX_ERROR + ", the largest application error");
      }
      return null;
    }
    if (minAccuracy != null) {
      double share = Numbers.between(minAccuracy, 0, 1, "(a share)", Place.option(MIN_ACCURACY));
      return new AccuracyTarget(AccuracyTarget.Form.MIN, share);
    }
    double decided = chosen.decide().minAccuracy();
    if (!Double.isNaN(decided)) {
      return new AccuracyTarget(AccuracyTarget.Form.MIN, decided);
    }
    if (chosen.target() == null) {
      throw Place.option(MIN_ACCURACY)
          .bad("nothing", "the accuracy that a design has to reach, a share: 0.95 for 95 %");
    }
    return chosen.target();
  }

  private double largestError(Study chosen) {
    if (chosen.task().counts()) {
      if (maxError != null) {
        throw Place.option(MAX_ERROR)
            .bad(maxError + " for a network that classifies", MIN_ACCURACY);
      }
      return Double.NaN;
    }
    if (maxError == null && !Double.isNaN(chosen.decide().maxError())) {
      return chosen.decide().maxError();
    }
    if (maxError == null) {
      throw Place.option(MAX_ERROR)
          .bad("nothing", "the mean application error that a design may have");
    }
    return Numbers.between(maxError, 0, Double.MAX_VALUE, "", Place.option(MAX_ERROR));
  }

  private static double bound(
      @Nullable AccuracyTarget wanted, EngineContext engine, Study chosen, LongWork work) {
    AccuracyTarget of = Objects.requireNonNull(wanted);
    if (of.form() == AccuracyTarget.Form.MIN) {
      return of.share();
    }
    var set = engine.prepare(chosen, chosen.images(), work.stop()::requested).set();
    double clean = (double) set.cleanCorrect() / set.images();
    // A share as people write it: 0.98 less 0.05 is no 0.9299999999999999.
    return Math.rint((clean - of.drop(clean)) * SHARE_STEPS) / SHARE_STEPS;
  }
}
