package org.voltscape.engine.minerva;

import java.util.List;
import org.voltscape.engine.network.datapath.SignalFormats;
import org.voltscape.engine.word.WordFormats;

/**
 * What the third stage found: the words of each signal.
 *
 * @param layers the shortest words of each layer's signals, all together within the bound
 * @param datapath words of the datapath that all layers share: the longest of each signal
 * @param floatError share of the held-out training examples that the network in single precision
 *     gets wrong
 * @param baselineError the same with Q6.10 throughout
 * @param error the same with the datapath's words
 * @param rise of the error by the datapath's words
 * @param allowed most that the rise with its standard error might be
 * @param tried designs that were tested
 */
public record WordLengths(
    List<Words> layers,
    Words datapath,
    double floatError,
    double baselineError,
    double error,
    Rise rise,
    double allowed,
    int tried) {
  public WordLengths {
    layers = List.copyOf(layers);
  }

  /**
   * Words of the three signals by their names.
   *
   * @param weights for example {@code Q2.6}
   * @param activities those that enter a layer
   * @param products before they are summed
   */
  public record Words(String weights, String activities, String products) {
    static Words of(SignalFormats formats) {
      return new Words(formats.weights().id(), formats.activities().id(), formats.products().id());
    }

    /** The formats. */
    public SignalFormats formats() {
      return new SignalFormats(
          WordFormats.parse(weights, "minerva", "words"),
          WordFormats.parse(activities, "minerva", "words"),
          WordFormats.parse(products, "minerva", "words"));
    }
  }
}
