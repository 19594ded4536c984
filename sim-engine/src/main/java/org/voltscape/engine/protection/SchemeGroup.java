package org.voltscape.engine.protection;

/** What kind of help a scheme is; lists show schemes group by group, in this order. */
public enum SchemeGroup {
  BASELINE("No protection", "What happens without any help."),
  DETECTION("Detection and masking", "Faults are noticed when a word is read and made harmless."),
  CORRECTION("Correction and robust cells", "Faults are corrected, replaced or kept away."),
  BOUNDS("Bounds", "Values that cannot be right are noticed by their size alone."),
  APPROXIMATION(
      "Approximation",
      "The failing cells are known when a word is written, and the closest word that they can hold"
          + " is written."),
  TRAINING(
      "Training",
      "The network is trained against the faults it will meet, for every die or for every rate of"
          + " faults."),
  SUPPLY(
      "Supply control",
      "The supply of the memory is moved at run time, on each die by itself; the study's voltages"
          + " are what it aims at."),
  TIMING(
      "Timing errors",
      "Multipliers that are too slow at a low logic supply: what becomes of their errors, and how"
          + " large each unit is made.");

  private final String title;
  private final String help;

  SchemeGroup(String title, String help) {
    this.title = title;
    this.help = help;
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  /** One sentence for hover and documentation. */
  public String help() {
    return help;
  }
}
