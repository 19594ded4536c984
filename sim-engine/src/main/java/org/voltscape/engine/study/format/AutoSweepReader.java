package org.voltscape.engine.study.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.SupplyVolts;
import org.voltscape.engine.study.AutoSweep;
import org.voltscape.engine.study.CurveChoice;

/**
 * Reads how a study has its voltages placed: {@code "auto"}, or {@code {"auto": true, "from": ...}}
 * with whatever is not to be at its default.
 */
final class AutoSweepReader {
  private static final String FIELD = "voltages";

  /** Where cells fail more often than this no network answers. */
  private static final double MOST_FAILURES = 0.7;

  /** Where cells fail less often than this none of a few hundred megabits does. */
  private static final double LEAST_FAILURES = 1e-10;

  /** Ends of a range that is not given are multiples of this, V. */
  private static final double END_STEP = 0.01;

  private static final double WIDEST = 5;

  private final String source;
  private final Fields f;

  /** The range of a study that gives none. */
  private record Range(double from, double to) {}

  /**
   * @param f the study's fields
   */
  AutoSweepReader(String source, Fields f) {
    this.source = source;
    this.f = f;
  }

  /** Whether a study has its voltages placed. */
  static boolean asked(Fields f) {
    return (f.isText(FIELD) && StudyWriter.AUTO.equals(f.text(FIELD, null)))
        || (f.isObject(FIELD) && f.value(FIELD).has(StudyWriter.AUTO));
  }

  /** Whether a node asks for it and leaves an end of the range to its default. */
  static boolean lacksRange(@Nullable JsonNode node) {
    return node != null
        && (node.isTextual()
            || (node.has(StudyWriter.AUTO) && !(node.has("from") && node.has("to"))));
  }

  /**
   * How the voltages are placed.
   *
   * @param platform whose supplies they are; null where it is not known
   * @param timing whether the study is about timing errors
   * @param curve of its memory; null where it is not known
   */
  AutoSweep read(@Nullable EnergyPlatform platform, boolean timing, @Nullable CurveChoice curve) {
    Range usual = usual(platform == null ? null : platform.supply(), timing, curve);
    if (!f.isObject(FIELD)) {
      return AutoSweep.of(usual.from, usual.to);
    }
    Problems own = new Problems();
    Fields v = f.noting(own).object(FIELD, StudyWriter.AUTO, "from", "to", "step", "points");
    if (!v.flag(StudyWriter.AUTO, true)) {
      own.add(
          v.unexpected(StudyWriter.AUTO, "true, or no field auto where the voltages are given"));
    }
    double from = v.number("from", usual.from, 0, SupplyVolts.HIGHEST);
    double to = v.number("to", usual.to, 0, SupplyVolts.HIGHEST);
    int points =
        (int) v.integer("points", AutoSweep.POINTS, AutoSweep.LEAST_POINTS, AutoSweep.MOST_POINTS);
    own.refuse();
    double usualStep = from < to ? AutoSweep.of(from, to).step() : AutoSweep.STEP;
    double step = v.number("step", usualStep, 1e-9, 1000);
    own.refuse();
    return AutoSweep.checked(from, to, step, points, source);
  }

  /**
   * The range of a study that gives none: where its curve says that some cells fail and some do
   * not, as far as the platform speaks for it; of a curve that is not known yet that of a study
   * that says nothing of its voltages.
   */
  private static Range usual(
      @Nullable SupplyRange supply, boolean timing, @Nullable CurveChoice choice) {
    ErrorCurve curve = timing ? null : known(choice);
    Range range =
        timing ? new Range(0.64, 0.84) : curve == null ? new Range(0.46, 0.56) : changing(curve);
    if (supply == null) {
      return range;
    }
    double from = Math.max(range.from, supply.minVolts());
    double to = Math.min(range.to, supply.maxVolts());
    return from < to ? new Range(from, to) : new Range(supply.minVolts(), supply.maxVolts());
  }

  private static @Nullable ErrorCurve known(@Nullable CurveChoice choice) {
    if (choice instanceof CurveChoice.Preset preset) {
      Optional<ErrorCurve> curve = CurvePresets.find(preset.id());
      return curve.filter(c -> c.axis().isSupply()).orElse(null);
    }
    return choice instanceof CurveChoice.Points points ? InlineCurve.curve(points, "curve") : null;
  }

  /** The part of a curve where neither all cells fail nor none. */
  private static Range changing(ErrorCurve curve) {
    int last = (int) Math.round(WIDEST / END_STEP);
    int from = 1;
    while (from < last && curve.probability(from * END_STEP) > MOST_FAILURES) {
      from++;
    }
    int to = from + 1;
    while (to < last && curve.probability(to * END_STEP) > LEAST_FAILURES) {
      to++;
    }
    return new Range(from / 100.0, to / 100.0);
  }
}
