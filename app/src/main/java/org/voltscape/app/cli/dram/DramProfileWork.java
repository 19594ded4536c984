package org.voltscape.app.cli.dram;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramDevices;
import org.voltscape.engine.dram.profile.ConfusionMatrix;
import org.voltscape.engine.dram.profile.DramProfiler;
import org.voltscape.engine.dram.profile.PartitionProfile;
import org.voltscape.engine.dram.reads.DataPattern;
import org.voltscape.engine.dram.reads.DramReads;
import org.voltscape.engine.dram.study.StudyDevice;
import org.voltscape.engine.io.dram.DramDeviceFiles;

/** Profiles a DRAM, or the memory of a study whose errors come and go. */
public final class DramProfileWork {
  private final Streams streams;
  private final DramOptions options;
  private final List<DataPattern> patterns;
  private final int reads;
  private final @Nullable Path out;

  /**
   * @param patterns bytes divided by commas; null for the standard ones
   * @param reads reads after each write
   * @param out the table; null for none
   */
  public DramProfileWork(
      Streams streams,
      DramOptions options,
      @Nullable String patterns,
      int reads,
      @Nullable Path out) {
    this.streams = streams;
    this.options = options;
    this.patterns = DramOptions.patterns(patterns);
    this.reads = reads;
    this.out = out;
  }

  /** The device of a name, or of a file that says it holds one; empty for anything else. */
  public static Optional<DramDevice> device(String name) {
    Optional<DramDevice> known = DramDevices.find(name);
    if (known.isPresent()) {
      return known;
    }
    Path file = Path.of(name);
    return Files.isRegularFile(file) && DramDeviceFiles.isDevice(file)
        ? Optional.of(DramDeviceFiles.read(file))
        : Optional.empty();
  }

  /** Profiles a device; returns the exit code. */
  public int device(DramDevice kind) {
    DramDevice device = options.device(kind);
    DramAxis axis = options.axis(device);
    DramProfiler.Plan plan =
        new DramProfiler.Plan(
            axis,
            options.values(device, axis),
            options.base(device, axis),
            options.partitions(device));
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("device", device.id());
    head.put("seed", device.seed());
    head.put("axis", axis.id());
    return run(device, plan, axis.id(), head, 1);
  }

  /**
   * Profiles the memory of a study; returns the exit code.
   *
   * @param name the study's name, for complaints
   */
  public int study(StudyInput input, String name) {
    options.refuseForStudy();
    DramDevice device = StudyDevice.of(input.study(), input.curve(), name);
    DramProfiler.Plan plan =
        new DramProfiler.Plan(
            DramAxis.SUPPLY,
            input.study().voltages(),
            device.nominal(),
            List.of(StudyDevice.PARTITION));
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("study", input.study().name());
    head.put("axis", "voltage_v");
    return run(device, plan, "voltage_v", head, input.study().seed());
  }

  private int run(
      DramDevice device, DramProfiler.Plan plan, String axis, Map<String, Object> json, long seed) {
    DramReads.Effort effort = new DramReads.Effort(patterns, reads, options.rows(), seed);
    int repeats = options.confusion();
    Optional<List<PartitionProfile>> measured =
        LongWork.run(
            streams,
            LongWork.STOPPED,
            work ->
                DramProfiler.profile(
                    device,
                    plan,
                    effort,
                    done -> work.bar().show(done, plan.partitions().size(), "partitions"),
                    work.stop()::requested));
    if (measured.isEmpty()) {
      return ExitCode.FAILED;
    }
    Optional<ConfusionMatrix> matrix =
        repeats == 0
            ? Optional.empty()
            : LongWork.run(
                streams,
                LongWork.STOPPED,
                work ->
                    ConfusionMatrix.of(
                        device,
                        plan,
                        effort,
                        repeats,
                        done -> work.bar().show(done, 4 * repeats, "devices"),
                        work.stop()::requested));
    if (repeats > 0 && matrix.isEmpty()) {
      return ExitCode.FAILED;
    }
    List<PartitionProfile> profiles = measured.get();
    DramProfileAnswer answer = new DramProfileAnswer(device, plan, axis);
    json.put("at", answer.conditions());
    json.put("patterns", patterns.stream().map(DataPattern::id).toList());
    json.put("reads", reads);
    json.put("rows", effort.rows());
    json.put("models", DramProfileAnswer.models(profiles));
    json.put("partitions", answer.partitions(profiles));
    matrix.ifPresent(m -> json.put("confusion", DramProfileAnswer.confusion(m)));
    if (out != null) {
      answer.write(out, profiles);
      json.put("file", out);
    }
    streams.out().println(JsonLine.of(json));
    return ExitCode.DONE;
  }
}
