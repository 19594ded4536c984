package org.voltscape.tools;

import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.tools.kernels.ProductsBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the kernels with JMH. */
@Command(
    name = "bench-kernels",
    description = {
      "Measure the kernels with JMH, in a process each: products of the layers in single precision"
          + " and in bytes, the draw of a die, trials of the perceptron and of LeNet-5; needs no"
          + " display. Times are by the wall clock.",
      ""
    },
    footer = {"", "Example:  .ci/tools bench-kernels --only products"})
final class BenchKernelsCommand implements Callable<Integer> {
  private static final int MOST_SECONDS = 600;

  @Option(
      names = "--only",
      paramLabel = "PART",
      defaultValue = "",
      description =
          "those whose name holds this, in any case: ProductsBenchmark.floats, ProductsBenchmark.bytes,"
              + " TrialBenchmark.draw, TrialBenchmark.trial")
  private String only;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "10",
      description = "seconds to measure each, after as many to warm up (default: ${DEFAULT-VALUE})")
  private String seconds;

  private final Streams streams;

  BenchKernelsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    int each = Numbers.integer(seconds, 1, MOST_SECONDS, Place.option("--seconds"));
    int rounds = Math.min(each, 5);
    TimeValue round = TimeValue.milliseconds(1000L * each / rounds);
    Options options =
        new OptionsBuilder()
            .include(
                "(?i)"
                    + ProductsBenchmark.class.getPackageName().replace(".", "\\.")
                    + ".*"
                    + Pattern.quote(only))
            .forks(1)
            .warmupIterations(rounds)
            .warmupTime(round)
            .measurementIterations(rounds)
            .measurementTime(round)
            .build();
    try {
      new Runner(options).run();
      return ExitCode.DONE;
    } catch (RunnerException e) {
      streams.err().println("bench-kernels: " + e.getMessage());
      return ExitCode.FAILED;
    }
  }
}
