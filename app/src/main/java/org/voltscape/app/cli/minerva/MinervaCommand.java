package org.voltscape.app.cli.minerva;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.engine.minerva.FamilyNetworks;
import org.voltscape.engine.minerva.MinervaData;
import org.voltscape.engine.minerva.MinervaDataSets;
import org.voltscape.engine.minerva.MinervaFlow;
import org.voltscape.engine.minerva.MinervaPlan;
import org.voltscape.engine.minerva.MinervaResult;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.stages.StageFiles;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.figure.minerva.MinervaFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Minerva's flow from the command line. */
@Command(
    name = "minerva",
    description = {
      "Minerva's five stages for a data set: from the size of the network to the supply of its"
          + " weight memory, each within a bound on the error.",
      "",
      "1 training: networks over a grid of layers and widths, the smallest that no other beats by"
          + " more than the bound, and how much the error varies with the seed. 2 architecture:"
          + " lanes, MAC units of a lane, weights a cycle and clock; time, power and area. 3 words:"
          + " those of weights, activities and products that take the least energy. 4 pruning: thresholds below"
          + " which activities are skipped. 5 supply: the rate of wrongly read bits that schemes"
          + " tolerate, and the lowest supply that goes with it.",
      "",
      "Every stage is kept in --out as soon as it is done: the same command goes on from there. The"
          + " folder then has a table and a study of each stage, and the waterfall of the power.",
      "",
      "What is set by hand in a stage is computed and compared with the bound like what the stage"
          + " would find; the later stages follow from it.",
      "",
      "The answer is one line of JSON: data, effort, seed, set_by_hand (stages), network (a workload's id), hidden,"
          + " bound_points, bound_source, spread_points (one standard deviation over seeds),"
          + " architecture, datapath (weights, activities, products: the words that all layers"
          + " share), bits (a list of layer, weights, activities, products: the shortest of each),"
          + " thresholds, pruned_share, schemes (a list of scheme, tolerated_rate [with --voltage the rate there], error (mean over dies), error_counted (with twice its standard error), error_p95, voltage_v,"
          + " energy_j), scheme, voltage_v, power_by_stage (a list of stage, design, power_w, energy_j,"
          + " factor, published_factor, error, terms, remarks), variants (the same: rom, programmable), total_power_factor, published_power_factor, test"
          + " (errors on examples that no stage has seen), error_rise_points,"
          + " error_rise_standard_error_points, within_bound, notes and out.",
      ""
    },
    footer = {"", "Example:  voltscape minerva mnist --quick --data DIR --out minerva-mnist"})
public final class MinervaCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "DATA",
      description = "mnist, forest, webkb, reuters or 20ng; or digits, which needs no data")
  private String data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder of what is found (default: minerva- and the data's name)")
  private @Nullable String out;

  @Mixin private PlanOptions asked;

  @Option(
      names = "--scheme",
      paramLabel = "ID",
      description = "stage 5 by hand: the mitigation, for example word-masking")
  private @Nullable String scheme;

  @Option(
      names = "--voltage",
      paramLabel = "V",
      description = "stage 5 by hand: supply of the weight memory in V")
  private @Nullable String voltage;

  @Mixin private DataOption folder;

  private final Streams streams;

  public MinervaCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    MinervaData chosen = MinervaDataSets.byId(data, "voltscape minerva", "");
    MinervaPlan plan = asked.of(chosen, scheme, voltage);
    if (out != null && out.isBlank()) {
      throw Place.option("--out").bad("\"\"", "a folder to write to");
    }
    Path target = Path.of(out == null ? "minerva-" + chosen.id() : out);
    return LongWork.run(
            streams,
            "Stopped before the end; finished stages are kept in " + target + ".",
            work -> {
              prepare(target);
              DataPlace place = work.place(folder);
              MinervaResult result =
                  new MinervaFlow(
                          plan,
                          new FamilyNetworks(chosen, place),
                          new StageFiles(target),
                          (stage, done, total, text) ->
                              work.bar().show(done, total, "steps of " + stage + ": " + text),
                          place.cancelled())
                      .run();
              MinervaFiles.write(target, plan, result);
              Map<String, Object> answer = MinervaAnswer.of(plan, result);
              answer.put("out", target);
              streams.out().println(JsonLine.of(answer));
              return ExitCode.DONE;
            })
        .orElse(ExitCode.FAILED);
  }

  /** Makes the folder where it is not there. */
  private static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new BadInputException(
          "--out", "", "\"" + folder + "\", which cannot be made", "a folder to write to");
    }
  }
}
