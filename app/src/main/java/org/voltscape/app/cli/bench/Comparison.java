package org.voltscape.app.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.bench.Side.Run;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.Interruption;
import org.voltscape.app.cli.shared.ProgressBar;

/**
 * Two builds timed beside each other: processes with the same arguments take turns, the order is
 * swapped every round, and ratios are taken within a round, so that what else the machine does
 * meets both alike. A first round that does not count unpacks libraries and fills caches.
 */
final class Comparison {
  /** What of an answer says what was timed. */
  private static final List<String> SETTINGS =
      List.of("net", "ber", "drop", "threads", "trials", "images", "samples", "batch");

  /** What of an answer says what it was timed with. */
  private static final List<String> MEANS =
      List.of("warm_up_s", "mean_agreement", "blas", "kernels", "kernel_advice");

  private static final String WARM_UP = "warm_up_s";
  private static final String AGREEMENT = "mean_agreement";

  private final Side mine;
  private final Side other;
  private final BenchArguments arguments;
  private final int rounds;
  private final ProgressBar bar;
  private final Interruption stop;

  Comparison(
      Side mine,
      Side other,
      BenchArguments arguments,
      int rounds,
      ProgressBar bar,
      Interruption stop) {
    this.mine = mine;
    this.other = other;
    this.arguments = arguments;
    this.rounds = rounds;
    this.bar = bar;
    this.stop = stop;
  }

  /**
   * Runs all rounds.
   *
   * @return the answer in JSON
   * @throws CancellationException where the user asks to stop
   */
  Map<String, @Nullable Object> run() throws InterruptedException {
    bar.message("starting both builds once");
    mine.answered(mine.run(arguments.brief(true), stop));
    Run probe = other.run(arguments.brief(true), stop);
    boolean old = probe.code() == ExitCode.BAD_INPUT;
    if (old) {
      other.answered(other.run(arguments.brief(false), stop));
    } else {
      other.answered(probe);
    }
    List<Run> mineRuns = new ArrayList<>();
    List<Run> otherRuns = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      boolean swapped = round % 2 == 1;
      Run first = swapped ? timed(other, !old, old) : timed(mine, true, old);
      Run second = swapped ? timed(mine, true, old) : timed(other, !old, old);
      mineRuns.add(swapped ? second : first);
      otherRuns.add(swapped ? first : second);
      bar.message(progress(round, mineRuns.get(round).json(), otherRuns.get(round).json()));
    }
    return answer(mineRuns, otherRuns, old);
  }

  private Run timed(Side side, boolean warmUp, boolean more) throws InterruptedException {
    return side.answered(side.run(arguments.full(warmUp, more), stop));
  }

  private String progress(int round, JsonNode mineAnswer, JsonNode otherAnswer) {
    String part = parts(mineAnswer, otherAnswer).get(0);
    double a = mineAnswer.get(part).asDouble();
    double b = otherAnswer.get(part).asDouble();
    return String.format(
        Locale.ROOT,
        "round %d of %d: %s %.4g, other %.4g, ratio %.3f",
        round + 1,
        rounds,
        part,
        a,
        b,
        a / b);
  }

  /** Times that both report, in the order of this build; the first one is that of the whole. */
  private List<String> parts(JsonNode mineAnswer, JsonNode otherAnswer) {
    List<String> parts = new ArrayList<>();
    mineAnswer
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (isTime(name) && mineAnswer.get(name).isNumber() && otherAnswer.has(name)) {
                parts.add(name);
              }
            });
    if (parts.isEmpty()) {
      throw new BuildFailure(
          "The two builds report no time that has the same name in both.", ExitCode.FAILED);
    }
    return parts;
  }

  private static boolean isTime(String name) {
    return !name.equals(WARM_UP)
        && (name.contains("_ms") || (name.endsWith("_s") && !name.endsWith("_per_s")));
  }

  private Map<String, @Nullable Object> answer(
      List<Run> mineRuns, List<Run> otherRuns, boolean old) {
    JsonNode mineFirst = mineRuns.get(0).json();
    JsonNode otherFirst = otherRuns.get(0).json();
    List<Map<String, @Nullable Object>> parts = new ArrayList<>();
    for (String part : parts(mineFirst, otherFirst)) {
      parts.add(part(part, mineRuns, otherRuns));
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    copy(SETTINGS, mineFirst, json);
    json.put("against", other.build().name());
    json.put("env", mine.environment());
    json.put("against_env", other.environment());
    json.put("rounds", rounds);
    copy(List.of("processor", "instruction_sets"), mineFirst, json);
    json.put("part", parts.get(0).get("part"));
    json.put("ratios", parts.get(0).get("ratios"));
    json.put("ratio", parts.get(0).get("ratio"));
    json.put("parts", parts);
    json.put("agrees", agrees(mineRuns, otherRuns));
    json.put("this", side(mineRuns));
    json.put("other", side(otherRuns));
    json.put("note", old ? arguments.noteOnOldBuilds() : null);
    return json;
  }

  private Map<String, @Nullable Object> part(String name, List<Run> mineRuns, List<Run> otherRuns) {
    double[] a = mineRuns.stream().mapToDouble(r -> r.json().get(name).asDouble()).toArray();
    double[] b =
        otherRuns.stream().mapToDouble(r -> r.json().path(name).asDouble(Double.NaN)).toArray();
    double[] ratios = new double[rounds];
    Arrays.setAll(ratios, i -> a[i] / b[i]);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("part", name);
    json.put("this", median(a));
    json.put("other", median(b));
    json.put("ratio", median(ratios));
    json.put("ratios", Arrays.stream(ratios).boxed().toList());
    return json;
  }

  /**
   * Whether both classified alike in all rounds; unknown where several threads share the trials,
   * because then chance says who takes which.
   */
  private static @Nullable Boolean agrees(List<Run> mineRuns, List<Run> otherRuns) {
    if (mineRuns.get(0).json().path("threads").asInt(2) > 1) {
      return null;
    }
    for (int i = 0; i < mineRuns.size(); i++) {
      if (!mineRuns.get(i).json().path(AGREEMENT).equals(otherRuns.get(i).json().path(AGREEMENT))) {
        return false;
      }
    }
    return true;
  }

  private Map<String, @Nullable Object> side(List<Run> runs) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("cpu_s", median(runs.stream().mapToDouble(Run::cpuSeconds).toArray()));
    json.put("wall_s", median(runs.stream().mapToDouble(Run::wallSeconds).toArray()));
    copy(MEANS, runs.get(0).json(), json);
    return json;
  }

  private static void copy(List<String> names, JsonNode from, Map<String, @Nullable Object> to) {
    for (String name : names) {
      if (from.has(name)) {
        to.put(name, value(from.get(name)));
      }
    }
  }

  private static @Nullable Object value(JsonNode node) {
    if (node.isObject()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      node.fields().forEachRemaining(e -> map.put(e.getKey(), value(e.getValue())));
      return map;
    } else if (node.isArray()) {
      List<@Nullable Object> list = new ArrayList<>();
      node.forEach(element -> list.add(value(element)));
      return list;
    } else if (node.isIntegralNumber()) {
      return node.asLong();
    } else if (node.isNumber()) {
      return node.asDouble();
    } else if (node.isBoolean()) {
      return node.asBoolean();
    }
    return node.isNull() ? null : node.asText();
  }

  /** The middle value, or the mean of the two in the middle; not a number where one is none. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    if (Double.isNaN(sorted[sorted.length - 1])) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
