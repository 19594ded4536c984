package org.voltscape.app.cli.eden;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.OwnFolder;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.cli.shared.ThreadsOption;
import org.voltscape.engine.adapt.TrainedNetworkCache;
import org.voltscape.engine.eden.ApproximateNetwork;
import org.voltscape.engine.eden.study.StudyCharacterization;
import org.voltscape.engine.eden.training.RetrainingPlan;
import org.voltscape.engine.io.file.FolderClaim;
import org.voltscape.engine.stages.StageFiles;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.accuracy.AccuracyTarget;
import org.voltscape.engine.trial.WorkloadSource;
import org.voltscape.engine.trial.WorkloadSources;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Workloads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** EDEN's characterization from the command line. */
@Command(
    name = "characterize",
    description = {
      "How many bit errors a network bears in memory that errs at every read of weights and feature"
          + " maps, as EDEN finds it: as it is, and trained for the errors.",
      "",
      "The study's memory is profiled at the points of its curve with bit error rates from 1e-4 to"
          + " 1e-1 (its voltages do not matter), and the closest error model taken. --flat finds the"
          + " highest rate, resolved to 10 %%, that all tensors bear together: accuracy stays within the"
          + " study's accuracyTarget, or a drop of one point, for 99 %% of the drawings of errors."
          + " --fine goes on from there and finds a rate for each tensor. With --errors nothing is"
          + " profiled. Where training does not help, rate and network are those without it.",
      "",
      "Tests are kept in --out and trained networks in the cache: the same command goes on from"
          + " there. The folder then has tolerances.csv (for map-tensors), tested.csv and network.npz.",
      "",
      "The answer is one line of JSON: study, selected_model (flips, eden-1, eden-2, eden-3),"
          + " weights, feature_maps, bounding, baseline_accuracy, max_drop, tolerable_ber (without"
          + " training; with --fine a map of each tensor to its rate), tolerable_ber_retrained, with"
          + " --fine flat_ber and flat_ber_retrained and rounds, trials, examples, held_out (examples, seeds,"
          + " within: how many of the seeds kept within the drop, baseline_accuracy, mean_drop,"
          + " largest_drop) and out. A rate of 0 means that none was found.",
      ""
    },
    footer = {"", "Example:  voltscape characterize eden.json --fine --out eden"})
public final class CharacterizeCommand implements Callable<Integer> {
  private static final int LEAST_IMAGES = 10;
  private static final int MOST_IMAGES = 1_000_000;
  private static final int MOST_EPOCHS = 10_000;
  private static final double LEAST_POINTS = 0.01;
  private static final double POINTS = 100;

  @Parameters(index = "0", paramLabel = "STUDY.json", description = StudyInput.HELP)
  private String study;

  @Option(names = "--flat", description = "one rate for all tensors (the default)")
  private boolean flat;

  @Option(names = "--fine", description = "a rate for each tensor, too")
  private boolean fine;

  @Option(
      names = "--drop",
      paramLabel = "POINTS",
      description =
          "accuracy that may be lost, in points of per cent, in place of the study's"
              + " accuracyTarget")
  private @Nullable String drop;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description =
          "of each training, in place of the study's; a study that says nothing of training beyond its"
              + " workload's is trained for "
              + RetrainingPlan.EPOCHS
              + " epochs of "
              + StudyCharacterization.SAMPLES
              + " examples")
  private @Nullable String epochs;

  @Option(
      names = "--images",
      paramLabel = "N",
      defaultValue = "" + StudyCharacterization.EXAMPLES,
      description =
          "test examples that rates are found on, at most half of all; as many others are held out"
              + " (default: ${DEFAULT-VALUE})")
  private String images;

  @Option(names = "--seed", paramLabel = "N", description = "in place of the study's")
  private @Nullable String seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder of what is found (default: ${DEFAULT-VALUE})",
      defaultValue = "voltscape-characterize")
  private String out;

  @Mixin private MemoryOptions memory;

  @Option(
      names = MemoryOptions.ERRORS,
      paramLabel = "ID",
      description =
          "what errors do: flips, eden-1, eden-2 or eden-3; nothing is profiled then (default: the"
              + " model that the study's memory is closest to)")
  private @Nullable String errors;

  @Mixin private ThreadsOption threads;

  @Mixin private DataOption data;

  private final Streams streams;

  public CharacterizeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (flat && fine) {
      throw Place.option("--flat").bad("--fine beside it", "one of the two");
    }
    StudyInput input = StudyInput.read(study);
    Study chosen = changed(input.study());
    ApproximateNetwork.requireClassification(
        Workloads.byId(chosen.workload(), study, "field workload"));
    if (errors == null) {
      StudyCharacterization.requireDevice(chosen, input.curve(), study);
    }
    StudyCharacterization.Plan plan =
        new StudyCharacterization.Plan(
            chosen,
            errors != null ? null : input.curve(),
            memory.of(chosen, errors, 0),
            fine,
            Numbers.integer(images, LEAST_IMAGES, MOST_IMAGES, Place.option("--images")),
            epochs == null
                ? null
                : Numbers.integer(epochs, 1, MOST_EPOCHS, Place.option("--epochs")),
            threads.count());
    if (out.isBlank()) {
      throw Place.option("--out").bad("\"\"", "a folder to write to");
    }
    Path folder = Path.of(out);
    return LongWork.run(
            streams,
            "Stopped before the end; tests that were made are kept in " + folder + ".",
            work -> {
              work(plan, folder, work);
              return ExitCode.DONE;
            })
        .orElse(ExitCode.FAILED);
  }

  private void work(StudyCharacterization.Plan plan, Path folder, LongWork work) {
    try (FolderClaim claim = FolderClaim.of(folder)) {
      OwnFolder.check(claim, "characterize", CharacterizeFiles.NAMES);
      DataPlace place = work.place(data);
      WorkloadSource source =
          new WorkloadSources(place)
              .get(
                  Workloads.byId(plan.study().workload(), study, "field workload"),
                  0,
                  place.cancelled());
      StudyCharacterization.Result result =
          new StudyCharacterization(
                  plan,
                  source,
                  StageFiles.keepingAll(claim.hidden()),
                  new TrainedNetworkCache(place.cache(), place.messages()),
                  (done, about) -> work.bar().say(done + " tests made; " + about),
                  place.cancelled())
              .run();
      CharacterizeFiles.write(claim, plan, source, result);
      streams.out().println(JsonLine.of(CharacterizeFiles.answer(plan, result, folder)));
    }
  }

  private Study changed(Study read) {
    Study chosen = read;
    if (seed != null) {
      chosen =
          chosen.withSeed(
              Numbers.whole(seed, Long.MIN_VALUE, Long.MAX_VALUE, Place.option("--seed")));
    }
    if (drop != null) {
      double points = Numbers.between(drop, LEAST_POINTS, POINTS, "points", Place.option("--drop"));
      chosen = chosen.withTarget(new AccuracyTarget(AccuracyTarget.Form.MAX_DROP, points / POINTS));
    }
    return chosen;
  }
}
