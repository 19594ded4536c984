package org.voltscape.views.failuremap;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.FailureMap;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.MapFigures;
import org.voltscape.figure.studies.SupplyText;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.TaskThreads;

/**
 * The words that the failure map shows: the regions of the study's network, fetched in the
 * background, and what is said and drawn of them. JavaFX thread only.
 */
final class MapMemories {
  private final EngineContext engine;
  private final FailureMapModel map;
  private final BackgroundTask<List<MemoryBlock>> loading;
  private List<MemoryBlock> blocks = List.of();

  /** What the words shown or awaited depend on; null where none are. */
  private Object requested;

  private final ReadOnlyStringWrapper work = new ReadOnlyStringWrapper("");

  /**
   * @param engine where networks come from
   * @param map shows their words
   * @param threads where networks are fetched
   */
  MapMemories(EngineContext engine, FailureMapModel map, TaskThreads threads) {
    this.engine = engine;
    this.map = map;
    this.loading = new BackgroundTask<>(threads, BackgroundTask.Outdated.DROP, this::loaded);
  }

  /** Asks for the words of a study's network unless they are there or on their way. */
  void request(Study study) {
    Object network = List.of(study.workload(), study.weights(), study.memory().faultyBiases());
    if (network.equals(requested)) {
      return;
    }
    requested = network;
    blocks = List.of();
    map.setMemories(blocks);
    work.set("Fetching the weights of " + study.workload() + "…");
    loading.request(
        outdated -> {
          try {
            return of(engine.network(study, outdated::getAsBoolean));
          } catch (BadInputException e) {
            // The run says what is missing; the map stays empty until the next one.
            return List.of();
          }
        });
  }

  private static List<MemoryBlock> of(QuantizedNetwork network) {
    return network.regions().stream()
        .map(r -> MemoryBlock.ofWeights(r.name(), r.memory(), r.format(), r.codes()))
        .toList();
  }

  private void loaded(List<MemoryBlock> found) {
    work.set("");
    blocks = found;
    map.setMemories(found);
    if (found.isEmpty()) {
      requested = null;
    }
  }

  /** Gives up on words that are still awaited; those that are there stay. */
  void stopWaiting() {
    if (blocks.isEmpty()) {
      forget();
    }
  }

  /** What is being fetched, in words; empty for nothing. */
  ReadOnlyStringProperty workProperty() {
    return work.getReadOnlyProperty();
  }

  /** Whether no words are still on their way. */
  boolean settled() {
    return requested == null || !blocks.isEmpty();
  }

  /** Has the words fetched again by the next request. */
  void forget() {
    loading.cancel();
    requested = null;
    work.set("");
  }

  /**
   * The failure map of the chosen memory, of the first where the whole die is shown.
   *
   * @throws BadInputException where no words are there yet
   */
  Figure figure(ErrorCurve curve, double volts) {
    if (blocks.isEmpty()) {
      throw new BadInputException("failure map", "", "no memory yet", "a prepared network");
    }
    MemoryBlock block = blocks.get(Math.max(0, map.selectedProperty().get() - 1));
    DieCells die = map.dieProperty().get();
    FailureMap cells =
        FailureMap.of(
            die, block.memory(), block.words(), block.bits(), die.probability(curve, volts));
    return MapFigures.of(cells, block.name() + " at " + SupplyText.volts(volts), "");
  }

  /** What the map does not show of a study's faults. */
  static String note(Study study, MeasuredMap measured) {
    if (study.memory().faults().transientFaults()) {
      return "The study's faults come and go; shown is a die with as many failing cells."
          + further(study);
    }
    if (measured == null) {
      return further(study).strip();
    }
    String part =
        measured.use() != null && measured.use().partial() ? measured.use().text() + " " : "";
    return part
        + (measured.knowsVoltages()
            ? ""
            : "The measured map names no voltages: its cells fail at every supply.")
        + further(study);
  }

  /** What a map of the first memory leaves out; empty for nothing. */
  private static String further(Study study) {
    return study.regions().sites().isEmpty()
        ? ""
        : " All words are shown as the first memory would hold them; the study has further"
            + " memories, whose cells fail otherwise.";
  }
}
