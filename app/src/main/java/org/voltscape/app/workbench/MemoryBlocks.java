package org.voltscape.app.workbench;

import java.util.List;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.FailureMap;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.MapFigures;
import org.voltscape.figure.studies.SupplyText;
import org.voltscape.views.failuremap.FailureMapModel;
import org.voltscape.views.failuremap.MemoryBlock;

/** The regions of a network as the failure map shows them, and what is said and drawn of it. */
final class MemoryBlocks {
  private MemoryBlocks() {}

  static List<MemoryBlock> of(QuantizedNetwork network) {
    return network.regions().stream()
        .map(r -> MemoryBlock.ofWeights(r.name(), r.memory(), r.format(), r.codes()))
        .toList();
  }

  /** The failure map of the chosen memory, of the first where the whole die is shown. */
  static Figure figure(
      List<MemoryBlock> blocks, FailureMapModel map, ErrorCurve curve, double volts) {
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
      return "The study's faults come and go; shown is a die with as many failing cells.";
    }
    return measured != null && !measured.knowsVoltages()
        ? "The measured map names no voltages: its cells fail at every supply."
        : "";
  }
}
