package org.voltscape.app.cli.shmoo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.shmoo.LaidOver;
import org.voltscape.engine.io.shmoo.MeasuredShmoo;
import org.voltscape.engine.shmoo.ShmooLimits;
import org.voltscape.engine.shmoo.ShmooPlan;
import org.voltscape.engine.shmoo.ShmooResult;
import org.voltscape.figure.shmoo.MeasuredWords;
import org.voltscape.figure.shmoo.ShmooWords;

/** What a plane came to, for people and for scripts. */
final class ShmooText {
  /** Places that are told one by one. */
  private static final int MOST_PLACES = 10;

  private ShmooText() {}

  static List<String> lines(ShmooResult result, @Nullable MeasuredShmoo measured) {
    List<String> lines = new ArrayList<>();
    ShmooPlan plan = result.plan();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s, %s: %d by %d cells, %d trials",
            plan.study().name(),
            plan.design().label(),
            plan.rows(),
            plan.columns(),
            result.dies()));
    lines.addAll(ShmooWords.plane(result));
    lines.add("");
    lines.addAll(ShmooWords.limits(result));
    lines.add("");
    lines.add(ShmooWords.target(result));
    lines.addAll(result.remarks());
    if (measured != null) {
      LaidOver over = MeasuredWords.over(result, measured);
      lines.add(MeasuredWords.agreement(over));
      lines.addAll(MeasuredWords.disagreements(result.plan(), over, MOST_PLACES));
      lines.addAll(measured.remarks());
    }
    return lines;
  }

  static Map<String, Object> answer(
      ShmooResult result, @Nullable MeasuredShmoo measured, @Nullable Path folder) {
    ShmooPlan plan = result.plan();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("study", plan.study().name());
    answer.put("design", plan.design().label());
    answer.put("axis", plan.settings().axis().id());
    answer.put("rows", plan.rows());
    answer.put("columns", plan.columns());
    answer.put("known", result.total());
    answer.put("dies", result.dies());
    answer.put("holds_at", result.level().holds());
    answer.put("crash_at", result.level().crash());
    answer.put("share", plan.settings().share());
    List<Map<String, Object>> limits = new ArrayList<>();
    for (int c = 0; c < plan.columns(); c++) {
      ShmooLimits of = result.limits(c);
      Map<String, Object> one = new LinkedHashMap<>();
      one.put(plan.settings().axis().id(), plan.across(c));
      one.put("vmin_v", volts(result, of.vmin()));
      one.put("vmin_low_v", of.vminOpenBelow() ? null : volts(result, of.vminLow()));
      one.put("vmin_high_v", volts(result, of.vminHigh()));
      one.put("vcrash_v", volts(result, of.vcrash()));
      one.put("vcrash_low_v", volts(result, of.vcrashLow()));
      one.put("vcrash_high_v", volts(result, of.vcrashHigh()));
      limits.add(one);
    }
    answer.put("limits", limits);
    if (measured != null) {
      LaidOver over = MeasuredWords.over(result, measured);
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("cells", over.cells().size());
      one.put("agree", over.agreeing());
      one.put("disagree", over.disagreements().size());
      one.put("outside", over.outside());
      one.put("unknown", over.unknown());
      answer.put("measured", one);
    }
    answer.put("out", folder);
    return answer;
  }

  private static @Nullable Double volts(ShmooResult result, int row) {
    double volts = result.volts(row);
    return Double.isNaN(volts) ? null : volts;
  }
}
