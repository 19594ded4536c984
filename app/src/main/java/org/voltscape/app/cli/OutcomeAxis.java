package org.voltscape.app.cli;

import java.util.Arrays;
import org.voltscape.engine.study.BudgetSeries;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.figure.studies.TimingAxis;
import picocli.CommandLine.Option;

/** What runs along the views accuracy and timing, and where their vertical axis begins. */
final class OutcomeAxis {
  @Option(
      names = "--axis",
      paramLabel = "AXIS",
      description =
          "what runs along the view accuracy: voltage, probability (of a cell to fail, on a log"
              + " scale), network-share (of all cells of the network that fail), energy or budget"
              + " (area per MAC unit, of schemes against timing errors: those that differ in nothing"
              + " else share a line); along the view timing: voltage, area or clock (default:"
              + " voltage)")
  private String axis;

  @Option(
      names = "--from",
      paramLabel = "PERCENT",
      description =
          "for the view accuracy: where its vertical axis begins, 0 to 99.9 (default: what fits)")
  private String from;

  /** Refuses both with other views, and what they cannot be. */
  void check(String view) {
    if (axis != null && !view.equals("accuracy") && !view.equals("timing")) {
      throw Place.option("--axis")
          .bad("the view " + view, "it with --view accuracy or timing only");
    }
    if (from != null && !view.equals("accuracy")) {
      throw Place.option("--from").bad("the view " + view, "it with --view accuracy only");
    }
    timing(view);
    outcome(view);
    lowest();
  }

  /** Refuses what a study does not have. */
  void check(String view, Study study) {
    if (from != null && study.measure() != null) {
      throw Place.option("--from")
          .bad("the workload " + study.workload(), "accuracies: its errors begin at 0");
    }
    if (overBudgets(view) && !BudgetSeries.any(study)) {
      throw Place.option("--axis")
          .bad(
              "budget where no scheme has a second one",
              "schemes against timing errors that differ in their budget only");
    }
  }

  /** Whether a view is of accuracy over budgets. */
  boolean overBudgets(String view) {
    return outcome(view) == HorizontalAxis.BUDGET;
  }

  /** Where the accuracy's axis begins, as a share; NaN leaves it to the data. */
  double lowest() {
    return from == null
        ? Double.NaN
        : Numbers.between(from, 0, 99.9, "%", Place.option("--from")) / 100;
  }

  /** The axis of late products. */
  TimingAxis timing(String view) {
    if (axis == null || !view.equals("timing")) {
      return TimingAxis.VOLTAGE;
    }
    return Arrays.stream(TimingAxis.values())
        .filter(a -> a.id().equals(axis))
        .findFirst()
        .orElseThrow(
            () -> Place.option("--axis").bad("\"" + axis + "\"", "voltage, area or clock"));
  }

  /** The axis of accuracies. */
  HorizontalAxis outcome(String view) {
    if (axis == null || !view.equals("accuracy")) {
      return HorizontalAxis.VOLTAGE;
    }
    return switch (axis) {
      case "voltage" -> HorizontalAxis.VOLTAGE;
      case "probability" -> HorizontalAxis.FAILURE_PROBABILITY;
      case "network-share" -> HorizontalAxis.NETWORK_SHARE;
      case "energy" -> HorizontalAxis.ENERGY;
      case "budget" -> HorizontalAxis.BUDGET;
      default ->
          throw Place.option("--axis")
              .bad("\"" + axis + "\"", "voltage, probability, network-share, energy or budget");
    };
  }
}
