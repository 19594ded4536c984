package org.voltscape.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.voltscape.app.cli.bench.AgainstOptions;
import org.voltscape.app.cli.bench.BenchArguments;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.KernelOption;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.ProgressBar;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.ThreadsOption;
import org.voltscape.app.log.ProgramLog;
import org.voltscape.engine.bench.Bench;
import org.voltscape.engine.bench.ErrorsBench;
import org.voltscape.engine.bench.KernelReport;
import org.voltscape.engine.bench.KernelSpeed;
import org.voltscape.engine.bench.TrainingBench;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.param.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Times trials and training on this machine. */
@Command(
    name = "bench",
    description = {
      "Time fault-injection trials, or training, on this machine.",
      "",
      "A network with random weights in 8-bit words classifies random inputs; every trial draws"
          + " transient bit flips again. The answer is one line of JSON: trials_per_s (by the wall"
          + " clock, all threads), and in processor milliseconds of one thread cpu_ms_per_trial ="
          + " sample_ms (drawing the faults) + inject_ms (the words they change) + forward_ms"
          + " (inference), resample_ms (drawing the faults in place of sample_ms, where the die was drawn at"
          + " ten times the rate before, as in a sweep), gemm_bound_ms (the bare matrix products of that inference);"
          + " process_cpu_ms_per_trial, that of the whole process with all threads of all libraries;"
          + " warm_up_s, how long each thread warmed up; mean_agreement (with the baseline's"
          + " prediction), net, ber, threads, trials, images.",
      "",
      "Every answer names what multiplies: blas is the library, its version and the processor it"
          + " takes this one for; kernels has for each kernel its id, library, core,"
          + " instruction_set and measured speed on one thread (gflops, gops); processor and"
          + " instruction_sets are this machine's; kernel_advice is a sentence where a library takes"
          + " the processor for a weaker one.",
      "",
      "With --training one epoch of training on random examples is timed instead, on one thread:"
          + " plain (epoch_s), with all weights read through a memory of which 28 %% of the cells are"
          + " stuck (epoch_mat_s), with nearest words read from it (epoch_nwr_s), and the bare matrix"
          + " products of the same steps (gemm_s), in processor seconds; ratio_mat and ratio_nwr are"
          + " to the plain epoch; steps_per_s is how many steps of the plain epoch a second of"
          + " processor time holds. Rounds of all four alternate; the answer has their medians, net,"
          + " samples, batch, rounds and blas.",
      "",
      "With --drop inference on multipliers that miss their timing is timed, on one thread, beside"
          + " the same without errors, in processor milliseconds: clean_ms, exact_ms (every product"
          + " drawn by itself), moments_ms (what sums lose drawn by mean and variance), ratio_exact"
          + " and ratio_moments to the clean one; errors is the number of products dropped. Rounds of"
          + " the three alternate; the answer has their medians, net, drop, images, rounds and blas.",
      "",
      "With --against another build, or the same in another environment, is timed beside this one:"
          + " processes with the same arguments take turns, the order is swapped every round, and"
          + " one round that does not count comes first. The answer has for the whole, and in parts"
          + " for every time that both report, the medians of this and other, the ratios (this /"
          + " other) of all rounds and their median; agrees tells whether both classified alike"
          + " (null with several threads); this and other have what each reports about its kernels"
          + " and the median processor and wall time of its whole processes, start included. A build"
          + " from before --warm-up warms up for 6 trials only: then both run twice the trials"
          + " asked for, and a note says so.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  voltscape bench --ber 0.01 --threads 1",
      "  voltscape bench --training --net mlp",
      "  voltscape bench --drop 0.001 --net mlp",
      "  voltscape bench --threads 1 --against ../before/app/target/voltscape",
      "  voltscape bench --threads 1 --against . --against-env OPENBLAS_CORETYPE=Prescott"
    })
