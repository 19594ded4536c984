package org.voltscape.engine.eden;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tests that begin at a layer, with what it reads kept from a pass under the rates of all tensors
 * before it. Immutable as far as others can see, shared between threads, each with {@link
 * ApproximateTests} of its own.
 */
public final class LateStart {
  private final ApproximateTests tests;
  private final ErrorRates before;
  private final long seed;
  private final int layer;
  private final @Nullable KeptOutputs kept;
  private final AtomicIntegerArray withoutLater;

  LateStart(
      ApproximateTests tests,
      ErrorRates before,
      long seed,
      int layer,
      @Nullable KeptOutputs kept,
      AtomicIntegerArray withoutLater) {
    this.tests = tests;
    this.before = before;
    this.seed = seed;
    this.layer = layer;
    this.kept = kept;
    this.withoutLater = withoutLater;
  }

  /** The layer that tests begin at, 0 the first. */
  public int layer() {
    return layer;
  }

  /**
   * Number of examples classified correctly, the same as from the beginning.
   *
   * @param rates of all tensors; those before the layer must be those of the start
   * @param cancelled looked at between chunks; {@link java.util.concurrent.CancellationException}
   *     is thrown then
   */
  public int correct(ErrorRates rates, BooleanSupplier cancelled) {
    return correct(tests, rates, cancelled);
  }

  /**
   * The same in another thread.
   *
   * @param workspace tests of the same network and examples that belong to the calling thread
   */
  public int correct(ApproximateTests workspace, ErrorRates rates, BooleanSupplier cancelled) {
    for (int tensor = 0; tensor < ApproximateNetwork.mapOf(layer); tensor++) {
      if (rates.of(tensor) != before.of(tensor)) {
        throw new IllegalArgumentException(
            "another rate of tensor " + tensor + ", before the start");
      }
    }
    return workspace.correct(rates, seed, layer, kept, withoutLater, cancelled);
  }
}
