package org.voltscape.app.cli.shared;

import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.AverageErrorIncrease;
import org.voltscape.engine.study.Study;

/**
 * A range of supply voltages, both ends included.
 *
 * @param from lower end in V
 * @param to upper end in V
 */
public record VoltageSpan(double from, double to) {
  /** Whatever a study sweeps. */
  public static final VoltageSpan ALL = new VoltageSpan(0, Double.POSITIVE_INFINITY);

  /**
   * Reads {@code FROM:TO}.
   *
   * @param place for complaints
   * @throws org.voltscape.engine.param.BadInputException for anything else
   */
  public static VoltageSpan parse(String text, Place place) {
    String[] ends = text.split(":", -1);
    if (ends.length != 2) {
      throw place.bad("\"" + text + "\"", "two voltages in V, such as 0.46:0.53");
    }
    double from = Numbers.volts(ends[0], place);
    double to = Numbers.volts(ends[1], place);
    if (from > to) {
      throw place.bad("\"" + text + "\"", "the lower voltage first");
    }
    return new VoltageSpan(from, to);
  }

  /**
   * Refuses a range without a voltage of the study, and any of one that places its voltages.
   *
   * @param place for complaints
   */
  public void check(Study study, Place place) {
    if (study.placesVoltages() && !equals(ALL)) {
      throw place.bad(
          from + ":" + to,
          "no range where the run places the voltages: a mean over those is one over where results"
              + " change");
    }
    if (!AverageErrorIncrease.reaches(study, from, to)) {
      throw place.bad(
          from + ":" + to,
          "a range with a voltage of the study, which sweeps "
              + study.voltages().get(0)
              + " to "
              + study.voltages().get(study.voltages().size() - 1)
              + " V");
    }
  }

  /** The average error increase of a run over the range; null where nothing is known. */
  AverageErrorIncrease increase(Snapshot run) {
    return AverageErrorIncrease.of(run, from, to);
  }
}
