package org.voltscape.app.cli.eden;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.cli.shared.ThreadsOption;
import org.voltscape.engine.eden.ApproximateNetwork;
import org.voltscape.engine.eden.ApproximateTests;
import org.voltscape.engine.eden.MemoryChoice;
import org.voltscape.engine.eden.tolerance.NetworkTolerance;
import org.voltscape.engine.eden.tolerance.Tolerance;
import org.voltscape.engine.eden.tolerance.ToleranceQuestion;
import org.voltscape.engine.io.file.AtomicFolder;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The bit error rate that a network in memory that errs tolerates. */
@Command(
    name = "tolerance",
    description = {
      "Find the bit error rate of main memory that a study's network tolerates.",
      "",
      "Weights and feature maps are stored in words, read with errors, turned into numbers and"
          + " bounded to the range of their tensor, as in EDEN. The answer is the rate at which the"
          + " mean accuracy over draws of errors has fallen by --points below that without errors,"
          + " with its 95 %% interval; the range of a feature map is that over training examples. Of the study,"
          + " workload, formats, number of images, seed and kind of transient faults count; nothing"
          + " else of its memory does.",
      "",
      "The answer is one line of JSON: study, workload, weights, feature_maps, bounding, errors, on,"
          + " pruned, points, images, seed, trials (the rate was found from), baseline (accuracy without errors, as"
          + " stored), tolerable_ber (null where the accuracy never falls so far), ci_low, ci_high,"
          + " curve (a list of ber, accuracy, ci_low, ci_high, trials) and, with --out, out and files.",
      "",
      "With --retrain, the network is then trained with errors at every read, as EDEN does, and"
          + " tested again: the rate at which it has fallen by --points below the accuracy of the"
          + " network as it was. A network is trained once and kept. The answer then has retrained:"
          + " errors, ber (trained for), epochs, samples (of an epoch), curriculum, loss (of the last"
          + " epoch; what training meets), learned, baseline (its own accuracy without errors),"
          + " tolerable_ber, ci_low, ci_high, trials, curve, gain (times the rate without training),"
          + " gain_ci_low, gain_ci_high.",
      ""
    },
    footer = {
      "",
      "Example:  voltscape tolerance study.json --weights fp32 --feature-maps fp32 --bounding zero"
    })
public final class ToleranceCommand implements Callable<Integer> {
  private static final double POINTS = 100;
  private static final int MOST_TRIALS = 100_000;
  private static final double MOST_PRUNED = 0.999;

  @Parameters(index = "0", paramLabel = "STUDY.json", description = StudyInput.HELP)
  private String study;

  @Mixin private MemoryOptions memory;

  @Option(
      names = MemoryOptions.ERRORS,
      paramLabel = "ID",
      description =
          "what errors do: flips, eden-1, eden-2 or eden-3 (default: the study's where it is one of"
              + " them, else flips)")
  private @Nullable String errors;

  @Option(
      names = "--prune",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "share of the weights of each layer, the smallest, that become 0 before they are stored"
              + " (default: ${DEFAULT-VALUE})")
  private String prune = "0";

  @Mixin private RetrainOptions retrain;

  @Option(
      names = "--on",
      paramLabel = "WHAT",
      defaultValue = "weights,feature-maps",
      description = "what errs: weights, feature-maps or both (default: ${DEFAULT-VALUE})")
  private String on = "weights,feature-maps";

  @Option(
      names = "--points",
      paramLabel = "X",
      defaultValue = "5",
      description = "loss of accuracy tolerated, in points of per cent (default: ${DEFAULT-VALUE})")
  private String points = "5";

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "40",
      description =
          "draws of errors at every rate; up to 32 times as many are made where few of them lose"
              + " anything (default: ${DEFAULT-VALUE})")
  private String trials = "40";

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "images an accuracy is of (default: the study's)")
  private @Nullable String images;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "of errors and choice of images (default: the study's)")
  private @Nullable String seed;

  @Option(names = "--out", paramLabel = "DIR", description = "folder for the curve as CSV")
  private @Nullable String out;

  @Mixin private ThreadsOption threads;

  @Mixin private DataOption data;

  private final Streams streams;

  public ToleranceCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Study recipe = StudyInput.read(study).with(seed, null, images).study();
    Workload workload = Workloads.byId(recipe.workload(), recipe.name(), "field workload");
    ApproximateNetwork.requireClassification(workload);
    double pruned = Numbers.between(prune, 0, MOST_PRUNED, "(a share)", Place.option("--prune"));
    MemoryChoice choice = memory.of(recipe, errors, pruned);
    RetrainOptions.Wish wish = retrain.wish(choice.kind(), choice.pruned());
    ErringTensors what = ErringTensors.of(on);
    double drop = Numbers.between(points, 0.01, 99, "points", Place.option("--points")) / POINTS;
    int draws = Numbers.integer(trials, 2, MOST_TRIALS, Place.option("--trials"));
    ToleranceQuestion question = new ToleranceQuestion(drop, draws, recipe.images(), recipe.seed());
    int count = threads.count();
    if (out != null) {
      if (out.isBlank()) {
        throw Place.option("--out").bad("\"\"", "a folder to write to");
      }
      AtomicFolder.check(Path.of(out));
    }
    Optional<Found> found =
        LongWork.run(
            streams,
            LongWork.STOPPED,
            work -> find(work, recipe, workload, choice, wish, what, question, count));
    if (found.isEmpty()) {
      return ExitCode.FAILED;
    }
    ToleranceAnswer answer =
        new ToleranceAnswer(
            recipe, choice, what.id(), question, found.get().before(), found.get().after());
    if (out != null) {
      answer.write(Path.of(out));
    }
    answer.lines().forEach(streams.out()::println);
    streams.out().println(JsonLine.of(answer.json(out)));
    return ExitCode.DONE;
  }

  /**
   * What was found.
   *
   * @param after null where nothing was trained
   */
  private record Found(Tolerance before, @Nullable RetrainedTolerance after) {}

  private Found find(
      LongWork work,
      Study recipe,
      Workload workload,
      MemoryChoice choice,
      RetrainOptions.@Nullable Wish wish,
      ErringTensors what,
      ToleranceQuestion question,
      int count) {
    EngineContext engine = work.engine(data);
    Network network = engine.trainedNetwork(recipe, work.stop()::requested);
    Examples training = workload.trainingExamples(engine.place());
    ApproximateNetwork stored = choice.stored(network, training, work.stop()::requested);
    Examples tested = engine.testExamples(recipe, recipe.images(), work.stop()::requested);
    Tolerance before =
        NetworkTolerance.find(
            new ApproximateTests(stored, tested),
            what.weights(),
            what.maps(),
            question,
            count,
            (done, total) -> work.bar().show(done, total, "trials"),
            work.stop()::requested);
    if (wish == null) {
      return new Found(before, null);
    }
    RetrainedTolerance after =
        RetrainedTolerance.find(
            work,
            engine,
            recipe,
            workload,
            wish.plan(before),
            stored,
            training,
            tested,
            what,
            question,
            before,
            count);
    return new Found(before, after);
  }
}
