package org.voltscape.app.cli;

import org.voltscape.engine.deviation.DeviationMeter;
import org.voltscape.engine.deviation.DeviationReport;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.study.Laboratory;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.DeviationFigures;
import org.voltscape.figure.studies.SupplyText;
import picocli.CommandLine.Option;

/** Which dies and words a histogram of deviations is about. */
final class HistogramOptions {
  private static final int MOST_DIES = 10_000;

  @Option(
      names = "--trial",
      paramLabel = "K",
      description =
          "first die of the view histogram, die of the view training: that of trial K (default: 0,"
              + " the first)")
  private String trial;

  @Option(
      names = "--dies",
      paramLabel = "N",
      description = "dies pooled in the view histogram (default: 1)")
  private String dies;

  @Option(
      names = "--layer",
      paramLabel = "N",
      description =
          "weights of this layer only in the view histogram and in training --quantity weights, 1 the"
              + " first (default: all words); layer of the view sensitivity (default: 1)")
  private String layer;

  /**
   * Refuses the options with another view.
   *
   * @param weights whether the view training shows weights
   */
  void check(String view, boolean weights) {
    boolean training = view.equals("training");
    if (!view.equals("histogram")) {
      refuse("--trial", training ? null : trial, view, "histogram or training");
      refuse("--dies", dies, view, "histogram");
      refuse(
          "--layer",
          weights || view.equals(SensitivityOptions.VIEW) ? null : layer,
          view,
          "histogram, sensitivity or training --quantity weights");
    }
  }

  private static void refuse(String option, String given, String view, String wanted) {
    if (given != null) {
      throw Place.option(option).bad("the view " + view, "it with --view " + wanted + " only");
    }
  }

  /** The number of the trial asked for. */
  int trial(Study study) {
    return trial == null
        ? 0
        : Numbers.integer(trial, 0, study.effectiveTrials() - 1, Place.option("--trial"));
  }

  /** The layer asked for; null for all words. */
  String layer() {
    return layer;
  }

  /** The histogram of a study at a voltage. */
  Figure figure(StudyInput input, double volts, Laboratory laboratory, Interruption stop) {
    Study study = input.study();
    int first = trial(study);
    int pooled = dies == null ? 1 : Numbers.integer(dies, 1, MOST_DIES, Place.option("--dies"));
    QuantizedNetwork network = laboratory.network(study, stop::requested);
    int block = -1;
    if (layer != null) {
      int layers = network.shape().layers().size();
      int wanted = Numbers.integer(layer, 1, layers, Place.option("--layer")) - 1;
      while (block < 0 || network.regions().get(block).layer() != wanted) {
        block++;
      }
    }
    DeviationReport report =
        new DeviationMeter(network, study.schemesOnTheNetwork(), stop::requested)
            .measure(study, input.map(), input.probability(volts), first, pooled, stop::requested);
    String title = study.name() + ", " + SupplyText.volts(volts);
    return DeviationFigures.of(report, block, title, volts);
  }
}
