package org.voltscape.app.cli;

import java.util.Set;
import java.util.concurrent.CancellationException;
import org.voltscape.engine.study.Snapshot;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.HorizontalAxis;
import picocli.CommandLine.Option;

/** Accuracy, or the error of a network that computes numbers: runs the study. */
final class AccuracyFigureView implements FigureView {
  @Option(
      names = "--from",
      paramLabel = "PERCENT",
      description =
          "for the view accuracy: where its vertical axis begins, 0 to 99.9 (default: what fits)")
  private String from;

  @Override
  public String id() {
    return "accuracy";
  }

  @Override
  public String help() {
    return "of every scheme against voltage, or the error of a network that computes numbers, with"
        + " intervals; runs the study";
  }

  @Override
  public Set<String> shared() {
    return Set.of("--axis");
  }

  @Override
  public void check(FigureOptions options) {
    axis(options);
    lowest();
  }

  @Override
  public void check(StudyInput input) {
    if (from != null && input.study().measure() != null) {
      throw Place.option("--from")
          .bad("the workload " + input.study().workload(), "accuracies: its errors begin at 0");
    }
  }

  @Override
  public Figure draw(FigureRequest request) {
    Snapshot snapshot = request.runs().run(request.input(), request.work().stop());
    if (snapshot.state() != Snapshot.State.DONE) {
      throw new CancellationException();
    }
    return StudyFigures.accuracy(
        snapshot, request.input().curve(), axis(request.options()), lowest());
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
      default -> throw options.noAxis("voltage, probability, network-share or energy");
    };
  }

  /** Where the vertical axis begins, as a share; NaN leaves it to the data. */
  private double lowest() {
    return from == null
        ? Double.NaN
        : Numbers.between(from, 0, 99.9, "%", Place.option("--from")) / 100;
  }
}
