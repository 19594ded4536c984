package org.voltscape.engine.study.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.energy.file.PlatformWriter;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.study.AutoSweep;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.FaultSite;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Operation;
import org.voltscape.engine.study.Regions;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.TrainingSettings;
import org.voltscape.engine.study.accuracy.TargetJson;
import org.voltscape.engine.study.canary.CanaryJson;
import org.voltscape.engine.study.decide.DecideJson;
import org.voltscape.engine.study.explore.ExploreJson;
import org.voltscape.engine.study.pruning.PruningJson;
import org.voltscape.engine.study.shmoo.ShmooJson;

/**
 * Writes studies as JSON with every field spelled out, so that reading them back gives the same.
 */
public final class StudyWriter {
  /**
   * Stands for images of its own for each trial, in place of their number, and for voltages that a
   * run places.
   */
  public static final String AUTO = "auto";

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
    boolean plain =
        study.operation().equals(Operation.PLAIN)
            && study.regions().equals(Regions.UNIFORM)
            && study.schemes().stream().allMatch(s -> s.logic() == null);
    return plain ? formatOne(study) : formatTwo(study, formatOne(study));
  }

  /**
   * The study as a JSON tree that has the same fields for all studies, the defaults of those about
   * the array spelled out, in the names of format 2: for comparing two of them.
   */
  public static ObjectNode toFullTree(Study study) {
    return formatTwo(study, formatOne(study));
  }

  private static ObjectNode formatTwo(Study study, ObjectNode one) {
    ObjectNode root = JSON.createObjectNode();
    root.put("voltscape", FormatTwo.VERSION);
    root.set("name", one.get("name"));
    root.set("workload", one.get("workload"));
    if (!study.operation().at().isEmpty()) {
      ObjectNode at = root.putObject("at");
      study.operation().at().forEach((axis, value) -> at.put(axis.id(), value));
    }
    root.putObject("sweep").set(study.swept().id(), one.get("voltages"));
    ObjectNode formats = root.putObject("formats");
    formats.setAll((ObjectNode) one.get("format"));
    if (!study.regions().weights().isEmpty()) {
      ObjectNode layers = formats.putObject("layers");
      study
          .regions()
          .weights()
          .forEach((l, f) -> layers.putObject(String.valueOf(l)).put("weights", f.id()));
    }
    ObjectNode media = root.putObject("media");
    media.set(FormatTwo.SRAM, one.get("memory"));
    for (FaultSite site : study.regions().sites()) {
      ObjectNode node = media.putObject(site.medium());
      node.put("supply", site.supply().id());
      memory(site.memory(), node);
      if (site.supply() == OperatingAxis.BER) {
        node.remove("curve");
      }
    }
    ObjectNode array = JSON.createObjectNode();
    array(study.array(), array);
    if (study.operation().fixed(OperatingAxis.CLOCK_NS).isPresent()) {
      array.remove("clock_ns");
    }
    media.set(FormatTwo.ARRAY, array);
    ArrayNode designs = root.putArray("designs");
    for (int i = 0; i < study.schemes().size(); i++) {
      designs.add(design(study.schemes().get(i), one.get("schemes").get(i)));
    }
    for (String name :
        List.of(
            "energy",
            "trials",
            "images",
            "seed",
            "stop",
            "scout",
            "lowRates",
            PruningJson.FIELD,
            TargetJson.FIELD,
            ExploreJson.FIELD,
            DecideJson.FIELD,
            CanaryJson.FIELD,
            ShmooJson.FIELD,
            "training")) {
      if (one.has(name)) {
        root.set(name, one.get(name));
      }
    }
    return root;
  }

  private static JsonNode design(SchemeChoice choice, JsonNode memory) {
    if (choice.logic() == null) {
      return memory;
    }
    ObjectNode node = JSON.createObjectNode();
    node.put("label", choice.label());
    if (choice.colour() != SchemeChoice.OF_ITS_PLACE) {
      node.put("colour", choice.colour());
    }
    node.set("memory", scheme(choice));
    node.set("logic", scheme(choice.logic()));
    return node;
  }

  private static ObjectNode scheme(SchemeChoice choice) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", choice.id());
    choice.values().asMap().forEach((k, v) -> node.set(k, JSON.valueToTree(v)));
    return node;
  }

  private static ObjectNode formatOne(Study study) {
    ObjectNode root = JSON.createObjectNode();
    root.put("voltscape", StudyReader.VERSION);
    root.put("name", study.name());
    root.put("workload", study.workload());
    ObjectNode format = root.putObject("format");
    format.put("weights", study.weights().id());
    format.put("activations", study.activations() == null ? "float" : study.activations().id());
    memory(study.memory(), root.putObject("memory"));
    voltages(study, root);
    ArrayNode schemes = root.putArray("schemes");
    for (SchemeChoice scheme : study.schemes()) {
      boolean placed = scheme.colour() == SchemeChoice.OF_ITS_PLACE;
      if (placed && scheme.changed().isEmpty() && scheme.label().equals(scheme.id())) {
        schemes.add(scheme.id());
      } else {
        ObjectNode node = schemes.addObject();
        node.put("id", scheme.id());
        node.put("label", scheme.label());
        if (!placed) {
          node.put("colour", scheme.colour());
        }
        scheme.values().asMap().forEach((k, v) -> node.set(k, JSON.valueToTree(v)));
      }
    }
    ObjectNode energy = root.putObject("energy");
    DataPlatform own = study.energy().own();
    if (own == null) {
      energy.put("platform", study.platform());
    } else {
      energy.set("platform", PlatformWriter.tree(own));
    }
    energy.put("scenario", study.scenario());
    if (!study.energy().banks().isEmpty()) {
      ObjectNode banks = energy.putObject("banks");
      study
          .energy()
          .banks()
          .forEach(
              (part, b) -> {
                ObjectNode one = banks.putObject(part).put("words", b.words());
                if (!b.followsWord()) {
                  one.put("bits", b.bits());
                }
                one.put("banks", b.banks());
              });
    }
    root.put("trials", study.trials());
    // Where each trial cannot have its own, all test all images, and the study says so.
    if (study.testsOwnImages()) {
      root.put("images", AUTO);
    } else {
      root.put("images", study.images());
    }
    root.put("seed", study.seed());
    if (study.stop().active()) {
      ObjectNode stop = root.putObject("stop").put("halfWidth", study.stop().halfWidth());
      if (study.stop().rule() != Stop.Rule.DIES_SEEN) {
        stop.put("rule", study.stop().rule().id());
      }
    }
    Scout scout = study.scouting();
    if (scout.active()) {
      root.putObject("scout").put("dies", scout.dies()).put("images", scout.images());
    }
    if (study.lowRates()) {
      root.put("lowRates", true);
    }
    PruningJson.write(study.pruning(), root);
    TargetJson.write(study.target(), root);
    ExploreJson.write(study.explore(), root);
    DecideJson.write(study.decide(), root);
    CanaryJson.write(study.canary(), root);
    ShmooJson.write(study.shmoo(), root);
    training(study.training(), root.putObject("training"));
    if (study.logicFails() || !study.array().equals(ArraySettings.DEFAULT)) {
      array(study.array(), root.putObject("array"));
    }
    return root;
  }

  private static void voltages(Study study, ObjectNode root) {
    AutoSweep sweep = study.sweep();
    // Where a run cannot place them, it makes those that are given, and the study says so.
    if (sweep == null || !study.placesVoltages()) {
      ArrayNode voltages = root.putArray("voltages");
      study.voltages().forEach(voltages::add);
      return;
    }
    root.putObject("voltages")
        .put(AUTO, true)
        .put("from", sweep.from())
        .put("to", sweep.to())
        .put("step", sweep.step())
        .put("points", sweep.points());
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
    node.put("countMultiplexers", array.countMultiplexers());
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
