package org.voltscape.figure.shmoo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.shmoo.MeasuredShmoo;
import org.voltscape.engine.shmoo.ShmooCell;
import org.voltscape.engine.shmoo.ShmooLimits;
import org.voltscape.engine.shmoo.ShmooPlan;
import org.voltscape.engine.shmoo.ShmooResult;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.study.shmoo.ShmooSettings;
import org.voltscape.figure.studies.SiPrefix;

/** What a plane says, in words. */
public final class ShmooWords {
  /** Letters of the plane as text, and what they say. */
  public static final String LETTERS =
      "P holds, F does not, X has crashed; p, f, x the same by the estimate while the interval leaves"
          + " it open; - not known";

  private static final double PERCENT = 100;

  private ShmooWords() {}

  /**
   * A cell as a letter, see {@link #LETTERS}.
   *
   * @param share of dies that is enough
   */
  public static char letter(@Nullable ShmooCell cell, double share) {
    if (cell == null) {
      return '-';
    }
    if (cell.holds().low() >= share) {
      return 'P';
    }
    if (cell.share() >= share) {
      return 'p';
    }
    if (cell.crashShare() >= share) {
      return cell.crashes().low() >= share ? 'X' : 'x';
    }
    return cell.holds().high() < share ? 'F' : 'f';
  }

