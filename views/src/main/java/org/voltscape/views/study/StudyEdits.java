package org.voltscape.views.study;

import java.util.List;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.study.FaultKind;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;

/** What the fields of the form do to a study. */
final class StudyEdits {
  /** Name of the format that does not quantize activations. */
  static final String FLOAT = "float";

  private static final double ROUNDING_VOLTS = 1e-9;

  private StudyEdits() {}

  /** Another workload with the formats and biases it comes with; images at most as it has. */
  static Study workload(Study s, String id) {
    Workload before = Workloads.byId(s.workload(), "study", "field workload");
    Workload next = Workloads.byId(id, "study", "field workload");
    Study.Memory memory = s.memory();
    return new Study(
        s.name().equals(before.title()) ? next.title() : s.name(),
        id,
        weightFormat(next.weightFormat()),
        activationFormat(next.activationFormat()),
        memory.withFaultyBiases(next.faultyBiases()),
        s.voltages(),
        s.schemes(),
        s.platform(),
        s.scenario(),
        s.trials(),
        Math.min(s.images(), next.testImages()),
        s.seed(),
        s.stopHalfWidth());
  }

  static Study weights(Study s, String format) {
    return s.withFormats(weightFormat(format), s.activations());
  }

  static Study activations(Study s, String format) {
    return s.withFormats(s.weights(), activationFormat(format));
  }

  static TensorFormat weightFormat(String text) {
    return WordFormats.weights(text, "study", "field format.weights");
  }

  /** Null for single precision, as in {@link Study#activations()}. */
  static WordFormat activationFormat(String text) {
    return text.equals(FLOAT) ? null : WordFormats.parse(text, "study", "field format.activations");
  }

  static Study faults(Study s, FaultKind kind) {
    return s.withMemory(s.memory().withFaults(kind));
  }

  static Study stuckAtOne(Study s, double share) {
    return s.withMemory(s.memory().withStuckAtOne(share));
  }

  /**
   * @param die null for a new die each trial
   */
  static Study die(Study s, Long die) {
    return s.withMemory(s.memory().withDie(die));
  }

  static Study biases(Study s, boolean faulty) {
    return s.withMemory(s.memory().withFaultyBiases(faulty));
  }

  /** Another platform at its default scenario; voltages it does not speak for are left out. */
  static Study platform(Study s, String id) {
    EnergyPlatform platform = EnergyPlatforms.byId(id);
    SupplyRange supply = platform.supply();
    List<Double> inside =
        s.voltages().stream()
            .filter(v -> v >= supply.minVolts() - ROUNDING_VOLTS)
            .filter(v -> v <= supply.maxVolts() + ROUNDING_VOLTS)
            .toList();
    List<Double> voltages =
        inside.isEmpty()
            ? new VoltageRange(supply.minVolts(), supply.nominalVolts(), 0.05).voltages()
            : inside;
    return s.withEnergy(id, platform.defaultScenario()).withVoltages(voltages);
  }

  static Study scenario(Study s, String id) {
    return s.withEnergy(s.platform(), id);
  }

  static Study stop(Study s, double halfWidth) {
    return new Study(
        s.name(),
        s.workload(),
        s.weights(),
        s.activations(),
        s.memory(),
        s.voltages(),
        s.schemes(),
        s.platform(),
        s.scenario(),
        s.trials(),
        s.images(),
        s.seed(),
        halfWidth);
  }
}
