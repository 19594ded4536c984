package org.voltscape.engine.energy.platform;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.voltscape.engine.energy.EnergyScenario;

/**
 * A way of operating a platform.
 *
 * @param about its id, title and help
 * @param supplies by part: {@value #SWEPT}, {@value #LOWEST_ENERGY}, or the key of a constant in V
 * @param clock the key of a constant in Hz; or, where {@code clockAt}, a part or the key of a
 *     constant in V whose highest clock it is
 * @param clockAt whether the clock is the highest at a supply
 * @param best where it is best run
 * @param limits what is said below supplies
 * @param datapath how schemes that change the MAC units are charged
 */
public record ScenarioData(
    EnergyScenario about,
    SortedMap<String, String> supplies,
    String clock,
    boolean clockAt,
    Best best,
    List<Limit> limits,
    Datapath datapath) {
  /** The supply that a study sweeps. */
  public static final String SWEPT = "swept";

  /** The supply of least energy of the part, at the highest clock of that supply. */
  public static final String LOWEST_ENERGY = "lowest-energy";

  public ScenarioData {
    supplies = new TreeMap<>(supplies);
    limits = List.copyOf(limits);
  }

  /**
   * Where a scenario is best run.
   *
   * @param volts the key of a constant in V, or {@value ScenarioData#LOWEST_ENERGY}
   * @param of the parts whose energy is least there; empty for a constant
   * @param because why, and the published value beside it
   */
  public record Best(String volts, List<String> of, String because) {
    public Best {
      of = List.copyOf(of);
    }
  }

  /**
   * What is said below a supply.
   *
   * @param below the key of a constant in V
   * @param remark what stands beside the number, a phrase; empty for nothing, and the energy is not
   *     an extrapolation
   * @param note what a reader must know, a sentence
   */
  public record Limit(String below, String remark, String note) {}

  /** How schemes that change the MAC units are charged. */
  public enum Datapath {
    /** Not at all, which is said. */
    NONE,
    /** Their power over their clock: the same work in the time each takes. */
    OPERATION,
    /** Their power, whatever their clock. */
    POWER
  }

  /** Its id. */
  public String id() {
    return about.id();
  }

  /** Whether a part has the supply that is swept. */
  boolean sweeps(String part) {
    return SWEPT.equals(supplies.get(part));
  }
}
