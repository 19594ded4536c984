package org.voltscape.app.cli.figures;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.StudyFigures;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.results.BudgetSeries;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.figure.studies.IntervalChoice;
import org.voltscape.figure.studies.OutcomeOptions;
import org.voltscape.figure.studies.ZoneMarks;
import picocli.CommandLine.Option;

/** Accuracy, or the error of a regression network: runs the study. */
final class AccuracyFigureView implements FigureView {
  private static final String VOLTAGE = "--voltage";
  private static final String MARK = "--mark-voltage";

  @Option(
      names = "--from",
      paramLabel = "PERCENT",
      description =
          "for the view accuracy: where its vertical axis begins, 0 to 99.9 (default: what fits)")
  private String from;

  @Option(
      names = "--interval",
      paramLabel = "WHICH",
      description =
          "for the view accuracy: both intervals, or one alone: all-dies (95 %%, whatever unseen dies"
              + " do) or dies-seen (default: both)")
  private String interval;

  @Option(
      names = "--hide-dies",
      description =
          "for the view accuracy: without the pale line or dot of each single die, which is drawn"
              + " where there are at most 30")
  private boolean hideDies;

  @Option(
      names = "--hide-zones",
      description =
          "for the view accuracy: without guardband, critical zone and crash below the plot")
  private boolean hideZones;

  @Override
  public String id() {
    return "accuracy";
  }

  @Override
  public String help() {
    return "of every scheme against voltage or, of timing errors, over budgets of area, or the error"
        + " of a regression network, with intervals; runs the study";
  }

  @Override
  public Set<String> shared() {
    return Set.of("--axis", VOLTAGE, MARK, FigureOptions.ZONES);
  }

  /** Only over budgets is it at one supply. */
  @Override
  public boolean takes(String option, FigureOptions options) {
    // Over budgets a figure is at one supply, and has no place to mark another.
    return shared().contains(option)
        && !(overBudgets(options) ? option.equals(MARK) : option.equals(VOLTAGE));
  }

  @Override
  public String asked(String option) {
    return option.equals(VOLTAGE) ? "accuracy --axis budget" : id();
  }

  @Override
  public void check(FigureOptions options) {
    axis(options);
    options.markedVolts();
    lowest();
    intervals();
    if (options.asksForZones() && (hideZones || axis(options) != HorizontalAxis.VOLTAGE)) {
      throw Place.option(FigureOptions.ZONES)
          .bad(
              hideZones ? "it beside --hide-zones" : "--axis " + options.axis(),
              hideZones ? "one of the two" : "it with --axis voltage, where zones lie");
    }
  }

  @Override
  public void check(StudyInput input, FigureOptions options) {
    options.zonesOf(input.study());
    if (from != null && !input.study().task().higherIsBetter()) {
      throw Place.option("--from")
          .bad("the workload " + input.study().workload(), "accuracies: its errors begin at 0");
    }
    if (overBudgets(options) && !BudgetSeries.any(input.study())) {
      throw Place.option("--axis")
          .bad(
              "budget where no scheme has a second one",
              "schemes against timing errors that differ in their budget only");
    }
  }

  @Override
  public Figure draw(FigureRequest request) {
    FigureOptions options = request.options();
    StudyInput swept = request.input();
    if (overBudgets(options)) {
      // One supply is shown, and others do not change what comes out at it.
      double volts = options.logicVolts();
      swept =
          swept.with(
              request
                  .study()
                  .withVoltages(
                      List.of(Double.isNaN(volts) ? request.study().array().volts() : volts)));
    }
    Snapshot snapshot = request.runs().run(swept, request.work().stop());
    if (snapshot.state() != Snapshot.State.DONE) {
      throw new CancellationException();
    }
    int zonesOf = hideZones ? ZoneMarks.NO_SCHEME : options.zonesOf(swept.study());
    request.sayMissingZones(snapshot);
    return StudyFigures.accuracy(
        snapshot,
        request.input().curve(),
        new OutcomeOptions(axis(options), intervals(), !hideDies, zonesOf),
        lowest(),
        options.markedVolts());
  }

  private static boolean overBudgets(FigureOptions options) {
    return "budget".equals(options.axis());
  }

  private static HorizontalAxis axis(FigureOptions options) {
    if (options.axis() == null) {
      return HorizontalAxis.VOLTAGE;
    }
    return switch (options.axis()) {
      case "voltage" -> HorizontalAxis.VOLTAGE;
      case "probability" -> HorizontalAxis.FAILURE_PROBABILITY;
      case "network-share" -> HorizontalAxis.NETWORK_SHARE;
      case "energy" -> HorizontalAxis.ENERGY;
      case "budget" -> HorizontalAxis.BUDGET;
      default -> throw options.noAxis("voltage, probability, network-share, energy or budget");
    };
  }

  private IntervalChoice intervals() {
    if (interval == null) {
      return IntervalChoice.BOTH;
    }
    IntervalChoice choice = IntervalChoice.of(interval);
    if (choice == null) {
      throw Place.option("--interval").bad("\"" + interval + "\"", "both, all-dies or dies-seen");
    }
    return choice;
  }

  /** Where the vertical axis begins, as a share; NaN leaves it to the data. */
  private double lowest() {
    return from == null
        ? Double.NaN
        : Numbers.between(from, 0, 99.9, "%", Place.option("--from")) / 100;
  }
}
