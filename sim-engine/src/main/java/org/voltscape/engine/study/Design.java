package org.voltscape.engine.study;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.errors.ErrorHandling;
import org.voltscape.engine.protection.TimingScheme;

/**
 * One row of the results: how the memories are protected and how the array handles timing errors. A
 * scheme of a study stands for the design that differs from a fault-free one by that scheme.
 *
 * @param label what results call it; no two designs of a study share it
 * @param memory how words in the study's faulty memories are protected; null where memories are
 *     read as written
 * @param logic how timing errors of the array are handled; null where no unit misses its timing
 */
public record Design(String label, @Nullable SchemeChoice memory, @Nullable SchemeChoice logic) {
  public Design {
    if (memory == null && logic == null) {
      throw new IllegalArgumentException("the design " + label + " has no scheme");
    }
  }

  /** Whether cells of the memories can fail under it. */
  public boolean memoryFails() {
    return memory != null;
  }

  /** Whether units of the array can miss their timing under it. */
  public boolean logicFails() {
    return logic != null;
  }

  /** Whether a network is trained for it. */
  public boolean trains() {
    return memory != null && memory.trains();
  }

  /**
   * What becomes of timing errors.
   *
   * @throws NullPointerException where no unit misses its timing
   */
  public ErrorHandling handling() {
    SchemeChoice choice = Objects.requireNonNull(logic);
    return ((TimingScheme) choice.scheme()).handling(choice.values());
  }
}
