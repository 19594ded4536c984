package org.voltscape.figure.array;

/** What a map of MAC units shows. */
public enum UnitQuantity {
  /** Sum over the weights a unit works on; a layer's weights have a mean of 1. */
  SENSITIVITY(
      "Sensitivity",
      "Sensitivity",
      "mean weight = 1",
      "How much it costs when a unit's products are lost: the sum of the sensitivities of all"
          + " weights it works on. The weights of every layer have a mean of 1."),
  /** Chosen area, um2. */
  AREA("Area", "Area", "µm²", "The size chosen for a unit: larger ones make fewer timing errors."),
  /** Timing errors per product at the supply the array runs at. */
  PROBABILITY(
      "Error probability",
      "Timing errors per product",
      "",
      "How often a product of a unit is late at the supply the array runs at.");

  private final String title;
  private final String label;
  private final String unit;
  private final String help;

  UnitQuantity(String title, String label, String unit, String help) {
    this.title = title;
    this.label = label;
    this.unit = unit;
    this.help = help;
  }

  /** Name on a button. */
  public String title() {
    return title;
  }

  /** Name beside a scale. */
  public String label() {
    return label;
  }

  /** What it is counted in; may be empty. */
  public String unit() {
    return unit;
  }

  /** A sentence for hover. */
  public String help() {
    return help;
  }
}
