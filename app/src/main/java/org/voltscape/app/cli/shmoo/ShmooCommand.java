package org.voltscape.app.cli.shmoo;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.OwnFolder;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.cli.shared.ThreadsOption;
import org.voltscape.engine.io.file.FolderClaim;
import org.voltscape.engine.io.shmoo.MeasuredShmoo;
import org.voltscape.engine.io.shmoo.MeasuredShmooReader;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.shmoo.ShmooPlan;
import org.voltscape.engine.shmoo.ShmooResult;
import org.voltscape.engine.shmoo.ShmooRun;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.shmoo.ShmooSettings;
import org.voltscape.engine.workload.Workloads;
import org.voltscape.figure.shmoo.MeasuredWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The plane of supply against clock or temperature from the command line. */
@Command(
    name = "shmoo",
    description = {
      "Tests a design of a study on a plane of supply against clock (or temperature): in how many"
          + " dies the accuracy holds, with memory errors and timing errors together. Each cell is"
          + " the study of that one operating point and has its trials.",
      "",
      "The supply is that of memory and logic together; the study's field shmoo may hold one of them"
          + " (sram_v, logic_v), or set how far the memory's lies from the logic's (sram_offset_v)."
          + " Where it says nothing and the curve's cells fail only below what the timing model"
          + " speaks for, the memory's supply is lower by as much as brings both on one plane"
          + " (docs/shmoo.md).",
      "",
      "Prints the plane as text, Vmin (the lowest supply from which on up the share of dies holds)"
          + " and Vcrash (the highest from which on down it has crashed) of each column with 95 %%"
          + " intervals, and one line of JSON: study, design, axis, rows, columns, known, dies,"
          + " holds_at, crash_at, share, limits (a list: the column's value, vmin_v and vcrash_v with"
          + " their ends; null beyond the plane), measured (where"
          + " --measured is given: cells, agree, disagree, outside, unknown) and out.",
      ""
    },
    footer = {"", "Example:  voltscape shmoo study.json --size 24x24 --out shmoo"})
public final class ShmooCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "STUDY.json", description = StudyInput.HELP)
  private String study;

  @Mixin private ShmooOptions options;

  @Option(names = "--seed", paramLabel = "N", description = "in place of the study's")
  private @Nullable String seed;

  @Option(
      names = "--measured",
      paramLabel = "FILE",
      description =
          "a measured shmoo plot (a grid of passes and fails, or a list) that is laid over the"
              + " plane")
  private @Nullable String measured;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "folder for shmoo.csv (a row a cell), limits.csv (Vmin and Vcrash), study.json and the"
              + " figure as shmoo.svg and shmoo.pdf; without it nothing is written")
  private @Nullable String out;

  @Mixin private ThreadsOption threads;

  @Mixin private DataOption data;

  private final Streams streams;

  public ShmooCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    StudyInput input = StudyInput.read(study).with(seed, null, null);
    Study own = input.study();
    int all = Workloads.byId(own.workload(), "study", "field workload").mostTestImages();
    Study asked = options.of(own, all);
    ShmooSettings settings = asked.shmoo() == null ? ShmooSettings.DEFAULT : asked.shmoo();
    ShmooPlan plan = ShmooPlan.of(asked, input.curve(), settings, study);
    if (out != null && out.isBlank()) {
      throw Place.option("--out").bad("\"\"", "a folder to write to");
    }
    Path folder = out == null ? null : Path.of(out);
    MeasuredShmoo laid = measured == null ? null : laid(plan, measured);
    return LongWork.run(
            streams,
            LongWork.STOPPED,
            work -> {
              if (folder == null) {
                answer(tested(input, plan, work), laid, null, work);
                return ExitCode.DONE;
              }
              try (FolderClaim claim = FolderClaim.of(folder)) {
                OwnFolder.check(claim, "shmoo", ShmooFiles.NAMES);
                ShmooResult result = tested(input, plan, work);
                ShmooFiles.write(claim, result, laid);
                answer(result, laid, folder, work);
              }
              return ExitCode.DONE;
            })
        .orElse(ExitCode.FAILED);
  }

  private ShmooResult tested(StudyInput input, ShmooPlan plan, LongWork work) {
    return ShmooRun.run(
        plan,
        new ShmooRun.Setting(
            input.curve(), input.map(), work.engine(data), threads.count(), work.stop()::requested),
        (done, total, now) -> work.bar().show(done, total, "cells"));
  }

  /** Read before the run, which takes longer than to see that a file is of no use. */
  private static MeasuredShmoo laid(ShmooPlan plan, String file) {
    if (file.isBlank()) {
      throw Place.option("--measured").bad("\"\"", "a file with a measured shmoo plot");
    }
    MeasuredShmoo read = MeasuredShmooReader.read(Path.of(file));
    MeasuredShmoo.Axis axis = MeasuredWords.axis(plan);
    if (read.axis() != axis) {
      throw new BadInputException(
          file,
          "",
          "a shmoo plot over " + read.axis().title(),
          "one over " + axis.title() + " as the plane, or the other --axis");
    }
    return read;
  }

  private void answer(
      ShmooResult result, @Nullable MeasuredShmoo laid, @Nullable Path folder, LongWork work) {
    work.bar().clear();
    ShmooText.lines(result, laid).forEach(streams.out()::println);
    streams.out().println(JsonLine.of(ShmooText.answer(result, laid, folder)));
  }
}
