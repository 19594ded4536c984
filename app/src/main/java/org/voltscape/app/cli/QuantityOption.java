package org.voltscape.app.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which of its quantities a view shows. */
final class QuantityOption {
  private static final Map<String, List<String>> OF_VIEW =
      Map.of("training", TrainingOptions.QUANTITIES, "array", UnitOptions.QUANTITIES);

  @Option(
      names = "--quantity",
      paramLabel = "WHAT",
      description =
          "what the view training shows: accuracy (or the error of a network that computes"
              + " numbers) or loss epoch by epoch, or weights, a histogram (default: accuracy); what"
              + " the view array shows: maps (of sensitivity, area and error probability, below each"
              + " other), one of the maps alone as the window shows it: sensitivity, area or"
              + " probability, or the window's charts: sizes (how many units have each), by-size"
              + " (how sensitive they are) or growth (of the variance, tile by tile; default: maps)")
  private String quantity;

  /** Refuses the option with another view, and what is no quantity of the view. */
  void check(String view) {
    if (quantity == null) {
      return;
    }
    List<String> known = OF_VIEW.get(view);
    if (known == null) {
      throw Place.option("--quantity")
          .bad("the view " + view, "it with --view training or array only");
    }
    if (!known.contains(quantity)) {
      throw Place.option("--quantity")
          .bad("\"" + quantity + "\"", "one of " + String.join(", ", known));
    }
  }

  /** The quantity asked for, or the first of the view's. */
  String of(String view) {
    return quantity == null ? OF_VIEW.get(view).get(0) : quantity;
  }

  /** Whether a view shows a quantity. */
  boolean is(String view, String what) {
    return OF_VIEW.containsKey(view) && of(view).equals(what);
  }
}
