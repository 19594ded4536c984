package org.voltscape.app.cli.shared;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.AverageErrorIncrease;
import org.voltscape.figure.studies.IncreaseText;
import org.voltscape.figure.studies.OutcomeText;

/** The average error increase of a run as a table for people. */
final class IncreaseTable {
  private IncreaseTable() {}

  /**
   * The lines: the range, a heading, one row a scheme; none where nothing is known.
   *
   * @param increase null for none
   */
  static List<String> lines(Snapshot run, AverageErrorIncrease increase) {
    if (increase == null
        || increase.schemes().stream().allMatch(scheme -> scheme.increase() == null)) {
      return List.of();
    }
    OutcomeText words = OutcomeText.of(run.study());
    boolean timing = !run.study().memoryFails();
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "scheme",
          timing ? "trials" : "dies",
          "mean",
          timing ? "trials seen" : "dies seen",
          timing ? "median trial" : "median die",
          "less than \"" + increase.referenceLabel() + "\"",
          timing ? "trials seen" : "dies seen",
          "of medians"
        });
    for (int s = 0; s < increase.schemes().size(); s++) {
      AverageErrorIncrease.OfScheme of = increase.schemes().get(s);
      boolean compared = s != increase.reference();
      rows.add(
          new String[] {
            of.label(),
            of.increase() == null ? "0" : String.valueOf(of.increase().count()),
            IncreaseText.mean(words, of),
            IncreaseText.interval(words, of),
            words.difference(of.median()),
            compared ? IncreaseText.ratio(of) : "",
            compared ? IncreaseText.ratioInterval(of) : "",
            compared ? IncreaseText.times(of.medianRatio()) : ""
          });
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Average error increase "
            + IncreaseText.over(increase)
            + ", above the baseline "
            + run.task().errorTitle()
            + " of "
            + words.value(increase.nominal())
            + ":");
    lines.addAll(ResultTable.aligned(rows));
    String remark = increase.remark(run.study());
    if (!remark.isEmpty()) {
      lines.add("Average error increase: " + remark + ".");
    }
    return lines;
  }
}
