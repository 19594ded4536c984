package org.voltscape.app.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.ProgressBar;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.ThreadsOption;
import org.voltscape.engine.bench.Bench;
import org.voltscape.engine.bench.ErrorsBench;
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
          + " (inference), gemm_bound_ms (the bare matrix products of that inference);"
          + " mean_agreement (with the baseline's prediction), net, ber, threads, trials, images, and as blas the"
          + " library that multiplies: its version and the processor it takes this one for.",
      "",
      "With --training one epoch of training on random examples is timed instead, on one thread:"
          + " plain (epoch_s), with all weights read through a memory of which 28 %% of the cells are"
          + " stuck (epoch_mat_s), with nearest words read from it (epoch_nwr_s), and the bare matrix"
          + " products of the same steps (gemm_s), in processor seconds; ratio_mat and ratio_nwr are"
          + " to the plain epoch. Rounds of all four alternate; the answer has their medians, net,"
          + " samples, batch, rounds and blas.",
      "",
      "With --drop inference on multipliers that miss their timing is timed, on one thread, beside"
          + " the same without errors, in processor milliseconds: clean_ms, exact_ms (every product"
          + " drawn by itself), moments_ms (what sums lose drawn by mean and variance), ratio_exact"
          + " and ratio_moments to the clean one; errors is the number of products dropped. Rounds of"
          + " the three alternate; the answer has their medians, net, drop, images, rounds and blas.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  voltscape bench --ber 0.01 --threads 1",
      "  voltscape bench --training --net mlp",
      "  voltscape bench --drop 0.001 --net mlp"
    })
final class BenchCommand implements Callable<Integer> {
  private static final int MOST_TRIALS = 1_000_000;
  private static final int MOST_IMAGES = 100_000;
  private static final int MOST_ROUNDS = 1000;

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
      defaultValue = "5",
      description = "rounds with --training or --drop (default: ${DEFAULT-VALUE})")
  private String rounds;

  private final Streams streams;

  BenchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (training) {
      return benchTraining();
    }
    Bench.Net chosen = chosen(Bench.Net.values(), Bench.Net::id);
    if (drop != null) {
      return benchErrors(chosen);
    }
    double probability = Numbers.fraction(ber, Place.option("--ber"));
    int count = Numbers.integer(trials, 1, MOST_TRIALS, Place.option("--trials"));
    int inputs = inputs(chosen);
    int workers = threads.count();
    ProgressBar bar = ProgressBar.on(streams.err());
    Bench.Result result = new Bench(chosen, inputs, probability, workers, count).run(bar::message);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("net", net);
    json.put("ber", probability);
    json.put("threads", workers);
    json.put("trials", count);
    json.put("images", inputs);
    json.put("trials_per_s", result.trialsPerSecond());
    json.put("cpu_ms_per_trial", result.cpuMsPerTrial());
    json.put("sample_ms", result.sampleMs());
    json.put("inject_ms", result.injectMs());
    json.put("forward_ms", result.forwardMs());
    json.put("gemm_bound_ms", result.gemmBoundMs());
    json.put("mean_agreement", result.meanAgreement());
    json.put("blas", MatrixKernels.fast().library());
    streams.out().println(JsonLine.of(json));
    return ExitCode.DONE;
  }

  private int inputs(Bench.Net chosen) {
    return images == null
        ? chosen.images()
        : Numbers.integer(images, 1, MOST_IMAGES, Place.option("--images"));
  }

  private int benchErrors(Bench.Net chosen) {
    double probability = Numbers.fraction(drop, Place.option("--drop"));
    int count = Numbers.integer(rounds, 1, MOST_ROUNDS, Place.option("--rounds"));
    int inputs = inputs(chosen);
    ErrorsBench.Result result =
        new ErrorsBench(chosen, inputs, probability, count)
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
    json.put("blas", MatrixKernels.fast().library());
    streams.out().println(JsonLine.of(json));
    return ExitCode.DONE;
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

  private int benchTraining() {
    TrainingBench.Net chosen = chosen(TrainingBench.Net.values(), TrainingBench.Net::id);
    int examples =
        samples == null
            ? chosen.samples()
            : Numbers.integer(samples, 1, MOST_IMAGES, Place.option("--samples"));
    int count = Numbers.integer(rounds, 1, MOST_ROUNDS, Place.option("--rounds"));
    TrainingBench.Result result =
        new TrainingBench(chosen, examples, count).run(ProgressBar.on(streams.err())::message);
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
    json.put("blas", MatrixKernels.fast().library());
    streams.out().println(JsonLine.of(json));
    return ExitCode.DONE;
  }
}
