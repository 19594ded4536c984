package org.voltscape.engine.energy.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.MeasuredEnergy;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.energy.platform.PlatformData;
import org.voltscape.engine.energy.platform.ScenarioData;
import org.voltscape.engine.energy.platform.TermData;

/** Writes platforms as {@link PlatformReader} reads them. */
public final class PlatformWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PlatformWriter() {}

  /** A platform as the text of a file. */
  public static String toJson(DataPlatform platform) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(platform)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A platform as part of another document. */
  public static ObjectNode tree(DataPlatform platform) {
    PlatformData data = platform.data();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put(PlatformReader.FORMAT, PlatformReader.VERSION);
    root.put("id", data.id());
    root.put("title", data.title());
    root.put("scope", data.scope());
    if (!data.notes().isEmpty()) {
      data.notes().forEach(root.putArray("notes")::add);
    }
    if (!data.schemeNotes().isEmpty()) {
      data.schemeNotes().forEach(root.putObject("schemeNotes")::put);
    }
    root.putObject("supply")
        .put("lowest", data.supply().lowest())
        .put("nominal", data.supply().nominal())
        .put("highest", data.supply().highest());
    data.parts().forEach(root.putObject("parts")::put);
    ObjectNode work = root.putObject("work");
    put(work, "macsPerCycle", data.work().macs());
    put(work, "fillCycles", data.work().fill());
    put(work, "arrayUnits", data.work().units());
    PlatformData.ClockKeys clock = data.clock();
    if (clock != null) {
      root.putObject("clock")
          .put("volts", clock.volts())
          .put("hertz", clock.hertz())
          .put("threshold", clock.threshold())
          .put("exponent", clock.exponent());
    }
    ObjectNode operands = root.putObject("operands");
    put(operands, "weightBits", data.operands().weightBits());
    put(operands, "activationBits", data.operands().activationBits());
    put(operands, "multiply8", data.operands().multiply8());
    put(operands, "add8", data.operands().add8());
    put(operands, "macsPerValueRead", data.operands().readsShare());
    memories(data, root);
    ArrayNode scenarios = root.putArray("scenarios");
    data.scenarios().forEach(s -> scenario(s, scenarios.addObject()));
    root.put("defaultScenario", data.defaultScenario());
    ArrayNode terms = root.putArray("terms");
    for (TermData term : data.terms()) {
      ObjectNode node = terms.addObject();
      node.put("name", term.name());
      node.put("kind", term.kind().id());
      node.put("part", term.part());
      node.put("per", term.per().id());
      node.put("grows", term.grows().id());
      term.constants().forEach(node::put);
      TermData.Fitted fitted = term.fitted();
      if (fitted != null) {
        ObjectNode range = node.putObject(PlatformReader.FITTED);
        range.put("from", fitted.from()).put("to", fitted.to());
        put(range, "clock", fitted.clock());
      }
    }
    constants(data.constants(), root.putObject("constants"));
    if (!data.measured().isEmpty()) {
      measured(data, root.putArray("measured"));
    }
    return root;
  }

  private static void put(ObjectNode node, String name, @Nullable String key) {
    if (key != null) {
      node.put(name, key);
    }
  }

  private static void memories(PlatformData data, ObjectNode root) {
    if (data.memories().isEmpty()) {
      return;
    }
    ObjectNode memories = root.putObject("memories");
    data.memories()
        .forEach(
            (part, keys) -> {
              ObjectNode node = memories.putObject(part);
              node.put("words", keys.words());
              node.put("bits", keys.bits());
              node.put("banks", keys.banks());
              put(node, "exponent", keys.exponent());
            });
  }

  private static void scenario(ScenarioData scenario, ObjectNode node) {
    node.put("id", scenario.id());
    node.put("title", scenario.about().title());
    node.put("help", scenario.about().help());
    scenario.supplies().forEach(node.putObject("supplies")::put);
    if (scenario.clockAt()) {
      node.putObject("clock").put("at", scenario.clock());
    } else {
      node.put("clock", scenario.clock());
    }
    ObjectNode best = node.putObject("best");
    best.put("volts", scenario.best().volts());
    if (!scenario.best().of().isEmpty()) {
      scenario.best().of().forEach(best.putArray("of")::add);
    }
    best.put("because", scenario.best().because());
    if (!scenario.limits().isEmpty()) {
      ArrayNode limits = node.putArray("limits");
      for (ScenarioData.Limit limit : scenario.limits()) {
        ObjectNode one = limits.addObject();
        one.put("below", limit.below());
        if (!limit.remark().isEmpty()) {
          one.put("remark", limit.remark());
        }
        one.put("note", limit.note());
      }
    }
    if (scenario.datapath() != ScenarioData.Datapath.NONE) {
      node.put("datapath", scenario.datapath().name().toLowerCase(Locale.ROOT));
    }
  }

  private static void constants(Map<String, Constant> constants, ObjectNode node) {
    constants.forEach(
        (key, constant) -> {
          ObjectNode one = node.putObject(key);
          one.put("name", constant.name());
          one.put("value", constant.value());
          one.put("unit", constant.unit());
          one.put("tier", constant.tier().id());
          one.put("source", constant.source());
        });
  }

  private static void measured(PlatformData data, ArrayNode all) {
    for (MeasuredEnergy m : data.measured()) {
      ObjectNode node = all.addObject();
      node.put("volts", m.volts());
      node.put("joulesPerCycle", m.joulesPerCycle());
      if (!Double.isNaN(m.low()) && !Double.isNaN(m.high())) {
        node.put("low", m.low());
        node.put("high", m.high());
      }
      if (!m.part().isEmpty()) {
        node.put("part", m.part());
      }
      if (!Double.isNaN(m.hertz())) {
        node.put("hertz", m.hertz());
      }
    }
  }
}
