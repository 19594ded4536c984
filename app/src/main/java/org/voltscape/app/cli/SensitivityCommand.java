package org.voltscape.app.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.voltscape.engine.array.sensitivity.Grain;
import org.voltscape.engine.array.sensitivity.InjectionSensitivity;
import org.voltscape.engine.array.sensitivity.Reading;
import org.voltscape.engine.io.AtomicFolder;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.MatrixKernel;
import org.voltscape.engine.network.MatrixKernels;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Laboratory;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.WeightGradients;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How much the weights, filters or channels of a layer matter when bits flip. */
@Command(
    name = "sensitivity",
    description = {
      "Find how much the weights, filters or channels of a layer matter when bits of weights flip.",
      "",
      "The sensitivity of a weight is the size of its gradient of the cost times the deviation that"
          + " flips give its word on average (Taylor's first order; Shin et al., JETCAS 2019); that"
          + " of a filter or channel is the mean over its weights. With --inject, bits are flipped"
          + " in the words of each filter, channel or weight alone, and the change of the cost is"
          + " measured. The answer is one line of JSON: study, layer, by, reading, groups, images,"
          + " weights, cost and accuracy (without flips), ber, draws, rank_correlation (Spearman's,"
          + " of the sensitivities and the mean size of an image's change of cost), ci_low, ci_high"
          + " (95 %%), taylor_cpu_s and injection_cpu_s (processor seconds), injection_passes"
          + " (forward passes of an image), correlations (of both readings with both the change of"
          + " an image's cost and that of the mean cost) and, with --out, files.",
      ""
    },
    footer = {"", "Example:  voltscape sensitivity study.json --layer 1 --by filter --inject"})
final class SensitivityCommand implements Callable<Integer> {
  private static final int MOST_DRAWS = 100_000;

  /** Draws of all groups together: each keeps what it flips. */
  private static final long MOST_VARIANTS = 1_000_000;

  @Parameters(index = "0", paramLabel = "STUDY.json", description = StudyInput.HELP)
  private String study;

  @Option(
      names = "--layer",
      paramLabel = "N",
      defaultValue = "1",
      description = "layer of the network, 1 the first (default: ${DEFAULT-VALUE})")
  private String layer;

  @Option(
      names = "--by",
      paramLabel = "GRAIN",
      defaultValue = "filter",
      description = "weight, filter or channel (default: ${DEFAULT-VALUE})")
  private String by;

  @Option(
      names = "--reading",
      paramLabel = "ID",
      defaultValue = "mean-absolute",
      description =
          "mean-absolute (mean size of each image's gradient) or mean-gradient (size of the mean"
              + " gradient, as the paper prints it; default: ${DEFAULT-VALUE})")
  private String reading;

  @Option(names = "--inject", description = "measure it by flipping bits, too")
  private boolean inject;

  @Option(
      names = "--ber",
      paramLabel = "P",
      defaultValue = "0.01",
      description = "probability that a bit is flipped (default: ${DEFAULT-VALUE})")
  private String ber;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "20",
      description = "injections into each group (default: ${DEFAULT-VALUE})")
  private String draws;

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "images the cost is of (default: the study's)")
  private String images;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder for the table as CSV and two figures as SVG")
  private String out;

  @Mixin private DataOption data;

  private final Streams streams;

  SensitivityCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Study recipe = StudyInput.read(study).with(null, null, images).study();
    Workload workload = Workloads.byId(recipe.workload(), "study", "field workload");
    int depth = workload.shape().layers().size();
    int which = Numbers.integer(layer, 1, depth, Place.option("--layer")) - 1;
    Grain grain =
        Grain.of(by)
            .orElseThrow(() -> unknown("--by", by, Arrays.stream(Grain.values()).map(Grain::id)));
    Reading chosen =
        Reading.of(reading)
            .orElseThrow(
                () ->
                    unknown(
                        "--reading", reading, Arrays.stream(Reading.values()).map(Reading::id)));
    double p = probability(ber);
    Layer of = workload.shape().layers().get(which);
    long most = Math.max(1, Math.min(MOST_DRAWS, MOST_VARIANTS / grain.count(of)));
    int each = (int) Numbers.whole(draws, 1, most, Place.option("--draws"));
    if (out != null) {
      AtomicFolder.check(Path.of(out));
    }
    InjectionSensitivity.Recipe injection =
        new InjectionSensitivity.Recipe(which, grain, p, each, recipe.seed());
    Optional<SensitivityAnswer> measured =
        LongWork.run(
            streams,
            LongWork.STOPPED,
            work -> measure(work, recipe, workload.recipe().loss(), injection, chosen));
    if (measured.isEmpty()) {
      return CommandLineTool.FAILED;
    }
    SensitivityAnswer answer = measured.get();
    if (out != null) {
      answer.write(Path.of(out));
    }
    answer.lines().forEach(streams.out()::println);
    streams.out().println(JsonLine.of(answer.json(out)));
    return CommandLineTool.DONE;
  }

  private static double probability(String text) {
    double p = Numbers.fraction(text, Place.option("--ber"));
    if (p > 0) {
      return p;
    }
    throw Place.option("--ber").bad("\"" + text + "\"", "a number above 0, at most 1");
  }

  private static BadInputException unknown(String option, String found, Stream<String> ids) {
    return Place.option(option)
        .bad("\"" + found + "\"", ids.collect(Collectors.joining(", ", "one of ", "")));
  }

  private SensitivityAnswer measure(
      LongWork work,
      Study recipe,
      TrainingRecipe.Loss loss,
      InjectionSensitivity.Recipe injection,
      Reading chosen) {
    Interruption stop = work.stop();
    Laboratory laboratory = work.laboratory(data);
    QuantizedNetwork network = laboratory.network(recipe, stop::requested);
    Examples examples = laboratory.testExamples(recipe, recipe.images(), stop::requested);
    MatrixKernel kernel = MatrixKernels.fast();
    double start = cpuSeconds();
    WeightGradients gradients =
        WeightGradients.of(kernel, network.values(), examples, loss, stop::requested);
    double taylor = cpuSeconds() - start;
    InjectionSensitivity injected = null;
    double injecting = Double.NaN;
    if (inject) {
      start = cpuSeconds();
      injected =
          InjectionSensitivity.of(
              kernel,
              network,
              examples,
              loss,
              injection,
              (done, total) -> work.bar().show(done, total, "passes"),
              stop::requested);
      injecting = cpuSeconds() - start;
    }
    return new SensitivityAnswer(
        recipe, network, chosen, injection, gradients, taylor, injected, injecting);
  }

  /** Processor time of this thread, which does all of the work. */
  private static double cpuSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() * 1e-9;
  }
}
