package org.voltscape.engine.study.canary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.PlainText;
import org.voltscape.engine.param.Suggestions;

/** The field {@code canary} of studies. */
public final class CanaryJson {
  /** Name of the field. */
  public static final String FIELD = "canary";

  /** Most dies. */
  public static final int MOST_DIES = 100_000;

  /** Most canaries of a memory. */
  public static final int MOST_CELLS = 10_000;

  /** Most polls of a step. */
  public static final int MOST_POLLS = 10_000;

  private static final double MOST_VOLTS = 5;

  /** Of a slope, V per degree C. */
  private static final double STEEPEST = 0.1;

  private static final double MOST_SPREAD = 0.5;
  private static final double MOST_HOURS = 1e7;

  private static final String TARGET = "target_v";
  private static final String STEP = "step_v";
  private static final String CELLS = "cells";
  private static final String PICK = "pick";
  private static final String SLOPE = "slope_v_per_c";
  private static final String SLOPE_SPREAD = "slope_spread_v_per_c";
  private static final String CALIBRATION = "calibration_c";
  private static final String AGEING = "ageing_v";
  private static final String AGEING_SPREAD = "ageing_spread_v";
  private static final String AGEING_HOURS = "ageing_hours";
  private static final String NOISE = "noise_v";
  private static final String READS = "profiling_reads";
  private static final String START = "start_v";
  private static final String LEAST = "min_v";
  private static final String MOST = "max_v";
  private static final String POLLS = "polls";
  private static final String VOTES = "votes";
  private static final String PATIENCE = "patience";
  private static final String LOSS = "loss";
  private static final String DIES = "dies";
  private static final String TRACE = "trace";

  private CanaryJson() {}

  /**
   * Reads it.
   *
   * @param source the study's name, for complaints
   * @param study all of its fields
   * @return null where it is left out
   * @throws BadInputException where that cannot be asked for
   */
  public static @Nullable CanarySettings read(String source, Fields study) {
    if (!study.has(FIELD)) {
      return null;
    }
    Fields f =
        study
            .noting(null)
            .object(
                FIELD,
                TARGET,
                STEP,
                CELLS,
                PICK,
                SLOPE,
                SLOPE_SPREAD,
                CALIBRATION,
                AGEING,
                AGEING_SPREAD,
                AGEING_HOURS,
                NOISE,
                READS,
                START,
                LEAST,
                MOST,
                POLLS,
                VOTES,
                PATIENCE,
                LOSS,
                DIES,
                TRACE);
    CanarySettings d = CanarySettings.DEFAULT;
    double nothing = Double.NaN;
    String trace = PlainText.check(f.text(TRACE, d.trace()), source, f.place(TRACE));
    CanarySettings read =
        new CanarySettings(
            f.number(TARGET, nothing, 1e-3, MOST_VOLTS),
            f.number(STEP, d.step(), 1e-5, 1),
            (int) f.integer(CELLS, d.cells(), 1, MOST_CELLS),
            pick(source, f),
            f.number(SLOPE, nothing, -STEEPEST, STEEPEST),
            f.number(SLOPE_SPREAD, d.slopeSpread(), 0, STEEPEST),
            f.number(CALIBRATION, nothing, -100, 250),
            f.number(AGEING, d.ageing(), -MOST_SPREAD, MOST_SPREAD),
            f.number(AGEING_SPREAD, d.ageingSpread(), 0, MOST_SPREAD),
            f.number(AGEING_HOURS, d.ageingHours(), 1e-3, MOST_HOURS),
            f.number(NOISE, d.noise(), 0, MOST_SPREAD),
            (int) f.integer(READS, d.profilingReads(), 1, 10_000),
            f.number(START, nothing, 1e-3, MOST_VOLTS),
            f.number(LEAST, nothing, 1e-3, MOST_VOLTS),
            f.number(MOST, nothing, 1e-3, MOST_VOLTS),
            (int) f.integer(POLLS, d.polls(), 1, MOST_POLLS),
            (int) f.integer(VOTES, d.votes(), 1, MOST_CELLS),
            (int) f.integer(PATIENCE, d.patience(), 1, MOST_POLLS),
            f.number(LOSS, d.loss(), 0, 1),
            (int) f.integer(DIES, d.dies(), 1, MOST_DIES),
            trace);
    if (read.least() >= read.most()) {
      throw new BadInputException(
          source,
          f.place(LEAST),
          read.least() + " V beside " + MOST + " of " + read.most() + " V",
          "a lowest supply below the highest");
    }
    return read;
  }

  private static CanarySettings.Pick pick(String source, Fields f) {
    String name = f.text(PICK, CanarySettings.DEFAULT.pick().id());
    List<String> ids =
        Arrays.stream(CanarySettings.Pick.values()).map(CanarySettings.Pick::id).toList();
    return CanarySettings.Pick.of(name)
        .orElseThrow(
            () ->
                new BadInputException(
                    source,
                    f.place(PICK),
                    "\"" + name + "\"",
                    Suggestions.hint(String.join(" or ", ids), name, ids)));
  }

  /** Writes it; nothing where the study says nothing of canaries. */
  public static void write(@Nullable CanarySettings settings, ObjectNode study) {
    if (settings == null) {
      return;
    }
    ObjectNode node = study.putObject(FIELD);
    known(node, TARGET, settings.target());
    node.put(STEP, settings.step());
    node.put(CELLS, settings.cells());
    node.put(PICK, settings.pick().id());
    known(node, SLOPE, settings.slope());
    node.put(SLOPE_SPREAD, settings.slopeSpread());
    known(node, CALIBRATION, settings.calibration());
    node.put(AGEING, settings.ageing());
    node.put(AGEING_SPREAD, settings.ageingSpread());
    node.put(AGEING_HOURS, settings.ageingHours());
    node.put(NOISE, settings.noise());
    node.put(READS, settings.profilingReads());
    known(node, START, settings.start());
    known(node, LEAST, settings.least());
    known(node, MOST, settings.most());
    node.put(POLLS, settings.polls());
    node.put(VOTES, settings.votes());
    node.put(PATIENCE, settings.patience());
    node.put(LOSS, settings.loss());
    node.put(DIES, settings.dies());
    node.put(TRACE, settings.trace());
  }

  private static void known(ObjectNode node, String name, double value) {
    if (!Double.isNaN(value)) {
      node.put(name, value);
    }
  }
}
