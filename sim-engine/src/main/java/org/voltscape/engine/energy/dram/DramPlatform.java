package org.voltscape.engine.energy.dram;

import java.util.List;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.traffic.TrafficModel;

/**
 * A processor or accelerator with a main memory, found as a service.
 *
 * <p>Implementations are immutable and say what they are; {@link DramModel} computes.
 */
public interface DramPlatform {
  /** Name on the command line, for example {@code cpu}. */
  String id();

  /** Name shown in the window. */
  String title();

  /** What it stands for and what its energies do not count: some sentences. */
  String scope();

  /** What lists are sorted by before the id. */
  int order();

  /** Its main memory. */
  DramDevice memory();

  /** How tensors move. */
  TrafficModel traffic();

  /** Bits of a stored value where a design does not say. */
  int bits();

  /** Multiply-accumulate operations in a second when it never waits, 1/s. */
  Constant macRate();

  /**
   * Bytes that are fetched ahead without a pause, so that only the first of them are waited for; 0
   * for no limit: whatever follows the first access of a fetch is hidden.
   */
  Constant run();

  /** Units that wait for the memory at the same time, each for itself, at least 1. */
  Constant waiters();

  /** What its numbers are, beside those of its memory. */
  default List<Constant> constants() {
    return List.of(macRate(), run(), waiters());
  }
}
