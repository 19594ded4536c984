package org.voltscape.views.lowrate;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.voltscape.engine.rare.LowRateEstimate;
import org.voltscape.engine.stats.Interval;
import org.voltscape.figure.studies.ProbabilityText;
import org.voltscape.figure.studies.SupplyText;

/** What few faulty cells cost, in words. */
final class LowRateText {
  /** Designs whose drops stand in the line; those of the others are under the mouse. */
  private static final int MOST_IN_LINE = 4;

  /** Below so many faulty cells a die, 95 of 100 trials and more are without a fault. */
  private static final double NEXT_TO_NOTHING = 0.05;

  private LowRateText() {}

  /**
   * The line; empty where faulty cells are not few.
   *
   * @param roomy whether there is room for more than one row of words
   */
  static String line(LowRateState at, boolean roomy) {
    if (at.few().isEmpty()) {
      return "";
    }
    String volts = "At " + SupplyText.volts(at.volts());
    String few = volts + " a die has " + faulty(at) + " faulty cells on average";
    List<LowRateState.Row> told = at.told();
    if (told.isEmpty()) {
      few +=
          largest(at) < NEXT_TO_NOTHING ? ": trials tell next to nothing" : ": trials tell little";
      return at.untold().isEmpty() ? few + ", and " + doesNotApply(at) : few + ".";
    }
    int most = roomy ? MOST_IN_LINE : 1;
    String start =
        roomy
            ? few + ". Mean accuracy drop in points (95 %): "
            : volts + ": drop in points (95 %) ";
    String drops =
        told.stream()
            .limit(most)
            .map(row -> row.label() + " " + drop(at, row))
            .collect(Collectors.joining("; "));
    int more = told.size() - most;
    return start + drops + (more > 0 ? "; " + more + " more under the mouse." : ".");
  }

  /** The same without a table: why there can be none. */
  private static String doesNotApply(LowRateState at) {
    List<String> reasons = at.few().stream().map(LowRateState.Row::reason).distinct().toList();
    return "few faulty cells cannot be told apart: "
        + (reasons.size() == 1 ? reasons.get(0) : "the reasons are under the mouse")
        + ".";
  }

  /** All that is known, for the mouse and for readers of the screen. */
  static String everything(LowRateState at) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Mean over all dies, split exactly by how many cells are faulty, p = "
            + ProbabilityText.of(at.probability())
            + ". Drops in percentage points on the study's images; below 0 where faults do good there."
            + " Intervals hold over dies, not over images.");
    for (LowRateState.Row row : at.few()) {
      lines.add(row.label() + ": " + about(at, row));
    }
    return String.join("\n", lines);
  }

  private static String about(LowRateState at, LowRateState.Row row) {
    if (!row.applies()) {
      return "does not apply: " + row.reason() + ".";
    }
    String cells =
        String.format(
            Locale.ROOT, "%,d cells, %s faulty on average", row.cells(), number(at.faulty(row)));
    if (row.table() == null) {
      return cells + "; not computed yet.";
    }
    LowRateEstimate found = row.table().at(at.probability());
    return cells
        + ", share of dies with any "
        + number(anyFaulty(found))
        + ". Drop "
        + points(found.drop())
        + "; 95 % interval by the sets tested "
        + interval(found.interval())
        + ", whatever others do "
        + interval(found.sure())
        + ". "
        + (row.table().parts().isEmpty()
            ? "A single faulty cell in a word changes nothing."
            : String.format(Locale.ROOT, "%,d sets of faulty cells tested.", row.table().sets()));
  }

  /** Where it is small, the mean number of faulty cells has more digits. */
  private static double anyFaulty(LowRateEstimate found) {
    return found.faultyCells() < 1e-6 ? found.faultyCells() : 1 - found.faultless();
  }

  private static String drop(LowRateState at, LowRateState.Row row) {
    LowRateEstimate found = row.table().at(at.probability());
    return points(found.drop()) + " (" + interval(found.interval()) + ")";
  }

  private static String interval(Interval of) {
    return points(of.low()) + " to " + points(of.high());
  }

  /** A share in percentage points. */
  private static String points(double share) {
    return (share < 0 ? "−" : "") + number(Math.abs(100 * share));
  }

  /** Two or three digits. */
  static String number(double size) {
    if (size == 0) {
      return "0";
    }
    return size < 0.995
        ? ProbabilityText.of(Double.parseDouble(String.format(Locale.ROOT, "%.1e", size)))
        : String.format(Locale.ROOT, "%.2f", size);
  }

  private static String faulty(LowRateState at) {
    DoubleSummaryStatistics of = of(at);
    String low = number(of.getMin());
    String high = number(of.getMax());
    return low.equals(high) ? low : low + " to " + high;
  }

  private static double largest(LowRateState at) {
    return of(at).getMax();
  }

  private static DoubleSummaryStatistics of(LowRateState at) {
    return at.few().stream().mapToDouble(at::faulty).summaryStatistics();
  }

  /** What the button does. */
  static String compute(LowRateState at) {
    return "Test sets of one and of a few faulty cells of "
        + at.untold().stream().map(LowRateState.Row::label).collect(Collectors.joining(", "))
        + ": seconds for small networks, minutes for large ones. What comes out is kept and answers"
        + " at every voltage at which 3 cells or fewer are faulty on average.";
  }

  /** Which design is being tested. */
  static String working(String label, int place, int designs) {
    return scheme(label, place, designs) + "testing sets of few faulty cells…";
  }

  /** How far a design is. */
  static String working(String label, int place, int designs, long done, long expected) {
    return scheme(label, place, designs)
        + String.format(Locale.ROOT, "%,d of about %,d sets tested", done, expected);
  }

  private static String scheme(String label, int place, int designs) {
    return (designs > 1
            ? String.format(Locale.ROOT, "Scheme %d of %d, ", place + 1, designs)
            : "Scheme ")
        + label
        + ": ";
  }

  /**
   * What is missing after a person ended the work.
   *
   * @param missing designs whose drop was not computed
   * @param finished how many were, before that
   */
  static String ended(List<String> missing, int finished) {
    return "Ended; the drop of "
        + String.join(", ", missing)
        + " was not computed."
        + (finished == 0
            ? ""
            : finished == 1
                ? " The scheme finished before is kept."
                : " The " + finished + " schemes finished before are kept.");
  }
}
