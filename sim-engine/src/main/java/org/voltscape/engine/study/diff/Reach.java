package org.voltscape.engine.study.diff;

/** How far a setting reaches: what of a run's results can come out otherwise. */
public enum Reach {
  /** What a trial of the same scheme at the same voltage comes to. */
  TRIALS("outcomes", "trial outcomes"),
  /**
   * Which trials there are: their number, schemes and voltages, and the scheme that others are
   * compared with. Those in common stay as they are.
   */
  EXTENT("extent", "which trials"),
  /** Energies, areas and latencies; no trial. */
  ENERGY("energy", "energies"),
  /** No number of a run: a name, a colour, or what is asked of results afterwards. */
  NOTHING("nothing", "nothing");

  private final String id;
  private final String title;

  Reach(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** Name in answers for scripts. */
  public String id() {
    return id;
  }

  /** For people. */
  public String title() {
    return title;
  }
}
