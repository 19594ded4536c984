package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.voltscape.engine.deviation.DeviationReport;
import org.voltscape.engine.deviation.Deviations;
import org.voltscape.figure.Axis;
import org.voltscape.figure.BarFigure;

/**
 * How many effective weights differ from the nominal ones, by size of their deviation (after
 * Hosseini et al., TECS 2021, Fig. 9). Pure functions.
 */
public final class DeviationFigures {
  private DeviationFigures() {}

  /**
   * The histogram of a report.
   *
   * @param colours of the report's schemes by their labels
   * @param block one of the report's, or -1 for all words together
   * @param volts supply voltage the report is for, in V
   * @param mark what follows the failure probability, such as that it is extrapolated; may be empty
   */
  public static BarFigure of(
      DeviationReport report, Map<String, Integer> colours, int block, double volts, String mark) {
    DeviationReport.Block words = report.block(block);
    String title = "Deviation of weights at " + SupplyText.volts(volts) + ", " + words.name();
    int bins = words.schemes().stream().mapToInt(d -> d.counts().length).max().orElse(1);
    List<String> categories = IntStream.range(0, bins).mapToObj(Deviations::binText).toList();
    List<BarFigure.Bars> bars = new ArrayList<>();
    for (int s = 0; s < words.schemes().size(); s++) {
      Deviations d = words.schemes().get(s);
      double[] shares = new double[bins];
      for (int b = 0; b < d.counts().length; b++) {
        shares[b] = d.share(b);
      }
      String label = report.schemes().get(s);
      bars.add(new BarFigure.Bars(label, shares, colours.get(label)));
    }
    return new BarFigure(
        title,
        "|Deviation| (LSB)",
        categories,
        Axis.log("Share of words", "").within(lowest(words.faults().words()), 1),
        bars,
        note(report, words, volts, mark),
        comments(report, words));
  }

  /** A decade below the share of a single word, so that its bar can be seen. */
  private static double lowest(long words) {
    return Math.pow(10, Math.floor(Math.log10(0.5 / Math.max(1, words)) + 1e-9));
  }

  private static String note(
      DeviationReport report, DeviationReport.Block words, double volts, String mark) {
    long each = words.faults().words() / report.dies();
    String dies =
        report.dies() == 1
            ? "trial " + report.firstTrial()
            : String.format(
                Locale.ROOT,
                "%,d dies, trials %d to %d",
                report.dies(),
                report.firstTrial(),
                report.firstTrial() + report.dies() - 1);
    return String.format(
        Locale.ROOT,
        "%,d words, %s, at %s, probability %s, %s. Bar 0: equal to the nominal weight.",
        each,
        words.name(),
        SupplyText.volts(volts),
        ProbabilityText.of(report.probability()) + mark,
        dies);
  }

  private static List<String> comments(DeviationReport report, DeviationReport.Block words) {
    List<String> lines = new ArrayList<>();
    lines.add(DeviationText.faults(words.faults()));
    for (int s = 0; s < words.schemes().size(); s++) {
      Deviations d = words.schemes().get(s);
      lines.add(
          String.format(
              Locale.ROOT,
              "%s: %d of %d words deviate; in LSB over all words: mean size %.6g, rms %.6g, mean of"
                  + " effective minus nominal %.6g, largest %d",
              report.schemes().get(s),
              d.deviating(),
              d.words(),
              d.meanSize(),
              d.rms(),
              d.meanSigned(),
              d.largest()));
    }
    return lines;
  }
}
