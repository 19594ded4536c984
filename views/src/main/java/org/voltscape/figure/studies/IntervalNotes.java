package org.voltscape.figure.studies;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Summary;

/** What the bars, whiskers and pale lines of a figure of outcomes are, as small print. */
public final class IntervalNotes {
  /** How the sentence on single dies begins. */
  public static final String SINGLE_DIES = "Dots and pale lines: single ";

  private IntervalNotes() {}

  /**
   * The small print.
   *
   * @param points those that have a result and are shown
   * @param dies whether single dies are drawn
   */
  static String of(Snapshot run, List<PointResult> points, OutcomeOptions options, boolean dies) {
    OutcomeText words = OutcomeText.of(run.study());
    List<Summary> known = points.stream().map(PointResult::known).toList();
    StringBuilder note = new StringBuilder(intervals(known, options.intervals(), words));
    if (dies) {
      note.append(' ').append(SINGLE_DIES).append(words.thing()).append("s.");
    }
    if (!run.finished() && known.stream().anyMatch(s -> s.looks() == Looks.ANY)) {
      note.append(" While it runs: intervals that hold at every look, wider than at the end.");
    }
    if (known.size() > 1 && run.study().voltages().size() == 1 && sharesAbscissa(options.axis())) {
      note.append(" All at ").append(SupplyText.volts(points.get(0).volts()));
      note.append(", drawn side by side.");
    }
    if (known.size() == 1) {
      note.append(' ').append(words.certainty().sentence(known.get(0)));
    }
    return note.toString();
  }

  /** Whether schemes at one voltage have one place on the axis. */
  private static boolean sharesAbscissa(HorizontalAxis axis) {
    return axis != HorizontalAxis.ENERGY && axis != HorizontalAxis.BUDGET;
  }

  private static String intervals(List<Summary> known, IntervalChoice choice, OutcomeText words) {
    List<Summary> shown = known.stream().filter(s -> s.outer().known()).toList();
    if (shown.isEmpty()) {
      return "No intervals yet.";
    }
    List<Summary> many = shown.stream().filter(OutcomeLines::hasOuter).toList();
    if (many.isEmpty()) {
      return "Bands: 95 %, " + methods(shown, words) + ".";
    }
    String thing = words.thing();
    String seen =
        "Thick or shaded: "
            + thing
            + "s seen"
            + (choice.showsOuter() ? "." : ", no 95 % interval.");
    boolean whatever = many.stream().allMatch(s -> s.method() == Summary.Method.BOUND);
    String outer =
        "Thin or dotted: 95 %, "
            + (whatever
                ? "whatever unseen " + thing + "s do (" + methods(many, words) + ")"
                : methods(many, words))
            + ".";
    return choice.showsSeen() ? choice.showsOuter() ? seen + " " + outer : seen : outer;
  }

  private static String methods(List<Summary> of, OutcomeText words) {
    return of.stream()
        .map(s -> s.methodInWords(words.example()))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(" or "));
  }
}
