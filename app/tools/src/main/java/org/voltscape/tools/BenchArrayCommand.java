package org.voltscape.tools;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.ProgressBar;
import org.voltscape.app.cli.shared.Streams;
import picocli.CommandLine.Command;

/** Times the view of the MAC array. */
@Command(
    name = "bench-array",
    description = {
      "Show the view of the MAC array, and answer with the time to draw a map and the gaps between"
          + " frames while the budget is dragged, in milliseconds; needs a display.",
      ""
    },
    footer = {"", "Example:  xvfb-run -a .ci/tools bench-array"})
final class BenchArrayCommand implements Callable<Integer> {
  private static final int FRAMES = 600;

  private final Streams streams;

  BenchArrayCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Displays.require();
    ArrayBench.Result result = ArrayBench.run(FRAMES, ProgressBar.on(streams.err())::message);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("maps", result.maps());
    json.put("units", result.units());
    json.put("drawings", result.drawings());
    json.put("draw_ms_mean", result.drawMeanMs());
    json.put("draw_ms_p99", result.drawP99Ms());
    json.put("frames", result.frames());
    json.put("frame_gap_ms_p50", result.frameGapP50Ms());
    json.put("frame_gap_ms_p99", result.frameGapP99Ms());
    json.put("frame_gap_ms_max", result.frameGapMaxMs());
    json.put("sizes_per_s", result.sizesPerSecond());
    streams.out().println(JsonLine.of(json));
    return ExitCode.DONE;
  }
}
