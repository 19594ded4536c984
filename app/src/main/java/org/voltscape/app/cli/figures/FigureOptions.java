package org.voltscape.app.cli.figures;

import java.util.List;
import org.voltscape.app.cli.commands.ArrayCommand;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import picocli.CommandLine.Option;

/** What several views of the command {@code figure} can be asked for. */
final class FigureOptions {
  /** Name of an option. */
  static final String ZONES = "--zones";

  @Option(
      names = "--voltage",
      paramLabel = "V",
      description =
          "supply of the views map, histogram and training (default: the study's lowest voltage);"
              + " logic supply of the view timing and of accuracy --axis budget, and the one that"
              + " sizes of the view array are chosen for (default: the array's); of the view minerva, the supply of stage 5 by"
              + " hand")
  private String voltage;

  @Option(
      names = "--mark-voltage",
      paramLabel = "V",
      description =
          "operating voltage that the views accuracy, energy, curve and timing mark with a line, as"
              + " the window's figures can (default: none; of the view timing the logic supply"
              + " shown)")
  private String markVoltage;

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
      names = "--quantity",
      paramLabel = "WHAT",
      description =
          "what the view training shows: accuracy (or the error of a network that computes"
              + " numbers) or loss epoch by epoch, or weights, a histogram (default: accuracy); what"
              + " the view array shows: maps (of sensitivity, area and error probability, below each"
              + " other), one of the maps alone as the window shows it: sensitivity, area or"
              + " probability, or the window's charts: sizes (how many units have each), by-size"
              + " (how sensitive they are) or growth (of the variance, tile by tile; default: maps); what the view compare shows:"
              + " outcomes or energy (default: outcomes); of the view"
              + " decide, what the data are: all designs or those pinned (designs or pinned;"
              + " default: designs)")
  private String quantity;

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
              + " first (default: all words); layer of the view sensitivity (default: 1)")
  private String layer;

  @Option(
      names = "--scheme",
      paramLabel = "LABEL",
      description =
          "scheme of the view training alone, by its label (default: all that train; for weights the"
              + " first); scheme of the view word, by its id; of the view minerva, the mitigation of"
              + " stage 5 by hand")
  private String scheme;

  @Option(
      names = ZONES,
      paramLabel = "SCHEME",
      description =
          "for the views accuracy and curve: scheme, by its label, whose guardband, critical zone"
              + " and crash are marked below the plot; the view curve runs the study for them"
              + " (default: the first scheme in accuracy, none in curve)")
  private String zones;

  /** The supply as given; null where it is not. */
  String voltage() {
    return voltage;
  }

  /** The scheme as given; null where it is not. */
  String scheme() {
    return scheme;
  }

  /** The axis as given; null where it is not. */
  String axis() {
    return axis;
  }

  /** The complaint about an axis that a view does not have. */
  BadInputException noAxis(String expected) {
    return Place.option("--axis").bad("\"" + axis + "\"", expected);
  }

  /** The operating voltage that is to be marked, in V; NaN for none. */
  double markedVolts() {
    return markVoltage == null
        ? Double.NaN
        : Numbers.volts(markVoltage, Place.option("--mark-voltage"));
  }

  /** The logic supply asked for, in V; NaN where none is. */
  double logicVolts() {
    return voltage == null ? Double.NaN : ArrayCommand.supply("--voltage", voltage);
  }

  /** The quantity as given; null where it is not. */
  String quantity() {
    return quantity;
  }

  /**
   * Refuses what is no quantity of a view.
   *
   * @param known the view's
   */
  void checkQuantity(List<String> known) {
    if (quantity != null && !known.contains(quantity)) {
      throw Place.option("--quantity")
          .bad(
              "\"" + quantity + "\"",
              Suggestions.hint("one of " + String.join(", ", known), quantity, known));
    }
  }

  /** Whether zones are asked for by name. */
  boolean asksForZones() {
    return zones != null;
  }

  /**
   * Place of the scheme whose zones are asked for; the first where none is.
   *
   * @throws BadInputException for a scheme that the study does not have
   */
  int zonesOf(Study study) {
    List<String> labels = study.schemes().stream().map(SchemeChoice::label).toList();
    if (zones != null && !labels.contains(zones)) {
      throw Place.option(ZONES)
          .bad(
              "\"" + zones + "\"",
              Suggestions.hint(
                  "a scheme of the study: " + String.join(", ", labels), zones, labels));
    }
    return zones == null ? 0 : labels.indexOf(zones);
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
