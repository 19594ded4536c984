package org.voltscape.views.failuremap;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.FaultPlan;
import org.voltscape.engine.trial.Trial;
import org.voltscape.engine.trial.faults.DrawnSite;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.DieMapFigures;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.workbench.ViewStudy;

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
   * The failure map as it is shown: of the whole die, or of the chosen memory.
   *
   * @throws BadInputException where no words are there yet
   */
  Figure figure(ViewStudy of, double volts) {
    if (blocks.isEmpty()) {
      throw new BadInputException("failure map", "", "no memory yet", "a prepared network");
    }
    Study study = of.study();
    DieCells die = map.dieProperty().get();
    boolean first = isOfFirstTrial(of);
    List<DrawnSite> sites =
        first
            ? FaultPlan.at(study, of.curve(), of.map(), volts).sites(0)
            : List.of(
                new DrawnSite(
                    die,
                    die.probability(of.curve(), volts),
                    FaultKind.STUCK_AT,
                    study.memory().scope()));
    String name =
        die.equals(Trial.die(study, of.map(), 0))
            ? DieMapFigures.firstDie(study.memory())
            : "Another die than the study's";
    return DieMapFigures.of(
        study,
        of.curve(),
        volts,
        new DieMapFigures.Shown(
            name,
            sites,
            chosen(),
            first ? "" : map.noteProperty().get(),
            map.canariesProperty().get()));
  }

  /** The place of the chosen memory; that of all where the whole die is shown. */
  private int chosen() {
    return blocks.size() == 1 ? DieMapFigures.ALL : map.selectedProperty().get() - 1;
  }

  /** Whether what is shown are the faults of the study's first trial. */
  private boolean isOfFirstTrial(ViewStudy of) {
    Study study = of.study();
    return study.memory().faults() == FaultKind.STUCK_AT
        && study.regions().sites().isEmpty()
        && map.dieProperty().get().equals(Trial.die(study, of.map(), 0));
  }

  /** How the command {@code figure} is asked for the map; empty where it shows another die. */
  List<String> command(ViewStudy of, double volts) {
    if (blocks.isEmpty() || !isOfFirstTrial(of)) {
      return List.of();
    }
    List<String> words = new ArrayList<>(List.of("map", "--voltage", CsvWriter.number(volts)));
    if (chosen() != DieMapFigures.ALL) {
      words.addAll(List.of("--memory", DieMapFigures.memories(of.study()).get(chosen())));
    }
    return words;
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
