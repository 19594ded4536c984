package org.voltscape.app.cli;

import org.voltscape.engine.param.BadInputException;
import picocli.CommandLine.Option;

/** What several views of the command {@code figure} can be asked for. */
final class FigureOptions {
  @Option(
      names = "--voltage",
      paramLabel = "V",
      description =
          "supply of the views map, histogram and training (default: the study's lowest voltage);"
              + " logic supply of the view timing, and the one that sizes of the view array are"
              + " chosen for (default: the array's)")
  private String voltage;

  @Option(
      names = "--axis",
      paramLabel = "AXIS",
      description =
          "what runs along the view accuracy: voltage, probability (of a cell to fail, on a log"
              + " scale), network-share (of all cells of the network that fail) or energy; along the"
              + " view timing: voltage, area or clock (default: voltage)")
  private String axis;

  @Option(
      names = "--trial",
      paramLabel = "K",
      description =
          "first die of the view histogram, die of the view training: that of trial K (default: 0,"
              + " the first)")
  private String trial;

  @Option(
      names = "--layer",
      paramLabel = "N",
      description =
          "weights of this layer only in the view histogram and in training --quantity weights, 1 the"
              + " first (default: all words)")
  private String layer;

  /** The supply as given; null where it is not. */
  String voltage() {
    return voltage;
  }

  /** The axis as given; null where it is not. */
  String axis() {
    return axis;
  }

  /** The complaint about an axis that a view does not have. */
  BadInputException noAxis(String expected) {
    return Place.option("--axis").bad("\"" + axis + "\"", expected);
  }

  /** The number of the trial as given; null where it is not. */
  String trial() {
    return trial;
  }

  /** The number of the layer, 1 the first, as given; null for all words. */
  String layer() {
    return layer;
  }
}
