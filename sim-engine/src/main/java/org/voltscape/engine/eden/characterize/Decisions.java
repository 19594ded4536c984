package org.voltscape.engine.eden.characterize;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.eden.ErrorRates;
import org.voltscape.engine.random.ContentHash;
import org.voltscape.engine.stages.StageFiles;

/**
 * Tests against one accuracy target, each kept as soon as it is made, so that a characterization
 * that was ended goes on from there.
 */
final class Decisions {
  /** Changes with what a test makes of the same trials. */
  private static final String VERSION = "drop test 3";

  private static final String STAGE = "test";

  private final double drop;
  private final @Nullable StageFiles files;
  private final Watch watch;
  private final BooleanSupplier cancelled;
  private int made;
  private long trials;

  /** Told of every test, on the thread that works. */
  @FunctionalInterface
  interface Watch {
    /**
     * A test is begun.
     *
     * @param done tests that were made before
     * @param about in words
     */
    void begins(int done, String about);
  }

  /**
   * @param drop most accuracy that may be lost, a share
   * @param files null where nothing is kept
   */
  Decisions(double drop, @Nullable StageFiles files, Watch watch, BooleanSupplier cancelled) {
    this.drop = drop;
    this.files = files;
    this.watch = watch;
    this.cancelled = cancelled;
  }

  /** Something that takes long is begun. */
  void say(String about) {
    watch.begins(made, about);
  }

  BooleanSupplier cancelled() {
    return cancelled;
  }

  /** Trials of all tests, kept ones included. */
  long trials() {
    return trials;
  }

  /**
   * Tests, where that is not kept.
   *
   * @param group of the trials; what was found by one group is confirmed by another
   */
  DropTest.Decision test(Subject subject, ErrorRates rates, int group, int varied, String about) {
    int first = DropTest.first(group);
    say(about);
    String key =
        ContentHash.of(
            String.join("|", VERSION, subject.key(), rates.toString(), drop + "", first + ""));
    DropTest.Decision decision =
        files == null ? null : files.find(STAGE, key, DropTest.Decision.class).orElse(null);
    if (decision == null) {
      decision = DropTest.decide(subject, rates, drop, first, varied, cancelled);
      if (files != null) {
        files.keep(STAGE, key, decision);
      }
    }
    made++;
    trials += decision.trials();
    return decision;
  }
}
