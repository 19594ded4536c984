package org.voltscape.engine.minerva;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.energy.file.PlatformWriter;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.energy.platform.PlatformData;
import org.voltscape.engine.minerva.power.Architecture;
import org.voltscape.engine.minerva.power.MicroArchitecture;
import org.voltscape.engine.minerva.power.MinervaPower;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.datapath.SignalFormats;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.word.FixedPoint;
import org.voltscape.engine.workload.Workloads;

/**
 * The design of each stage as an ordinary study, with the platform of its architecture. Studies do
 * not round products, and count skipped operations on their own examples: what they say can differ
 * from the flow's in the last digits.
 */
public final class MinervaStudies {
  private static final String FLOAT = "float";

  /** Supplies in mV: from 0.66 to 0.9 V. */
  private static final int FIRST = 660;

  private static final int STEP = 20;
  private static final int STEPS = 12;
  private static final double THOUSAND = 1000;

  private final MinervaPlan plan;

  public MinervaStudies(MinervaPlan plan) {
    this.plan = plan;
  }

  /** The studies of all stages by the stages' names, in their order. */
  public Map<String, Study> all(MinervaResult found) {
    Map<String, Study> studies = new LinkedHashMap<>();
    studies.put("training", training(found.training()));
    studies.put("architecture", architecture(found.training(), found.architecture()));
    studies.put("words", words(found.training(), found.architecture(), found.words()));
    studies.put(
        "pruning", pruning(found.training(), found.architecture(), found.words(), found.pruning()));
    studies.put(
        "supply",
        supply(
            found.training(),
            found.architecture(),
            found.words(),
            found.pruning(),
            found.supply()));
    return studies;
  }

  /** The network of the first stage in single precision, its weights in the study's usual words. */
  public Study training(TrainingSpace training) {
    return study("training", training, null, null, null, List.of("none"), null);
  }

  /** The same in words of 16 bits, in the banks of the second stage. */
  public Study architecture(TrainingSpace training, MicroArchitecture architecture) {
    return study(
        "architecture",
        training,
        architecture,
        SignalFormats.all(WordLengthSearch.BASELINE),
        null,
        List.of("none"),
        null);
  }

  /** The same in the words of the third stage. */
  public Study words(TrainingSpace training, MicroArchitecture architecture, WordLengths words) {
    return study(
        "words", training, architecture, words.datapath().formats(), null, List.of("none"), null);
  }

  /** The same with small activities skipped. */
  public Study pruning(
      TrainingSpace training,
      MicroArchitecture architecture,
      WordLengths words,
      ActivityPruning pruning) {
    return study(
        "pruning",
        training,
        architecture,
        words.datapath().formats(),
        pruning,
        List.of("none"),
        null);
  }

  /** The same with the schemes of the fifth stage. */
  public Study supply(
      TrainingSpace training,
      MicroArchitecture architecture,
      WordLengths words,
      ActivityPruning pruning,
      SupplyScaling supply) {
    return study(
        "supply",
        training,
        architecture,
        words.datapath().formats(),
        pruning,
        supply.schemes().stream().map(SupplyScaling.Tolerated::scheme).toList(),
        supply.built().volts());
  }

  private Study study(
      String stage,
      TrainingSpace training,
      @Nullable MicroArchitecture architecture,
      @Nullable SignalFormats words,
      @Nullable ActivityPruning pruning,
      List<String> schemes,
      @Nullable Double supply) {
    String workload = training.network().workload();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("voltscape", 1);
    json.put("name", "Minerva on " + plan.data().title() + ", after " + stage);
    json.put("workload", workload);
    if (words != null) {
      NetworkShape shape = Workloads.byId(workload, "minerva", "").shape();
      json.putObject("format")
          .put("weights", words.weights().id())
          .put("activations", activations(shape, words));
    }
    if (pruning != null) {
      ArrayNode thresholds = json.putObject("pruning").putArray("thresholds");
      pruning.thresholds().forEach(thresholds::add);
    }
    json.putObject("memory").put("curve", MinervaFlow.CURVE).put("faults", "flips");
    ArrayNode volts = json.putArray("voltages");
    volts(supply).forEach(volts::add);
    ArrayNode all = json.putArray("schemes");
    schemes.forEach(all::add);
    ObjectNode energy = json.putObject("energy");
    energy.put("scenario", MinervaPower.WEIGHTS_ALONE);
    if (architecture == null) {
      energy.put("platform", MinervaPower.PLATFORM);
    } else {
      Architecture built = architecture.built();
      NetworkShape shape = Workloads.byId(workload, "minerva", "").shape();
      energy.set("platform", PlatformWriter.tree(platform(built, shape)));
      long weights = training.network().weights();
      energy
          .putObject("banks")
          .putObject(PlatformData.WEIGHTS)
          .put("words", built.rows(weights))
          .put("banks", built.banks(weights));
    }
    json.put("trials", plan.effort().dies());
    json.put("seed", plan.seed());
    return StudyReader.parse(json.toString(), "minerva");
  }

  private DataPlatform platform(Architecture built, NetworkShape shape) {
    PlatformData data = new MinervaPower(built, shape).platform().data();
    for (Map.Entry<String, Constant> one : data.constants().entrySet()) {
      Constant constant = one.getValue();
      if (constant.tier() == Tier.GIVEN) {
        // In a platform of its own nothing else gives it.
        data = data.with(one.getKey(), constant.value(), Tier.MODELLED, constant.source());
      }
    }
    return new DataPlatform(
        data.named(
            MinervaPower.PLATFORM + "-" + plan.data().id(),
            "Minerva, 40 nm, as built for " + plan.data().title()));
  }

  /** A range of supplies, and that of the finished design. */
  private static List<Double> volts(@Nullable Double built) {
    TreeSet<Double> all = new TreeSet<>();
    for (int i = 0; i <= STEPS; i++) {
      all.add((FIRST + STEP * i) / THOUSAND);
    }
    if (built != null) {
      all.add(built);
    }
    return List.copyOf(all);
  }

  /** The activities' words, shorter where sums of a study's products would not be exact. */
  private static String activations(NetworkShape shape, SignalFormats words) {
    FixedPoint activities = words.activities();
    while (!QuantizedNetwork.computable(shape, words.weights(), activities)) {
      if (activities.fractionBits() == 0) {
        return FLOAT;
      }
      activities = new FixedPoint(activities.integerBits(), activities.fractionBits() - 1);
    }
    return activities.id();
  }
}
