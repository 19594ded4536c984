package org.voltscape.app.cli.minerva;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.minerva.MinervaChoices;
import org.voltscape.engine.minerva.MinervaData;
import org.voltscape.engine.minerva.WordLengths;
import org.voltscape.engine.minerva.power.Architecture;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.word.WordFormats;
import picocli.CommandLine.Option;

/** What a person sets by hand in place of what the stages of Minerva's flow would find. */
final class ChoiceOptions {
  private static final String NETWORK = "--network";
  private static final String ARCHITECTURE = "--architecture";
  private static final String WORDS = "--words";
  private static final String THRESHOLDS = "--thresholds";
  private static final int MOST_WIDTH = 4096;
  private static final int MOST_LAYERS = 8;
  private static final int MOST_LANES = 1024;
  private static final int MOST_MACS = 64;
  private static final double LARGEST_THRESHOLD = 1e6;
  private static final double MOST_MHZ = 250;
  private static final double MEGA = 1e6;
  private static final int PARTS = 4;
  private static final int SIGNALS = 3;

  @Option(
      names = NETWORK,
      paramLabel = "WIDTHS",
      description = "stage 1 by hand: widths of the hidden layers, for example 256x256x256")
  private @Nullable String network;

  @Option(
      names = ARCHITECTURE,
      paramLabel = "L,M,W,MHZ",
      description =
          "stage 2 by hand: lanes, MAC units of a lane, weights a cycle and clock, for example"
              + " 16,1,16,250")
  private @Nullable String architecture;

  @Option(
      names = WORDS,
      paramLabel = "W,X,P",
      description =
          "stage 3 by hand: words of weights, activities and products; the published ones are"
              + " Q2.6,Q2.4,Q2.7")
  private @Nullable String words;

  @Option(
      names = THRESHOLDS,
      paramLabel = "T[,T...]",
      description =
          "stage 4 by hand: activities of smaller size are skipped; one for all layers or one for"
              + " each, in units of the values that enter a layer")
  private @Nullable String thresholds;

  /**
   * The choices; those of a network take the data set's penalties.
   *
   * @param scheme id of the mitigation; null for that of the flow
   * @param voltage of the weight memory as it was given; null for that of the flow
   */
  MinervaChoices of(MinervaData data, @Nullable String scheme, @Nullable String voltage) {
    return new MinervaChoices(
        network == null
            ? null
            : new MinervaChoices.NetworkChoice(widths(network), data.l1(), data.l2()),
        architecture == null ? null : architecture(architecture),
        words == null ? null : words(words),
        thresholds == null ? null : thresholds(thresholds),
        scheme == null ? null : ProtectionSchemes.byId(scheme, "--scheme", "").id(),
        voltage == null ? null : Numbers.volts(voltage, Place.option("--voltage")));
  }

  private static List<Integer> widths(String text) {
    List<String> parts = parts(text, "x");
    if (parts.size() > MOST_LAYERS) {
      throw Place.option(NETWORK)
          .bad(parts.size() + " widths", "at most " + MOST_LAYERS + " hidden layers");
    }
    return parts.stream()
        .map(w -> Numbers.integer(w, 1, MOST_WIDTH, Place.option(NETWORK)))
        .toList();
  }

  private static Architecture architecture(String text) {
    List<String> parts = parts(text, ",");
    Place place = Place.option(ARCHITECTURE);
    if (parts.size() != PARTS) {
      throw place.bad(
          quoted(text),
          "lanes, MAC units of a lane, weights a cycle and clock in MHz: 16,1,16,250");
    }
    int lanes = Numbers.integer(parts.get(0), 1, MOST_LANES, place);
    int macs = Numbers.integer(parts.get(1), 1, MOST_MACS, place);
    return new Architecture(
        lanes,
        macs,
        Numbers.integer(parts.get(2), 1, lanes * macs, place),
        MEGA * Numbers.between(parts.get(PARTS - 1), 1, MOST_MHZ, "MHz", place));
  }

  private static WordLengths.Words words(String text) {
    List<String> parts = parts(text, ",");
    if (parts.size() != SIGNALS) {
      throw Place.option(WORDS)
          .bad(quoted(text), "words of weights, activities and products: Q2.6,Q2.4,Q2.7");
    }
    List<String> ids = parts.stream().map(p -> WordFormats.parse(p, WORDS, "").id()).toList();
    return new WordLengths.Words(ids.get(0), ids.get(1), ids.get(2));
  }

  private static List<Double> thresholds(String text) {
    return parts(text, ",").stream()
        .map(
            t ->
                Numbers.between(
                    t, 0, LARGEST_THRESHOLD, "in the layer's units", Place.option(THRESHOLDS)))
        .toList();
  }

  private static List<String> parts(String text, String separator) {
    return Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
