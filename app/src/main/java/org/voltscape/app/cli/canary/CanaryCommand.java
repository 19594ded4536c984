package org.voltscape.app.cli.canary;

import java.nio.file.Path;
import java.util.List;
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
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.cli.shared.ThreadsOption;
import org.voltscape.engine.canary.CanaryPlan;
import org.voltscape.engine.canary.CanaryResult;
import org.voltscape.engine.canary.CanaryRun;
import org.voltscape.engine.io.file.FolderClaim;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.canary.CanaryJson;
import org.voltscape.engine.study.canary.CanarySettings;
import org.voltscape.engine.temperature.TemperatureTrace;
import org.voltscape.engine.temperature.TemperatureTraces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Canary control of a study's supply over a temperature trace. */
@Command(
    name = "canary",
    description = {
      "Plays a temperature trace on dies of a study whose supply canary cells control: marginal"
          + " cells of the weight memories are read again and again; if one fails the supply rises"
          + " by a step, else it falls by one (MATIC, section III-D). Beside it: the target supply"
          + " moved to each temperature, and the smallest fixed supply that is as accurate over the"
          + " whole trace.",
      "",
      "Which cells fail follows from the study's curve and dies. How cells move apart with"
          + " temperature and age, and how noisy reads are, is a model with parameters that nobody"
          + " measured: the study's field canary sets them (docs/canaries.md).",
      "",
      "Prints a table with a row for each step of the trace, how often alarms were missed or false"
          + " (95 %% intervals over dies), and one line of JSON: study, scheme, trace, dies,"
          + " target_v, fixed_v (null where no supply of the regulator will do), accuracy or error"
          + " (control, held, fixed), worst_loss, keeps, energy_j (control, held, fixed), saved,"
          + " missed, false_alarms, needless (rates with their intervals) and out.",
      ""
    },
    footer = {"", "Example:  voltscape canary mat-digits --dies 200 --out canaries"})
public final class CanaryCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "STUDY.json", description = StudyInput.HELP)
  private String study;

  @Option(
      names = "--scheme",
      paramLabel = "LABEL",
      description = "which of the study's schemes protects the memories (default: the last one)")
  private @Nullable String scheme;

  @Option(
      names = "--trace",
      paramLabel = "TRACE",
      description =
          "id of a trace that ships with the program (chamber), or a table with the columns time_s"
              + " (time_min, time_h) and temperature_c (temperature_k, temperature_f); in place of"
              + " the study's")
  private @Nullable String trace;

  @Option(
      names = "--target",
      paramLabel = "V",
      description = "supply at which the wanted cells fail, in V, in place of the study's")
  private @Nullable String target;

  @Option(names = "--dies", paramLabel = "N", description = "in place of the study's (200)")
  private @Nullable String dies;

  @Option(names = "--seed", paramLabel = "N", description = "in place of the study's")
  private @Nullable String seed;

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "test examples of each die, in place of the study's")
  private @Nullable String images;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "folder for trace.csv (a row a step), dies.csv (a row a die), canaries.csv (the cells) and"
              + " the figures; without it nothing is written")
  private @Nullable String out;

  @Mixin private ThreadsOption threads;

  @Mixin private DataOption data;

  private final Streams streams;

  public CanaryCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    StudyInput input = StudyInput.read(study).with(seed, null, images);
    CanarySettings settings = settings(input.study());
    Study chosen = input.study().withCanary(settings);
    SchemeChoice protection = protection(chosen);
    TemperatureTrace played =
        trace == null
            ? TemperatureTraces.of(settings.trace(), input.folder(), study, "field canary.trace")
            : TemperatureTraces.of(trace, Path.of(""), "--trace", "");
    CanaryPlan plan = CanaryPlan.of(chosen, input.curve(), settings, played, study);
    if (out != null && out.isBlank()) {
      throw Place.option("--out").bad("\"\"", "a folder to write to");
    }
    Path folder = out == null ? null : Path.of(out);
    return LongWork.run(
            streams,
            LongWork.STOPPED,
            work -> {
              if (folder == null) {
                CanaryResult result = played(input, chosen, protection, plan, work);
                answer(result, null, work);
                return ExitCode.DONE;
              }
              try (FolderClaim claim = FolderClaim.of(folder)) {
                OwnFolder.check(claim, "canary", CanaryFiles.NAMES);
                CanaryResult result = played(input, chosen, protection, plan, work);
                CanaryFiles.write(claim, result);
                answer(result, folder, work);
              }
              return ExitCode.DONE;
            })
        .orElse(ExitCode.FAILED);
  }

  private CanaryResult played(
      StudyInput input, Study chosen, SchemeChoice protection, CanaryPlan plan, LongWork work) {
    return CanaryRun.run(
        chosen,
        protection,
        plan,
        new CanaryRun.Setting(
            input.curve(), input.map(), work.engine(data), threads.count(), work.stop()::requested),
        (done, total, what) -> work.bar().show(done, total, "dies, " + what));
  }

  private void answer(CanaryResult result, @Nullable Path folder, LongWork work) {
    work.bar().clear();
    CanaryText.lines(result).forEach(streams.out()::println);
    streams.out().println(JsonLine.of(CanaryText.answer(result, folder)));
  }

  private CanarySettings settings(Study chosen) {
    CanarySettings own = chosen.canary() == null ? CanarySettings.DEFAULT : chosen.canary();
    double volts = target == null ? own.target() : Numbers.volts(target, Place.option("--target"));
    int count =
        dies == null
            ? own.dies()
            : Numbers.integer(dies, 1, CanaryJson.MOST_DIES, Place.option("--dies"));
    return own.with(s -> s.target(volts).dies(count).trace(trace == null ? own.trace() : trace));
  }

  private SchemeChoice protection(Study chosen) {
    List<SchemeChoice> all = chosen.schemes().stream().filter(s -> !s.forLogic()).toList();
    if (scheme == null) {
      return all.isEmpty() ? SchemeChoice.of("none") : all.get(all.size() - 1);
    }
    List<String> labels = all.stream().map(SchemeChoice::label).toList();
    return all.stream()
        .filter(s -> s.label().equals(scheme))
        .findFirst()
        .orElseThrow(
            () ->
                Place.option("--scheme")
                    .bad(
                        "\"" + scheme + "\"",
                        Suggestions.hint(
                            "a scheme of the study: "
                                + labels.stream().collect(Collectors.joining(", ")),
                            scheme,
                            labels)));
  }
}
