package org.voltscape.engine.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.memory.MapPart;

/**
 * Writes studies as JSON with every field spelled out, so that reading them back gives the same.
 */
public final class StudyWriter {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private StudyWriter() {}

  /** The study as indented JSON text. */
  public static String toJson(Study study) {
    try {
      return JSON.writeValueAsString(toTree(study)).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The study as a JSON tree. */
  public static ObjectNode toTree(Study study) {
    ObjectNode root = JSON.createObjectNode();
    root.put("voltscape", StudyReader.VERSION);
    root.put("name", study.name());
    root.put("workload", study.workload());
    ObjectNode format = root.putObject("format");
    format.put("weights", study.weights().id());
    format.put("activations", study.activations() == null ? "float" : study.activations().id());
    memory(study.memory(), root.putObject("memory"));
    ArrayNode voltages = root.putArray("voltages");
    study.voltages().forEach(voltages::add);
    ArrayNode schemes = root.putArray("schemes");
    for (SchemeChoice scheme : study.schemes()) {
      if (scheme.changed().isEmpty() && scheme.label().equals(scheme.id())) {
        schemes.add(scheme.id());
      } else {
        ObjectNode node = schemes.addObject();
        node.put("id", scheme.id());
        node.put("label", scheme.label());
        scheme.values().asMap().forEach((k, v) -> node.set(k, JSON.valueToTree(v)));
      }
    }
    ObjectNode energy = root.putObject("energy");
    energy.put("platform", study.platform());
    energy.put("scenario", study.scenario());
    root.put("trials", study.trials());
    root.put("images", study.images());
    root.put("seed", study.seed());
    if (study.stopHalfWidth() > 0) {
      root.putObject("stop").put("halfWidth", study.stopHalfWidth());
    }
    training(study.training(), root.putObject("training"));
    if (study.timing() || !study.array().equals(ArraySettings.DEFAULT)) {
      array(study.array(), root.putObject("array"));
    }
    return root;
  }

  private static void array(ArraySettings array, ObjectNode node) {
    node.put("rows", array.shape().rows());
    node.put("cols", array.shape().columns());
    node.put("mapping", array.mapping());
    node.put("budget_um2", array.budget());
    node.put("voltage", array.volts());
    node.put("clock_ns", array.clockNs());
    node.put("errorScale", array.errorScale());
    node.put("samples", array.samples());
    node.put("sensitivity", array.reading().id());
  }

  private static void training(TrainingSettings training, ObjectNode node) {
    node.put("epochs", training.epochs());
    node.put("samplesPerEpoch", training.samplesPerEpoch());
    node.put("batch", training.batch());
    node.put("rate", training.rate());
    node.put("momentum", training.momentum());
    node.put("clipNorm", training.clipNorm());
    node.put("pretrained", training.pretrained());
    node.put("rule", training.rule().id());
  }

  private static void memory(Study.Memory memory, ObjectNode node) {
    if (memory.curve() instanceof CurveChoice.Preset preset) {
      node.put("curve", preset.id());
    } else if (memory.curve() instanceof CurveChoice.File file) {
      node.put("curve", file.path());
    } else if (memory.curve() instanceof CurveChoice.Points points) {
      InlineCurve.write(points, node.putObject("curve"));
    }
    node.put("faults", memory.faults().id());
    node.put("stuckAtOne", memory.stuckAtOne());
    if (memory.rowCorrelation() > 0 || memory.columnCorrelation() > 0) {
      node.put("rowCorrelation", memory.rowCorrelation());
      node.put("columnCorrelation", memory.columnCorrelation());
    }
    if (memory.map() != null) {
      node.put("die", memory.map());
      part(memory.part(), node);
    } else if (memory.die() == null) {
      node.put("die", "per-trial");
    } else {
      node.put("die", memory.die());
    }
    scope(memory.scope(), node);
    node.put("biases", memory.faultyBiases() ? "faulty" : "clean");
  }

  /** Which words of a map are used, where that is not the first ones. */
  private static void part(MapPart part, ObjectNode node) {
    if (part.offset() > 0) {
      node.put("mapOffset", part.offset());
    }
    if (part.dies() > 1) {
      node.put("mapDies", part.dies());
    }
    if (part.stuckAt() != null) {
      node.put("mapStuckAt", part.stuckAt());
    }
    if (part.blockWords() != null) {
      node.put("mapBlockWords", part.blockWords());
    }
    if (part.array() != null) {
      node.put("mapArray", part.array());
    }
  }

  /** Where faults are, unless all bits of all weights can be faulty. */
  private static void scope(FaultScope scope, ObjectNode node) {
    if (scope.activations()) {
      node.put("on", scope.weights() ? "both" : "activations");
    }
    if (!scope.layers().isEmpty()) {
      scope.layers().forEach(node.putArray("layers")::add);
    }
    if (!scope.bits().isEmpty()) {
      scope.bits().forEach(node.putArray("bits")::add);
    }
  }
}