  /** The plane as text: a line a supply, the highest first, and the values across below. */
  public static List<String> plane(ShmooResult result) {
    ShmooPlan plan = result.plan();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%9s  %s (%s)",
            "V",
            plan.settings().axis().title(),
            plan.settings().axis().unit()));
    for (int r = plan.rows() - 1; r >= 0; r--) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%9.3f  ", plan.supply(r)));
      for (int c = 0; c < plan.columns(); c++) {
        line.append(letter(result.cell(r, c), plan.settings().share())).append(' ');
      }
      lines.add(line.toString().stripTrailing());
    }
    String first = number(plan.across(0));
    String last = number(plan.across(plan.columns() - 1));
    int room = Math.max(1, 2 * plan.columns() - 1 - first.length() - last.length());
    lines.add(" ".repeat(11) + first + " ".repeat(room) + last);
    lines.add(LETTERS);
    return lines;
  }

  /** Vmin and Vcrash by clock or temperature, a line each. */
  public static List<String> limits(ShmooResult result) {
    ShmooPlan plan = result.plan();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%12s  %-26s  %-26s",
            plan.settings().axis().id().replace('_', ' '),
            "Vmin (V, 95 % interval)",
            "Vcrash (V, 95 % interval)"));
    for (int c = 0; c < plan.columns(); c++) {
      lines.add(
          String.format(
                  Locale.ROOT,
                  "%12s  %-26s  %-26s",
                  number(plan.across(c)),
                  vmin(result, c),
                  vcrash(result, c))
              .stripTrailing());
    }
    return lines;
  }

  /** Vmin of a column with its interval, V. */
  public static String vmin(ShmooResult result, int column) {
    ShmooLimits l = result.limits(column);
    if (!l.known()) {
      return "not known";
    }
    String least = l.vminOpenBelow() ? "below" : volts(result, l.vminLow());
    if (l.vminLow() == ShmooLimits.ABOVE) {
      return "above " + volts(result, result.plan().rows() - 1);
    }
    String value =
        l.vmin() == ShmooLimits.ABOVE
            ? "above the plane"
            : l.vmin() == l.lowest()
                ? volts(result, l.vmin()) + " or less"
                : volts(result, l.vmin());
    String most = l.vminHigh() == ShmooLimits.ABOVE ? "above" : volts(result, l.vminHigh());
    return value + " (" + least + " to " + most + ")";
  }

  /** Vcrash of a column with its interval, V. */
  public static String vcrash(ShmooResult result, int column) {
    ShmooLimits l = result.limits(column);
    if (!l.known()) {
      return "not known";
    }
    if (l.vcrashHigh() == ShmooLimits.BELOW) {
      return "below " + volts(result, l.lowest());
    }
    String value = l.vcrash() == ShmooLimits.BELOW ? "below the plane" : volts(result, l.vcrash());
    String least = l.vcrashLow() == ShmooLimits.BELOW ? "below" : volts(result, l.vcrashLow());
    return value + " (" + least + " to " + volts(result, l.vcrashHigh()) + ")";
  }

  /** What dies are held against. */
  public static String target(ShmooResult result) {
    ShmooResult.Level level = result.level();
    return String.format(
        Locale.ROOT,
        "A die holds at %.2f %% or more of %d images (fault-free %.2f %%); it has crashed at %.2f %%"
            + " or less, half of what is above guessing. Vmin and Vcrash: %s %% of dies.",
        PERCENT * level.holds(),
        level.images(),
        PERCENT * level.faultless(),
        PERCENT * level.crash(),
        number(PERCENT * result.plan().settings().share()));
  }

  /** A cell in a sentence. */
  public static String cell(ShmooResult result, int row, int column) {
    ShmooPlan plan = result.plan();
    String place =
        String.format(
            Locale.ROOT,
            "%.3f V, %s %s",
            plan.supply(row),
            number(plan.across(column)),
            plan.settings().axis().unit());
    ShmooCell cell = result.cell(row, column);
    if (cell == null) {
      return place
          + (plan.known(row, column) ? ": not tested yet." : ": the models do not speak of it.");
    }
    return String.format(
        Locale.ROOT,
        "%s: %d of %d dies hold (%s), %d have crashed; mean accuracy %.2f %%.",
        place,
        cell.holding(),
        cell.dies(),
        percent(cell.holds()),
        cell.crashed(),
        PERCENT * cell.accuracy());
  }

  /** Zone and energy of a cell; empty where neither is known. */
  public static String more(ShmooResult result, int row, int column) {
    ShmooLimits.Zone zone =
        result.cell(row, column) == null ? null : result.limits(column).zone(row);
    double energy = result.energy(row, column);
    String named =
        zone == null
            ? ""
            : switch (zone) {
              case GUARDBAND -> "Guardband";
              case CRITICAL -> "Critical zone";
              case CRASH -> "Crash zone";
            };
    String joules = Double.isNaN(energy) ? "" : joules(energy) + " an inference";
    if (zone != null) {
      named += ": Vmin " + vmin(result, column) + " V, Vcrash " + vcrash(result, column) + " V";
    }
    return named
        + (named.isEmpty() || joules.isEmpty() ? "" : "; ")
        + joules
        + (named.isEmpty() && joules.isEmpty() ? "" : ".");
  }

  /** An energy with the prefix that suits it, for example {@code 230 nJ}. */
  public static String joules(double energy) {
    SiPrefix prefix = SiPrefix.of(energy);
    return CsvWriter.number(
            new BigDecimal(prefix.scale(energy)).round(new MathContext(3)).doubleValue())
        + " "
        + prefix.symbol()
        + "J";
  }

  /** The small print of a figure: what the lines are, and what else a reader has to know. */
  public static String note(ShmooResult result, @Nullable MeasuredShmoo measured) {
    ShmooPlan plan = result.plan();
    ShmooResult.Level level = result.level();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "A die holds at %.2f %% of %d images (fault-free %.2f %%) and has crashed at %.2f %%;"
                + " Vmin and Vcrash are of %s %% of dies.",
            PERCENT * level.holds(),
            level.images(),
            PERCENT * level.faultless(),
            PERCENT * level.crash(),
            number(PERCENT * plan.settings().share())));
    text.append(" ").append(supplies(plan));
    if (!result.contours().isEmpty()) {
      text.append(" Thin lines: energy an inference.");
    }
    if (!result.whole()) {
      text.append(
          String.format(
              Locale.ROOT, " Not finished: %d of %d cells.", result.tested(), result.total()));
    }
    if (measured != null) {
      text.append(
          measured.axis() == MeasuredWords.axis(plan)
              ? " " + MeasuredWords.agreement(MeasuredWords.over(result, measured))
              : " The measured shmoo plot is over " + measured.axis().title() + ".");
    }
    return text.toString();
  }

  private static String supplies(ShmooPlan plan) {
    ShmooSettings of = plan.settings();
    if (!Double.isNaN(of.heldMemory())) {
      return "SRAM supply held at " + number(of.heldMemory()) + " V.";
    }
    if (!Double.isNaN(of.heldLogic())) {
      return "Logic supply held at " + number(of.heldLogic()) + " V.";
    }
    if (!plan.logicFails()) {
      return "Timing errors are left out.";
    }
    return of.offset() == 0
        ? "SRAM and logic have the same supply."
        : "SRAM supply: "
            + number(Math.abs(of.offset()))
            + (of.offset() < 0 ? " V below logic." : " V above logic.");
  }

  /** An interval of a share in percent. */
  static String percent(Interval of) {
    return String.format(
        Locale.ROOT, "%.0f to %.0f %% of all", PERCENT * of.low(), PERCENT * of.high());
  }

  private static String volts(ShmooResult result, int row) {
    return String.format(Locale.ROOT, "%.3f", result.volts(row));
  }

  static String number(double value) {
    return CsvWriter.number(Math.rint(value * 1e3) / 1e3);
  }
}
