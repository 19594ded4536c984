package org.voltscape.app.cli.commands;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.cli.shared.ThreadsOption;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.rare.LowRateEffort;
import org.voltscape.engine.rare.LowRateLimits;
import org.voltscape.engine.rare.LowRateTable;
import org.voltscape.engine.rare.LowRates;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.InferenceWorkspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What faults cost where they are so rare that nearly no die has any. */
@Command(
    name = "low-rate",
    description = {
      "Tell what faults cost at very low error rates, where nearly no die has any and trials tell"
          + " nothing.",
      "",
      "The mean over all dies is split exactly by the number of faulty cells: none, one, two and so"
          + " on. Sets of one and of few faulty cells are tested, all of them or a sample that comes"
          + " more often to cells that matter; one table then serves every error rate at which 3"
          + " cells or fewer are faulty on average, down to 0. A table for people is followed by one"
          + " line of JSON: study, workload, images, schemes (a list of scheme, applies, reason,"
          + " cells, accuracy (without faults), most_ber, single_fault_drop (mean drop by one"
          + " faulty cell), sets (of faulty cells tested), passes, image_passes, points), cpu_s"
          + " (processor seconds, the loading of the network included) and, with --out, file. Points are a list of"
          + " voltage_v (null for an error rate of --ber), ber, faulty_cells (mean of a die),"
          + " faultless (share of dies), drop (of the accuracy, mean over dies), ci_low, ci_high (95"
          + " %% by the spread of the sets tested), relative_width, sure_low, sure_high (95 %%"
          + " whatever sets not tested do), accuracy and beyond (share of dies with more faulty"
          + " cells than were tested; the intervals allow for them). Accuracies and drops are"
          + " shares, from 0 to 1.",
      ""
    },
    footer = {"", "Example:  voltscape low-rate study.json --ber 1e-12,1e-9"})
public final class LowRateCommand implements Callable<Integer> {
  private static final String BER = "--ber";

  @Parameters(index = "0", paramLabel = "STUDY.json", description = StudyInput.HELP)
  private String study;

  @Option(
      names = BER,
      paramLabel = "P,P",
      defaultValue = "1e-12,1e-9",
      description =
          "failure probabilities of a cell, or bit error rates, beside those of the study's"
              + " voltages (default: ${DEFAULT-VALUE})")
  private String rates;

  @Option(
      names = "--width",
      paramLabel = "PERCENT",
      defaultValue = "20",
      description =
          "wanted width of the interval of the drop, as a share of the drop; more and more sets are"
              + " tested until then (default: ${DEFAULT-VALUE} %%)")
  private String width;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "" + LowRateEffort.DEFAULT_MOST,
      description = "sets of one faulty cell that are tested at most (default: ${DEFAULT-VALUE})")
  private String most;

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "images that accuracies are of (default: the study's)")
  private String images;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "seed of images and sets (default: the study's)")
  private String seed;

  @Option(names = "--out", paramLabel = "FILE.csv", description = "the table as CSV")
  private String out;

  @Mixin private ThreadsOption threads;
  @Mixin private DataOption data;

  private final Streams streams;

  public LowRateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    StudyInput input = StudyInput.read(study).with(seed, null, images);
    List<Double> asked = rates();
    LowRateEffort effort = effort();
    requireAny(input.study());
    Path file = file();
    Optional<LowRateAnswer> answer =
        LongWork.run(streams, LongWork.STOPPED, work -> answer(work, input, asked, effort));
    if (answer.isEmpty()) {
      return ExitCode.FAILED;
    }
    if (file != null) {
      AtomicFiles.write(file, answer.get()::writeCsv);
    }
    answer.get().lines().forEach(streams.out()::println);
    streams.out().println(JsonLine.of(answer.get().json(file)));
    return ExitCode.DONE;
  }

  /** The file to write; null for none. */
  private Path file() {
    if (out == null) {
      return null;
    }
    if (!out.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      throw Place.option("--out").bad("\"" + out + "\"", "a name ending in .csv");
    }
    Path file = Path.of(out);
    AtomicFiles.check(file);
    return file;
  }

  private LowRateEffort effort() {
    double percent = Numbers.between(width, 0.1, 1000, "%", Place.option("--width"));
    int sets =
        Numbers.integer(
            most, LowRateEffort.FEWEST, LowRateEffort.MOST_SETS, Place.option("--most"));
    return new LowRateEffort(
        percent / 100, sets, LowRateEffort.DEFAULT_EXHAUSTIVE, threads.count());
  }

  private List<Double> rates() {
    List<Double> all = new ArrayList<>();
    for (String rate : rates.split(",", -1)) {
      all.add(Numbers.fraction(rate, Place.option(BER)));
    }
    return all;
  }

  /** Refuses a study without a scheme that it applies to. */
  private void requireAny(Study recipe) {
    List<String> reasons = new ArrayList<>();
    for (Design design : recipe.designs()) {
      String reason = LowRateLimits.reason(recipe, design);
      if (reason == null) {
        return;
      }
      reasons.add("\"" + design.label() + "\", where " + reason);
    }
    throw new Place(study, "field schemes")
        .bad(
            String.join("; ", reasons),
            "a scheme with independent stuck-at faults or flips in weights, drawn for each trial");
  }

  private LowRateAnswer answer(
      LongWork work, StudyInput input, List<Double> asked, LowRateEffort effort) {
    Duration before = processorTime();
    Study recipe = input.study();
    EngineContext engine = work.engine(data);
    InferenceWorkspace prepared = engine.prepare(recipe, recipe.images(), work.stop()::requested);
    for (Design design : recipe.designs()) {
      if (LowRateLimits.reason(recipe, design) == null) {
        check(asked, LowRates.mostProbability(prepared, recipe, design), design);
      }
    }
    List<LowRateAnswer.Row> rows = new ArrayList<>();
    for (Design design : recipe.designs()) {
      String reason = LowRateLimits.reason(recipe, design);
      LowRateTable table =
          reason != null
              ? null
              : engine.lowRates(
                  recipe,
                  design,
                  effort,
                  (done, expected) ->
                      work.bar().show(done, expected, "sets of faulty cells, " + design.label()),
                  work.stop()::requested);
      rows.add(new LowRateAnswer.Row(design.label(), reason, table));
    }
    return new LowRateAnswer(
        recipe, voltages(input), asked, rows, effort, processorTime().minus(before));
  }

  private static void check(List<Double> asked, double most, Design design) {
    for (double rate : asked) {
      if (rate > most) {
        throw Place.option(BER)
            .bad(
                Double.toString(rate),
                "at most "
                    + String.format(Locale.ROOT, "%.3g", most)
                    + ", where 3 cells are faulty on average under "
                    + design.label());
      }
    }
  }

  /** The study's voltages with their failure probabilities; none where the logic's is swept. */
  private static List<LowRateAnswer.Volts> voltages(StudyInput input) {
    if (input.study().swept() == OperatingAxis.LOGIC_V) {
      return List.of();
    }
    return input.study().voltages().stream()
        .map(v -> new LowRateAnswer.Volts(v, input.probability(v)))
        .toList();
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
