package org.voltscape.figure.studies;

import java.util.List;
import org.voltscape.engine.results.BudgetSeries;
import org.voltscape.engine.study.Study;

/** What runs along the horizontal axis of a figure of outcomes. */
public enum HorizontalAxis {
  /** The supply voltage, in V. */
  VOLTAGE("Voltage"),
  /** The failure probability of a cell, logarithmic. */
  FAILURE_PROBABILITY("Failure probability"),
  /** Failing cells as a share of all cells of the network, whichever layers they are kept to. */
  NETWORK_SHARE("Share of all cells"),
  /** Energy per inference, in J with a prefix. */
  ENERGY("Energy"),
  /** Area per MAC unit that schemes against timing errors are given, in um2. */
  BUDGET("Budget");

  private static final List<HorizontalAxis> OF_MEMORIES =
      List.of(VOLTAGE, FAILURE_PROBABILITY, NETWORK_SHARE, ENERGY);

  private final String title;

  HorizontalAxis(String title) {
    this.title = title;
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  /** What figures of a study can be drawn against. */
  public static List<HorizontalAxis> of(Study study) {
    if (study.memoryFails()) {
      return OF_MEMORIES;
    }
    return BudgetSeries.any(study)
        ? List.of(VOLTAGE, FAILURE_PROBABILITY, ENERGY, BUDGET)
        : List.of(VOLTAGE, FAILURE_PROBABILITY, ENERGY);
  }

  /** Name for people, in a study of timing errors or in any other. */
  public String title(boolean timing) {
    return timing && this == FAILURE_PROBABILITY ? "Error probability" : title;
  }

  /** As lists to choose from show it. */
  @Override
  public String toString() {
    return title;
  }
}
