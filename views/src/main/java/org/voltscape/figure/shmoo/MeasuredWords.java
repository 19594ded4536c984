package org.voltscape.figure.shmoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.io.shmoo.LaidOver;
import org.voltscape.engine.io.shmoo.MeasuredShmoo;
import org.voltscape.engine.shmoo.ShmooCell;
import org.voltscape.engine.shmoo.ShmooPlan;
import org.voltscape.engine.shmoo.ShmooResult;
import org.voltscape.engine.study.shmoo.ShmooSettings.Across;

/** A measured shmoo plot beside a computed plane. */
public final class MeasuredWords {
  private MeasuredWords() {}

  /** The second axis of a plane, as measurements name it. */
  public static MeasuredShmoo.Axis axis(ShmooPlan plan) {
    return plan.settings().axis() == Across.CLOCK
        ? MeasuredShmoo.Axis.CLOCK
        : MeasuredShmoo.Axis.TEMPERATURE;
  }

  /**
   * Lays a measurement over a plane; what is not tested yet is not known.
   *
   * @throws org.voltscape.engine.param.BadInputException where it has another second axis
   */
  public static LaidOver over(ShmooResult result, MeasuredShmoo measured) {
    ShmooPlan plan = result.plan();
    double[] volts = new double[plan.rows()];
    double[] along = new double[plan.columns()];
    double[][] share = new double[plan.rows()][plan.columns()];
    for (int r = 0; r < volts.length; r++) {
      volts[r] = plan.supply(r);
      for (int c = 0; c < along.length; c++) {
        along[c] = plan.across(c);
        ShmooCell cell = result.cell(r, c);
        share[r][c] = cell == null ? Double.NaN : cell.share();
      }
    }
    return LaidOver.of(measured, axis(plan), volts, along, share, plan.settings().share());
  }

  /** How far both agree, in a sentence or two. */
  public static String agreement(LaidOver over) {
    StringBuilder text = new StringBuilder();
    if (over.compared() == 0) {
      text.append("No measured cell lies where the plane is known");
    } else {
      text.append(over.agreeing()).append(" of ").append(over.compared());
      text.append(" measured cells agree with the plane");
      if (over.passesWhereNot() > 0) {
        text.append(
            String.format(
                Locale.ROOT, "; %d passed where it does not hold", over.passesWhereNot()));
      }
      if (over.failsWhereHolding() > 0) {
        text.append(
            String.format(Locale.ROOT, "; %d failed where it holds", over.failsWhereHolding()));
      }
    }
    if (over.outside() > 0) {
      text.append("; ").append(over.outside()).append(" beside the plane");
    }
    if (over.unknown() > 0) {
      text.append("; ").append(over.unknown()).append(" where nothing is known");
    }
    return text.append('.').toString();
  }

  /** Where they do not agree: a line a place, the first ones of many. */
  public static List<String> disagreements(ShmooPlan plan, LaidOver over, int most) {
    List<LaidOver.Placed> all = over.disagreements();
    List<String> lines = new ArrayList<>();
    for (LaidOver.Placed at : all.subList(0, Math.min(most, all.size()))) {
      MeasuredShmoo.Cell cell = at.cell();
      lines.add(
          String.format(
              Locale.ROOT,
              "  %s V, %s %s: %s, %.0f %% of the dies hold",
              ShmooWords.number(cell.volts()),
              ShmooWords.number(cell.along(axis(plan))),
              axis(plan).unit(),
              cell.passed() ? "passed" : "failed",
              100 * at.share()));
    }
    if (all.size() > most) {
      lines.add("  and " + (all.size() - most) + " more");
    }
    return lines;
  }
}
