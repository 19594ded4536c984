package org.voltscape.tools;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.ProgressBar;
import org.voltscape.app.cli.shared.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times the window while runs compute. */
@Command(
    name = "bench-window",
    description = {
      "Edit the default study in the window while all processors compute, and answer with the time"
          + " from an edit to its first new point, the gaps between frames and the time to stop a"
          + " run, in milliseconds; needs a display.",
      ""
    },
    footer = {"", "Example:  xvfb-run -a .ci/tools bench-window --edits 60"})
final class BenchWindowCommand implements Callable<Integer> {
  private static final int MOST_EDITS = 10_000;
  private static final int STOPS = 20;

  @Option(
      names = "--edits",
      paramLabel = "N",
      defaultValue = "100",
      description = "edits (default: ${DEFAULT-VALUE})")
  private String edits;

  private final Streams streams;

  BenchWindowCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    int count = Numbers.integer(edits, 1, MOST_EDITS, Place.option("--edits"));
    Displays.require();
    WindowBench.Result result =
        WindowBench.run(count, STOPS, ProgressBar.on(streams.err())::message);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("edits", result.edits());
    json.put("edit_to_point_ms_p50", result.editToPointP50());
    json.put("edit_to_point_ms_p95", result.editToPointP95());
    json.put("frames", result.frames());
    json.put("frame_gap_ms_p50", result.frameGapP50());
    json.put("frame_gap_ms_p99", result.frameGapP99());
    json.put("frame_gap_ms_max", result.frameGapMax());
    json.put("stops", result.stops());
    json.put("stop_ms_max", result.stopMax());
    streams.out().println(JsonLine.of(json));
    return ExitCode.DONE;
  }
}
