package org.voltscape.engine.supply;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.voltscape.engine.memory.DieCells;

/**
 * A die whose supply is moved, with what was found out about it: targets and schemes share that.
 * For one thread.
 */
public final class SupplyDie {
  private final DieCells cells;
  private final long seed;
  private final Map<Object, Object> kept = new HashMap<>();

  /**
   * A die.
   *
   * @param cells of the study's trial
   * @param seed of the trial; of all trials the same where they share one die
   */
  public SupplyDie(DieCells cells, long seed) {
    this.cells = cells;
    this.seed = seed;
  }

  /** Its cells as the study draws them. */
  public DieCells cells() {
    return cells;
  }

  /** What all else about it is drawn from. */
  public long seed() {
    return seed;
  }

  /**
   * Something found out about the die, once.
   *
   * @param key what it depends on beside the die, compared by value
   * @param type what it is
   * @param found finds it; may itself ask for other things
   */
  public <T> T kept(Object key, Class<T> type, Supplier<T> found) {
    Object known = kept.get(key);
    if (known == null) {
      known = found.get();
      kept.put(key, known);
    }
    return type.cast(known);
  }
}