final class BenchCommand implements Callable<Integer> {
  private static final int MOST_TRIALS = 1_000_000;
  private static final int MOST_IMAGES = 100_000;
  private static final int MOST_ROUNDS = 1000;
  private static final int ROUNDS = 5;
  private static final int ROUNDS_AGAINST = 7;
  private static final double MOST_WARM_UP = 3600;

  @Option(
      names = "--net",
      paramLabel = "ID",
      defaultValue = "mlp",
      description =
          "mlp: 784-256-256-256-10; lenet5: LeNet-5 of two convolutions (6, 16) and 120-84-10"
              + " (default: ${DEFAULT-VALUE})")
  private String net;

  @Option(
      names = "--ber",
      paramLabel = "P",
      defaultValue = "0.001",
      description = "probability that a bit is read wrongly (default: ${DEFAULT-VALUE})")
  private String ber;

  @Mixin private ThreadsOption threads;

  @Mixin private KernelOption kernel;

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "50",
      description = "trials in all (default: ${DEFAULT-VALUE})")
  private String trials;

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "inputs a trial (default: 10000 for mlp, 1000 for lenet5)")
  private String images;

  @Option(
      names = "--training",
      description =
          "time training instead: of 784-256-256-256-10 with 8-bit words, 128 examples a step, or"
              + " of Caffe's LeNet-5 with 16-bit words, 32 examples a step")
  private boolean training;

  @Option(
      names = "--drop",
      paramLabel = "P",
      description = "time inference where every product is dropped with probability P instead")
  private String drop;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description =
          "examples of an epoch with --training (default: 60000 for mlp, 6000 for lenet5)")
  private String samples;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "rounds with --training or --drop (default: 5); with --against rounds of both builds"
              + " (default: 7)")
  private String rounds;

  @Option(
      names = "--warm-up",
      paramLabel = "S",
      defaultValue = "2",
      description =
          "processor seconds that every thread warms up for at least (default: ${DEFAULT-VALUE})")
  private String warmUp;

  @Mixin private AgainstOptions against;

  private final Streams streams;

  BenchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InterruptedException {
    double warm = Numbers.between(warmUp, 0, MOST_WARM_UP, "s", Place.option("--warm-up"));
    boolean compared = against.given();
    kernel.use(compared);
    if (training) {
      return benchTraining(warm, compared);
    }
    Bench.Net chosen = chosen(Bench.Net.values(), Bench.Net::id);
    if (drop != null) {
      return benchErrors(chosen, warm, compared);
    }
    double probability = Numbers.fraction(ber, Place.option("--ber"));
    int count = Numbers.integer(trials, 1, MOST_TRIALS, Place.option("--trials"));
    int inputs = inputs(chosen);
    int workers = threads.count();
    if (compared) {
      return compare(
          List.of("--ber", ber, "--threads", text(workers), "--images", text(inputs)),
          "--trials",
          count,
          true);
    }
    ProgressBar bar = ProgressBar.on(streams.err());
    Bench.Result result =
        new Bench(chosen, inputs, probability, workers, count, warm).run(bar::message);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("net", net);
    json.put("ber", probability);
    json.put("threads", workers);
    json.put("trials", count);
    json.put("images", inputs);
    json.put("trials_per_s", result.trialsPerSecond());
    json.put("cpu_ms_per_trial", result.cpuMsPerTrial());
    json.put("process_cpu_ms_per_trial", result.processMsPerTrial());
    json.put("sample_ms", result.sampleMs());
    json.put("inject_ms", result.injectMs());
    json.put("resample_ms", result.resampleMs());
    json.put("forward_ms", result.forwardMs());
    json.put("gemm_bound_ms", result.gemmBoundMs());
    json.put("warm_up_s", result.warmUpSeconds());
    json.put("mean_agreement", result.meanAgreement());
    return answer(json);
  }

  /** Times this build and another with the same arguments. */
  private int compare(List<String> options, String amount, int count, boolean shared) {
    List<String> common = new ArrayList<>(List.of("--net", net));
    common.addAll(options);
    return against.compare(
        new BenchArguments(common, amount, count, shared, warmUp), rounds(ROUNDS_AGAINST), streams);
  }

  private int rounds(int unlessTold) {
    return rounds == null
        ? unlessTold
        : Numbers.integer(rounds, 1, MOST_ROUNDS, Place.option("--rounds"));
  }

  private static String text(int number) {
    return String.valueOf(number);
  }

  /** Answers with what was timed and what multiplied. */
  private int answer(Map<String, Object> json) {
    KernelReport report = KernelReport.measure();
    json.put("blas", MatrixKernels.fast().library());
    json.put("kernels", report.kernels().stream().map(BenchCommand::kernel).toList());
    json.put("processor", report.processor().model());
    json.put("instruction_sets", report.processor().instructionSets());
    report
        .advice()
        .ifPresent(
            sentence -> {
              json.put("kernel_advice", sentence);
              streams.err().println(sentence);
            });
    ProgramLog.note(String.join(" ", report.sentences()));
    streams.out().println(JsonLine.of(json));
    return ExitCode.DONE;
  }

  private static Map<String, Object> kernel(KernelSpeed kernel) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", kernel.id());
    json.put("library", kernel.library());
    json.put("core", kernel.core().orElse(null));
    json.put("instruction_set", kernel.instructionSet().orElse(null));
    json.put(kernel.unit().key(), kernel.speed());
    return json;
  }

  private int inputs(Bench.Net chosen) {
    return images == null
        ? chosen.images()
        : Numbers.integer(images, 1, MOST_IMAGES, Place.option("--images"));
  }

  private int benchErrors(Bench.Net chosen, double warm, boolean compared) {
    double probability = Numbers.fraction(drop, Place.option("--drop"));
    int inputs = inputs(chosen);
    if (compared) {
      return compare(List.of("--drop", drop, "--images", text(inputs)), "--rounds", ROUNDS, false);
    }
    int count = rounds(ROUNDS);
    ErrorsBench.Result result =
        new ErrorsBench(chosen, inputs, probability, count, warm)
            .run(ProgressBar.on(streams.err())::message);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("net", net);
    json.put("drop", probability);
    json.put("images", inputs);
    json.put("rounds", count);
    json.put("clean_ms", result.clean());
    json.put("exact_ms", result.exact());
    json.put("ratio_exact", result.ratio());
    json.put("moments_ms", result.moments());
    json.put("ratio_moments", result.moments() / result.clean());
    json.put("errors", result.errors());
    return answer(json);
  }

  private <N> N chosen(N[] nets, Function<N, String> id) {
    return Arrays.stream(nets)
        .filter(n -> id.apply(n).equals(net))
        .findFirst()
        .orElseThrow(
            () ->
                Place.option("--net")
                    .bad(
                        "\"" + net + "\"",
                        Suggestions.hint("mlp or lenet5", net, List.of("mlp", "lenet5"))));
  }

  private int benchTraining(double warm, boolean compared) {
    TrainingBench.Net chosen = chosen(TrainingBench.Net.values(), TrainingBench.Net::id);
    int examples =
        samples == null
            ? chosen.samples()
            : Numbers.integer(samples, 1, MOST_IMAGES, Place.option("--samples"));
    if (compared) {
      return compare(List.of("--training", "--samples", text(examples)), "--rounds", ROUNDS, false);
    }
    int count = rounds(ROUNDS);
    TrainingBench.Result result =
        new TrainingBench(chosen, examples, count, warm)
            .run(ProgressBar.on(streams.err())::message);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("net", net);
    json.put("samples", result.samples());
    json.put("batch", result.batch());
    json.put("rounds", count);
    json.put("epoch_s", result.epoch());
    json.put("epoch_mat_s", result.mat());
    json.put("ratio_mat", result.ratioMat());
    json.put("epoch_nwr_s", result.nearest());
    json.put("ratio_nwr", result.ratioNearest());
    json.put("gemm_s", result.gemm());
    json.put("steps_per_s", result.samples() / result.batch() / result.epoch());
    return answer(json);
  }
}
