package org.voltscape.engine.workload;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Where data sets and trained networks are kept, and whom to tell.
 *
 * @param data folder of the data sets, if the user named one
 * @param cache folder for networks trained on first use
 * @param messages told what takes long; called on the working thread
 * @param cancelled looked at while working
 */
public record DataPlace(
    Optional<Path> data, Path cache, Consumer<String> messages, BooleanSupplier cancelled) {

  /** The same place with somebody else to tell. */
  public DataPlace withMessages(Consumer<String> others) {
    return new DataPlace(data, cache, others, cancelled);
  }

  /** The same place watched by another canceller. */
  public DataPlace with(BooleanSupplier otherCancelled) {
    return new DataPlace(data, cache, messages, otherCancelled);
  }
}
